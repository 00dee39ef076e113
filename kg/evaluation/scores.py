"""Counts and the figures made of them: precision, recall, F1, accuracy, the core mean."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kg.evaluation.judgement import Judgement, Verdict
from kg.evaluation.model import ACCURACIES, CATEGORIES, CORE, RELATIONS, End, Link

__all__ = ["ALL_RELATIONS", "Counts", "FigureKey", "Tally", "all_figures", "core", "count", "figures_of_draw", "total"]

ALL_RELATIONS = "relations"


class Tally(NamedTuple):
    """How many were right, wrong and missed. Of an accuracy, which misses nothing, `precision` is the share of right
    ones."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def gold(self) -> int:
        """How many there are."""
        return self.right + self.missed

    @property
    def found(self) -> int:
        """How many were found."""
        return self.right + self.wrong

    @property
    def precision(self) -> float | None:
        """The share of right ones among those found; None where none was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of those that there are that was found; None where there is none."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; None where there is nothing to find and nothing found.

        >>> Tally(right=3, wrong=1, missed=1).f1, Tally(wrong=2).f1, Tally().f1
        (0.75, 0.0, None)
        """
        p, r = self.precision, self.recall
        if p is None and r is None:
            return None
        return 2 * p * r / (p + r) if p and r else 0.0


Counts = Mapping[str, Tally]
"""A tally for each category, each relation, all relations together, and each accuracy."""


def count(judgement: Judgement) -> Counts:
    """The counts of one report."""
    counts = {category: _tally(verdict) for category, verdict in judgement.entries.items()}
    counts |= {relation: _tally(verdict) for relation, verdict in judgement.links.items()}
    counts[ALL_RELATIONS] = _sum(counts[relation] for relation in RELATIONS)
    for accuracy in ACCURACIES:
        checks = [check.right for check in judgement.checks if check.accuracy == accuracy]
        counts[accuracy] = Tally(checks.count(True), checks.count(False))
    return counts


def _tally(verdict: Verdict[End] | Verdict[Link]) -> Tally:
    return Tally(len(verdict.right), len(verdict.wrong), len(verdict.missed))


def total(counts: Iterable[Counts]) -> Counts:
    """The counts of several reports together: figures made of them are micro-averages."""
    several = list(counts)
    return {name: _sum(one[name] for one in several) for name in (*CATEGORIES, *RELATIONS, ALL_RELATIONS, *ACCURACIES)}


def _sum(tallies: Iterable[Tally]) -> Tally:
    return Tally(*map(sum, zip(*tallies, strict=True)))


def core(counts: Counts) -> float:
    """The mean F1 of the five categories that the graph stands on."""
    return sum(counts[category].f1 or 0.0 for category in CORE) / len(CORE)


FigureKey = tuple[str, str]
"""The name of a category, relation or accuracy, or "core"; and precision, recall or f1. The core is an f1."""


def all_figures(counts: Counts) -> dict[FigureKey, float | None]:
    """Every figure made of some counts; None where it does not exist."""
    figures = {
        (name, kind): value
        for name, tally in counts.items()
        for kind, value in (("precision", tally.precision), ("recall", tally.recall), ("f1", tally.f1))
    }
    return figures | {("core", "f1"): core(counts)}


def figures_of_draw(reports: Sequence[Counts]) -> dict[FigureKey, float | None]:
    """The figures of some reports drawn by chance: no core where one of the five categories happens to be in none."""
    figures = all_figures(total(reports))
    if any(figures[category, "f1"] is None for category in CORE):
        figures["core", "f1"] = None
    return figures
