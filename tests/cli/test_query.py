"""`kg query` as a user meets it."""

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import pytest

from kg.cli import cli
from kg.query import FORMS
from tests.cli.runs import run


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
        (["-f", "/no/such/file.rq"], "/no/such/file.rq: 系统不允许：没有这个文件或文件夹"),
        (["-e", "ASK {}", "--output", "turtle"], "可用：table、csv、json"),
        (["-e", "DESCRIBE programme:四议两公开", "--output", "csv"], "可用：turtle、table"),
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


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert f"{tmp_path / 'none'}: 没有这个文件夹" in run("query", tmp_path / "none", "报告概况").stderr


def test_the_forms_offered_are_those_that_exist() -> None:
    form = next(option for option in cli.commands["query"].params if option.name == "form")
    assert isinstance(form.type, click.Choice)
    assert tuple(form.type.choices) == FORMS


def test_a_named_query_can_be_taken_to_another_store(built: Path) -> None:
    """It runs there as it stands, its parameters filled in and its variables in ASCII."""
    taken = run("query", built, "某地区的数字", "地区=凤冈县", "--sparql").stdout
    code = "\n".join(line for line in taken.splitlines() if not line.startswith("#"))
    assert 'CONTAINS(STR(?name), "凤冈县")' in code
    assert not re.search(r"[?$]\w*[^\x00-\x7f\W]", code)
    ours = run("query", built, "某地区的数字", "地区=凤冈县", "--output", "csv").stdout
    theirs = run("query", built, "-f", "-", "--output", "csv", stdin=taken).stdout
    assert theirs.partition("\n")[2] == ours.partition("\n")[2]
    assert run("query", built, "-e", "ASK {}", "--sparql").status == 2


def test_a_misspelt_class_is_told_the_nearest(built: Path) -> None:
    done = run("query", built, "-e", "SELECT * { ?x a sro:Programm }")
    assert done.status == 0
    assert "是不是 sro:Programme" in done.stderr
    assert "sro:" not in run("query", built, "-e", "PREFIX sro: <http://a.cn/> SELECT * { ?x a sro:Programm }").stderr


def test_an_empty_answer_says_that_no_such_name_is_in_the_graph(built: Path) -> None:
    done = run("query", built, "某地区的数字", "地区=凤岗县", "--output", "csv")
    assert (done.status, done.stdout.count("\n")) == (0, 1)
    assert "注意 note: 某地区的数字: 图里没有 地区 凤岗县；是不是 凤冈县" in done.stderr
    assert run("query", built, "某地区的数字", "地区=凤冈县").stderr == ""
