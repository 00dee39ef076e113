"""Relations of one report: which there are, on which words, stated or inferred."""

from collections.abc import Callable

import pytest

from kg.extraction.model import Basis, Findings, Relation
from kg.extraction.pipeline import extract_items
from kg.linking.relations import relate
from kg.pipeline import extract
from kg.reading import parse
from tests.growth import grows_linearly

TEXT = """凤冈县乡村学校调研报告
一、主要做法
全县学校开展“书香校园”活动。借鉴外地的“积分超市”工程。
二、存在的问题
1、教师数量不足。主要原因是待遇偏低。
2、校舍设备陈旧。寄宿制学校没有浴室。
三、对策建议
1、扩大教师编制,补充教师数量。
2、更新校舍和设备。结合“书香校园”活动建阅览室。
3、办好家长夜校。
"""


def findings() -> Findings:
    (report,) = parse(TEXT, "r")
    return extract(report)


def related(predicate: str) -> dict[tuple[str, str], Relation]:
    return {(r.subject, r.object): r for r in findings().relations if r.predicate == predicate}


def test_measures_answer_the_problems_that_they_are_about() -> None:
    found = related("addresses")
    assert found["countermeasure-1", "problem-1"].basis is Basis.INFERRED
    assert ("countermeasure-2", "problem-2") in found
    assert ("countermeasure-1", "problem-2") not in found


def test_as_many_measures_as_problems_may_go_another_way_round() -> None:
    text = """水村调研报告
一、存在的问题
1、村民不知道水价。不少村民从来没有看过公示的水价。
2、水管漏水。老水管三天两头漏水,换一截漏一截。
3、看井的人手不够。三眼井只有一个人看着。
二、建议
1、增加看井的人手。每眼井配一个看井的人。
2、把水价公示到村民门口。村民每季度看一次水价账。
3、更换老水管。三年内把漏水的水管全部换掉。
"""
    (report,) = parse(text, "r")
    found = {(r.subject, r.object) for r in extract(report).relations if r.predicate == "addresses"}
    pairs = [("1", "3"), ("2", "1"), ("3", "2")]
    assert found == {(f"countermeasure-{measure}", f"problem-{problem}") for measure, problem in pairs}


def test_a_cause_inside_a_problem_explains_it() -> None:
    assert related("explains")["cause-1", "problem-1"].basis is Basis.STATED


def test_a_problem_affects_the_kind_that_its_text_names() -> None:
    assert ("problem-2", "寄宿制学校") in related("affects")


def test_a_measure_uses_the_programme_in_its_text() -> None:
    assert related("uses")["countermeasure-2", "书香校园"].basis is Basis.STATED


def test_a_programme_runs_in_the_home_region_unless_it_was_learnt_elsewhere() -> None:
    found = related("runsIn")
    assert ("书香校园", "凤冈县") in found
    assert ("积分超市", "凤冈县") not in found


def test_a_programme_is_carried_out_by_the_kind_before_it() -> None:
    assert ("书香校园", "农村学校") in related("carriedOutBy")  # the bare 学校 are those of the title


def test_each_relation_has_words_and_a_share_of_confidence() -> None:
    said = findings()
    for relation in said.relations:
        assert 0 < relation.confidence <= 1
        assert relation.rule
        assert relation.evidence.of(said.report.text).strip()


def test_items_that_the_relations_join_are_there() -> None:
    said = findings()
    statements = {statement.id for statement in said.statements}
    programmes = {programme.name for programme in said.programmes}
    kinds = {kind.name for kind in said.organization_types}
    places = {region.name for region in said.regions}
    ends = {
        "addresses": (statements, statements),
        "explains": (statements, statements),
        "affects": (statements, kinds),
        "uses": (statements, programmes),
        "runsIn": (programmes, places),
        "carriedOutBy": (programmes, kinds),
    }
    assert {relation.predicate for relation in said.relations} == set(ends)
    for relation in said.relations:
        subjects, objects = ends[relation.predicate]
        assert relation.subject in subjects
        assert relation.object in objects


def test_each_relation_once_and_in_order() -> None:
    keys = [(r.predicate, r.subject, r.object) for r in findings().relations]
    assert keys == sorted(set(keys))


def test_a_report_without_problems_has_nothing_to_answer() -> None:
    (report,) = parse("调研报告\n一、对策建议\n1、打深井\n2、换新管\n", "r")
    assert extract(report).relations == ()


@pytest.mark.parametrize(
    "pattern",
    [
        "会宁县实施“清水入户”工程,",
        "由合作社牵头实施“清水入户”工程,",
        "一是缺水。二是缺电。",
        "1、路窄\n",
        "甲村、乙村、",
        "部分学校没有操场,",
        "学校、卫生院、妇联",
        "“清水入户”、“绿荫到家”",
        "1、推行“清水入户”工程。原因是学校远。\n",
    ],
)
def test_relations_take_linear_time(pattern: str) -> None:
    def relating(length: int) -> Callable[[], object]:
        text = "会宁县合作社调查报告\n一、存在的问题\n" + pattern * (length // len(pattern))
        findings = extract_items(parse(text, "r")[0])
        return lambda: relate(findings)

    assert grows_linearly(relating, 12_000)


def test_answers_far_behind_the_last_problem_take_linear_time() -> None:
    def relating(length: int) -> Callable[[], object]:
        text = "会宁县合作社调查报告\n一、存在的问题\n(一)路窄\n二、对策\n" + "1、修路\n" * (length // 5)
        findings = extract_items(parse(text, "r")[0])
        return lambda: relate(findings)

    assert grows_linearly(relating, 80_000)
