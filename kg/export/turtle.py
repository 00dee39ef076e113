"""graph.ttl: the facts of all reports merged, for a reader: entities by class, passages after them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

import pyoxigraph as ox
from rdflib import Dataset

from kg.export.quads import serialize, union
from kg.resources.namespaces import PREFIXES, resource_prefixes

__all__ = ["to_turtle"]

_SRO = PREFIXES["sro"]
_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_LABEL = ox.NamedNode(PREFIXES["rdfs"] + "label")
_TEXT = ox.NamedNode(PREFIXES["nif"] + "isString")

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
    (PREFIXES["rdf"] + "Statement", "关系的出处 Where relations come from"),
)
_PLACE = {name: place for place, (name, _) in enumerate(_PARTS)}


def to_turtle(dataset: Dataset, base_iri: str) -> bytes:
    """The union of the dataset's graphs as Turtle, grouped by subject.

    An IRI is a prefixed name where that is legal (programme:百部联百村), otherwise relative to the base or whole.
    """
    # PREFIXES last: a base may be the same as one of them
    prefixes = resource_prefixes(base_iri) | dict(PREFIXES)
    header = [f"@base <{base_iri}> .", *(f"@prefix {name}: <{iri}> ." for name, iri in sorted(prefixes.items()))]
    parts = ["\n".join(header).encode() + b"\n"]
    for heading, triples in _by_part(union(dataset)):
        written = serialize(triples, ox.RdfFormat.TURTLE, prefixes=prefixes, base_iri=base_iri)
        # Oxigraph writes a line a predicate and a header of its own; ours has whole IRIs, sorted, once
        body = [_folded(line) for line in written.split(b"\n") if line and not line.startswith(b"@")]
        spaced = b"".join((line if line.startswith(b"\t") else b"\n" + line) + b"\n" for line in body)
        parts.append(b"\n\n# " + heading.encode() + b"\n" + spaced)
    return b"".join(parts)


def _folded(line: bytes) -> bytes:
    """A long list of resources with each on a line of its own. Text has quotes, and stays as it is."""
    return line if len(line) <= 120 or b'"' in line else line.replace(b" , ", b" ,\n\t\t")


def _by_part(triples: list[ox.Triple]) -> Iterable[tuple[str, list[ox.Triple]]]:
    """The triples of each part that has any, subjects kept together: type and label, the other facts, a text."""
    other = _PLACE[""]
    place: dict[ox.NamedNode | ox.BlankNode | ox.Triple, int] = {}
    for triple in triples:
        if triple.predicate == _TYPE and isinstance(triple.object, ox.NamedNode):
            found = _PLACE.get(triple.object.value, other)
            known = place.get(triple.subject, other)
            # a named class wins over an unnamed one (a theme is a skos:Concept too), the earlier part over the later
            place[triple.subject] = found if known == other else known if found == other else min(known, found)
    parts = defaultdict(list)
    for triple in triples:
        parts[place.get(triple.subject, other)].append(triple)
    for number in sorted(parts):
        # stable: within a predicate the sorted order of `union` stays
        yield _PARTS[number][1], sorted(parts[number], key=lambda t: (_natural(t.subject), _rank(t.predicate)))


@lru_cache(maxsize=8)  # the triples of a subject stand together already
def _natural(subject: ox.NamedNode | ox.BlankNode | ox.Triple) -> tuple[str, str]:
    """Numbers by their size: #char=9 before #char=120, problem-2 before problem-10."""
    name = str(subject).rstrip(">")  # problem-1 before problem-1.1
    return re.sub(r"[0-9]+", lambda digits: digits[0].zfill(12), name), name


def _rank(predicate: ox.NamedNode) -> int:
    # a whole text, one line of thousands of characters, hides no other fact
    return {_TYPE: 0, _LABEL: 1, _TEXT: 3}.get(predicate, 2)
