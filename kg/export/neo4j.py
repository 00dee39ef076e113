"""The network for Neo4j: two CSV files that `neo4j-admin database import` loads, and a Cypher script for small graphs.

A node is labelled Entity and by its class, a relationship typed by its property, both as in the ontology; a node's
`iri` is its key. Of evidence stays the sentence, with the report that it is from.
"""

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from kg.graph.network import Network

__all__ = ["to_cypher", "to_neo4j_nodes", "to_neo4j_relationships"]

_ARRAYS = ("variants", "evidence")
_NUMBERS = ("value", "confidence")
_OWN = ("kind", "label", "predicate")  # what the label, the name and the type of the relationship say

_string = json.JSONEncoder(ensure_ascii=False).encode  # the escapes of JSON are those of Cypher too


def to_neo4j_nodes(network: Network) -> bytes:
    """The nodes, a line each under a header of typed columns.

    >>> theme = {"kind": "Theme", "label": "甲", "variants": ["乙", "丙"], "evidence": []}
    >>> network = Network((("https://example.org/theme/x", theme),), (), ())
    >>> print(to_neo4j_nodes(network).decode(), end="")
    iri:ID,:LABEL,name,variants:string[],evidence:string[]
    https://example.org/theme/x,Entity;Theme,甲,乙;丙,
    """
    names = _columns(data for _, data in network.nodes)
    rows = [[node, f"Entity;{data['kind']}", _text(data["label"]), *(_cell(data.get(name)) for name in names)]
            for node, data in network.nodes]  # fmt: skip
    return _csv(["iri:ID", ":LABEL", "name", *map(_typed, names)], rows)


def to_neo4j_relationships(network: Network) -> bytes:
    """The relationships, a line each: the keys of their ends, their type, how they are known."""
    names = _columns(data for *_, data in network.edges)
    rows = [
        [start, end, data["predicate"], *(_cell(data.get(name)) for name in names)]
        for start, end, data in sorted(network.edges, key=_ends)
    ]
    return _csv([":START_ID", ":END_ID", ":TYPE", *map(_typed, names)], rows)


def to_cypher(network: Network) -> bytes:
    """A script that makes the network, or brings an older one up to date: nothing is made twice.

    A statement a class of nodes and a type of relationships, with a line each: few statements for Neo4j to plan.

    >>> theme = {"kind": "Theme", "label": "甲", "variants": [], "evidence": []}
    >>> network = Network((("https://example.org/theme/x", theme),), (), ())
    >>> print("\\n".join(to_cypher(network).decode().splitlines()[1:]))
    UNWIND [
      {iri: "https://example.org/theme/x", name: "甲"}
    ] AS row MERGE (n:Entity {iri: row.iri}) SET n:Theme, n += row;
    """
    nodes, relationships = defaultdict(list), defaultdict(list)
    for node, data in network.nodes:
        nodes[str(data["kind"])].append(_map({"iri": node, "name": data["label"], **_others(data)}))
    for start, end, data in sorted(network.edges, key=_ends):
        row = f"{{start: {_string(start)}, end: {_string(end)}, facts: {_map(_others(data))}}}"
        relationships[data["predicate"]].append(row)
    statements = ["CREATE CONSTRAINT entity_iri IF NOT EXISTS FOR (n:Entity) REQUIRE n.iri IS UNIQUE;"]
    for kind, rows in sorted(nodes.items()):
        statements.append(_unwind(rows, f"MERGE (n:Entity {{iri: row.iri}}) SET n:{kind}, n += row"))
    ends = "MATCH (a:Entity {iri: row.start}), (b:Entity {iri: row.end})"
    for predicate, rows in sorted(relationships.items()):
        statements.append(_unwind(rows, f"{ends} MERGE (a)-[r:{predicate}]->(b) SET r += row.facts"))
    return ("\n".join(statements) + "\n").encode()


def _unwind(rows: list[str], clause: str) -> str:
    return "UNWIND [\n  " + ",\n  ".join(rows) + f"\n] AS row {clause};"


def _ends(edge: tuple[str, str, dict[str, Any]]) -> tuple[str, str, str]:
    """By its ends and its type."""
    start, end, data = edge
    return start, end, data["predicate"]


def _others(data: Mapping[str, Any]) -> dict[str, Any]:
    """What is said of a node or an edge, without what stands elsewhere and what is empty."""
    return {name: value for name, value in sorted(data.items()) if name not in _OWN and value not in (None, "", [])}


def _columns(facts: Iterable[Mapping[str, Any]]) -> list[str]:
    """The attributes that any of them has, arrays last."""
    names = {name for data in facts for name in data} - {*_OWN}
    return sorted(names, key=lambda name: (_ARRAYS.index(name) if name in _ARRAYS else -1, name))


def _typed(name: str) -> str:
    return f"{name}:string[]" if name in _ARRAYS else f"{name}:double" if name in _NUMBERS else name


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ";".join(_text(item).replace(";", "；") for item in value)  # the importer splits at semicolons
    return "" if value is None else _text(value)


def _text(value: Any) -> str:
    if isinstance(value, dict):  # a piece of evidence
        value = f"《{value['title']}》{value['sentence']}"
    return " ".join(str(value).split())  # the importer takes a field of several lines only where it is told to


def _csv(header: list[str], rows: Iterable[list[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()


def _map(facts: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{name}: {_literal(name, value)}" for name, value in facts.items()) + "}"


def _literal(name: str, value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_string(_text(item)) for item in value) + "]"
    return str(float(value)) if name in _NUMBERS else _string(_text(value))
