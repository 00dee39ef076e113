"""The server as a process, and what every response says."""

import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.runs import run
from tests.serve.servers import SLOW, Server, exchange, running, select


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_well_in_the_middle_of_a_query(graph_folder: Path, number: signal.Signals) -> None:
    with running(graph_folder, "--timeout", "60") as server, ThreadPoolExecutor() as threads:
        assert select(server, "ASK {}").status == 200
        asked = threads.submit(select, server, SLOW)
        time.sleep(0.5)
        started = time.monotonic()
        server.process.send_signal(number)
        assert server.process.wait(20) == 0
        assert time.monotonic() - started < 10
        assert asked.exception() or asked.result().status >= 500
    assert "Traceback" not in server.log.read_text()


def test_it_is_quick_to_end_when_nothing_is_asked(graph_folder: Path) -> None:
    with running(graph_folder) as server:
        started = time.monotonic()
        server.process.terminate()
        assert server.process.wait(20) == 0
        assert time.monotonic() - started < 5
    assert server.log.read_text() == ""


def test_an_address_that_is_taken_is_told(graph_folder: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        done = run("serve", graph_folder, "--port", port)
    assert done.status == 1
    assert f"127.0.0.1:{port}" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_folder_without_a_graph_says_how_to_make_one(tmp_path: Path) -> None:
    done = run("serve", tmp_path, "--port", "0")
    assert done.status == 1
    assert "kg build" in done.stderr


def test_without_the_extra_it_says_what_to_install(graph_folder: Path) -> None:
    code = "import sys; sys.modules['starlette'] = None; from kg.cli import main; main()"
    command = [sys.executable, "-c", code, "serve", str(graph_folder)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "survey-report-kg[serve]" in done.stderr


def test_a_name_that_is_not_its_own_is_refused(graph_folder: Path, server: Server) -> None:
    assert exchange(server, "GET", "/health", {"Host": "evil.example"}).status == 400
    assert exchange(server, "GET", "/health", {"Host": "localhost:80"}).status == 200
    with running(graph_folder, "--allow-host", "kg.example") as behind_a_proxy:
        assert exchange(behind_a_proxy, "GET", "/health", {"Host": "kg.example"}).status == 200
        assert exchange(behind_a_proxy, "GET", "/health", {"Host": "evil.example"}).status == 400


def test_pages_of_elsewhere_may_ask_only_where_that_is_allowed(graph_folder: Path, server: Server) -> None:
    origin = {"Origin": "https://page.example"}
    assert "access-control-allow-origin" not in exchange(server, "GET", "/sparql?query=ASK%20%7B%7D", origin).headers
    with running(graph_folder, "--allow-origin", "https://page.example") as open_server:
        allowed = exchange(open_server, "GET", "/sparql?query=ASK%20%7B%7D", origin)
        assert allowed.headers["access-control-allow-origin"] == "https://page.example"
        other = exchange(open_server, "GET", "/sparql?query=ASK%20%7B%7D", {"Origin": "https://other.example"})
        assert "access-control-allow-origin" not in other.headers


@pytest.mark.parametrize("path", ["/", "/query", "/sparql", "/ontology", "/health", "/none", "/static/query.js"])
def test_every_response_keeps_a_browser_to_this_server(server: Server, path: str) -> None:
    headers = exchange(server, "GET", path, {"Accept": "text/html,*/*;q=0.1"}).headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe-eval" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "server" not in headers


def test_health(server: Server) -> None:
    assert select(server, "ASK {}").status == 200
    reply = exchange(server, "GET", "/health")
    assert reply.status == 200
    assert '"status":"ok"' in reply.body


def test_the_explorer_is_the_page_of_the_build(server: Server, graph_folder: Path) -> None:
    reply = exchange(server, "GET", "/")
    built = (graph_folder / "graph.html").read_text(encoding="utf-8")
    assert reply.media_type == "text/html"
    assert reply.body.replace('<a id="to-query" href="/query"></a>', "") == built
