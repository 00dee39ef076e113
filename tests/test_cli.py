"""The command line as a user meets it: exit statuses, what goes to stdout and what to stderr."""

import io
import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import click
import pytest

import kg
from kg.cli import cli, main
from kg.query import FORMS

KG = (sys.executable, "-m", "kg")
REPORT = """青石县农村饮水情况调查报告
青石县水利局走访了12个村。
一、存在问题
1、管网老化。全县有340公里管道用了二十年以上。
二、对策建议
1、实施“清泉入户”工程。投入资金560万元更换管道。
"""


class Done(NamedTuple):
    """How a run of `kg` ended."""

    status: int
    stdout: str
    stderr: str


def run(*arguments: str | Path, stdin: str = "") -> Done:
    """`kg ARGUMENTS…` in this process, where jieba and the gazetteer are loaded once for all tests."""
    given = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    said, told = io.BytesIO(), io.BytesIO()
    replaced: dict[str, object] = {"argv": ["kg", *map(str, arguments)], "stdin": given}
    replaced |= {"stdout": io.TextIOWrapper(said), "stderr": io.TextIOWrapper(told)}
    with ExitStack() as stack:
        for name, value in replaced.items():
            stack.enter_context(mock.patch.object(sys, name, value))
        with pytest.raises(SystemExit) as left:
            main()
    assert isinstance(left.value.code, int)
    return Done(left.value.code, said.getvalue().decode(), told.getvalue().decode())


def run_apart(*arguments: str | Path, **environment: str) -> Done:
    """`python -m kg ARGUMENTS…` in a process of its own."""
    command = [*KG, *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=os.environ | environment, timeout=300, check=False
    )
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "饮水.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, sample_folder: Path) -> Path:
    """The graph of the sample, built once by the command line."""
    folder = tmp_path_factory.mktemp("built")
    done = run("build", sample_folder, "-o", folder)
    assert done.status == 0, done.stderr
    return folder


# ── build ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_build_writes_every_format_and_ends_with_a_table(report: Path, tmp_path: Path) -> None:
    done = run("build", report, "-o", tmp_path / "out")
    assert (done.status, done.stderr) == (0, "")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "graph.ttl",
        "graph.nq",
        "graph.jsonld",
        "graph.graphml",
        "graph.html",
    }
    for row in (
        "报告 reports",
        "地区 Region",
        "项目 Programme",
        "问题 Problem",
        "关系 links",
        "graph.ttl",
        "秒 seconds",
    ):
        assert row in done.stdout


def test_the_table_counts_each_node_once(report: Path, tmp_path: Path) -> None:
    table = run("build", report, "-o", tmp_path / "out", "--format", "nq").stdout
    question = "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?o a sro:Organization }"
    found = json.loads(run("query", tmp_path / "out", "-e", question, "--output", "json").stdout)
    said = next(line.split()[-1] for line in table.splitlines() if "组织 Organization" in line)
    assert said == found["results"]["bindings"][0]["n"]["value"] == "1"


def test_format_picks_the_exports(report: Path, tmp_path: Path) -> None:
    assert run("build", report, "-o", tmp_path / "out", "--format", "nq", "--format", "ttl").status == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"graph.nq", "graph.ttl"}


def test_base_iri_begins_the_iris_of_all_resources(report: Path, tmp_path: Path) -> None:
    base = "https://example.org/reports/"
    assert run("build", report, "-o", tmp_path / "out", "--format", "nq", "--base-iri", base).status == 0
    text = (tmp_path / "out" / "graph.nq").read_text(encoding="utf-8")
    assert f"<{base}report/" in text
    assert "survey-report/id/" not in text


@pytest.mark.parametrize("base", ["example", "https://example.org", "https://example.org/a b/"])
def test_base_iri_must_be_absolute_and_end_with_a_slash(base: str, report: Path, tmp_path: Path) -> None:
    done = run("build", report, "-o", tmp_path / "out", "--base-iri", base)
    assert done.status == 2
    assert "IRI" in done.stderr
    assert not (tmp_path / "out").exists()


