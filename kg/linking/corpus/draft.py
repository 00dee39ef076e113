"""The corpus while it grows: what the reports say of each entity and link, gathered until all have been read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.linking.identity import plain_name
from kg.linking.model import Basis, Entity, Evidence, Kind, Link

__all__ = ["Draft", "Edge", "Node"]


@dataclass(slots=True)
class Node:
    kind: Kind
    labels: dict[str, int] = field(default_factory=dict)
    label: str | None = None
    attributes: dict[str, str] = field(default_factory=dict)
    evidence: set[Evidence] = field(default_factory=set)


@dataclass(slots=True)
class Edge:
    basis: Basis
    confidence: float
    rule: str
    evidence: set[Evidence] = field(default_factory=set)


class Draft:
    """The corpus as it grows."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: dict[tuple[str, str, str], Edge] = {}

    def add(
        self,
        identifier: str,
        kind: Kind,
        label: str,
        evidence: Iterable[Evidence] = (),
        names: Iterable[str] = (),
        /,
        **attributes: str | None,
    ) -> str:
        """Add what a report says of an entity; `names` are the words it uses."""
        node = self.nodes.setdefault(identifier, Node(kind))
        node.label = node.label or plain_name(label)
        for name in names:
            node.labels[plain_name(name)] = node.labels.get(plain_name(name), 0) + 1
        node.attributes |= {key: value for key, value in attributes.items() if value is not None}
        node.evidence.update(evidence)
        return identifier

    def join(
        self,
        subject: str,
        predicate: str,
        obj: str,
        evidence: Iterable[Evidence] = (),
        *,
        basis: Basis = Basis.STATED,
        confidence: float = 1.0,
        rule: str = "mention",
    ) -> None:
        """Add a link, or evidence to it; the surest way in which it was found stands."""
        if subject == obj:
            return
        edge = self.edges.setdefault((subject, predicate, obj), Edge(basis, confidence, rule))
        if confidence > edge.confidence:
            edge.basis, edge.confidence, edge.rule = basis, confidence, rule
        edge.evidence.update(evidence)

    def rename(self, identifier: str, label: str, variant: str) -> None:
        """Give an entity another label, and a variant."""
        node = self.nodes[identifier]
        node.labels.setdefault(variant, 1)
        node.label = label

    def of_kind(self, kind: Kind) -> list[str]:
        """The ids of the entities of a kind."""
        return [identifier for identifier, node in self.nodes.items() if node.kind is kind]

    def entity(self, identifier: str) -> Entity:
        """What is known of an entity."""
        node = self.nodes[identifier]
        label = node.label or identifier
        variants = tuple(sorted(set(node.labels) - {label}))
        attributes, evidence = tuple(sorted(node.attributes.items())), tuple(sorted(node.evidence))
        return Entity(identifier, node.kind, label, variants, attributes, evidence)

    def entities(self) -> Iterator[Entity]:
        return map(self.entity, sorted(self.nodes))

    def links(self) -> Iterator[Link]:
        for key in sorted(self.edges):
            edge = self.edges[key]
            yield Link(*key, edge.basis, edge.confidence, edge.rule, tuple(sorted(edge.evidence)))
