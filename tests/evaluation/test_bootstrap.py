"""Intervals over reports."""

import statistics
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation.bootstrap import bootstrap


def mean(values: Sequence[float]) -> Mapping[str, float | None]:
    return {"mean": statistics.fmean(values)}


@given(st.lists(st.floats(0, 1), min_size=2, max_size=5))
def test_an_interval_stays_within_the_values_and_is_the_same_each_time(values: list[float]) -> None:
    interval = bootstrap(values, mean)["mean"]
    assert min(values) - 1e-9 <= interval.low <= interval.high <= max(values) + 1e-9
    assert bootstrap(values, mean)["mean"] == interval


def test_it_has_the_width_that_theory_gives() -> None:
    values = [float(i % 2) for i in range(100)]
    interval = bootstrap(values, mean)["mean"]
    assert interval == pytest.approx((0.5 - 1.96 * 0.05, 0.5 + 1.96 * 0.05), abs=0.015)


def test_one_report_has_no_interval() -> None:
    assert bootstrap([1.0], mean) == {}


def test_a_draw_without_the_figure_says_nothing_about_it() -> None:
    def known(values: Sequence[float | None]) -> Mapping[str, float | None]:
        there = [value for value in values if value is not None]
        return {"mean": statistics.fmean(there) if there else None, "never": None}

    assert bootstrap([0.5, None, 0.5], known) == {"mean": (0.5, 0.5)}
