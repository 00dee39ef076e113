"""Terms of the project's ontology in a query: a misspelt one is no error in SPARQL, it just finds nothing."""

import difflib
from collections.abc import Iterator
from functools import cache

import pyoxigraph as ox

from kg.query.sparql import prefixed_names
from kg.resources import locate
from kg.resources.namespaces import PREFIXES

__all__ = ["misspelt"]


def misspelt(text: str) -> Iterator[str]:
    """A line on each sro: term of a query that the ontology does not have, with the nearest that it has.

    >>> list(misspelt("SELECT * { ?p a sro:Programm ; sro:runsIn ?r } # sro:None"))
    ['sro:Programm 不在本体里，是不是 sro:Programme (no such term in the ontology; did you mean sro:Programme?)']
    """
    known = _terms()
    for name in dict.fromkeys(prefixed_names(text, "sro")):
        if name not in known:
            folded = {term.lower(): term for term in sorted(known)}
            near = difflib.get_close_matches(name.lower(), folded, n=1, cutoff=0.6)
            offer = f"，是不是 sro:{folded[near[0]]}" if near else ""
            offered = f"; did you mean sro:{folded[near[0]]}?" if near else ""
            yield f"sro:{name} 不在本体里{offer} (no such term in the ontology{offered})"


@cache
def _terms() -> frozenset[str]:
    space = PREFIXES["sro"]
    quads = ox.parse(path=str(locate("ontology", "survey-report.ttl")))
    iris = {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}
    return frozenset(iri.removeprefix(space) for iri in iris if iri.startswith(space))
