"""graph.ttl: the facts of all reports merged, for a reader: entities by class, passages after them; and
graph-facts.ttl: the same without where they come from."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

import pyoxigraph as ox

from kg.export.rdf import serialize
from kg.graph.facts import Facts, Node, Term
from kg.resources.namespaces import PREFIXES, resource_prefixes

__all__ = ["to_turtle"]

_SRO = PREFIXES["sro"]
_RDF = PREFIXES["rdf"]
_TYPE = ox.NamedNode(_RDF + "type")
_EVIDENCE = ox.NamedNode(_SRO + "evidence")
_RELATION = tuple(ox.NamedNode(_RDF + name) for name in ("subject", "predicate", "object"))

_TEXT = ox.NamedNode(PREFIXES["nif"] + "isString")

# What a reader wants to know first of a subject; the other predicates come after, by their IRIs;
# a whole text, one line of thousands of characters, hides none of them.
_FIRST = {iri: rank for rank, iri in enumerate((_TYPE, ox.NamedNode(PREFIXES["rdfs"] + "label"), *_RELATION))}
_RANK = {**_FIRST, _TEXT: len(_FIRST) + 1}

# The parts of the file in their order: the class that a subject is sorted under, and the part's heading.
_PARTS = (
    (_SRO + "Report", "报告 Reports"),
    (_SRO + "Region", "地区 Regions"),
    (_SRO + "OrganizationType", "组织类型 Organization types"),
    (_SRO + "Organization", "组织 Organizations"),
    (_SRO + "Programme", "项目 Programmes"),
    (_SRO + "Document", "文件 Documents"),
    (_SRO + "Problem", "问题 Problems"),
    (_SRO + "Cause", "原因 Causes"),
    (_SRO + "Countermeasure", "对策 Countermeasures"),
    (_SRO + "Theme", "主题 Themes"),
    (_SRO + "Figure", "数字 Figures"),
    ("", "其他 Others"),
    (_SRO + "Section", "章节 Sections"),
    (_SRO + "Passage", "原句 Passages"),
    (_RDF + "Statement", "关系的出处 Where relations come from"),
)
_PLACE = {name: place for place, (name, _) in enumerate(_PARTS)}
_SOURCES = [place for name, place in _PLACE.items() if name.rpartition("#")[2] in ("Section", "Passage", "Statement")]

_DIGITS = re.compile("[0-9]+")

_Said = Mapping[ox.NamedNode, Sequence[Term]]


def to_turtle(facts: Facts, base_iri: str, *, evidence: bool = True) -> bytes:
    """The facts as Turtle, grouped by subject.

    An IRI is a prefixed name where that is legal (programme:百部联百村), otherwise relative to the base or whole.
    Without `evidence` texts, passages and sections, and what points to them, are left out: what is said, not where.
    """
    # PREFIXES last: a base may be the same as one of them
    prefixes = resource_prefixes(base_iri) | dict(PREFIXES)
    header = [f"@base <{base_iri}> .", *(f"@prefix {name}: <{iri}> ." for name, iri in sorted(prefixes.items()))]
    parts = ["\n".join(header).encode() + b"\n"]
    for heading, triples in _by_part(facts, evidence=evidence):
        written = serialize(triples, ox.RdfFormat.TURTLE, prefixes=prefixes, base_iri=base_iri)
        # Oxigraph writes a line a predicate and a header of its own; ours has whole IRIs, sorted, once
        body = [_folded(line) for line in written.split(b"\n") if line and not line.startswith(b"@")]
        spaced = b"".join((line if line.startswith(b"\t") else b"\n" + line) + b"\n" for line in body)
        parts.append(b"\n\n# " + heading.encode() + b"\n" + spaced)
    return b"".join(parts)


def _folded(line: bytes) -> bytes:
    """A long list of resources with each on a line of its own. Text has quotes, and stays as it is."""
    return line if len(line) <= 120 or b'"' in line else line.replace(b" , ", b" ,\n\t\t")


def _by_part(facts: Facts, *, evidence: bool) -> Iterator[tuple[str, list[ox.Triple]]]:
    """The triples of each part that has any: subject after subject, of each type and label, the other facts, a text."""
    parts = defaultdict(list)
    for node, said in facts.nodes.items():
        place = _place(said)
        if evidence or place not in _SOURCES:
            parts[place].append((_order(node, said), node, said))
    left_out = () if evidence else (_EVIDENCE, _TEXT)
    for number in sorted(parts):
        yield (
            _PARTS[number][1],
            [
                ox.Triple(node, predicate, value)
                for _, node, said in sorted(parts[number], key=itemgetter(0))
                for predicate, values in sorted(said.items(), key=_rank)  # stable: of one rank as in `facts`
                if predicate not in left_out
                for value in values
            ],
        )


def _place(said: _Said) -> int:
    """The part of a subject: a named class wins over an unnamed one (a theme is a skos:Concept too), the earlier part
    over the later."""
    other = _PLACE[""]
    places = {_PLACE.get(kind.value, other) for kind in said.get(_TYPE, ())}
    return min(places - {other}, default=other)


def _order(node: Node, said: _Said) -> tuple[tuple[str, str], ...]:
    """By subject; a relation by the nodes that it is between, for the hash in its name tells a reader nothing."""
    ends = (str(said[part][-1]) for part in _RELATION if part in said)
    return tuple(map(_natural, (*ends, str(node))))


def _rank(said: tuple[ox.NamedNode, Sequence[Term]]) -> int:
    return _RANK.get(said[0], len(_FIRST))


@lru_cache(maxsize=2**14)  # a node is an end of several relations
def _natural(name: str) -> tuple[str, str]:
    """Numbers by their size: #char=9 before #char=120, problem-2 before problem-10."""
    name = name.rstrip(">")  # problem-1 before problem-1.1
    return _DIGITS.sub(lambda digits: digits[0].zfill(12), name), name
