"""graph.gexf: the network as Gephi and Gephi Lite open it, with classes, places, colours and sizes.

GEXF 1.3, in which parallel edges of different kinds stay apart. networkx reads it; its own writer puts the day and its
version into the file, and has no kinds.
"""

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

import networkx as nx

from kg.export.flat import flat, legal
from kg.export.html.assets import vocabulary
from kg.graph.positions import positions

__all__ = ["to_gexf"]

_GEXF, _VIZ, _XSI = "http://gexf.net/1.3", "http://gexf.net/1.3/viz", "http://www.w3.org/2001/XMLSchema-instance"
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
    ET.register_namespace("", _GEXF)
    ET.register_namespace("viz", _VIZ)
    ET.register_namespace("xsi", _XSI)
    root = ET.Element(f"{{{_GEXF}}}gexf", version="1.3")
    root.set(f"{{{_XSI}}}schemaLocation", f"{_GEXF} {_GEXF}/gexf.xsd")
    _under(_under(root, "meta"), "creator").text = "survey-report-kg"
    graph = _under(root, "graph", {"defaultedgetype": "directed", "mode": "static"})
    nodes = {node: flat(network.nodes[node]) for node in sorted(network)}
    edges = [
        (source, target, {"predicate": legal(str(key)), **flat(network.edges[source, target, key])})
        for source, target, key in sorted(network.edges(keys=True))
    ]
    _attributes(graph, "node", nodes.values())
    _attributes(graph, "edge", (facts for *_, facts in edges))
    _nodes(_under(graph, "nodes", {"count": str(len(nodes))}), network, nodes)
    drawn = _under(graph, "edges", {"count": str(len(edges))})
    for number, (source, target, facts) in enumerate(edges):
        label, kind = str(facts.get("label", "")), str(facts["predicate"])
        ends = {"source": legal(source), "target": legal(target)}
        edge = _under(drawn, "edge", {"id": str(number), **ends, "kind": kind, "label": label})
        _values(edge, facts)
        if facts.get("basis") == "inferred":
            _under(edge, "shape", {"value": "dashed"}, _VIZ)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _nodes(parent: ET.Element, network: "nx.MultiDiGraph[str]", nodes: Mapping[str, _Facts]) -> None:
    kinds = vocabulary()["kinds"]
    places = positions(network)
    for node, facts in nodes.items():
        look = kinds.get(facts.get("kind"), _OTHER)
        element = _under(parent, "node", {"id": legal(node), "label": str(facts.get("label", ""))})
        _values(element, facts)
        # what the page draws hollow has its border's colour
        colour = look["edge"] if look["fill"] == "#ffffff" else look["fill"]
        red, green, blue = (str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))
        _under(element, "color", {"r": red, "g": green, "b": blue}, _VIZ)
        _under(element, "position", {"x": str(places[node].x), "y": str(-places[node].y)}, _VIZ)
        degree = len({*network.succ[node], *network.pred[node]} - {node})
        _under(element, "size", {"value": f"{8 + 4 * degree**0.5:.1f}"}, _VIZ)
        _under(element, "shape", {"value": _SHAPES.get(look["shape"], "disc")}, _VIZ)


def _attributes(graph: ET.Element, of: str, facts: Iterable[_Facts]) -> None:
    """The attributes that nodes or edges have, each under its own name."""
    names = {name: isinstance(value, float) for one in facts for name, value in one.items() if name != "label"}
    if names:
        parent = _under(graph, "attributes", {"class": of, "mode": "static"})
        for name in sorted(names):
            said = {"id": legal(name), "title": legal(name), "type": "double" if names[name] else "string"}
            _under(parent, "attribute", said)


def _values(element: ET.Element, facts: _Facts) -> None:
    values = _under(element, "attvalues")
    for name, value in sorted(facts.items()):
        if name != "label":
            _under(values, "attvalue", {"for": legal(name), "value": str(value)})


def _under(parent: ET.Element, name: str, attributes: Mapping[str, str] = {}, namespace: str = _GEXF) -> ET.Element:
    return ET.SubElement(parent, f"{{{namespace}}}{name}", dict(attributes))
