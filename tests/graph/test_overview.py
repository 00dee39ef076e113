"""An overview that can be read: few nodes that much is said of, and lines that tell something."""

import networkx as nx

from kg.graph.overview import overview
from tests.export.browser.synthetic import synthetic


def _view(nodes: dict[str, str], edges: list[tuple[str, str, str]]) -> "nx.MultiDiGraph[str]":
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, kind in nodes.items():
        view.add_node(node, kind=kind)
    for source, predicate, target in edges:
        view.add_edge(source, target, key=predicate, predicate=predicate, evidence=[])
    return view


def _survey(statements: int) -> "nx.MultiDiGraph[str]":
    """A report on a region of many, with problems of one theme that one type of organization has."""
    nodes = {"report": "Report", "region": "Region", "theme": "Theme", "type": "OrganizationType"}
    edges = [("report", "about", "region"), ("report", "mentions", "type"), ("report", "mentions", "theme")]
    for i in range(statements):
        nodes[f"problem{i}"] = "Problem"
        edges += [
            ("report", "states", f"problem{i}"),
            (f"problem{i}", "theme", "theme"),
            (f"problem{i}", "affects", "type"),
        ]
    for i in range(30):
        nodes[f"region{i}"] = "Region"
        edges += [("report", "mentions", f"region{i}"), (f"region{i}", "within", "region")]
    return _view(nodes, edges)


def test_a_small_graph_is_shown_whole() -> None:
    view = _survey(3)
    assert set(overview(view)) == set(view)


def test_a_large_graph_is_not() -> None:
    view = synthetic()
    graph = overview(view)
    assert 50 <= len(graph) <= 150
    assert {view.nodes[node]["kind"] for node in graph} == {"Region", "OrganizationType", "Programme", "Theme"}


def test_of_a_class_those_that_most_is_said_of_are_shown() -> None:
    view = _survey(200)
    view.add_edge("problem0", "region29", key="about", predicate="about", evidence=[])
    for i in range(20):  # mentions say nothing
        view.add_edge("report", "region0", key=f"mentions{i}", predicate="mentions", evidence=[])
        view.add_edge(f"region{i + 1}", "region29", key="within", predicate="within", evidence=[])
    shown = set(overview(view))
    assert {"region", "region29"} <= shown
    assert "region0" not in shown


def test_statements_become_a_line_between_what_they_join() -> None:
    graph = overview(_survey(200))
    assert not any(node.startswith("problem") for node in graph)
    assert "report" not in graph
    assert graph.edges["theme", "type"]["via"] == 200
    assert graph.edges["region", "region0"]["via"] == 0


def test_a_mention_is_drawn_only_for_a_node_without_another_line() -> None:
    view = _survey(3)
    assert not overview(view).has_edge("report", "type")
    view.add_node("document", kind="Document")
    view.add_edge("report", "document", key="mentions", predicate="mentions", evidence=[])
    assert overview(view).has_edge("report", "document")


def test_classes_without_a_share_still_open_on_something() -> None:
    view = _view({f"figure{i:03}": "Figure" for i in range(500)}, [])
    assert 0 < len(overview(view)) <= 150
