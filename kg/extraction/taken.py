"""Which characters of a text are taken by an item already."""

from collections.abc import Iterable

from kg.reading.model import Span

__all__ = ["Taken"]


class Taken:
    """The taken stretches of a text of `length` characters. A question costs no more than its own span, however many
    there are.

    >>> taken = Taken(10, [Span(2, 5)])
    >>> taken.meets(Span(4, 8)), taken.meets(Span(5, 8))
    (True, False)
    """

    def __init__(self, length: int, spans: Iterable[Span] = ()) -> None:
        self._marks = bytearray(length)
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Take what `span` covers."""
        self._marks[span.start : span.end] = b"\1" * len(span)

    def covers(self, span: Span) -> bool:
        """Whether all characters of `span` are taken."""
        return self._marks.find(0, span.start, span.end) < 0

    def meets(self, span: Span) -> bool:
        """Whether a character of `span` is taken."""
        return self._marks.find(1, span.start, span.end) >= 0
