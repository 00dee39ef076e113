"""Rows of items whose place in a section tells less than the sentence above them: …有这样几层缘由。"""

from collections.abc import Iterable

from kg.reading.outline.node import Node
from kg.resources.rules import rule_book

__all__ = ["led_in_as_causes"]

_CUES = rule_book("reading/roles", "roles")
# A longer sentence leads in nothing.
_LONGEST_SENTENCE = 60


def led_in_as_causes(nodes: Iterable[Node], plain: str) -> set[int]:
    """The items, by their identity, that stand on lines of their own below a sentence which calls them causes."""
    rows: dict[tuple[int, str], bool] = {}
    found = set()
    for node in nodes:
        marker = node.marker
        if node.holder is None or not marker.leads:
            continue
        row = (id(node.holder), marker.style.name)
        if marker.value == 1:
            above = plain[max(0, marker.line - _LONGEST_SENTENCE) : marker.line].rstrip()
            rows[row] = _CUES["leads-in-causes"].search(above) is not None
        if rows.get(row):
            found.add(id(node))
    return found
