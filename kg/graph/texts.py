"""The reports as the graph has them, for a reader: text and outline, all places as spans of the text."""

from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.facts import Facts, Node
from kg.graph.graph import Graph
from kg.graph.vocabulary import DCTERMS, NIF, RDFS, SRO

__all__ = ["Heading", "ReportText", "texts"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the outline: number in the outline (2.1), words, role, and the span of its section."""

    number: str
    words: str
    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReportText:
    """A report: `text` is None in a graph that was built without, `outline` in reading order."""

    iri: str
    title: str
    text: str | None
    outline: tuple[Heading, ...]


def texts(graph: Graph) -> tuple[ReportText, ...]:
    """The reports of the graph in the order of their IRIs.

    >>> import kg
    >>> [report] = texts(kg.build(["data/sample/茶叶合作社.txt"]))
    >>> report.title, report.outline[0].words, report.outline[0].role
    ('关于凤冈县茶叶合作社发展状况的调查', '合作社规模小、抱团能力差', 'problem')
    """
    facts = graph.facts
    outlines: dict[str, list[Heading]] = {}
    for node in facts.instances(SRO.Section):
        outlines.setdefault(node.value.partition("#")[0], []).append(_heading(facts, node))
    return tuple(
        ReportText(
            node.value,
            facts.text(node, DCTERMS.title),
            facts.text(node, NIF.isString) if facts.values(node, NIF.isString) else None,
            tuple(sorted(outlines.get(node.value, ()), key=lambda heading: (heading.start, -heading.end))),
        )
        for node in sorted(facts.instances(SRO.Report), key=str)
        if isinstance(node, ox.NamedNode)
    )


def _heading(facts: Facts, node: Node) -> Heading:
    number, words, role = (facts.text(node, name) for name in (SRO.number, RDFS.label, SRO.role))
    start, end = (int(facts.text(node, place) or 0) for place in (NIF.beginIndex, NIF.endIndex))
    return Heading(number, words, role, start, end)
