"""Questions in SPARQL over a built graph."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from kg.problem import Problem, Words
from kg.query.errors import QueryError
from kg.query.named import NamedQuery
from kg.query.results import Result, Statements, Table, Verdict
from kg.query.sparql import explain, forbid_side_effects
from kg.query.store import memory_store, open_store
from kg.resources.namespaces import BACKGROUND, BASE_IRI, PREFIXES, resource_prefixes

__all__ = ["Engine", "Evaluation"]

Evaluation = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Engine:
    """Answers SPARQL over a store whose default graph is the union of all reports.

    The usual prefixes need no declaration, and those of the kinds of entity neither: `DESCRIBE programme:百部联百村`.
    """

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self.base_iri = _base(store)
        self.prefixes: Mapping[str, str] = resource_prefixes(self.base_iri) | dict(PREFIXES)

    @classmethod
    def open(cls, folder: str | Path, *, once: bool = False) -> "Engine":
        """The engine over the graph that `kg build` wrote into `folder`, which is quicker there for one query where it
        is to answer no more than that."""
        return cls(open_store(folder, once=once))

    @classmethod
    def over(cls, quads: Iterable[ox.Quad]) -> "Engine":
        """The engine over quads in memory."""
        return cls(memory_store(quads))

    def query(self, text: str) -> Result:
        """The answer to a query.

        Raises:
            QueryError: the text is no query, would change the graph or would use the network.
        """
        answer = self.evaluate(text)
        try:
            match answer:
                case ox.QueryBoolean():
                    return Verdict(bool(answer))
                case ox.QuerySolutions():
                    names = tuple(variable.value for variable in answer.variables)
                    return Table(names, tuple(tuple(row) for row in answer), self.prefixes, self.base_iri)
                case _:
                    return Statements(frozenset(answer), self.prefixes, self.base_iri)
        except (OSError, RuntimeError, ValueError) as error:
            raise _failed(error) from error

    def evaluate(
        self, text: str, default_graphs: Sequence[str] | None = None, named_graphs: Sequence[str] | None = None
    ) -> Evaluation:
        """The answer as Oxigraph gives it: solutions and triples are looked for while they are read.

        The IRIs of graphs take the place of the query's own FROM and FROM NAMED; where only one of the two is given,
        the other is empty.

        Raises:
            QueryError: as `query`; or the IRI of a graph is none.
        """
        text = text.removeprefix("\ufeff")  # a file of an editor that marks UTF-8
        forbid_side_effects(text)
        try:
            if default_graphs is None and named_graphs is None:
                return self._store.query(text, base_iri=self.base_iri, prefixes=dict(self.prefixes))
            return self._store.query(
                text,
                base_iri=self.base_iri,
                prefixes=dict(self.prefixes),
                default_graph=[ox.NamedNode(iri) for iri in default_graphs or ()],
                named_graphs=[ox.NamedNode(iri) for iri in named_graphs or ()],
            )
        except SyntaxError as error:
            raise explain(text, error) from error
        except (OSError, RuntimeError, ValueError) as error:
            raise _failed(error) from error

    def ask(self, query: NamedQuery, values: Mapping[str, str] | None = None) -> Result:
        """The answer to a named query, with the parameters in `values`, the others at their defaults."""
        return self.query(query.fill(values or {}))


def _failed(error: Exception) -> QueryError:
    return QueryError(Problem(Words(f"查询失败：{error}", f"query failed: {error}")))


def _base(store: ox.Store) -> str:
    """The base IRI of the graph, known by the name of its background graph."""
    for graph in store.named_graphs():
        if isinstance(graph, ox.NamedNode) and graph.value.endswith(BACKGROUND):
            return graph.value.removesuffix(BACKGROUND)
    return BASE_IRI
