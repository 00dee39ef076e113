"""Whether a graph keeps the rules of ontology/shapes.ttl."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

import pyoxigraph as ox

from kg.graph.facts import Facts, Nodes, Term
from kg.graph.shapes import Result, Shape, compiled, results
from kg.graph.vocabulary import DCTERMS, NIF, RDF, RDFS, SRO, label
from kg.problem import Problem, Words
from kg.resources import locate

__all__ = ["Source", "Violation", "validate"]

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

    `name` is what a reader knows the node by, `shape` the rule's name in ontology/shapes.ttl, `what` the rule in words,
    `evidence` where to look in the reports.
    """

    node: str
    name: str
    path: str | None
    value: str | None
    shape: str
    what: Words
    evidence: tuple[Source, ...]

    @property
    def problem(self) -> Problem:
        """The same in the shape of every error, with the first sentence to look at."""
        excerpt = next((f"《{said.title}》{said.start}: “{said.sentence}”" for said in self.evidence), "")
        return Problem(self.what, place=f"{self.name} <{self.node}>", excerpt=excerpt)

    def fields(self) -> dict[str, Any]:
        """All of it as JSON has it."""
        return asdict(self) | {"what": self.what._asdict()}


def validate(facts: Nodes) -> tuple[Violation, ...]:
    """What in the facts breaks a rule, by node, shape and value; nothing in a sound graph."""
    found = {_violation(result, facts) for result in results(_shapes(), facts)}
    return tuple(sorted(found, key=lambda broken: (broken.node, broken.shape, broken.value or "")))


@cache
def _shapes() -> tuple[Shape, ...]:
    return compiled(Facts(quad.triple for quad in ox.parse(path=str(locate("ontology", "shapes.ttl")))))


def _violation(result: Result, facts: Nodes) -> Violation:
    node, shape = result.node, result.shape
    value = None if result.value is None else result.value.value
    rule = shape.iri.value.removeprefix(_SHAPES)
    chinese, english = shape.messages["zh"], shape.messages["en"]
    if value is not None:
        chinese, english = f"{chinese}，现为 {value}", f"{english}; found {value}"
    return Violation(
        node=node.value,
        name=_name(node, facts),
        path=f"{'^' if shape.inverse else ''}{shape.path.value}" if shape.path else None,
        value=value,
        shape=rule,
        what=Words(f"违反规则 {rule}：{chinese}", f"breaks rule {rule}: {english}"),
        evidence=tuple(sorted(_sources(node, facts))),
    )


def _name(node: Term, facts: Nodes) -> str:
    """What a reader knows the node by: its class, and its label where it has one."""
    kinds = facts.values(node, RDF.type)
    classes = {kind for kind in kinds if isinstance(kind, ox.NamedNode) and kind.value.startswith(SRO.iri)}
    kind = next(iter(sorted(classes - {SRO.Statement} or classes)), None)
    words = min((name.value for name in facts.values(node, RDFS.label)), default="")
    return f"{label(kind) if kind else '节点'}{f'“{words}”' if words else ''}"


def _sources(node: Term, facts: Nodes) -> Iterator[Source]:
    """The sentences that the node rests on; of a sentence, the sentence itself."""
    for passage in {node, *facts.values(node, SRO.evidence)}:
        start, end = facts.text(passage, NIF.beginIndex), facts.text(passage, NIF.endIndex)
        if facts.values(passage, NIF.anchorOf) and start.isdecimal() and end.isdecimal():
            sentence = " ".join(facts.text(passage, NIF.anchorOf).split())
            yield Source(_title(passage, facts), int(start), int(end), sentence)


def _title(passage: Term, facts: Nodes) -> str:
    """The title of the report that the passage is part of."""
    path = [passage]
    for part in path:  # grows while it is read
        if title := facts.text(part, DCTERMS.title):
            return title
        path.extend(whole for whole in facts.values(part, DCTERMS.isPartOf) if whole not in path)
    return ""
