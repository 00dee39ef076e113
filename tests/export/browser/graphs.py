"""Small graphs in the form of kg.to_networkx, put together node by node."""

from typing import Any, TypeAlias

import networkx as nx

from tests.export.browser.synthetic import BASE

__all__ = ["View", "edge", "node"]

View: TypeAlias = "nx.MultiDiGraph[str]"


def _evidence(text: str, title: str) -> dict[str, Any]:
    report = f"{BASE}report/000000000001"
    return {"report": report, "title": title, "section": "一 / （一）", "start": 0, "end": len(text), "sentence": text}


def node(
    view: View,
    path: str,
    kind: str,
    label: str,
    *sentences: str,
    variants: tuple[str, ...] = (),
    **attributes: str,
) -> str:
    """Add a node with the sentences of a small report that name it; its IRI."""
    found = [_evidence(text, "小报告") for text in sentences]
    view.add_node(BASE + path, kind=kind, label=label, variants=list(variants), evidence=found, **attributes)
    return BASE + path


def edge(view: View, source: str, predicate: str, target: str, *sentences: str, confidence: float = 1.0) -> None:
    """Add a relation with the sentences that say so; one that is less than certain is inferred."""
    basis = "stated" if confidence == 1 else "inferred"
    found = [_evidence(text, "小报告") for text in sentences]
    data = {"predicate": predicate, "label": predicate, "basis": basis, "confidence": confidence, "evidence": found}
    view.add_edge(source, target, key=predicate, **data)
