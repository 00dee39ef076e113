"""void.ttl: every number in it is the one that the graph itself gives."""

import pytest
import rdflib
from rdflib import DCTERMS, RDF, VOID, Literal, URIRef

from kg.export.void import to_void
from kg.graph import BASE_IRI, Graph, to_quads
from tests.corpus import corpus
from tests.rdf import PROV, SRO

BASES = [BASE_IRI, "https://example.org/kg/", "http://例子.中国/图谱/"]


def described(graph: Graph) -> tuple[rdflib.Graph, URIRef]:
    return rdflib.Graph().parse(to_void(graph), format="turtle"), URIRef(graph.base_iri + "void#dataset")


@pytest.mark.parametrize("base", BASES)
def test_the_counts_are_those_of_the_graph(base: str) -> None:
    graph = Graph(to_quads(corpus(), base_iri=base), base)
    facts, dataset = described(graph)
    union = graph.union
    counted = {
        VOID.triples: len(union),
        VOID.entities: len(set(union.subjects(RDF.type))),
        VOID.classes: len(set(union.objects(None, RDF.type))),
        VOID.properties: len(set(union.predicates())),
        VOID.distinctSubjects: len(set(union.subjects())),
        VOID.distinctObjects: len(set(union.objects())),
    }
    assert {name: facts.value(dataset, name) for name in counted} == {
        name: Literal(count) for name, count in counted.items()
    }
    for part in facts.objects(dataset, VOID.classPartition):
        kind = facts.value(part, VOID["class"])
        assert facts.value(part, VOID.entities) == Literal(len(set(union.subjects(RDF.type, kind))))
    for part in facts.objects(dataset, VOID.propertyPartition):
        name = facts.value(part, VOID.property)
        assert facts.value(part, VOID.triples) == Literal(len(list(union.subject_objects(name))))


def test_each_named_graph_is_a_subset() -> None:
    graph = Graph(to_quads(corpus()))
    facts, dataset = described(graph)
    sizes = {
        facts.value(part, DCTERMS.subject): facts.value(part, VOID.triples)
        for part in facts.objects(dataset, VOID.subset)
    }
    named = (one for one in graph.dataset.graphs() if str(one.identifier).startswith(BASE_IRI))
    assert sizes == {one.identifier: Literal(len(one)) for one in named}


def test_the_build_used_the_reports_and_the_ontology() -> None:
    graph = Graph(to_quads(corpus()))
    facts, dataset = described(graph)
    used = set(facts.objects(facts.value(dataset, PROV.wasGeneratedBy), PROV.used))
    assert used == {*graph.union.subjects(RDF.type, SRO.Report), facts.value(dataset, DCTERMS.conformsTo)}
