"""RDF as the tests look at it, by rdflib: a second opinion on what Oxigraph makes."""

from collections.abc import Iterator

import pyoxigraph as ox
import rdflib
from rdflib import Namespace

from kg.graph.facts import Facts
from kg.resources import locate
from kg.resources.namespaces import PREFIXES

__all__ = ["NIF", "ORG", "PROV", "SCHEMA", "SRO", "from_rdflib", "ontology", "to_facts"]

# rdflib's own ORG and PROV are closed: a wrong term only warns
SRO, SCHEMA, ORG, PROV, NIF = (Namespace(PREFIXES[name]) for name in ("sro", "schema", "org", "prov", "nif"))


def ontology() -> rdflib.Graph:
    """ontology/survey-report.ttl."""
    return rdflib.Graph().parse(locate("ontology", "survey-report.ttl"), format="turtle")


def to_facts(graph: rdflib.Graph) -> Facts:
    """A graph of rdflib in Oxigraph's terms."""
    return Facts(_triples(graph))


def from_rdflib(dataset: rdflib.Dataset) -> set[ox.Quad]:
    """The named graphs of a dataset of rdflib in Oxigraph's terms."""
    return {
        ox.Quad(triple.subject, triple.predicate, triple.object, ox.NamedNode(str(graph.identifier)))
        for graph in dataset.graphs()
        for triple in _triples(graph)
    }


def _triples(graph: rdflib.Graph) -> Iterator[ox.Triple]:
    lines = graph.serialize(format="nt", encoding="utf-8")
    return (quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES))
