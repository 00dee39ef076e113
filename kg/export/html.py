"""The graph as one HTML page: an interactive network that needs no other file, no server and no network access.

vis-network, from pyvis's package, draws; the page around it is in page/. It opens on an overview laid out beforehand,
the whole graph lies beside it as JSON, and the reader fetches from there what they ask for. Nothing of the reports
reaches the page as markup or script: a Content-Security-Policy names the page's own scripts by their hash.
"""

from __future__ import annotations  # networkx's classes take a type parameter in annotations alone

import json
import re
from base64 import b64encode
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import accumulate
from string import Template
from typing import Any
from unicodedata import category, east_asian_width

import networkx as nx

from kg.graph.layout import Box, arrange, overview

__all__ = ["render"]

# In the order in which they use one another.
_MODULES = ("dom", "words", "graph", "state", "shapes", "network", "search", "legend", "card", "main")
_LIBRARY = ("lib", "vis-9.1.2", "vis-network.min.js")
_LINE = 8  # characters of a label's line in the drawing, counted full width
_LINES = 2
_FONT = 14  # pixels, as the drawing's labels in _options
_HIDDEN = {"Cc", "Cf", "Cs"}
_OWN = {"kind", "label", "variants", "evidence"}  # what a node says other than literal attributes


def render(view: nx.MultiDiGraph[str], *, title: str) -> str:
    """The page for a graph in the form of `kg.to_networkx`, the same for the same graph.

    >>> view = nx.MultiDiGraph()
    >>> view.add_node("https://example.org/region/230800", kind="Region", label="佳木斯市", variants=[], evidence=[])
    >>> page = render(view, title="示例")
    >>> "佳木斯市" in page, "http://" in page.partition("<style>")[0]
    (True, False)
    """
    vocabulary = json.loads(_asset("vocabulary.json"))
    style, library, script = _asset("page.css"), _library(), _script()
    data = _Tables(view)
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; "
        f"style-src {_hash(style)}; script-src {_hash(library)} {_hash(script)}"
    )
    return Template(_asset("template.html")).substitute(
        policy=escape(policy),
        title=escape(_plain(title)),
        style=style,
        opening=_json(_opening(view, data, vocabulary)),
        vocabulary=_json(vocabulary),
        graph=_json(data.tables),
        library=library,
        script=script,
    )


