"""The lines on a PDF's pages → paragraphs, without what is printed on every page."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from statistics import median
from typing import NamedTuple

from kg.reading.cleaning import shadow
from kg.reading.outline.markers import leading
from kg.resources.rules import rule_book

__all__ = ["Line", "paragraphs", "without_furniture"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line on a page (from 0): its words and their box, in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    page: int

    @property
    def size(self) -> float:
        """About the size of its characters."""
        return self.top - self.bottom

    def beside(self, other: "Line") -> bool:
        """Whether the two stand in one column: one above the other, at least in part."""
        return self.left < other.right and other.left < self.right


# ------------------------------------------------------------------------------------ headers and footers

_PIECE = rule_book("reading/reports", "title")["piece"]
# How many of a page's lines from its edge may be a header or a footer.
_FURNITURE = 3
# How far, in points, the same header may stand higher or lower on another page.
_DRIFT = 4.0
_PAGE_NUMBER = re.compile(
    r"[-—–·~ ]*(?:第 ?)?(?:\d{1,3}|[一二三四五六七八九十]+|[ivxIVX]+)(?: ?页)?(?: ?[/,共] ?(?:共 ?)?\d+ ?页?)?[-—–·~ ]*"
)


def without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without running headers, footers and page numbers.

    A running line stands at the edge of at least three pages and of half of all but the first, at one height, and says
    the same but for numbers. A page number of up to three digits alone at an edge is one even on a single page: a year
    or a figure is longer. What heads a part of the text stays, however often.
    """
    edges = [_at_edges(lines) for lines in pages]
    counts = Counter(key for lines in edges for key in {_key(line) for line in lines})
    # Left and right pages may differ, and the first often has no header: each of the two stands on half of the others.
    often = max(3, (len(pages) - 1) // 2)

    def runs(line: Line) -> bool:
        words, height = _key(line)
        return sum(counts[words, height + step] for step in (-1, 0, 1)) >= often and not _is_heading(line)

    out = []
    for lines, edge in zip(pages, edges, strict=True):
        out.append([line for line in lines if line not in edge or not (_is_page_number(line, lines) or runs(line))])
    return out


def _is_heading(line: Line) -> bool:
    plain = shadow(line.text)
    return leading(plain) is not None or _PIECE.match(plain) is not None


def _at_edges(lines: list[Line]) -> list[Line]:
    by_height = sorted(lines, key=lambda line: line.bottom)
    return by_height[:_FURNITURE] + by_height[-_FURNITURE:]


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.bottom / _DRIFT)


def _is_page_number(line: Line, lines: list[Line]) -> bool:
    """Whether nothing but a page number stands on the line, and it is the lowest or highest of the page."""
    outermost = line.bottom in (min(one.bottom for one in lines), max(one.bottom for one in lines))
    return outermost and _PAGE_NUMBER.fullmatch(shadow(line.text)) is not None


# ------------------------------------------------------------------------------------ paragraphs

# In sizes of a character: how much shorter than its column a full line may be (no sign may begin a line, so one or two
# move down), and how far in a paragraph's first line begins at the least (two characters in print, one on some pages).
_SHORT = 2.2
_INDENT = 0.8
# Lines of one paragraph have nearly one size, and no gap between them that is so many times the usual one.
_OTHER_SIZE = 1.25
_GAP = 1.6
_SENTENCE_END = tuple("。!?;:”)》…")


def paragraphs(pages: list[list[Line]]) -> Iterator[list[Line]]:
    """The lines of all pages by paragraphs, which may go on over columns and pages."""
    lines = [line for page in pages for line in page]
    columns = _columns(lines)
    step = _usual_step(lines)
    paragraph: list[Line] = []
    for place, line in enumerate(lines):
        if paragraph and not _goes_on(lines[place - 1], line, columns[place - 1], columns[place], step):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _goes_on(above: Line, below: Line, column: "_Column", next_column: "_Column", step: float) -> bool:
    """Whether a line goes on with the paragraph of the one before it."""
    size = above.size
    full = above.right >= column.right - _SHORT * size
    indented = below.left > next_column.left + _INDENT * size
    other_size = max(above.size, below.size) > _OTHER_SIZE * min(above.size, below.size)
    apart = above.page == below.page and above.bottom - below.bottom > _GAP * step
    if not full or indented or other_size or apart:
        return False
    return not (shadow(above.text).endswith(_SENTENCE_END) and leading(shadow(below.text)))


