"""GraphML that any XML parser and networkx take, whatever the reports hold."""

from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from kg.export.graphml import to_graphml
from kg.graph.builder import to_quads
from kg.graph.graph import Graph
from kg.graph.view import to_networkx
from tests.corpus import corpus
from tests.export.samples import HOSTILE

BASE = "https://w3id.org/survey-report/id/"


def read(content: bytes) -> "nx.MultiDiGraph[str]":
    network = nx.parse_graphml(content.decode(), force_multigraph=True)
    assert isinstance(network, nx.MultiDiGraph)
    return network


@pytest.fixture(scope="module")
def view() -> "nx.MultiDiGraph[str]":
    return to_networkx(Graph(to_quads(corpus())))


def test_networkx_reads_every_node_and_edge(view: "nx.MultiDiGraph[str]") -> None:
    network = read(to_graphml(view))
    assert set(network) == set(view)
    assert {(s, t, facts["predicate"]) for s, t, facts in network.edges(data=True)} == set(view.edges(keys=True))


def test_attributes_are_text_and_confidence_a_number(view: "nx.MultiDiGraph[str]") -> None:
    network = read(to_graphml(view))
    node = network.nodes[BASE + "programme/银杏课堂"]
    assert (node["kind"], node["label"], node["variants"]) == ("Programme", "银杏课堂", "“银杏课堂”活动")
    assert node["evidence"].count(" | ") == len(view.nodes[BASE + "programme/银杏课堂"]["evidence"]) - 1
    assert "《佳木斯市乡村小学课后服务调研报告》“银杏课堂”也请村党组织的老党员来讲课。" in node["evidence"]
    [edge] = network.get_edge_data(BASE + "programme/银杏课堂", BASE + "organization/𠮷祥合作社").values()
    assert (edge["predicate"], edge["basis"], edge["confidence"]) == ("carriedOutBy", "inferred", 0.6)


def test_ids_of_edges_are_unique_in_the_file(view: "nx.MultiDiGraph[str]") -> None:
    edges = ET.fromstring(to_graphml(view)).findall(".//{*}edge")
    assert len({edge.get("id") for edge in edges}) == len(edges) == view.number_of_edges()


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_gives_valid_xml(text: str) -> None:
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    view.add_node("a", label=text, variants=[text, "乙"], evidence=[{"title": text, "sentence": text}])
    view.add_edge("a", "a", key="within", label=text)
    content = to_graphml(view)
    kept = text.replace("\r", "").replace("\u0007", "").replace("\ufffe", "")
    network = read(content)
    assert network.nodes["a"].get("label", "") == kept
    assert network.nodes["a"]["evidence"] == f"《{kept}》{kept}"
    assert ET.fromstring(content).tag.endswith("graphml")


def test_order_of_insertion_leaves_no_trace(view: "nx.MultiDiGraph[str]") -> None:
    shuffled: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in reversed(list(view)):
        shuffled.add_node(node, **dict(reversed(view.nodes[node].items())))
    for source, target, key in reversed(list(view.edges(keys=True))):
        shuffled.add_edge(source, target, key=key, **view.edges[source, target, key])
    assert to_graphml(shuffled) == to_graphml(view)


def test_what_is_not_known_is_left_out() -> None:
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    view.add_node("a", label="甲", code=None, variants=[])
    view.add_edge("a", "a", key="within", confidence=None)
    network = read(to_graphml(view))
    assert network.nodes["a"] == {"label": "甲"}
    assert network.get_edge_data("a", "a") == {"e1": {"predicate": "within"}}
