"""The graph as the page holds it: short tables that name each other's rows by number."""

from __future__ import annotations  # networkx's classes take a type parameter in annotations alone

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import networkx as nx

from kg.export.html.labels import short_label

if TYPE_CHECKING:
    from kg.graph.texts import ReportText

__all__ = ["Tables"]

_OWN = {"kind", "label", "variants", "evidence"}  # what a node says other than literal attributes


class Tables:
    """The graph as short tables that name each other's rows by number; each text stands in them once.

    Nodes come best connected first, so that the page ranks by number. A line is all that is between two nodes. A
    sentence is a place in its report's text, with its words where the text is not there.
    """

    def __init__(self, view: nx.MultiDiGraph[str], reports: Iterable[ReportText] = ()) -> None:
        degree = {node: len((set(view.succ[node]) | set(view.pred[node])) - {node}) for node in view}
        order = sorted(view, key=lambda node: (-degree[node], node))
        self.number = {node: row for row, node in enumerate(order)}
        self._sentences: dict[tuple[int | str, ...], int] = {}
        self._sections: dict[str, int] = {}
        self._reports: list[list[Any]] = []
        self._rows: dict[str, int] = {}
        for report in reports:
            outline = [[one.number, one.words, one.role, one.start, one.end] for one in report.outline]
            self._report(report.iri, report.title, report.text, outline)
        base = _common(order)
        most = max(degree.values(), default=0) or 1
        nodes = [self._node(node, view.nodes[node], len(base), degree[node] / most) for node in order]
        self.tables = {
            "base": base,
            "nodes": nodes,
            "lines": self._lines(view),
            "reports": self._reports,
            "sections": list(self._sections),
            "sentences": list(self._sentences),
        }

    def names(self) -> Iterator[str]:
        """The labels and variants of all nodes."""
        for _, _, label, _, _, variants, *_ in self.tables["nodes"]:
            yield from (label, *variants)

    def _node(self, node: str, data: dict[str, Any], cut: int, share: float) -> list[Any]:
        label = str(data.get("label") or node)
        attributes = {name: _literal(value) for name, value in sorted(data.items()) if name not in _OWN}
        return [
            node[cut:],
            data.get("kind", ""),
            label,
            short_label(label),
            round(8 + 16 * share**0.5, 1),
            [variant for variant in data.get("variants", ()) if variant != label],
            attributes,
            self._cite(data.get("evidence", ())),
        ]

    def _lines(self, view: nx.MultiDiGraph[str]) -> list[list[Any]]:
        lines: dict[tuple[int, int], list[list[Any]]] = defaultdict(list)
        for a, b, data in view.edges(data=True):
            source, target = self.number[a], self.number[b]
            inferred = int(data.get("basis") == "inferred")
            confidence = round(float(data.get("confidence", 1)), 3)
            evidence = self._cite(data.get("evidence", ()))
            fact = [data["predicate"], int(source < target), inferred, confidence, evidence]
            lines[min(source, target), max(source, target)].append(fact)
        return [[a, b, sorted(lines[a, b])] for a, b in sorted(lines)]

    def _cite(self, evidence: Iterable[dict[str, Any]]) -> list[int]:
        rows = []
        for item in evidence:
            report = self._report(item["report"], item["title"], None, [])
            start, end, words = item["start"], item["end"], item["sentence"]
            page = f"第 {item['page']} 页" if "page" in item else ""
            heading = " · ".join(filter(None, (item["section"], page)))
            section = self._sections.setdefault(heading, len(self._sections))
            place = (report, section, start, end)
            known = (self._reports[report][2] or "")[start:end] == words
            rows.append(self._sentences.setdefault(place if known else (*place, words), len(self._sentences)))
        return list(dict.fromkeys(rows))

    def _report(self, iri: str, title: str, text: str | None, outline: list[list[Any]]) -> int:
        """The row of a report, which comes in if it is not there yet."""
        if iri not in self._rows:
            self._rows[iri] = len(self._reports)
            self._reports.append([iri, title, text, outline])
        return self._rows[iri]


def _common(texts: list[str]) -> str:
    """What all IRIs begin with, up to a slash or colon: the address of a view names a node by what comes after it.

    >>> _common(["https://example.org/region/1", "https://example.org/report/2"])
    'https://example.org/'
    """
    first, last = min(texts, default=""), max(texts, default="")
    shared = first[: next((place for place, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), 0)]
    return shared[: max(shared.rfind("/"), shared.rfind(":")) + 1]


def _literal(value: object) -> str:
    return "、".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
