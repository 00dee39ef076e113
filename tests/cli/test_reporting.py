"""Messages begin with the language of the locale, Chinese where it does not say English, and have the other beside."""

import socket
from pathlib import Path

import pytest

from tests.cli.runs import run

MISSING_ZH = "错误 error: {path}: 找不到；请检查路径 (no such file or folder; check the path)"
MISSING_EN = "error 错误: {path}: no such file or folder; check the path (找不到；请检查路径)"
CHINESE: list[dict[str, str]] = [
    {},
    {"LANG": "C.UTF-8"},
    {"LANG": "zh_CN.UTF-8"},
    {"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"},
]
ENGLISH = [{"LANG": "en_US.UTF-8"}, {"LC_MESSAGES": "en_GB", "LANG": "zh_CN.UTF-8"}, {"LC_ALL": "en_US", "LANG": "C"}]


def told(locale: dict[str, str], monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> str:
    """The first line that `kg` says under this locale."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    return run(*arguments).stderr.splitlines()[0]


@pytest.mark.parametrize("locale", CHINESE)
def test_chinese_comes_first(locale: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    assert told(locale, monkeypatch, "extract", path) == MISSING_ZH.format(path=path)


@pytest.mark.parametrize("locale", ENGLISH)
def test_english_comes_first_where_the_locale_is_english(
    locale: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "none.txt"
    assert told(locale, monkeypatch, "extract", path) == MISSING_EN.format(path=path)


def test_an_error_that_ends_the_work_is_told_so_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    assert told({"LANG": "en_US.UTF-8"}, monkeypatch, "extract", "--strict", path) == MISSING_EN.format(path=path)


def test_a_question_is_refused_so_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    english = {"LANG": "en_US.UTF-8"}
    line = told(english, monkeypatch, "query", tmp_path, "问题与对策")
    zh, en = f"里面没有 graph.nq；请先运行 kg build … -o {tmp_path}", "no graph.nq in it; run kg build first"
    assert line == f"error 错误: {tmp_path}: {en} ({zh})"

    (tmp_path / "graph.nq").write_bytes(b"")
    asked = ("query", tmp_path, "-e", "SELECT * {\n ?s nonsense }")
    assert told({"LANG": "zh_CN.UTF-8"}, monkeypatch, *asked).startswith("错误 error: 查询第 2 行第 ")
    assert told(english, monkeypatch, *asked).startswith("error 错误: 2:")
    assert run(*asked).stderr.splitlines()[1].strip() == "?s nonsense }"


def test_extract_lists_lost_inputs_at_the_end(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"空{number}.txt").write_bytes(b"")
    done = run("extract", tmp_path)
    assert done.status == 1
    assert "3 个输入没有用上 (3 inputs were not used)\n" in done.stderr
    assert done.stderr.count("空2.txt") == 1


def test_what_the_system_refuses_is_told_so_too(monkeypatch: pytest.MonkeyPatch, built: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        line = told({"LANG": "en_US.UTF-8"}, monkeypatch, "serve", built, "--port", port)
    en = "the system refuses: Address already in use; choose another --port"
    assert line.startswith(f"error 错误: 127.0.0.1:{port}: {en} (系统不允许：")
    assert line.endswith("请用 --port 换一个端口)")
