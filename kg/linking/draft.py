"""The corpus while it grows: what the reports say of each entity and link, gathered until all have been read."""

from collections.abc import Callable, Iterable, Iterator
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
    """The corpus as it grows; where no `evidence` is ever given, nothing is set aside for it."""

    def __init__(self, *, evidence: bool = True) -> None:
        none: set[Evidence] = set()
        self._evidence: Callable[[], set[Evidence]] = set if evidence else lambda: none
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
        node = self.nodes.setdefault(identifier, Node(kind, evidence=self._evidence()))
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
        edge = self.edges.setdefault((subject, predicate, obj), Edge(basis, confidence, rule, self._evidence()))
        if confidence > edge.confidence:
            edge.basis, edge.confidence, edge.rule = basis, confidence, rule
        edge.evidence.update(evidence)

    def entities(self) -> Iterator[Entity]:
        for identifier in sorted(self.nodes):
            node = self.nodes[identifier]
            label = node.label or identifier
            variants = tuple(sorted(set(node.labels) - {label}))
            yield Entity(
                identifier,
                node.kind,
                label,
                variants,
                tuple(sorted(node.attributes.items())),
                tuple(sorted(node.evidence)),
            )

    def links(self) -> Iterator[Link]:
        for key in sorted(self.edges):
            edge = self.edges[key]
            yield Link(*key, edge.basis, edge.confidence, edge.rule, tuple(sorted(edge.evidence)))
