"""The query page: its HTML, and what its editor offers."""

import secrets
from importlib.resources import files
from string import Template
from typing import Any

from kg.query import named_queries
from kg.serve.catalogue import Catalogue, Term

__all__ = ["render", "vocabulary"]


def render() -> tuple[str, str]:
    """The page, and its Content-Security-Policy.

    The editor makes its styles by script: a nonce that is new in each page allows them. Style attributes are those that
    a browser sets on what is typed.
    """
    nonce = secrets.token_urlsafe(18)
    policy = (
        f"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; style-src-attr 'unsafe-inline'; "
        "img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return Template(files("kg.serve").joinpath("page", "query.html").read_text("utf-8")).substitute(nonce=nonce), policy


def vocabulary(catalogue: Catalogue) -> dict[str, Any]:
    """The base IRI, prefixes, classes, properties and named queries, as the page's scripts take them."""
    return {
        "base": catalogue.base_iri,
        "basePath": catalogue.base_path,
        "prefixes": dict(catalogue.prefixes),
        "classes": [_term(term) for term in catalogue.classes],
        "properties": [_term(term) for term in catalogue.properties],
        "queries": [
            {
                "name": query.name,
                "title": {"zh": query.title, "en": query.title_en},
                "description": {"zh": query.description, "en": query.description_en},
                "parameters": [
                    {"name": parameter.name, "default": parameter.default, "meaning": parameter.meaning}
                    for parameter in query.parameters
                ],
            }
            for query in named_queries()
        ],
    }


def _term(term: Term) -> dict[str, str]:
    return {"iri": term.iri, "zh": term.label.zh, "en": term.label.en}
