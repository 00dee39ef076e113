"""The graph of one report by itself, as the lines that it has in graph.nq, checked by the rules."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg.extraction.model import Findings
from kg.graph.builder import Builder
from kg.graph.graph import Graph
from kg.graph.parts import parts
from kg.graph.validation import Violation
from kg.linking.share import Agreed, own_corpus

__all__ = ["NamedGraph", "lines", "report_graph"]


@dataclass(frozen=True, slots=True)
class NamedGraph:
    """The lines of a named graph, and what in it breaks a rule."""

    lines: bytes
    violations: tuple[Violation, ...]


def report_graph(
    builder: Builder, findings: Findings, agreed: Agreed, background: Iterable[ox.Quad] = ()
) -> NamedGraph:
    """The graph of one report, with what all reports have agreed to say of its entities and links.

    It is checked together with the `background`, whose schemes its concepts are in.
    """
    report = findings.report
    part = parts(own_corpus(findings, agreed))[report.id]
    graph = Graph(builder.report(report, part))
    return NamedGraph(lines(graph.quads), Graph([*graph.quads, *background]).validate())


def lines(quads: Iterable[ox.Quad]) -> bytes:
    """The quads as lines of canonical N-Quads, in the order given."""
    written = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    assert written is not None  # None is for output into a file
    return written
