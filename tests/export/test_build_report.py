"""build-report.json tells programs what a build read, what it left out and why."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.runs import run

BODY = "一、存在的问题\n1、水井太浅。村民吃水难。\n二、对策建议\n1、打一口深井。\n"


def reported(folder: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((folder / "build-report.json").read_text(encoding="utf-8"))
    return said


@pytest.mark.parametrize("form", ["ttl", "nq"])
def test_it_tells_inputs_problems_and_counts(form: str, tmp_path: Path) -> None:
    inputs = tmp_path / "in"
    inputs.mkdir()
    (inputs / "上村.txt").write_text(f"上村饮水调查报告\n{BODY}", encoding="utf-8")
    (inputs / "上村又.txt").write_text(f"上村饮水调查报告\n{BODY}", encoding="utf-8")
    (inputs / "随笔.txt").write_text("天色渐晚，我们沿河走回去。\n", encoding="utf-8")
    (inputs / "图.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert run("build", inputs, "-o", tmp_path / "out", "--format", form).status == 1
    said = reported(tmp_path / "out")
    by_file = {one["file"]: one for one in said["inputs"]}
    assert set(by_file) == {"上村.txt", "随笔.txt"}
    water = by_file["上村.txt"]
    assert water["sha256"] == hashlib.sha256((inputs / "上村.txt").read_bytes()).hexdigest()
    assert water["format"] == "text"
    (report,) = water["reports"]
    assert report["name"] == "上村"
    assert report["warnings"] == []
    assert [warning["zh"] for warning in by_file["随笔.txt"]["reports"][0]["warnings"]] == [
        "没有认出章节",
        "没有认出问题、原因、对策",
    ]
    problems = {one["path"]: one for one in said["problems"]}
    assert set(problems) == {str(inputs / "图.png"), str(inputs / "上村又.txt")}
    picture = problems[str(inputs / "图.png")]
    assert picture["lost"]
    assert picture["what"]["en"].startswith("not a text file")
    assert picture["remedy"]["zh"].startswith("请移出")
    assert picture["sha256"] == hashlib.sha256((inputs / "图.png").read_bytes()).hexdigest()
    assert not problems[str(inputs / "上村又.txt")]["lost"]
    assert said["counts"]["Report"] == 2
    assert said["violations"] == []


@pytest.mark.parametrize("form", ["ttl", "nq"])
def test_a_text_that_breaks_off_is_told_of(form: str, tmp_path: Path) -> None:
    (tmp_path / "上村.txt").write_text(f"上村饮水调查报告\n{BODY}三、今后打算\n", encoding="utf-8")
    (tmp_path / "下村.txt").write_text(f"下村饮水调查报告\n{BODY}县里要出钱，村里要出工，", encoding="utf-8")
    (tmp_path / "中村.txt").write_text(f"中村饮水调查报告\n{BODY}（作者单位：县水利局）\n", encoding="utf-8")
    done = run("build", tmp_path, "-o", tmp_path / "out", "--format", form)
    assert done.status == 0
    assert "末尾的标题下没有内容，正文可能不全：上村；" in done.stderr
    assert "最后一句没有写完，正文可能不全：下村；" in done.stderr
    warned = {one["file"]: one["reports"][0]["warnings"] for one in reported(tmp_path / "out")["inputs"]}
    assert {file: len(told) for file, told in warned.items()} == {"上村.txt": 1, "下村.txt": 1, "中村.txt": 0}


def test_a_problem_tells_its_line_and_what_is_not_known_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "上村.txt").write_text(f"上村饮水调查报告\n{BODY}", encoding="utf-8")
    (tmp_path / "坏.txt").write_bytes(f"下村饮水调查报告\n{BODY * 5}".encode() + b"\xff\xff\xff")
    run("build", tmp_path, tmp_path / "没有.txt", "-o", tmp_path / "out", "--format", "nq")
    missing, broken = reported(tmp_path / "out")["problems"]
    assert broken["line"] == 22
    assert set(missing) == {"path", "what", "remedy", "lost"}


def test_the_same_inputs_give_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "上村.txt").write_text(f"上村饮水调查报告\n{BODY}", encoding="utf-8")
    for name in ("a", "b"):
        run("build", tmp_path / "上村.txt", "-o", tmp_path / name, "--format", "nq")
        run("build", tmp_path / "上村.txt", "-o", tmp_path / name, "--format", "nq")
    assert (tmp_path / "a" / "build-report.json").read_bytes() == (tmp_path / "b" / "build-report.json").read_bytes()
    assert reported(tmp_path / "a")["counts"]["Report"] == 1


def test_many_lost_inputs_are_listed_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "上村.txt").write_text(f"上村饮水调查报告\n{BODY}", encoding="utf-8")
    for number in range(3):
        (tmp_path / f"空{number}.txt").write_bytes(b"")
    done = run("build", tmp_path, "-o", tmp_path / "out", "--format", "nq")
    assert "3 个输入没有用上" in done.stderr
    assert done.stderr.count("空2.txt") == 1
