"""Towns, streets, villages, communities and development zones: by their form and by what stands around them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.regions.coined_places import coined_start
from kg.extraction.regions.place import CUES, Place
from kg.extraction.regions.place_names import GENERIC, counted_kinds, made_of_generic
from kg.extraction.segmentation import is_known
from kg.extraction.taken import Taken
from kg.reading.cleaning import MASK
from kg.reading.model import Span
from kg.resources.gazetteer import gazetteer

__all__ = ["localities", "repeated"]

_LEVELS = CUES.forms("place-level")
_PARTICLE = re.compile("[的了是与及各每该]|^[有这那某哪]|[一两几]位")
_NAME = re.compile(r"[一-龥]{1,5}$")


def localities(document: Document, large: list[Place]) -> list[Place]:
    """The places below the county; `large` are the divisions that the report names."""
    places = _without_verbs(document, list(_small(document, large)))
    counted = counted_kinds(document.plain, {place.words for place in places if place.level == "village"})
    places = [place for place in places if place.words not in counted]
    places = sorted([*places, *_of_bodies(document, large, places)])
    return sorted([*places, *repeated(document, large, places)])


def _of_bodies(document: Document, large: list[Place], places: list[Place]) -> Iterator[Place]:
    """The towns of the report's counties by their short names in the names of bodies: 白兔潭|司法所."""
    plain, near = document.plain, _codes(large)
    taken = Taken(len(plain), (place.span for place in [*large, *places]))
    for match in CUES.finditer("town-of-body", plain):
        span = Span(*match.span("town"))
        town = next((town for end in CUES.words("town-end") if _is_near(town := match["town"] + end, near)), None)
        if town is not None and town not in plain and CUES["school-of-town"].match(plain, span.end):
            continue
        if town is not None and match["town"] not in GENERIC and not taken.meets(span):
            yield Place(span, town, "township", "town-of-body")


def repeated(document: Document, others: Iterable[Place], places: Sequence[Place]) -> Iterator[Place]:
    """The towns and villages where they stand again, with no sign around them and apart from `others`:
    红星村村委会和|红星村党支部."""
    plain = document.plain
    taken = Taken(len(plain), (place.span for place in [*others, *places]))
    first = {place.words: place for place in reversed(places) if len(place.words) > 2}
    for start, end, place in Lexicon(first).longest(plain):
        ending = CUES["small-place"].search(place.words)
        if (
            ending is not None
            and not taken.meets(Span(start, end))
            and document.tokens[document.token_index(start)].span.start == start
            and CUES["small-place-end"].match(plain, start + ending.start())
        ):
            yield replace(place, span=Span(start, end), before=None)


def _without_verbs(document: Document, places: list[Place]) -> list[Place]:
    """The places without a verb that ran into the name of one that stands elsewhere: 学|古元村的办法."""
    names = {place.words for place in places}

    def own(place: Place) -> Place:
        first = document.tokens[document.token_index(place.span.start)]
        verb = first.tag.startswith("v") and len(first.word) == 1 or place.words[0] in CUES.forms("verb-in-front")
        if place.words[1:] in names and verb:
            return replace(place, span=Span(place.span.start + 1, place.span.end), words=place.words[1:])
        return place

    return [own(place) for place in places]


def _small(document: Document, large: list[Place]) -> Iterator[Place]:
    """Towns, streets, villages and communities, and named zones."""
    plain = document.plain
    ends = {place.span.end: place for place in large}
    near = _codes(large)
    # 景德镇市 holds no town 景德镇.
    inner = Taken(len(plain), (place.span for place in large))
    done = 0
    for match in sorted(
        [*CUES["small-place-end"].finditer(plain), *CUES.finditer("zone-end", plain)], key=lambda m: m.start()
    ):
        if match.start() < done or inner.meets(Span(*match.span())) or _closes_street(plain, match, near):
            continue
        level = _LEVELS.get(match.group(), "zone")
        start = _name_start(document, match.start(), ends, done, level, match.group(), near)
        if start is None or CUES["title-of-village"].search(plain, start, match.start()):
            continue
        if match.group() == "乡" and CUES["brought-down"].match(plain[start : match.start()]):
            continue
        if level == "township" and _ends_in_kind(document, start, match.end(), ends):
            continue
        words = _in_full(plain, plain[start : match.end()])
        place = Place(Span(start, match.end()), words, level, f"{level}-form", before=ends.get(start))
        ends[match.end()] = place
        done = match.end()
        yield place


def _ends_in_kind(document: Document, start: int, end: int, ends: dict[int, Place]) -> bool:
    """Whether what looks like a town closes with a word for a kind of it: 老|集镇, 每万|城镇人口, 赣高|村镇银行."""
    last, plain = document.tokens[document.token_index(end - 1)], document.plain
    if plain[last.span.start : end] not in CUES.forms("kind-of-settlement") or last.span.start <= start:
        return False
    # No town lies in a town: 圳上镇|老集镇.
    front, in_town = plain[start : last.span.start], start in ends and ends[start].level == "township"
    return in_town or front in CUES.forms("numeral-in-front") or plain.startswith("银行", end)


def _closes_street(plain: str, end: re.Match[str], near: frozenset[str]) -> bool:
    """Whether a 镇 stands inside the name of a street of the report's counties: 索镇|街道."""
    if not plain.startswith("街道", end.end()):
        return False
    stop = end.end() + len("街道")
    return any(_is_near(plain[start:stop], near) for start in range(max(0, end.start() - 4), end.start()))


