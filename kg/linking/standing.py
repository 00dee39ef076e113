"""Where the named items of a report stand, so that those of a stretch are found without going through all."""

from bisect import bisect_left
from collections.abc import Container, Iterable

from kg.extraction.model import Organization, OrganizationType, Programme, Region
from kg.reading.model import Span

__all__ = ["Named", "Standing", "mentions"]

Named = tuple[Span, str]
"""Words of the report, and the name of the item that they name."""


def mentions(items: Iterable[Organization | OrganizationType | Programme | Region]) -> Iterable[Named]:
    """Every mention of the items, with the item's name."""
    return ((mention.span, item.name) for item in items for mention in item.mentions)


class Standing:
    """The named items of one kind, asked for by stretch."""

    def __init__(self, places: Iterable[Named]) -> None:
        self._places = sorted(places)
        self._starts = [span.start for span, _ in self._places]

    def without(self, names: Container[str]) -> "Standing":
        """What stands there but for the items of some names."""
        return Standing(place for place in self._places if place[1] not in names)

    def within(self, stretch: Span) -> list[Named]:
        """The mentions that lie wholly in a stretch of the text, in order, each with its item's name."""
        first, last = bisect_left(self._starts, stretch.start), bisect_left(self._starts, stretch.end)
        return [(span, name) for span, name in self._places[first:last] if span.end <= stretch.end]
