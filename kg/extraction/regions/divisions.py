"""Provinces, cities, counties: the names that the gazetteer knows, full and short."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.regions.place import CUES, Place
from kg.extraction.regions.short_names import lettered_provinces, short_names, tells_of_towns
from kg.extraction.segmentation import is_known
from kg.reading.model import Span
from kg.resources.gazetteer import gazetteer

__all__ = ["divisions"]


def divisions(document: Document) -> list[Place]:
    """The places from the province to the county, in reading order."""
    full = [*_full(document), *lettered_provinces(document)]
    return sorted([*full, *short_names(document, full, [place.span for place in full])])


@cache
def _full_names() -> Lexicon[str]:
    return Lexicon({name: gazetteer().named(name)[0].level for name in gazetteer().names()})


def _boundary(document: Document, start: int, end: int) -> bool:
    """Whether no word of jieba runs over an edge of the name: 和县 in 党委和县委 is none."""
    first, last = document.tokens[document.token_index(start)], document.tokens[document.token_index(end - 1)]
    return first.span.start == start and last.span.end == end


def _full(document: Document) -> Iterator[Place]:
    plain = document.plain
    names = _full_names().longest(plain)
    times = Counter(plain[start:end] for start, end, _ in names)
    for start, end, level in names:
        words = plain[start:end]
        if not _boundary(document, start, end) and (len(words) == 2 or _inside_words(document, start, end)):
            continue
        joined = words[0] in CUES.forms("conjunction") and start and plain[start - 1] not in "。;,、:\n(“"
        # 天津市|和平区: behind the city that holds it 和 joins nothing.
        if joined and not _supported(document, start, end):
            continue
        # 11.6|万山区群众: the number goes on.
        if words[0] in "万亿" and plain[start - 1 : start].isdecimal():
            continue
        chance = CUES["after-large"].match(plain, end) or times[words] == 1 and _is_cut_out(document, start, end)
        if len(words) <= 2 and chance:
            continue
        common = gazetteer().is_common_word(words) or words in CUES.forms("common-district")
        if common and not _supported(document, start, end):
            continue
        # 三区 of 一镇三区 or of an estate: the gazetteer has such names of old.
        if re.fullmatch(r"[一二三四五六七八九十]+区", words):
            continue
        # 会同县, 东方市: once in a text may be chance.
        verb = words[:-1] in CUES.forms("verb-too")
        stem_is_word = "自治" not in words and gazetteer().stem_is_word(words) or verb
        if stem_is_word and not (
            _supported(document, start, end)
            or not verb
            and (_is_one_word(document, start, words) or _stands_beside(names, start, end, plain))
            or _holds_town(plain, words, end)
        ):
            # 财政局|会同县教育局: behind a noun the word is more likely than the place.
            if start and document.tokens[document.token_index(start - 1)].tag in _NOUNS:
                continue
            # 大同市 and 保定市 are known far and wide, and are the place.
            if times[words] == 1 and start >= 40 and level != "city" and not tells_of_towns(plain, words):
                continue
        yield Place(Span(start, end), words, level, "gazetteer-name")


_NOUNS = ("n", "nt", "j", "nz", "nr", "l", "vn")


def _is_cut_out(document: Document, start: int, end: int) -> bool:
    """Whether a name of two characters goes on from a number (12|户县区属企业), or stands between a noun and what the
    authorities of a level have (购机费|县财政)."""
    before = document.tokens[document.token_index(start - 1)] if start else None
    if before is None or before.span.end != start:
        return False
    return before.word.isdecimal() or (
        before.tag in _NOUNS and CUES["of-authority"].match(document.plain, end) is not None
    )


def _stands_beside(names: Sequence[tuple[int, int, str]], start: int, end: int, plain: str) -> bool:
    """Whether a list goes from the name right on to another full one, or comes from it: 石门县、浏阳市."""
    place = bisect_left(names, (start,))
    behind = names[place + 1] if place + 1 < len(names) else None
    before = names[place - 1] if place else None
    return any(
        one is not None and len(plain[one[0] : one[1]]) > 2 and gap == "、"
        for one, gap in (
            (behind, plain[end : behind[0]] if behind else ""),
            (before, plain[before[1] : start] if before else ""),
        )
    )


def _is_one_word(document: Document, start: int, words: str) -> bool:
    """Whether jieba knows the full name itself for a place."""
    token = document.tokens[document.token_index(start)]
    return token.word == words and token.tag == "ns" and is_known(words)


def _inside_words(document: Document, start: int, end: int) -> bool:
    """Whether a known word runs over an edge of the name: 应城市 in 适应城市化."""
    first, last = document.tokens[document.token_index(start)], document.tokens[document.token_index(end - 1)]
    # 开化|县政府, 娄底市委: the word runs on into the authority of the place.
    if CUES["authority"].fullmatch(document.plain, end - 1, last.span.end):
        return first.span.start < start and is_known(first.word)
    return (first.span.start < start and is_known(first.word)) or (last.span.end > end and is_known(last.word))


def _supported(document: Document, start: int, end: int) -> bool:
    """Whether a name that is a common word too (城区, 郊区) stands right behind a division that holds it, or in a list
    behind one of its own province, or in front of one of its own city."""
    plain = document.plain
    own = {division.code[:2] for division in gazetteer().named(plain[start:end])}
    cities = {division.code[:4] for division in gazetteer().named(plain[start:end])}
    if plain[start - 1 : start] == "、":
        listed = (plain[max(0, start - 1 - length) : start - 1] for length in range(3, 8))
        if any(beside.code[:2] in own for words in listed for beside in gazetteer().named(words)):
            return True
    # 城中区、鱼峰区: or in front of one.
    if plain[end : end + 1] == "、":
        listed = (plain[end + 1 : end + 1 + length] for length in range(3, 8))
        if any(beside.code[:4] in cities for words in listed for beside in gazetteer().named(words)):
            return True
    for length in range(2, 12):
        holder = plain[start - length : start]
        for outer in gazetteer().named(holder):
            if any(gazetteer().within(inner, outer) for inner in gazetteer().named(plain[start:end])):
                return True
    return False


# No name of a town is longer.
_LONGEST_TOWN = 10


def _holds_town(plain: str, words: str, end: int) -> bool:
    """Whether one of its own towns stands right behind a name: 秦安县|王窑镇."""
    codes = {division.code for division in gazetteer().named(words)}
    return any(
        county.code in codes
        for stop in range(end + 2, min(end + _LONGEST_TOWN, len(plain)))
        for county in gazetteer().townships(plain[end:stop])
    )
