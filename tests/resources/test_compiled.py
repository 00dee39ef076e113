"""What is made of a rule file is kept beside it, and never believed over the file."""

import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.resources import compiled, locate
from kg.resources.rules import RuleBook, rule_books

SHADOW = "某县现有村党支部42个,经费不足。一是投入少;二是由于重视不够,“百部联百村”没有落实。"


def patterns(table: Mapping[str, Any]) -> list[str]:
    return [cue["pattern"] for cue in table["cue"]]


def write(folder: Path, pattern: str) -> Path:
    file = folder / "rules.toml"
    file.write_text(f"[[cue]]\npattern = '{pattern}'\n", encoding="utf-8")
    return file


@pytest.fixture(autouse=True)
def no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests keep what they make, whatever the environment says, and know no patterns of before."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(compiled, "_codes", {})


def kept(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and file.suffix != ".toml"]


def test_a_second_process_need_not_compile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = compiled.table(write(tmp_path, "(?P<who>[一-龥]{2})局"), patterns)
    compiled._codes.clear()
    monkeypatch.delattr("tomllib.loads")
    monkeypatch.delattr("re.compile")
    assert compiled.table(tmp_path / "rules.toml", patterns) == made
    found = compiled.pattern("(?P<who>[一-龥]{2})局").search("由财政局牵头")
    assert found is not None
    assert found["who"] == "财政"


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    compiled.table(write(tmp_path, "甲"), patterns)
    assert patterns(compiled.table(write(tmp_path, "乙"), patterns)) == ["乙"]


@pytest.mark.parametrize("spoilt", [b"", b"no marshal", b"\xe9\x01\x00\x00\x00"], ids=["empty", "letters", "number"])
def test_what_is_kept_may_be_spoilt(tmp_path: Path, spoilt: bytes) -> None:
    file = write(tmp_path, "甲")
    compiled.table(file, patterns)
    (there,) = kept(tmp_path)
    there.write_bytes(spoilt)
    assert patterns(compiled.table(file, patterns)) == ["甲"]
    assert there.read_bytes() != spoilt


def test_another_python_makes_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path, "甲")
    compiled.table(file, patterns)
    (there,) = kept(tmp_path)
    before = there.read_bytes()
    monkeypatch.setattr(sys, "version", "3.11.99")
    compiled.table(file, patterns)
    assert there.read_bytes() != before


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert patterns(compiled.table(write(tmp_path, "甲"), patterns)) == ["甲"]
    assert not kept(tmp_path)


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").write_text("in the way", encoding="utf-8")
    assert patterns(compiled.table(write(tmp_path, "甲"), patterns)) == ["甲"]


SAMPLE = [file.read_text(encoding="utf-8") for file in sorted(locate("data", "sample").glob("*.txt"))]


def same(source: str, texts: Iterable[str]) -> None:
    ours, plain = compiled.pattern(source), re.compile(source)
    assert (ours.pattern, ours.flags, ours.groups) == (plain.pattern, plain.flags, plain.groups)
    assert ours.groupindex == plain.groupindex
    for text in texts:
        assert [one.regs for one in ours.finditer(text)] == [one.regs for one in plain.finditer(text)]
        assert bool(ours.match(text, 1)) == bool(plain.match(text, 1))
        assert bool(ours.fullmatch(text)) == bool(plain.fullmatch(text))


@pytest.mark.parametrize("book", rule_books(), ids=lambda book: book.name)
def test_every_pattern_of_a_book_finds_what_it_does_without(book: RuleBook) -> None:
    for cue in book.cues.values():
        for source in filter(None, (cue.source, cue.sign)):
            same(source, [SHADOW, *cue.yes, *cue.no, *SAMPLE[:2]])


def rows(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Patterns of patterns: one behind the other, alternatives, groups, repetitions, what stands around."""
    ends = st.sampled_from(["?", "*", "+", "??", "{2}", "{0,1}", "?+", ""])
    around = st.sampled_from(["(?:", "(", "(?=", "(?!", "(?<=甲)(?:", "(?<!乙)(?:", "(?i:", "(?>"])
    return st.one_of(
        st.lists(inner, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map("|".join).map("(?:{})".format),
        st.tuples(around, inner).map(lambda parts: f"{parts[0]}{parts[1]})"),
        st.tuples(inner, ends).map(lambda parts: f"(?:{parts[0]}){parts[1]}"),
    )


atoms = st.sampled_from(
    ["甲", "乙", "甲乙", "[甲丙]", "[^乙]", "[a-c]", "B", ".", "$", "^", "\\d", "[\\d乙]", "[一-龥]"]
)


@given(st.recursive(atoms, rows, max_leaves=8), st.lists(st.text("甲乙丙aB3\n", max_size=8), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_pattern_finds_what_it_does_without(source: str, texts: list[str]) -> None:
    same(source, texts)
