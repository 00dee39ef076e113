"""Headings that lost the line break behind them, told by the others of their row, which kept theirs."""

import re
from collections import defaultdict
from collections.abc import Sequence

from kg.reading.outline.node import Node

__all__ = ["glued"]

# The line of a heading by itself.
_BARE = re.compile(r"[^\n。;!?]{2,30}(?:\n|$)")
# No line that runs on behind a heading is shorter.
_SHORTEST_LINE = 40


def glued(nodes: Sequence[Node], plain: str) -> list[bool]:
    """For each node whether its line runs on, while most of its row are headings by themselves:
    (一)水源不足⏎…(二)管网老化全县…."""
    rows = defaultdict[tuple[int, str], list[bool]](list)
    for node in nodes:
        if node.marker.leads and not node.marker.style.item:
            rows[_row(node)].append(_BARE.match(plain, node.start) is not None)
    return [
        2 * sum(rows[_row(node)]) > len(rows[_row(node)])
        and _BARE.match(plain, node.start) is None
        and "\n" not in plain[node.start : node.start + _SHORTEST_LINE]
        for node in nodes
    ]


def _row(node: Node) -> tuple[int, str]:
    return id(node.parent), node.marker.style.name
