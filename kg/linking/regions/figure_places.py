"""Which place a figure is about: the one that its clause names, the last one named before it, or the home region."""

import re
from bisect import bisect_left, bisect_right

from kg.extraction.model import Basis, Figure, Findings
from kg.linking.regions.own_unit import is_called
from kg.linking.regions.place_signs import Sign, signs
from kg.reading.cleaning import shadow
from kg.reading.model import Section
from kg.resources.rules import rule_book

__all__ = ["FigurePlaces"]

_CUES = rule_book("linking/regions", "figure_places")


class FigurePlaces:
    """The places of one report, asked for figure by figure.

    A place that another is held against (比莲花镇高120元) is not what a figure is about. A figure of several places
    together is about none of them alone; nor is one that each of them has (甲、乙两镇各2所) given to all, for who asks
    for the figures of a place would read it as theirs together.
    """

    def __init__(self, findings: Findings) -> None:
        self._report, self._home = findings.report, findings.home_region
        self._plain = shadow(findings.report.text)
        self._paragraphs = [0, *(match.end() for match in re.finditer("\n", self._plain))]
        self._signs = signs(findings)
        self._beginning = [sign for sign in self._signs if sign.begins]
        self._sections = {section.number: section for section in findings.report.sections}
        self._of_body = self._is_of_body()

    def place_of(self, figure: Figure) -> tuple[str, Basis, float, str] | None:
        """The name of the place, whether the text says so, how sure that is, and the rule that says it."""
        words = figure.words.span
        if figure.words.rule == "table-row" and _CUES["total"].match(self._plain, words.start):
            return None
        first = min(words.start, self._report.sentence_at(words.start).start)
        sign = _last(self._signs, first, figure.number.start)
        # 下辖莲花镇、嘉会镇等5个镇: of the places that are counted the figure is not.
        if sign is not None and self._plain[sign.span.end : figure.number.start] == "等":
            sign = _last(self._signs, first, sign.span.start)
        if sign is None:
            return self._unsaid(first)
        if sign.place is None:
            return None
        if sign.span.start >= words.start:
            return sign.place, Basis.STATED, 0.9, "place-in-clause"
        return sign.place, Basis.INFERRED, 0.6, "place-before-clause"

    def _unsaid(self, start: int) -> tuple[str, Basis, float, str] | None:
        """The place of a sentence that names none: that of the sentences before in its paragraph, or of its headings;
        else the home region, where the report is not on one body."""
        sign = self._going_on(start) or self._of_headings(self._report.section_at(start))
        level = _CUES["of-level"].match(self._plain, start)
        of_home = level is not None and self._home is not None and is_called(self._home, level["unit"])
        if sign is not None and sign.place != self._home and not of_home:
            return (sign.place, Basis.INFERRED, 0.5, "place-going-on") if sign.place else None
        if self._home is None or self._of_body or self._tells_of_survey(start):
            return None
        return self._home, Basis.INFERRED, 0.5, "place-of-report"

    def _tells_of_survey(self, start: int) -> bool:
        """Whether the sentence at `start` counts what the survey asked and whom: 发放问卷350份."""
        sentence = self._report.sentence_at(start)
        return _CUES["survey"].search(self._plain, sentence.start, sentence.end) is not None

    def _going_on(self, start: int) -> Sign | None:
        """The sign that the sentence at `start` goes on about: that which begins its paragraph, where no other begins
        a sentence since. Of an example in the midst of it the next sentence may speak, or not."""
        paragraph = self._paragraphs[bisect_right(self._paragraphs, start) - 1]
        sign = _last(self._beginning, paragraph, start)
        if sign is None or _CUES["opens-sentence"].fullmatch(self._plain, paragraph, sign.span.start):
            return sign
        before = self._report.sentence_at(max(paragraph, start - 1)).start
        return Sign(sign.span, None, begins=True) if sign.span.start >= before else None

    def _of_headings(self, section: Section | None) -> Sign | None:
        while section is not None:
            if sign := _last(self._signs, section.heading.start, section.heading.end):
                return sign
            section = self._sections.get(section.parent or "")
        return None

    def _is_of_body(self) -> bool:
        """Whether the report is on one school, company or hospital: it says 我院 and 全校 more than 全县, and its title
        names no region but in the body's name."""
        title = self._report.title
        if title and any(sign.place == self._home and title.holds(sign.span) for sign in self._signs):
            return False
        own, region = (len(_CUES[cue].findall(self._plain)) for cue in ("own-body", "own-region"))
        return own > region


def _last(signs: list[Sign], start: int, end: int) -> Sign | None:
    """The last of the signs that begins in a stretch of the text."""
    place = bisect_left(signs, end, key=lambda sign: sign.span.start) - 1
    return signs[place] if place >= 0 and signs[place].span.start >= start else None
