"""`kg explain` as a user meets it."""

import json
from pathlib import Path

import pytest

from tests.cli.runs import run, run_apart


def test_with_no_question_it_lists_everything(report: Path) -> None:
    done = run("explain", report)
    assert (done.status, done.stderr) == (0, "")
    assert "清泉入户  quoted-with-noun" in done.stdout


def test_a_name(report: Path) -> None:
    done = run("explain", report, "--entity", "清泉入户")
    assert done.status == 0
    for words in ("【“清泉入户”工程】", "规则 rule quoted-with-noun", "关系 relations"):
        assert words in done.stdout


def test_an_offset_of_extract(report: Path, tmp_path: Path) -> None:
    run("extract", report, "--json", tmp_path)
    (problem,) = json.loads((tmp_path / "饮水.json").read_text(encoding="utf-8"))["problems"]
    done = run("explain", report, "--at", str(problem["spans"][0][0]))
    assert done.status == 0
    assert f"{problem['id']} {problem['text']}" in done.stdout


def test_a_place_that_nothing_covers(report: Path) -> None:
    offset = report.read_text(encoding="utf-8").index("一、存在问题")
    done = run("explain", report, "--at", str(offset))
    assert done.status == 0
    assert "nothing extracted covers it" in done.stdout


@pytest.mark.parametrize(("question", "told"), [(("--entity", "清泉到户"), "清泉入户"), (("--at", "9999"), "9999")])
def test_what_is_not_there_is_one_line_and_status_1(report: Path, question: tuple[str, str], told: str) -> None:
    done = run("explain", report, *question)
    assert (done.status, done.stdout) == (1, "")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("wrong", [("--at", "-1"), ("--at", "1", "--entity", "清泉入户"), ("--at", "一")])
def test_wrong_usage(report: Path, wrong: tuple[str, ...]) -> None:
    assert run("explain", report, *wrong).status == 2


def test_several_reports_are_named_until_one_is_chosen(sample_folder: Path) -> None:
    several = sample_folder / "基层党建汇编.txt"
    for question in ((), ("--report", "别的")):
        done = run("explain", several, *question)
        assert done.status == 2
        assert "基层党建汇编-01" in done.stderr
        assert "基层党建汇编-02" in done.stderr
    done = run("explain", several, "--report", "基层党建汇编-02", "--entity", "荆河街道")
    assert (done.status, done.stderr) == (0, "")
    assert "滕州市" in done.stdout


def test_json_goes_to_a_file_beside_the_text_or_to_stdout(report: Path, tmp_path: Path) -> None:
    file = tmp_path / "why.json"
    question = ("explain", report, "--entity", "清泉入户")
    assert "规则 rule" in run(*question, "--json", file).stdout
    assert run(*question, "--json", "-").stdout == file.read_text(encoding="utf-8")
    (item,) = json.loads(file.read_text(encoding="utf-8"))["items"]
    assert (item["key"], item["rules"][0]["id"]) == ("清泉入户", "quoted-with-noun")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = run("explain", tmp_path / "none.txt")
    assert done.status == 1
    assert "none.txt" in done.stderr


def test_a_vocabulary_of_ones_own_is_used_and_told(tmp_path: Path) -> None:
    report = tmp_path / "灌溉.txt"
    report.write_text("水村调查\n一、存在问题\n1、渠道管护会经费不足。\n", encoding="utf-8")
    words = tmp_path / "words"
    words.mkdir()
    (words / "own.ttl").write_text(
        """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix type: <https://w3id.org/survey-report/id/organization-type/> .
type:渠道管护会 a skos:Concept ; skos:inScheme <https://w3id.org/survey-report/id/organization-type> ;
    skos:prefLabel "渠道管护会"@zh , "channel association"@en .
""",
        encoding="utf-8",
    )
    done = run("explain", report, "--entity", "渠道管护会", "--vocabulary", words)
    assert done.status == 0, done.stderr
    assert "organization-type/渠道管护会" in done.stdout


def test_the_same_bytes_every_time(sample_folder: Path) -> None:
    report = sample_folder / "村级党组织.txt"
    first, second = (run_apart("explain", report, "--json", "-", PYTHONHASHSEED=seed) for seed in "12")
    assert first == second
    assert first.status == 0
