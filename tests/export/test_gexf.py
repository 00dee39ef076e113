"""GEXF that Gephi opens as it is meant: every node in its place and colour, every edge, whatever the reports hold."""

import io
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from kg.export.gexf import to_gexf
from kg.export.html.assets import vocabulary
from kg.graph import BASE_IRI, Graph, to_networkx, to_quads
from tests.corpus import corpus
from tests.export.samples import HOSTILE

_GEXF, _VIZ = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"
_PROGRAMME = BASE_IRI + "programme/银杏课堂"

# What gexf.xsd (1.3) lets stand in what, with which attributes, as far as this graph uses it.
_CHILDREN = {
    "gexf": {"meta", "graph"},
    "meta": {"creator"},
    "graph": {"attributes", "nodes", "edges"},
    "attributes": {"attribute"},
    "nodes": {"node"},
    "edges": {"edge"},
    "node": {"attvalues", "color", "position", "size", "shape"},
    "edge": {"attvalues", "shape"},
    "attvalues": {"attvalue"},
}
_ATTRIBUTES = {
    "gexf": {"version", "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"},
    "graph": {"defaultedgetype", "mode"},
    "attributes": {"class", "mode"},
    "attribute": {"id", "title", "type"},
    "nodes": {"count"},
    "edges": {"count"},
    "node": {"id", "label"},
    "edge": {"id", "source", "target", "kind", "label"},
    "attvalue": {"for", "value"},
    "color": {"r", "g", "b"},
    "position": {"x", "y"},
    "size": {"value"},
    "shape": {"value"},
}


@pytest.fixture(scope="module")
def view() -> "nx.MultiDiGraph[str]":
    return to_networkx(Graph(to_quads(corpus())))


def read(content: bytes) -> "nx.MultiDiGraph[str]":
    # without parallel edges networkx takes the graph for a simple one
    return nx.MultiDiGraph(nx.read_gexf(io.BytesIO(content)))


def test_networkx_reads_every_node_and_edge(view: "nx.MultiDiGraph[str]") -> None:
    network = read(to_gexf(view))
    assert set(network) == set(view)
    assert sorted((s, t, facts["predicate"]) for s, t, facts in network.edges(data=True)) == sorted(
        view.edges(keys=True)
    )


def test_a_node_has_its_facts_its_place_and_its_colour(view: "nx.MultiDiGraph[str]") -> None:
    network = read(to_gexf(view))
    node = network.nodes[_PROGRAMME]
    assert (node["label"], node["kind"], node["variants"]) == ("银杏课堂", "Programme", "“银杏课堂”活动")
    assert "《佳木斯市乡村小学课后服务调研报告》“银杏课堂”也请村党组织的老党员来讲课。" in node["evidence"]
    colour = node["viz"]["color"]
    assert f"#{colour['r']:02x}{colour['g']:02x}{colour['b']:02x}" == vocabulary()["kinds"]["Programme"]["fill"]
    places = {(data["viz"]["position"]["x"], data["viz"]["position"]["y"]) for _, data in network.nodes(data=True)}
    assert len(places) == len(network)
    sizes = {name: data["viz"]["size"] for name, data in network.nodes(data=True)}
    middle = sizes[BASE_IRI + "organization/𠮷祥合作社"]
    assert sizes[_PROGRAMME] > middle > sizes[BASE_IRI + "organization-type/教育部门"]


def test_an_inferred_edge_is_dashed_and_sure_to_a_number(view: "nx.MultiDiGraph[str]") -> None:
    content = to_gexf(view)
    [edge] = read(content).get_edge_data(_PROGRAMME, BASE_IRI + "organization/𠮷祥合作社").values()
    assert (edge["predicate"], edge["label"], edge["basis"], edge["confidence"]) == (
        *("carriedOutBy", "承担者", "inferred", 0.6),
    )
    dashed = [edge for edge in ET.fromstring(content).iter(f"{_GEXF}edge") if edge.find(f"{_VIZ}shape") is not None]
    assert len(dashed) == sum(facts["basis"] == "inferred" for *_, facts in view.edges(data=True))


def _name(element: "ET.Element") -> str:
    return element.tag.rpartition("}")[2]


def test_only_what_the_schema_allows_stands_in_the_file(view: "nx.MultiDiGraph[str]") -> None:
    root = ET.fromstring(to_gexf(view))
    for element in root.iter():
        assert {_name(child) for child in element} <= _CHILDREN.get(_name(element), set())
        assert set(element.attrib) <= _ATTRIBUTES.get(_name(element), set())
    for of in ("node", "edge"):
        elements = list(root.iter(f"{_GEXF}{of}"))
        assert len({element.get("id") for element in elements}) == len(elements) > 0
        declared = {one.get("id") for one in root.iterfind(f".//{_GEXF}attributes[@class='{of}']/{_GEXF}attribute")}
        assert {value.get("for") for element in elements for value in element.iter(f"{_GEXF}attvalue")} == declared
    assert {shape.get("value") for shape in root.iter(f"{_VIZ}shape")} <= {
        *("disc", "square", "triangle", "diamond", "dashed"),
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_gives_valid_xml(text: str) -> None:
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    view.add_node("a", kind=text, label=text, variants=[text, "乙"], evidence=[{"title": text, "sentence": text}])
    view.add_edge("a", "a", key=text, label=text)
    kept = text.replace("\r", "").replace("\u0007", "").replace("\ufffe", "")
    network = read(to_gexf(view))
    assert network.nodes["a"]["label"] == kept
    assert network.nodes["a"]["evidence"] == f"《{kept}》{kept}"


def test_order_of_insertion_leaves_no_trace(view: "nx.MultiDiGraph[str]") -> None:
    shuffled: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in reversed(list(view)):
        shuffled.add_node(node, **dict(reversed(view.nodes[node].items())))
    for source, target, key in reversed(list(view.edges(keys=True))):
        shuffled.add_edge(source, target, key=key, **view.edges[source, target, key])
    assert to_gexf(shuffled) == to_gexf(view)


def test_an_empty_graph_is_a_file_too() -> None:
    assert len(read(to_gexf(nx.MultiDiGraph()))) == 0
