"""What a report has counted so far, as its next figure may go on from it."""

from kg.extraction.figures.quantities import is_count, is_money
from kg.extraction.model import Figure
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["Counted"]

_CUES = rule_book("extraction/figures", "measures")
_FIGURES = rule_book("extraction/figures", "figures")


def _thing_unit(unit: str) -> str:
    """The unit under which the same things are counted: 12名, 3人, 2万人."""
    plain = unit.lstrip("万亿")
    return _FIGURES.forms("same-unit").get(plain, plain)


class Counted:
    """The figures so far, as the next one may go on from them."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._figures: list[Figure] = []
        # The last figure of each unit that measures something, in the paragraph that ends at `_line_end`.
        self._by_unit: dict[str, Figure] = {}
        self._line_end = 0

    def add(self, figure: Figure) -> None:
        """Go on to the next figure of the text."""
        if figure.number.end > self._line_end:
            if figure.number.start >= self._line_end:
                self._by_unit.clear()
            end = self._plain.find("\n", figure.number.end)
            self._line_end = end if end >= 0 else len(self._plain)
        self._figures.append(figure)
        # 涉及噪音的12件: a phrase with no noun is not what the next figure goes on about.
        if figure.measures and "的" not in self._plain[figure.measures.span.end - 1 : figure.measures.span.end + 1]:
            self._by_unit[_thing_unit(figure.unit)] = figure

    @property
    def last(self) -> Figure | None:
        """The figure right before."""
        return self.back(1)

    def since(self, offset: int) -> int:
        """How many figures there are from `offset` on."""
        count = 0
        while count < len(self._figures) and self._figures[-1 - count].number.start >= offset:
            count += 1
        return count

    def last_in_unit(self, unit: str) -> Figure | None:
        """The last figure in the same unit that measures something, in the paragraph."""
        return self._by_unit.get(_thing_unit(unit))

    def in_unit(self, unit: str, offset: int) -> Span | None:
        """What was last counted in the same unit, in the paragraph that holds `offset`."""
        figure = self._by_unit.get(_thing_unit(unit))
        return _named(figure) if offset <= self._line_end else None

    def going_on(self, unit: str, sentence: int) -> Span | None:
        """What was last counted in the same unit, in the sentence that begins at `sentence`: the figures of things, no
        turns and no rates."""
        figure = self._by_unit.get(_thing_unit(unit))
        counts = is_money(unit) or is_count(unit) and unit not in _CUES.forms("turn-unit")
        return _named(figure) if counts and figure is not None and figure.number.start >= sentence else None

    def back(self, places: int) -> Figure | None:
        """The figure so many places before the next one."""
        return self._figures[-places] if places <= len(self._figures) else None


def _named(figure: Figure | None) -> Span | None:
    """What a figure measures, where there is one and it says so."""
    return figure.measures.span if figure is not None and figure.measures else None
