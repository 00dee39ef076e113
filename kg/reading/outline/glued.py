"""Headings that lost the line break behind them, told by the others of their row, which kept theirs."""

import re
from collections import Counter
from collections.abc import Sequence

from kg.reading.outline.node import Node

__all__ = ["glued_headings"]

# The line of a heading by itself.
_BARE = re.compile(r"[^\n。;!?]{2,30}(?:\n|$)")
# No line that runs on behind a heading is shorter.
_SHORTEST_LINE = 40


def glued_headings(nodes: Sequence[Node], plain: str) -> list[bool]:
    """For each node whether its line runs on, while most of its row are headings by themselves:
    (一)水源不足⏎…(二)管网老化全县…."""
    rows = [(id(node.parent), node.marker.style.name) for node in nodes]
    bare = [_BARE.match(plain, node.start) is not None for node in nodes]
    leads = [node.marker.leads and not node.marker.style.item for node in nodes]
    whole = Counter(row for row, leading in zip(rows, leads, strict=True) if leading)
    alone = Counter(row for row, leading, one in zip(rows, leads, bare, strict=True) if leading and one)
    return [
        not one and 2 * alone[row] > whole[row] and "\n" not in plain[node.start : node.start + _SHORTEST_LINE]
        for node, row, one in zip(nodes, rows, bare, strict=True)
    ]
