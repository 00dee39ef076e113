"""Linked data: the IRI of every resource is answered at its path on this server.

https://w3id.org/survey-report/id/region/230800 is /survey-report/id/region/230800 here. What stands after a # never
reaches a server: the document of a report holds all that the report says, its problems, figures and sentences too.
"""

import re
from urllib.parse import quote

import pyoxigraph as ox

from kg.serve.catalogue import Catalogue
from kg.serve.ontology import ONTOLOGY

__all__ = ["document_query", "iri_of", "url_of"]

_ENCODED = re.compile(rb"(?:%[89A-Fa-f][0-9A-Fa-f])+")

# A resource's document: what is said of it, what is said with it, and, of a report, the graph of its name; the names of
# all that occurs there beside.
_DOCUMENT = """
CONSTRUCT { ?s ?p ?o . ?s ?naming ?name . ?o ?labelling ?label }
WHERE {
  { BIND(%(iri)s AS ?s) ?s ?p ?o } UNION { BIND(%(iri)s AS ?o) ?s ?p ?o } UNION { GRAPH %(iri)s { ?s ?p ?o } }
  OPTIONAL { VALUES ?naming { rdfs:label nif:anchorOf } ?s ?naming ?name }
  OPTIONAL { VALUES ?labelling { rdfs:label nif:anchorOf } ?o ?labelling ?label }
}
"""


def iri_of(path: bytes, catalogue: Catalogue) -> str | None:
    """The IRI that a path of a URL stands for, None where it is below no base.

    A URL has %E6%B2%B3 for 河, an IRI has 河; the %22 for a quotation mark is in both (RFC 3987, 3.2).
    """
    local = _iri_path(path)
    if not local.startswith(catalogue.base_path):
        return None
    return catalogue.base_iri + local.removeprefix(catalogue.base_path)


def url_of(iri: str, catalogue: Catalogue) -> str | None:
    """Where on this server an IRI is answered, None for one that is not: the inverse of `iri_of`, and the ontology."""
    if iri.startswith(catalogue.base_iri):
        return quote(catalogue.base_path + iri.removeprefix(catalogue.base_iri), safe="/#%:@!$&'()*+,;=~")
    if iri.partition("#")[0] == ONTOLOGY:
        return "/ontology" + iri.removeprefix(ONTOLOGY)
    return None


def document_query(iri: str) -> str | None:
    """The query for the document of a resource, None where no resource can have such an IRI."""
    try:
        return _DOCUMENT % {"iri": ox.NamedNode(iri)}
    except ValueError:
        return None


def _iri_path(path: bytes) -> str:
    """The path of an IRI from that of a URL.

    >>> _iri_path(b"/id/document/%E6%B2%B3%22%E4%BA%95%22%20%FF")
    '/id/document/河%22井%22%20%FF'
    """

    def decoded(found: re.Match[bytes]) -> bytes:
        octets = bytes.fromhex(found[0].replace(b"%", b"").decode())
        try:
            octets.decode()
        except UnicodeDecodeError:
            return found[0]
        return octets

    return _ENCODED.sub(decoded, path).decode(errors="replace")
