"""Workers of a Dask cluster, on as many machines as it has (extra `cluster`)."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from pathlib import Path
from socket import gethostname
from typing import Any, TypeVar

from distributed import Client, Future, KilledWorker
from distributed.client import ClosedClientError
from distributed.comm.core import CommClosedError

from kg.cache.fingerprint import fingerprint
from kg.execution.aside import here
from kg.execution.errors import ClusterError
from kg.execution.executor import Lost, attempt
from kg.problem import Problem, Words
from kg.resources.vocabulary import vocabularies

__all__ = ["Cluster"]

Item = TypeVar("Item")
Result = TypeVar("Result")

# So many items a thread of the cluster are under way, so that none waits for the network.
_AHEAD = 8
_SECONDS = 15  # to find the scheduler, and for the first worker to come
_LOOK = 2.0  # seconds after which it is asked again how many there are

_KILLED = Lost(
    Words(
        "读它的集群进程一再被终止，多半是内存不够",
        "the workers that read it were killed again and again, most likely for want of memory",
    ),
    Words("请把它拆小再试", "split the report and try again"),
)


class Cluster:
    """The workers of a Dask scheduler. What a lost worker had to do is done by another, which Dask sees to."""

    def __init__(self, address: str, vocabulary: str | Path | None = None) -> None:
        self._address = address
        self._vocabulary = vocabulary

    def map(
        self, work: Callable[[Item], Result], items: Iterable[Item], prepare: Callable[[], object] | None = None
    ) -> Iterator[tuple[Item, Result | Lost]]:
        here = fingerprint(self._vocabulary)
        under_way: deque[tuple[Item, Future[Any]]] = deque()
        with self._client() as client:
            threads = _Threads(client)
            for item in items:
                with _told(self._address, OSError):
                    under_way.append((item, client.submit(_within, self._vocabulary, here, work, item, pure=False)))
                    full = len(under_way) >= _AHEAD * threads.count()
                if full:
                    yield self._first(under_way)
            while under_way:
                yield self._first(under_way)

    def aside(self, work: Callable[[], Result]) -> AbstractContextManager[Callable[[], Result]]:
        return here(work)

    def _first(self, under_way: deque[tuple[Item, Any]]) -> tuple[Item, Any]:
        item, future = under_way.popleft()
        with _told(self._address, CommClosedError):
            try:
                return item, future.result()
            except KilledWorker:
                return item, _KILLED

    def _client(self) -> Client:
        try:
            client = Client(self._address, timeout=_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            what = Words(f"连不上 Dask 调度器 {self._address}", f"no Dask scheduler at {self._address}")
            remedy = Words(
                "请先运行 dask scheduler，并核对地址", "start one with `dask scheduler`, and check the address"
            )
            raise ClusterError(Problem(what, remedy)) from error
        try:
            client.wait_for_workers(1, timeout=_SECONDS)
        except TimeoutError as error:
            client.close()
            what = Words(f"Dask 调度器 {self._address} 还没有进程", f"no workers at {self._address}")
            start = f"dask worker {self._address}"
            remedy = Words(f"请在各台机器上运行 {start}", f"start some with `{start}`")
            raise ClusterError(Problem(what, remedy)) from error
        return client


class _Threads:
    """How many threads the workers have, of which more may come and some go."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._asked = float("-inf")
        self._count = 1

    def count(self) -> int:
        if time.monotonic() > self._asked + _LOOK:
            self._count = max(1, sum(self._client.nthreads().values()))
            self._asked = time.monotonic()
        return self._count


@contextmanager
def _told(address: str, fault: type[OSError]) -> Iterator[None]:
    """That the scheduler is lost, which a `fault` shows too, is told."""
    try:
        yield
    except (CancelledError, ClosedClientError, fault) as error:
        what = Words(f"和 Dask 调度器 {address} 断了联系", f"lost the Dask scheduler at {address}")
        remedy = Words(
            "请看它是否还在，再运行一次：已经读过的不再读",
            "see that it runs, and run this again; what was read is kept",
        )
        raise ClusterError(Problem(what, remedy)) from error


def _within(
    vocabulary: str | Path | None, expected: bytes, work: Callable[[Item], Result], item: Item
) -> Result | Lost:
    """The work, under the vocabularies of who gives it: the folder has to be there on each machine."""
    if _own(vocabulary) != expected:
        host = gethostname()
        what = Words(
            f"集群进程 {host} 上的程序、词表或库与这里的版本不同",
            f"program, vocabularies or libraries of the worker on {host} are of another version than here",
        )
        raise ClusterError(Problem(what, Words("请装同样的版本再运行", "install the same there, and run this again")))
    with vocabularies(vocabulary):
        return attempt(work, item)


_own = cache(fingerprint)
