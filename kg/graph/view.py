"""The graph for networkx: entities as nodes, relations as edges, the sentences they came from as attributes of both.

Sections, passages and rdf:Statements are no nodes of the view: they say where nodes and edges came from.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import networkx as nx
from rdflib import DCTERMS, RDF, RDFS, SKOS, Literal, URIRef

from kg.graph.graph import Graph
from kg.graph.vocabulary import NIF, SRO, label, local_name
from kg.linking.model import Basis, Kind

__all__ = ["to_networkx"]

_KINDS = {str(SRO[name]): str(name) for name in ("Report", *Kind)}
_NO_ATTRIBUTES = {RDFS.label, SKOS.prefLabel, SKOS.altLabel, DCTERMS.title, NIF.isString}
_RENAMED = {"kind": "type"}  # a node's `kind` is its class, so the kind of a programme has another name
_PATH = " / "  # between the headings of a section's path

# What is said of a node: the values of each predicate, sorted.
_Facts = dict[URIRef, dict[URIRef, list[str]]]


def to_networkx(graph: Graph) -> "nx.MultiDiGraph[str]":
    """The graph as networkx has it, nodes and edges in the order of their IRIs.

    A node has `kind`, `label`, `variants`, `evidence` and its literal attributes (code, level, type, value, unit,
    measures …) as text; an edge has `predicate` (its key too), `label`, `basis`, `confidence` and `evidence`.
    Evidence is a list of dicts with report, title, section, start, end and sentence.
    """
    return _View(graph).network()


class _View:
    def __init__(self, graph: Graph) -> None:
        self._literals: _Facts = defaultdict(lambda: defaultdict(list))
        self._links: _Facts = defaultdict(lambda: defaultdict(list))
        for subject, predicate, value in graph.union:
            facts = self._literals if isinstance(value, Literal) else self._links
            if isinstance(subject, URIRef) and isinstance(predicate, URIRef):  # a blank node has no evidence to show
                facts[subject][predicate].append(str(value))
        for said in (*self._literals.values(), *self._links.values()):
            for values in said.values():
                values.sort()
        self._kinds = {
            str(node): _KINDS[kind] for node in self._links for kind in self._links[node][RDF.type] if kind in _KINDS
        }
        self._provenance = self._statements()
        self._cited: dict[str, dict[str, Any]] = {}

    def network(self) -> "nx.MultiDiGraph[str]":
        network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node in sorted(self._kinds):
            network.add_node(node, **self._node(node))
        for subject in network:
            for predicate, values in sorted(self._links[URIRef(subject)].items(), key=lambda item: str(item[0])):
                for value in values:
                    if value in self._kinds:
                        edge = self._edge(subject, predicate, value)
                        network.add_edge(subject, value, key=edge["predicate"], **edge)
        return network

    def _node(self, node: str) -> dict[str, Any]:
        facts = self._literals[URIRef(node)]
        attributes = {local_name(name): values[0] for name, values in facts.items() if name not in _NO_ATTRIBUTES}
        return {
            "kind": self._kinds[node],
            "label": self._text(node, RDFS.label) or node,
            "variants": facts.get(SKOS.altLabel, []),
            **{_RENAMED.get(name, name): attributes[name] for name in sorted(attributes)},
            "evidence": self._evidence(self._links[URIRef(node)].get(SRO.evidence, [])),
        }

    def _edge(self, subject: str, predicate: URIRef, value: str) -> dict[str, Any]:
        """An edge and how it is known. What no report says is stated in a vocabulary or in the gazetteer."""
        statements = self._provenance[subject, str(predicate), value]
        bases = {self._text(node, SRO.basis) for node in statements}
        return {
            "predicate": local_name(predicate),
            "label": label(predicate),
            "basis": str(Basis.INFERRED if bases == {Basis.INFERRED} else Basis.STATED),
            "confidence": max((float(self._text(node, SRO.confidence) or 1) for node in statements), default=1.0),
            "evidence": self._evidence(
                passage for node in statements for passage in self._links[URIRef(node)].get(SRO.evidence, [])
            ),
        }

    def _statements(self) -> dict[tuple[str, str, str], list[str]]:
        """The rdf:Statements of each link, one a report that knows of it."""
        found = defaultdict(list)
        for node, links in self._links.items():
            if str(RDF.Statement) in links.get(RDF.type, []):
                parts = (links.get(part, [""])[0] for part in (RDF.subject, RDF.predicate, RDF.object))
                found[next(parts), next(parts), next(parts)].append(str(node))
        return found

    def _evidence(self, passages: Iterable[str]) -> list[dict[str, Any]]:
        """The passages as dicts, by report and place."""
        cited = (self._passage(node) for node in set(passages))
        return sorted(cited, key=lambda passage: (passage["report"], passage["start"], passage["end"]))

    def _passage(self, node: str) -> dict[str, Any]:
        if node not in self._cited:
            report, headings = self._place(node)
            self._cited[node] = {
                "report": report,
                "title": self._text(report, DCTERMS.title),
                "section": _PATH.join(headings),
                "start": int(self._text(node, NIF.beginIndex) or 0),
                "end": int(self._text(node, NIF.endIndex) or 0),
                "sentence": self._text(node, NIF.anchorOf),
            }
        return dict(self._cited[node])

    def _place(self, node: str) -> tuple[str, list[str]]:
        """The report that a passage is part of, and the headings that it stands under, outermost first."""
        path = [node]
        while (above := self._links[URIRef(path[0])].get(DCTERMS.isPartOf)) and above[0] not in path:
            path.insert(0, above[0])
        return path[0], [self._text(section, RDFS.label) for section in path[1:-1]]

    def _text(self, node: str, predicate: URIRef) -> str:
        return next(iter(self._literals[URIRef(node)].get(predicate, [])), "")
