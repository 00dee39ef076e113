"""What of a sentence speaks of which of the programmes that it names."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from kg.extraction.model import Findings
from kg.linking.standing import Named, Standing, mentions
from kg.reading.cleaning import shadow
from kg.reading.model import Span

__all__ = ["Reach", "listed"]

# How far from a programme, in characters, its sentence can still speak of it: enough for a list of all who take part.
_FAR = 200
# What stands between two names of a list, quotation marks of programmes aside: 学校和医院, 林业站同附近的村党组织.
_AND = re.compile(
    r"[\s“”]*(?:[、和与及]|以及|或)?[\s“”]*"
    r"|(?:[、和与及同]|以及)(?:其他|属地|附近的?|当地的?|本地的?|有关|相关|各|[省县市区镇村]){0,2}"
)
_CLAUSE_END = re.compile(r"[,;:。!?()\n]")


class Reach:
    """The programmes of a report and the words around them; `plain` is the shadow of its text."""

    def __init__(self, findings: Findings) -> None:
        self._report = findings.report
        self.plain = shadow(findings.report.text)
        self._programmes = Standing(mentions(findings.programmes))

    def around(self, programme: Span) -> Span:
        """What of its sentence stands about a programme."""
        sentence = self._report.sentence_at(programme.start)
        return Span(max(sentence.start, programme.start - _FAR), min(sentence.end, programme.end + _FAR))

    def nearest(self, words: Iterable[Span], around: Span) -> Span | None:
        """The programme of a stretch that stands nearest to any of some words."""
        names = [name for name, _ in self._programmes.within(around)]
        apart = ((max(one.start - name.end, name.start - one.end), name) for one in words for name in names)
        return min(apart, default=(0, None))[1]

    def of(self, programme: Span) -> Span:
        """The stretch that speaks of a programme: between the ones before and behind it, but for those in a list with
        it. Where the clause of the next one has begun, it speaks of that one."""
        around = self.around(programme)
        start, first = around.start, programme
        for other, _ in reversed(self._programmes.within(Span(around.start, programme.start))):
            if not listed(other, first, self.plain):
                start = other.end
                break
            first = other
        last = programme
        for other, _ in self._programmes.within(Span(programme.end, around.end)):
            if not listed(last, other, self.plain):
                return Span(start, max(programme.end, self.clause_start(other, Span(programme.end, around.end))))
            last = other
        return Span(start, around.end)

    def clause_start(self, words: Span, stretch: Span) -> int:
        """Where the clause with these words begins, not before the stretch."""
        ends = [match.end() for match in _CLAUSE_END.finditer(self.plain, stretch.start, words.start)]
        return ends[-1] if ends else stretch.start

    def outside(self, named: Standing, stretch: Span) -> list[Named]:
        """What is named in a stretch and is no part of a programme's name."""
        there = named.within(stretch)
        if not there:  # as in three stretches of four
            return []
        around = Span(max(0, stretch.start - _FAR), stretch.end + _FAR)
        names = [span for span, _ in self._programmes.within(around)]

        def in_name(span: Span) -> bool:
            place = bisect_right(names, span.start, key=lambda name: name.start)
            return any(name.meets(span) for name in names[max(0, place - 1) : place + 1])

        return [one for one in there if not in_name(one[0])]


def listed(one: Span, other: Span, plain: str) -> bool:
    """Whether two names stand side by side in a list: 妇联、学校, 学校和医院."""
    return _AND.fullmatch(plain, min(one.end, other.end), max(one.start, other.start)) is not None
