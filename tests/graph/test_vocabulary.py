"""The ontology says all that the graph uses, in both languages, and nothing that the graph cannot use."""

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, URIRef

from kg.graph import Graph, vocabulary
from tests.rdf import SCHEMA, SRO, ontology

# What the graph uses as its authors define it.
STANDARD = {
    RDF.type,
    RDF.subject,
    RDF.predicate,
    RDF.object,
    RDFS.label,
    SKOS.prefLabel,
    RDF.Statement,
    SKOS.ConceptScheme,
    OWL.differentFrom,
}
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def own_terms() -> list[URIRef]:
    terms = {node for node in ontology().subjects() if isinstance(node, URIRef) and node.startswith(SRO)}
    return sorted(terms)


def properties() -> set[rdflib.term.Node]:
    return {node for kind in PROPERTIES for node in ontology().subjects(RDF.type, kind)}


def test_the_ontology_is_small() -> None:
    """About a dozen classes and twenty properties: more is a sign that something of a field came in."""
    classes = [node for node in own_terms() if (node, RDF.type, OWL.Class) in ontology()]
    assert len(classes) == 14
    assert len(own_terms()) - len(classes) == 26


@pytest.mark.parametrize("node", own_terms(), ids=str)
def test_a_term_has_a_name_and_a_definition_in_both_languages(node: URIRef) -> None:
    for predicate in (RDFS.label, SKOS.definition):
        words = {
            text.language: str(text) for text in ontology().objects(node, predicate) if isinstance(text, rdflib.Literal)
        }
        assert words.keys() == {"zh", "en"}
        assert all(words.values())


@pytest.mark.parametrize("node", sorted(set(own_terms()) & properties()), ids=str)
def test_a_property_has_a_domain_and_a_range_of_known_terms(node: URIRef) -> None:
    facts = ontology()
    domain = [*facts.objects(node, RDFS.domain), *facts.objects(node, SCHEMA.domainIncludes)]
    range_ = [*facts.objects(node, RDFS.range), *facts.objects(node, SCHEMA.rangeIncludes)]
    assert domain
    assert range_
    for end in {*domain, *range_}:
        assert not str(end).startswith(SRO) or (end, RDF.type, OWL.Class) in facts


def test_all_that_the_graph_uses_is_defined(graph: Graph) -> None:
    used = set(graph.union.predicates())
    assert used - STANDARD <= properties()
    classes = set(graph.union.objects(None, RDF.type))
    known = {*ontology().subjects(RDF.type, OWL.Class), *ontology().objects(None, RDFS.subClassOf)}
    assert classes - STANDARD <= known


def test_all_that_is_defined_is_used(graph: Graph) -> None:
    used = {*graph.union.predicates(), *graph.union.objects(None, RDF.type)}
    # the fixture's figures are exact, its files have no pages; a weak cue stands in the vocabulary of themes
    assert set(own_terms()) - used == {SRO.quality, SRO.page, SRO.weakCue}


def test_the_ends_of_a_relation_are_what_the_ontology_says(graph: Graph) -> None:
    facts, said = graph.union, ontology()
    for subject, predicate, value in facts:
        for end, one, several in (
            (subject, RDFS.domain, SCHEMA.domainIncludes),
            (value, RDFS.range, SCHEMA.rangeIncludes),
        ):
            allowed = {*said.objects(predicate, one), *said.objects(predicate, several)}
            if allowed and isinstance(end, URIRef):
                assert allowed & set(facts.objects(end, RDF.type)), (subject, predicate, value)


def test_a_name_and_its_property_are_each_others() -> None:
    assert vocabulary.term("isPartOf") == vocabulary.DCTERMS.isPartOf
    assert vocabulary.term("unit") == vocabulary.SCHEMA.unitText
    assert vocabulary.term("addresses") == vocabulary.SRO.addresses
    for name in ("isPartOf", "broader", "classification", "value", "unit", "addresses", "code", "title", "source"):
        assert vocabulary.local_name(vocabulary.term(name)) == name


def test_types_are_the_class_and_those_above_it() -> None:
    assert set(vocabulary.types("Problem")) == {vocabulary.SRO.Problem, vocabulary.SRO.Statement}
    assert set(vocabulary.types("Passage")) == {vocabulary.SRO.Passage, vocabulary.NIF.Sentence}
    assert vocabulary.types("Section") == (vocabulary.SRO.Section,)


def test_a_label_comes_from_the_ontology_or_is_the_iri() -> None:
    assert vocabulary.label(vocabulary.SRO.Problem) == "问题"
    assert vocabulary.label(vocabulary.SRO.Problem, "en") == "problem"
    assert vocabulary.label(vocabulary.SKOS.notation) == str(SKOS.notation)
