"""graph.gexf: the network as Gephi and Gephi Lite open it, with classes, places, colours and sizes.

GEXF 1.3, in which parallel edges of different kinds stay apart. networkx reads it; its own writer puts the day and its
version into the file, and has no kinds.
"""

from collections.abc import Iterable, Iterator, Mapping

import networkx as nx

from kg.export.flat import flat
from kg.export.html.assets import vocabulary
from kg.export.xml import element, leaf, legal, written
from kg.graph.positions import positions

__all__ = ["to_gexf"]

_GEXF = "http://gexf.net/1.3"
_ROOT = {
    "xmlns": _GEXF,
    "xmlns:viz": f"{_GEXF}/viz",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "version": "1.3",
    "xsi:schemaLocation": f"{_GEXF} {_GEXF}/gexf.xsd",
}
_SHAPES = {"square": "square", "diamond": "diamond", "triangle": "triangle", "triangleDown": "triangle"}
_OTHER = {"shape": "dot", "fill": "#999999", "edge": "#666666"}  # a class that the page does not know

_Facts = dict[str, str | float]


def to_gexf(network: "nx.MultiDiGraph[str]") -> bytes:
    """The network as GEXF: attributes as in GraphML, an edge's kind its predicate, y upwards as in Gephi.

    >>> network = nx.MultiDiGraph()
    >>> network.add_node("a", kind="Region", label="甲")
    >>> '<node id="a" label="甲">' in to_gexf(network).decode()
    True
    """
    nodes = {node: flat(network.nodes[node]) for node in sorted(network)}
    edges = [
        (source, target, {"predicate": legal(str(key)), **flat(network.edges[source, target, key])})
        for source, target, key in sorted(network.edges(keys=True))
    ]
    graph = (
        *_attributes("node", nodes.values()),
        *_attributes("edge", (facts for *_, facts in edges)),
        *element("nodes", {"count": str(len(nodes))}, _nodes(network, nodes)),
        *element("edges", {"count": str(len(edges))}, _edges(edges)),
    )
    meta = element("meta", {}, [leaf("creator", text="survey-report-kg")])
    drawn = element("graph", {"defaultedgetype": "directed", "mode": "static"}, graph)
    return written(element("gexf", _ROOT, (*meta, *drawn)))


def _nodes(network: "nx.MultiDiGraph[str]", nodes: Mapping[str, _Facts]) -> Iterator[str]:
    kinds = vocabulary()["kinds"]
    places = positions(network)
    for node, facts in nodes.items():
        look = kinds.get(facts.get("kind"), _OTHER)
        # what the page draws hollow has its border's colour
        colour = look["edge"] if look["fill"] == "#ffffff" else look["fill"]
        red, green, blue = (str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))
        degree = len({*network.succ[node], *network.pred[node]} - {node})
        said = (
            *_values(facts),
            leaf("viz:color", {"r": red, "g": green, "b": blue}),
            leaf("viz:position", {"x": str(places[node].x), "y": str(-places[node].y)}),
            leaf("viz:size", {"value": f"{8 + 4 * degree**0.5:.1f}"}),
            leaf("viz:shape", {"value": _SHAPES.get(look["shape"], "disc")}),
        )
        yield from element("node", {"id": legal(node), "label": str(facts.get("label", ""))}, said)


def _edges(edges: Iterable[tuple[str, str, _Facts]]) -> Iterator[str]:
    for number, (source, target, facts) in enumerate(edges):
        ends = {"source": legal(source), "target": legal(target)}
        kind, label = str(facts["predicate"]), str(facts.get("label", ""))
        dashed = [leaf("viz:shape", {"value": "dashed"})] if facts.get("basis") == "inferred" else []
        yield from element(
            "edge", {"id": str(number), **ends, "kind": kind, "label": label}, (*_values(facts), *dashed)
        )


def _attributes(of: str, facts: Iterable[_Facts]) -> list[str]:
    """The attributes that nodes or edges have, each under its own name."""
    names = {name: isinstance(value, float) for one in facts for name, value in one.items() if name != "label"}
    declared = [
        leaf("attribute", {"id": legal(name), "title": legal(name), "type": "double" if names[name] else "string"})
        for name in sorted(names)
    ]
    return element("attributes", {"class": of, "mode": "static"}, declared) if names else []


def _values(facts: _Facts) -> list[str]:
    values = [
        leaf("attvalue", {"for": legal(name), "value": str(value)})
        for name, value in sorted(facts.items())
        if name != "label"
    ]
    return element("attvalues", {}, values)
