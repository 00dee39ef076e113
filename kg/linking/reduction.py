"""Linking many reports by their shares: what is held is the entities that reports share and the links between these,
never the reports.

With `kg.linking.comparison` it says the same as `kg.linking.corpus.link`, report by report.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from sys import intern

from kg.extraction.model import Basis
from kg.linking.background import add_background
from kg.linking.draft import Draft
from kg.linking.model import Entity, Kind, Link
from kg.linking.share import Agreed, Share

__all__ = ["Reduction"]


class Reduction:
    """The shares of all reports, added one after the other in the order of the reports' ids, then closed.

    `bare` are the reports without sections or without statements, and which of the two they have.
    """

    def __init__(self) -> None:
        self._draft = Draft(evidence=False)
        self._unnamed: set[str] = set()
        self._stated = 0  # so many links are stated by reports: they come first
        self._own: Counter[str] = Counter()
        self._reports = 0
        self.bare: dict[str, dict[str, bool]] = {}

    def add(self, report: str, given: Share) -> None:
        """Add what the report with that id says of what reports share."""
        self._reports += 1
        self._own.update(given.own)
        stated = any(given.own.get(kind) for kind in (Kind.PROBLEM, Kind.CAUSE, Kind.COUNTERMEASURE))
        if not (given.sections and stated):
            self.bare[report] = {"sections": bool(given.sections), "statements": stated}
        for identifier, kind, label, names, attributes, named in given.nodes:
            known = self._draft.nodes.get(identifier)
            settled = (known and known.label) or label
            variants = [intern(name) for name in names if name != settled]  # most have none, and need no table
            # most say nothing new of what is known, which takes a third of the time to see
            if not (known and known.label) or variants or not attributes.items() <= known.attributes.items():
                facts = {name: intern(value) for name, value in attributes.items()}
                self._draft.add(intern(identifier), Kind(kind), intern(label), (), variants, **facts)
            if named:
                self._unnamed.discard(identifier)
            elif known is None:
                self._unnamed.add(identifier)
        for *key, basis, confidence, rule in given.links:
            subject, predicate, obj = map(intern, key)
            self._draft.join(subject, predicate, obj, basis=Basis(basis), confidence=confidence, rule=intern(rule))

    def close(self) -> None:
        """All have been added: what vocabularies and gazetteer say of what they name is put in."""
        self._stated = len(self._draft.edges)
        known = len(self._draft.nodes)
        add_background(self._draft)
        self._unnamed.update(islice(self._draft.nodes, known, None))

    def agreed(self, given: Share) -> Agreed:
        """What is to be said of the nodes and links of a report's share."""
        nodes = []
        for identifier, *_ in given.nodes:
            node = self._draft.nodes[identifier]
            label = node.label or identifier
            variants = sorted(set(node.labels) - {label}) if node.labels else []
            nodes.append([label, variants, dict(sorted(node.attributes.items()))])
        edges = (self._draft.edges[subject, predicate, obj] for subject, predicate, obj, *_ in given.links)
        return Agreed(nodes, [[edge.basis.value, edge.confidence, edge.rule] for edge in edges])

    def background(self) -> tuple[list[Entity], list[Link]]:
        """The entities that no report names and the links that no report states, with what these are between."""
        links = [
            Link(*key, edge.basis, edge.confidence, edge.rule)
            for key, edge in sorted(islice(self._draft.edges.items(), self._stated, None))
        ]
        ends = {end for link in links for end in (link.subject, link.object)}
        return [self._entity(identifier) for identifier in sorted(self._unnamed | ends)], links

    def concepts(self) -> Iterator[Entity]:
        """The organization types and themes."""
        kinds = (Kind.ORGANIZATION_TYPE, Kind.THEME)
        return (self._entity(one) for one, node in self._draft.nodes.items() if node.kind in kinds)

    def counts(self) -> Counter[str]:
        """How many reports, entities by kind, and links that reports state, those across reports left out."""
        shared = Counter(node.kind.value for node in self._draft.nodes.values())
        return shared + self._own + Counter(Report=self._reports, links=self._stated)

    def _entity(self, identifier: str) -> Entity:
        node = self._draft.nodes[identifier]
        label = node.label or identifier
        variants = tuple(sorted(set(node.labels) - {label}))
        return Entity(identifier, node.kind, label, variants, tuple(sorted(node.attributes.items())))
