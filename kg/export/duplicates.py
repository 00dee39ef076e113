"""possible-duplicates.csv: entities that may be one, for a person to look at. With the action filled in it is a file of
overrides that a build obeys."""

import csv
import io
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.vocabulary import NIF, OWL, RDFS, SKOS, SRO
from kg.linking.identity.duplicates import Named, possible_duplicates
from kg.linking.model import Kind
from kg.reading.overrides import CLASSES

if TYPE_CHECKING:
    from kg.graph.graph import Graph

__all__ = ["to_duplicates"]

_HEADS = (
    *("操作 action", "类 class", "名称 name", "另一名称 other", "理由 reason", "可能 likelihood"),
    *("报告数 reports", "另一报告数 other_reports", "例句 example", "另一例句 other_example"),
    *("标识 iri", "另一标识 other_iri", "备注 note"),
)
_KINDS = (Kind.REGION, Kind.ORGANIZATION_TYPE, Kind.ORGANIZATION, Kind.PROGRAMME, Kind.DOCUMENT)
_SENTENCE = 80  # characters of an example


def to_duplicates(graph: "Graph") -> bytes:
    """The pairs as CSV with a byte order mark, by which Excel knows UTF-8; the one of more reports stands second, so
    that `same` keeps its name."""
    facts = _Facts(graph)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEADS)
    for pair in possible_duplicates(facts.entities()):
        first, second = sorted((pair.first, pair.second), key=lambda one: (len(facts.reports(one)), one.id))
        writer.writerow(
            [
                "",
                f"{CLASSES[pair.first.kind]} {pair.first.kind}",
                *(first.label, second.label, pair.reason, f"{pair.likelihood:.1f}"),
                *(len(facts.reports(first)), len(facts.reports(second)), facts.example(first), facts.example(second)),
                *(first.id, second.id, ""),
            ]
        )
    return text.getvalue().encode("utf-8-sig")


class _Facts:
    """What the graph says of entities that may be doubled."""

    def __init__(self, graph: "Graph") -> None:
        self._facts = graph.facts
        self._passages = {
            node.value: [passage.value for passage in said[SRO.evidence]]
            for node, said in self._facts.nodes.items()
            if SRO.evidence in said
        }

    def entities(self) -> list[Named]:
        """Those that some report names."""
        facts = self._facts
        return [
            Named(
                node.value,
                kind,
                facts.text(node, RDFS.label),
                tuple(sorted(variant.value for variant in facts.values(node, SKOS.altLabel))),
                facts.text(node, SRO.code),
                frozenset(other.value for other in facts.values(node, OWL.differentFrom)),
            )
            for kind in _KINDS
            for node in facts.instances(SRO[kind])
            if node.value in self._passages
        ]

    def reports(self, one: Named) -> set[str]:
        """The reports that name it."""
        return {passage.partition("#")[0] for passage in self._passages[one.id]}

    def example(self, one: Named) -> str:
        """The first sentence that names it."""
        sentence = self._facts.text(ox.NamedNode(min(self._passages[one.id])), NIF.anchorOf)
        words = " ".join(sentence.split())
        return words if len(words) <= _SENTENCE else words[: _SENTENCE - 1] + "…"
