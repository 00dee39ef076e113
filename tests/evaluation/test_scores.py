"""Figures made of counts."""

from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation.judgement import judge
from kg.evaluation.model import CORE
from kg.evaluation.scores import Counts, Tally, all_figures, core, count, figures_of_draw, total
from tests.evaluation.annotations import gold

tallies = st.builds(Tally, *[st.integers(0, 20)] * 3)


@given(tallies)
def test_f1_lies_between_precision_and_recall(tally: Tally) -> None:
    if tally.precision is not None and tally.recall is not None:
        assert tally.f1 is not None
        low, high = sorted((tally.precision, tally.recall))
        assert low - 1e-12 <= tally.f1 <= high + 1e-12 or tally.f1 == 0.0


def counts(**tallies: Tally) -> Counts:
    nothing = count(judge(gold(), gold()))
    return {**nothing, **tallies}


def test_reports_count_together_by_their_entries() -> None:
    together = total([counts(regions=Tally(9, 1, 0)), counts(regions=Tally(0, 0, 1))])
    assert together["regions"] == Tally(9, 1, 1)
    assert all_figures(together)["regions", "f1"] == 0.9


def test_a_category_that_nobody_has_gives_no_figure_but_counts_as_none_in_the_core() -> None:
    full = counts(**dict.fromkeys(CORE[1:], Tally(right=1)))
    assert all_figures(full)["regions", "f1"] is None
    assert core(full) == 0.8
    assert figures_of_draw([full])["core", "f1"] is None  # by chance alone, in a draw
