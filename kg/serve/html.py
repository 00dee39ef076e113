"""RDF as a page for a reader: the document of a resource, a part for each resource in it, each with what is said of it.

The page holds no script; what comes from reports stands in it as text.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from typing import Any
from urllib.parse import quote

import pyoxigraph as ox

from kg.resources.namespaces import PREFIXES
from kg.serve.ontology import Label, labels

__all__ = ["page"]

_TYPE = PREFIXES["rdf"] + "type"
# What it is and what it is called comes first; who speaks of it where, and a whole text, comes last.
_FIRST = [_TYPE] + [
    PREFIXES[prefix] + name
    for prefix, name in (
        ("rdfs", "label"),
        ("nif", "anchorOf"),
        ("skos", "prefLabel"),
        ("dcterms", "title"),
        ("skos", "altLabel"),
    )
]
_LAST = [PREFIXES["sro"] + "mentions", PREFIXES["sro"] + "evidence", PREFIXES["nif"] + "isString"]
_RELATION = ox.NamedNode(PREFIXES["rdf"] + "Statement")
_NAMES = (PREFIXES["rdfs"] + "label", PREFIXES["nif"] + "anchorOf")
# How a relation's evidence holds its ends: of interest in RDF, not on a page.
_QUIET = {PREFIXES["rdf"] + name for name in ("subject", "predicate", "object")}

Link = Callable[[str], str | None]
"""Where on this server an IRI is answered, None for one that is not."""


def page(iri: str, triples: Iterable[ox.Triple], link: Link) -> str:
    """The page of a resource: its own facts, then those of the parts whose IRIs go on with a #."""
    facts = _Facts(triples)
    parts = sorted(name for name in facts.about if name.startswith(iri + "#") and not facts.is_relation(name))
    sections = "".join(_section(part, facts, link) for part in [iri, *parts] if part in facts.about)
    pointing = sorted(facts.pointing[iri] - _QUIET, key=_rank)
    rows = "".join(_row(predicate, facts.pointers(iri, predicate), facts, link, back=True) for predicate in pointing)
    return Template(files("kg.serve").joinpath("page", "document.html").read_text("utf-8")).substitute(
        title=escape(facts.name(iri)),
        iri=escape(iri),
        explorer="/#node=" + quote(iri, safe=""),
        sections=sections,
        incoming=f'<h2>指向这里的关系 <small>What points here</small></h2>\n<dl class="facts">{rows}</dl>'
        if rows
        else "",
    )


class _Facts:
    """Triples by subject and by object, and the names of what occurs in them."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self.about: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        self.pointing: dict[str, set[str]] = defaultdict(set)
        self.sources: dict[tuple[str, str], list[Any]] = defaultdict(list)
        for triple in sorted(triples, key=_chinese_first):
            subject, predicate, value = triple.subject, triple.predicate.value, triple.object
            if isinstance(subject, ox.NamedNode):
                self.about[subject.value][predicate].append(value)
                if isinstance(value, ox.NamedNode):
                    self.pointing[value.value].add(predicate)
                    self.sources[value.value, predicate].append(subject)

    def pointers(self, iri: str, predicate: str) -> list[Any]:
        """What points to a resource: what stands by itself first, then the statements and figures of reports."""
        return sorted(self.sources[iri, predicate], key=lambda node: "#" in node.value)

    def is_relation(self, iri: str) -> bool:
        """Whether this holds the evidence of a relation: many in each report, and of interest in RDF alone."""
        return _RELATION in self.about[iri][_TYPE]

    def name(self, iri: str) -> str:
        """What a reader calls it: in Chinese where there is such a name, otherwise the end of its IRI."""
        known = labels().get(iri, Label("", ""))
        if known.zh:
            return f"{known.zh} {known.en}".strip()
        facts = self.about.get(iri, {})
        names = [term for predicate in _NAMES for term in facts.get(predicate, ()) if isinstance(term, ox.Literal)]
        chosen = next((term for term in names if term.language == "zh"), names[0] if names else None)
        return chosen.value if chosen else _short(iri)


def _short(iri: str) -> str:
    """An IRI without a name: prefixed, or its end.

    >>> _short("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), _short("https://example.org/a/")
    ('rdf:type', 'a')
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri.rstrip("/").rpartition("/")[2]


def _chinese_first(triple: ox.Triple) -> tuple[bool, str]:
    value = triple.object
    return isinstance(value, ox.Literal) and value.language == "en", str(triple)


def _section(iri: str, facts: _Facts, link: Link) -> str:
    rows = "".join(
        _row(predicate, facts.about[iri][predicate], facts, link) for predicate in sorted(facts.about[iri], key=_rank)
    )
    anchor = iri.partition("#")[2]
    heading = f'<h2 id="{escape(anchor)}">{escape(facts.name(iri))}</h2>\n' if anchor else ""
    return f'{heading}<dl class="facts">{rows}</dl>\n'


def _rank(predicate: str) -> tuple[int, int, str]:
    """Where a property stands on the page: what matters is told in the order of the ontology."""
    for group, predicates in ((0, _FIRST), (3, _LAST)):
        if predicate in predicates:
            return group, predicates.index(predicate), predicate
    order = _order()
    return (1, order[predicate], predicate) if predicate in order else (2, 0, predicate)


@cache
def _order() -> dict[str, int]:
    return {term: place for place, term in enumerate(labels())}


def _row(predicate: str, values: Iterable[Any], facts: _Facts, link: Link, *, back: bool = False) -> str:
    items = "".join(f"<dd>{_value(value, facts, link)}</dd>" for value in values)
    return f"<dt>{'← ' if back else ''}{_value(ox.NamedNode(predicate), facts, link)}</dt>{items}\n"


def _value(value: Any, facts: _Facts, link: Link) -> str:
    if isinstance(value, ox.Literal):
        language = f' lang="{escape(value.language)}"' if value.language else ""
        return f"<bdi{language}>{escape(value.value)}</bdi>"
    if not isinstance(value, ox.NamedNode):
        return f"<code>{escape(str(value))}</code>"
    name = escape(facts.name(value.value))
    place = link(value.value)
    if place is None:  # an IRI of somebody else's: to be read, not to be followed by accident
        return f'<bdi title="{escape(value.value)}">{name}</bdi>'
    return f'<a href="{escape(place)}"><bdi>{name}</bdi></a>'
