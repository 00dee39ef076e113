"""Rows of items inside paragraphs that state something themselves (管护跟不上。…一是人少;二是钱少。).

Where a section is several such paragraphs, the items are parts of what these state, and not all that the section does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statements.item import CUES, ITEM_STYLES, StatementItem, items_within
from kg.extraction.statements.lists import lead_in_of
from kg.extraction.statements.outline import stated_items
from kg.extraction.statements.prose import paragraphs
from kg.extraction.statements.topics import topics
from kg.reading.model import Role, Section, Span
from kg.reading.outline.outline import CLAUSE_LIMIT

__all__ = ["stand_amid", "with_rows"]


def stand_amid(document: Document, section: Section, row: Sequence[Section]) -> bool:
    """Whether items stand inside paragraphs of a section that has several, each behind a sentence of its paragraph that
    leads nothing in."""
    if any(item.style not in ITEM_STYLES and document.plain[item.marker.start - 1] == "\n" for item in row):
        return False
    long = list(paragraphs(document, section.body, CLAUSE_LIMIT))
    holding = [(paragraph, inside[0]) for paragraph in long if (inside := items_within(row, paragraph))]
    if len(long) < 2 or not holding or not all(_goes_before(document, *one) for one in holding):
        return False
    # Where measures or causes are told, a sentence before them may say how these come; not so one like a heading over
    # each of the paragraphs.
    return section.role is Role.PROBLEM or all(
        _TOPIC.match(document.plain, paragraph.start, paragraph.end) for paragraph in long
    )


_TOPIC = re.compile(r"[^,。;:!?\n]{2,18}(?:,[^,。;:!?\n]{2,18})?。(?=.)")


def _goes_before(document: Document, paragraph: Span, first: Section) -> bool:
    """Whether a paragraph says something before its first item."""
    stop = document.plain.rfind("。", paragraph.start, first.marker.start)
    long = stop - paragraph.start >= _SHORTEST or CUES["problem-predicate"].search(
        document.plain, paragraph.start, max(stop, paragraph.start)
    )
    return bool(long) and not CUES["items-of-problems"].search(lead_in_of(document, first))


# 情况如下。 leads in.
_SHORTEST = 8


def with_rows(
    document: Document, section: Section, row: Sequence[Section], kind: StatementKind
) -> Iterator[StatementItem]:
    """What the paragraphs of a section state, with the items in their text."""
    for topic in topics(document, section, kind, row):
        inside = items_within(row, topic.scope)
        listed = list(stated_items(document, inside, kind)) if inside else []
        # 各村普遍反映两个问题。一是水压不稳。二是水表老旧。 states its items themselves.
        if inside and topic.words.start == inside[0].marker.start:
            yield from listed
            continue
        yield replace(
            topic,
            children=tuple(item for item in listed if item.kind is kind),
            aside=tuple(item for item in listed if item.kind is not kind),
        )
