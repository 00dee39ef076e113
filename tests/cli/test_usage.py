"""Wrong usage is told in the shape of every error: the command, what is wrong, what to do; in the locale's language
first."""

import pytest

from tests.cli.runs import run

CASES = {
    "kg biuld": ("没有命令 biuld；是不是 build", "no command biuld; did you mean build?"),
    "kg build x --fromat ttl": ("没有选项 --fromat；是不是 --format", "no option --fromat; did you mean --format?"),
    "kg build x -Z": ("没有选项 -Z", "no option -Z;"),
    "kg build": ("缺少参数 INPUT…", "missing argument INPUT…;"),
    "kg build x": ("缺少选项 --output", "missing option --output;"),
    "kg build x -o": ("-o 要有一个值", "-o needs a value;"),
    "kg build x -o o --strict=3": ("--strict 没有值", "--strict takes no value;"),
    "kg build x -o o --format htm": ("--format：没有 htm；是不是 html", "--format: no htm; did you mean html?"),
    "kg validate x --format 表格": (
        "--format：没有 表格；可选：text、json",
        "--format: no 表格; there are: text, json;",
    ),
    "kg build x -o o --workers 0": (
        "--workers：不能是 0；要是整数，不小于 1",
        "--workers: not 0; give a whole number, 1 or more;",
    ),
    "kg serve x --timeout soon": (
        "--timeout：不能是 soon；要是数，不小于 0.1",
        "--timeout: not soon; give a number, 0.1 or more;",
    ),
    "kg build x -o o --base-iri x": (
        "--base-iri：不能是 x；要以 / 结尾的完整 IRI",
        "--base-iri: not x; give an absolute IRI that ends in /;",
    ),
    "kg push a b c": ("多余的参数 c", "unexpected argument c;"),
    "kg push a b --prune": ("--prune 需要 --query", "--prune needs --query;"),
    "kg query out a b": ("参数 b 要写成 名=值", "parameter b: write name=value;"),
    "kg extract x --split 篇 --one-report-per-file": (
        "--split、--one-report-per-file 只能用一个",
        "--split and --one-report-per-file exclude each other;",
    ),
}


@pytest.mark.parametrize("first", ["zh", "en"])
@pytest.mark.parametrize("line", CASES)
def test_what_is_wrong_and_what_to_do(line: str, first: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}[first])
    zh, en = CASES[line]
    _, *arguments = line.split()
    command = "kg" if arguments == ["biuld"] else f"kg {arguments[0]}"
    zh, en = f"{zh}；用法见 {command} --help", f"{en} see {command} --help"
    told = f"错误 error: {command}: {zh} ({en})" if first == "zh" else f"error 错误: {command}: {en} ({zh})"
    assert run(*arguments) == (2, "", f"{told}\n")


@pytest.mark.parametrize(("locale", "gravity"), [("zh_CN.UTF-8", "注意 note: "), ("en_US.UTF-8", "note 注意: ")])
def test_a_warning_has_the_same_shape(locale: str, gravity: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    said = run("evaluate", "data/gold/茶叶合作社.json", "data/sample", "-q").stderr
    assert said == ""
    said = run("evaluate", "data/gold/茶叶合作社.json", "data/sample").stderr
    assert said.startswith(gravity)
    assert "没有标注，不计入：" in said
    assert "no gold, left out: " in said
