"""Extraction beside jieba.posseg on the same text, in processor time of one process, the best of three runs each. The
bounds are twice and more of what was measured: 0.25 for the words, 0.95 for extraction and linking together."""

import logging
import time
from collections.abc import Callable, Sequence

import jieba
import jieba.posseg
import pytest

import kg
from kg.extraction.segmentation import segment
from kg.linking import link
from kg.reading.cleaning import shadow
from tests.conftest import CHECKOUT


@pytest.fixture(scope="module")
def reports() -> Sequence[kg.Report]:
    return kg.read([CHECKOUT / "tests" / "gold", CHECKOUT / "data" / "sample"])


@pytest.fixture(scope="module")
def reference(reports: Sequence[kg.Report]) -> float:
    """The seconds that jieba.posseg takes, its dictionary loaded."""
    jieba.setLogLevel(logging.WARNING)
    jieba.posseg.lcut("学校")
    return _seconds(lambda: [jieba.posseg.lcut(report.text) for report in reports])


def test_words(reports: Sequence[kg.Report], reference: float) -> None:
    plain = [shadow(report.text) for report in reports]
    assert _seconds(lambda: [segment(text) for text in plain]) < 0.7 * reference


def test_extraction_and_linking(reports: Sequence[kg.Report], reference: float) -> None:
    assert _seconds(lambda: link([kg.extract(report) for report in reports])) < 2.5 * reference


def _seconds(run: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)
