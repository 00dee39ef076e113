"""The one object that every component of extraction reads: a report with its shadow text and its words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from kg.extraction.segmentation import Token, Tokens, segment
from kg.reading.cleaning.normal import STOP, shadow
from kg.reading.model import Report, Section, Span

__all__ = ["Document"]


class Document:
    """A report as the components see it. `plain` has the length of the report's text, so that a span holds in both."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.plain = shadow(report.text)
        self._stops: dict[str, list[int]] = {}

    @cached_property
    def tokens(self) -> Tokens:
        """The words of the text in order, with their tags."""
        return segment(self.plain)

    def token_index(self, offset: int) -> int:
        """The index of the word that holds the character at `offset`."""
        return max(0, bisect_right(self.tokens.starts, offset) - 1)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The words that begin inside `span`."""
        starts = self.tokens.starts
        first = bisect_right(starts, span.start - 1)
        return self.tokens[first : bisect_right(starts, span.end - 1, first)]

    def tokens_from(self, offset: int) -> Iterator[Token]:
        """The words from the one on that holds the character at `offset`, one by one."""
        return map(self.tokens.__getitem__, range(self.token_index(offset), len(self.tokens)))

    def words(self, span: Span) -> str:
        """The report's own words at `span`: their signs as they stand, their characters simplified where the report is
        in traditional ones, so that a name is the same in both (黨支部, 党支部)."""
        words, plain = span.of(self.report.text), span.of(self.plain)
        if words == plain:
            return words
        return "".join(known if "一" <= known <= "龥" else own for own, known in zip(words, plain, strict=True))

    @cached_property
    def _sections(self) -> dict[str, Section]:
        return {section.number: section for section in self.report.sections}

    @cached_property
    def _below(self) -> dict[str | None, list[Section]]:
        below: dict[str | None, list[Section]] = {}
        for section in self.report.sections:
            below.setdefault(section.parent, []).append(section)
        return below

    def section(self, number: str) -> Section:
        """The section with this number."""
        return self._sections[number]

    def below(self, parent: str) -> list[Section]:
        """The sections directly below the one numbered `parent`, in order."""
        return self._below.get(parent, [])

    def clause_at(self, offset: int, stops: str = STOP + ",") -> Span:
        """The stretch between two of `stops` that holds `offset`."""
        places = self._places_of(stops)
        following = bisect_left(places, offset)
        start = places[following - 1] + 1 if following else 0
        return Span(start, places[following] if following < len(places) else len(self.plain))

    def _places_of(self, characters: str) -> list[int]:
        """Where each of `characters` stands: found once, so that no clause costs the length of the text."""
        if characters not in self._stops:
            stops = re.finditer(f"[{re.escape(characters)}]", self.plain)
            self._stops[characters] = [stop.start() for stop in stops]
        return self._stops[characters]
