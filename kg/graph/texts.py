"""The reports as the graph has them, for a reader: text and outline, all places as spans of the text."""

from dataclasses import dataclass

from rdflib import DCTERMS, RDF, RDFS, URIRef
from rdflib.term import Node

from kg.graph.graph import Graph
from kg.graph.vocabulary import NIF, SRO

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
    facts = graph.union
    outlines: dict[str, list[Heading]] = {}
    for node in facts.subjects(RDF.type, SRO.Section):
        outlines.setdefault(str(node).partition("#")[0], []).append(_heading(graph, node))
    return tuple(
        ReportText(
            str(node),
            str(facts.value(node, DCTERMS.title) or ""),
            None if (text := facts.value(node, NIF.isString)) is None else str(text),
            tuple(sorted(outlines.get(str(node), ()), key=lambda heading: (heading.start, -heading.end))),
        )
        for node in sorted(facts.subjects(RDF.type, SRO.Report), key=str)
        if isinstance(node, URIRef)
    )


def _heading(graph: Graph, node: Node) -> Heading:
    facts = graph.union
    number, words, role = (str(facts.value(node, name) or "") for name in (SRO.number, RDFS.label, SRO.role))
    start, end = (int(str(facts.value(node, place) or 0)) for place in (NIF.beginIndex, NIF.endIndex))
    return Heading(number, words, role, start, end)
