"""Which nodes and lines an overview of the graph shows: the same for the same graph under any hash seed.

A drawing of everything is a hairball. The overview takes the regions, organization types, programmes and themes of
which most is said, and the lines between them. Themes and the others meet in statements, for which there is no room; a
line stands for them. Reports are no part of it: they mention everything, and would join all to all.
"""

from __future__ import annotations  # networkx's classes take a type parameter in annotations alone

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

import networkx as nx

__all__ = ["overview"]

# How many nodes of a class an overview holds: as many in all as keep labels of 11 pixels in a view of 880 by 600.
_SHARES = {"Theme": 18, "OrganizationType": 22, "Programme": 26, "Region": 18}
_WEAK = "mentions"
_SUMMARIES = 2  # summary lines a node may ask for


def overview(view: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """The nodes and lines to open with; `via` on a line is the number of statements it stands for, 0 for a fact.

    >>> view = nx.MultiDiGraph()
    >>> view.add_node("r", kind="Report"); view.add_node("t", kind="Theme")
    >>> _ = view.add_edge("r", "t", key="mentions", predicate="mentions")
    >>> list(overview(view).edges(data="via"))
    [('r', 't', 0)]
    """
    told = _told(view)
    chosen = _best_connected(view, told)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(chosen))
    strong, weak = _pairs(view, chosen)
    graph.add_edges_from(strong, via=0)
    for (a, b), count in _summaries(told, chosen):
        if not graph.has_edge(a, b):
            graph.add_edge(a, b, via=count)
    for node in sorted(chosen):
        if not graph.degree[node] and (lines := [pair for pair in weak if node in pair]):
            graph.add_edge(*max(lines, key=lambda pair: (weak[pair], pair)), via=0)
    if len(graph) < len(view) and graph.size():
        graph.remove_nodes_from(list(nx.isolates(graph)))
    return graph


def _best_connected(view: nx.MultiDiGraph[str], told: Mapping[str, set[str]]) -> set[str]:
    limit = sum(_SHARES.values())
    if len(view) <= limit:
        return set(view)
    ranked = sorted(view, key=lambda node: (-len(told[node]), node))
    left = Counter(_SHARES)
    chosen = set()
    for node in ranked:
        kind = view.nodes[node].get("kind", "")
        if left[kind] > 0 and told[node]:
            left[kind] -= 1
            chosen.add(node)
    # A graph of other classes still opens on something.
    return chosen if len(chosen) >= limit // 8 else chosen.union(ranked[: limit // 2])


def _told(view: nx.MultiDiGraph[str]) -> dict[str, set[str]]:
    """The nodes that a fact joins with each, mentions apart."""
    told: dict[str, set[str]] = {node: set() for node in view}
    for a, b, data in view.edges(data=True):
        if data["predicate"] != _WEAK and a != b:
            told[a].add(b)
            told[b].add(a)
    return told


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


def _summaries(told: Mapping[str, set[str]], chosen: set[str]) -> list[tuple[tuple[str, str], int]]:
    """Pairs of chosen nodes that nodes outside the overview join, each node's most frequent ones."""
    shared: Counter[tuple[str, str]] = Counter()
    for node, others in told.items():
        if node not in chosen:
            shared.update(combinations(sorted(others & chosen), 2))
    ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
    asked: Counter[str] = Counter()
    kept = []
    for pair, count in ranked:
        # What one node alone joins is little, but more than nothing.
        if any(asked[node] < (_SUMMARIES if count > 1 else 1) for node in pair):
            asked.update(pair)
            kept.append((pair, count))
    return kept
