"""What a figure measures where it is one of several: it goes by their order, or goes on about what was said before."""

import re

from kg.extraction.figures.noun_behind import noun_behind
from kg.extraction.figures.noun_in_front import noun_in_front
from kg.extraction.figures.number_in_clause import NumberInClause
from kg.extraction.figures.quantities import is_money, is_rate
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = [
    "growth_of_both",
    "numbers_in_a_row",
    "parallel",
    "people_of_place",
    "respectively",
    "said_before",
    "taken_from",
    "topic",
]

_CUES = rule_book("extraction/figures", "measures")
_FIGURES = rule_book("extraction/figures", "figures")

# How far, in characters, the names stand before the last of their numbers. No list at hand is longer.
_LONGEST_LIST = 120
_LAST_CLAUSE = re.compile(r"[^,。;:!?\n]+(?=,?$)")


def respectively(place: NumberInClause) -> Span | None:
    """收入和产值分别达到2万元和3亿元: the names and numbers go by their order."""
    plain, number, before = place.plain, place.number, place.before
    first = max(0, number.start - _LONGEST_LIST)
    word = _CUES["respectively"].search(plain, first, number.start)
    listed = _LAST_CLAUSE.search(plain, first, word.start()) if word else None
    if word is None or listed is None:
        return None
    if shared := _shared_noun(place, word.start()):
        return shared
    names = list(re.finditer(r"[^和与、]+", listed.group()))
    at = before.since(word.start())
    if len(names) < 2 or at >= len(names) or _CUES["counted-name"].search(names[at].group()):
        return None
    # 东片、西片滴灌普及率分别为…: the rate that the last of the names ends in is that of all.
    shares_rate = place.rate and not _CUES["rate-name-end"].search(names[at].group())
    at = -1 if shares_rate and _CUES["rate-name-end"].search(names[-1].group()) else at
    start, name = listed.start() + names[at].start(), names[at].group()
    lead = _CUES["lead"].match(name)
    return Span(start + (lead.end() if lead else 0), start + len(name))


def _shared_noun(place: NumberInClause, start: int) -> Span | None:
    """东、西两片分别有学校12所和8所: the noun behind 分别 is what all of the numbers count."""
    first = _CUES["digit"].search(place.plain, start, place.number.start)
    end = first.start() if first else place.number.start
    noun = noun_in_front(place.document, start + len("分别"), end, rate=False)
    return None if noun is None or place.is_verb(noun) else noun


def growth_of_both(place: NumberInClause) -> Span | None:
    """分别增长12%和15%: the growth of the two figures before."""
    plain, number = place.plain, place.number
    first_of_two = _CUES["second-rate"].match(plain, number.end) and _CUES["growth"].search(place.left)
    second_of_two = _CUES["first-rate"].search(plain, max(0, number.start - 40), number.start)
    counterpart = place.before.back(2) if place.rate and (first_of_two or second_of_two) else None
    if counterpart is None or counterpart.measures is None or is_rate(counterpart.unit):
        return None
    between = plain[counterpart.number.end : number.start]
    return None if re.search(r"[。!?\n]", between) else counterpart.measures.span


def people_of_place(place: NumberInClause) -> Span | None:
    """全村有村民小组14个,436户1628人: they are the whole place's, and none of what its parts are counted as."""
    last = place.before.last
    if last is None or last.measures is None or place.unit not in _CUES.forms("people-unit"):
        return None
    parts = last.measures.span
    follows = place.number.start in (last.number.end, parts.end) or place.nothing_in_front and place.previous
    if not follows or place.behind or not _CUES["part-of-place"].fullmatch(place.plain, parts.start, parts.end):
        return None
    start = place.document.clause_at(place.clause.start, "。!?\n").start
    named = _CUES["place-that-has"].search(place.plain, start, place.number.start)
    return Span(*named.span("place")) if named else None


def numbers_in_a_row(place: NumberInClause) -> Span | None:
    """道路2条450余米: two numbers in a row measure the same thing; 32平方公里5个社区 do not."""
    last = place.before.last
    if last and last.number.end == place.number.start:
        return place.behind or (last.measures.span if last.measures else None)
    # 7类18项指标.
    counts_kinds = place.unit in _FIGURES.forms("kind-unit")
    following = _CUES["kinds-of"].match(place.plain, place.number.end) if counts_kinds else None
    return noun_behind(place.document, Span(*following.span()), "", place.clause) if following else None


def parallel(place: NumberInClause) -> Span | None:
    """水镇护士持证率62%,火镇护士54%; 书记月均报酬2650元,其他干部1900元: what was said of one is said of another."""
    own = noun_in_front(place.document, place.start, place.number.start, place.rate)
    if own is None or place.clause_words.rpartition(own.of(place.plain))[2]:
        return None
    said = place.said_in_unit
    # In 让老人八元钱吃上热饭 the clause goes on, and says something else.
    if said is None or place.number.end < place.clause.end:
        return None
    if is_money(place.unit):
        last = place.before.last
        if last and last.measures and last.measures.span == own and last.unit != place.unit:
            return said.span
        head = _CUES["pay-head"].search(said.span.of(place.plain))
        return _head(said.span, head) if head and _CUES["person"].search(own.of(place.plain)) else None
    average = _CUES["average-head"].search(place.plain, max(0, said.span.start - 2), said.span.end)
    if average and _CUES["bearer"].search(own.of(place.plain)):
        return Span(*average.span())
    head = _CUES["rate-head"].search(said.span.of(place.plain)) if place.rate else None
    if head is None or _CUES["rate-name-end"].search(own.of(place.plain)):
        return None
    named_so = {token.word for token in place.document.tokens_in(said.span)}
    alike = [
        token
        for token in place.document.tokens_in(own)
        if token.tag.startswith(("ns", "nt", "nr", "j")) or token.word in named_so
    ]
    some = _CUES["some-of-them"].match(place.plain, place.start)
    return _head(said.span, head) if alike or some or said.rule == "parallel" else None


def taken_from(place: NumberInClause) -> Span | None:
    """从护林员中挑选30人: where nothing else is named, what they are taken from."""
    taken = _CUES["taken-from"].search(place.left)
    own = noun_in_front(place.document, place.start, place.number.start, place.rate) if taken else None
    if taken is None or own and not place.is_verb(own):
        return None
    return Span(place.clause.start + taken.start("whole"), place.clause.start + taken.end("whole"))


def _head(name: Span, head: re.Match[str]) -> Span:
    return Span(name.start + head.start(), name.end)


def topic(place: NumberInClause) -> Span | None:
    """受访的干部中,有三成…: the group that the clause before sets."""
    return place.group_before if place.nothing_in_front else None


def said_before(place: NumberInClause) -> Span | None:
    """Where the clause names nothing: what was counted in the same unit, right before, or stands in the clause
    before."""
    if what := place.before.in_unit(place.unit, place.clause.start) or place.previous:
        return what
    return place.noun_before if place.nothing_in_front else None