def test_quiet_says_nothing(report: Path, tmp_path: Path) -> None:
    done = run("build", "-q", report, "-o", tmp_path / "out", "--format", "nq")
    assert (done.status, done.stdout, done.stderr) == (0, "", "")


def test_verbose_and_log_file_say_each_step(report: Path, tmp_path: Path) -> None:
    log_file = tmp_path / "kg.log"
    done = run("build", "-v", report, "-o", tmp_path / "out", "--format", "nq", "--log-file", log_file)
    assert done.status == 0
    assert "饮水" in done.stderr
    assert "饮水" in log_file.read_text(encoding="utf-8")


def test_quiet_keeps_the_steps_in_the_log_file(report: Path, tmp_path: Path) -> None:
    log_file = tmp_path / "kg.log"
    done = run("build", "-q", report, "-o", tmp_path / "out", "--format", "nq", "--log-file", log_file)
    assert (done.status, done.stderr) == (0, "")
    assert "饮水" in log_file.read_text(encoding="utf-8")


# ── inputs that cannot be read ────────────────────────────────────────────────────────────────────────────────────────


def test_each_bad_input_is_named_with_its_reason_and_the_rest_is_built(report: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    binary = tmp_path / "binary.txt"
    binary.write_bytes(bytes(range(256)) * 8)
    folder = tmp_path / "none"
    folder.mkdir()
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)  # chmod 000 does not keep root from reading; this keeps everyone
    bad = [empty, binary, folder, loop, tmp_path / "missing.txt"]
    done = run("build", *bad, report, "-o", tmp_path / "out", "--format", "nq")
    assert done.status == 1
    lines = done.stderr.splitlines()
    assert len(lines) == len(bad)
    for path in bad:
        (line,) = [line for line in lines if str(path) in line]
        assert line.startswith("错误 error: ")
    assert "清泉入户" in (tmp_path / "out" / "graph.nq").read_text(encoding="utf-8")


