"""graph.graphml: the network for Cytoscape, yEd and networkx, with text that any XML parser takes."""

from collections.abc import Iterator

import networkx as nx

from kg.export.flat import flat
from kg.export.xml import element, leaf, legal, written

__all__ = ["to_graphml"]

_GRAPHML, _XSI = "http://graphml.graphdrawing.org/xmlns", "http://www.w3.org/2001/XMLSchema-instance"
_ROOT = {
    "xmlns": _GRAPHML,
    "xmlns:xsi": _XSI,
    "xsi:schemaLocation": f"{_GRAPHML} {_GRAPHML}/1.0/graphml.xsd",
}


def to_graphml(network: "nx.MultiDiGraph[str]") -> bytes:
    """The network as GraphML: attributes are text, lists joined by " | ", an edge's confidence a number.

    >>> network = nx.MultiDiGraph()
    >>> network.add_node("a", label="甲", variants=["乙", "丙"])
    >>> print(to_graphml(network).decode().splitlines()[-4].strip())
    <data key="d1">乙 | 丙</data>
    """
    keys: dict[tuple[str, str, str], str] = {}

    def data(of: str, facts: dict[str, str | float]) -> Iterator[str]:
        for name, value in facts.items():
            kind = "double" if isinstance(value, float) else "string"
            yield leaf("data", {"key": keys.setdefault((of, name, kind), f"d{len(keys)}")}, str(value))

    drawn: list[str] = []
    for node in sorted(network):
        drawn += element("node", {"id": legal(node)}, data("node", flat(network.nodes[node])))
    edges = sorted((source, target, str(key)) for source, target, key in network.edges(keys=True))
    for number, (source, target, key) in enumerate(edges, start=1):
        # the keys of the view are unique between two nodes only, ids of GraphML in the whole file
        ends = {"source": legal(source), "target": legal(target), "id": f"e{number}"}
        drawn += element("edge", ends, data("edge", flat({"predicate": key, **network.edges[source, target, key]})))
    declared = [
        leaf("key", {"id": key, "for": of, "attr.name": name, "attr.type": kind})
        for (of, name, kind), key in reversed(keys.items())
    ]
    return written(element("graphml", _ROOT, [*declared, *element("graph", {"edgedefault": "directed"}, drawn)]))
