"""graph.nq: canonical N-Quads, one named graph a report, sorted lines in each, so that `diff` shows what changed.

The graphs stand in the order of their names, that of the links across reports last: a graph can be written as soon as
it is made, whatever the others say.
"""

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.export.rdf import serialize

if TYPE_CHECKING:
    from kg.graph.graph import Graph

__all__ = ["to_nquads"]


def to_nquads(graph: "Graph") -> bytes:
    """The quads as lines of canonical N-Quads, in whose order the graph has them."""
    return serialize(graph.quads, ox.RdfFormat.N_QUADS)
