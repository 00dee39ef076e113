"""The graph: a corpus → RDF with evidence, its rules, and its view for networkx."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kg.graph.facts import Facts
from kg.graph.graph import Graph, LoadError
from kg.graph.validation import Violation, validate
from kg.graph.vocabulary import is_base_iri
from kg.resources.namespaces import BASE_IRI

if TYPE_CHECKING:
    from kg.graph.builder import to_quads
    from kg.graph.view import to_networkx

__all__ = [
    "BASE_IRI",
    "Facts",
    "Graph",
    "LoadError",
    "Violation",
    "is_base_iri",
    "to_networkx",
    "to_quads",
    "validate",
]

# networkx, and what a corpus comes from (the tokenizer with it), take longer to load than a graph to read
_LATER = {"to_networkx": "kg.graph.view", "to_quads": "kg.graph.builder"}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
