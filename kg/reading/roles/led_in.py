"""Rows of items whose place in a section tells less than the sentence above them: …有这样几层缘由。"""

from collections.abc import Iterable, Mapping

from kg.reading.model import Role
from kg.reading.outline.node import Node
from kg.resources.rules import rule_book

__all__ = ["led_in_roles"]

_CUES = rule_book("reading/roles", "roles")
_LEADS_IN = {"leads-in-causes": Role.CAUSE, "leads-in-measures": Role.COUNTERMEASURE}
# A longer sentence leads in nothing.
_LONGEST_SENTENCE = 60


def led_in_roles(nodes: Iterable[Node], plain: str) -> Mapping[int, Role]:
    """The items, by their identity, that stand on lines of their own below a sentence which calls them causes or
    measures, or in one paragraph with it behind others of their kind: 五是资金不足。 造成这些问题的原因有两个:一是…."""
    rows: dict[tuple[int, str], Role | None] = {}
    found = {}
    for node in nodes:
        marker = node.marker
        if node.holder is None:
            continue
        row = (id(node.holder), marker.style.name)
        if marker.value == 1 and (marker.leads or row in rows):
            first = marker.line if marker.leads else marker.span.start
            above = plain[max(0, first - _LONGEST_SENTENCE) : first].rstrip()
            rows[row] = next((role for cue, role in _LEADS_IN.items() if _CUES[cue].search(above)), None)
        if role := rows.get(row):
            found[id(node)] = role
    return found
