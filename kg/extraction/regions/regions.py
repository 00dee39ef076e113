"""The regions that a report names: divisions of the gazetteer, and towns and villages by their form."""

from functools import lru_cache

from kg.extraction.document import Document
from kg.extraction.model import Mention, Region
from kg.extraction.regions.divisions import divisions
from kg.extraction.regions.listed_places import listed_places
from kg.extraction.regions.localities import localities, repeated
from kg.extraction.regions.place import Place
from kg.extraction.taken import Taken

__all__ = ["find_places", "find_regions", "place_begins"]


# Regions, organizations and their parts all ask for the places of the report at hand.
@lru_cache(maxsize=1)
def find_places(document: Document) -> tuple[Place, ...]:
    """All place names of the report, in reading order, none overlapping."""
    large = divisions(document)
    named = [*large, *localities(document, large)]
    lists = listed_places(document, named)
    # 感德三镇 closes a list, and is no town.
    whole = Taken(len(document.plain), (span for span, _ in lists))
    # 山南、长甸两个街道: as the item of a list of towns the short name is no city's.
    small = {place.span for _, places in lists for place in places if place.level in ("township", "village")}
    found = [place for place in large if place.span not in small]
    # 泗洪经济开发区、双沟镇等乡镇: a zone in the list is no town.
    found += [place for place in named[len(large) :] if place.level == "zone" or not whole.meets(place.span)]
    taken = Taken(len(document.plain), (place.span for place in found))
    listed = [place for _, places in lists for place in places if not taken.meets(place.span)]
    # 张湾、李庄两村 tells what 张湾村 is where that stands elsewhere.
    return tuple(sorted([*found, *listed, *repeated(document, found, listed)]))


@lru_cache(maxsize=1)
def place_begins(document: Document) -> frozenset[int]:
    """Where the place names of the report begin."""
    return frozenset(place.span.start for place in find_places(document))


_SIZES = {level: size for size, level in enumerate(("city", "county", "zone", "township", "village"), 1)}


def find_regions(document: Document) -> tuple[Region, ...]:
    """The regions of the report by the words that name them; linking gives codes and joins short forms to full ones."""
    found: dict[tuple[str, str], list[Place]] = {}
    for place in find_places(document):
        found.setdefault((place.words, place.level), []).append(place)
    regions = []
    for (words, level), places in found.items():
        # 会宁县白水村 once, and 会宁县太平店镇白水村 elsewhere: the innermost holds it.
        before = (place.before for place in places if place.before)
        holder = max(before, key=lambda place: _SIZES.get(place.level, 0), default=None)
        mentions = tuple(sorted(Mention(place.span, place.rule) for place in places))
        regions.append(Region(words, mentions, level, within=holder.words if holder else None))
    return tuple(sorted(regions, key=lambda region: region.mentions[0].span))
