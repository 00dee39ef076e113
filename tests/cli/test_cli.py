"""What holds for every command: wrong usage, help, terminals, pipes, locales, signals."""

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import kg
from kg.cli import cli
from tests.cli.runs import KG, run, run_apart


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["build", "x.txt"],
        ["build", "x.txt", "-o", "out", "--format", "docx"],
        ["build", "x.txt", "-o", "out", "--log-file", "/no/such/folder/kg.log"],
        ["extract"],
        ["query"],
        ["query", "out"],
        ["query", "out", "问题与对策", "-e", "ASK {}"],
        ["query", "out", "问题与对策", "地区"],
        ["validate"],
        ["paint"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_status_2_and_points_to_help(arguments: Sequence[str]) -> None:
    done = run(*arguments)
    assert (done.status, done.stdout) == (2, "")
    assert done.stderr.startswith("错误 error: kg")
    assert "--help" in done.stderr


def test_kg_alone_shows_help() -> None:
    done = run()
    assert done.status == 2
    assert "build" in done.stderr


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_help_is_chinese_first_with_english_beside(command: str) -> None:
    text = run(command, "--help").stdout
    assert any("\u4e00" <= char <= "\u9fff" for char in text)
    assert "errors only" in text


def test_a_process_of_its_own_ends_alike(tmp_path: Path) -> None:
    assert run_apart("build", tmp_path / "missing.txt", "-o", tmp_path / "out").status == 1
    assert run_apart("paint") == run("paint")


def test_version() -> None:
    assert run("--version").stdout == f"kg {kg.__version__}\n"


def test_help_and_import_load_nothing_heavy() -> None:
    code = "import sys, kg, kg.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"rdflib", "networkx", "jieba", "pyoxigraph", "pyshacl", "pyvis", "numpy", "rich"} & set(loaded)


# ── terminals, pipes, locales, signals ────────────────────────────────────────────────────────────────────────────────


def test_a_terminal_gets_a_progress_bar(report: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*KG, "build", str(report), "-o", str(tmp_path / "out"), "--format", "nq"],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "100"},
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(ours)
    table, _ = process.communicate(timeout=300)
    assert process.returncode == 0
    assert "抽取" in shown.decode()
    assert b"\x1b" not in table


def test_the_locale_does_not_matter(report: Path, tmp_path: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = run_apart("build", report, "-o", tmp_path / "c", "--format", "nq", **plain)
    assert done.status == 0
    assert "地区 Region" in done.stdout
    run_apart("build", report, "-o", tmp_path / "utf8", "--format", "nq", LC_ALL="C.UTF-8")
    assert (tmp_path / "c" / "graph.nq").read_bytes() == (tmp_path / "utf8" / "graph.nq").read_bytes()


def test_a_reader_that_has_enough_is_no_error(built: Path) -> None:
    query = "SELECT ?a ?b { ?a ?p ?x . ?b ?p ?y } LIMIT 50000"
    process = subprocess.Popen(
        [*KG, "query", str(built), "-e", query, "--output", "csv"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait(timeout=300)


def test_ctrl_c_leaves_one_line_and_status_130(tmp_path: Path) -> None:
    fifo = tmp_path / "never-ends.txt"
    os.mkfifo(fifo)  # reading it waits until somebody writes
    # A shell has what it runs in the background ignore Ctrl-C, children too, unless this process takes it.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [*KG, "build", str(fifo), "-o", str(tmp_path / "out")], stderr=subprocess.PIPE, encoding="utf-8"
    )
    signal.signal(signal.SIGINT, before)
    writer = os.open(fifo, os.O_WRONLY)  # waits until kg reads
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    os.close(writer)
    assert process.returncode == 130
    assert said.strip() == "已中断 (interrupted)"
