"""What the ways of finding statements have in common: an item before it has its number, what its section states."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.reading.model import Role, Section, Span
from kg.reading.outline.markers import BULLETS, STYLES
from kg.reading.outline.outline import first_statement
from kg.reading.outline.unnumbered import is_end_matter
from kg.reading.roles.roles import own_role
from kg.resources.rules import rule_book

__all__ = [
    "CUES",
    "ITEM_STYLES",
    "KINDS",
    "StatementItem",
    "headed",
    "items_within",
    "kind_of",
    "statement_end",
    "trimmed",
]

CUES = rule_book("extraction/statements", "statements")
"""The cues of all modules of statements."""

KINDS = {
    Role.PROBLEM: StatementKind.PROBLEM,
    Role.CAUSE: StatementKind.CAUSE,
    Role.COUNTERMEASURE: StatementKind.COUNTERMEASURE,
}
"""What a section of a role states."""

ITEM_STYLES = frozenset(style.name for style in STYLES if style.item)
"""Styles of items that stand in a paragraph and have no heading."""

_DIGIT = re.compile(r"\d")
_CLOSING = "。;:,.、!? \n*"
_OPENING = _CLOSING + "-□" + BULLETS
# No line is indented by more blanks.
_LONGEST_INDENT = 40


@dataclass(frozen=True, slots=True)
class StatementItem:
    """A statement before it has its number; `children` are of its kind, `aside` is what its text states of another."""

    kind: StatementKind
    words: Span
    scope: Span
    rule: str
    children: tuple["StatementItem", ...] = ()
    aside: tuple["StatementItem", ...] = ()


def headed(document: Document) -> bool:
    """Whether the report has headings, and not just items of lists: 我们建议:一、…。二、… in a paragraph is one.

    Where a copy lost its line breaks, numbers before both 存在的问题 and 建议 are of headings.
    """
    plain = document.plain
    numbered = [section for section in document.report.sections if section.style not in ITEM_STYLES]
    # 第三节 水费难收的对策, over all of a piece, is its title.
    if len(numbered) == 1 and not plain[: numbered[0].marker.start].strip():
        return False
    starts = (section.marker.start for section in numbered)
    indents = (plain[max(0, start - _LONGEST_INDENT) : start].rstrip(" " + BULLETS) for start in starts)
    if any(not indent or indent[-1] == "\n" for indent in indents):
        return True
    named = {s.role for s in numbered if s.level == 1 and own_role(s.heading.of(plain)) is not None}
    return {Role.PROBLEM, Role.COUNTERMEASURE} <= named


def items_within(row: Sequence[Section], span: Span) -> list[Section]:
    """The items of a row that begin in a span."""
    first, last = (bisect_left(row, place, key=lambda item: item.marker.start) for place in (span.start, span.end))
    return list(row[first:last])


def kind_of(document: Document, section: Section) -> StatementKind | None:
    """What a section states; None for one of another role."""
    if section.role is Role.OTHER and _prescribes(document, section):
        return StatementKind.COUNTERMEASURE
    return KINDS.get(section.role)


def _prescribes(document: Document, section: Section) -> bool:
    """启示 that prescribes counts (GUIDELINES, countermeasures): the lessons of a survey say what should be done, its
    last words and annexes do not, nor what its author resolves to do (今后我要学好本领)."""
    plain, body = document.plain, section.body
    if section.level != 1 or is_end_matter(section.heading.of(plain)):
        return False
    demands = CUES["prescribing-word"].search(plain, body.start, body.end)
    return demands is not None and not CUES["speaks-of-oneself"].search(plain, body.start, body.end)


def trimmed(span: Span, plain: str) -> Span:
    """The span without the stops, blanks and marks of bold print at its ends, and the bullets at its start."""
    start, end = span.start, span.end
    while start < end and plain[start] in _OPENING:
        start += 1
    while end > start and plain[end - 1] in _CLOSING:
        end -= 1
    return Span(start, end)


def statement_end(plain: str, start: int, limit: int, kind: StatementKind) -> int:
    """As `first_statement`, but a problem goes on to the clause that says what is wrong, and so does a cause that
    begins with a figure."""
    end = first_statement(plain, start, limit)
    figure = kind is StatementKind.CAUSE and _DIGIT.search(plain, start, end)
    if kind is not StatementKind.PROBLEM and not figure:
        return end
    wrong = CUES["problem-predicate"]
    stop = re.compile(r"[。;:!?\n]").search(plain, start, limit)
    sentence_end = stop.start() if stop else limit
    clause = start
    while end < sentence_end and not wrong.search(plain, clause, end):
        comma = plain.find(",", end + 1, sentence_end)
        clause, end = end, comma if comma >= 0 else sentence_end
    return end
