"""What stands while the tree of an outline grows: the markers of the text, and which nodes are open."""

from collections.abc import Sequence

from kg.reading.outline.ahead import successors
from kg.reading.outline.markers import Marker
from kg.reading.outline.node import Node

__all__ = ["Growth"]


class Growth:
    """`found` are the markers of a text in reading order, `next` what lies ahead of each, `open` the nodes that later
    ones may stand below, the outermost first, `last` the last marker of each style that is a node."""

    def __init__(self, found: Sequence[Marker], plain: str) -> None:
        self.found = found
        self.plain = plain
        self.next = successors(found)
        self.open: list[Node] = []
        self.last: dict[str, Marker] = {}
        self._places = {marker.span.start: place for place, marker in enumerate(found)}

    def place(self, marker: Marker) -> int:
        """Where in `found` a marker stands."""
        return self._places[marker.span.start]

    def line(self, start: int) -> str:
        """The words of a heading from `start` on."""
        return self.plain[start : start + _LONGEST_NAME].partition("\n")[0].strip(" 。:;")

    def following(self, place: int) -> tuple[Marker | None, Marker | None]:
        """The next marker behind the one at a place of `found`, and the next in the same style."""
        same = self.next[place].same
        return next(iter(self.found[place + 1 : place + 2]), None), None if same is None else self.found[same]


_LONGEST_NAME = 40
