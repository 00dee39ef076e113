"""The graph of one report by itself, as the lines that it has in graph.nq, checked by the rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox

from kg.extraction.model import Findings
from kg.graph.builder import Builder
from kg.graph.facts import Facts
from kg.graph.parts import parts
from kg.graph.validation import Violation, validate
from kg.linking.share import Agreed, own_corpus

__all__ = ["NamedGraph", "named_graph", "report_graph"]


@dataclass(frozen=True, slots=True)
class NamedGraph:
    """The lines of a named graph, and what in it breaks a rule."""

    lines: bytes
    violations: tuple[Violation, ...]


def report_graph(
    builder: Builder, findings: Findings, agreed: Agreed, background: Iterable[ox.Triple] = ()
) -> NamedGraph:
    """The graph of one report, with what all reports have agreed to say of its entities and links.

    It is checked together with the `background`, whose schemes its concepts are in.
    """
    report = findings.report
    part = parts(own_corpus(findings, agreed))[report.id]
    return named_graph(builder.report(report, part), background)


def named_graph(quads: Iterable[ox.Quad], background: Iterable[ox.Triple] = ()) -> NamedGraph:
    """The quads of one named graph as lines of canonical N-Quads, each once and in their order.

    A report of 1 MB has 360,000 of them: they are held as the triples that are checked, and for a while as lines.
    """
    triples: dict[ox.Triple, None] = {}
    graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph = ox.DefaultGraph()
    for quad in quads:
        triples[quad.triple], graph = None, quad.graph_name
    return NamedGraph(_lines(triples, graph), validate(Facts(chain(triples, background))))


def _lines(triples: Iterable[ox.Triple], graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> bytes:
    """The lines of a graph, sorted."""
    quads = (ox.Quad(one.subject, one.predicate, one.object, graph) for one in triples)
    written = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    assert written is not None  # None is for output into a file
    lines = written.splitlines(keepends=True)
    del written
    lines.sort()
    return b"".join(lines)
