"""graph.jsonld: the facts of all reports merged, as JSON that a program reads without knowing RDF, one node a line."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import pyoxigraph as ox

from kg.graph.facts import Facts, Node, Term
from kg.resources.namespaces import PREFIXES

__all__ = ["to_jsonld"]

_RDF, _XSD = PREFIXES["rdf"], PREFIXES["xsd"]
_TYPE, _STRING, _INTEGER = _RDF + "type", _XSD + "string", _XSD + "integer"

# Short keys for the properties of the ontology. A set is always a JSON array, of the others a single value is written
# bare; what is not in the table is written under its prefixed name with its type spelt out.
_LINKS = {
    **{
        name: f"sro:{name}"
        for name in (
            *("about", "addresses", "affects", "carriedOutBy", "evidence", "explains"),
            *("mentions", "runsIn", "similarTo", "states", "theme", "uses", "within"),
        )
    },
    "broader": "skos:broader",
    "classification": "org:classification",
    "differentFrom": "owl:differentFrom",
    "inScheme": "skos:inScheme",
    "referenceContext": "nif:referenceContext",
    "isPartOf": "dcterms:isPartOf",
    "isReplacedBy": "dcterms:isReplacedBy",
}
_WORDS = {
    "label": "rdfs:label",
    "prefLabel": "skos:prefLabel",
    "title": "dcterms:title",
}
_PLAIN = {
    **{name: f"sro:{name}" for name in ("basis", "code", "kind", "level", "measures", "number", "role", "rule")},
    "anchorOf": "nif:anchorOf",
    "beginIndex": "nif:beginIndex",
    "endIndex": "nif:endIndex",
    "isString": "nif:isString",
    "source": "dcterms:source",
    "unit": "schema:unitText",
}

_TERMS: dict[str, dict[str, str]] = (
    {name: {"@id": iri, "@type": "@id", "@container": "@set"} for name, iri in _LINKS.items()}
    | {name: {"@id": iri, "@language": "zh"} for name, iri in _WORDS.items()}
    | {name: {"@id": iri} for name, iri in _PLAIN.items()}
    | {"altLabel": {"@id": "skos:altLabel", "@language": "zh", "@container": "@set"}}
    | {
        "confidence": {"@id": "sro:confidence", "@type": "xsd:decimal"},
        "value": {"@id": "schema:value", "@type": "xsd:decimal"},
        "subject": {"@id": "rdf:subject", "@type": "@id"},
        "predicate": {"@id": "rdf:predicate", "@type": "@id"},
        "object": {"@id": "rdf:object", "@type": "@id"},
    }
)


def to_jsonld(facts: Facts, base_iri: str) -> bytes:
    """The facts as compact JSON-LD, keys and nodes sorted."""
    writer = _Writer(base_iri)
    lines = [_json(writer.node(node, said)) for node, said in facts.nodes.items()]
    context = _json({"@base": base_iri, **PREFIXES, **_TERMS})
    return "".join(('{"@context": ', context, ',\n"@graph": [\n', ",\n".join(lines), "\n]}\n")).encode()


_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def _value(key: str, values: list[Any]) -> Any:
    """The values of a property: an array where there are several, or where there may be."""
    return values if len(values) > 1 or key == "@type" or "@container" in _TERMS.get(key, {}) else values[0]


class _Writer:
    """Terms of RDF in the words of the context."""

    def __init__(self, base_iri: str) -> None:
        self._base = base_iri
        self._keys = {_expand(term["@id"]): key for key, term in _TERMS.items()}
        self.name = cache(self._name)

    def node(self, node: Node, said: Mapping[ox.NamedNode, Sequence[Term]]) -> dict[str, Any]:
        """All that is said of a node as its object."""
        found: dict[str, Any] = {"@id": self.name(node)}
        for predicate, values in said.items():
            for key, value in (self._fact(predicate.value, value) for value in values):
                found.setdefault(key, []).append(value)
        return {key: value if key == "@id" else _value(key, value) for key, value in found.items()}

    def _fact(self, predicate: str, value: Term) -> tuple[str, Any]:
        """The key and the value of a triple in its subject's object."""
        if predicate == _TYPE and isinstance(value, ox.NamedNode):
            return "@type", _prefixed(value.value)
        key = self._keys.get(predicate)
        term = _TERMS[key] if key else {}
        if isinstance(value, ox.Literal):
            return key or _prefixed(predicate), _literal(value, term)
        name = self.name(value)
        return key or _prefixed(predicate), name if term.get("@type") == "@id" else {"@id": name}

    def _name(self, node: Node) -> str:
        """A node's IRI, relative to the base where every reader resolves that to the same IRI again."""
        if isinstance(node, ox.BlankNode):
            return f"_:{node.value}"
        rest = node.value.removeprefix(self._base)
        return rest if rest != node.value and _resolves(self._base, rest) else node.value


def _resolves(base: str, rest: str) -> bool:
    # a colon may be read as a scheme or prefix, a dot segment is removed; rdflib makes one slash of two, Jena decodes %
    safe = re.fullmatch(r"[^/?#:.@%][^:?%]*", rest) and "/." not in rest and "//" not in rest
    return base.endswith("/") and bool(safe)


def _literal(literal: ox.Literal, term: dict[str, str]) -> Any:
    if literal.language is not None:
        short = term.get("@language") == literal.language
        return literal.value if short else {"@value": literal.value, "@language": literal.language}
    datatype = literal.datatype.value
    if datatype == _STRING:
        return {"@value": literal.value} if {"@language", "@type"} & term.keys() else literal.value
    if datatype == _INTEGER and "@type" not in term and re.fullmatch(r"0|-?[1-9][0-9]{0,14}", literal.value):
        return int(literal.value)
    short = "@type" in term and _expand(term["@type"]) == datatype
    return literal.value if short else {"@value": literal.value, "@type": _prefixed(datatype)}


def _expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local if prefix in PREFIXES else name


@lru_cache(maxsize=256)
def _prefixed(iri: str) -> str:
    """A name such as sro:runsIn, or the whole IRI.

    >>> _prefixed("http://www.w3.org/2004/02/skos/core#note"), _prefixed("https://example.org/p")
    ('skos:note', 'https://example.org/p')
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and re.fullmatch(r"\w[\w-]*", iri[len(namespace) :]):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
