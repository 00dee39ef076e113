"""Region mentions: provinces to counties by the gazetteer, towns and villages by their form and what stands before
them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.model import Mention, Region
from kg.extraction.segmentation import is_known
from kg.reading.model import Span
from kg.reading.normal import MASK
from kg.resources.gazetteer import gazetteer
from kg.resources.rules import rule_book

__all__ = ["Place", "find_places", "find_regions"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place name at `span`: its words, and the place right before it that holds it."""

    span: Span
    words: str
    level: str
    rule: str
    before: "Place | None" = None


_CUES = rule_book("extraction", "regions")
_GENERIC = frozenset(_CUES.words("generic-name"))
_SMALL = {
    "镇": "township",
    "乡": "township",
    "街道": "township",
    "苏木": "township",
    "村": "village",
    "社区": "village",
    "嘎查": "village",
}
_SMALL_NAME = re.compile(rf"(?:{'|'.join(_SMALL)})$")
_NAME = re.compile(r"[一-龥]{1,5}$")


@cache
def _full_names() -> Lexicon[str]:
    return Lexicon({name: gazetteer().named(name)[0].level for name in gazetteer().names()})


@cache
def _short_names() -> Lexicon[str]:
    return Lexicon({name: gazetteer().named(name)[0].level for name in gazetteer().short_names()})


@cache
def _townships() -> Lexicon[str]:
    return Lexicon({name: "township" for name in gazetteer().township_names() if len(name) > 2})


def find_places(document: Document) -> tuple[Place, ...]:
    """All place names of the report, in reading order, none overlapping."""
    full = list(_full(document))
    taken = [place.span for place in full]
    shorts = list(_short(document, full, taken))
    large = sorted([*full, *shorts])
    small = list(_small(document, large))
    return tuple(sorted([*large, *small]))


def _boundary(document: Document, start: int, end: int) -> bool:
    """Whether no word of jieba runs over an edge of the name: 和县 in 党委和县委 is none."""
    first, last = document.tokens[document.token_index(start)], document.tokens[document.token_index(end - 1)]
    return first.span.start == start and last.span.end == end


def _full(document: Document) -> Iterator[Place]:
    plain = document.plain
    for start, end, level in _full_names().longest(plain):
        words = plain[start:end]
        if not _boundary(document, start, end) and (len(words) == 2 or _inside_words(document, start, end)):
            continue
        if words[0] in "和与及同" and start and plain[start - 1] not in "。;,、:\n(“":
            continue
        if _CUES["after-large"].match(plain, end) and len(words) <= 2:
            continue
        common = gazetteer().is_common_word(words) or words in _CUES.forms("common-district")
        if common and not _supported(document, start, end):
            continue
        if _stem_is_word(words) and not (_supported(document, start, end) or plain.count(words) > 1 or start < 40):
            continue
        yield Place(Span(start, end), words, level, "gazetteer-name")


def _inside_words(document: Document, start: int, end: int) -> bool:
    """Whether a known word runs over an edge of the name: 应城市 in 适应城市化."""
    first, last = document.tokens[document.token_index(start)], document.tokens[document.token_index(end - 1)]
    return (first.span.start < start and is_known(first.word)) or (last.span.end > end and is_known(last.word))


def _stem_is_word(name: str) -> bool:
    """Whether a full name without its end is a word (会同县, 东方市): then once in a text may be chance."""
    china = gazetteer()
    return any(china.is_common_word(short) for short in china.short_forms(china.named(name)[0]))


def _supported(document: Document, start: int, end: int) -> bool:
    """Whether a name that is a common word too (城区, 郊区) stands right behind a division that holds it."""
    plain = document.plain
    for length in range(2, 12):
        holder = plain[start - length : start]
        for outer in gazetteer().named(holder):
            if any(gazetteer().within(inner, outer) for inner in gazetteer().named(plain[start:end])):
                return True
    return False


def _short(document: Document, full: list[Place], taken: list[Span]) -> Iterator[Place]:
    plain = document.plain
    said = {
        short
        for place in full
        for division in gazetteer().named(place.words)
        for short in gazetteer().short_forms(division)
    }
    holders = {division.code for place in full for division in gazetteer().named(place.words)}
    starts = sorted(taken)
    at = 0
    for start, end, level in _short_names().longest(plain):
        while at < len(starts) and starts[at].end <= start:
            at += 1
        span = Span(start, end)
        if at < len(starts) and starts[at].meets(span):
            continue
        words = plain[start:end]
        if not _short_fits(document, span, words, said, holders):
            continue
        yield Place(span, words, level, "gazetteer-short-name")


