"""The terms of the graph: namespaces, the property of each local name, and what the ontology says of them."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import rdflib
from rdflib import DCTERMS, OWL, RDFS, SKOS, Namespace, URIRef

from kg.resources import locate
from kg.resources.namespaces import PREFIXES

__all__ = [
    "NIF",
    "ORG",
    "PROV",
    "SCHEMA",
    "SRO",
    "is_base_iri",
    "label",
    "local_name",
    "ontology",
    "term",
    "types",
]

SRO = Namespace(PREFIXES["sro"])
SCHEMA = Namespace(PREFIXES["schema"])  # rdflib's own SDO is the same, ORG and PROV closed: a wrong term only warns
ORG = Namespace(PREFIXES["org"])
PROV = Namespace(PREFIXES["prov"])
NIF = Namespace(PREFIXES["nif"])

# Links and attributes name their property by its local name; those that are not ours:
_BORROWED: Mapping[str, URIRef] = MappingProxyType(
    {
        "isPartOf": DCTERMS.isPartOf,
        "broader": SKOS.broader,
        "differentFrom": OWL.differentFrom,
        "isReplacedBy": DCTERMS.isReplacedBy,
        "classification": ORG.classification,
        "title": DCTERMS.title,
        "source": DCTERMS.source,
        "value": SCHEMA.value,
        "unit": SCHEMA.unitText,
    }
)
_LOCAL_NAMES = {iri: name for name, iri in _BORROWED.items()}

_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`#?]+/")


def is_base_iri(iri: str) -> bool:
    """Whether resources can stand below it: it is absolute, ends with a slash, has no query and no fragment.

    >>> is_base_iri("https://example.org/id/"), is_base_iri("https://example.org"), is_base_iri("https://example.org/?a/")
    (True, False, False)
    """
    return _BASE.fullmatch(iri) is not None


def term(name: str) -> URIRef:
    """The property of a link or an attribute.

    >>> str(term("isPartOf")), str(term("addresses"))
    ('http://purl.org/dc/terms/isPartOf', 'https://w3id.org/survey-report/ontology#addresses')
    """
    return _BORROWED.get(name) or SRO[name]


def local_name(iri: URIRef) -> str:
    """The name of a property as links and attributes have it: the inverse of `term`.

    >>> local_name(SCHEMA.unitText), local_name(SRO.addresses)
    ('unit', 'addresses')
    """
    return _LOCAL_NAMES.get(iri) or iri.removeprefix(SRO)


@cache
def types(name: str) -> tuple[URIRef, ...]:
    """The class with the local name and the classes above it that the ontology states.

    >>> [str(iri) for iri in types("Programme")]
    ['https://w3id.org/survey-report/ontology#Programme', 'http://www.w3.org/ns/prov#Plan']
    """
    above = ontology().transitive_objects(SRO[name], RDFS.subClassOf)
    return tuple(iri for iri in above if isinstance(iri, URIRef))


@cache
def label(iri: URIRef, language: str = "zh") -> str:
    """The name of a term in Chinese or English; its IRI where the ontology does not have it.

    >>> label(SRO.addresses), label(DCTERMS.isPartOf, "en")
    ('针对', 'is part of')
    """
    names = (name for name in ontology().objects(iri, RDFS.label) if isinstance(name, rdflib.Literal))
    return next((str(name) for name in names if name.language == language), str(iri))


@cache
def ontology() -> rdflib.Graph:
    """ontology/survey-report.ttl, read when first asked for; read-only by agreement."""
    return rdflib.Graph().parse(locate("ontology", "survey-report.ttl"), format="turtle")
