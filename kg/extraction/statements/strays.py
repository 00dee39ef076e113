"""Items that a copy took the number from: 1、…。2、…。 and, where 3、 should stand, a paragraph that opens alike."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extraction.document import Document
from kg.extraction.statements.item import CUES, StatementItem, trimmed
from kg.extraction.statements.prose import paragraphs
from kg.reading.model import Section, Span
from kg.reading.outline.markers import leading

__all__ = ["with_strays"]

# The heading of a stray may be so much longer than the longest of its row.
_LONGER = 4
# What a heading stands before on its line.
_TEXT_BEHIND = r"。(?=[^\n]{15})"


def with_strays(document: Document, row: Sequence[Section], items: Sequence[StatementItem]) -> Iterator[StatementItem]:
    """The items of a row, and those among them that lost their numbers: where a number is missing in the row, each
    paragraph below an item that begins with as short a heading as the items do."""
    if not _lacks_number(document, row):
        yield from items
        return
    longest = max(len(section.heading) for section in row) + _LONGER
    heading = re.compile(rf"[^,。;:!?\n]{{2,{longest}}}(?:,[^,。;:!?\n]{{2,{longest}}})?{_TEXT_BEHIND}")
    for item in items:
        below = list(paragraphs(document, item.scope))[1:]
        found = [line for line in below if heading.match(document.plain, line.start) and not _goes_on(document, line)]
        yield from _parted(document, item, found, heading)


def _lacks_number(document: Document, row: Sequence[Section]) -> bool:
    """Whether the items stand at the heads of their lines, run on behind their headings, and one between them is
    missing."""
    markers = ((place, leading(section.line.of(document.plain))) for place, section in enumerate(row))
    ahead = [marker.value - place for place, marker in markers if marker]
    inline = sum(section.inline for section in row)
    return inline * 2 > len(row) and any(after - before == 1 for before, after in pairwise(ahead))


def _goes_on(document: Document, line: Span) -> bool:
    return CUES["goes-on-to-next"].match(document.plain, line.start) is not None


def _parted(
    document: Document, item: StatementItem, strays: Sequence[Span], heading: re.Pattern[str]
) -> Iterator[StatementItem]:
    """An item that ends where the first stray below it begins, and the strays, each with what stands in its text."""
    ends = [*(line.start for line in strays), item.scope.end]
    own = Span(item.scope.start, ends[0])
    yield replace(item, scope=own, children=_inside(own, item.children), aside=_inside(own, item.aside))
    for line, end in zip(strays, ends[1:], strict=True):
        scope = Span(line.start, end)
        found = heading.match(document.plain, line.start)
        assert found
        words = trimmed(Span(*found.span()), document.plain)
        children, aside = _inside(scope, item.children), _inside(scope, item.aside)
        yield StatementItem(item.kind, words, scope, "stray-item", children, aside)


def _inside(scope: Span, items: Sequence[StatementItem]) -> tuple[StatementItem, ...]:
    return tuple(item for item in items if scope.holds(item.words))
