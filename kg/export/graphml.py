"""graph.graphml: the network for Cytoscape, yEd and networkx, with text that any XML parser takes."""

import io

import networkx as nx

from kg.export.flat import flat, legal

__all__ = ["to_graphml"]


def to_graphml(network: "nx.MultiDiGraph[str]") -> bytes:
    """The network as GraphML: attributes are text, lists joined by " | ", an edge's confidence a number.

    >>> network = nx.MultiDiGraph()
    >>> network.add_node("a", label="甲", variants=["乙", "丙"])
    >>> print(to_graphml(network).decode().splitlines()[-4].strip())
    <data key="d1">乙 | 丙</data>
    """
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(network):
        plain.add_node(legal(node), **flat(network.nodes[node]))
    edges = sorted((source, target, str(key)) for source, target, key in network.edges(keys=True))
    for number, (source, target, key) in enumerate(edges, start=1):
        facts = {"predicate": key, **network.edges[source, target, key]}
        # the keys of the view are unique between two nodes only, ids of GraphML in the whole file
        plain.add_edge(legal(source), legal(target), key=f"e{number}", **flat(facts))
    buffer = io.BytesIO()
    nx.write_graphml_xml(plain, buffer, encoding="utf-8", prettyprint=True)
    return buffer.getvalue().replace(b"\r\n", b"\n").rstrip(b"\n") + b"\n"
