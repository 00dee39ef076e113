"""graph.nq written report by report is the one that is written at once, whatever is known already and whoever works."""

import os
import shutil
import signal
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import kg
from kg import pipeline
from kg.cache import Cache
from kg.cli.build import _counts
from kg.graph.builder import Builder
from kg.graph.named import NamedGraph, report_graph
from kg.pipeline import say
from kg.reading import Source
from kg.resources.namespaces import BASE_IRI

NEW = """乐安县渡口管理调查报告
乐安县有渡口12处，县交通运输局管理。
一、存在问题
（一）渡船老化
二、对策建议
（一）更新渡船
"""


@pytest.fixture
def reports(tmp_path: Path, sample_folder: Path) -> Path:
    folder = tmp_path / "reports"
    shutil.copytree(sample_folder, folder)
    return folder


def at_once(reports: Path, folder: Path) -> bytes:
    kg.build([reports]).write(folder, ["nq"])
    return (folder / "graph.nq").read_bytes()


def archived(reports: Path, folder: Path, workers: int = 1, **options: object) -> bytes:
    kg.build_archive([reports], folder, cache=folder / ".cache", workers=workers, **options)  # type: ignore[arg-type]
    return (folder / "graph.nq").read_bytes()


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the reports that are read anew."""
    names: list[str] = []
    keep = Cache.keep

    def noted(cache: Cache, source: Source, *said: bytes) -> None:
        names.append(source.name)
        keep(cache, source, *said)

    monkeypatch.setattr(Cache, "keep", noted)
    return names


def test_the_bytes_are_those_of_the_whole_graph(reports: Path, tmp_path: Path) -> None:
    whole = at_once(reports, tmp_path / "whole")
    assert archived(reports, tmp_path / "one") == whole
    assert archived(reports, tmp_path / "two", workers=2) == whole
    graphs = [line.rsplit(b" ", 2)[1] for line in whole.splitlines()]
    across = f"<{BASE_IRI}across>".encode()
    assert graphs == sorted(graphs, key=lambda name: (name == across, name))


def test_it_counts_what_the_whole_graph_has(reports: Path, tmp_path: Path) -> None:
    graph = kg.build([reports])
    built = kg.build_archive([reports], tmp_path / "out", workers=1)
    assert built.counts == +_counts(graph)
    assert built.violations == graph.validate() == ()
    assert [(file.path.name, file.bytes) for file in built.written] == [
        ("graph.nq", (tmp_path / "out" / "graph.nq").stat().st_size)
    ]


def test_one_more_report_is_the_one_that_is_read(reports: Path, tmp_path: Path, extracted: list[str]) -> None:
    archived(reports, tmp_path / "out")
    extracted.clear()
    (reports / "new.txt").write_text(NEW, encoding="utf-8")
    grown = archived(reports, tmp_path / "out")
    assert extracted == ["new"]
    assert grown == at_once(reports, tmp_path / "fresh")


def test_a_report_that_is_gone_leaves_nothing(reports: Path, tmp_path: Path, extracted: list[str]) -> None:
    archived(reports, tmp_path / "out")
    extracted.clear()
    [gone] = kg.read([reports / "茶叶合作社.txt"])
    (reports / "茶叶合作社.txt").unlink()
    left = archived(reports, tmp_path / "out")
    assert extracted == []
    assert gone.id.encode() not in left
    assert left == at_once(reports, tmp_path / "fresh")


def test_a_report_under_another_name_is_told_from_there(reports: Path, tmp_path: Path) -> None:
    archived(reports, tmp_path / "out")
    (reports / "茶叶合作社.txt").rename(reports / "茶.txt")
    assert archived(reports, tmp_path / "out") == at_once(reports, tmp_path / "fresh")


def test_other_options_are_obeyed_by_what_is_known(reports: Path, tmp_path: Path) -> None:
    archived(reports, tmp_path / "out")
    base = "https://example.org/"
    moved = archived(reports, tmp_path / "out", base_iri=base)
    kg.build([reports], base_iri=base).write(tmp_path / "fresh", ["nq"])
    assert moved == (tmp_path / "fresh" / "graph.nq").read_bytes()
    assert BASE_IRI.encode() not in moved
    bare = archived(reports, tmp_path / "out", text=False)
    kg.build([reports], text=False).write(tmp_path / "fresh", ["nq"])
    assert bare == (tmp_path / "fresh" / "graph.nq").read_bytes()


def test_a_file_that_was_changed_is_not_copied_from(reports: Path, tmp_path: Path) -> None:
    whole = archived(reports, tmp_path / "out")
    (tmp_path / "out" / "graph.nq").write_bytes(whole[: len(whole) // 2])
    assert archived(reports, tmp_path / "out") == whole
    (tmp_path / "out" / "graph.nq").unlink()
    assert archived(reports, tmp_path / "out") == whole


def test_both_ways_to_build_share_what_is_known(reports: Path, tmp_path: Path, extracted: list[str]) -> None:
    archived(reports, tmp_path / "out")
    extracted.clear()
    graph = kg.build([reports], cache=tmp_path / "out" / ".cache", workers=1)
    assert extracted == []
    assert graph.quads == kg.build([reports]).quads


def test_no_report_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    problems: list[kg.Problem] = []
    built = kg.build_archive(
        [tmp_path / "reports"], tmp_path / "out", cache=tmp_path / "out" / ".cache", on_problem=problems.append
    )
    assert built == kg.Archive(Counter(), (), {}, ())
    assert len(problems) == 1
    assert not (tmp_path / "out").exists()


def deadly(source: Source) -> tuple[bytes, bytes, bytes]:
    """Dies of one report, in a worker."""
    if source.name == "茶叶合作社":
        os.kill(os.getpid(), signal.SIGKILL)
    return say(source)


def test_a_report_that_kills_its_worker_is_named_and_the_rest_is_built(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "say", deadly)
    problems: list[kg.Problem] = []
    written = archived(reports, tmp_path / "out", workers=2, on_problem=problems.append)
    [problem] = problems
    assert problem.path == reports / "茶叶合作社.txt"
    assert not problem.skipped
    assert "内存" in str(problem)
    monkeypatch.undo()
    assert archived(reports, tmp_path / "whole") != written
    (reports / "茶叶合作社.txt").unlink()
    assert archived(reports, tmp_path / "rest") == written


def test_a_report_whose_graph_kills_its_worker_is_none_of_the_build(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deadly_graph(builder: Builder, findings: kg.Findings, *rest: Any) -> NamedGraph:
        if findings.report.name == "茶叶合作社":
            os.kill(os.getpid(), signal.SIGKILL)
        return report_graph(builder, findings, *rest)

    monkeypatch.setattr("kg.archive.graphs.report_graph", deadly_graph)
    problems: list[kg.Problem] = []
    written = archived(reports, tmp_path / "out", workers=2, on_problem=problems.append)
    [problem] = problems
    assert problem.path == reports / "茶叶合作社.txt"
    assert not problem.skipped
    monkeypatch.undo()
    (reports / "茶叶合作社.txt").unlink()
    assert archived(reports, tmp_path / "rest") == written


def test_strict_stops_at_a_report_that_kills_its_worker(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "say", deadly)
    with pytest.raises(kg.ReadError, match="茶叶合作社"):
        archived(reports, tmp_path / "out", workers=2, strict=True)
    assert not (tmp_path / "out" / "graph.nq").exists()
