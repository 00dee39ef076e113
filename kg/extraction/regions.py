"""The regions that a report names: divisions of the gazetteer, and towns and villages by their form."""

from functools import lru_cache

from kg.extraction.divisions import divisions
from kg.extraction.document import Document
from kg.extraction.localities import listed_towns, localities
from kg.extraction.model import Mention, Region
from kg.extraction.place import Place

__all__ = ["find_places", "find_regions"]


# Regions, organizations and their parts all ask for the places of the report at hand.
@lru_cache(maxsize=1)
def find_places(document: Document) -> tuple[Place, ...]:
    """All place names of the report, in reading order, none overlapping."""
    large = divisions(document)
    return tuple(sorted([*large, *localities(document, large)]))


def find_regions(document: Document) -> tuple[Region, ...]:
    """The regions of the report by the words that name them; linking gives codes and joins short forms to full ones."""
    found: dict[tuple[str, str], list[Place]] = {}
    for place in [*find_places(document), *listed_towns(document)]:
        found.setdefault((place.words, place.level), []).append(place)
    regions = []
    for (words, level), places in found.items():
        holder = next((place.before.words for place in places if place.before), None)
        mentions = tuple(sorted(Mention(place.span, place.rule) for place in places))
        regions.append(Region(words, mentions, level, within=holder))
    return tuple(sorted(regions, key=lambda region: region.mentions[0].span))
