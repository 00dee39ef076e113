"""The labels of the drawing: short, in two lines at most, and the room that they take."""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from unicodedata import category, east_asian_width

from kg.graph.layout import Box

__all__ = ["FONT", "label_box", "plain", "short_label"]

FONT = 14  # pixels, as the drawing's labels in kg.export.html.opening
_LINE = 8  # characters of a label's line in the drawing, counted full width
_LINES = 2
_HIDDEN = {"Cc", "Cf", "Cs"}
_MARKS = "、，。；：！？）》”’】…,.;:!?)"
_NO_BREAK = re.compile(rf"[a-zA-Z0-9.+%-]{{2}}|.[{_MARKS}]|[（《“‘【(].")


def short_label(label: str) -> str:
    """A label for the drawing: two lines at most, without what a canvas would obey, not show.

    >>> short_label("2023年党建"), short_label("银龄先锋工作法三期")
    ('2023年党建', '银龄先锋\\n工作法三期')
    >>> short_label("关于进一步加强和改进农村基层党组织建设的意见")
    '关于进一步加强和\\n改进农村基层党…'
    """
    # Letters enough for the widest label; a name may be ten thousand long.
    text = plain(label[: 4 * _LINE * _LINES])
    widths = list(accumulate(map(_wide, text)))
    if not widths or widths[-1] <= _LINE:
        return text or "…"
    if widths[-1] > _LINE * _LINES:
        text = text[: bisect_right(widths, _LINE * _LINES - 1)] + "…"
    middle = _break(text)
    return f"{text[:middle].strip()}\n{text[middle:].strip()}"


def _break(text: str) -> int:
    """Where the second line begins: near the middle, rather after a mark than not, never before one or in a number.

    >>> [text[: _break(text)] for text in ("走基层、解难题、促发展", "共落实资金5947.8万元")]
    ['走基层、', '共落实资金']
    """
    # A mark may stand a little beyond the end of its line.
    widths = list(accumulate(map(_wide, text)))
    places = [place for place in range(1, len(text)) if widths[-1] - _LINE <= widths[place - 1] <= _LINE + 1]
    fits = [place for place in places if not _NO_BREAK.match(text, place - 1)]

    def far(place: int) -> float:
        return abs(widths[place - 1] - widths[-1] / 2) - 2 * (text[place - 1] in _MARKS)

    return min(fits or places or [bisect_right(widths, widths[-1] / 2)], key=far)


def _width(text: str) -> float:
    """How wide a text is, in full-width characters."""
    return sum(map(_wide, text))


@lru_cache(maxsize=4096)  # a report has some thousand different characters
def _wide(char: str) -> float:
    return 1.0 if east_asian_width(char) in "WF" else 0.56


def plain(text: str) -> str:
    """A text on one line, without control and formatting characters (those that turn the direction of writing too).

    >>> plain("\\u202e一行\\n两行\\0")
    '一行 两行'
    """
    if text.isprintable():
        return text
    return "".join(" " if char.isspace() else char for char in text if char.isspace() or category(char) not in _HIDDEN)


def label_box(label: str, size: float) -> Box:
    """The room of a node in the drawing, its label below it."""
    lines = label.split("\n")
    return Box(max(2 * size, FONT * max(map(_width, lines))), size + 2, size + 4 + 1.2 * FONT * len(lines))
