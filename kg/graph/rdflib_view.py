"""The graph for rdflib, for those who work with it: slower than Oxigraph's by far, so made only where asked for."""

from collections.abc import Iterable
from functools import cache

import pyoxigraph as ox
import rdflib
from rdflib import BNode, Dataset, Literal, URIRef

from kg.resources.namespaces import PREFIXES

__all__ = ["to_rdflib", "union"]

_STRING = PREFIXES["xsd"] + "string"

_Term = URIRef | BNode | Literal


def to_rdflib(quads: Iterable[ox.Quad]) -> Dataset:
    """The quads as a dataset of rdflib."""
    dataset, term = Dataset(), cache(_term)  # a node stands in several quads: converted once a call
    for quad in quads:
        default = isinstance(quad.graph_name, ox.DefaultGraph)
        graph = dataset.default_graph if default else dataset.graph(term(quad.graph_name))
        graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return dataset


def union(dataset: Dataset) -> rdflib.Graph:
    """The facts of all graphs merged."""
    merged = rdflib.Graph()
    # the store gives each triple once, with the graphs that hold it: four times as quick as Dataset.quads
    merged.addN((*triple, merged) for triple, _ in dataset.store.triples((None, None, None)))
    return merged


def _term(node: object) -> _Term:
    match node:
        case ox.NamedNode():
            return URIRef(node.value)
        case ox.BlankNode():
            return BNode(node.value)
        case ox.Literal(language=str(language)):
            return Literal(node.value, lang=language)
        case ox.Literal():
            plain = node.datatype.value == _STRING
            return Literal(node.value, datatype=None if plain else URIRef(node.datatype.value), normalize=False)
        case _:
            raise ValueError(f"RDF-star: {node}")
