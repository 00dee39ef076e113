"""Whether a graph keeps the rules of ontology/shapes.ttl."""

from dataclasses import dataclass

import rdflib

__all__ = ["Violation", "validate"]


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A rule that a node breaks: of which property (None where it is the node's own), with which value."""

    node: str
    path: str | None
    value: str | None
    shape: str
    message: str


def validate(facts: rdflib.Graph) -> tuple[Violation, ...]:
    """All violations."""
    raise NotImplementedError
