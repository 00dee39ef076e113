"""A compilation → its reports: where one text holds several, each with its own title."""

from kg.reading.model import Span
from kg.reading.normal import shadow
from kg.resources.rules import rule_book

__all__ = ["split"]

_CUES = rule_book("reading", "title")


def split(text: str) -> tuple[Span, ...]:
    """The spans of the reports in `text`, white space around them left out; the whole text where it is one report.

    A collector marks his pieces twice over: 第N篇 at the head of each, and (1), (2) … behind the titles of several that
    stand in one piece. What stands before the first marked title of such a piece (the collector's introduction)
    belongs to no report.

    >>> [span.of("第1篇 甲\\n一。\\n第2篇 乙\\n二。") for span in split("第1篇 甲\\n一。\\n第2篇 乙\\n二。")]
    ['第1篇 甲\\n一。', '第2篇 乙\\n二。']
    """
    plain = shadow(text)
    starts = [match.start() for match in _CUES["piece"].finditer(plain)]
    pieces = _between(starts, len(text)) if len(starts) > 1 else [Span(0, len(text))]
    return tuple(_trimmed(report, plain) for piece in pieces for report in _numbered(piece, plain))


def _numbered(piece: Span, plain: str) -> list[Span]:
    """The reports of a piece that hold numbered titles counting up from 1, or the piece itself."""
    starts: list[int] = []
    for match in _CUES["numbered-title"].finditer(plain, piece.start, piece.end):
        if int(match.group("number")) == len(starts) + 1:
            starts.append(match.start())
    return _between(starts, piece.end) if len(starts) > 1 else [piece]


def _between(starts: list[int], end: int) -> list[Span]:
    return [Span(start, stop) for start, stop in zip(starts, [*starts[1:], end], strict=True)]


def _trimmed(span: Span, plain: str) -> Span:
    words = span.of(plain)
    return Span(span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip()))
