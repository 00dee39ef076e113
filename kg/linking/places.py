"""Which place a figure is about: the one that its clause names, the last one named before it, or the home region."""

import re
from bisect import bisect_left

from kg.extraction.model import Basis, Figure, Findings
from kg.reading.model import Span
from kg.reading.normal import shadow
from kg.resources.rules import rule_book

__all__ = ["FigurePlaces"]

_CUES = rule_book("linking", "places")
# What stands between two places that are one of several: 莲花镇、嘉会镇 and 观音乡.
_LISTS = re.compile(r"[、和与及]|以及")


class FigurePlaces:
    """The places of one report, asked for figure by figure.

    A place inside the name of a body (广西大学), or one that another is held against (比莲花镇高120元), is not what a
    figure is about; one of several in a list leaves open which.
    """

    def __init__(self, findings: Findings) -> None:
        self._report, self._home = findings.report, findings.home_region
        self._plain = shadow(findings.report.text)
        bodies = {span.start: span for body in findings.organizations for span in (m.span for m in body.mentions)}
        named = sorted((mention.span, region.name) for region in findings.regions for mention in region.mentions)
        free = [(span, name) for span, name in named if not self._inside(span, bodies) and not self._compared(span)]
        # 云南罗平县: of places in a row the last one, which is the smallest.
        self._places = [
            (span, name)
            for place, (span, name) in enumerate(free)
            if place + 1 == len(free) or free[place + 1][0].start != span.end
        ]
        self._starts = [span.start for span, _ in self._places]

    def place_of(self, figure: Figure) -> tuple[str, Basis, float, str] | None:
        """The name of the place, whether the text says so, how sure that is, and the rule that says it."""
        words = figure.words.span
        first = min(words.start, self._report.sentence_at(words.start).start)
        last = bisect_left(self._starts, figure.number.start) - 1
        if last >= 0 and self._starts[last] >= first and not self._listed(last):
            name = self._places[last][1]
            if self._starts[last] >= words.start:
                return name, Basis.STATED, 0.9, "place-in-clause"
            return name, Basis.INFERRED, 0.6, "place-before-clause"
        return (self._home, Basis.INFERRED, 0.5, "place-of-report") if self._home else None

    def _inside(self, span: Span, bodies: dict[int, Span]) -> bool:
        """Whether a body's name begins with the place and goes on, or holds it: 甘肃陇智云公司, 中共白银市委."""
        first = max(0, span.start - _LONGEST_LEVEL)
        return any((body := bodies.get(at)) and body.holds(span) for at in range(first, span.start + 1))

    def _compared(self, span: Span) -> bool:
        return _CUES["compared-with"].search(self._plain, max(0, span.start - 4), span.start) is not None

    def _listed(self, place: int) -> bool:
        """Whether a place is one of several with the place before it."""
        if place == 0:
            return False
        (before, _), (span, _) = self._places[place - 1 : place + 1]
        return _LISTS.fullmatch(self._plain, before.end, span.start) is not None


# How far into a body's name its place may begin: 中共甘肃省委.
_LONGEST_LEVEL = 4