def _short_fits(document: Document, span: Span, words: str, said: set[str], holders: set[str]) -> bool:
    plain, china = document.plain, gazetteer()
    divisions = china.named(words)
    after = plain[span.end : span.end + 2]
    if words not in said and _begins_another_name(document, span.end):
        return False
    level = divisions[0].level
    listed = plain[span.start - 1 : span.start] == "、" or after[:1] == "、"
    if words in said:
        return _edge(document, span) and (not china.is_common_word(words) or listed)
    if not _edge(document, span):
        return False
    # Right behind what holds it: 山东潍坊, 云南罗平.
    if any(
        china.within(inner, outer)
        for inner in divisions
        for length in (2, 3)
        for outer in china.named(plain[span.start - length : span.start])
    ):
        return True
    if level == "province":
        return not china.is_common_word(words) or words in _CUES.forms("province-short")
    if china.is_risky(words):
        return listed and any(
            china.within(inner, outer) for inner in divisions for code in holders if (outer := china.by_code(code))
        )
    if level == "city":
        return True
    # A county's short name alone is too often something else: only beside its city or in its list.
    return any(
        china.by_code(code) and china.within(inner, outer)
        for inner in divisions
        for code in holders
        if (outer := china.by_code(code))
    )


def _begins_another_name(document: Document, end: int) -> bool:
    """Whether the word behind a short name makes another name of it: 东山 + 镇, but not 广州 + 江南."""
    match = _CUES["after-short"].match(document.plain, end)
    return match is not None and document.tokens[document.token_index(end)].span.end <= match.end()


def _edge(document: Document, span: Span) -> bool:
    """Whether the name begins and ends with a word of jieba."""
    first = document.tokens[document.token_index(span.start)]
    last = document.tokens[document.token_index(span.end - 1)]
    if first.span.start != span.start:
        return False
    return last.span.end == span.end or first.tag in ("ns", "nt") and first.span.start == span.start


def _small(document: Document, large: list[Place]) -> Iterator[Place]:
    """Towns, streets, villages and communities, and named zones."""
    plain = document.plain
    ends = {place.span.end: place for place in large}
    inner = {place.span.start for place in large}
    done = 0
    for match in sorted(
        [*_CUES["small-place-end"].finditer(plain), *_CUES["zone-end"].finditer(plain)], key=lambda m: m.start()
    ):
        if match.start() < done or match.start() in inner:
            continue
        level = _SMALL.get(match.group(), "zone")
        start = _name_start(document, match.start(), ends, done, level, match.group())
        if start is None:
            continue
        words = plain[start : match.end()]
        place = Place(Span(start, match.end()), words, level, f"{level}-form", before=ends.get(start))
        ends[match.end()] = place
        done = match.end()
        yield place


def _name_start(document: Document, end: int, ends: dict[int, Place], done: int, level: str, suffix: str) -> int | None:
    """Where the name before a 镇, 乡, 村 … at `end` begins; None where what stands there is no name."""
    plain = document.plain
    # A township of the gazetteer, the longest that ends here.
    if level == "township":
        for length in (6, 5, 4, 3, 2, 1):
            start = end - length
            name = plain[start : end + len(suffix)]
            if (
                start >= done
                and name in _townships()
                and not _made_of_generic(plain[start:end], one_word=True)
                and _left_edge(document, start, ends)
            ):
                return start
    holder = max((at for at in ends if end - 6 <= at < end), default=None)
    # 朝阳村、红旗村: behind a comma a name stands for itself.
    if holder is not None and not re.search(r"[^一-龥]", plain[holder:end]):
        # 丙间村返乡青年: no town lies in a village, and 返乡 is a word.
        word = document.tokens[document.token_index(end)]
        if level == "township" and (
            ends[holder].level == "village" or word.span.start == holder and is_known(word.word)
        ):
            return None
        name = plain[holder:end]
        if _NAME.fullmatch(name) and name not in _GENERIC and not MASK.search(name) and not _made_of_generic(name):
            return holder
        return None
    return _coined(document, end, done)


def _left_edge(document: Document, start: int, ends: dict[int, Place]) -> bool:
    return (
        start in ends
        or document.tokens[document.token_index(start)].span.start == start
        or document.plain[start - 1 : start] in "、,。(在到赴和与"
    )


_NO_NAME_TAGS = ("v", "a", "l", "i", "z", "p", "d", "m", "r", "c", "f", "u", "q", "t", "w")


