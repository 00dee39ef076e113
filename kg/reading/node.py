"""One heading or item in the tree of an outline."""

from dataclasses import dataclass, field

from kg.reading.markers import STYLES, Marker

__all__ = ["TOP", "Node", "still_open"]

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
