"""One heading or item in the tree of an outline."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.reading.outline.markers import STYLES, Marker

__all__ = ["TOP", "Node", "behind_adverb", "still_open"]

TOP = next(style.rank for style in STYLES if style.name == "一、")
"""The rank of the styles that a report's sections are numbered in; those above it are rarer."""


@dataclass(slots=True)
class Node:
    """A marker that counts, below `parent` (None for the root). A `hollow` one has no words of its own: it keeps its
    list together and is no section."""

    marker: Marker
    parent: "Node | None"
    hollow: bool = False
    start: int = 0
    end: int = 0
    children: list["Node"] = field(default_factory=list)

    @property
    def holder(self) -> "Node | None":
        """The section that this node is shown below."""
        return self.parent.holder if self.parent and self.parent.hollow else self.parent

    @property
    def spreads(self) -> bool:
        """Whether later paragraphs may stand below it: an item inside a paragraph ends with that paragraph."""
        return self.marker.leads or self.marker.style.rank <= TOP


def still_open(node: Node | None, marker: Marker) -> Node | None:
    """The innermost of a node and those it stands below that a marker may stand below too."""
    while node is not None and not node.spreads and node.marker.line != marker.line:
        node = node.parent
    return node


def behind_adverb(stack: Sequence[Node], marker: Marker) -> Node | None:
    """The open adverb that an ordinal counts on from: 首先,…。其次,…。第三,…."""
    if marker.style.name != "第一" or not 1 < marker.value <= _ADVERBS_COUNT_TO + 1:
        return None
    return next(
        (
            node
            for node in reversed(stack)
            if node.marker.style.name == "首先"
            and node.marker.value == marker.value - 1
            and (node.marker.line == marker.line or (node.marker.leads and marker.leads))
        ),
        None,
    )


# 首先, 其次, 再次.
_ADVERBS_COUNT_TO = 3
