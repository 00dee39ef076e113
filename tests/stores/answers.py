"""Answers of different stores, made comparable."""

import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox

from kg.query import Engine, NamedQuery, Table, named_queries

__all__ = ["Answer", "ours", "row"]

Answer = list[dict[str, str | Decimal]]

_NUMBERS = frozenset(f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("integer", "decimal", "double", "int"))
_ESCAPED = re.compile("_([0-9A-F]{4,6})")


def ours(folder: Path) -> dict[NamedQuery, Answer]:
    """What `kg query` answers to each named query."""
    engine = Engine.open(folder)
    found = {}
    for query in named_queries():
        answer = engine.ask(query)
        assert isinstance(answer, Table)
        found[query] = [
            row({name: _binding(term) for name, term in zip(answer.columns, terms, strict=True) if term is not None})
            for terms in answer.rows
        ]
    return found


def row(bindings: Mapping[str, Mapping[str, str | None]]) -> dict[str, str | Decimal]:
    """A row as a reader sees it: numbers by their value, for 1 and 1.0 are one decimal, names in Chinese."""
    return {
        _ESCAPED.sub(lambda code: chr(int(code[1], 16)), name): (
            Decimal(str(term["value"])) if term.get("datatype") in _NUMBERS else str(term["value"])
        )
        for name, term in bindings.items()
    }


def _binding(term: object) -> dict[str, str | None]:
    assert isinstance(term, ox.NamedNode | ox.Literal)
    return {"value": term.value, "datatype": term.datatype.value if isinstance(term, ox.Literal) else None}
