"""What the rows of a table state whose heads say what its columns hold: 序号 问题表现 产生原因 整改措施."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statements.item import CUES, StatementItem, statement_end, trimmed
from kg.reading.model import Span
from kg.reading.outline.markers import leading, markers

__all__ = ["tabled"]

# What keeps cells apart: the tab that reading sets between them, the bars of a typed table, or blanks where a row was
# copied. Between tabs or bars a cell may be empty.
_CELLS = {
    "\t": re.compile(r"(?:(?<=\t)|\A)[^\t]*"),
    "|": re.compile(r"(?:(?<=[|｜│])|\A)[^|｜│]*"),
    " ": re.compile(r"\S+(?: \S+)*"),
}
_LINE = re.compile(r"[^\n]+")
_BAR = re.compile(r"[|｜│]")
_TABLE = re.compile(r"[\t|｜│]")
_RULE = re.compile(r"[ |｜│:+=─┼├┤-]+")
_NUMBER = re.compile(r"[\d.]+")
_HEADS = {
    "column-of-problems": StatementKind.PROBLEM,
    "column-of-causes": StatementKind.CAUSE,
    "column-of-countermeasures": StatementKind.COUNTERMEASURE,
}


def tabled(document: Document) -> tuple[list[StatementItem], list[Span]]:
    """The statements in the cells of each table, of a column's kind one to a row or several in a list, and the lines of
    the tables. All that stands behind a statement in its row speaks of it: so what a row says of causes and measures
    goes with its problem."""
    found, lines = _cards(document)
    in_cards = {line.start for line in lines}
    columns: dict[int, StatementKind] = {}
    wide = 0
    last: int | None = None
    for line in _LINE.finditer(document.report.text):
        if line.start() in in_cards or (columns and _RULE.fullmatch(line.group())):
            continue
        apart, cells = _cells(line)
        if heads := _columns(document, cells) if len(cells) > 1 else {}:
            columns, wide, last = heads, len(cells), None
        elif columns and (len(cells) == wide or (apart != " " and max(columns) < len(cells) < wide)):
            row = list(_row(document, cells, columns))
            states = next((i for i, item in enumerate(row) if item.kind is StatementKind.PROBLEM), None)
            if states is not None:
                last = len(found) + states
            elif row and last is not None:
                # Where the cell of a problem goes on over several rows, what the further ones say speaks of it too.
                found[last] = replace(found[last], scope=Span(found[last].scope.start, row[-1].scope.end))
            found.extend(row)
        else:
            columns = {}
        if columns:
            lines.append(Span(*line.span()))
    return found, lines


def _cards(document: Document) -> tuple[list[StatementItem], list[Span]]:
    """The statements of cards, one head with its cell below the other (存在问题 | 水费难收, 整改措施 | 装水表), and the
    lines of the cards. What follows a problem, to the next one, speaks of it."""
    found: list[StatementItem] = []
    lines: list[Span] = []
    run: list[tuple[Span, list[tuple[StatementKind, Span]]]] = []
    text = document.report.text
    for line in [*_LINE.finditer(text), None] if _TABLE.search(text) else ():
        pairs = _pairs(document, line) if line else None
        if line and pairs is not None:
            run.append((Span(*line.span()), pairs))
            continue
        stating = [row for _, row in run if row]
        if len(stating) > 1 and len({kind for row in stating for kind, _ in row}) > 1:
            found.extend(_of_cards(document, [pair for row in stating for pair in row], run[-1][0].end))
            lines.extend(words for words, _ in run)
        run = []
    return found, lines


def _pairs(document: Document, line: re.Match[str]) -> list[tuple[StatementKind, Span]] | None:
    """What the cells of a line state that stand behind a head; None where it is no line of heads and cells in turn."""
    if not _TABLE.search(line.group()):
        return None
    cells = [cell for cell in _cells(line)[1] if len(cell)]
    heads = [_columns(document, [cell]).get(0) for cell in cells]
    if not cells or len(cells) % 2 or any(heads[1::2]):
        return None
    return [(kind, cell) for kind, cell in zip(heads[::2], cells[1::2], strict=True) if kind]


def _of_cards(document: Document, pairs: list[tuple[StatementKind, Span]], end: int) -> Iterator[StatementItem]:
    problems = [cell.start for kind, cell in pairs if kind is StatementKind.PROBLEM]
    for kind, cell in pairs:
        place = bisect_right(problems, cell.start)
        following = problems[place] if place < len(problems) else end
        for item in _row(document, [cell], {0: kind}):
            reach = following if kind is StatementKind.PROBLEM else item.scope.end
            yield replace(item, scope=Span(item.scope.start, reach))


def _cells(line: re.Match[str]) -> tuple[str, list[Span]]:
    """The cells of a line without the blanks around their words, and what keeps them apart."""
    words = line.group()
    apart = "\t" if "\t" in words else "|" if _BAR.search(words) else " "
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
    if _NUMBER.fullmatch(cells[0].of(document.plain)):
        return columns
    for place, cell in enumerate(cells):
        for cue, kind in _HEADS.items():
            if kind not in columns.values() and CUES[cue].match(cell.of(document.plain)):
                columns[place] = kind
    return columns


def _row(document: Document, cells: list[Span], columns: dict[int, StatementKind]) -> Iterator[StatementItem]:
    for place, kind in columns.items():
        parts = list(_listed(document.plain, cells[place]))
        for part in parts:
            words = trimmed(part, document.plain)
            # ——, 无 and / fill a cell that has nothing to say.
            if len(words) >= _SHORTEST:
                end = statement_end(document.plain, words.start, words.end, kind)
                # What stands in front of a problem in its row speaks of it as well.
                first = cells[min(columns)].start if kind is StatementKind.PROBLEM else words.start
                # An item of a list in a cell speaks of itself alone.
                whole = kind is StatementKind.PROBLEM or len(parts) == 1
                scope = Span(first, cells[-1].end if whole else part.end)
                yield StatementItem(kind, trimmed(Span(words.start, end), document.plain), scope, "table-cell")


def _listed(plain: str, cell: Span) -> Iterator[Span]:
    """The items of a list in a cell (①…;②…), without their numbers; the words of one that holds none."""
    words = cell.of(plain)
    number = leading(words)
    if number is None:
        yield cell
        return
    row = [marker.span for marker in markers(words) if (marker.style, marker.form) == (number.style, number.form)]
    for here, following in pairwise([*row, Span(len(words), len(words))]):
        yield Span(cell.start + here.end, cell.start + following.start)


_SHORTEST = 3
