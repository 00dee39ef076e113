"""`kg evaluate` as a user meets it."""

import json
from pathlib import Path

import pytest

from tests.cli.runs import run


def test_it_shows_every_figure_with_its_interval(sample_gold: Path, sample_folder: Path) -> None:
    done = run("evaluate", sample_gold, sample_folder)
    assert (done.status, done.stderr) == (0, "")
    for row in ("地区 regions", "对策→问题", "全部关系", "主题 theme", "核心平均", "≥ 0.7"):
        assert row in done.stdout
    (regions,) = [line for line in done.stdout.splitlines() if "地区 regions" in line]
    assert regions.count("–") == 3


def test_reports_without_gold_are_left_out_with_a_line(sample_gold: Path, sample_folder: Path) -> None:
    done = run("evaluate", sample_gold / "茶叶合作社.json", sample_folder)
    assert done.status == 0
    assert done.stderr.count("\n") == 1
    assert "基层党建汇编-01" in done.stderr


def test_gold_without_its_report_is_an_error_that_says_what_to_do(sample_gold: Path, sample_folder: Path) -> None:
    done = run("evaluate", sample_gold, sample_folder / "茶叶合作社.txt")
    assert (done.status, done.stdout) == (1, "")
    assert "社区养老" in done.stderr
    assert "GOLD" in done.stderr


def test_gold_of_another_text_is_noted(sample_gold: Path, sample_folder: Path, tmp_path: Path) -> None:
    text = (sample_folder / "茶叶合作社.txt").read_text(encoding="utf-8").replace("托管", "代管")
    (tmp_path / "茶叶合作社.txt").write_text(text, encoding="utf-8")
    done = run("evaluate", sample_gold / "茶叶合作社.json", tmp_path)
    assert done.status == 0
    assert "托管" in done.stderr


def test_json_goes_to_a_file_beside_the_table_or_to_stdout(
    sample_gold: Path, sample_folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "scores.json"
    gold = sample_gold / "茶叶合作社.json"
    report = sample_folder / "茶叶合作社.txt"
    assert "核心平均" in run("evaluate", gold, report, "--json", file).stdout
    assert run("evaluate", gold, report, "--json", "-").stdout == file.read_text(encoding="utf-8")
    assert json.loads(file.read_text(encoding="utf-8"))["scores"]["regions"]["recall"]["value"] > 0.8


def test_misses_and_what_changed_since(sample_gold: Path, sample_folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "before.json"
    gold, report = sample_gold / "茶叶合作社.json", sample_folder / "茶叶合作社.txt"
    run("evaluate", gold, report, "--json", file, "-q")
    before = json.loads(file.read_text(encoding="utf-8"))
    gone = {**before["misses"][0], "name": "从前的遗漏", "outcome": "missed"}
    file.write_text(json.dumps({**before, "misses": [*before["misses"], gone]}), encoding="utf-8")
    done = run("evaluate", gold, report, "--misses", "--compare", file)
    assert done.status == 0
    assert "句 sentence" in done.stdout
    assert "赢得 won: 1" in done.stdout
    assert "从前的遗漏" in done.stdout
    assert "失去 lost: 0" in done.stdout


@pytest.mark.parametrize("more", [["--misses"], ["--compare", "before.json"]])
def test_json_on_stdout_leaves_no_room_for_tables(more: list[str], sample_gold: Path, sample_folder: Path) -> None:
    assert run("evaluate", sample_gold, sample_folder, "--json", "-", *more).status == 2


def test_a_vocabulary_of_ones_own_is_used(sample_gold: Path, sample_folder: Path, tmp_path: Path) -> None:
    done = run("evaluate", sample_gold, sample_folder, "--vocabulary", tmp_path / "none")
    assert done.status == 1
    assert "none" in done.stderr


def test_a_file_to_compare_that_holds_no_scores_is_named(sample_gold: Path, sample_folder: Path) -> None:
    done = run("evaluate", sample_gold, sample_folder, "--compare", sample_gold / "茶叶合作社.json")
    assert done.status == 1
    assert "茶叶合作社.json" in done.stderr
    assert "Traceback" not in done.stderr
