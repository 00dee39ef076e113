"""A report in traditional characters says what the same report says in simplified ones."""

from pathlib import Path
from typing import Any

import pytest

import kg
from kg.reading.cleaning import in_simplified

SAMPLE = sorted(Path(__file__).parents[1].joinpath("data", "sample").glob("*.txt"))


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_the_script_changes_nothing(path: Path, tmp_path: Path) -> None:
    (tmp_path / path.name).write_bytes(in_traditional(path.read_bytes().decode()).encode())
    assert said(tmp_path / path.name) == said(path)


def said(path: Path) -> list[Any]:
    """What is found in a file, its words in simplified characters."""
    return [simplified(kg.to_json(kg.extract(report)) | {"id": ""}) for report in kg.read([path])]


def simplified(value: Any) -> Any:
    match value:
        case str():
            return in_simplified(value)
        case list() | tuple():
            return [simplified(one) for one in value]
        case dict():
            return {key: simplified(one) for key, one in value.items()}
    return value


def in_traditional(text: str) -> str:
    """The text with each simplified character as a traditional one that stands for it."""
    pairs = Path(kg.__file__).with_name("reading") / "cleaning" / "traditional.txt"
    traditional, simplified = pairs.read_text(encoding="utf-8").splitlines()
    return text.translate(dict(zip(map(ord, reversed(simplified)), reversed(traditional), strict=True)))
