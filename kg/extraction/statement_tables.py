"""What the rows of a table state whose heads say what its columns hold: 序号 问题表现 产生原因 整改措施."""

import re
from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statement_item import CUES, StatementItem, trimmed
from kg.reading.markers import leading
from kg.reading.model import Span

__all__ = ["tabled"]

# What keeps cells apart: the tab that reading sets between them, or blanks in a row where a table was typed or copied.
_CELL = re.compile(r"\S+(?: \S+)*")
_LINE = re.compile(r"[^\n]+")
_HEADS = {
    "column-of-problems": StatementKind.PROBLEM,
    "column-of-causes": StatementKind.CAUSE,
    "column-of-countermeasures": StatementKind.COUNTERMEASURE,
}


def tabled(document: Document) -> tuple[list[StatementItem], list[Span]]:
    """The statements in the cells of each table, one of a column's kind to a row, and the lines of the tables. All that
    stands behind a statement in its row speaks of it: so what a row says of causes and measures goes with its problem.
    """
    found: list[StatementItem] = []
    lines: list[Span] = []
    columns: dict[int, StatementKind] = {}
    wide = 0
    for line in _LINE.finditer(document.report.text):
        cells = [Span(line.start() + m.start(), line.start() + m.end()) for m in _CELL.finditer(line.group())]
        if heads := _columns(document, cells):
            columns, wide = heads, len(cells)
        elif columns and len(cells) == wide:
            found.extend(_row(document, cells, columns))
        else:
            columns = {}
        if columns:
            lines.append(Span(*line.span()))
    return found, lines


def _columns(document: Document, cells: list[Span]) -> dict[int, StatementKind]:
    """What the cells of a line of heads say that their columns hold; nothing where it is no such line."""
    columns: dict[int, StatementKind] = {}
    for place, cell in enumerate(cells if len(cells) > 1 else ()):
        for cue, kind in _HEADS.items():
            if kind not in columns.values() and CUES[cue].match(cell.of(document.plain)):
                columns[place] = kind
    return columns


def _row(document: Document, cells: list[Span], columns: dict[int, StatementKind]) -> Iterator[StatementItem]:
    for place, kind in columns.items():
        number = leading(cells[place].of(document.plain))
        start = cells[place].start + (number.span.end if number else 0)
        words = trimmed(Span(start, cells[place].end), document.plain)
        # ——, 无 and / fill a cell that has nothing to say.
        if len(words) >= _SHORTEST:
            yield StatementItem(kind, words, Span(words.start, cells[-1].end), "table-cell")


_SHORTEST = 3
