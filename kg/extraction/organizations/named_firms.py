"""Cooperatives, farms, works and companies by a name that firms like to give themselves, though its words are common
ones: 启航|劳务专业合作社, 金穗|土地股份合作社, 星源|水务公司."""

from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.organizations.name_words import CUES
from kg.extraction.segmentation import Token, is_known
from kg.reading.model import Span
from kg.resources.vocabulary import organization_types

__all__ = ["named_firms"]

# The most words between a name and the ending of its kind: 望山居|酒店|管理.
_MOST_WORDS = 3


def named_firms(document: Document) -> Iterator[tuple[Span, str]]:
    """A kind of firm with such a name in front, and its Party body."""
    plain = document.plain
    for match in CUES["firm-end"].finditer(plain):
        if (start := _begin(document, match.start(), match.end())) is None:
            continue
        yield Span(start, match.end()), "coined-name"
        if own := CUES["own-body"].match(plain, match.end()):
            yield Span(start, own.end()), "coined-name-branch"


def _begin(document: Document, ending: int, end: int) -> int | None:
    """Where the name begins of the firm whose kind closes with `ending`."""
    tokens, plain = document.tokens, document.plain
    place = document.token_index(ending)
    for first in range(place, max(0, place - _MOST_WORDS), -1):
        kind = Span(tokens[first].span.start, end)
        if first < place and not tokens[first].tag.startswith(("n", "vn", "v", "j", "b", "l", "d")):
            return None
        known = organization_types().find(kind.of(plain)) is not None
        if len(kind) > 1 and (known or CUES["trade-of-firm"].match(plain, kind.start, end)):
            start = _name_before(document, kind, known)
            if start is not None:
                return start
    return None


def _name_before(document: Document, kind: Span, known: bool) -> int | None:
    """Where a name begins that stands right before a kind, behind a stop, a particle, a verb or a place."""
    plain, tokens = document.plain, document.tokens
    for length in (2, 3):
        start = kind.start - length
        if start < 1 or tokens[first := document.token_index(start)].span.start != start:
            continue
        own = plain[start : kind.start]
        if not _is_name(own, tokens[first], kind.of(plain), known):
            continue
        before = tokens[first - 1]
        if before.tag == "ns":
            return before.span.start
        if before.tag.startswith(("x", "p", "c", "u", "v")) or before.word in CUES.forms("apposition-noun"):
            return start
    return None


def _is_name(own: str, token: Token, kind: str, known: bool) -> bool:
    """Whether words are such a name: of two or three characters that firms like, or a coined word before a kind whose
    trade is told (福泽|食用菌合作社; 月柿|种植合作社 may be of a fruit)."""
    if CUES["no-firm-name"].match(own + kind):
        return False
    if CUES["firm-name"].fullmatch(own):
        return True
    coined = token.word == own and (token.tag in ("nz", "nr", "nrt") or not is_known(own))
    return coined and known and len(own) == 2 and CUES["told-trade"].match(kind) is not None