class _Tables:
    """The graph as short tables that name each other's rows by number; each sentence stands in them once.

    Nodes come best connected first, so that the page ranks by number. A line is all that is between two nodes.
    """

    def __init__(self, view: nx.MultiDiGraph[str]) -> None:
        degree = {node: len((set(view.succ[node]) | set(view.pred[node])) - {node}) for node in view}
        order = sorted(view, key=lambda node: (-degree[node], node))
        self.number = {node: row for row, node in enumerate(order)}
        self._sentences: dict[tuple[int, int, str], int] = {}
        self._sections: dict[str, int] = {}
        self._reports: dict[tuple[str, str], int] = {}
        base = _common(order)
        most = max(degree.values(), default=0) or 1
        nodes = [self._node(node, view.nodes[node], len(base), degree[node] / most) for node in order]
        self.tables = {
            "base": base,
            "nodes": nodes,
            "lines": self._lines(view),
            "reports": [[report, title] for report, title in self._reports],
            "sections": list(self._sections),
            "sentences": list(self._sentences),
        }

    def _node(self, node: str, data: dict[str, Any], cut: int, share: float) -> list[Any]:
        label = str(data.get("label") or node)
        attributes = {name: _literal(value) for name, value in sorted(data.items()) if name not in _OWN}
        return [
            node[cut:],
            data.get("kind", ""),
            label,
            _short(label),
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
            report = self._reports.setdefault((item["report"], item["title"]), len(self._reports))
            section = self._sections.setdefault(item["section"] or "", len(self._sections))
            rows.append(self._sentences.setdefault((report, section, item["sentence"]), len(self._sentences)))
        return list(dict.fromkeys(rows))


def _opening(view: nx.MultiDiGraph[str], data: _Tables, vocabulary: dict[str, Any]) -> dict[str, Any]:
    """The overview as vis-network takes it: nodes in their places, lines, and the drawing's options."""
    from pyvis.network import Network  # takes half a second to load

    kinds = vocabulary["kinds"]
    graph = overview(view)
    rows = {node: data.tables["nodes"][data.number[node]] for node in graph}
    places = arrange(graph, {node: _box(label, size) for node, (_, _, _, label, size, *_) in rows.items()})
    network = Network(directed=True)
    for node in sorted(graph, key=data.number.__getitem__):
        _, kind, _, label, size, *_ = rows[node]
        shape = kinds[kind]["shape"] if kind in kinds else "dot"
        network.add_node(data.number[node], label=label, shape=shape, group=kind, size=size, **places[node]._asdict())
    ends = sorted((*sorted(data.number[node] for node in line), graph.edges[line]["via"]) for line in graph.edges)
    for first, second, via in ends:
        network.add_edge(first, second, via=via)
    return {"nodes": network.nodes, "lines": network.edges, "options": _options(kinds)}


def _options(kinds: dict[str, dict[str, str]]) -> dict[str, Any]:
    """What vis-network needs to know: a still drawing, and how each class looks."""
    groups = {}
    for kind, look in kinds.items():
        colour = {"background": look["fill"], "border": look["edge"]}
        groups[kind] = {"shape": look["shape"], "color": colour | {"highlight": colour, "hover": colour}}
    return {
        "physics": False,
        "layout": {"improvedLayout": False},
        "interaction": {"hover": True, "multiselect": False, "tooltipDelay": 150, "hideEdgesOnDrag": False},
        "groups": {"useDefaultGroups": False, **groups},
        "nodes": {
            "borderWidth": 2,
            "borderWidthSelected": 5,
            "font": {"size": _FONT, "face": "sans-serif", "vadjust": -2},
        },
        "edges": {"smooth": False, "width": 1, "selectionWidth": 1, "arrows": {"to": {"scaleFactor": 0.4}}},
    }


def _box(label: str, size: float) -> Box:
    """The room of a node in the drawing, its label below it."""
    lines = label.split("\n")
    return Box(max(2 * size, _FONT * max(map(_width, lines))), size + 2, size + 4 + 1.2 * _FONT * len(lines))


def _short(label: str) -> str:
    """A label for the drawing: two lines at most, without what a canvas would obey, not show.

    >>> _short("2023年党建"), _short("银龄先锋工作法三期"), _short("关于进一步加强和改进农村基层党组织建设的意见")
    ('2023年党建', '银龄先锋\\n工作法三期', '关于进一步加强\\n和改进农村基层党…')
    """
    # Letters enough for the widest label; a name may be ten thousand long.
    text = _plain(label[: 4 * _LINE * _LINES])
    widths = list(accumulate(map(_width, text)))
    if not widths or widths[-1] <= _LINE:
        return text or "…"
    if widths[-1] > _LINE * _LINES:
        text = text[: bisect_right(widths, _LINE * _LINES - 1)] + "…"
    middle = bisect_right(widths, _width(text) / 2)
    return f"{text[:middle].strip()}\n{text[middle:].strip()}"


def _width(text: str) -> float:
    """How wide a text is, in full-width characters."""
    return sum(1.0 if east_asian_width(char) in "WF" else 0.56 for char in text)


def _plain(text: str) -> str:
    """A text on one line, without control and formatting characters (those that turn the direction of writing too).

    >>> _plain("\\u202e一行\\n两行\\0")
    '一行 两行'
    """
    return "".join(" " if char.isspace() else char for char in text if char.isspace() or category(char) not in _HIDDEN)


def _common(texts: list[str]) -> str:
    """What all texts begin with.

    >>> _common(["https://example.org/region/1", "https://example.org/theme/2"])
    'https://example.org/'
    """
    first, last = min(texts, default=""), max(texts, default="")
    return first[: next((place for place, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), 0)]


def _literal(value: object) -> str:
    return "、".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _json(value: object) -> str:
    """JSON that may stand in a <script> element: nothing in it ends the element or a line of script.

    >>> _json("</script>")
    '"\\\\u003c/script>"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Half a surrogate pair has no UTF-8; JSON can still name it.
    return re.sub("[<\u2028\u2029\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _hash(content: str) -> str:
    """The source expression of a Content-Security-Policy that allows an element with this content, and no other."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


@cache
def _library() -> str:
    """vis-network as pyvis ships it. Its style sheet is for controls that the page does not show."""
    source = files("pyvis").joinpath(*_LIBRARY).read_text("utf-8")
    return source.partition("//# sourceMappingURL")[0]


@cache
def _script() -> str:
    """The page's modules as one script, each in a function of its own that returns what it exports."""
    modules = []
    for name in _MODULES:
        source = re.sub(
            r'^import (.*) from "\./(\w+)\.js";$', r"const \1 = $\2;", _asset(f"{name}.js"), flags=re.MULTILINE
        )
        exports = ", ".join(re.findall(r"^export (?:const|function) (\w+)", source, flags=re.MULTILINE))
        body = re.sub(r"^export ", "", source, flags=re.MULTILINE).strip()
        modules.append(f"const ${name} = (() => {{\n{body}\nreturn {{ {exports} }};\n}})();\n")
    return '"use strict";\n(() => {\n' + "\n".join(modules) + "})();\n"


@cache
def _asset(name: str) -> str:
    return files("kg.export").joinpath("page", name).read_text("utf-8")
