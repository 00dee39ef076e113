"""graph.graphml: the network for Gephi, Cytoscape, yEd and networkx, with text that any XML parser takes."""

import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

__all__ = ["to_graphml"]

# What XML 1.0 forbids, and the carriage return, which a parser would turn into a line feed.
_FORBIDDEN = re.compile(r"[^\t\n\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def to_graphml(network: "nx.MultiDiGraph[str]") -> bytes:
    """The network as GraphML: attributes are text, lists joined by " | ", an edge's confidence a number.

    >>> network = nx.MultiDiGraph()
    >>> network.add_node("a", label="甲", variants=["乙", "丙"])
    >>> print(to_graphml(network).decode().splitlines()[-4].strip())
    <data key="d1">乙 | 丙</data>
    """
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(network):
        flat.add_node(_legal(node), **_flat(network.nodes[node]))
    edges = sorted((source, target, str(key)) for source, target, key in network.edges(keys=True))
    for number, (source, target, key) in enumerate(edges, start=1):
        facts = {"predicate": key, **network.edges[source, target, key]}
        # the keys of the view are unique between two nodes only, ids of GraphML in the whole file
        flat.add_edge(_legal(source), _legal(target), key=f"e{number}", **_flat(facts))
    buffer = io.BytesIO()
    nx.write_graphml_xml(flat, buffer, encoding="utf-8", prettyprint=True)
    return buffer.getvalue().replace(b"\r\n", b"\n").rstrip(b"\n") + b"\n"


def _flat(facts: Mapping[str, Any]) -> dict[str, str | float]:
    """Attributes in the order of their names; one that is None or empty is left out."""
    flat: dict[str, str | float] = {}
    for name, value in sorted(facts.items()):
        if name == "confidence" and value is not None:
            flat[name] = float(value)
        elif text := _text(value):
            flat[name] = text
    return flat


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):  # a piece of evidence: who says it, and the words
        said = f"《{value['title']}》{value['sentence']}" if {"title", "sentence"} <= value.keys() else None
        return _legal(said or "；".join(f"{name}={_text(item)}" for name, item in sorted(value.items())))
    if isinstance(value, Iterable) and not isinstance(value, str):
        return " | ".join(filter(None, map(_text, value)))
    return _legal(str(value))


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("", text)
