"""A fault of this program over one input costs that input alone: it is named, with what to report, the rest goes on."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import kg
from kg import pipeline
from kg.graph.builder import Builder
from kg.graph.parts import Part
from kg.reading import files
from kg.reading.formats import Content, read_content
from kg.reading.outline import outline
from tests.cli.conftest import REPORT
from tests.cli.runs import run

WORDS = "内部错误 IndexError: no such line；请报告，附上 build-report.json 里或加 -v 后显示的调用栈"
CULPRIT = "陶罐"


@pytest.fixture
def reports(report: Path) -> Path:
    """A folder of two reports, one of which is the culprit."""
    folder = report.parent / "reports"
    folder.mkdir()
    report.rename(folder / report.name)
    (folder / "陶器.txt").write_text(REPORT.replace("饮水", CULPRIT), encoding="utf-8")
    return folder


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Extraction fails over the culprit."""
    extract = pipeline.extract

    def failing(report: kg.Report) -> kg.Findings:
        if CULPRIT in report.text:
            raise IndexError("no such line")
        return extract(report)

    monkeypatch.setattr(pipeline, "extract", failing)


@pytest.fixture
def faulty_graph(monkeypatch: pytest.MonkeyPatch) -> None:
    """The graph of the culprit cannot be made."""
    whole = Builder._report_graph

    def failing(builder: Builder, report: kg.Report, part: Part) -> Iterator[Any]:
        if CULPRIT in report.text:
            raise IndexError("no such line")
        yield from whole(builder, report, part)

    monkeypatch.setattr(Builder, "_report_graph", failing)


@pytest.mark.parametrize("at", ["faulty", "faulty_graph"])
@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("form", ["nq", "ttl"])
def test_a_build_goes_on(
    at: str, form: str, workers: str, reports: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue(at)
    out = tmp_path / "out"
    done = run("build", reports, "-o", out, "--format", form, "--workers", workers)
    assert done.status == 1
    assert f"{reports / '陶器.txt'}: 陶器：{WORDS}" in done.stderr
    assert "Traceback" not in done.stderr
    said = json.loads((out / "build-report.json").read_text(encoding="utf-8"))
    [problem] = said["problems"]
    assert problem["lost"]
    assert problem["traceback"].startswith("Traceback")
    assert "in failing" in problem["traceback"]
    assert said["counts"]["Report"] == 1
    (reports / "陶器.txt").unlink()
    assert run("build", reports, "-o", tmp_path / "rest", "--format", form).status == 0
    assert (out / f"graph.{form}").read_bytes() == (tmp_path / "rest" / f"graph.{form}").read_bytes()


@pytest.mark.usefixtures("faulty")
def test_it_is_extracted_anew_by_the_next_build(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = ("build", reports, "-o", tmp_path / "out", "--format", "nq")
    assert run(*build).status == 1
    monkeypatch.undo()
    assert run(*build).status == 0


@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize("options", [(), ("--strict",)])
def test_verbose_shows_where(options: tuple[str, ...], reports: Path) -> None:
    done = run("extract", reports / "陶器.txt", "-v", *options)
    assert done.status == 1
    assert WORDS in done.stderr
    assert "in failing" in done.stderr


def test_a_file_that_the_reader_fails_over_is_named(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(data: bytes, suffix: str) -> Content:
        if CULPRIT.encode() in data:
            raise IndexError("no such line")
        return read_content(data, suffix)

    monkeypatch.setattr(files, "read_content", failing)
    done = run("extract", reports)
    assert done.status == 1
    assert f"{reports / '陶器.txt'}: {WORDS}" in done.stderr
    assert len(done.stdout.splitlines()) == 1


def test_a_report_whose_outline_fails_is_named(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = outline.outline

    def failing(text: str, start: int) -> object:
        if CULPRIT in text:
            raise IndexError("no such line")
        return whole(text, start=start)

    monkeypatch.setattr("kg.reading.source.outline", failing)
    done = run("extract", reports)
    assert done.status == 1
    assert f"陶器：{WORDS}" in done.stderr
    assert len(done.stdout.splitlines()) == 1
