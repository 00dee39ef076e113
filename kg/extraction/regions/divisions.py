"""Provinces, cities, counties: the names that the gazetteer knows, full and short."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.regions.place import CUES, Place
from kg.extraction.segmentation import is_known
from kg.reading.model import Span
from kg.resources.gazetteer import Division, gazetteer
from kg.resources.vocabulary import organization_types

__all__ = ["divisions"]


def divisions(document: Document) -> list[Place]:
    """The places from the province to the county, in reading order."""
    full = list(_full(document))
    return sorted([*full, *_short(document, full, [place.span for place in full])])


@cache
def _full_names() -> Lexicon[str]:
    return Lexicon({name: gazetteer().named(name)[0].level for name in gazetteer().names()})


@cache
def _short_names() -> Lexicon[str]:
    return Lexicon({name: gazetteer().named(name)[0].level for name in gazetteer().short_names()})


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
        if CUES["after-large"].match(plain, end) and len(words) <= 2:
            continue
        common = gazetteer().is_common_word(words) or words in CUES.forms("common-district")
        if common and not _supported(document, start, end):
            continue
        # 三区 of 一镇三区 or of an estate: the gazetteer has such names of old.
        if re.fullmatch(r"[一二三四五六七八九十]+区", words):
            continue
        # 会同县, 东方市: once in a text may be chance.
        verb = words[:-1] in CUES.forms("verb-too")
        stem_is_word = gazetteer().stem_is_word(words) or verb
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
            if times[words] == 1 and start >= 40 and level != "city" and not _tells_of_towns(plain, words):
                continue
        yield Place(Span(start, end), words, level, "gazetteer-name")


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


_NOUNS = ("n", "nt", "j", "nz", "nr", "l", "vn")


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


def _tells_of_towns(plain: str, words: str) -> bool:
    """Whether a report tells of several towns of a county."""
    towns = (town for division in gazetteer().named(words) for town in gazetteer().towns(division))
    return sum(town in plain for town in towns) >= _SEVERAL_TOWNS


# One town of a county may be called like one elsewhere.
_SEVERAL_TOWNS = 2


def _short(document: Document, full: list[Place], taken: list[Span]) -> Iterator[Place]:
    plain = document.plain
    said = {
        short
        for place in full
        for division in gazetteer().named(place.words)
        for short in gazetteer().short_forms(division)
    }
    holders = {division.code for place in full for division in gazetteer().named(place.words)}
    # 三沙 is the town where the report tells of 三沙镇 and nowhere of 三沙市; each name is looked for once.
    is_town = cache(lambda words: words not in said and any(words + level in plain for level in ("镇", "乡", "街道")))
    starts = sorted(taken)
    at, done, names = 0, 0, _short_names()
    for start in names.places(plain):
        if start < done or not (named := names.at(plain, start)):
            continue
        end, level = named[0]
        while at < len(starts) and starts[at].end <= start:
            at += 1
        span = Span(start, end)
        if at < len(starts) and starts[at].meets(span):
            continue
        words = plain[start:end]
        if is_town(words) or not _short_fits(document, span, words, said, holders):
            continue
        # 同|江苏: what is no name here may hold the beginning of one.
        done = end
        holders.update(division.code for division in gazetteer().named(words) if division.level == "city")
        yield Place(span, words, level, "gazetteer-short-name")


def _short_fits(document: Document, span: Span, words: str, said: set[str], holders: set[str]) -> bool:
    plain, china = document.plain, gazetteer()
    divisions = china.named(words)
    if words not in said and _begins_another_name(document, span.end):
        return False
    # 民政、公安、残联: in a list a department, though 公安 is a county of the province.
    listed = plain[span.start - 1 : span.start] == "、" or plain[span.end : span.end + 1] == "、"
    department = listed and words in organization_types().hidden() and words not in said
    if department or _part_of_town(plain, span):
        return False
    # 湘江: a river more often than a district that is no more.
    if all(division.valid_until for division in divisions) and words not in said:
        return False
    level = divisions[0].level
    if words in CUES.forms("verb-too") and (words not in said or not CUES["body-behind"].match(plain, span.end)):
        return False
    if words in said:
        # 新建|和改扩建场所, where the report is on 新建区.
        if CUES["built-behind"].match(plain, span.end):
            return False
        body = CUES["body-behind"].match(plain, span.end) is not None
        return _edge(document, span) and (not china.is_common_word(words) or listed or body)
    if not _edge(document, span):
        return False
    if _whole_follows(plain, span, divisions) or _holder_in_front(plain, span.start, divisions):
        return True
    if level == "province":
        return not china.is_common_word(words) or words in CUES.forms("province-short")
    if china.is_risky(words):
        return listed and any(above.code in holders for inner in divisions for above in china.ancestors(inner))
    if level == "city":
        return True
    # A county's short name alone is too often something else: only beside its city, in its list, or told as a place.
    inside = re.match("[一-龥A-Za-z0-9]", plain[max(0, span.start - 1) : span.start])
    if not inside and CUES["told-as-place"].match(plain, span.end) or _beside_city(plain, span):
        return True
    return any(above.code in holders for inner in divisions for above in china.ancestors(inner))


def _whole_follows(plain: str, span: Span, divisions: Sequence[Division]) -> bool:
    """Whether the whole that follows tells the rest of the name: 会宁|全县."""
    name = span.of(plain) + plain[span.end + 1 : span.end + 2]
    return plain.startswith("全", span.end) and any(division.name == name for division in divisions)


def _holder_in_front(plain: str, start: int, divisions: Sequence[Division]) -> bool:
    """Whether the name stands right behind what holds it: 山东潍坊, 云南罗平."""
    china = gazetteer()
    holders = [outer for length in (2, 3) for outer in china.named(plain[start - length : start])]
    return any(china.within(inner, outer) for inner in divisions for outer in holders)


def _beside_city(plain: str, span: Span) -> bool:
    """Whether a list goes from the short name right on to a province or city, or to a county by its full name, or comes
    from one: 昆山、合肥, 会宁、昆山市."""
    joins = CUES.forms("beside-in-list")
    sides = []
    if plain[span.end : span.end + 1] in joins:
        sides += [plain[span.end + 1 : span.end + 1 + length] for length in (2, 3, 4)]
    if plain[span.start - 1 : span.start] in joins:
        sides += [plain[span.start - 1 - length : span.start - 1] for length in (2, 3, 4)]
    return any(
        (division.level in ("province", "city") or words == division.name) and not gazetteer().is_risky(words)
        for words in sides
        for division in gazetteer().named(words)
    )


def _part_of_town(plain: str, span: Span) -> bool:
    """Whether the short name is cut out of a town's: 、胜|丰镇、 and 乔甸|镇雄鲁么…."""
    ends_so = plain[span.end - 1] in "镇乡" and re.search(
        r"[、,。;:(\n][一-龥]{1,2}$", plain[max(0, span.start - 3) : span.start]
    )
    # 黄山|铺镇, 望城|坡街道.
    longer = CUES["rest-of-town"].match(plain, span.end)
    if longer and gazetteer().townships(plain[span.start : longer.end()]):
        return True
    starts_so = plain[span.start] in "镇乡" and any(
        gazetteer().townships(plain[span.start - length : span.start + 1]) for length in (1, 2, 3)
    )
    return bool(ends_so) or starts_so


def _begins_another_name(document: Document, end: int) -> bool:
    """Whether the word behind a short name makes another name of it: 东山 + 镇, but not 广州 + 江南."""
    match = CUES["after-short"].match(document.plain, end)
    return match is not None and document.tokens[document.token_index(end)].span.end <= match.end()


def _edge(document: Document, span: Span) -> bool:
    """Whether the name begins and ends with a word of jieba."""
    first = document.tokens[document.token_index(span.start)]
    last = document.tokens[document.token_index(span.end - 1)]
    if first.span.start != span.start:
        return False
    named = first.tag in ("ns", "nt") or CUES["named-after-place"].search(first.word) is not None
    return last.span.end == span.end or named and first.span.start == span.start
