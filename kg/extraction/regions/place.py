"""A place name as the finders of place names hand it on."""

from dataclasses import dataclass

from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["CUES", "Place"]

CUES = rule_book("extraction/regions", "regions")
"""The cues of all modules of places."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place name at `span`: its words, and the place right before it that holds it."""

    span: Span
    words: str
    level: str
    rule: str
    before: "Place | None" = None
