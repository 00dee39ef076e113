"""What all graphs together state, each fact once: what the files are written from, and the rules checked on."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import pyoxigraph as ox

from kg.resources.namespaces import PREFIXES

__all__ = ["Facts", "Node", "Nodes", "Term"]

Node = ox.NamedNode | ox.BlankNode
Term = Node | ox.Literal

_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_NOTHING: Mapping[ox.NamedNode, Sequence[Term]] = {}


class Nodes:
    """What triples say of each node, each fact once in the order given. The triples are gone through when that is first
    asked for, and none is held."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self._told = triples

    @cached_property
    def nodes(self) -> Mapping[Node, Mapping[ox.NamedNode, Sequence[Term]]]:
        """All that is said of each subject: the values of each predicate."""
        found: dict[Node, dict[ox.NamedNode, list[Term]]] = {}
        # A triple makes its terms anew each time that it is asked for them: of equal ones one is kept.
        predicates: dict[ox.NamedNode, ox.NamedNode] = {}
        values: dict[Term, Term] = {}
        for subject, predicate, value in self._told:
            said = found.setdefault(subject, {})
            said.setdefault(predicates.setdefault(predicate, predicate), []).append(values.setdefault(value, value))
        for said in found.values():
            for several in said.values():
                if len(several) > 1:
                    several[:] = dict.fromkeys(several)
        return found

    @cached_property
    def _instances(self) -> Mapping[Term, Sequence[Node]]:
        found: dict[Term, list[Node]] = {}
        for node, said in self.nodes.items():
            for kind in said.get(_TYPE, ()):
                found.setdefault(kind, []).append(node)
        return found

    def instances(self, kind: ox.NamedNode) -> Sequence[Node]:
        """The nodes of a class."""
        return self._instances.get(kind, ())

    def values(self, node: Term, predicate: ox.NamedNode) -> Sequence[Term]:
        """What a node has as that property."""
        return () if isinstance(node, ox.Literal) else self.nodes.get(node, _NOTHING).get(predicate, ())

    def text(self, node: Term, predicate: ox.NamedNode) -> str:
        """The words of the first value, none where there is no value."""
        return next((term.value for term in self.values(node, predicate)), "")


class Facts(Nodes):
    """Triples, each once in the order given, and what they say of each node.

    >>> node, label = ox.NamedNode("https://example.org/x"), ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    >>> facts = Facts([ox.Triple(node, label, ox.Literal("甲")), ox.Triple(node, label, ox.Literal("乙"))])
    >>> facts.text(node, label), facts.text(node, _TYPE), facts.instances(node)
    ('甲', '', ())
    """

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self.triples = tuple(dict.fromkeys(triples))
        super().__init__(self.triples)

    def __len__(self) -> int:
        return len(self.triples)
