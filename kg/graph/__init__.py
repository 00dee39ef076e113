"""The graph: a corpus → RDF with evidence, its rules, and its view for networkx."""

from typing import TYPE_CHECKING, Any

from kg.graph.builder import to_dataset
from kg.graph.graph import Graph, LoadError
from kg.graph.validation import Violation, validate
from kg.graph.vocabulary import is_base_iri
from kg.resources.namespaces import BASE_IRI

if TYPE_CHECKING:
    from kg.graph.view import to_networkx

__all__ = ["BASE_IRI", "Graph", "LoadError", "Violation", "is_base_iri", "to_dataset", "to_networkx", "validate"]


def __getattr__(name: str) -> Any:
    if name != "to_networkx":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from kg.graph.view import to_networkx  # networkx takes longer to load than a small graph to build

    return to_networkx
