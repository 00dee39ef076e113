"""`kg serve` as a process of its own, and HTTP exchanges with it byte by byte."""

import http.client
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple
from urllib.parse import quote, urlsplit

__all__ = ["CARTESIAN", "SLOW", "Reply", "Server", "exchange", "running", "select"]

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?a) < STR(?f)) }"
"""A query that no machine answers in a test's time."""

CARTESIAN = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
"""A query with more rows than any answer may have."""


class Reply(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: str

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


class Server(NamedTuple):
    """A running server: its URL, its process, and where its messages go."""

    url: str
    process: "subprocess.Popen[str]"
    log: Path

    @property
    def endpoint(self) -> str:
        return self.url + "sparql"


@contextmanager
def running(folder: Path, *options: str, status: int = 0) -> Iterator[Server]:
    """A server over the graph in a folder, at any free port; it ends with a status, at the latest when told to."""
    command = [sys.executable, "-m", "kg", "serve", str(folder), "--port", "0", *options]
    with (
        # a log of its own: two servers over one folder may run at once
        NamedTemporaryFile("w", suffix=".log", dir=folder.parent, delete=False) as messages,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=messages, encoding="utf-8") as process,
    ):
        log = Path(messages.name)
        try:
            assert process.stdout is not None
            said = process.stdout.readline()
            found = re.match(r"http://\S+", said)
            assert found, said + log.read_text()
            yield Server(found[0], process, log)
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            assert process.wait(20) == status, log.read_text()
        finally:
            process.kill()


def exchange(
    server: Server,
    method: str,
    path: str,
    headers: Mapping[str, str] | None = None,
    body: bytes | str | None = None,
    timeout: float = 60,
) -> Reply:
    """One request, its target and headers sent as they are."""
    where = urlsplit(server.url)
    connection = http.client.HTTPConnection(str(where.hostname), where.port, timeout=timeout)
    try:
        connection.request(method, path, body.encode() if isinstance(body, str) else body, dict(headers or {}))
        response = connection.getresponse()
        return Reply(
            response.status, {k.lower(): v for k, v in response.getheaders()}, response.read().decode(errors="replace")
        )
    finally:
        connection.close()


def select(server: Server, query: str, accept: str = "text/csv", timeout: float = 60) -> Reply:
    """The reply to a query sent by GET."""
    return exchange(server, "GET", "/sparql?query=" + quote(query), {"Accept": accept}, timeout=timeout)