def _coined(document: Document, end: int, done: int) -> int | None:
    """A name that no dictionary knows, between a boundary and the suffix: 如太安村, (杨家坪社区."""
    plain = document.plain
    holding = document.tokens[document.token_index(end)]
    # 返乡, 农村, 小城镇: a word of its own that only ends like a place.
    if holding.span.start < end and (is_known(holding.word) or holding.tag == "nt") and holding.tag != "ns":
        return None
    # “社财乡代理”: what stands inside quotation marks is a name of another kind.
    line = plain.rfind("\n", 0, end) + 1
    if plain.count("“", line, end) > plain.count("”", line, end):
        return None
    for length in (4, 3, 2):
        start = end - length
        name = plain[start:end]
        before = plain[start - 1 : start]
        if start < done or not re.fullmatch(r"[一-龥]+", name):
            continue
        masked = _CUES["masked-holder"].search(plain, max(0, start - 6), start) is not None
        if before and before not in "、,。;:(“\n在到赴如以了" and not masked and not _listed_before(plain, start):
            continue
        tokens = [t for t in document.tokens_in(Span(start, end)) if t.span.start < end]
        if not tokens or tokens[0].span.start != start:
            continue
        if _made_of_generic(name, one_word=len(tokens) == 1 and is_known(tokens[0].word)):
            if _in_step(plain, start, end) and not _CUES["function-character"].search(name):
                return start
            continue
        worded = any(t.tag.startswith(_NO_NAME_TAGS) and (is_known(t.word) or len(t.word) > 2) for t in tokens)
        acting = any(t.tag.startswith("v") for t in tokens)
        if not (worded or is_known(name)) or (not acting and (masked or _has_peers(plain, start, end))):
            return start
    return None


# 来自文树村、桃园村, 看了田坝村、金鸡村: behind such a verb a list of names may begin.
_LIST_OPENS = re.compile(
    r"(?:来自|走访|看了|到了|深入|赴|选取|选择|抽取|调查了|走进|涉及|包括|覆盖|前往|位于|地处|落户)$"
)


def _listed_before(plain: str, start: int) -> bool:
    return _LIST_OPENS.search(plain, max(0, start - 4), start) is not None


def _in_step(plain: str, start: int, end: int) -> bool:
    """Whether the report says the same of two others of its kind: 九龙社区人均…, 红星社区人均…, 新村社区人均…."""
    match = re.match(r"(社区|村)([一-龥]{2})", plain[end : end + 4])
    if match is None or end - start != 2:
        return False
    peers = re.findall(rf"(?<=[、,。;:(\n了到在])([一-龥]{{2}}){match.group()}", plain)
    return len({peer for peer in peers if not _made_of_generic(peer, one_word=True)}) >= 2


def _has_peers(plain: str, start: int, end: int) -> bool:
    """Whether a name that is a word too (团结社区, 红星村) stands beside others of its kind: one in its list, or two
    anywhere."""
    suffix = next((s for s in _SMALL if plain.startswith(s, end)), "")
    peers = re.findall(rf"(?<=[、,。;:(\n了到在自访])([一-龥]{{2}}){suffix}", plain) if suffix else []
    others = {peer for peer in peers if not _made_of_generic(peer, one_word=True)} - {plain[start:end]}
    if end - start != 2 or not _CUES["peer-company"].match(plain, end + len(suffix)):
        return False
    listed = plain[start - 1 : start] == "、" or plain.startswith(suffix + "、", end)
    return len(others) >= (1 if listed else 2)


def _made_of_generic(name: str, one_word: bool = False) -> bool:
    """Whether a name is put together from words that name no place: 重点, 后进 + 贫困, 示范 + 大.

    A generic character with another is a name where the two are `one_word` (九龙, 富乐), else chance (城带乡).
    """
    if name in _GENERIC or _CUES["function-character"].search(name) is not None:
        return True
    return any(
        name[:cut] in _GENERIC and (name[cut:] in _GENERIC or len(name) - cut <= 1 and not one_word)
        for cut in range(1, len(name))
    )


def find_regions(document: Document) -> tuple[Region, ...]:
    """The regions of the report by the words that name them; linking gives codes and joins short forms to full ones."""
    found: dict[tuple[str, str], list[Place]] = {}
    for place in [*find_places(document), *_listed(document)]:
        found.setdefault((place.words, place.level), []).append(place)
    regions = []
    for (words, level), places in found.items():
        holder = next((place.before.words for place in places if place.before), None)
        mentions = tuple(sorted(Mention(place.span, place.rule) for place in places))
        regions.append(Region(words, mentions, level, within=holder))
    return tuple(sorted(regions, key=lambda region: region.mentions[0].span))


def _listed(document: Document) -> Iterator[Place]:
    """Bare names in a list whose noun stands at its end: 观音、三江等山区乡镇."""
    plain = document.plain
    for match in _CUES["township-list"].finditer(plain):
        at = match.start(1)
        for name in match.group(1).split("、"):
            start = at
            if _SMALL_NAME.search(name):
                at += len(name) + 1
                continue
            # A verb may run into the first name: 向观音、三江.
            for cut in range(len(name) - 1):
                form = next(
                    (name[cut:] + end for end in ("乡", "镇", "街道") if name[cut:] + end in _townships()), None
                )
                if form:
                    yield Place(Span(start + cut, start + len(name)), form, "township", "listed-township")
                    break
            at += len(name) + 1
