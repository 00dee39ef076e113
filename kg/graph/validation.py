"""Whether a graph keeps the rules of ontology/shapes.ttl."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox
import rdflib
from rdflib import DCTERMS, RDF, RDFS, SH, BNode, Literal, URIRef
from rdflib.term import Node

from kg.graph.vocabulary import label
from kg.resources import locate
from kg.resources.namespaces import PREFIXES

__all__ = ["Source", "Violation", "validate"]

SRO, NIF = rdflib.Namespace(PREFIXES["sro"]), rdflib.Namespace(PREFIXES["nif"])
_SHAPES = "https://w3id.org/survey-report/shapes#"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Where a node comes from: the title of the report, and the sentence with its place in it."""

    title: str
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A rule that a node breaks: of which property (None where it is the node's own), with which value.

    `shape` is the rule's name in ontology/shapes.ttl, `evidence` where to look in the reports; `message` says it all in
    Chinese, then in English.
    """

    node: str
    path: str | None
    value: str | None
    shape: str
    evidence: tuple[Source, ...]
    message: str


def validate(facts: rdflib.Graph) -> tuple[Violation, ...]:
    """What in the graph breaks a rule, by node, shape and value; nothing in a sound graph."""
    import pyshacl  # takes half a second to load

    _, report, _ = pyshacl.validate(facts, shacl_graph=_shapes())
    assert isinstance(report, rdflib.Graph)  # bytes only where a serialization is asked for
    found = {_violation(report, result, facts) for result in report.subjects(RDF.type, SH.ValidationResult)}
    return tuple(sorted(found, key=lambda broken: (broken.node, broken.shape, broken.value or "")))


@cache
def _shapes() -> rdflib.Graph:
    """ontology/shapes.ttl, with each rule aimed at the nodes of the shapes that hold it.

    It says the same, and pyshacl then checks a rule on all nodes at once, in a fifth of the time of node after node.
    """
    shapes = rdflib.Graph().parse(locate("ontology", "shapes.ttl"), format="turtle")
    for shape, rule in list(shapes.subject_objects(SH.property)):
        for target in (SH.targetClass, SH.targetObjectsOf):
            for nodes in shapes.objects(shape, target):
                shapes.add((rule, target, nodes))
        shapes.remove((shape, SH.property, rule))
    return shapes


def _violation(report: rdflib.Graph, result: Node, facts: rdflib.Graph) -> Violation:
    node, path = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
    value, shape = report.value(result, SH.value), report.value(result, SH.sourceShape)
    inverse = report.value(path, SH.inversePath) if isinstance(path, BNode) else None
    rule = str(shape).removeprefix(_SHAPES)
    words = {
        message.language: message for message in _shapes().objects(shape, SH.message) if isinstance(message, Literal)
    }
    chinese, english = words["zh"], words["en"]
    if value is not None:
        chinese, english = Literal(f"{chinese}，现为 {value}"), Literal(f"{english}; found {value}")
    evidence = tuple(sorted(_sources(node, facts)))
    if evidence:
        first = evidence[0]
        chinese = Literal(f"{chinese}；出处《{first.title}》第 {first.start} 字：“{first.sentence}”")
    return Violation(
        node=str(node),
        path=f"^{inverse}" if inverse else str(path) if path else None,
        value=None if value is None else str(value),
        shape=rule,
        evidence=evidence,
        message=f"{_name(node, facts)} 违反规则 {rule}：{chinese} (breaks rule {rule}: {english})",
    )


def _name(node: Node | None, facts: rdflib.Graph) -> str:
    """What a reader knows the node by: its class, its label where it has one, its IRI."""
    classes = {kind for kind in facts.objects(node, RDF.type) if isinstance(kind, URIRef) and kind.startswith(SRO)}
    kind = next(iter(sorted(classes - {SRO.Statement} or classes)), None)
    words = min(map(str, facts.objects(node, RDFS.label)), default="")
    return f"{label(ox.NamedNode(kind)) if kind else '节点'}{f'“{words}”' if words else ''} <{node}>"


def _sources(node: Node | None, facts: rdflib.Graph) -> Iterator[Source]:
    """The sentences that the node rests on; of a sentence, the sentence itself."""
    for passage in {node, *facts.objects(node, SRO.evidence)}:
        start, end = facts.value(passage, NIF.beginIndex), facts.value(passage, NIF.endIndex)
        sentence = facts.value(passage, NIF.anchorOf)
        above = facts.transitive_objects(passage, DCTERMS.isPartOf)
        title = next((str(name) for one in above for name in facts.objects(one, DCTERMS.title)), "")
        if sentence is not None and str(start).isdecimal() and str(end).isdecimal():
            yield Source(title, int(str(start)), int(str(end)), " ".join(str(sentence).split()))
