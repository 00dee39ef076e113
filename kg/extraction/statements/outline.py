"""The statements of headings and items: their words, and what stands below them."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statements.causes import cause_sentences
from kg.extraction.statements.item import CUES, ITEM_STYLES, StatementItem, statement_end, trimmed
from kg.extraction.statements.lists import kind_of_item
from kg.extraction.statements.prose import Told
from kg.extraction.statements.rows import in_step
from kg.extraction.statements.topics import stated
from kg.reading.model import Section, Span
from kg.reading.roles.roles import plight

__all__ = ["STATING", "stated_item", "stated_items", "topmost"]

# Styles whose heading says what it is and states it: 问题一:水源不稳.
STATING = frozenset(["问题一"])


def topmost(document: Document, scope: Span) -> list[Section]:
    """The headings and items in a stretch of text that stand below none in it."""
    sections = document.report.sections
    first = bisect_left(sections, scope.start, key=lambda section: section.marker.start)
    last = bisect_left(sections, scope.end, first, key=lambda section: section.marker.start)
    inside = [section for section in sections[first:last] if scope.holds(section.line)]
    numbers = {section.number for section in inside}
    return [section for section in inside if section.parent not in numbers]


def stated_items(document: Document, sections: list[Section], kind: StatementKind | None) -> Iterator[StatementItem]:
    """The statements that a row of headings or items makes, in a section of `kind`."""
    kinds = [(section, kind_of_item(document, section, sections, kind)) for section in sections]
    stating = [stated_item(document, section, own) for section, own in kinds if own is not None]
    yield from in_step([one for item in stating for one in _without_side(item)], document.plain)


def _without_side(item: StatementItem) -> tuple[StatementItem, ...]:
    """A statement; of a heading that only says on whose side things are what its items state: (一)主观方面:一是水少."""
    only_side = bool(item.children) and item.words.start == item.children[0].scope.start
    return item.children if only_side else (item,)


def stated_item(document: Document, section: Section, kind: StatementKind, depth: int = 1) -> StatementItem:
    """What a heading or an item states, with its children, and what of another kind stands below it."""
    below = document.below(section.number) if depth == 1 else []
    of_its_kind = [child for child in below if kind_of_item(document, child, below, kind) is kind]
    children = [stated_item(document, child, kind, depth + 1) for child in of_its_kind]
    if kind is StatementKind.CAUSE and not below and CUES["side-of-causes"].match(section.heading.of(document.plain)):
        children = list(cause_sentences(document, section.body))
    return StatementItem(
        kind,
        _words(document, section, kind),
        section.span,
        "outline-item" if section.style in ITEM_STYLES else "outline-heading",
        tuple(children),
        tuple(
            stated_item(document, child, other, depth + 1)
            for child in below
            if (other := kind_of_item(document, child, below, kind)) is not None and other is not kind
        ),
    )


def _words(document: Document, section: Section, kind: StatementKind) -> Span:
    """What a reader would quote: the heading, or the first clauses of an item that has none."""
    plain = document.plain
    start, end = section.heading.start, section.heading.end
    if kind is StatementKind.CAUSE and (behind := _behind_topic(document, section)):
        return stated(document, Told(section.role, behind, section.span, "topic-sentence"), kind).words
    if CUES["topic-only"].search(section.heading.of(plain)):
        start = section.body.start + len(section.body.of(plain)) - len(section.body.of(plain).lstrip(":。 \n"))
        if start < section.span.end:
            # “旱”。十年九旱,水源枯竭。 says in a short sentence what a heading would.
            whole = _SHORT_SENTENCE.match(plain, start, section.span.end) if plain[start - 2] == "”" else None
            told = Told(section.role, start, section.span, "topic-sentence", whole.end() if whole else None)
            return stated(document, told, kind).words
    for cue in ("seen-from", "asks-why", "counting-label", "numbered-trouble"):
        if lead := CUES[cue].match(plain, start, end):
            start = lead.end()
    if section.style in ITEM_STYLES and (aside := CUES["foremost-aside"].match(plain, start, section.span.end)):
        start = aside.end()
    if section.style in ITEM_STYLES or plain[end : end + 1] == ",":
        line_end = plain.find("\n", start)
        limit = min(section.span.end, len(plain) if line_end < 0 else line_end)
        end = statement_end(plain, start, limit, kind)
        if kind is StatementKind.PROBLEM:
            end = _before_proof(plain, start, end)
    words = trimmed(Span(start, end), plain)
    bracketed = plain.startswith("【", words.start) and plain.endswith("】", words.start, words.end)
    return Span(words.start + 1, words.end - 1) if bracketed else words


_SHORT_SENTENCE = re.compile(r"[^。;:!?\n]{4,24}(?=。)")


def _before_proof(plain: str, start: int, end: int) -> int:
    """Where a statement ends whose first clause says what is wrong, and the next shows it in figures: 业务不熟,考了三次
    都没有及格."""
    comma = plain.find(",", start, end)
    shown = comma - start >= _SHORTEST and _FIGURE.match(plain, comma + 1, end)
    first = plain[start:comma]
    wrong = shown and not _DIGIT.search(first) and (plight(first) or CUES["problem-predicate"].search(first))
    return comma if wrong else end


_SHORTEST = 4
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"[^,。;:]{0,20}\d")


def _behind_topic(document: Document, section: Section) -> int | None:
    """Where a cause begins whose heading only names its topic: 习惯:各家只管自家的井。"""
    topic = CUES["bare-topic"].match(document.plain, section.heading.start, section.span.end)
    wrong = topic and (CUES["problem-predicate"].search(topic["topic"]) or plight(topic["topic"]))
    return topic.end() if topic and not wrong else None
