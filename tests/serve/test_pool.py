"""The pool of workers, without a server before it."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from kg.serve.errors import RefusedError
from kg.serve.limits import Limits
from kg.serve.messages import Question
from kg.serve.pool import Pool
from tests.serve.servers import SLOW

LIMITS = Limits(timeout=20, workers=2)


def _with(folder: Path, limits: Limits, work: Callable[[Pool], Awaitable[None]]) -> None:
    async def run() -> None:
        async with Pool(folder, limits) as pool:
            await work(pool)

    with ThreadPoolExecutor(1) as thread:  # in this one Playwright may have a loop of its own
        thread.submit(asyncio.run, run()).result()


def test_an_answer_comes_with_its_size(graph_folder: Path) -> None:
    async def work(pool: Pool) -> None:
        answer = await pool.ask(Question("SELECT ?s { ?s a sro:Report }", solutions="text/csv"))
        assert (answer.size, answer.media_type) == (2, "text/csv")
        assert answer.body.startswith(b"s\r\nhttps://w3id.org/survey-report/id/report/")

    _with(graph_folder, LIMITS, work)


def test_a_query_that_needs_too_much_memory_is_stopped(graph_folder: Path) -> None:
    async def work(pool: Pool) -> None:
        for query in (
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a",
            "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?c))) AS ?text) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        ):
            with pytest.raises(RefusedError, match="内存") as refused:
                await pool.ask(Question(query))
            assert refused.value.status == 500
        assert (await pool.ask(Question("ASK {}"))).body

    _with(graph_folder, replace(LIMITS, timeout=60, worker_bytes=300 << 20), work)


def test_an_answer_with_too_many_bytes_is_refused(graph_folder: Path) -> None:
    async def work(pool: Pool) -> None:
        for query in ("SELECT * { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }"):
            with pytest.raises(RefusedError, match="1000 字节"):
                await pool.ask(Question(query))

    _with(graph_folder, replace(LIMITS, answer_bytes=1000), work)


def test_a_cancelled_query_frees_its_worker(graph_folder: Path) -> None:
    async def work(pool: Pool) -> None:
        asked = asyncio.create_task(pool.ask(Question(SLOW)))
        await asyncio.sleep(1)
        asked.cancel()
        assert (await pool.ask(Question("ASK {}"))).body

    _with(graph_folder, replace(LIMITS, workers=1), work)


def test_no_worker_opens_a_file_or_a_connection(graph_folder: Path) -> None:
    """Checked in a worker's own process: after it has confined itself, the system refuses."""
    import subprocess
    import sys

    code = (
        "import socket\n"
        "from kg.serve.limits import Limits\n"
        "from kg.serve.worker import _confine\n"
        "_confine(Limits())\n"
        "try:\n"
        "    socket.socket()\n"
        "except OSError:\n"
        "    print('refused')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "refused\n"


def test_a_folder_whose_graph_is_gone_is_told_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def work(pool: Pool) -> None:
        with pytest.raises(RefusedError) as refused:
            await pool.ask(Question("ASK {}"))
        assert refused.value.status == 503
        assert pool.ready == 0

    with caplog.at_level("ERROR", "kg.serve"):
        _with(tmp_path, replace(LIMITS, timeout=1.5), work)
    assert "没有 graph.nq" in caplog.text
