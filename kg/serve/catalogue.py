"""What a server tells about its store without asking a worker: read once, when it starts."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kg.query import Engine, Table
from kg.serve.ontology import Label, labels

__all__ = ["Catalogue", "Term"]


@dataclass(frozen=True, slots=True)
class Term:
    """A class or a property that occurs in the store."""

    iri: str
    label: Label


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is in a graph: its base IRI and prefixes, the number of triples of all named graphs merged and of each, its
    classes and properties."""

    base_iri: str
    prefixes: Mapping[str, str]
    triples: int
    graphs: Mapping[str, int]
    classes: tuple[Term, ...]
    properties: tuple[Term, ...]

    @classmethod
    def of(cls, folder: Path) -> "Catalogue":
        """The catalogue of the graph in a folder.

        Raises:
            QueryError: there is none.
        """
        engine = Engine.open(folder)
        (merged,) = _rows(engine, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
        graphs = _rows(engine, "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g")
        return cls(
            base_iri=engine.base_iri,
            prefixes=engine.prefixes,
            triples=int(merged["n"]),
            graphs={row["g"]: int(row["n"]) for row in graphs},
            classes=_terms(engine, "SELECT DISTINCT ?term { ?s a ?term } ORDER BY ?term"),
            properties=_terms(engine, "SELECT DISTINCT ?term { ?s ?term ?o } ORDER BY ?term"),
        )

    @property
    def base_path(self) -> str:
        """The path of the base IRI: below it the server answers for the graph's resources."""
        return "/" + urlsplit(self.base_iri).path.lstrip("/")


def _terms(engine: Engine, query: str) -> tuple[Term, ...]:
    known = labels()
    iris = [row["term"] for row in _rows(engine, query)]
    return tuple(Term(iri, known.get(iri, Label("", ""))) for iri in iris)


def _rows(engine: Engine, query: str) -> list[dict[str, str]]:
    found = engine.query(query)
    assert isinstance(found, Table)
    return found.records()
