"""possible-duplicates.csv: what a person sees in it, and that with the action filled in a build obeys it."""

import csv
from pathlib import Path

import pytest

import kg
from kg.reading.overrides import read_overrides

NORTH = "湄潭县合作社调查报告\n湄潭县开展“百部联百村”活动,\n村村有人。\n"
SOUTH = "凤冈县合作社调查报告\n我县开展“百局联百村”活动。\n"
THIRD = "余庆县合作社调查报告\n我县开展“百部联百村”活动。\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number, text in enumerate((NORTH, SOUTH, THIRD)):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def written(graph: kg.Graph, folder: Path) -> Path:
    (file,) = graph.write(folder, ["duplicates"])
    return file.path


def test_a_pair_has_its_reason_names_reports_sentences_and_iris(reports: Path, tmp_path: Path) -> None:
    file = written(kg.build([reports]), tmp_path / "out")
    assert file.name == "possible-duplicates.csv"
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines())
    assert row == {
        "操作 action": "",
        "类 class": "项目 Programme",
        "名称 name": "百局联百村",
        "另一名称 other": "百部联百村",  # two reports name it, so that it keeps its name
        "理由 reason": "相差一个字 one character apart",
        "可能 likelihood": "0.5",
        "报告数 reports": "1",
        "另一报告数 other_reports": "2",
        "例句 example": "我县开展“百局联百村”活动。",
        "另一例句 other_example": row["另一例句 other_example"],
        "标识 iri": "https://w3id.org/survey-report/id/programme/百局联百村",
        "另一标识 other_iri": "https://w3id.org/survey-report/id/programme/百部联百村",
        "备注 note": "",
    }
    assert "\n" not in row["另一例句 other_example"]


@pytest.mark.parametrize(("action", "left"), [("same", {"百部联百村"}), ("different", {"百部联百村", "百局联百村"})])
def test_with_the_action_filled_in_a_rebuild_obeys_it(
    reports: Path, tmp_path: Path, action: str, left: set[str]
) -> None:
    file = written(kg.build([reports]), tmp_path / "out")
    assert read_overrides(file) == ()
    text = file.read_text(encoding="utf-8-sig").replace("\n,项目", f"\n{action},项目")
    file.write_text(text, encoding="utf-8-sig")
    problems: list[kg.Problem] = []
    graph = kg.build([reports], overrides=file, on_problem=problems.append)
    assert problems == []
    found = graph.query("SELECT DISTINCT ?name { ?programme a sro:Programme ; rdfs:label ?name }")
    assert {record["name"] for record in found.records()} == left  # type: ignore[union-attr]
    assert graph.validate() == ()
    again = written(graph, tmp_path / "again").read_text(encoding="utf-8-sig")
    assert len(again.splitlines()) == 1  # nothing is left to look at


def test_a_line_that_changes_nothing_is_told_with_its_number(reports: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("action,class,name,other\ndrop,项目,百部联百材,\n", encoding="utf-8")
    problems: list[kg.Problem] = []
    kg.build([reports], overrides=file, on_problem=problems.append)
    (problem,) = problems
    assert str(problem).startswith(f"{file}:2: 没有用上：没有名为“百部联百材”的项目；是不是 百部联百村")
    assert problem.skipped
