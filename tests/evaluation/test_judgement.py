"""What is right, wrong and missed, and what counts nowhere."""

from kg.evaluation.judgement import judge
from kg.evaluation.model import Annotation, annotation
from kg.evaluation.scores import Tally, count
from tests.evaluation.annotations import figure, gold, statement


def test_an_optional_entry_earns_nothing_and_costs_nothing() -> None:
    wanted = gold(regions=[{"name": "甲县", "optional": True}, {"name": "乙县"}, {"name": "丙县", "optional": True}])
    counts = count(judge(wanted, gold(regions=[{"name": "甲县"}, {"name": "丁县"}])))
    assert counts["regions"] == Tally(right=0, wrong=1, missed=1)


def measure(wanted: list[str], *, optional: bool = False) -> Annotation:
    """A measure against some of the problems P1 and P2."""
    problems = [statement("P1", "管网老化", optional=optional), statement("P2", "水价偏高")]
    return gold(problems=problems, countermeasures=[statement("M1", "更换管道", addresses=wanted)])


def test_a_link_is_right_where_both_ends_match_and_gold_has_it() -> None:
    assert count(judge(measure(["P1"]), measure(["P1"])))["countermeasure-problem"] == Tally(right=1)
    assert count(judge(measure(["P1"]), measure(["P2"])))["countermeasure-problem"] == Tally(wrong=1, missed=1)
    assert count(judge(measure(["P1"]), measure([])))["relations"] == Tally(missed=1)


def test_a_link_to_what_gold_does_not_have_is_wrong() -> None:
    wanted = gold(countermeasures=[statement("M1", "更换管道")])
    assert count(judge(wanted, measure(["P1"])))["countermeasure-problem"] == Tally(wrong=1)


def test_a_link_with_an_optional_end_counts_nowhere() -> None:
    optional = measure(["P1"], optional=True)
    assert count(judge(optional, measure(["P1"])))["countermeasure-problem"] == Tally()
    assert count(judge(optional, measure([])))["countermeasure-problem"] == Tally()
    assert count(judge(measure([], optional=True), measure(["P1"])))["countermeasure-problem"] == Tally()


def test_properties_of_what_matched_are_checked() -> None:
    wanted = gold(
        home_region={"name": "甲县", "code": None},
        sections=[{"heading": "一、 做法", "role": "practice"}, {"heading": "二、问题", "role": "problem"}],
        regions=[
            {"name": "甲县", "code": "110101"},
            {"name": "乙镇", "code": None},
            {"name": "丙县", "code": "110102"},
        ],
        problems=[statement("P1", "水价偏高", "经费保障")],
        figures=[figure("党员13名", 13, "名", "党员")],
    )
    found = gold(
        home_region=None,
        sections=[{"heading": "一、做法", "role": "practice"}],
        regions=[{"name": "甲县", "code": "110109"}, {"name": "乙镇", "code": "1"}],
        problems=[statement("p", "水价偏高", "服务群众")],
        figures=[figure("党员13名", 13, "名", "正式党员")],
    )
    counts = count(judge(wanted, found))
    assert counts["home region"] == Tally(wrong=1)
    assert counts["section role"] == Tally(right=1, wrong=1)
    assert counts["region code"] == Tally(wrong=1)  # that of a matched region which has one
    assert counts["theme"] == Tally(wrong=1)
    assert counts["figure measure"] == Tally(right=1)


def test_a_report_without_home_region_is_right_without_one() -> None:
    assert count(judge(gold(home_region=None), annotation({"report": "r"})))["home region"] == Tally(right=1)
