"""Which nodes an overview of the graph shows and where they stand: the same for the same graph under any hash seed.

A drawing of everything is a hairball. The overview takes the best connected places, organization types, programmes,
themes and reports, and of their lines those that tell something: that a report mentions a thing is left out where the
thing has a better line. Themes and reports meet in statements, for which there is no room; a line stands for them.
"""

from __future__ import annotations  # networkx's classes take a type parameter in annotations alone

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any, NamedTuple

import networkx as nx

__all__ = ["Box", "Point", "arrange", "overview"]

# How many nodes of a class an overview holds: ninety in all, as many as keep readable labels on a laptop's screen.
_SHARES = {"Report": 15, "Theme": 18, "OrganizationType": 18, "Programme": 20, "Region": 19}
_WEAK = "mentions"
_SUMMARIES = 2  # summary lines a node may ask for
_ASPECT = 1.4  # a screen is wider than high


class Point(NamedTuple):
    """Where a node stands, in pixels of the drawing at its natural size; y grows downwards."""

    x: int
    y: int


class Box(NamedTuple):
    """The room that a node and the label below it take: its width, and its reach above and below the node's centre."""

    width: float
    above: float
    below: float


def overview(view: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """The nodes and lines to open with; `via` on a line is the number of statements it stands for, 0 for a fact.

    >>> view = nx.MultiDiGraph()
    >>> view.add_node("r", kind="Report"); view.add_node("t", kind="Theme")
    >>> _ = view.add_edge("r", "t", key="mentions", predicate="mentions")
    >>> list(overview(view).edges(data="via"))
    [('r', 't', 0)]
    """
    chosen = _best_connected(view)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(chosen))
    strong, weak = _pairs(view, chosen)
    graph.add_edges_from(strong, via=0)
    for (a, b), count in _summaries(view, chosen):
        if not graph.has_edge(a, b):
            graph.add_edge(a, b, via=count)
    for node in sorted(chosen):
        if not graph.degree[node] and (lines := [pair for pair in weak if node in pair]):
            graph.add_edge(*max(lines, key=lambda pair: (weak[pair], pair)), via=0)
    if len(graph) < len(view) and graph.size():
        graph.remove_nodes_from(list(nx.isolates(graph)))
    return graph


def _best_connected(view: nx.MultiDiGraph[str]) -> set[str]:
    limit = sum(_SHARES.values())
    if len(view) <= limit:
        return set(view)
    degree = {node: len(set(view.succ[node]) | set(view.pred[node])) for node in view}
    ranked = sorted(view, key=lambda node: (-degree[node], node))
    left = Counter(_SHARES)
    chosen = set()
    for node in ranked:
        kind = view.nodes[node].get("kind", "")
        if left[kind] > 0 and degree[node]:
            left[kind] -= 1
            chosen.add(node)
    # A graph of other classes still opens on something.
    return chosen if len(chosen) >= limit // 4 else chosen.union(ranked[: limit // 2])


def _pairs(view: nx.MultiDiGraph[str], chosen: set[str]) -> tuple[list[tuple[str, str]], dict[tuple[str, str], int]]:
    """The pairs of chosen nodes that a fact joins, and those that mentions alone join, with the number of sentences."""
    strong: set[tuple[str, str]] = set()
    weak: Counter[tuple[str, str]] = Counter()
    for a, b, data in view.edges(chosen, data=True):
        if b not in chosen or a == b:
            continue
        pair = (min(a, b), max(a, b))
        if data["predicate"] == _WEAK:
            weak[pair] += 1 + len(data.get("evidence", ()))
        else:
            strong.add(pair)
    return sorted(strong), {pair: weak[pair] for pair in sorted(weak) if pair not in strong}


