"""What is made of a rule file is kept beside it, and never believed over the file."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from kg.resources import compiled


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
