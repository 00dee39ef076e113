"""Where a programme runs."""

import pytest

from kg.pipeline import extract
from kg.reading import parse


def places(text: str) -> set[tuple[str, str]]:
    (report,) = parse(text, "r")
    return {(r.subject, r.object) for r in extract(report).relations if r.predicate == "runsIn"}


@pytest.mark.parametrize(
    ("sentence", "regions"),
    [
        ("实施“清水入户”工程。", {"会宁县"}),
        ("郭城驿镇实施“清水入户”工程。", {"郭城驿镇"}),
        ("实施“清水入户”工程,郭城驿镇先行。", {"会宁县", "郭城驿镇"}),
        ("依托甘肃农业大学实施“清水入户”工程。", {"会宁县"}),
        ("郭城驿镇卫生院实施“清水入户”工程。", {"郭城驿镇"}),
        ("借鉴兄弟县的“清水入户”工程。", set()),
        ("学习借鉴静宁县的做法,实施“清水入户”工程。", {"会宁县"}),
        ("静宁县实施“清水入户”工程。", {"静宁县"}),
        ("与静宁县共同实施“清水入户”工程。", {"会宁县", "静宁县"}),
    ],
)
def test_the_sentence_and_the_home_region_tell_where_a_programme_runs(sentence: str, regions: set[str]) -> None:
    text = f"会宁县饮水调研报告\n一、主要做法\n会宁县有郭城驿镇。{sentence}\n"
    assert places(text) == {("清水入户", region) for region in regions}


def test_each_programme_of_a_sentence_runs_in_its_own_place() -> None:
    text = "会宁县饮水调研报告\n一、主要做法\n郭城驿镇推行“清水入户”工程,土高山乡办起“绿荫到家”活动。\n"
    assert places(text) == {("清水入户", "郭城驿镇"), ("绿荫到家", "土高山乡")}


def test_what_was_learnt_elsewhere_is_the_programme_nearest_to_those_words() -> None:
    text = "会宁县饮水调研报告\n一、主要做法\n借鉴“绿荫到家”活动的办法,群众商量多次,才定下“清水入户”工程。\n"
    assert places(text) == {("清水入户", "会宁县")}


def test_the_work_of_a_company_is_not_that_of_its_place() -> None:
    text = "水务集团党建调研报告\n一、主要做法\n集团在会宁县。实施“清水入户”工程。\n"
    assert places(text) == set()
    assert places(text.replace("水务集团", "会宁县")) == {("清水入户", "会宁县")}
