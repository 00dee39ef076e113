"""How files are read, by the options that several commands share."""

import json
from pathlib import Path

import pytest

from tests.cli.runs import run

BODY = "一、存在的问题\n水井太浅，联系电话13912345678。\n二、对策建议\n打一口深井。\n"


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A file with two reports, told apart by a mark of its own."""
    path = tmp_path / "两村.txt"
    path.write_text(f"★上村饮水调查报告\n{BODY}★下村饮水调查报告\n{BODY}下村另有小学。\n", encoding="utf-8")
    return path


def names(stdout: str) -> list[str]:
    return [json.loads(line)["report"] for line in stdout.splitlines()]


def test_a_pattern_says_where_reports_begin(two: Path) -> None:
    assert names(run("extract", two).stdout) == ["两村"]
    assert names(run("extract", two, "--split", "(?m)^★").stdout) == ["两村-01", "两村-02"]


def test_a_file_can_be_kept_whole(tmp_path: Path) -> None:
    path = tmp_path / "汇编.txt"
    path.write_text(f"第1篇 甲村调查报告\n{BODY}第2篇 乙村调查报告\n{BODY}乙", encoding="utf-8")
    assert len(names(run("extract", path).stdout)) == 2
    assert names(run("extract", path, "--one-report-per-file").stdout) == ["汇编"]
    assert run("extract", path, "--one-report-per-file", "--split", "x").status == 2


def test_a_pattern_that_is_none_is_named_with_its_place(two: Path) -> None:
    done = run("extract", two, "--split", "a(")
    assert done.status == 1
    assert "第 1 字起有误" in done.stderr


def test_the_text_is_shown_as_places_count_in_it(two: Path, tmp_path: Path) -> None:
    shown = run("extract", two, "--text").stdout
    assert shown.startswith("★上村饮水调查报告")
    run("extract", two, "--text", "--json", tmp_path / "out")
    text = (tmp_path / "out" / "两村.txt").read_text(encoding="utf-8")
    said = json.loads((tmp_path / "out" / "两村.json").read_text(encoding="utf-8"))
    for problem in said["problems"]:
        for start, end in problem["spans"]:
            assert text[start:end] == problem["text"]


@pytest.mark.parametrize("command", ["build", "extract"])
def test_telephone_numbers_are_masked_unless_asked_for(command: str, two: Path, tmp_path: Path) -> None:
    def written(*options: str) -> str:
        out = tmp_path / f"out{len(options)}"
        target = ("-o", out) if command == "build" else ("--text", "--json", out)
        assert run(command, two, *target, *options).status == 0
        return "".join(file.read_text(encoding="utf-8") for file in out.glob("*.*") if file.is_file())

    assert "13912345678" not in written()
    assert "13912345678" in written("--keep-personal-data")


def test_a_folder_of_many_formats_is_one_graph(two: Path, tmp_path: Path) -> None:
    (two.parent / "网页.html").write_text(
        f"<html><body><h1>中村道路调查报告</h1><p>{'</p><p>'.join(BODY.split())}</p></body></html>", encoding="utf-8"
    )
    (two.parent / "旧.TXT").write_bytes(f"北村学校调查报告\n{BODY}".encode("gb18030"))
    (two.parent / "图.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    done = run("build", two.parent, "-o", tmp_path / "out", "--format", "nq")
    assert done.status == 1
    assert "图.png" in done.stderr
    found = run("query", tmp_path / "out", "报告概况", "--output", "csv").stdout
    assert {name for name in ("两村.txt", "网页.html", "旧.TXT") if name in found} == {
        "两村.txt",
        "网页.html",
        "旧.TXT",
    }


def test_a_misspelt_format_is_told_the_nearest(two: Path, tmp_path: Path) -> None:
    done = run("build", two, "-o", tmp_path / "out", "--format", "grafml")
    assert done.status == 2
    assert "是不是 graphml" in done.stderr
