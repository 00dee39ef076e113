"""The one way in which work is given to workers: `map`, as of a list, in order, each result as soon as it is there.

An item that a worker dies of, or over which the work fails by a fault of this program, is `Lost`; the rest goes on.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Protocol, TypeVar

from kg.execution.aside import here
from kg.execution.errors import ClusterError
from kg.problem import Problem, Words, internal_error

__all__ = ["Executor", "Lost", "attempt", "executor", "processors"]

Item = TypeVar("Item")
Result = TypeVar("Result")

# So few reports are done before workers would have started: to fork two takes 0.1 s, a report 0.02 to 0.1 s.
_FEW = 8


@dataclass(frozen=True, slots=True)
class Lost:
    """In place of a result: the worker was killed over the item, and once more when it had nothing else to do; or the
    work failed, with that `traceback`."""

    what: Words
    remedy: Words | None
    traceback: str = ""

    @classmethod
    def over(cls, error: Exception) -> "Lost":
        """By this fault of the program."""
        fault = internal_error(error)
        return cls(fault.what, fault.remedy, fault.traceback)

    def problem(self, report: str, path: Path) -> Problem:
        """That the report, out of the file at `path`, is lost."""
        what = Words(f"{report}：{self.what.zh}", f"{report}: {self.what.en}")
        return Problem(what, self.remedy, path=path, traceback=self.traceback)


def attempt(work: Callable[[Item], Result], item: Item) -> Result | Lost:
    """The work done on an item, as every worker does it. What this package raises itself is meant for whoever asked for
    the work."""
    try:
        return work(item)
    except Exception as error:
        if type(error).__module__.startswith("kg."):
            raise
        return Lost.over(error)


class Executor(Protocol):
    """Does work on each of many items."""

    def map(
        self, work: Callable[[Item], Result], items: Iterable[Item], prepare: Callable[[], object] | None = None
    ) -> Iterator[tuple[Item, Result | Lost]]:
        """Each item with its result, in the order of the items, which are asked for as they are needed.

        `work` and what goes in and out of it can be pickled. Of what it raises only what is meant for whoever asked for
        it is raised here (see `attempt`). `prepare` loads what the work needs: done before workers are forked, they
        share it.
        """
        ...

    def aside(self, work: Callable[[], Result]) -> AbstractContextManager[Callable[[], Result]]:
        """What gives the result of the work, done in a process beside this one if there may be one, begun as the block
        begins."""
        ...


class Serial:
    """In this process, one after the other."""

    def map(
        self, work: Callable[[Item], Result], items: Iterable[Item], prepare: Callable[[], object] | None = None
    ) -> Iterator[tuple[Item, Result | Lost]]:
        return ((item, attempt(work, item)) for item in items)

    def aside(self, work: Callable[[], Result]) -> AbstractContextManager[Callable[[], Result]]:
        return here(work)


class AsNeeded:
    """In this process where there are few items, else in as many as there are processors."""

    def __init__(self, many: Executor) -> None:
        self._many = many

    def map(
        self, work: Callable[[Item], Result], items: Iterable[Item], prepare: Callable[[], object] | None = None
    ) -> Iterator[tuple[Item, Result | Lost]]:
        rest = iter(items)
        first = list(islice(rest, _FEW + 1))
        chosen: Executor = Serial() if len(first) <= _FEW else self._many
        return chosen.map(work, chain(first, rest), prepare)

    def aside(self, work: Callable[[], Result]) -> AbstractContextManager[Callable[[], Result]]:
        return self._many.aside(work)


def executor(
    workers: int | None = None, scheduler: str | None = None, vocabulary: str | Path | None = None
) -> Executor:
    """Who does the work.

    Args:
        workers: so many processes; None for as many as there are processors, or this one where that is quicker.
        scheduler: the address of a Dask scheduler, whose workers do it instead.
        vocabulary: the folder of vocabularies that holds in each of them.

    Raises:
        ClusterError: what a cluster needs is not installed.
    """
    if scheduler:
        try:
            from kg.execution.cluster import Cluster
        except ModuleNotFoundError as error:
            install = "pip install 'survey-report-kg[cluster]'"
            what = Words(f"没有安装 {error.name}", f"{error.name} is not installed")
            raise ClusterError(Problem(what, Words(f"请先运行 {install}", f"run {install} first"))) from error
        return Cluster(scheduler, vocabulary)
    if workers == 1:
        return Serial()
    from kg.execution.processes import Processes

    own = Processes(workers or processors(), vocabulary)
    return own if workers else AsNeeded(own) if processors() > 1 else Serial()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
