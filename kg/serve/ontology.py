"""The ontology as the server tells it: its RDF, and the names of its terms."""

from functools import cache
from typing import NamedTuple

import pyoxigraph as ox

from kg.resources import locate
from kg.resources.namespaces import PREFIXES

__all__ = ["ONTOLOGY", "Label", "labels", "triples", "written"]

ONTOLOGY = PREFIXES["sro"].removesuffix("#")
"""The IRI of the ontology: the terms' without the part after the #."""

_LABEL = ox.NamedNode(PREFIXES["rdfs"] + "label")


class Label(NamedTuple):
    """A name in Chinese and in English; empty where there is none."""

    zh: str
    en: str


@cache
def triples() -> tuple[ox.Triple, ...]:
    """What ontology/survey-report.ttl says, in its order."""
    return tuple(quad.triple for quad in ox.parse(path=str(locate("ontology", "survey-report.ttl"))))


@cache
def labels() -> dict[str, Label]:
    """The names of the terms, ours and borrowed.

    >>> labels()["https://w3id.org/survey-report/ontology#addresses"]
    Label(zh='针对', en='addresses')
    """
    names: dict[str, dict[str, str]] = {}
    for triple in triples():
        if triple.predicate == _LABEL and isinstance(triple.subject, ox.NamedNode):
            assert isinstance(triple.object, ox.Literal)
            names.setdefault(triple.subject.value, {})[triple.object.language or ""] = triple.object.value
    return {iri: Label(name.get("zh", ""), name.get("en", "")) for iri, name in names.items()}


def written(media_type: str) -> bytes:
    """The ontology in RDF of a media type."""
    form = ox.RdfFormat.from_media_type(media_type)
    if form == ox.RdfFormat.TURTLE:
        return locate("ontology", "survey-report.ttl").read_bytes()  # with its comments and in its order
    return ox.serialize(triples(), format=form, prefixes=dict(PREFIXES)) or b""
