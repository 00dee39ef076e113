"""Answers to queries, and how they read: a table for a terminal, CSV, JSON, Turtle."""

import csv
import io
import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.problem import Problem, Words
from kg.query.errors import QueryError

__all__ = ["FORMS", "Result", "Statements", "Table", "Term", "Verdict", "render"]

FORMS = ("table", "csv", "json", "turtle")

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to SELECT: named columns, and rows of terms (None where nothing is bound)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    prefixes: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    base_iri: str = field(default="", repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.rows)

    def records(self) -> list[dict[str, str]]:
        """Each row as a dict of text, an unbound column left out."""
        return [
            {name: _text(term) for name, term in zip(self.columns, row, strict=True) if term is not None}
            for row in self.rows
        ]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to ASK."""

    value: bool

    def __bool__(self) -> bool:
        return self.value


@dataclass(frozen=True, slots=True)
class Statements:
    """The answer to CONSTRUCT and DESCRIBE: triples."""

    triples: frozenset[ox.Triple]
    prefixes: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    base_iri: str = field(default="", repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.triples)


Result = Table | Verdict | Statements
_KINDS = {
    Table: ("SELECT", ("table", "csv", "json")),
    Verdict: ("ASK", ("table", "csv", "json")),
    Statements: ("CONSTRUCT/DESCRIBE", ("turtle", "table")),
}


def render(result: Result, form: str | None = None, *, width: int | None = None) -> str:
    """A result as text that ends with a line feed.

    `form` is table, csv, json or turtle; by default a table for SELECT, Turtle for CONSTRUCT and DESCRIBE. `width` is
    the terminal's: a table wraps its cells to fit; without it every row is one line.

    Raises:
        QueryError: an answer of this kind has no such form.
    """
    match result, form:
        case Table(), "table" | None:
            return _table(result, width)
        case Table(), "csv":
            return _csv(result)
        case Table(), "json":
            return _json({"head": {"vars": list(result.columns)}, "results": {"bindings": _bindings(result)}})
        case Verdict(), "json":
            return _json({"head": {}, "boolean": result.value})
        case Verdict(), "table" | "csv" | None:
            return "是 true\n" if result else "否 false\n"
        case Statements(), "turtle" | "table" | None:
            return _turtle(result)
    kind, forms = _KINDS[type(result)]
    remedy = Words(f"可用：{'、'.join(forms)}", f"there are: {', '.join(forms)}")
    raise QueryError(Problem(Words(f"{kind} 的结果不能写成 {form}", f"{kind} answers have no form {form}"), remedy))


def _text(term: Term) -> str:
    return str(term) if isinstance(term, ox.Triple) else term.value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _bindings(table: Table) -> list[dict[str, dict[str, str]]]:
    """Rows in the SPARQL 1.1 JSON form."""
    return [
        {name: _binding(term) for name, term in zip(table.columns, row, strict=True) if term is not None}
        for row in table.rows
    ]


def _binding(term: Term) -> dict[str, str]:
    if not isinstance(term, ox.Literal):
        return {"type": "bnode" if isinstance(term, ox.BlankNode) else "uri", "value": _text(term)}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype.value == "http://www.w3.org/2001/XMLSchema#string":
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}


def _csv(table: Table) -> str:
    """The SPARQL 1.1 CSV form, but with line feeds alone: so every tool of a shell takes it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(["" if term is None else _text(term) for term in row] for row in table.rows)
    return buffer.getvalue()


def _turtle(result: Statements) -> str:
    triples = sorted(result.triples, key=str)
    written = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=dict(result.prefixes))
    assert written is not None  # None is for output into a file
    return written.decode()


# ── a table for the terminal ──────────────────────────────────────────────────────────────────────────────────────────


def _table(table: Table, width: int | None) -> str:
    header = list(table.columns)
    rows = [["" if term is None else _short(term, table) for term in row] for row in table.rows]
    natural = [max(map(_width, column)) for column in zip(header, *rows, strict=True)]
    widths = _fit(natural, width)
    lines = [*_lines(header, widths), "  ".join("─" * size for size in widths)]
    for row in rows:
        lines.extend(_lines(row, widths))
    lines.append(f"共 {len(rows)} 行 ({len(rows)} rows)")
    return "\n".join(lines) + "\n"


def _short(term: Term, table: Table) -> str:
    """A term as a reader wants it: the words of a literal, an IRI as a prefixed name or relative to the base."""
    if not isinstance(term, ox.NamedNode):
        return " ".join(_text(term).split())
    # the longest namespace is the most telling: programme:百部联百村, not programme/百部联百村
    for prefix, namespace in sorted(table.prefixes.items(), key=lambda item: -len(item[1])):
        if term.value.startswith(namespace):
            return f"{prefix}:{term.value[len(namespace) :]}"
    return term.value.removeprefix(table.base_iri)


def _fit(natural: Sequence[int], width: int | None) -> list[int]:
    """Column widths that fill at most `width`: narrow columns keep theirs, the wide ones share what is left."""
    widths = list(natural)
    if width is None:
        return widths
    room = max(width - 2 * (len(natural) - 1), 8 * len(natural))
    narrow_first = sorted(range(len(natural)), key=natural.__getitem__)
    for done, column in enumerate(narrow_first):
        widths[column] = min(natural[column], room // (len(natural) - done))
        room -= widths[column]
    return widths


def _lines(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    """A row of the table, over as many lines as its longest cell needs."""
    wrapped = [_wrap(cell, size) for cell, size in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped))
    columns = [[*parts, *[""] * (height - len(parts))] for parts in wrapped]
    return [
        "  ".join(part + " " * (size - _width(part)) for part, size in zip(line, widths, strict=True)).rstrip()
        for line in zip(*columns, strict=True)
    ]


def _wrap(text: str, width: int) -> list[str]:
    """Pieces of at most `width` columns. Chinese breaks between any two characters; so does the rest here.

    >>> _wrap("党建经费2万元", 6)
    ['党建经', '费2万', '元']
    """
    pieces, piece, used = [], "", 0
    for char in text:
        size = _width(char)
        if used + size > width and piece:
            pieces.append(piece)
            piece, used = "", 0
        piece, used = piece + char, used + size
    return [*pieces, piece]


def _width(text: str) -> int:
    """Columns that a terminal gives the text: two for a full-width character, none for a combining one.

    >>> _width("党建AB"), _width("e\\u0301")
    (6, 1)
    """
    return sum(
        0 if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Cc", "Me", "Mn")
        else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )  # fmt: skip
