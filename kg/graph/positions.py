"""Where every node of a whole graph stands, for tools that draw all of it: quick for thousands, the same each time.

A force layout of them all takes a minute for a thousand nodes. The best connected few give the drawing its shape;
each of the others stands beside the neighbours that already stand, those of one in a spiral like seeds in a flower.
"""

from __future__ import annotations  # networkx's classes take a type parameter in annotations alone

from collections import Counter
from math import cos, hypot, pi, sin, sqrt

import networkx as nx

from kg.graph.layout import Point

__all__ = ["positions"]

_CORE = 150  # nodes that the force layout places: half a second
_ROOM = 60  # pixels between two nodes that stand side by side
_TURN = pi * (3 - sqrt(5))  # the golden angle: no two seeds in line


def positions(view: nx.MultiDiGraph[str]) -> dict[str, Point]:
    """A place for each node, linked ones near each other.

    >>> view = nx.MultiDiGraph([("a", "b"), ("b", "c")])
    >>> sorted(positions(view)) == ["a", "b", "c"], positions(view) == positions(view)
    (True, True)
    """
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(view))
    ordered.add_edges_from(sorted({(min(a, b), max(a, b)) for a, b in view.edges() if a != b}))
    ranked = sorted(ordered, key=lambda node: (-ordered.degree[node], node))
    places = _core(ordered, ranked[:_CORE], sqrt(len(ranked)) * _ROOM)
    beside: Counter[str] = Counter()
    for node in _outwards(ordered, ranked):
        if node in places:
            continue
        known = [other for other in ordered[node] if other in places]
        anchor = min(known, key=lambda other: (-ordered.degree[other], other), default="")
        beside[anchor] += 1
        x, y = (sum(places[other][axis] for other in known) / max(1, len(known)) for axis in (0, 1))
        reach, angle = _ROOM * sqrt(beside[anchor]), beside[anchor] * _TURN
        places[node] = (x + reach * cos(angle), y + reach * sin(angle))
    return {node: Point(round(places[node][0]), round(places[node][1])) for node in ordered}


def _core(graph: nx.Graph[str], nodes: list[str], reach: float) -> dict[str, tuple[float, float]]:
    """The places of the best connected nodes, the best connected first, nine in ten of them within `reach`."""
    if not nodes:
        return {}
    core: nx.Graph[str] = nx.Graph()
    core.add_nodes_from(sorted(nodes))
    core.add_edges_from(sorted(graph.subgraph(nodes).edges))
    # What only nodes outside the core join to the rest would drift apart.
    core.add_edges_from((nodes[0], min(part)) for part in list(nx.connected_components(core)) if nodes[0] not in part)
    found = nx.forceatlas2_layout(core, max_iter=100, scaling_ratio=4.0, gravity=1.5, seed=1)
    spots = {node: (float(x), float(y)) for node, (x, y) in found.items()}
    far = sorted(hypot(*spot) for spot in spots.values())[len(spots) * 9 // 10] or 1.0
    scales = {node: _scale(hypot(*spot) / far, reach / far) for node, spot in spots.items()}
    return {node: (x * scales[node], y * scales[node]) for node, (x, y) in spots.items()}


def _scale(share: float, scale: float) -> float:
    """Stragglers, at more than the whole of the reach, are drawn in."""
    return scale if share <= 1 else scale * (1 + (share - 1) / 5) / share


def _outwards(graph: nx.Graph[str], ranked: list[str]) -> list[str]:
    """The nodes such that each stands after a neighbour, where it has one that is nearer to the best connected."""
    seen: dict[str, None] = {}
    for start in ranked:
        if start not in seen:
            seen[start] = None
            seen.update(dict.fromkeys(node for _, node in nx.bfs_edges(graph, start, sort_neighbors=sorted)))
    return list(seen)
