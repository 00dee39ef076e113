"""The Party bodies of places of business by a coined name (奥克斯广场党总支), and of offices (渠道管理科党支部); the
owners' committees of estates (锦绣苑小区业主委员会)."""

from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.organizations.name_words import CUES
from kg.extraction.organizations.trade_companies import is_coined
from kg.reading.model import Span

__all__ = ["venue_bodies"]


def venue_bodies(document: Document) -> Iterator[tuple[Span, str]]:
    """The Party bodies of buildings, markets and estates by their names, and of offices; owners' committees."""
    for match in CUES.finditer("office-party-body", document.plain):
        yield Span(*match.span("name")), "office-party-body"
    for match in CUES.finditer("owners-committee", document.plain):
        yield Span(*match.span("name")), "owners-committee"
    for match in CUES.finditer("venue-party-body", document.plain):
        if is_coined(document, match):
            yield Span(*match.span("name")), "venue-party-body"
