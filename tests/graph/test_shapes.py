"""The compiled shapes find what pySHACL finds, whatever is wrong with a graph."""

from collections.abc import Callable
from decimal import Decimal

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, RDFS, SH, XSD, BNode, Literal, URIRef

from kg.graph import BASE_IRI, Facts, Graph, to_quads
from kg.graph.shapes import compiled, results
from kg.resources import locate
from tests.corpus import VILLAGE, corpus
from tests.rdf import NIF, SRO, to_facts

Fact = tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]
Found = set[tuple[str, str, str | None, str]]

SOUND = sorted(Graph(to_quads(corpus())).union)
SHAPES = locate("ontology", "shapes.ttl")
PASSAGE = URIRef(f"{BASE_IRI}report/{VILLAGE.id}#char=140,151")


def ours(facts: rdflib.Graph) -> Found:
    """Node, path, value and rule of each result."""
    shapes = compiled(Facts(quad.triple for quad in ox.parse(path=str(SHAPES))))
    return {
        (
            result.node.value,
            f"{'^' if result.shape.inverse else ''}{result.shape.path.value if result.shape.path else ''}",
            None if result.value is None else result.value.value,
            result.shape.iri.value,
        )
        for result in results(shapes, to_facts(facts))
    }


def theirs(facts: rdflib.Graph) -> Found:
    """The same from pySHACL, which reads the shapes as they are written."""
    _, report, _ = pyshacl.validate(facts, shacl_graph=rdflib.Graph().parse(SHAPES))
    assert isinstance(report, rdflib.Graph)
    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        node, path, value, shape = (
            report.value(result, part) for part in (SH.focusNode, SH.resultPath, SH.value, SH.sourceShape)
        )
        inverse = report.value(path, SH.inversePath)
        found.add(
            (
                str(node),
                f"^{inverse}" if inverse else str(path or ""),
                None if value is None else str(value),
                str(shape),
            )
        )
    return found


def _changed(facts: list[Fact]) -> rdflib.Graph:
    made = rdflib.Graph()
    for fact in facts:
        made.add(fact)
    return made


# What may come to stand where something else should: terms of the graph, and those of the wrong kind, size or type.
ODD = st.sampled_from(
    [
        *(
            Literal(""),
            Literal("2.1"),
            Literal("stated"),
            Literal("又一个", lang="zh"),
            Literal("another", lang="en-GB"),
        ),
        *(Literal(0), Literal(-3), Literal(10**6), Literal(Decimal("0.5")), Literal(Decimal("1.5")), Literal(True)),
        *(Literal(word, datatype=XSD.integer, normalize=False) for word in ("007", "two", "1.0")),
        *(Literal(word, datatype=XSD.decimal, normalize=False) for word in ("1", "+.50", "1e1", "half")),
        *(BNode("b"), URIRef(BASE_IRI + "region/000000"), SRO.Region, SRO.Problem, SRO.Passage),
    ]
)
TERMS = st.one_of(ODD, st.sampled_from([value for *_, value in SOUND]))
PLACES = st.sampled_from(SOUND)
# Here pySHACL is no judge: it stops at a node, and compares numbers that are none as text.
COMPARED = (NIF.beginIndex, NIF.endIndex, SRO.page, SRO.paragraph, SRO.confidence)


@settings(max_examples=30, deadline=None)
@given(
    removed=st.lists(PLACES, max_size=6),
    replaced=st.lists(st.tuples(PLACES, TERMS), max_size=6),
    added=st.lists(st.tuples(PLACES, TERMS), max_size=6),
)
@pytest.mark.slow
def test_a_graph_broken_at_random_breaks_the_same_rules(
    removed: list[Fact], replaced: list[tuple[Fact, rdflib.term.Node]], added: list[tuple[Fact, rdflib.term.Node]]
) -> None:
    facts = _changed(SOUND)
    for fact in (*removed, *(fact for fact, _ in replaced)):
        facts.remove(fact)
    for (subject, predicate, _), other in (*replaced, *added):
        if predicate not in COMPARED or (isinstance(other, Literal) and not other.ill_typed):
            facts.add((subject, predicate, other))
    assert ours(facts) == theirs(facts)


def _all_gone(predicate: URIRef) -> Callable[[rdflib.Graph], object]:
    return lambda facts: facts.remove((None, predicate, None))


def _a_class_below(facts: rdflib.Graph) -> None:
    facts.remove((None, RDF.type, SRO.Region))
    facts.add((SRO.Town, RDFS.subClassOf, SRO.Region))
    facts.add((URIRef(BASE_IRI + "region/230828"), RDF.type, SRO.Town))


@pytest.mark.parametrize(
    "damage",
    [
        *(_all_gone(predicate) for predicate in (RDF.type, SRO.evidence, NIF.endIndex)),
        _a_class_below,
        lambda facts: facts.set((PASSAGE, NIF.endIndex, Literal("151"))),  # numbers and words do not compare
        lambda facts: facts.add((PASSAGE, SRO.evidence, Literal("一句"))),  # no node at all
    ],
)
def test_a_graph_broken_throughout_breaks_the_same_rules(damage: Callable[[rdflib.Graph], object]) -> None:
    facts = _changed(SOUND)
    damage(facts)
    found = ours(facts)
    assert found == theirs(facts)
    assert found


def test_what_shacl_has_beside_is_refused() -> None:
    """A shape that used it would be checked in part otherwise, and nobody told."""
    for part in ("sh:maxLength 3", "sh:path ( sro:about sro:within )", "sh:minInclusive 'x' ; sh:equals sro:about"):
        text = f"@prefix sh: <{SH}> . @prefix sro: <{SRO}> . sro:x sh:targetClass sro:Region ; {part} ."
        source = Facts(quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE))
        with pytest.raises(ValueError, match="not known here"):
            compiled(source)
