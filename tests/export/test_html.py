"""The page as text: what it allows, what it holds, and that it is the same each time. tests/export/browser opens it."""

import json
import os
import random
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.export import FORMATS
from kg.export.html import render
from kg.graph import BASE_IRI, Graph, to_networkx, to_quads
from kg.graph.texts import texts
from kg.linking.model import Kind
from tests.corpus import SCHOOL, VILLAGE, corpus
from tests.export.browser.synthetic import synthetic
from tests.export.samples import HOSTILE


class _Elements(HTMLParser):
    """The elements of a page with their attributes, and what its script and style elements hold."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.content: dict[str, list[str]] = {"script": [], "style": []}
        self.data: dict[str, Any] = {}
        self._open: tuple[str, dict[str, str | None]] = ("", {})
        self._parts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open, self._parts = (tag, dict(attrs)), []
        self.tags.append(self._open)

    def handle_data(self, data: str) -> None:
        self._parts.append(data)

    def handle_endtag(self, tag: str) -> None:
        name, attributes = self._open
        if tag != name or tag not in self.content:
            return
        if attributes.get("type") == "application/json":
            self.data[str(attributes["id"])] = json.loads("".join(self._parts))
        else:
            self.content[tag].append("".join(self._parts))


@pytest.fixture(scope="module")
def view() -> "nx.MultiDiGraph[str]":
    return to_networkx(Graph(to_quads(corpus())))


@pytest.fixture(scope="module")
def page(view: "nx.MultiDiGraph[str]") -> str:
    return render(view, texts(Graph(to_quads(corpus()))), title="调查报告知识图谱")


def test_the_policy_allows_the_pages_own_scripts_and_nothing_else(page: str) -> None:
    elements = _Elements(page)
    policies = [tag for tag in elements.tags if tag[1].get("http-equiv") == "Content-Security-Policy"]
    policy = dict(part.strip().split(" ", 1) for part in unescape(policies[0][1]["content"] or "").split(";"))

    def hashes(tag: str) -> str:
        digests = (sha256(content.encode()).digest() for content in elements.content[tag])
        return " ".join(f"'sha256-{b64encode(digest).decode()}'" for digest in digests)

    assert policy == {
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "img-src": "data:",
        "style-src": hashes("style"),
        "script-src": hashes("script"),
    }


def test_nothing_in_the_page_points_elsewhere(page: str) -> None:
    addresses = [
        value for _, attributes in _Elements(page).tags for name, value in attributes.items() if name in {"src", "href"}
    ]
    assert addresses == ["data:,"]
    assert "sourceMappingURL" not in page
    assert not re.search(r"@import|url\(", _Elements(page).content["style"][0])


def _words(graph: dict[str, Any], row: int) -> str:
    report, _, start, end, *words = graph["sentences"][row]
    return str(words[0] if words else graph["reports"][report][2][start:end])


def test_every_fact_of_the_graph_is_in_the_page(view: "nx.MultiDiGraph[str]", page: str) -> None:
    graph = _Elements(page).data["graph"]
    iris = [graph["base"] + row[0] for row in graph["nodes"]]
    assert sorted(iris) == sorted(view)
    facts = set()
    for first, second, said in graph["lines"]:
        for predicate, forward, inferred, confidence, evidence in said:
            ends = (first, second) if forward else (second, first)
            told = frozenset(_words(graph, row) for row in evidence)
            facts.add((*(iris[end] for end in ends), predicate, bool(inferred), confidence, told))
    assert facts == {
        (
            a,
            b,
            data["predicate"],
            data["basis"] == "inferred",
            data["confidence"],
            frozenset(item["sentence"] for item in data["evidence"]),
        )
        for a, b, data in view.edges(data=True)
    }


def test_a_sentence_stands_in_the_page_once(page: str) -> None:
    sentences = _Elements(page).data["graph"]["sentences"]
    assert len(sentences) == len({tuple(row) for row in sentences})
    assert page.count("村党支部一年的经费不到两千元") == 1


def test_the_page_has_the_text_and_the_outline_of_each_report(page: str) -> None:
    reports = {row[0]: row for row in _Elements(page).data["graph"]["reports"]}
    _, title, text, outline = reports[f"{BASE_IRI}report/{VILLAGE.id}"]
    assert (title, text) == ("汤原县村级组织建设调查报告", VILLAGE.text)
    assert outline == [
        [one.number, one.heading.of(text), one.role, one.span.start, one.span.end] for one in VILLAGE.sections
    ]


def test_the_page_is_made_from_the_graph_alone(tmp_path: Path) -> None:
    graph = Graph(to_quads(corpus()))
    graph.write(tmp_path, ["nq", "ttl", "html"])
    page = (tmp_path / "graph.html").read_bytes()
    for file in ("graph.nq", "graph.ttl"):
        assert FORMATS["html"].render(Graph.load(tmp_path / file)) == page


def test_without_the_texts_the_page_has_the_sentences(view: "nx.MultiDiGraph[str]") -> None:
    page = render(view, texts(Graph(to_quads(corpus(), text=False))), title="")
    graph = _Elements(page).data["graph"]
    assert {row[2] for row in graph["reports"]} == {None}
    assert len(graph["reports"][0][3]) + len(graph["reports"][1][3]) == len(VILLAGE.sections) + len(SCHOOL.sections)
    assert {row[4] for row in graph["sentences"]} == {
        item["sentence"] for _, data in view.nodes(data=True) for item in data["evidence"]
    } | {item["sentence"] for *_, data in view.edges(data=True) for item in data["evidence"]}
    assert "补助往往年底才拨下来" not in page


def test_the_page_has_a_name_for_every_class_and_relation(view: "nx.MultiDiGraph[str]", page: str) -> None:
    vocabulary = _Elements(page).data["vocabulary"]
    assert set(vocabulary["kinds"]) == {"Report", *Kind}
    assert {data["predicate"] for _, _, data in view.edges(data=True)} <= set(vocabulary["relations"])
    looks = [(kind["shape"], kind["fill"] == "#ffffff") for kind in vocabulary["kinds"].values()]
    assert len(set(looks)) == len(looks)  # told apart without colour


def test_hostile_text_stays_data() -> None:
    texts = (*HOSTILE, "<!-- <script>", "]]>", "\ud800")
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for place, text in enumerate(texts):
        view.add_node(f"urn:{place}", kind=text, label=text, variants=[text + "!"], evidence=[], note=text)
    page = render(view, title="</title><script>alert(1)</script>")
    page.encode()
    tags = [tag for tag, _ in _Elements(page).tags]
    assert tags == [tag for tag, _ in _Elements(render(nx.MultiDiGraph(), title="")).tags]
    graph = _Elements(page).data["graph"]
    rows = {graph["base"] + row[0]: row for row in graph["nodes"]}
    for place, text in enumerate(texts):
        assert rows[f"urn:{place}"][2] == text or not text
        assert rows[f"urn:{place}"][6] == {"note": text}


def test_thirteen_reports_fit_in_three_megabytes() -> None:
    assert len(render(synthetic(), title="").encode()) <= 3_000_000


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    view = synthetic(300, 900)
    shuffled: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    nodes, edges = list(view.nodes(data=True)), list(view.edges(keys=True, data=True))
    dice = random.Random(3)
    dice.shuffle(nodes)
    dice.shuffle(edges)
    shuffled.add_nodes_from(nodes)
    for source, target, key, data in edges:
        shuffled.add_edge(source, target, key=key, **data)
    assert _layout(render(shuffled, title="")) == _layout(render(view, title=""))


def _layout(page: str) -> dict[str, Any]:
    opening: dict[str, Any] = _Elements(page).data["opening"]
    return opening


def test_the_hash_seed_does_not_matter() -> None:
    code = (
        "import hashlib, sys\n"
        "from kg.export.html import render\n"
        "from tests.export.browser.synthetic import synthetic\n"
        "print(hashlib.sha256(render(synthetic(300, 900), title='').encode()).hexdigest())"
    )
    root = Path(__file__).resolve().parents[2]

    def digest(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", code]
        return subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True, text=True).stdout

    assert digest("1") == digest("2")
