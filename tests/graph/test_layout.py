"""An overview that can be read: few nodes, lines that tell something, no label on another."""

from itertools import combinations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.layout import Box, arrange, overview
from tests.export.browser.synthetic import synthetic


def _view(nodes: dict[str, str], edges: list[tuple[str, str, str]]) -> "nx.MultiDiGraph[str]":
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, kind in nodes.items():
        view.add_node(node, kind=kind)
    for source, predicate, target in edges:
        view.add_edge(source, target, key=predicate, predicate=predicate, evidence=[])
    return view


def _survey(statements: int) -> "nx.MultiDiGraph[str]":
    """A report on a region that mentions an organization type and has problems of one theme."""
    nodes = {"report": "Report", "region": "Region", "theme": "Theme", "type": "OrganizationType"}
    edges = [("report", "about", "region"), ("report", "mentions", "region"), ("report", "mentions", "type")]
    for i in range(statements):
        nodes[f"problem{i}"] = "Problem"
        edges += [("report", "states", f"problem{i}"), (f"problem{i}", "theme", "theme")]
    # more regions than an overview needs to be one
    for i in range(30):
        nodes[f"region{i}"] = "Region"
        edges.append((f"region{i}", "within", "region"))
    return _view(nodes, edges)


def test_a_small_graph_is_shown_whole() -> None:
    view = _survey(3)
    assert set(overview(view)) == set(view)


def test_a_large_graph_is_not() -> None:
    graph = overview(synthetic())
    assert 50 <= len(graph) <= 150


def test_statements_become_a_line_between_what_they_join() -> None:
    graph = overview(_survey(200))
    assert not any(node.startswith("problem") for node in graph)
    assert graph.edges["report", "theme"]["via"] == 200
    assert graph.edges["report", "region"]["via"] == 0


def test_a_mention_is_drawn_only_for_a_node_without_another_line() -> None:
    view = _survey(200)
    view.add_edge("type", "theme", key="theme", predicate="theme", evidence=[])
    assert not overview(view).has_edge("report", "type")
    assert overview(_survey(200)).has_edge("report", "type")


def test_classes_without_a_share_still_open_on_something() -> None:
    view = _view({f"figure{i:03}": "Figure" for i in range(500)}, [])
    assert 0 < len(overview(view)) <= 150


_boxes = st.builds(Box, st.floats(1, 300), st.floats(1, 40), st.floats(1, 80))


@given(st.lists(_boxes, max_size=30), st.integers(0, 2**32))
def test_no_two_boxes_overlap(boxes: list[Box], edges: int) -> None:
    graph: nx.Graph[str] = nx.Graph()
    names = [f"n{i:02}" for i in range(len(boxes))]
    graph.add_nodes_from(names)
    pairs = list(combinations(names, 2))
    graph.add_edges_from(pair for place, pair in enumerate(pairs) if edges >> (place % 33) & 1)
    rooms = dict(zip(names, boxes, strict=True))
    places = arrange(graph, rooms)
    for a, b in pairs:
        (ax, ay), (bx, by) = places[a], places[b]
        apart = abs(ax - bx) >= (rooms[a].width + rooms[b].width) / 2
        above = ay + rooms[a].below <= by - rooms[b].above
        below = by + rooms[b].below <= ay - rooms[a].above
        assert apart or above or below
