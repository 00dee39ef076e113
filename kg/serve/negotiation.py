"""Content negotiation: from an Accept header to the media type of the answer."""

from collections.abc import Sequence

from mimeparse import MimeTypeParseException, best_match

from kg.problem import Problem, Words
from kg.serve.errors import RefusedError

__all__ = ["HTML", "SOLUTIONS", "TRIPLES", "accepted", "negotiate"]

# The answers' own types come last: of several that a client likes alike, the last is taken.
SOLUTIONS = (
    "text/xml",
    "application/xml",
    "application/json",
    "text/tab-separated-values",
    "text/csv",
    "application/sparql-results+xml",
    "application/sparql-results+json",
)
"""The media types of the answers to SELECT and ASK."""

TRIPLES = (
    "text/xml",
    "application/xml",
    "application/json",
    "application/rdf+xml",
    "application/ld+json",
    "application/n-triples",
    "text/turtle",
)
"""The media types of RDF: the answers to CONSTRUCT and DESCRIBE, and all else that the server says in RDF."""

HTML = "text/html"


def accepted(offered: Sequence[str], accept: str | None) -> str | None:
    """The media type of those offered that the client likes best, None where it takes none of them.

    A client that does not say, or says what nobody understands, gets the last.

    >>> accepted(SOLUTIONS, "text/csv;q=0.5, application/sparql-results+xml")
    'application/sparql-results+xml'
    >>> accepted(TRIPLES, "*/*"), accepted(TRIPLES, None), accepted(TRIPLES, "turtles")
    ('text/turtle', 'text/turtle', 'text/turtle')
    >>> accepted(TRIPLES, "image/png") is None
    True
    """
    try:
        return best_match(list(offered), accept or "*/*") or None
    except MimeTypeParseException:
        return offered[-1]


def negotiate(offered: Sequence[str], accept: str | None) -> str:
    """The media type that the client likes best.

    Raises:
        RefusedError: 406, it takes none of those offered.
    """
    chosen = accepted(offered, accept)
    if chosen is None:
        choice = "、".join(reversed(offered))
        what = Words("没有所要的格式", "none of the forms that Accept asks for")
        raise RefusedError(406, Problem(what, Words(f"可选：{choice}", f"there are: {choice}")))
    return chosen
