"""No text is slow: what repeats without end takes time in proportion to its length."""

import time

import pytest

from kg.pipeline import extract
from kg.reading import parse

LENGTH = 4000
# Measured: 0.1 to 6 s each on two busy cores; the square or worse of the length would take minutes.
SECONDS = 30
PIECES = [
    "一",
    "1",
    "“",
    "一是",
    "、甲",
    "(一",
    "年",
    "市",
    "制度",
    "乡镇",
    "各级",
    "村社区",
    "2万",
    "《",
    "占",
    "的",
    "9.",
    "甲乙",
    "\n",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_line_of_one_piece_again_and_again(piece: str) -> None:
    text = "饮水调查报告\n" + piece * (LENGTH // len(piece))
    start = time.perf_counter()
    for report in parse(text, "hostile"):
        extract(report)
    assert time.perf_counter() - start < SECONDS
