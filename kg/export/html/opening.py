"""What the page opens on: the overview as vis-network takes it, laid out beforehand."""

from __future__ import annotations  # networkx's classes take a type parameter in annotations alone

from typing import Any

import networkx as nx

from kg.export.html.labels import FONT, label_box
from kg.export.html.tables import Tables
from kg.graph.layout import arrange
from kg.graph.overview import overview

__all__ = ["opening"]


def opening(view: nx.MultiDiGraph[str], data: Tables, vocabulary: dict[str, Any]) -> dict[str, Any]:
    """The overview as vis-network takes it: nodes in their places, lines, and the drawing's options."""
    kinds = vocabulary["kinds"]
    graph = overview(view)
    rows = {node: data.tables["nodes"][data.number[node]] for node in graph}
    places = arrange(graph, {node: label_box(label, size) for node, (_, _, _, label, size, *_) in rows.items()})
    nodes = []
    for node in sorted(graph, key=data.number.__getitem__):
        _, kind, _, label, size, *_ = rows[node]
        shape = kinds[kind]["shape"] if kind in kinds else "dot"
        place = places[node]._asdict()
        nodes.append({"group": kind, "size": size, **place, "id": data.number[node], "label": label, "shape": shape})
    ends = sorted((*sorted(data.number[node] for node in line), graph.edges[line]["via"]) for line in graph.edges)
    lines = [{"via": via, "from": first, "to": second, "arrows": "to"} for first, second, via in ends]
    return {"nodes": nodes, "lines": lines, "options": _options(kinds)}


def _options(kinds: dict[str, dict[str, str]]) -> dict[str, Any]:
    """What vis-network needs to know: a still drawing, and how each class looks."""
    groups = {}
    for kind, look in kinds.items():
        colour = {"background": look["fill"], "border": look["edge"]}
        groups[kind] = {"shape": look["shape"], "color": colour | {"highlight": colour, "hover": colour}}
    return {
        "physics": False,
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": True,
            "tooltipDelay": 150,
            "keyboard": {"enabled": True, "bindToWindow": False, "autoFocus": False},
        },
        "groups": {"useDefaultGroups": False, **groups},
        "nodes": {
            "borderWidth": 2,
            "borderWidthSelected": 5,
            "font": {"size": FONT, "face": "sans-serif", "vadjust": -2},
        },
        "edges": {"smooth": False, "width": 1, "selectionWidth": 1, "arrows": {"to": {"scaleFactor": 0.35}}},
    }
