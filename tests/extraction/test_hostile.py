"""Lines of one repeated pattern, on which a careless regular expression takes forever, are read in linear time."""

import time
from collections.abc import Callable

import pytest

from kg.extraction import to_json
from kg.pipeline import extract
from kg.reading import parse
from tests.growth import grows_linearly

BYTES = 100_000
# Linear work takes up to 4 s on the slowest machine at hand, quadratic work minutes.
SECONDS = 20


@pytest.mark.slow
@pytest.mark.parametrize(
    "pattern",
    [
        *("一", "1", "123456789", "1.", "20\n", "十", "万", "第"),
        *("“", "”", "”“", '"', "《", "(", "(一", "、", "。", "某", "　", "\n"),
        *("一、", "1、", "一是", "首先", "、甲", "甲\n", "原因是", "既有", "启示我们:", "因为甲,"),
        *("工作制度", "一村一", "开展", "企业", "非公有制", "我市", "报告(1)\n"),
    ],
)
def test_a_line_of_one_pattern(pattern: str) -> None:
    text = "水村调查报告\n一、存在的问题\n" + pattern * (BYTES // len(pattern.encode()))
    start = time.process_time()
    for report in parse(text, "水村"):
        to_json(extract(report))
    assert time.process_time() - start < SECONDS


@pytest.mark.slow
@pytest.mark.parametrize("pattern", ["甲", "1", "工商、", "达到达到", "《a》", "村里的老井大多是三十年前开挖的。"])
def test_a_long_line_takes_linear_time(pattern: str) -> None:
    def extracting(length: int) -> Callable[[], object]:
        (report,) = parse("水村调查报告\n一、存在的问题\n" + pattern * (length // len(pattern.encode())), "水村")
        return lambda: extract(report)

    assert grows_linearly(extracting, 300_000)


# Characters that jieba's model has not seen (硺攨) take the longest, 0.4 ms each; before each place had one reading,
# 乡镇 took exponential time.
@pytest.mark.parametrize(
    "pattern", ["乡镇", "村社区", "各级", "市", "年", "制度", "2万", "占", "的", "9.", "甲乙", "硺攨"]
)
def test_a_line_of_words_that_join(pattern: str) -> None:
    start = time.process_time()
    for report in parse("水村调查报告\n" + pattern * (4000 // len(pattern)), "水村"):
        extract(report)
    assert time.process_time() - start < SECONDS
