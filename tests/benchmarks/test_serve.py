"""`kg serve` beside rdflib-endpoint: the same graph, the same queries by turns, 64 clients at once, in one run.

    pytest tests/benchmarks/test_serve.py --log-cli-level=info

tells queries a second and the time within which 99 of 100 are answered.
"""

import http.client
import logging
import shutil
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit

import pytest

import kg
from kg.query import named
from tests.serve.servers import running

pytestmark = pytest.mark.slow

log = logging.getLogger(__name__)

CLIENTS = 64
QUERIES = 2048
QUERIES_OF_RDFLIB = 128  # it takes a tenth of a second and more for each
ASKED = ("各地区的项目", "各类组织的问题")


class Measured(NamedTuple):
    """How a server bore the load."""

    statuses: Counter[int]
    per_second: float
    p99: float


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, sample_folder: Path) -> Path:
    folder = tmp_path_factory.mktemp("benchmark") / "graph"
    kg.build([sample_folder]).write(folder, ["nq", "ttl"])
    return folder


def test_ten_times_the_throughput_of_rdflib_endpoint(built: Path) -> None:
    with running(built) as server:
        ours = _measure(server.endpoint, QUERIES)
    with _rdflib_endpoint(built) as endpoint:
        theirs = _measure(endpoint, QUERIES_OF_RDFLIB)
    for name, measured in {"kg serve": ours, "rdflib-endpoint": theirs}.items():
        log.info("%s: %.0f/s, p99 %.2f s, %s", name, measured.per_second, measured.p99, dict(measured.statuses))
    assert set(ours.statuses) <= {200, 503}
    assert ours.statuses[200] >= QUERIES * 0.9
    assert set(theirs.statuses) == {200}
    assert ours.per_second >= 10 * theirs.per_second
    assert ours.p99 < theirs.p99


def _measure(endpoint: str, queries: int) -> Measured:
    """Queries sent by clients that each ask the next one when the last is answered."""
    where = urlsplit(endpoint)
    targets = [f"{where.path}?query={quote(named(name).text)}" for name in ASKED]
    _ask(where.netloc, targets, 1)

    def client(number: int) -> list[tuple[int, float]]:
        return _ask(where.netloc, targets[number % 2 :] + targets[: number % 2], queries // CLIENTS)

    started = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as threads:
        answered = [reply for replies in threads.map(client, range(CLIENTS)) for reply in replies]
    took = time.perf_counter() - started
    times = sorted(seconds for _, seconds in answered)
    return Measured(Counter(status for status, _ in answered), len(answered) / took, times[int(0.99 * len(times))])


def _ask(host: str, targets: list[str], times: int) -> list[tuple[int, float]]:
    """Status and seconds of each of so many queries over one connection."""
    found = []
    with closing(http.client.HTTPConnection(host, timeout=120)) as connection:
        for place in range(times):
            started = time.perf_counter()
            connection.request("GET", targets[place % len(targets)], headers={"Accept": "application/json"})
            response = connection.getresponse()
            response.read()
            found.append((response.status, time.perf_counter() - started))
    return found


@contextmanager
def _rdflib_endpoint(folder: Path) -> Iterator[str]:
    command = shutil.which("rdflib-endpoint", path=str(Path(sys.executable).parent))
    assert command, "install the extra test"
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    options = ["--host", "127.0.0.1", "--port", str(port), str(folder / "graph.ttl")]
    quiet = subprocess.DEVNULL
    with subprocess.Popen([command, "serve", *options], stdout=quiet, stderr=quiet) as process:
        try:
            for _ in range(600):
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=1).close()
                    break
                except OSError:
                    time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.kill()
