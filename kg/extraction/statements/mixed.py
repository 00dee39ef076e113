"""Sections that tell how things stand or what was done, then what is wrong: 现状与存在的问题, 打井的进展与困难."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statements.item import CUES, StatementItem
from kg.extraction.statements.prose import Told, paragraphs
from kg.extraction.statements.topics import stated, topics
from kg.reading.model import Role, Section, Span

__all__ = ["is_mixed", "of_mixed"]

_PART = re.compile(r"[^;]+")


def is_mixed(document: Document, section: Section) -> bool:
    """Whether a heading of problems names what stands before them as well."""
    return CUES["mixed-heading"].search(section.heading.of(document.plain)) is not None


def of_mixed(document: Document, section: Section) -> list[StatementItem]:
    """What the paragraphs of a mixed section say to be wrong: what one turns to, each part between semicolons by itself
    (井打了三眼。但是,水费难收;水表也旧。), or its topic where that says what is wrong; all topics where none does."""
    told = list(topics(document, section, StatementKind.PROBLEM))
    turned = [item for paragraph in paragraphs(document, section.body) for item in _turned(document, paragraph)]
    scopes = [item.scope for item in turned]
    wrong = [item for item in told if _is_wrong(item.words.of(document.plain))]
    beside = [item for item in wrong if not any(item.scope.meets(scope) for scope in scopes)]
    return sorted([*turned, *beside], key=lambda item: item.words.start) or told


def _turned(document: Document, paragraph: Span) -> Iterator[StatementItem]:
    """What a paragraph says behind the first 但是 that it turns with."""
    plain = document.plain
    turn = CUES["turns-in-paragraph"].search(plain, paragraph.start, paragraph.end)
    if not turn:
        return
    stop = plain.find("。", turn.end(), paragraph.end)
    stop = paragraph.end if stop < 0 else stop
    parts = _PART.finditer(plain, turn.end(), stop)
    # What the others of a row tell is wrong as the first of them is.
    found = [Span(*part.span()) for part in parts]
    if not found or not _is_wrong(found[0].of(plain)):
        return
    # What follows a row of them, as 之所以这样,…, is of none alone.
    ends = [*(part.start for part in found[1:]), stop if len(found) > 1 else paragraph.end]
    for part, end in zip(found, ends, strict=True):
        told = Told(Role.PROBLEM, part.start, Span(part.start, end), "turned-problem")
        item = stated(document, told, StatementKind.PROBLEM)
        yield _without_proof(plain, item) if len(found) > 1 else item


def _without_proof(plain: str, item: StatementItem) -> StatementItem:
    """A problem of a row without the clauses that show it: 水表也旧,12块已经停走。"""
    comma = plain.find(",", item.words.start + _SHORTEST, item.words.end)
    clause = Span(item.words.start, comma)
    return replace(item, words=clause) if comma > 0 and _is_wrong(clause.of(plain)) else item


# 水表旧 is said in few words.
_SHORTEST = 4


def _is_wrong(words: str) -> bool:
    return CUES["problem-predicate"].search(words) is not None and CUES["achievement"].search(words) is None
