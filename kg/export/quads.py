"""A dataset of rdflib in Oxigraph's terms: what every RDF file is written from.

Oxigraph writes 100,000 triples in 0.06 s where rdflib needs 3.3 s, and sorted input gives the same bytes each time.
"""

from collections.abc import Iterable, Mapping
from functools import cache

import pyoxigraph as ox
from rdflib import BNode, Dataset, Literal, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Node

__all__ = ["quads", "serialize", "union"]


def quads(dataset: Dataset) -> set[ox.Quad]:
    """All quads of the dataset."""
    term = cache(_term)  # a node stands in several quads: converted once a call
    found = set()
    for subject, predicate, value, graph in dataset.quads((None, None, None, None)):
        name = ox.DefaultGraph() if graph is None or graph == DATASET_DEFAULT_GRAPH_ID else term(graph)
        found.add(ox.Quad(term(subject), term(predicate), term(value), name))  # type: ignore[arg-type]
    return found


def union(dataset: Dataset) -> list[ox.Triple]:
    """The facts of all graphs merged, in the order of their canonical N-Triples lines."""
    return sorted({quad.triple for quad in quads(dataset)}, key=str)


def serialize(
    facts: Iterable[ox.Quad] | Iterable[ox.Triple],
    format: ox.RdfFormat,  # noqa: A002 - as pyoxigraph calls it
    *,
    prefixes: Mapping[str, str] | None = None,
    base_iri: str | None = None,
) -> bytes:
    """The facts in a format of RDF, in the order given."""
    written = ox.serialize(facts, format=format, prefixes=dict(prefixes or {}), base_iri=base_iri)
    assert written is not None  # None is for output into a file
    return written


def _term(node: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    match node:
        case URIRef():
            return ox.NamedNode(str(node))
        case BNode():
            return ox.BlankNode(str(node))
        case Literal(language=str(language)):
            return ox.Literal(str(node), language=language)
        case Literal(datatype=URIRef() as datatype):
            return ox.Literal(str(node), datatype=ox.NamedNode(str(datatype)))
        case _:
            return ox.Literal(str(node))
