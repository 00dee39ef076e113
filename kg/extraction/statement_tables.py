"""What the rows of a table state whose heads say what its columns hold: 序号 问题表现 产生原因 整改措施."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statement_item import CUES, StatementItem, statement_end, trimmed
from kg.reading.markers import leading
from kg.reading.model import Span

__all__ = ["tabled"]

# What keeps cells apart: the tab that reading sets between them, the bars of a typed table, or blanks where a row was
# copied. Between tabs or bars a cell may be empty.
_CELLS = {
    "\t": re.compile(r"(?:(?<=\t)|\A)[^\t]*"),
    "|": re.compile(r"(?<=\|)[^|]*(?=\|)"),
    " ": re.compile(r"\S+(?: \S+)*"),
}
_LINE = re.compile(r"[^\n]+")
_RULE = re.compile(r"[ |:+=-]+")
_NUMBER = re.compile(r"[\d.]+")
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
    last: int | None = None
    for line in _LINE.finditer(document.report.text):
        if columns and _RULE.fullmatch(line.group()):
            continue
        apart, cells = _cells(line)
        if heads := _columns(document, cells):
            columns, wide, last = heads, len(cells), None
        elif columns and (len(cells) == wide or (apart != " " and max(columns) < len(cells) < wide)):
            row = list(_row(document, cells, columns))
            states = next((i for i, item in enumerate(row) if item.kind is StatementKind.PROBLEM), None)
            if states is not None:
                last = len(found) + states
            elif row and last is not None:
                # Where the cell of a problem goes on over several rows, what the further ones say speaks of it too.
                found[last] = replace(found[last], scope=Span(found[last].scope.start, row[0].scope.end))
            found.extend(row)
        else:
            columns = {}
        if columns:
            lines.append(Span(*line.span()))
    return found, lines


def _cells(line: re.Match[str]) -> tuple[str, list[Span]]:
    """The cells of a line without the blanks around their words, and what keeps them apart."""
    words = line.group()
    apart = "\t" if "\t" in words else "|" if words.lstrip().startswith("|") else " "
    spans = (match.span() for match in _CELLS[apart].finditer(words))
    return apart, [_stripped(words, start, end, line.start()) for start, end in spans]


def _stripped(words: str, start: int, end: int, offset: int) -> Span:
    cell = words[start:end]
    start += len(cell) - len(cell.lstrip())
    return Span(offset + start, offset + max(start, end - len(cell) + len(cell.rstrip())))


def _columns(document: Document, cells: list[Span]) -> dict[int, StatementKind]:
    """What the cells of a line of heads say that their columns hold; nothing where it is no such line."""
    columns: dict[int, StatementKind] = {}
    # 3 问题诊断 is a heading with its number, and the cell of a head is called something.
    if len(cells) < 2 or _NUMBER.fullmatch(cells[0].of(document.plain)):
        return columns
    for place, cell in enumerate(cells):
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
            end = statement_end(document.plain, words.start, words.end, kind)
            # What stands in front of a problem in its row speaks of it as well.
            first = cells[min(columns)].start if kind is StatementKind.PROBLEM else words.start
            scope = Span(first, cells[-1].end)
            yield StatementItem(kind, trimmed(Span(words.start, end), document.plain), scope, "table-cell")


_SHORTEST = 3
