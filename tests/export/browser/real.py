"""The page of the real reports' graph, open once for all tests, and what the graph says of what it shows."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlencode

import networkx as nx
from playwright.sync_api import Locator, Page, expect

from kg.export.html.assets import vocabulary
from kg.export.html.tables import Tables
from tests.export.browser.controls import Control
from tests.export.browser.drawing import Drawing
from tests.export.browser.settling import settle

__all__ = ["Fact", "Real", "kind_name", "relation_name", "word"]

_STATEMENTS = ("Problem", "Cause", "Countermeasure")

# What one test leaves open or typed is closed for the next; the rest of what the page shows is in its address.
_VISIT = """async hash => {
    const shown = to => new Promise(done => {
        addEventListener("hashchange", done, { once: true });
        if (location.hash === to) dispatchEvent(new HashChangeEvent("hashchange"));
        else location.hash = to;
    });
    for (const open of document.querySelectorAll("#filters details[open]")) open.open = false;
    document.activeElement.blur();
    document.getElementById("query").value = "";
    await shown("#view=table&list=Theme");
    await shown(hash);
}"""


def word(key: str, language: str = "zh") -> str:
    """What the page says for a key of its words."""
    return str(vocabulary()["words"][key][language])


def kind_name(kind: str, language: str = "zh") -> str:
    return str(vocabulary()["kinds"][kind][language])


def relation_name(predicate: str, *, forward: bool = True) -> str:
    """A relation as its subject (forward) or its object says it."""
    relation = vocabulary()["relations"][predicate]
    return str((relation if forward else relation["back"])["zh"])


class Fact(NamedTuple):
    """A relation of a node, as the node has it."""

    predicate: str
    forward: bool
    other: str
    basis: str
    confidence: float
    sentences: tuple[str, ...]


class Real:
    """The page, and the graph in the form of `kg.to_networkx`."""

    def __init__(self, page: Page, view: "nx.MultiDiGraph[str]") -> None:
        self.page = page
        self.view = view
        self.iris = list(Tables(view).number)  # as the page numbers them, the best connected first

    # the page

    def visit(self, **said: str) -> None:
        """Go to what the address says, as a link would; nodes are named by the ends of their IRIs."""
        self.page.evaluate(_VISIT, _hash(said))

    def of(self, control: Control, *, text: str | None = None) -> Locator:
        """The elements of a kind; those that say a text alone."""
        found = self.page.locator(control)
        return found if text is None else found.filter(has_text=text)

    def tab(self, name: str) -> None:
        """Go to a view by its link."""
        self.of(Control.TAB, text=word(name)).click()
        expect(self.page.locator(f"#{name}")).to_be_visible()

    def back(self, control: Control = Control.BACK) -> None:
        """Go back, or forward, by the page's button; the browser does so when it comes to it."""
        moved = "() => new Promise(done => addEventListener('hashchange', done, { once: true }))"
        self.page.evaluate(f"() => {{ window.moved = ({moved})(); }}")
        self.of(control).click()
        self.page.evaluate("() => window.moved")

    def search(self, query: str) -> None:
        """Type into the search box and take the first hit."""
        self.page.keyboard.press("/")
        self.page.keyboard.type(query)
        self.page.keyboard.press("Enter")

    def address(self) -> dict[str, str]:
        """What the address says."""
        settle(self.page)
        said = parse_qs(self.page.evaluate("location.hash.slice(1)"))
        return {name: values[0] for name, values in said.items()}

    def drawing(self) -> Drawing:
        return Drawing(self.page)

    def drawn(self, drawing: Drawing) -> set[str]:
        """The IRIs of the nodes in the drawing."""
        settle(self.page)
        return {self.iris[node["id"]] for node in drawing.nodes()}

    def shown(self) -> str:
        """The node whose card is shown."""
        settle(self.page)
        return self.page.locator("#card .iri").text_content() or ""

    def saved(self, control: Control) -> Path:
        """The file that a button saves."""
        with self.page.expect_download() as download:
            self.of(control).click()
        return download.value.path()

    def nodes(self, links: Locator) -> list[str]:
        """The IRIs of the nodes that links lead to."""
        settle(self.page)
        return [self.iris[int(number)] for number in links.evaluate_all("all => all.map(one => one.dataset.node)")]

    # the graph

    def tail(self, node: str) -> str:
        """How the address names a node."""
        return node.removeprefix("https://w3id.org/survey-report/id/")

    def label(self, node: str) -> str:
        return str(self.view.nodes[node]["label"])

    def kind(self, node: str) -> str:
        return str(self.view.nodes[node]["kind"])

    def of_kind(self, kind: str) -> list[str]:
        """The nodes of a class, the best connected first."""
        return [node for node in self.iris if self.kind(node) == kind]

    def labelled(self, label: str) -> str:
        """The best connected node of a label."""
        return next(node for node in self.iris if self.label(node) == label)

    def ends(self, node: str, predicate: str, *, forward: bool = True) -> set[str]:
        """The other ends of a node's relations of one kind."""
        return {fact.other for fact in self.facts(node) if (fact.predicate, fact.forward) == (predicate, forward)}

    def facts(self, node: str) -> list[Fact]:
        """Everything the graph says of a node."""
        forward = [(True, end, data) for _, end, data in self.view.out_edges(node, data=True)]
        back = [(False, end, data) for end, _, data in self.view.in_edges(node, data=True)]
        return [_fact(*one) for one in (*forward, *back)]

    def between(self, one: str, other: str) -> list[Fact]:
        """Everything the graph says of two nodes, as the first has it."""
        return [fact for fact in self.facts(one) if fact.other == other]

    def neighbours(self, node: str) -> list[str]:
        """The nodes next to one, the best connected first."""
        ends = {fact.other for fact in self.facts(node)} - {node}
        return sorted(ends, key=self.iris.index)

    def reports(self, node: str) -> set[str]:
        """The reports that speak of a node."""
        evidence = self.view.nodes[node]["evidence"]
        if not evidence:
            evidence = [item for *_, data in self._edges(node) for item in data["evidence"]]
        own = {node} if self.kind(node) == "Report" else set()
        told = self.ends(node, "states", forward=False) | self.ends(node, "mentions", forward=False)
        return own | told | {item["report"] for item in evidence}

    def regions(self, node: str) -> set[str]:
        """The regions that a node is about, with all that hold them."""
        own = {node} if self.kind(node) == "Region" else self.ends(node, "runsIn") | self.ends(node, "about")
        found = own or {region for report in self.reports(node) for region in self.ends(report, "about")}
        inner = found & set(self._within)
        return found | {above for region in inner for above in nx.descendants(self._within, region)}

    def themes(self, node: str) -> set[str]:
        """The themes of a statement, of what statements are about, and a theme itself."""
        if self.kind(node) == "Theme":
            return {node}
        beside = {fact.other for fact in self.facts(node) if self.kind(fact.other) in _STATEMENTS}
        if self.kind(node) == "Report":
            beside = self.ends(node, "states")
        return self.ends(node, "theme") or {theme for said in beside for theme in self.ends(said, "theme")}

    @cached_property
    def _within(self) -> "nx.DiGraph[str]":
        return nx.DiGraph((a, b) for a, b, data in self.view.edges(data=True) if data["predicate"] == "within")

    def _edges(self, node: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
        yield from self.view.out_edges(node, data=True)
        yield from self.view.in_edges(node, data=True)


def _hash(said: dict[str, str]) -> str:
    return f"#{urlencode(said)}" if said else "#"


def _fact(forward: bool, other: str, data: dict[str, Any]) -> Fact:
    sentences = tuple(item["sentence"] for item in data["evidence"])
    return Fact(data["predicate"], forward, other, data["basis"], data["confidence"], sentences)
