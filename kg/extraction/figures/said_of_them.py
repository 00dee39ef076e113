"""Figures that no noun tells of, but what is said of those counted: 签了协议的有10家, 31人离职."""

from kg.extraction.figures.noun_in_front import subject
from kg.extraction.figures.number_in_clause import NumberInClause
from kg.extraction.figures.quantities import is_count
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["LONGEST_PHRASE", "age_group", "headless", "predicate_behind", "said_of_people", "with_particle"]

_CUES = rule_book("extraction/figures", "measures")

# Between a group and what is said of a part of it stands no more: 诊所中,其中.
_LONGEST_TAKING_UP = 5
# A longer predicate says more than what was counted.
_LONGEST_PREDICATE = 12
# No headless phrase at hand is longer.
LONGEST_PHRASE = 24


def headless(place: NumberInClause) -> Span | None:
    """签了协议的有10家: the phrase itself, with the group right in front that it is of; 最多的有10家: of what was
    counted before."""
    phrase = _CUES["headless"].search(place.left)
    if phrase is None:
        return None
    if place.previous and _CUES["compared-with"].match(place.left):
        return place.previous
    taken_up = _CUES["group-taken-up"].match(place.left)
    start = place.clause.start + (taken_up.end() if taken_up else 0)
    own = subject(place.document, start, place.clause.start + phrase.start(), LONGEST_PHRASE, whole=True)
    if own and not _CUES["most-of-them"].fullmatch(own.of(place.plain)):
        group = place.previous if taken_up else place.group_before
        near = group is not None and group.end <= own.start <= group.end + _LONGEST_TAKING_UP
        return with_particle(place, Span(group.start, own.end) if group and near else own)
    if not place.rate and (what := place.going_on or place.part_of or place.group_before):
        return what
    return age_group(place) or with_particle(place, own)


def with_particle(place: NumberInClause, phrase: Span | None) -> Span | None:
    """A headless phrase with its 的: 自认倒霉的."""
    if phrase is None or not place.plain.startswith("的", phrase.end):
        return phrase
    return Span(phrase.start, phrase.end + 1)


def age_group(place: NumberInClause) -> Span | None:
    """35岁以下68名."""
    group = _CUES["age-group"].match(place.left)
    return Span(place.clause.start + group.start("group"), place.clause.start + group.end("group")) if group else None


def said_of_people(place: NumberInClause, people: Span) -> Span | None:
    """11.7%的人愿意交水费: 人 alone says nothing."""
    if place.clause.end - people.end > LONGEST_PHRASE:
        return None
    tokens = place.document.tokens_in(Span(people.end, place.clause.end))
    return Span(people.start, place.clause.end) if tokens and tokens[0].tag[:1] in "vd" else None


def predicate_behind(place: NumberInClause) -> Span | None:
    """31人离职, 68户反映井水发苦: nothing but what is said of those counted."""
    if not is_count(place.unit) or not place.nothing_in_front:
        return None
    said = _CUES["those-counted-say"].match(place.plain, place.number.end, place.clause.end)
    start = said.end() if said else place.number.end
    words = place.plain[start : place.clause.end].rstrip("。,;:!?” ")
    tokens = place.document.tokens_in(Span(start, start + len(words)))
    verbal = bool(tokens) and tokens[0].span.start == start and tokens[0].tag[:1] in "vadnpt"
    return Span(start, start + len(words)) if verbal and 1 < len(words) <= _LONGEST_PREDICATE else None