# What share of a column's lines end near its right edge, or begin near its left one: enough that a title over two
# columns sets no edge, few enough for a page of short paragraphs.
_EDGE_SHARE = 0.15
# How many places are told apart over the breadth of all pages: points on paper up to A3.
_PLACES = 1000


@dataclass(frozen=True, slots=True)
class _Column:
    """The left and the right edge of the column that a line stands in, in points."""

    left: float
    right: float


def _columns(lines: list[Line]) -> list[_Column]:
    """The column of each line, as all pages together show it."""
    if not lines:
        return []
    extent = max(line.right for line in lines) - min(line.left for line in lines)
    unit = max(1.0, extent / _PLACES)
    reach = int(_SHORT * median(line.size for line in lines) / unit)
    boxes = [
        _Box(round(line.left / unit), max(round(line.right / unit), round(line.left / unit) + 1)) for line in lines
    ]
    rights = _right_edges(Counter(boxes), reach)
    lefts = _right_edges(Counter(box.mirrored for box in boxes), reach)
    return [_Column(-lefts[box.mirrored] * unit, rights[box] * unit) for box in boxes]


class _Box(NamedTuple):
    """Where a line begins and ends."""

    left: int
    right: int

    @property
    def mirrored(self) -> "_Box":
        return _Box(-self.right, -self.left)


def _right_edges(boxes: Counter[_Box], reach: int) -> dict[_Box, int]:
    """The right edge of each box's column, which all boxes above or below it make together.

    From left to right: those that begin before a box ends are counted by their ends, once for all that end there.
    """
    found: dict[_Box, int] = {}
    ends: Counter[int] = Counter()
    beginning = iter(sorted(boxes.items()))
    coming = next(beginning, None)
    for right, ending in groupby(sorted(boxes, key=lambda box: box.right), key=lambda box: box.right):
        while coming is not None and coming[0].left < right:
            ends[coming[0].right] += coming[1]
            coming = next(beginning, None)
        column = _Ends(ends, reach)
        found |= {box: column.edge(box.left) for box in ending}
    return found


class _Ends:
    """The places where lines end, with how many do."""

    def __init__(self, counts: Counter[int], reach: int) -> None:
        self._counts = counts
        self._places = sorted(counts)
        self._sums = [0, *accumulate(counts[place] for place in self._places)]
        # From the outermost place inwards: the first one within reach of each, and the most lines so far within one's.
        self._firsts = [bisect_left(self._places, place - reach) for place in self._places]
        within = [self._sums[last + 1] - self._sums[first] for last, first in enumerate(self._firsts)]
        self._most = list(accumulate(reversed(within), max))

    def edge(self, left: int) -> int:
        """Where most lines that go beyond `left` end, of the outermost places where enough of them do.

        A mark of punctuation may hang over the edge, and one that may begin no line is taken along to the next.
        """
        beyond = bisect_right(self._places, left)
        enough = _EDGE_SHARE * (self._sums[-1] - self._sums[beyond])
        for last in range(len(self._places) - 1 - bisect_left(self._most, enough), beyond - 1, -1):
            first = max(beyond, self._firsts[last])
            if self._sums[last + 1] - self._sums[first] >= enough:
                return max(self._places[first : last + 1], key=lambda place: (self._counts[place], place))
        return self._places[-1]


def _usual_step(lines: list[Line]) -> float:
    """How far below a line the next one stands in most places, in points."""
    steps = [above.bottom - below.bottom for above, below in pairwise(lines)]
    return median([step for step in steps if step > 0] or [0.0])
