"""The namespaces of all files, queries and graphs: what a reader sees in graph.ttl works in `kg query` too.

Plain text: a query does not wait for rdflib to load.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["ACROSS", "BACKGROUND", "BASE_IRI", "PREFIXES", "resource_prefixes"]

BASE_IRI = "https://w3id.org/survey-report/id/"
"""What the IRIs of resources begin with, where a build is given no other base."""

BACKGROUND = "background"
"""Below the base: the graph of what holds without a report."""

ACROSS = "across"
"""Below the base: the graph of what only several reports together show."""

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "dcterms": "http://purl.org/dc/terms/",
        "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "sro": "https://w3id.org/survey-report/ontology#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)

# No `report`: what stands in a report (report/0a1b…#char=120,168) would need five escapes as a prefixed name, and reads
# better as an IRI relative to the base.
_KINDS = ("document", "organization", "organization-type", "programme", "region", "theme")


def resource_prefixes(base_iri: str) -> dict[str, str]:
    """A prefix for each kind of entity that is shared between reports.

    >>> resource_prefixes("https://example.org/id/")["programme"]
    'https://example.org/id/programme/'
    """
    return {kind: f"{base_iri}{kind}/" for kind in _KINDS}
