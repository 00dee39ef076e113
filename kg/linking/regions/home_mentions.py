"""What the mentions of a place say of whether it is the region that the report is about."""

import re
from functools import cached_property

from kg.extraction.model import Findings, Mention, Region
from kg.linking.standing import Standing, mentions
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["HomeMentions"]

_CUES = rule_book("linking/regions", "home")
# What follows a signature's place; a line may be as long as the report.
_REST_OF_SHORT_LINE = re.compile(r"([^\n]{0,30})[^\S\n]*(?:\n|\Z)")

# How far in front of a place what tells of it is looked for.
_REACH = 12

# What stands in front of a place and what behind it, that make it another only together.
_PAIRS = (("with-it", "lies-beside"), ("from-it", "is-brought"))

# A place stands no farther from either end of the body's name that it is in.
_LONGEST_BODY = 30

# What stands between two places of a row.
_JOINS = ("", "、", "和", "及", "以及")

# What stands right before a place that a sample is taken from.
_SAMPLED = ("对", "从")


class HomeMentions:
    """The mentions of one report's places; `lead_end` is where its first section begins."""

    def __init__(self, findings: Findings, text: str, lead_end: int) -> None:
        self._findings, self._text, self._lead_end = findings, text, lead_end

    def is_own(self, mention: Mention) -> bool:
        """Whether a mention may be of the report's own region: what stands in front of 赴…学习 is, what stands behind
        is not, nor is what a sentence of models and visits names."""
        if _CUES["no-place-behind"].match(self._text, mention.span.end):
            return False
        sentence = self._findings.report.sentence_at(mention.span.start)
        if visit := _CUES["sets-out"].search(self._text, sentence.start, sentence.end):
            return mention.span.start < visit.start()
        return not _CUES["elsewhere"].search(self._text, sentence.start, sentence.end)

    def is_beyond(self, mention: Mention) -> bool:
        """Whether a mention, or the row of places that it stands in, is of a neighbour, a market, a place that people
        leave for, or of what holds the report's region."""
        if not self.is_own(mention):
            return True
        row = self._rows[mention.span.start]
        for start in {mention.span.start, row.start}:
            before = self._text[max(0, start - _REACH) : start]
            if _CUES["beyond-behind-this"].search(before):
                return True
            pairs = [behind for front, behind in _PAIRS if _CUES[front].search(before)]
            for end in {mention.span.end, row.end}:
                if any(_CUES[behind].match(self._text, end) for behind in ("beyond-in-front", *pairs)):
                    return True
        return False

    def only_beyond(self, region: Region) -> bool:
        """Whether all that the report says of a place is that it lies near, buys or takes in."""
        return all(map(self.is_beyond, region.mentions))

    def is_prize(self, mention: Mention) -> bool:
        """Whether a place only tells in what somebody was prized: 荣获娄底市先进."""
        start = mention.span.start
        return _CUES["prized"].search(self._text[max(0, start - _REACH) : start]) is not None

    def tells_of_own(self, mention: Mention) -> bool:
        """Whether a mention is of the report's own region, by what is said there: where it lies, what it has decreed,
        or in a heading."""
        if self.is_beyond(mention):
            return False
        start, end = mention.span.start, mention.span.end
        if any(section.heading.holds(mention.span) for section in self._findings.report.sections):
            return True
        if _CUES["told-of-own"].match(self._text, end):
            return True
        return _CUES["decreed"].search(self._text[max(0, start - _REACH * 4) : start]) is not None

    @cached_property
    def _rows(self) -> dict[int, Span]:
        """The rows of places that stand side by side, by where each of their places begins."""
        rows: list[list[Span]] = []
        for span in sorted(m.span for region in self._findings.regions for m in region.mentions):
            if not rows or self._text[rows[-1][-1].end : span.start] not in _JOINS:
                rows.append([])
            rows[-1].append(span)
        return {span.start: Span(row[0].start, row[-1].end) for row in rows for span in row}

    def is_shown(self, mention: Mention) -> bool:
        """Whether the title holds up what this place has done (白水县的做法与启示)."""
        return _CUES["shown-by"].search(self._text[mention.span.end : mention.span.end + 30]) is not None

    def only_of_branches(self, region: Region) -> bool:
        """Whether a place only tells whose branch a bank or bureau of a larger realm is (人民银行娄底市分行)."""
        return all(_CUES["branch-behind"].match(self._text, mention.span.end) for mention in region.mentions)

    def only_of_bodies(self, region: Region) -> bool:
        """Whether a place stands only as the first word of bodies' names (太原重型机械集团), which need not be in it;
        an office has its realm in full (太原市水务局)."""
        return all(self.begins_body(region, mention) for mention in region.mentions)

    def begins_body(self, region: Region, mention: Mention) -> bool:
        """Whether a place by its short name is the first word of a body's name."""
        span = mention.span
        return span.of(self._text) != region.name and self._bodies_at.get(span.start, 0) > span.end

    def in_body(self, region: Region, mention: Mention) -> bool:
        """Whether a place by its short name is a word of a body's name (安徽琅琊职业学院)."""
        span = mention.span
        around = Span(max(0, span.start - _LONGEST_BODY), span.end + _LONGEST_BODY)
        return span.of(self._text) != region.name and any(body.holds(span) for body, _ in self._bodies.within(around))

    @cached_property
    def _bodies(self) -> Standing:
        return Standing(mentions(self._findings.organizations))

    def body_at(self, start: int) -> Span | None:
        """The body whose name begins there."""
        return Span(start, self._bodies_at[start]) if start in self._bodies_at else None

    @cached_property
    def _bodies_at(self) -> dict[int, int]:
        """Where the names of bodies end, by where they begin."""
        return {m.span.start: m.span.end for body in self._findings.organizations for m in body.mentions}

    def asked_around(self, mention: Mention) -> bool:
        """Whether the sentence of a mention says that the surveyors asked people."""
        sentence = self._findings.report.sentence_at(mention.span.start)
        return _CUES["asked-around"].search(self._text, sentence.start, sentence.end) is not None

    def is_sampled(self, mention: Mention) -> bool:
        """Whether the surveyors say that they looked at something of a place (从河北省民办高校中选取8所)."""
        before, end = mention.span.start - 1, mention.span.end
        sampled = self._text[before : before + 1] in _SAMPLED and _CUES["sample-behind"].match(self._text, end)
        return bool(sampled) and self.asked_around(mention)

    def surveys(self, mention: Mention) -> bool:
        """Whether the lead, or a signature, says that a body of the place at a mention made the survey."""
        start, end = mention.span.start, mention.span.end
        others = self._text.endswith(_CUES.words("had-the-survey-made"), 0, start)
        in_lead = start < self._lead_end and not (others or _CUES["surveys-beside"].match(self._text, end))
        if in_lead and self.is_own(mention) and _CUES["made-the-survey"].match(self._text, end):
            return True
        behind = _REST_OF_SHORT_LINE.match(self._text, end)
        if behind is None or not _CUES["signs"].search(behind[1].rstrip()):
            return False
        line = self._text.rfind("\n", 0, start) + 1
        return _CUES["before-signature"].search(self._text[line:start]) is not None
