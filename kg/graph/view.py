"""The graph for networkx: entities as nodes, relations as edges, the sentences they came from as attributes of both.

Sections, passages and rdf:Statements are no nodes of the view: they say where nodes and edges came from.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.graph.facts import Facts, Node, Term
from kg.graph.graph import Graph
from kg.graph.network import Network
from kg.graph.texts import texts
from kg.graph.vocabulary import DCTERMS, NIF, RDF, RDFS, SKOS, SRO, label, local_name
from kg.linking.model import Basis, Kind

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["to_network", "to_networkx"]

_KINDS = {SRO[name]: str(name) for name in ("Report", *Kind)}
_NO_ATTRIBUTES = {RDFS.label, SKOS.prefLabel, SKOS.altLabel, DCTERMS.title, NIF.isString}
_RENAMED = {"kind": "type"}  # a node's `kind` is its class, so the kind of a programme has another name
_PATH = " / "  # between the headings of a section's path

_PARTS = (RDF.subject, RDF.predicate, RDF.object)

_Link = tuple[Term, Term, Term]


def to_network(graph: Graph) -> Network:
    """The graph as plain values."""
    view = _View(graph.facts)
    return Network(tuple(view.nodes()), tuple(view.edges()), texts(graph))


def to_networkx(graph: Graph) -> "nx.MultiDiGraph[str]":
    """The graph as networkx has it, nodes and edges in the order of their IRIs.

    A node has `kind`, `label`, `variants`, `evidence` and its literal attributes (code, level, type, value, unit,
    measures …) as text; an edge has `predicate` (its key too), `label`, `basis`, `confidence` and `evidence`.
    Evidence is a list of dicts with report, title, section, start, end, sentence and, where the file has pages, page.
    """
    return to_network(graph).networkx


class _View:
    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._kinds = {
            node: _KINDS[kind]
            for kind in sorted(_KINDS)
            for node in self._facts.instances(kind)
            if isinstance(node, ox.NamedNode)  # a blank node has no evidence to show
        }
        self._provenance = self._statements()
        self._cited: dict[Term, dict[str, Any]] = {}

    def nodes(self) -> Iterator[tuple[str, dict[str, Any]]]:
        return ((node.value, self._node(node)) for node in sorted(self._kinds))

    def edges(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        for subject in sorted(self._kinds):
            for predicate, values in sorted(self._facts.nodes[subject].items(), key=itemgetter(0)):
                for value in sorted(self._kinds.keys() & values):
                    yield subject.value, value.value, self._edge(subject, predicate, value)

    def _node(self, node: ox.NamedNode) -> dict[str, Any]:
        attributes = {
            local_name(name): values[0].value
            for name, values in self._facts.nodes[node].items()
            if name not in _NO_ATTRIBUTES and isinstance(values[0], ox.Literal)
        }
        return {
            "kind": self._kinds[node],
            "label": self._facts.text(node, RDFS.label) or node.value,
            "variants": sorted(variant.value for variant in self._facts.values(node, SKOS.altLabel)),
            **{_RENAMED.get(name, name): attributes[name] for name in sorted(attributes)},
            "evidence": self._evidence(self._facts.values(node, SRO.evidence)),
        }

    def _edge(self, subject: ox.NamedNode, predicate: ox.NamedNode, value: ox.NamedNode) -> dict[str, Any]:
        """An edge and how it is known. What no report says is stated in a vocabulary or in the gazetteer."""
        facts = self._facts
        statements = self._provenance.get((subject, predicate, value), [])
        bases = {facts.text(node, SRO.basis) for node in statements}
        return {
            "predicate": local_name(predicate),
            "label": label(predicate),
            "basis": str(Basis.INFERRED if bases == {Basis.INFERRED} else Basis.STATED),
            "confidence": max((float(facts.text(node, SRO.confidence) or 1) for node in statements), default=1.0),
            "evidence": self._evidence(passage for node in statements for passage in facts.values(node, SRO.evidence)),
        }

    def _statements(self) -> dict[_Link, list[Node]]:
        """The rdf:Statements of each link, one a report that knows of it."""
        found: defaultdict[_Link, list[Node]] = defaultdict(list)
        for node in self._facts.instances(RDF.Statement):
            said = self._facts.nodes[node]
            if all(part in said for part in _PARTS):
                subject, predicate, value = (said[part][0] for part in _PARTS)
                found[subject, predicate, value].append(node)
        return found

    def _evidence(self, passages: Iterable[Term]) -> list[dict[str, Any]]:
        """The passages as dicts, by report and place."""
        cited = (self._passage(node) for node in set(passages) if not isinstance(node, ox.Literal))
        return sorted(cited, key=lambda passage: (passage["report"], passage["start"], passage["end"]))

    def _passage(self, node: Node) -> dict[str, Any]:
        if node not in self._cited:
            report, headings = self._place(node)
            page = self._facts.text(node, SRO.page)
            self._cited[node] = {
                "report": report.value,
                "title": self._facts.text(report, DCTERMS.title),
                "section": _PATH.join(headings),
                "start": int(self._facts.text(node, NIF.beginIndex) or 0),
                "end": int(self._facts.text(node, NIF.endIndex) or 0),
                "sentence": self._facts.text(node, NIF.anchorOf),
                **({"page": int(page)} if page else {}),
            }
        return dict(self._cited[node])

    def _place(self, node: Node) -> tuple[Term, list[str]]:
        """The report that a passage is part of, and the headings that it stands under, outermost first."""
        path: list[Term] = [node]
        while (above := self._facts.values(path[0], DCTERMS.isPartOf)) and above[0] not in path:
            path.insert(0, above[0])
        return path[0], [self._facts.text(section, RDFS.label) for section in path[1:-1]]
