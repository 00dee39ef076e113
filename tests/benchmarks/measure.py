"""Timing a stage beside its reference: both in one process, by turns, so that a busy machine slows both.

    @stage("reading", title="files → reports", against="jieba.posseg", bar=0.1)
    def reading(material: Material) -> Callable[[], object]:
        return lambda: kg.read(material.paths)

makes a row. What the function prepares is not timed, what it returns is. A reference is made in the same way.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tests.benchmarks.material import Material

__all__ = ["REFERENCES", "STAGES", "Row", "Stage", "measured", "reference", "stage"]

Work = Callable[[], object]
Prepare = Callable[[Material], Work]


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the work: `against` names its reference, `bar` is the ratio to it that is promised, if any is.

    `higher` is true where the ratio tells how many times as fast as the reference it is, and not how much of its time.
    """

    name: str
    title: str
    against: str
    prepare: Prepare
    bar: float | None = None
    higher: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The medians in seconds of a stage and of its reference, and their ratio."""

    name: str
    title: str
    against: str
    seconds: float
    reference_seconds: float
    ratio: float
    bar: float | None
    higher: bool

    @property
    def holds(self) -> bool:
        """Whether the ratio is within the bar, or there is none."""
        return self.bar is None or (self.ratio >= self.bar if self.higher else self.ratio <= self.bar)


STAGES: dict[str, Stage] = {}
REFERENCES: dict[str, Prepare] = {}


def stage(
    name: str, *, title: str, against: str, bar: float | None = None, higher: bool = False
) -> Callable[[Prepare], Prepare]:
    """Make a row of the function below it."""

    def add(prepare: Prepare) -> Prepare:
        STAGES[name] = Stage(name, title, against, prepare, bar, higher)
        return prepare

    return add


def reference(name: str) -> Callable[[Prepare], Prepare]:
    """Make a reference of the function below it."""

    def add(prepare: Prepare) -> Prepare:
        REFERENCES[name] = prepare
        return prepare

    return add


def measured(stages: Iterable[Stage], material: Material, runs: int) -> Iterator[Row]:
    """The rows of the stages, each as soon as it is there."""
    for one in stages:
        pair = one.prepare(material), REFERENCES[one.against](material)
        for work in pair:
            work()  # what is read and compiled once is no part of the stage
        times = [[_seconds(work) for work in pair] for _ in range(runs)]
        own, other = (statistics.median(column) for column in zip(*times, strict=True))
        ratio = other / own if one.higher else own / other
        yield Row(
            one.name, one.title, one.against, round(own, 4), round(other, 4), round(ratio, 3), one.bar, one.higher
        )


def _seconds(work: Work) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