def _in_full(plain: str, words: str) -> str:
    """A zone by the name that the report gives it elsewhere: 青石经开区 is 青石经济技术开发区."""
    for short, full in CUES.forms("zone-short").items():
        if words.endswith(short) and (whole := words.removesuffix(short) + full) in plain:
            return whole
    return words


def _codes(large: list[Place]) -> frozenset[str]:
    """The codes of the cities and counties that the report names."""
    levels = ("city", "county")
    return frozenset(
        division.code
        for place in large
        if place.level in levels
        for division in gazetteer().named(place.words)
        if division.level in levels
    )


def _is_near(town: str, codes: frozenset[str]) -> bool:
    """Whether one of the cities or counties has a town of this name."""
    return any(
        division.code in codes
        for county in gazetteer().townships(town)
        for division in (county, *gazetteer().ancestors(county))
    )


def _name_start(
    document: Document, end: int, ends: dict[int, Place], done: int, level: str, suffix: str, near: frozenset[str]
) -> int | None:
    """Where the name before a 镇, 乡, 村 … at `end` begins; None where what stands there is no name. `near` are the
    codes of the cities and counties of the report."""
    plain = document.plain
    # 青石经济开发区: right behind a place the zone is its own, and has its name.
    if level == "zone" and end in ends and len(suffix) > 2:
        return ends[end].span.start
    # A township of the gazetteer, the longest that ends here.
    if level == "township":
        for length in _LENGTHS if plain.endswith(("族", "民族"), 0, end) else _LENGTHS[-6:]:
            start = end - length
            name = plain[start : end + len(suffix)]
            if (
                start >= done
                and len(name) > 2
                and gazetteer().townships(name)
                and (
                    not made_of_generic(plain[start:end], one_word=True)
                    or _begins_with_conjunction(plain, start)
                    or (start in ends or _stands_apart(plain, start, end + len(suffix)))
                    and _is_near(name, near)
                )
                and _left_edge(document, start, ends)
            ):
                return start
    if CUES["town-and-country"].match(plain, end - 1):
        return None
    # 醴陵市社区矫正: right behind a place there is no name.
    if end in ends:
        return None
    holder = next((at for at in range(end - 1, end - 7, -1) if at in ends), None)
    # 朝阳村、红旗村: behind a comma a name stands for itself.
    if holder is not None and not re.search(r"[^一-龥]", plain[holder:end]):
        # 丙间村返乡青年: no town lies in a village, and 返乡 is a word.
        # 青石社区|培育|社区社会组织: in a village lies no other, and what it does is none.
        word, first = (document.tokens[document.token_index(at)] for at in (end, holder))
        in_village, does = ends[holder].level == "village", first.tag.startswith("v") and len(first.word) > 1
        # 东莞市|厚街镇: a known word of three characters is the town itself.
        closes = word.span.start == holder and is_known(word.word) and len(word.word) < 3
        if (in_village and (level == "township" or does)) or (level == "township" and closes):
            return None
        # 会宁镇|成立|红星村供水站: what the larger place does is no part of the name.
        founded = first.span.start == holder and first.word in CUES.forms("founds") and first.span.end < end - 1
        begin = first.span.end if founded else holder
        leads = CUES["preposition-before-name"].match(plain, begin)
        if leads and leads.end() < end - 1:
            begin = leads.end()
        name = plain[begin:end]
        # 滕州|善国|农村商业银行, 石首市农民工|返乡: the ending closes a word of its own.
        closing = document.tokens[document.token_index(end)]
        other_word = plain[closing.span.start : end] in _RURAL or level == "township" and closing.tag != "ns"
        # 青石区在职党员|到社区报到: who goes there is no part of the name.
        if "到" in name[1:] or begin < closing.span.start < end and is_known(closing.word) and other_word:
            return None
        # 州城镇老赵村: right behind the town two characters are a name, unless both are words of kinds.
        if level == "village" and len(name) == 2 and ends[holder].level == "township":
            generic = name in GENERIC or set(name) <= GENERIC
            # 白石街道新城社区: two such characters may be a place by themselves.
            told = first.tag == "ns" and first.word == name or CUES["body-of-village"].match(plain, end) is not None
            generic = generic and not told or bool(_PARTICLE.search(name))
            return None if generic or not _NAME.fullmatch(name) else begin
        # 凤阳县|小岗村: known with its ending as one name.
        whole = first.span.start == begin and first.span.end > end and first.tag in ("nr", "ns")
        if _NAME.fullmatch(name) and not MASK.search(name) and not made_of_generic(name, one_word=whole):
            return begin
        return None
    return coined_start(document, end, done)


# How long the names before 镇 and 乡 are: that of a people's town may tell of three (凌云册满族回族|乡).
_LENGTHS = range(12, 0, -1)

# 农村, 乡村: what these words are made of is no end of a village's name.
_RURAL = ("农", "乡", "全")


def _stands_apart(plain: str, start: int, end: int) -> bool:
    """Whether a name that words make up (五里镇, 古城镇) stands like one: behind a stop or a word of going, or in
    front of others of a list."""
    return (
        start == 0
        or plain.startswith("、", end)
        or CUES["before-coined-name"].search(plain, start - 1, start) is not None
    )


def _begins_with_conjunction(plain: str, start: int) -> bool:
    """Whether a name begins a list's item with 和 (…、和胜乡), which joins nothing there."""
    return plain[start] in CUES.forms("conjunction") and plain[start - 1 : start] in ("、", ",", "(", "\n")


def _left_edge(document: Document, start: int, ends: dict[int, Place]) -> bool:
    return (
        start in ends
        or document.tokens[document.token_index(start)].span.start == start
        or start == 0
        or CUES["before-known-name"].search(document.plain, start - 1, start) is not None
    )