def test_a_file_without_permission_is_named(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", forbidden)  # in this process: root is let in whatever the mode says
    done = run("extract", report)
    assert done.status == 1
    assert str(report) in done.stderr
    assert "权限" in done.stderr


def test_strict_stops_at_the_first_bad_input(report: Path, tmp_path: Path) -> None:
    done = run("build", "--strict", report, tmp_path / "missing.txt", "-o", tmp_path / "out")
    assert done.status == 1
    assert done.stderr.count("\n") == 1
    assert "missing.txt" in done.stderr
    assert not (tmp_path / "out").exists()


def test_without_a_report_nothing_is_written(tmp_path: Path) -> None:
    done = run("build", tmp_path / "missing.txt", "-o", tmp_path / "out")
    assert (done.status, done.stdout) == (1, "")
    assert not (tmp_path / "out").exists()


def test_an_output_that_cannot_be_written_is_named_without_a_traceback(report: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file, not a folder", encoding="utf-8")
    done = run("build", report, "-o", tmp_path / "out", "--format", "nq")
    assert done.status == 1
    assert str(tmp_path / "out") in done.stderr
    assert "Traceback" not in done.stderr
    assert "Traceback" in run("build", "-v", report, "-o", tmp_path / "out", "--format", "nq").stderr


# ── wrong usage ───────────────────────────────────────────────────────────────────────────────────────────────────────


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
    assert done.stderr.startswith("用法错误 (wrong usage): ")
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
    process = subprocess.Popen(
        [*KG, "build", str(fifo), "-o", str(tmp_path / "out")], stderr=subprocess.PIPE, encoding="utf-8"
    )
    writer = os.open(fifo, os.O_WRONLY)  # waits until kg reads
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    os.close(writer)
    assert process.returncode == 130
    assert said.strip() == "已中断 (interrupted)"


# ── extract ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_extract_writes_a_file_a_report_named_after_its_input(sample_folder: Path, tmp_path: Path) -> None:
    done = run("extract", sample_folder, "--json", tmp_path / "json")
    assert (done.status, done.stdout) == (0, "")
    stems = {path.stem for path in sample_folder.glob("*.txt")} - {"基层党建汇编"}
    assert {path.name for path in (tmp_path / "json").iterdir()} == {
        *(f"{stem}.json" for stem in stems),
        "基层党建汇编-01.json",
        "基层党建汇编-02.json",
    }


def test_extract_without_a_folder_prints_a_line_a_report(sample_folder: Path) -> None:
    found = [json.loads(line) for line in run("extract", sample_folder).stdout.splitlines()]
    assert len(found) == 6
    by_title = {item["title"]: item for item in found}
    tea = by_title["关于凤冈县茶叶合作社发展状况的调查"]
    assert tea["home_region"] == {"name": "凤冈县", "code": "520327"}
    assert "茶园托管" in {programme["name"].removesuffix("模式") for programme in tea["programmes"]}


# ── query ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_named_query_answers_in_each_form(built: Path) -> None:
    assert "四议两公开" in run("query", built, "各地区的项目").stdout
    assert run("query", built, "各地区的项目", "--output", "csv").stdout.count("\n") > 5
    assert json.loads(run("query", built, "各地区的项目", "--output", "json").stdout)["results"]["bindings"]


def test_a_parameter_narrows_a_named_query(built: Path) -> None:
    all_figures = run("query", built, "某地区的数字", "--output", "csv").stdout
    tea = run("query", built, "某地区的数字", "地区=凤冈县", "--output", "csv").stdout
    assert "50.2" in tea
    assert "5.3" not in tea.replace("50.2", "")
    assert tea.count("\n") < all_figures.count("\n")


def test_a_query_comes_from_the_command_line_a_file_or_stdin(built: Path, tmp_path: Path) -> None:
    ask = "ASK { ?programme a sro:Programme }"
    (tmp_path / "ask.rq").write_text(ask, encoding="utf-8")
    answers = [
        run("query", built, "-e", ask),
        run("query", built, "-f", tmp_path / "ask.rq"),
        run("query", built, "-f", "-", stdin=ask),
    ]
    assert [answer.stdout for answer in answers] == ["是 true\n"] * 3


def test_construct_gives_turtle(built: Path) -> None:
    done = run("query", built, "-e", "CONSTRUCT WHERE { ?r a sro:Report ; dcterms:title ?t }", "--output", "turtle")
    assert "a sro:Report" in done.stdout


def test_list_names_every_query_with_its_meaning(built: Path) -> None:
    text = run("query", built, "--list").stdout
    assert "问题与对策" in text
    assert "地区=" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["没有这个"], "没有名为"),
        (["某地区的数字", "村=甲"], "没有参数"),
        (["-e", "SELECT nonsense"], "语法错误"),
        (["-e", "DELETE WHERE { ?s ?p ?o }"], "只能查询"),
        (["-f", "/no/such/file.rq"], "/no/such/file.rq"),
        (["-f", sys.executable], "UTF-8"),
    ],
)
def test_a_question_that_cannot_be_answered_is_status_1(built: Path, arguments: Sequence[str], said: str) -> None:
    done = run("query", built, *arguments)
    assert (done.status, done.stdout) == (1, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_without_a_graph_says_how_to_make_one(tmp_path: Path) -> None:
    done = run("query", tmp_path, "问题与对策")
    assert done.status == 1
    assert "kg build" in done.stderr


def test_the_forms_offered_are_those_that_exist() -> None:
    form = next(option for option in cli.commands["query"].params if option.name == "form")
    assert isinstance(form.type, click.Choice)
    assert tuple(form.type.choices) == FORMS


# ── validate ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_built_graph_conforms(built: Path) -> None:
    for place in (built, built / "graph.ttl", built / "graph.nq"):
        done = run("validate", place)
        assert (done.status, done.stderr) == (0, "")
        assert "conforms" in done.stdout


def test_a_broken_graph_is_found_out(built: Path, tmp_path: Path) -> None:
    lines = (built / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    broken = tmp_path / "graph.nq"
    broken.write_text("".join(line for line in lines if "ontology#kind>" not in line), encoding="utf-8")
    done = run("validate", broken)
    assert done.status == 1
    assert "programme/" in done.stdout


def test_a_file_that_holds_no_graph_is_named(report: Path) -> None:
    done = run("validate", report)
    assert done.status == 1
    assert "饮水" in done.stderr
    assert "Traceback" not in done.stderr
