"""A drawing that can be read: no label on another, in the shape of a view, linked nodes near each other."""

from collections.abc import Iterable
from itertools import combinations
from math import hypot
from statistics import mean
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.layout import Box, Point, arrange

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


def _named(graph: "nx.Graph[Any]") -> "nx.Graph[str]":
    named: nx.Graph[str] = nx.Graph()
    named.add_edges_from((str(a), str(b)) for a, b in graph.edges)
    return named


def _extent(places: dict[str, Point], rooms: dict[str, Box]) -> tuple[float, float]:
    across = [(places[node].x - rooms[node].width / 2, places[node].x + rooms[node].width / 2) for node in places]
    down = [(places[node].y - rooms[node].above, places[node].y + rooms[node].below) for node in places]
    return (
        max(right for _, right in across) - min(left for left, _ in across),
        max(bottom for _, bottom in down) - min(top for top, _ in down),
    )


@pytest.mark.parametrize(
    "graph", [nx.path_graph(80), nx.star_graph(79), nx.balanced_tree(3, 3), nx.grid_graph([4, 20])]
)
@pytest.mark.parametrize("aspect", [1.0, 1.45])
def test_the_drawing_fills_a_view(graph: "nx.Graph[Any]", aspect: float) -> None:
    graph = _named(graph)
    rooms = {node: Box(40 + 7 * (place % 10), 10, 30) for place, node in enumerate(sorted(graph))}
    width, height = _extent(arrange(graph, rooms, aspect=aspect), rooms)
    assert width / height == pytest.approx(aspect, rel=0.25)
    taken = sum(room.width * (room.above + room.below) for room in rooms.values())
    assert taken / (width * height) > 0.25


def test_linked_nodes_are_nearer_than_others() -> None:
    graph = _named(nx.connected_caveman_graph(6, 8))
    rooms = dict.fromkeys(graph, Box(60, 10, 30))
    places = arrange(graph, rooms)

    def apart(pairs: Iterable[tuple[str, str]]) -> float:
        return mean(hypot(places[a].x - places[b].x, places[a].y - places[b].y) for a, b in pairs)

    assert apart(graph.edges) < 0.5 * apart(combinations(sorted(graph), 2))


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    graph = _named(nx.gnm_random_graph(40, 70, seed=4))
    backwards: nx.Graph[str] = nx.Graph()
    backwards.add_nodes_from(sorted(graph, reverse=True))
    backwards.add_edges_from((b, a) for a, b in sorted(graph.edges, reverse=True))
    rooms = dict.fromkeys(graph, Box(60, 10, 30))
    assert arrange(graph, rooms) == arrange(backwards, rooms)
