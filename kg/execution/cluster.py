"""Workers of a Dask cluster, on as many machines as it has (extra `cluster`)."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from distributed import Client, Future, KilledWorker

from kg.execution.executor import Lost
from kg.problem import Problem, ProblemError, Words
from kg.resources.vocabulary import vocabularies

__all__ = ["Cluster", "ClusterError"]

Item = TypeVar("Item")
Result = TypeVar("Result")

# So many items a thread of the cluster are under way, so that none waits for the network.
_AHEAD = 8
_SECONDS = 15  # to find the scheduler

_KILLED = Lost(
    Words(
        "读它的集群进程一再被终止，多半是内存不够",
        "the workers that read it were killed again and again, most likely for want of memory",
    ),
    Words("请把它拆小再试", "split the report and try again"),
)


class ClusterError(ProblemError):
    """The cluster cannot be reached."""


class Cluster:
    """The workers of a Dask scheduler. What a lost worker had to do is done by another, which Dask sees to."""

    def __init__(self, address: str, vocabulary: str | Path | None = None) -> None:
        self._address = address
        self._vocabulary = vocabulary

    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[tuple[Item, Result | Lost]]:
        under_way: deque[tuple[Item, Future[Any]]] = deque()
        with self._client() as client:
            for item in items:
                under_way.append((item, client.submit(_within, self._vocabulary, work, item, pure=False)))
                while len(under_way) >= _AHEAD * max(1, sum(client.ncores().values())):
                    yield _first(under_way)
            while under_way:
                yield _first(under_way)

    def _client(self) -> Client:
        try:
            return Client(self._address, timeout=_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            what = Words(f"连不上 Dask 调度器 {self._address}", f"no Dask scheduler at {self._address}")
            remedy = Words(
                "请先运行 dask scheduler，并核对地址", "start one with `dask scheduler`, and check the address"
            )
            raise ClusterError(Problem(what, remedy)) from error


def _within(vocabulary: str | Path | None, work: Callable[[Item], Result], item: Item) -> Result:
    """The work, under the vocabularies of who gives it: the folder has to be there on each machine."""
    with vocabularies(vocabulary):
        return work(item)


def _first(under_way: deque[tuple[Item, Any]]) -> tuple[Item, Any]:
    item, future = under_way.popleft()
    try:
        return item, future.result()
    except KilledWorker:
        return item, _KILLED
