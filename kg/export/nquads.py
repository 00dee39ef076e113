"""graph.nq: canonical N-Quads, one named graph a report, sorted lines in each, so that `diff` shows what changed.

The graphs stand in the order of their names: a graph can be written as soon as it is made, whatever the others say.
"""

import heapq
import itertools
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.export.rdf import serialize

if TYPE_CHECKING:
    from kg.graph.graph import Graph

__all__ = ["sorted_lines", "to_nquads"]

# So many quads are sorted in memory, with 300 bytes each.
_BATCH = 100_000


def to_nquads(graph: "Graph") -> bytes:
    """The quads as lines of canonical N-Quads, in whose order the graph has them."""
    return serialize(graph.quads, ox.RdfFormat.N_QUADS)


def sorted_lines(quads: Iterable[ox.Quad]) -> Iterator[bytes]:
    """The lines of one named graph in their order, each once, however many there are: sorted in parts on disk."""
    rest = iter(quads)
    with ExitStack() as stack:
        parts = []
        while batch := set(itertools.islice(rest, _BATCH)):
            parts.append(stack.enter_context(tempfile.TemporaryFile()))
            parts[-1].write(serialize(sorted(batch, key=str), ox.RdfFormat.N_QUADS))
            parts[-1].seek(0)
        yield from (line for line, _ in itertools.groupby(heapq.merge(*parts)))
