"""Names that a graph does not have: a question about them is no error, it just finds nothing."""

import difflib
from collections.abc import Iterator, Mapping

from kg.problem import Problem, Words
from kg.query.engine import Engine
from kg.query.named import NamedQuery
from kg.query.results import Table

__all__ = ["absent"]

_SHOWN = 3  # names


def absent(engine: Engine, query: NamedQuery, values: Mapping[str, str]) -> Iterator[Problem]:
    """What to note of each value of a named query that is part of no name in the graph, with the nearest names."""
    for parameter in query.parameters:
        value = values.get(parameter.name)
        if not value or not parameter.names:
            continue
        answer = engine.query(f"SELECT DISTINCT ?name {{ {parameter.names} }}")
        assert isinstance(answer, Table)
        names = sorted({record["name"] for record in answer.records()})
        if not any(value in name for name in names):
            what = Words(f"图里没有 {parameter.name} {value}", f"the graph has no {parameter.name} {value}")
            yield Problem(what, _offered(value, names), skipped=True, place=query.name)


def _offered(value: str, names: list[str]) -> Words | None:
    """The names that are near, or some of those that there are."""
    alike = [name for name in names if len(name) <= 3 * len(value) and not set(value).isdisjoint(name)]
    if near := difflib.get_close_matches(value, alike, n=_SHOWN, cutoff=0.5):
        return Words(f"是不是 {'、'.join(near)}", f"did you mean {', '.join(near)}?")
    if not names:
        return None
    some, count = names[:_SHOWN], len(names)
    return Words(f"有 {'、'.join(some)} 等 {count} 个", f"it has {', '.join(some)} and others, {count} in all")
