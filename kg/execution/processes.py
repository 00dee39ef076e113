"""Workers on this machine: a process each, forked where the platform does so, so that they share the dictionaries."""

import multiprocessing
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, ExitStack, contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, TypeVar

from kg.execution.aside import aside, here
from kg.execution.executor import Lost, attempt
from kg.execution.orphan import end_with_parent
from kg.problem import Words
from kg.resources.vocabulary import vocabularies

__all__ = ["Processes"]

Item = TypeVar("Item")
Result = TypeVar("Result")

# So many items a worker are under way: enough that none waits, few enough that they take no memory to speak of.
_AHEAD = 4

_KILLED = Lost(
    Words(
        "读它的进程两次被系统终止，多半是内存不够",
        "the process that read it was killed twice, most likely for want of memory",
    ),
    Words("请把它拆小再试", "split the report and try again"),
)


class Processes:
    """So many worker processes.

    A worker that is killed takes the pool with it: what was under way is then done item by item, each in a fresh
    process, and an item that kills that one too is lost. The rest goes on in a new pool.
    """

    def __init__(
        self,
        workers: int,
        vocabulary: str | Path | None = None,
        method: str = "fork" if sys.platform == "linux" else "spawn",
    ) -> None:
        self._workers = min(workers, 61) if sys.platform == "win32" else workers  # Windows waits for no more
        self._vocabulary = vocabulary
        self._context = multiprocessing.get_context(method)

    def map(
        self, work: Callable[[Item], Result], items: Iterable[Item], prepare: Callable[[], object] | None = None
    ) -> Iterator[tuple[Item, Result | Lost]]:
        rest = iter(items)
        ended = False
        while not ended:
            under_way: deque[tuple[Item, Future[Result | Lost]]] = deque()
            with self._pool(self._workers) as pool:
                try:
                    while not ended or under_way:
                        while not ended and len(under_way) < self._workers * _AHEAD:
                            try:
                                item = next(rest)
                            except StopIteration:
                                ended = True
                            else:
                                if prepare and self._context.get_start_method() == "fork":
                                    prepare()
                                prepare = None
                                under_way.append((item, Future()))  # known, should the pool break just now
                                under_way[-1] = (item, pool.submit(attempt, work, item))
                        if under_way:
                            result = under_way[0][1].result()
                            yield under_way.popleft()[0], result
                except BrokenProcessPool:
                    pass
            for item, future in under_way:
                whole = future.done() and not future.exception()
                yield item, future.result() if whole else self._alone(work, item)

    def aside(self, work: Callable[[], Result]) -> AbstractContextManager[Callable[[], Result]]:
        return aside(work) if self._context.get_start_method() == "fork" else here(work)

    def _alone(self, work: Callable[[Item], Result], item: Item) -> Result | Lost:
        with self._pool(1) as pool:
            try:
                return pool.submit(attempt, work, item).result()
            except BrokenProcessPool:
                return _KILLED

    @contextmanager
    def _pool(self, workers: int) -> Iterator[ProcessPoolExecutor]:
        """A pool that is gone afterwards, at once where the work is broken off."""
        started: Any = _Started(self._context)
        pool = ProcessPoolExecutor(workers, started, _begin, (self._vocabulary,))
        try:
            yield pool
        except BaseException:
            for process in started.processes:
                process.terminate()
            raise
        finally:
            pool.shutdown(cancel_futures=True)


class _Started:
    """A context of multiprocessing that knows what it has started (`terminate_workers` of a pool is of Python 3.14)."""

    def __init__(self, context: Any) -> None:
        self._context = context
        self.processes: list[BaseProcess] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)

    def Process(self, *args: Any, **options: Any) -> BaseProcess:  # noqa: N802 - as multiprocessing calls it
        self.processes.append(self._context.Process(*args, **options))
        return self.processes[-1]


_entered = ExitStack()


def _begin(vocabulary: str | Path | None) -> None:
    end_with_parent()
    _entered.enter_context(vocabularies(vocabulary))
