"""Figures: quantities with their unit, what they count, and the shortest clause that holds both."""

import re
from dataclasses import replace

from kg.extraction.document import Document
from kg.extraction.figures.counted import Counted
from kg.extraction.figures.measures import measured
from kg.extraction.figures.quantities import Quantity, find_quantities
from kg.extraction.figures.tables import find_table_figures
from kg.extraction.model import Figure, Mention
from kg.extraction.taken import Taken
from kg.extraction.tight import Tight, tight_form
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["find_figures"]

_CUES = rule_book("extraction/figures", "figures")


def find_figures(document: Document) -> tuple[Figure, ...]:
    """The figures of the report, in reading order; each value of the same thing once, where it first stands."""
    tables = find_table_figures(document)
    taken = Taken(len(document.plain), (figure.words.span for figure in tables))
    tight = tight_form(document)
    counted = Counted(tight.plain)
    found = list(tables)
    for quantity in find_quantities(tight):
        if not taken.meets(tight.there(quantity.span)):
            figure = _figure(tight, quantity, counted)
            counted.add(figure)
            found.append(_there(figure, tight))
    return _first_of_each(document, sorted(found, key=lambda figure: figure.number))


def _there(figure: Figure, tight: Tight) -> Figure:
    """A figure of the text without blanks as it stands in the report."""
    return replace(
        figure,
        words=replace(figure.words, span=tight.there(figure.words.span)),
        number=tight.there(figure.number),
        measures=replace(figure.measures, span=tight.there(figure.measures.span)) if figure.measures else None,
    )


def _first_of_each(document: Document, figures: list[Figure]) -> tuple[Figure, ...]:
    seen = _Seen(document)
    return tuple(figure for figure in figures if seen.is_new(figure))


# So many figures of one value are kept in mind: no report at hand has more.
_KEPT = 24


class _Seen:
    """The figures so far, as a report comes back to them: 58个服务站中…, 这58个站."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words: set[tuple[float, str, str]] = set()
        self._things: dict[tuple[float, str], list[str]] = {}
        self._groups: set[tuple[float, str, str]] = set()

    def is_new(self, figure: Figure) -> bool:
        """Whether the report says this for the first time; what it said is kept in mind."""
        document, words = self._document, figure.words.span
        unit = _CUES.forms("same-unit").get(figure.unit, figure.unit)
        # What only the context says is no more the same thing where the words differ: 富乐镇1个.
        own = figure.measures is not None and words.holds(figure.measures.span) and not self._is_context(figure)
        thing = document.words(figure.measures.span) if figure.measures and own else ""
        things = self._things.setdefault((figure.value, unit), [])
        behind = document.plain[figure.number.end : figure.number.end + 16]
        if things and _CUES["group-taken-up"].match(behind) or self._is_known_group(figure):
            return False
        if thing and figure.value >= _FEW and any(_is_same(thing, other, behind) for other in things):
            return False
        key = (figure.value, unit, thing or document.words(words))
        if key in self._words:
            return False
        self._words.add(key)
        if len(things) < _KEPT and thing:
            things.append(thing)
        return True

    def _is_known_group(self, figure: Figure) -> bool:
        """Whether a numeral begins its clause with a group that the report has counted: 三所学校的学生 …."""
        plain, number = self._document.plain, figure.number
        words = self._document.tokens_in(Span(number.end, number.end + 1))
        if figure.words.rule != "numeral-and-unit" or not words or not words[0].tag.startswith("n"):
            return False
        group = (figure.value, figure.unit, words[0].word)
        known = group in self._groups and plain[number.start - 1 : number.start] in _CLAUSE_ENDS
        self._groups.add(group)
        return known

    def _is_context(self, figure: Figure) -> bool:
        """Whether a small number stands behind another one that counts the same words: 有1名党员受处分,有1名被警告."""
        what, number = figure.measures, figure.number
        if what is None or figure.value >= _FEW or what.span.end > number.start:
            return False
        return any(sign.isdigit() for sign in self._document.plain[what.span.end : number.start])


def _is_same(thing: str, other: str, behind: str) -> bool:
    """Whether the same number counts the same things again: 农村小学 and 小学, 5个社区 and 5个社区的党员."""
    goes_on = behind.startswith(other) and thing.startswith(other) and not _CUES["body-end"].search(thing)
    return thing.endswith(other) or other.endswith(thing) or goes_on


_CLAUSE_ENDS = (",", "。", ";", ":", "\n", "")
# A smaller number is easily that of two different things.
_FEW = 5


def _figure(document: Document, quantity: Quantity, before: Counted) -> Figure:
    span = quantity.span
    clause = _clause(document, span)
    what = measured(document, span, quantity.unit, Span(clause.start, max(clause.end, span.end)), before)
    words = Span(min(clause.start, span.start), max(clause.end, span.end))
    if what and not words.holds(what.span) and words.start - 40 <= what.span.start < words.start:
        first = what.span.start
        words = words if _SENTENCE_END.search(document.plain, first, words.start) else Span(first, words.end)
    return Figure(Mention(words, quantity.rule), span, quantity.value, quantity.unit, what, quantity.quality)


_LONGEST_CLAUSE = 80
# A sentence before is no part of a clause, though it says what is counted.
_SENTENCE_END = re.compile(r"[。!?\n]")


def _clause(document: Document, span: Span) -> Span:
    """The clause of a quantity: between commas, and between list commas where each item has a number of its own."""
    plain = document.plain
    clause = document.clause_at(span.start)
    # No clause is longer; a text without commas must not cost the square of its length.
    start = max(clause.start, span.start - _LONGEST_CLAUSE)
    end = min(max(clause.end, span.end), span.end + _LONGEST_CLAUSE)
    if plain.startswith("(", span.end):
        end = span.end
    left = plain.rfind("、", start, span.start)
    if left >= 0 and re.search(r"\d", plain[start:left]):
        start = left + 1
    right = plain.find("、", span.end, end)
    if right >= 0 and re.search(r"\d", plain[right:end]):
        end = right
    opening = plain.rfind("(", start, span.start)
    if opening >= 0 and plain.find(")", opening, span.start) < 0:
        start = opening + 1
        closing = plain.find(")", span.end, end)
        end = closing if closing >= 0 else end
    while start < span.start and plain[start] in " \n":
        start += 1
    while end > span.end and plain[end - 1] in " \n":
        end -= 1
    return Span(start, end)