def _summaries(view: nx.MultiDiGraph[str], chosen: set[str]) -> list[tuple[tuple[str, str], int]]:
    """Pairs of chosen nodes that nodes outside the overview join, each node's most frequent ones."""
    shared: Counter[tuple[str, str]] = Counter()
    for node in view:
        if node in chosen:
            continue
        facts: list[tuple[str, str, dict[str, Any]]] = [*view.in_edges(node, data=True)]
        facts += view.out_edges(node, data=True)
        ends = {a if b == node else b for a, b, data in facts if data["predicate"] != _WEAK} & chosen
        shared.update(combinations(sorted(ends), 2))
    ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
    asked: Counter[str] = Counter()
    kept = []
    for pair, count in ranked:
        # What one node alone joins is little, but more than nothing.
        if any(asked[node] < (_SUMMARIES if count > 1 else 1) for node in pair):
            asked.update(pair)
            kept.append((pair, count))
    return kept


def arrange(graph: nx.Graph[str], boxes: Mapping[str, Box], *, seed: int = 1) -> dict[str, Point]:
    """A place for every node such that linked nodes are near and no two boxes overlap.

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
    centre = [sum(float(found[node][axis]) for node in nodes) / len(nodes) for axis in (0, 1)]
    spots = [[(float(found[node][0]) - centre[0]) * _ASPECT, float(found[node][1]) - centre[1]] for node in nodes]
    _separate(spots, [boxes[node] for node in nodes])
    return {node: Point(round(x), round(y)) for node, (x, y) in zip(nodes, spots, strict=True)}


def _separate(spots: list[list[float]], boxes: list[Box], *, gap: float = 8.0) -> None:
    """Bring the layout to a size that its boxes roughly fill, then push overlapping boxes apart, the shorter way."""
    room = sum((box.width + gap) * (box.above + box.below + gap) for box in boxes)
    reach = [sorted(abs(spot[axis]) for spot in spots)[len(spots) * 9 // 10] or 1.0 for axis in (0, 1)]
    # The middle 90 % get the room of their boxes and half as much again; the stragglers are drawn in.
    stretch = (1.5 * room * _ASPECT) ** 0.5 / 2 / reach[0], (1.5 * room / _ASPECT) ** 0.5 / 2 / reach[1]
    for spot in spots:
        for axis in (0, 1):
            far = abs(spot[axis]) / reach[axis]
            spot[axis] *= stretch[axis] * (1.0 if far <= 1 else (1 + (far - 1) * 0.2) / far)
    for _ in range(400):
        if not _push(spots, boxes, gap):
            return
    while _push(spots, boxes, gap):
        for spot in spots:
            spot[0], spot[1] = spot[0] * 1.02, spot[1] * 1.02


def _push(spots: list[list[float]], boxes: list[Box], gap: float) -> bool:
    """One round of pushing; whether any boxes overlapped."""
    pushed = False
    for i, j in _near(spots, boxes, gap):
        a, b, first, second = spots[i], spots[j], boxes[i], boxes[j]
        right = b[0] - a[0]
        down = (b[1] + (second.below - second.above) / 2) - (a[1] + (first.below - first.above) / 2)
        across = (first.width + second.width) / 2 + gap - abs(right)
        along = (first.above + first.below + second.above + second.below) / 2 + gap - abs(down)
        # Rounding to whole pixels may take back one of the gap's.
        if across <= 1e-6 or along <= 1e-6:
            continue
        pushed = True
        axis, depth, forward = (0, across, right >= 0) if across < along else (1, along, down >= 0)
        step = (depth / 2 + 0.01) * (1 if forward else -1)
        a[axis] -= step
        b[axis] += step
    return pushed


def _near(spots: list[list[float]], boxes: list[Box], gap: float) -> Iterable[tuple[int, int]]:
    """Pairs whose boxes may overlap: a sweep from left to right."""
    widest = max(box.width for box in boxes) + gap
    order = sorted(range(len(spots)), key=lambda i: (spots[i][0], i))
    lefts = [spots[i][0] for i in order]
    pairs = []
    for k, i in enumerate(order):
        for later in range(k + 1, len(order)):
            if lefts[later] - lefts[k] >= widest:
                break
            pairs.append((i, order[later]))
    return pairs
