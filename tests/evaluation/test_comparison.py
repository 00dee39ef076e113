"""What a change won and lost."""

from dataclasses import replace

from kg.evaluation import Evaluation, compare, evaluate
from kg.evaluation.model import annotation
from kg.evaluation.tables import render_comparison
from tests.evaluation.annotations import GOLD, findings


def before() -> Evaluation:
    return evaluate([annotation(GOLD)], [findings()])


def after() -> Evaluation:
    """Without the wrong region and what hangs on it; and without the problem that was right."""
    found = findings()
    return evaluate(
        [annotation(GOLD)],
        [
            replace(
                found,
                regions=found.regions[:1],
                statements=found.statements[1:],
                relations=tuple(one for one in found.relations if one.object == "problem-2"),
            )
        ],
    )


def test_the_same_twice_changes_nothing() -> None:
    comparison = compare(before(), before())
    assert (comparison.won, comparison.lost) == ((), ())
    assert all(change.difference == 0 for change in comparison.changes.values())
    assert "没有变化" in render_comparison(comparison)


def test_what_was_won_and_lost_is_listed() -> None:
    comparison = compare(before(), after())
    assert [(miss.category, miss.name) for miss in comparison.won] == [
        ("regions", "水利局走"),
        ("programme-region", "清泉入户 → 水利局走"),
    ]
    assert [(miss.category, miss.name) for miss in comparison.lost] == [
        ("problems", "管网老化"),
        ("countermeasure-problem", "更换老化管道 → 管网老化"),
    ]
    assert comparison.changes["regions", "precision"].before == 0.5
    assert comparison.changes["regions", "precision"].after == 1.0
    text = render_comparison(comparison)
    assert "地区 regions" in text
    assert "原因 causes" not in text


def test_only_reports_that_both_have_are_compared() -> None:
    more = Evaluation({**before().reports, "别的": before().reports["饮水"]}, before().misses, before().held)
    comparison = compare(more, before())
    assert comparison.left_out == ("别的",)
    assert comparison.changes["regions", "f1"].difference == 0


def test_differences_have_intervals_where_there_are_several_reports() -> None:
    old, new = (Evaluation(dict.fromkeys(("a", "b", "c"), one.reports["饮水"]), (), ()) for one in (before(), after()))
    change = compare(old, new).changes["regions", "precision"]
    assert change.interval == (0.5, 0.5)
