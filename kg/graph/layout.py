"""Where the nodes of a drawing stand: the same for the same graph under any hash seed.

A force layout brings linked nodes together; then the drawing is made to fill a view with labels that do not overlap.
"""

from __future__ import annotations  # networkx's classes take a type parameter in annotations alone

from collections.abc import Mapping
from math import atan2, cos, sin
from typing import NamedTuple

import networkx as nx

__all__ = ["Box", "Point", "arrange"]

_EVENNESS = 0.8  # share of a place that its rank decides, against the force layout
_GAP = 8.0  # pixels between boxes
_FILL = 0.62  # share of the rectangle that boxes take; beyond it pushing finds no end
# Rounds of pushing before the rectangle grows. With 100 the pages of two sets of reports are as large and take twice as
# long to draw; the sample's, which then needs to grow no more, is 6 % narrower.
_ROUNDS = 20


class Point(NamedTuple):
    """Where a node stands, in pixels of the drawing at its natural size; y grows downwards."""

    x: int
    y: int


class Box(NamedTuple):
    """The room that a node and the label below it take: its width, and its reach above and below the node's centre."""

    width: float
    above: float
    below: float


def arrange(graph: nx.Graph[str], boxes: Mapping[str, Box], *, aspect: float = 1.45, seed: int = 1) -> dict[str, Point]:
    """A place for every node: linked nodes near each other, no box on another, all in a rectangle of this aspect.

    >>> box = Box(80, 10, 30)
    >>> places = arrange(nx.path_graph(["a", "b", "c"]), {"a": box, "b": box, "c": box})
    >>> places == arrange(nx.path_graph(["a", "b", "c"]), {"a": box, "b": box, "c": box})
    True
    """
    nodes = sorted(graph)
    if not nodes:
        return {}
    # Sums of floats depend on the order of nodes and edges, so the layout gets them sorted.
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(nodes)
    ordered.add_edges_from(sorted((min(a, b), max(a, b)) for a, b in graph.edges))
    # Parts that nothing joins drift apart; a tie to the best connected node keeps them on the page.
    hub = max(nodes, key=ordered.degree.__getitem__)
    parts = sorted(sorted(part) for part in nx.connected_components(ordered) if hub not in part)
    ordered.add_edges_from((part[0], hub) for part in parts)
    found = nx.forceatlas2_layout(ordered, max_iter=300, scaling_ratio=4.0, gravity=1.5, seed=seed)
    spots = _spread([(float(found[node][0]), float(found[node][1])) for node in nodes])
    _separate(spots, [boxes[node] for node in nodes], aspect)
    return {node: Point(round(x), round(y)) for node, (x, y) in zip(nodes, spots, strict=True)}


def _spread(points: list[tuple[float, float]]) -> list[list[float]]:
    """The points turned so that they reach farthest from side to side, and spread evenly over the unit square.

    A force layout is crowded in the middle and has long arms; ranks have neither, and keep who is left of whom.
    """
    middle = [sum(point[axis] for point in points) / len(points) for axis in (0, 1)]
    away = [(x - middle[0], y - middle[1]) for x, y in points]
    xx, yy, xy = sum(x * x for x, _ in away), sum(y * y for _, y in away), sum(x * y for x, y in away)
    turn = atan2(2 * xy, xx - yy) / 2
    turned = [(x * cos(turn) + y * sin(turn), y * cos(turn) - x * sin(turn)) for x, y in away]
    spots = [[0.0, 0.0] for _ in points]
    for axis in (0, 1):
        order = sorted(range(len(points)), key=lambda i: (turned[i][axis], i))
        far = max(abs(point[axis]) for point in turned) or 1.0
        for rank, i in enumerate(order):
            even = (rank + 0.5) / len(order) - 0.5
            spots[i][axis] = _EVENNESS * even + (1 - _EVENNESS) * turned[i][axis] / far / 2
    return spots


def _separate(spots: list[list[float]], boxes: list[Box], aspect: float) -> None:
    """Push boxes apart, the shorter way, in a rectangle that they nearly fill; it grows till there is room."""
    room = sum((box.width + _GAP) * (box.above + box.below + _GAP) for box in boxes) / _FILL
    width, height = (room * aspect) ** 0.5, (room / aspect) ** 0.5
    for spot in spots:
        spot[0], spot[1] = spot[0] * width, spot[1] * height
    while True:
        bounds = [
            ((box.width - width) / 2, (width - box.width) / 2, box.above - height / 2, height / 2 - box.below)
            for box in boxes
        ]
        for _ in range(_ROUNDS):
            _hold(spots, bounds)
            if not _push(spots, boxes):
                return
        width, height = width * 1.02, height * 1.02
        for spot in spots:
            spot[0], spot[1] = spot[0] * 1.02, spot[1] * 1.02


def _hold(spots: list[list[float]], bounds: list[tuple[float, float, float, float]]) -> None:
    """Keep the boxes within the rectangle: each spot between left and right, top and bottom."""
    for spot, (left, right, top, bottom) in zip(spots, bounds, strict=True):
        x, y = spot
        if not left <= x <= right:
            spot[0] = min(max(x, left), right)
        if not top <= y <= bottom:
            spot[1] = min(max(y, top), bottom)


def _push(spots: list[list[float]], boxes: list[Box]) -> bool:
    """One round of pushing; whether any boxes overlapped. Which ones may is told by a sweep from left to right."""
    pushed = False
    widest = max(box.width for box in boxes) + _GAP
    tallest = max(box.above + box.below for box in boxes) + _GAP
    sides = [
        (spot, (box.below - box.above) / 2, box.above + box.below, box)
        for spot, box in sorted(zip(spots, boxes, strict=True), key=lambda pair: pair[0][0])
    ]
    lefts = [side[0][0] for side in sides]
    last = 0
    for k, (a, middle, height, box) in enumerate(sides):
        while last < len(sides) and lefts[last] - lefts[k] < widest:
            last += 1
        at = a[1] + middle
        for b, other_middle, _, other in sides[k + 1 : last]:
            # this way first: most that are near from side to side are far above or below
            down = b[1] + other_middle - at
            if not -tallest < down < tallest:
                continue
            along = (height + other.above + other.below) / 2 + _GAP - abs(down)
            if along <= 1e-6:  # rounding to whole pixels may take back one of the gap's
                continue
            right = b[0] - a[0]
            across = (box.width + other.width) / 2 + _GAP - abs(right)
            if across <= 1e-6:
                continue
            pushed = True
            axis, depth, forward = (0, across, right >= 0) if across < along else (1, along, down >= 0)
            step = (depth / 2 + 0.01) * (1 if forward else -1)
            a[axis] -= step
            b[axis] += step
            at = a[1] + middle
    return pushed
