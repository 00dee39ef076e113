"""RDF in its formats by Oxigraph, which writes 100,000 triples in 0.06 s where rdflib needs 3.3 s."""

from collections.abc import Iterable, Mapping

import pyoxigraph as ox

__all__ = ["serialize"]


def serialize(
    facts: Iterable[ox.Quad] | Iterable[ox.Triple],
    format: ox.RdfFormat,  # noqa: A002 - as pyoxigraph calls it
    *,
    prefixes: Mapping[str, str] | None = None,
    base_iri: str | None = None,
) -> bytes:
    """The facts in a format of RDF, in the order given."""
    written = ox.serialize(facts, format=format, prefixes=dict(prefixes or {}), base_iri=base_iri)
    assert written is not None  # None is for output into a file
    return written
