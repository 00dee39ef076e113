"""What the tests of extraction share: the items of a text by their names."""

from typing import Any

from kg.extraction import to_json
from kg.pipeline import extract
from kg.reading import parse

TITLE = "调查报告\n"
Items = list[dict[str, Any]]


def found(text: str, kind: str, title: str = TITLE) -> Items:
    """The items of one kind, as JSON, in the one report that `text` is below a title, which says nothing by itself."""
    (report,) = parse(title + text, "报告")
    items: Items = to_json(extract(report))[kind]
    return items


def names(text: str, kind: str, title: str = TITLE) -> list[str]:
    """The names of the items of one kind, in order."""
    return [item["name"] for item in found(text, kind, title)]
