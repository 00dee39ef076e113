"""Names in a list whose noun stands at its end, bare (会宁、靖远两县, 观音、三江等山区乡镇, 张湾、李庄和王沟三村)
or whole (赵家村、余村等五个村)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.extraction.document import Document
from kg.extraction.regions.place import CUES, Place
from kg.extraction.segmentation import is_known
from kg.reading.model import Span
from kg.resources.gazetteer import gazetteer

__all__ = ["PlaceList", "listed_places"]

# The longest list of bare names that one noun closes.
_LONGEST_LIST = 80
_ITEM = re.compile(r"[^、]+")
_CONJUNCTION = re.compile(r"(?<=[一-龥])(?:以及|和|与|及)(?=[一-龥]{2})")
_COUNTS = {numeral: value for value, numeral in enumerate("一二三四五六七八九十", 1)} | {"两": 2}

PlaceList = tuple[Span, tuple[Place, ...]]
"""A list from its first name to its noun, and the places that it names."""


def listed_places(document: Document, named: list[Place]) -> list[PlaceList]:
    """The lists of the report, in reading order; `named` are the places that it names by themselves."""
    plain = document.plain
    codes = frozenset(division.code for place in named for division in gazetteer().named(place.words))
    ends = {place.span.end: place for place in named}
    villages = frozenset(place.words for place in named if place.level == "village")
    found = []
    for noun in CUES["list-of-places"].finditer(plain):
        names = CUES["bare-names"].search(plain, max(0, noun.start() - _LONGEST_LIST), noun.start())
        if names is None or not (names["more"] or names["count"]):
            continue
        items = list(_items(plain, Span(*names.span("names"))))
        # 青川、朝天等山区乡镇: the towns of counties that the report is on.
        divisions = sum(any(d.code in codes for d in gazetteer().named(item.of(plain))) for item in items)
        if divisions > 1 and noun["noun"] in CUES.forms("townships"):
            continue
        counted = _count(names["count"])
        places = tuple(_whole(plain, items, ends)) if counted else ()
        # 王仙、沩山等司法所: what towns have, behind the names of towns of the report's county.
        kind, near = noun["noun"] or "乡镇", noun["noun"] is None
        # 张湾、李庄等8个村: two that the report names elsewhere vouch for the rest of an open list.
        vouching = sum(item.of(plain) + kind in villages for item in items)
        whole = (counted == len(items) or counted > len(items) and vouching > 1) and not near
        places = places or tuple(_named(plain, items, kind, whole, codes, ends, near, vouching))
        if places:
            found.append((Span(places[0].span.start, noun.end()), places))
    return found


def _items(plain: str, names: Span) -> Iterator[Span]:
    """The names of a list. 和 parts two of them, unless a division has it in its name (呼和浩特)."""
    for item in _ITEM.finditer(plain, names.start, names.end):
        start = item.start()
        for conjunction in _CONJUNCTION.finditer(plain, item.start(), item.end()):
            if not gazetteer().named(item.group()):
                yield Span(start, conjunction.start())
                start = conjunction.end()
        yield Span(start, item.end())


def _whole(plain: str, items: list[Span], ends: Mapping[int, Place]) -> list[Place]:
    """The places of a list whose items all close like a town or village; none where all are words (平原村、高山村), or
    one is a kind of place (示范村)."""
    known = [ends.get(item.end) for item in items]
    # Beside two that are known the odd one may have any name (还地桥镇).
    vouched = len(items) - known.count(None) > 1
    found = [place or _whole_name(plain, item, ends, vouched) for place, item in zip(known, items, strict=True)]
    named = [place for place in found if place is not None]
    coined = any(not is_known(CUES["small-place"].sub("", place.words)) for place in named)
    return named if coined and len(named) == len(items) > 1 else []


def _whole_name(plain: str, item: Span, ends: Mapping[int, Place], vouched: bool) -> Place | None:
    ending = CUES["small-place"].search(plain[item.start : item.end])
    if ending is None:
        return None
    start = next((at for at in range(item.end - 1, item.start - 1, -1) if at in ends), item.start)
    for lead in CUES["leads-into-name"].finditer(plain, start, item.end - 1):
        start = lead.end()
    name = plain[start : item.start + ending.start()]
    worded = name in CUES.forms("generic-name") or (not vouched and CUES["function-character"].search(name))
    if not 1 <= len(name) <= 4 or worded:
        return None
    level = CUES.forms("place-level")[ending.group()]
    return Place(Span(start, item.end), name + ending.group(), level, f"listed-{level}", before=ends.get(start))


def _named(
    plain: str,
    items: list[Span],
    kind: str,
    counted: bool,
    codes: frozenset[str],
    ends: Mapping[int, Place],
    near: bool,
    vouching: int,
) -> Iterator[Place]:
    """The places that the items of a list name; `counted` where the list says how many it has, `near` where only those
    of the report's counties will do, `vouching` how many the report names elsewhere.

    Of one kind, they vouch for each other: one alone may be chance.
    """
    known = [(item, _known(plain, item, kind, codes, near)) for item in items]
    sure = sum(place is not None for _, place in known)
    if not counted and sure < (1 if kind in CUES.forms("townships") else 2):
        return
    holder: Place | None = None
    for item, place in known:
        holder = holder or next((ends[at] for at in range(item.start, item.end) if at in ends), None)
        listed = place or (_unknown(plain, item, kind, holder, sure + vouching >= 2) if counted else None)
        if listed is not None:
            small = listed.level in ("township", "village")
            yield replace(listed, before=holder if small else None)


def _count(numeral: str | None) -> int:
    if numeral is None:
        return 0
    return int(numeral) if numeral.isdigit() else _COUNTS.get(numeral, 0)


def _known(plain: str, item: Span, kind: str, codes: frozenset[str], near: bool) -> Place | None:
    """The place of the gazetteer that an item names. A verb may have run into the first name: 走访了会宁."""
    for start in range(item.start, item.end - 1):
        words = plain[start : item.end]
        if not near and (found := _division(words, kind, codes)):
            return Place(Span(start, item.end), found[0], found[1], "listed-division")
        if town := _town(plain, words, kind, codes, near):
            return Place(Span(start, item.end), town, "township", "listed-township")
    return None


def _division(words: str, kind: str, codes: frozenset[str]) -> tuple[str, str] | None:
    """The full name and level of the division that a bare name means before such a noun."""
    units = CUES.forms("listed-divisions").get(kind, "")
    found = [
        division
        for name in (words, *(words + unit for unit in units))
        for division in gazetteer().named(name)
        if division.name[-1] in units and division.name != words and division.level != "zone"
    ]
    found.sort(key=lambda division: not _inside(division.code, codes))
    return (found[0].name, found[0].level) if found else None


def _inside(code: str, codes: frozenset[str]) -> bool:
    division = gazetteer().by_code(code)
    return division is not None and any(above.code in codes for above in gazetteer().ancestors(division))


def _town(plain: str, words: str, kind: str, codes: frozenset[str], near: bool) -> str | None:
    """The full name of the town that a bare name means: one in a county of the report before others, and of these the
    one that the report names in full."""
    endings = CUES.words("town-end") if kind in CUES.forms("townships") else (kind,)
    if not set(endings) <= set(CUES.words("town-end")) or words in CUES.forms("generic-name"):
        return None
    if CUES["zone-for-town"].search(words):
        return None
    towns = [words + ending for ending in endings if gazetteer().townships(words + ending)]
    towns.sort(key=lambda town: town not in plain)
    here = [town for town in towns if any(county.code in codes for county in gazetteer().townships(town))]
    if near or CUES["small-place"].search(words):
        # 田坝村 is whole; 景村 is so too, unless a county of the report has a 景村镇.
        towns = []
    return next(iter([*here, *towns]), None)


def _unknown(plain: str, item: Span, kind: str, holder: Place | None, vouched: bool) -> Place | None:
    """A town or village that no gazetteer has, as one of so many in its list, perhaps `vouched` for by others."""
    level = CUES.forms("place-level").get(kind)
    if level is None:
        return None
    start = holder.span.end if holder and item.start <= holder.span.end < item.end else item.start
    for lead in CUES["leads-into-name"].finditer(plain, start, item.end):
        start = lead.end()
    name = plain[start : item.end]
    # 种植、养殖、加工三村: words name a place only behind the one that holds it (富乐镇团结、红星两村).
    worded = is_known(name) and holder is None and not (vouched and len(name) > 2) or name in CUES.forms("generic-name")
    if not 2 <= len(name) <= 3 or worded or CUES["function-character"].search(name) or CUES["small-place"].search(name):
        return None
    return Place(Span(item.end - len(name), item.end), name + kind, level, f"listed-{level}")
