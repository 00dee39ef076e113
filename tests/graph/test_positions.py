"""Places for a whole graph: every node has one, near its neighbours, the same each time, in time that grows gently."""

from functools import partial
from math import hypot
from statistics import mean

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.positions import positions
from tests.export.browser.synthetic import synthetic
from tests.growth import grows_linearly


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=60))
def test_every_node_has_a_place_whatever_the_graph(ends: list[tuple[int, int]]) -> None:
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph([(str(a), str(b)) for a, b in ends])
    view.add_node("alone")
    places = positions(view)
    assert set(places) == set(view)
    backwards: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    backwards.add_nodes_from(reversed(list(view)))
    backwards.add_edges_from(reversed(list(view.edges())))
    assert positions(backwards) == places


def test_neighbours_are_nearer_than_others() -> None:
    view = synthetic(1500, 3000)
    places = positions(view)

    def apart(pairs: list[tuple[str, str]]) -> float:
        return mean(hypot(places[a].x - places[b].x, places[a].y - places[b].y) for a, b in pairs)

    nodes = sorted(view)
    assert apart([(a, b) for a, b in view.edges()]) < 0.7 * apart(list(zip(nodes, reversed(nodes), strict=True)))


def test_nodes_stand_apart() -> None:
    places = positions(synthetic(1500, 3000))
    assert len(set(places.values())) > 0.98 * len(places)


def test_time_grows_with_the_graph() -> None:
    assert grows_linearly(lambda length: partial(positions, synthetic(length, 3 * length)), 8000)
