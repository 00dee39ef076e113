"""Where one name ends and the next begins that no stop parts (县金融办|联合|泉州银行惠安支行), and words in front of a
name that are none of it (其中|民生银行泉州分行)."""

from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.organizations.name_words import CUES, endings
from kg.extraction.regions import place_begins
from kg.reading.model import Span

__all__ = ["parted"]

_SHORTEST = 3


def parted(document: Document, span: Span) -> Iterator[Span]:
    """The names that a candidate's words hold: those on both sides of what one body does with the other, each without
    the words in front that lead to it."""
    plain = document.plain
    lead = CUES["leads-in"].match(plain, span.start, span.end)
    start = lead.end() if lead else span.start
    for match in CUES["deed-between"].finditer(plain, start + _SHORTEST - 1, span.end - _SHORTEST):
        if _is_closed(plain, start, match.start()) and _begins_name(document, Span(match.end(), span.end)):
            yield Span(start, match.start())
            start = match.end()
    yield Span(start, span.end)


def _is_closed(plain: str, start: int, end: int) -> bool:
    """Whether the words are those of a whole body, and no level's bare committee (县委|和县政府办公室)."""
    words = plain[start:end]
    closed = any(next(iter(endings(kind).at(words[::-1], 0)), None) for kind in ("department-end", "unique-body"))
    closed = closed or CUES["closed-by-party-body"].search(words) is not None
    return closed and CUES["level-kind"].match(words) is None


def _begins_name(document: Document, rest: Span) -> bool:
    """Whether a name begins there: with a level, a place or a bank, or up to a company's legal form, or a committee's
    as a congress calls it."""
    plain = document.plain
    if CUES["begins-body"].match(plain, rest.start, rest.end) or rest.start in place_begins(document):
        return True
    if CUES["committee-of-congress"].match(plain, rest.start, rest.end):
        return True
    form = CUES["legal-end"].search(plain, rest.start, rest.end)
    return form is not None and form.end() == rest.end
