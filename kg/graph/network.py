"""The graph as a network of plain values, which another process can be given: what drawings are made from."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kg.graph.texts import ReportText

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Network"]


@dataclass(frozen=True)
class Network:
    """Nodes and edges with their attributes as `to_networkx` has them, in the order of their IRIs, and the reports.

    >>> network = Network((("a", {"kind": "Theme"}),), (("a", "a", {"predicate": "mentions"}),), ())
    >>> list(network.networkx.edges(keys=True))
    [('a', 'a', 'mentions')]
    """

    nodes: tuple[tuple[str, dict[str, Any]], ...]
    edges: tuple[tuple[str, str, dict[str, Any]], ...]
    reports: tuple[ReportText, ...]

    @cached_property
    def networkx(self) -> "nx.MultiDiGraph[str]":
        """The same for networkx, made once for all drawings: not to be changed."""
        import networkx as nx  # takes longer to load than a network to make

        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node, attributes in self.nodes:
            graph.add_node(node, **attributes)
        for subject, value, attributes in self.edges:
            graph.add_edge(subject, value, key=attributes["predicate"], **attributes)
        return graph
