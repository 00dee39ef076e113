"""Terms of the project's ontology in a query: a misspelt one is no error in SPARQL, it just finds nothing."""

import difflib
from collections.abc import Iterator
from functools import cache

import pyoxigraph as ox

from kg.problem import Problem, Words
from kg.query.sparql import prefixed_names
from kg.resources import locate
from kg.resources.namespaces import PREFIXES

__all__ = ["misspelt"]


def misspelt(text: str) -> Iterator[Problem]:
    """What to note of each sro: term of a query that the ontology does not have, with the nearest that it has.

    >>> print(*misspelt("SELECT * { ?p a sro:Programm ; sro:runsIn ?r } # sro:None"))
    sro:Programm 不在本体里；是不是 sro:Programme (sro:Programm is not in the ontology; did you mean sro:Programme?)
    """
    known = _terms()
    for name in dict.fromkeys(prefixed_names(text, "sro")):
        if name not in known:
            folded = {term.lower(): term for term in sorted(known)}
            near = difflib.get_close_matches(name.lower(), folded, n=1, cutoff=0.6)
            nearest = f"sro:{folded[near[0]]}" if near else ""
            remedy = Words(f"是不是 {nearest}", f"did you mean {nearest}?") if near else None
            what = Words(f"sro:{name} 不在本体里", f"sro:{name} is not in the ontology")
            yield Problem(what, remedy, skipped=True)


@cache
def _terms() -> frozenset[str]:
    space = PREFIXES["sro"]
    quads = ox.parse(path=str(locate("ontology", "survey-report.ttl")))
    iris = {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}
    return frozenset(iri.removeprefix(space) for iri in iris if iri.startswith(space))
