"""A report without the blanks that only the typesetting put there: 共有 86 家, 1 430 个, a line's end inside a word."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import itemgetter

from kg.extraction.document import Document
from kg.extraction.segmentation import Tokens, segment
from kg.reading.model import Section, Span
from kg.resources.rules import rule_book

__all__ = ["Tight", "tight_form"]

_CUES = rule_book("extraction/figures", "figures")


class Tight(Document):
    """A document as it reads without these blanks. Its spans hold in its own text; `there` says where they are in the
    report's.

    >>> from kg.reading import parse
    >>> tight = Tight(Document(parse("共有网店 1 430 个。", "x")[0]))
    >>> tight.plain, tight.there(Span(4, 8))
    ('共有网店1430个。', Span(start=5, end=10))
    """

    def __init__(self, document: Document) -> None:
        plain, text = document.plain, document.report.text
        dropped = {place for match in _CUES["blank"].finditer(plain) for place in range(*match.span())}
        ends = {match.start() for match in re.finditer(" ", plain) if text[match.start()] == "\n"}
        dropped |= ends
        for match in _CUES["spaced-number"].finditer(plain):
            dropped |= {place for place in range(*match.span()) if plain[place] == " "}
        self._dropped = sorted(dropped)
        # Where each blank would stand here: in front of this character.
        self._gaps = [place - before for before, place in enumerate(self._dropped)]
        self._whole = document
        self.is_unwrapped = bool(ends)
        """Whether the report's lines were broken at one width, so that words and names run over their ends."""
        self._stops = {}
        self.plain = self._without_blanks(plain)
        self.report = replace(
            document.report,
            text=self._without_blanks(text),
            title=self._here(title) if (title := document.report.title) else None,
            sections=tuple(map(self._section, document.report.sections)),
            sentences=tuple(map(self._here, document.report.sentences)),
        )

    @cached_property
    def tokens(self) -> Tokens:
        """The words of the whole document, each without such blanks; of broken lines the words of what they make."""
        if not self._dropped:
            return self._whole.tokens
        if self.is_unwrapped:
            return segment(self.plain)
        tagged, starts = list(self._whole.tokens.tagged), self._whole.tokens.starts
        for place in reversed(self._dropped):
            index = self._whole.token_index(place)
            (word, tag), blank = tagged[index], place - starts[index]
            tagged[index] = word[:blank] + word[blank + 1 :], tag
        return Tokens(filter(itemgetter(0), tagged))  # none is left of a word that is a blank

    def there(self, span: Span) -> Span:
        """The span in the report's own text of one of this text that is not empty."""
        return Span(self._there(span.start), self._there(span.end - 1) + 1)

    def _there(self, place: int) -> int:
        """Where the character at a place here stands in the report."""
        return place + bisect_right(self._gaps, place)

    def _here(self, span: Span) -> Span:
        """The span of a span of the report; a blank's own begins with the next character that stands here."""
        before, within = bisect_left(self._dropped, span.start), bisect_left(self._dropped, span.end)
        return Span(span.start - before, span.end - within)

    def _without_blanks(self, text: str) -> str:
        edges = [-1, *self._dropped, len(text)]
        return "".join(text[before + 1 : after] for before, after in pairwise(edges))

    def _section(self, section: Section) -> Section:
        marker, heading, span = map(self._here, (section.marker, section.heading, section.span))
        return replace(section, marker=marker, heading=heading, span=span)


# The names of a report and its figures both ask for it.
@lru_cache(maxsize=1)
def tight_form(document: Document) -> Tight:
    """The document without the blanks of typesetting."""
    return Tight(document)
