"""What a report says of whose its figures are: the places it names, its own region as a whole, bodies that act."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kg.extraction.model import Findings
from kg.linking.regions.own_unit import is_called
from kg.reading.cleaning import shadow
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["Sign", "signs"]

_CUES = rule_book("linking/regions", "figure_places")


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that tell whose a figure behind them is: `place` names the region, and is none where it is that of no one
    place (several together, the whole country, a school). It `begins` a sentence, which what follows may go on
    about."""

    span: Span
    place: str | None
    begins: bool


def signs(findings: Findings) -> list[Sign]:
    """All signs of a report, in order."""
    return sorted(_Signs(findings), key=lambda sign: sign.span)


class _Signs:
    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._plain = shadow(findings.report.text)
        self._home = findings.home_region

    def __iter__(self) -> Iterator[Sign]:
        for span, place in (*self._named, *self._wholes(), *self._bodies(), *self._lying()):
            if not self._compared(span) and not self._in_passing(span):
                begins = _CUES["opens-sentence"].fullmatch(self._plain, self._sentence(span), span.start)
                yield Sign(span, place, begins is not None)

    @cached_property
    def _named(self) -> list[tuple[Span, str | None]]:
        return list(self._places())

    def _places(self) -> Iterator[tuple[Span, str | None]]:
        """The places that stand by themselves, those of a list (甲县、乙县城和丙镇) together."""
        named = sorted((mention.span, region.name) for region in self._findings.regions for mention in region.mentions)
        # A place inside the name of a body (广西大学) or a quoted one (“山东手造”) is not what a figure is about.
        free = [(span, name) for span, name in named if not self._inside(span) and not self._quoted(span)]
        listed: Span | None = None
        for (span, name), (following, _) in pairwise([*free, (Span(len(self._plain), len(self._plain)), "")]):
            whole = Span(listed.start, span.end) if listed else span
            # 云南罗平县: of places in a row the last one, which is the smallest.
            if following.start == span.end:
                listed = whole if listed else None
            elif _CUES["list-of-places"].fullmatch(self._plain, span.end, following.start):
                listed = whole
            else:
                several = listed or _CUES["and-others"].match(self._plain, span.end)
                yield whole, None if several else name
                listed = None

    def _wholes(self) -> Iterator[tuple[Span, str | None]]:
        """全县 is the home region, or the place that its sentence is about; 该县 one named before; 全国 none."""
        for match in _CUES["whole"].finditer(self._plain):
            span, unit = Span(*match.span()), match["unit"]
            before = list(self._called(unit, max(self._sentence(span), span.start - _NEAR), span.start))
            if match["which"] == "该":
                near = list(self._called(unit, span.start - _NEAR, span.start))
                yield span, near[-1][1] if near else None
            elif before and before[-1][0].end == span.start:
                continue  # 会宁县全县: it says so itself
            elif before and _CUES["opens-sentence"].fullmatch(self._plain, self._sentence(span), before[0][0].start):
                yield span, before[0][1]
            elif self._home and is_called(self._home, unit):
                yield span, self._home
            # 被评为全国先进: a wider whole is what a clause is about where it opens it.
            elif self._opens(span):
                yield span, before[-1][1] if before else None

    def _called(self, unit: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
        """The places named in a stretch of the text that may be called so."""
        for span, name in self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if name and is_called(name, unit):
                yield span, name

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span, _ in self._named]

    def _sentence(self, span: Span) -> int:
        return self._findings.report.sentence_at(span.start).start

    def _bodies(self) -> Iterator[tuple[Span, str | None]]:
        """The bodies that open a clause, but for the authorities of the home region, whose figures are its own."""
        for start, end in self._body_ends.items():
            span = Span(start, end)
            if self._opens(span) and not self._of_home(span.of(self._plain)):
                yield span, None

    def _lying(self) -> Iterator[tuple[Span, str | None]]:
        """The places that are said to lie somewhere and are none of the report's regions: 老井村位于会宁县."""
        ends = {span.end for span, _ in self._named}
        for match in _CUES["unknown-place"].finditer(self._plain):
            if match.end() not in ends:
                yield Span(*match.span()), None

    def _of_home(self, name: str) -> bool:
        if self._home is None or not _CUES["authority"].search(name):
            return False
        return name.startswith(self._home) or is_called(self._home, name[0])

    def _inside(self, span: Span) -> bool:
        """Whether a body's name begins with the place and goes on, or holds it: 甘肃陇智云公司, 中共白银市委."""
        first = max(0, span.start - _LONGEST_LEVEL)
        return any(self._body_ends.get(at, 0) >= span.end for at in range(first, span.start + 1))

    @cached_property
    def _body_ends(self) -> dict[int, int]:
        return {m.span.start: m.span.end for body in self._findings.organizations for m in body.mentions}

    def _quoted(self, span: Span) -> bool:
        place = bisect_right(self._quotations, span.start, key=lambda quotation: quotation.start) - 1
        return place >= 0 and self._quotations[place].holds(span)

    @cached_property
    def _quotations(self) -> list[Span]:
        return [Span(*match.span()) for match in _CUES["quoted-name"].finditer(self._plain)]

    def _in_passing(self, span: Span) -> bool:
        """Whether a place tells where another lies (老井村位于会宁县), or where somebody was away (在靖远县打工)."""
        first = max(0, span.start - _LONGEST_PASSING)
        lies = _CUES["lies-in"].search(self._plain, first, span.start)
        away = _CUES["away-in"].search(self._plain, first, span.start)
        return bool(
            (lies and not _CUES["attribute"].match(self._plain, span.end))
            or (away and _CUES["works-there"].match(self._plain, span.end))
        )

    def _opens(self, span: Span) -> bool:
        return _CUES["opens-clause"].search(self._plain, max(0, span.start - _LONGEST_LEAD), span.start) is not None

    def _compared(self, span: Span) -> bool:
        """Whether a place is only held up against: 比莲花镇高120元, 不到莲花镇的一半, 与莲花镇相比."""
        before = _CUES["compared-with"].search(self._plain, max(0, span.start - _LONGEST_COMPARISON), span.start)
        return before is not None or _CUES["compared"].match(self._plain, span.end) is not None


# How far into a body's name its place may begin: 中共甘肃省委.
_LONGEST_LEVEL = 4
_LONGEST_LEAD = 16
_LONGEST_COMPARISON = 8
_LONGEST_PASSING = 24
# How far back 该县 and 全县 look for their name.
_NEAR = 200
