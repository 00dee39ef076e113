"""A number in its clause, and what stands around it, as the rules of what it measures ask for it."""

import re
from dataclasses import dataclass
from functools import cached_property

from kg.extraction.document import Document
from kg.extraction.figures.counted import Counted
from kg.extraction.figures.noun_behind import noun_behind
from kg.extraction.figures.noun_in_front import noun_in_front, subject, without_links
from kg.extraction.figures.quantities import is_rate
from kg.extraction.model import Mention
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["NumberInClause"]

_CUES = rule_book("extraction/figures", "measures")

# How far, in characters, the clause before is read.
_CLAUSE_BEFORE = 40


@dataclass(frozen=True)
class NumberInClause:
    """A number in its clause."""

    document: Document
    number: Span
    unit: str
    clause: Span
    before: Counted

    @property
    def plain(self) -> str:
        """The shadow text."""
        return self.document.plain

    @cached_property
    def left(self) -> str:
        """The clause before the number."""
        return self.plain[self.clause.start : self.number.start]

    @property
    def rate(self) -> bool:
        """Whether the number is a rate."""
        return is_rate(self.unit)

    @cached_property
    def behind(self) -> Span | None:
        """The noun phrase right behind the unit."""
        return noun_behind(self.document, self.number, self.unit, self.clause)

    @cached_property
    def previous(self) -> Span | None:
        """What the figure right before counts, where this clause goes on about it (…268家,占61.5%)."""
        last = self.before.last
        if last is None or last.measures is None or self.clause.start - last.number.end > 40:
            return None
        between = self.plain[last.number.end : self.clause.start]
        return None if re.search(r"[。!?\n]", between) else last.measures.span

    @cached_property
    def going_on(self) -> Span | None:
        """What was counted in the same unit before, in this sentence: a thing, nothing done and no age."""
        what = self.before.going_on(self.unit, self.document.clause_at(self.clause.start, "。!?\n").start)
        if what is None or self.plain[what.start].isdigit() or self.is_verb(what):
            return None
        return what

    @property
    def said_in_unit(self) -> Mention | None:
        """What the last figure in the same unit measures, in this sentence."""
        figure = self.before.last_in_unit(self.unit)
        sentence = self.document.clause_at(self.clause.start, "。!?\n").start
        return figure.measures if figure is not None and figure.number.start >= sentence else None

    @property
    def part_of(self) -> Span | None:
        """What was counted before, where the clause says that it counts a part: 接到投诉40件,其中涉及噪音的12件."""
        if not self.left.startswith("其中"):
            return None
        return self.before.going_on(self.unit, self.clause.start - _CLAUSE_BEFORE)

    @cached_property
    def nothing_in_front(self) -> bool:
        """Whether only what leads in stands before the number: 平均每家, 其中."""
        return len(self.clause_words) < 2

    @cached_property
    def start(self) -> int:
        """Where the clause begins behind what only leads in."""
        lead = _CUES["lead"].match(self.left)
        return self.clause.start + (lead.end() if lead else 0)

    @cached_property
    def clause_words(self) -> str:
        """What stands before the number, without what leads in and what links."""
        return without_links(self.plain[self.start : self.number.start])

    def subject(self, match: re.Match[str]) -> Span | None:
        """The group `subject` of what a pattern finds in the left part."""
        if _CUES["compared-with"].match(self.left):
            return None
        return subject(self.document, self.clause.start, self.clause.start + match.end("subject"))

    @cached_property
    def clause_before(self) -> Span | None:
        """The clause before, to the comma that parts the two; None where another sign does."""
        end = self.clause.start - 1
        if end < 1 or self.plain[end] != ",":
            return None
        return Span(max(self.document.clause_at(end).start, end - _CLAUSE_BEFORE), end)

    @cached_property
    def group_before(self) -> Span | None:
        """The group that the clause before sets: 受访的干部中."""
        before = self.clause_before
        if before is None or not _CUES["group-end"].search(self.plain, before.start, before.end):
            return None
        return noun_in_front(self.document, before.start, before.end - 1, rate=False)

    @cached_property
    def noun_before(self) -> Span | None:
        """The last noun of the clause before: 物色后备人选,每村不少于2名."""
        before = self.clause_before
        for token in reversed(self.document.tokens_in(before) if before else ()):
            if before and token.tag.startswith("n") and len(token.word) > 1:
                return noun_in_front(self.document, before.start, token.span.end, rate=False)
        return None

    @cached_property
    def verb_in_front(self) -> bool:
        """Whether a verb stands right before the number: 覆盖了八成以上社区."""
        words = [token for token in self.document.tokens_in(Span(self.start, self.number.start)) if token.word != "了"]
        return bool(words) and words[-1].tag == "v" and words[-1].span.end - words[-1].span.start > 1

    def done_to(self, verb: Span) -> Span | None:
        """What a verb leaves out that was counted: 327条建议只答复了116条, 案件90件。一审受理72件."""
        if _CUES["handled"].fullmatch(self.plain, verb.start, verb.end):
            return self.before.in_unit(self.unit, self.clause.start)
        return self.before.going_on(self.unit, self.clause.start)

    def is_said(self, span: Span) -> bool:
        """Whether the words hold no noun and no time, only what is done or how: 单独组建, 完全停运, 亏损."""
        tokens = self.document.tokens_in(span)
        return bool(tokens) and all(
            token.word in _CUES.forms("said-of-them")
            or token.tag[:1] in "vadc"
            and token.word not in _CUES.forms("noun-too")
            for token in tokens
        )

    def is_deed(self, end: int) -> bool:
        """Whether the clause to `end` only says what was done: 其中单独组建."""
        lead = _CUES["lead-to-deed"].match(self.left)
        return self.is_said(Span(self.clause.start + (lead.end() if lead else 0), end))

    def is_verb(self, span: Span) -> bool:
        """Whether the words are one verb, and no noun too."""
        tokens = self.document.tokens_in(span)
        return len(tokens) == 1 and tokens[0].tag == "v" and tokens[0].word not in _CUES.forms("noun-too")
