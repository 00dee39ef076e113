"""graph.nq: canonical N-Quads, one named graph a report, sorted lines, so that `diff` shows what changed."""

import pyoxigraph as ox
from rdflib import Dataset

from kg.export.quads import quads, serialize

__all__ = ["to_nquads"]


def to_nquads(dataset: Dataset) -> bytes:
    """The dataset as sorted lines of canonical N-Quads."""
    written = serialize(quads(dataset), ox.RdfFormat.N_QUADS)
    # split at line feeds alone: a literal may hold U+2028, which bytes.splitlines leaves but str.splitlines would cut
    return b"".join(line + b"\n" for line in sorted(written.split(b"\n")) if line)
