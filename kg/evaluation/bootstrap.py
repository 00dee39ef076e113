"""How far a figure could be off because other reports might have been annotated: the bootstrap over reports."""

import random
import statistics
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

__all__ = ["Interval", "bootstrap"]

T = TypeVar("T")
Key = TypeVar("Key")

RESAMPLES = 1000
_SEED = 0  # any would do; a fixed one gives the same intervals each time


class Interval(NamedTuple):
    """A 95 % interval."""

    low: float
    high: float


def bootstrap(
    reports: Sequence[T], figures: Callable[[Sequence[T]], Mapping[Key, float | None]]
) -> Mapping[Key, Interval]:
    """The percentile interval of each of the figures, from 1,000 draws of as many reports, with replacement.

    A draw in which a figure does not exist (there is none of the category in it) says nothing about it. A figure that
    exists in no two draws has no interval, and of a single report none has.

    >>> bootstrap([1.0, 2.0, 3.0], lambda drawn: {"mean": sum(drawn) / len(drawn)})
    {'mean': Interval(low=1.0, high=3.0)}
    """
    if len(reports) < 2:
        return {}
    chance = random.Random(_SEED)
    drawn: dict[Key, list[float]] = {}
    for _ in range(RESAMPLES):
        for key, value in figures(chance.choices(reports, k=len(reports))).items():
            if value is not None:
                drawn.setdefault(key, []).append(value)
    return {key: _middle(values) for key, values in drawn.items() if len(values) > 1}


def _middle(values: Sequence[float]) -> Interval:
    cuts = statistics.quantiles(values, n=40, method="inclusive")  # every 2.5 %
    return Interval(cuts[0], cuts[-1])
