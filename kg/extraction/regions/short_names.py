"""Provinces, cities, counties by what people say for their full names: 会宁 for 会宁县."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.regions.place import CUES, Place
from kg.reading.model import Span
from kg.resources.gazetteer import Division, gazetteer
from kg.resources.vocabulary import organization_types

__all__ = ["lettered_provinces", "short_names", "tells_of_towns"]


@cache
def _short_names() -> Lexicon[str]:
    return Lexicon({name: gazetteer().named(name)[0].level for name in gazetteer().short_names()})


def short_names(document: Document, full: list[Place], taken: list[Span]) -> Iterator[Place]:
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
    has_towns = cache(lambda words: tells_of_towns(plain, words))
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
        if is_town(words) or not _short_fits(document, span, said, holders, has_towns):
            continue
        # 同|江苏: what is no name here may hold the beginning of one.
        done = end
        holders.update(division.code for division in gazetteer().named(words) if division.level == "city")
        yield Place(span, words, level, "gazetteer-short-name")


def lettered_provinces(document: Document) -> Iterator[Place]:
    """The provinces that a list calls by one letter each: 鄂豫皖三省."""
    names = CUES.forms("letter-of-province")
    for match in CUES.finditer("provinces-by-letter", document.plain):
        for at in range(match.start("letters"), match.end("letters")):
            if (name := names.get(document.plain[at])) is not None:
                yield Place(Span(at, at + 1), name, "province", "gazetteer-short-name")


def _short_fits(
    document: Document, span: Span, said: set[str], holders: set[str], has_towns: Callable[[str], bool]
) -> bool:
    plain, china, words = document.plain, gazetteer(), span.of(document.plain)
    divisions = china.named(words)
    if words not in said and _begins_another_name(document, span.end):
        return False
    # 民政、公安、残联: in a list a department, though 公安 is a county of the province.
    listed = plain[span.start - 1 : span.start] == "、" or plain[span.end : span.end + 1] == "、"
    department = listed and words in organization_types().hidden()
    # 湘江: a river more often than a district that is no more.
    former = all(division.valid_until for division in divisions)
    feature = CUES["feature-behind"].match(plain, span.end)
    if (department or former or feature) and words not in said or _part_of_town(plain, span):
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
    held = any(above.code in holders for inner in divisions for above in china.ancestors(inner))
    if china.is_risky(words):
        return listed and held or _is_name(document, span) and has_towns(words)
    if level == "city":
        return True
    # A county's short name alone is too often something else: only beside its city, in its list, told as a place, or
    # where the report tells of its towns.
    return held or _told_as_place(plain, span) or _beside_city(plain, span) or has_towns(words)


def _told_as_place(plain: str, span: Span) -> bool:
    """Whether a county's short name begins a clause on a place, or stands in front of a body of counties, or behind
    those that are stationed there."""
    inside = re.match("[一-龥A-Za-z0-9]", plain[max(0, span.start - 1) : span.start])
    if not inside and CUES["told-as-place"].match(plain, span.end):
        return True
    stationed = CUES["stationed-at"].search(plain[max(0, span.start - 3) : span.start])
    return stationed is not None or CUES["body-of-county"].match(plain, span.end) is not None


def _is_name(document: Document, span: Span) -> bool:
    """Whether jieba takes the words for a name, if of a person (秦安)."""
    return document.tokens[document.token_index(span.start)].tag in ("nr", "ns")


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


def tells_of_towns(plain: str, words: str) -> bool:
    """Whether a report tells of several towns of a county: 莲花镇, or 莲花 in a list."""
    towns = (town for division in gazetteer().named(words) for town in gazetteer().towns(division))
    named = (town for town in towns if town in plain or _is_listed(plain, town))
    return len(list(islice(named, _SEVERAL_TOWNS))) == _SEVERAL_TOWNS


def _is_listed(plain: str, town: str) -> bool:
    """Whether the name stands in a list without its end: 莲花、."""
    stem = town.removesuffix("街道") if town.endswith("街道") else town[:-1]
    return len(stem) > 1 and (f"{stem}、" in plain or f"、{stem}" in plain)


# One town of a county may be called like one elsewhere.
_SEVERAL_TOWNS = 2
