"""The terms of the graph: namespaces, the property of each local name, and what the ontology says of them."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import pyoxigraph as ox

from kg.graph.facts import Facts
from kg.resources import locate
from kg.resources.namespaces import PREFIXES

__all__ = [
    "DCTERMS",
    "NIF",
    "ORG",
    "OWL",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SKOS",
    "SRO",
    "XSD",
    "Namespace",
    "is_base_iri",
    "label",
    "local_name",
    "ontology",
    "term",
    "types",
]


class Namespace:
    """The terms whose IRIs begin alike.

    >>> Namespace("https://example.org/").name
    <NamedNode value=https://example.org/name>
    """

    def __init__(self, iri: str) -> None:
        self.iri = iri

    def __getattr__(self, name: str) -> ox.NamedNode:
        if name.startswith("__"):  # Python asks whether it may copy, pickle …
            raise AttributeError(name)
        term = self.__dict__[name] = self[name]  # asked for once: Python looks into __dict__ first
        return term

    def __getitem__(self, name: str) -> ox.NamedNode:
        return ox.NamedNode(self.iri + name)


SRO = Namespace(PREFIXES["sro"])
SCHEMA = Namespace(PREFIXES["schema"])
ORG = Namespace(PREFIXES["org"])
PROV = Namespace(PREFIXES["prov"])
NIF = Namespace(PREFIXES["nif"])
DCTERMS = Namespace(PREFIXES["dcterms"])
OWL = Namespace(PREFIXES["owl"])
RDF = Namespace(PREFIXES["rdf"])
RDFS = Namespace(PREFIXES["rdfs"])
SKOS = Namespace(PREFIXES["skos"])
XSD = Namespace(PREFIXES["xsd"])

# Links and attributes name their property by its local name; those that are not ours:
_BORROWED: Mapping[str, ox.NamedNode] = MappingProxyType(
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


def term(name: str) -> ox.NamedNode:
    """The property of a link or an attribute.

    >>> term("isPartOf").value, term("addresses").value
    ('http://purl.org/dc/terms/isPartOf', 'https://w3id.org/survey-report/ontology#addresses')
    """
    return _BORROWED.get(name) or SRO[name]


def local_name(iri: ox.NamedNode) -> str:
    """The name of a property as links and attributes have it: the inverse of `term`.

    >>> local_name(SCHEMA.unitText), local_name(SRO.addresses)
    ('unit', 'addresses')
    """
    return _LOCAL_NAMES.get(iri) or iri.value.removeprefix(SRO.iri)


@cache
def types(name: str) -> tuple[ox.NamedNode, ...]:
    """The class with the local name and the classes above it that the ontology states.

    >>> [iri.value for iri in types("Programme")]
    ['https://w3id.org/survey-report/ontology#Programme', 'http://www.w3.org/ns/prov#Plan']
    """
    found = [SRO[name]]
    for kind in found:  # grows while it is read
        above = ontology().values(kind, RDFS.subClassOf)
        found.extend(iri for iri in above if isinstance(iri, ox.NamedNode) and iri not in found)
    return tuple(found)


@cache
def label(iri: ox.NamedNode, language: str = "zh") -> str:
    """The name of a term in Chinese or English; its IRI where the ontology does not have it.

    >>> label(SRO.addresses), label(DCTERMS.isPartOf, "en")
    ('针对', 'is part of')
    """
    names = (name for name in ontology().values(iri, RDFS.label) if isinstance(name, ox.Literal))
    return next((name.value for name in names if name.language == language), iri.value)


@cache
def ontology() -> Facts:
    """ontology/survey-report.ttl, read when first asked for."""
    return Facts(quad.triple for quad in ox.parse(path=str(locate("ontology", "survey-report.ttl"))))
