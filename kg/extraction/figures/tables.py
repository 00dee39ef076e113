"""Figures of table-like rows: a line of column heads and, below it, lines of a name and as many numbers."""

import re

from kg.extraction.document import Document
from kg.extraction.model import Figure, Mention
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["find_table_figures"]

_CUES = rule_book("extraction/figures", "figures")
_CELL = re.compile(r"[^\s|]+")
_NUMBER = re.compile(r"^(\d[\d,]*(?:\.\d+)?)(%?)$")
_HEAD = re.compile(r"^([^()]+)(?:\(([^()]+)\))?$")


def find_table_figures(document: Document) -> tuple[Figure, ...]:
    """The numbers of every table whose cells are kept apart by white space or bars.

    A row's line is the figure's words; its column's head says what is measured, and in brackets, or by its last word
    (人数), in which unit, if not the line above the heads does (单位:万元).
    """
    plain = document.plain
    lines = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", plain)]
    found: list[Figure] = []
    heads: list[tuple[Span, str]] = []
    unit_of_all = ""
    for line in lines:
        cells = [Span(line.start + m.start(), line.start + m.end()) for m in _CELL.finditer(line.of(plain))]
        numbers = [_NUMBER.match(cell.of(plain)) for cell in cells[1:]]
        if len(cells) >= 2 and all(numbers) and len(heads) == len(numbers):
            for cell, number, (head, unit) in zip(cells[1:], numbers, heads, strict=True):
                if number is None or _CUES["column-of-no-figures"].search(plain, head.start, head.end):
                    continue
                words = Span(cells[0].start, cells[-1].end)
                value = float(number.group(1).replace(",", ""))
                what = Mention(head, "column-head")
                found.append(Figure(Mention(words, "table-row"), cell, value, number.group(2) or unit, what))
        elif len(cells) >= 3 and not any(numbers) and all(_HEAD.match(cell.of(plain)) for cell in cells):
            heads = [(head, unit or unit_of_all) for head, unit in (_head(cell, plain) for cell in cells[1:])]
        else:
            heads = []
            caption = _CUES["unit-of-table"].search(plain, line.start, line.end)
            unit_of_all = caption["unit"] if caption else ""
    return tuple(found)


def _head(cell: Span, plain: str) -> tuple[Span, str]:
    match = _HEAD.match(cell.of(plain))
    assert match is not None
    name, unit = match.groups()
    counting = _CUES["counting-head"].search(name)
    return Span(cell.start, cell.start + len(name)), unit or (counting.group(1) if counting else "")
