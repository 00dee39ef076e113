"""The SPARQL 1.1 Service Description (https://www.w3.org/TR/sparql11-service-description/): what an endpoint can do."""

from collections.abc import Iterator

import pyoxigraph as ox

from kg.resources.namespaces import PREFIXES
from kg.serve.catalogue import Catalogue

__all__ = ["describe"]

_RDF = PREFIXES["rdf"]
_XSD = PREFIXES["xsd"]
_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_FORMATS = "http://www.w3.org/ns/formats/"
_WRITES = (
    "JSON-LD",
    "N-Triples",
    "RDF_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_JSON",
    "SPARQL_Results_TSV",
    "SPARQL_Results_XML",
    "Turtle",
)


def describe(endpoint: str, catalogue: Catalogue, media_type: str) -> bytes:
    """The description of the endpoint at an IRI, in RDF of a media type."""
    prefixes = {"rdf": _RDF, "xsd": _XSD, "sd": _SD, "void": _VOID, "formats": _FORMATS}
    form = ox.RdfFormat.from_media_type(media_type)
    return ox.serialize(_triples(endpoint, catalogue), format=form, prefixes=prefixes) or b""


def _triples(endpoint: str, catalogue: Catalogue) -> Iterator[ox.Triple]:
    service, dataset, merged = ox.NamedNode(endpoint), ox.BlankNode("dataset"), ox.BlankNode("merged")
    yield _fact(service, _RDF + "type", ox.NamedNode(_SD + "Service"))
    yield _fact(service, _SD + "endpoint", service)
    yield _fact(service, _SD + "supportedLanguage", ox.NamedNode(_SD + "SPARQL11Query"))
    # the default graph holds what all the named graphs hold
    yield _fact(service, _SD + "feature", ox.NamedNode(_SD + "UnionDefaultGraph"))
    for name in _WRITES:
        yield _fact(service, _SD + "resultFormat", ox.NamedNode(_FORMATS + name))
    yield _fact(service, _SD + "defaultDataset", dataset)
    yield _fact(dataset, _RDF + "type", ox.NamedNode(_SD + "Dataset"))
    yield _fact(dataset, _SD + "defaultGraph", merged)
    yield from _graph(merged, catalogue.triples)
    for place, (name, triples) in enumerate(catalogue.graphs.items()):
        named, graph = ox.BlankNode(f"named{place}"), ox.BlankNode(f"graph{place}")
        yield _fact(dataset, _SD + "namedGraph", named)
        yield _fact(named, _RDF + "type", ox.NamedNode(_SD + "NamedGraph"))
        yield _fact(named, _SD + "name", ox.NamedNode(name))
        yield _fact(named, _SD + "graph", graph)
        yield from _graph(graph, triples)


def _graph(graph: ox.BlankNode, triples: int) -> Iterator[ox.Triple]:
    yield _fact(graph, _RDF + "type", ox.NamedNode(_SD + "Graph"))
    yield _fact(graph, _VOID + "triples", ox.Literal(triples))


def _fact(
    subject: ox.NamedNode | ox.BlankNode, predicate: str, value: ox.NamedNode | ox.BlankNode | ox.Literal
) -> ox.Triple:
    return ox.Triple(subject, ox.NamedNode(predicate), value)
