"""A browser without a network, and a page that tells of everything it should not do."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

import kg
from kg.export import FORMATS
from kg.export.html import render
from kg.graph import to_networkx
from tests.export.browser.real import Real
from tests.export.browser.synthetic import synthetic

Open = Callable[..., Page]

_LAPTOP: ViewportSize = {"width": 1280, "height": 800}


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a graph's page from its file, offline, and fails the test on a request or a word on the console."""
    contexts: list[BrowserContext] = []
    complaints: list[list[str]] = []

    def open_(shown: "kg.Graph | nx.MultiDiGraph[str] | str", fragment: str = "", **options: Any) -> Page:
        path = tmp_path / "graph.html"
        path.write_text(_page(shown), "utf-8", newline="\n")
        context = browser.new_context(offline=True, viewport=options.pop("viewport", _LAPTOP), **options)
        contexts.append(context)
        page = context.new_page()
        complaints.append(_listen(page, path.as_uri()))
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("#card > *", state="attached")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [words for said in complaints for words in said] == []


def _listen(page: Page, address: str) -> list[str]:
    """A list that fills with the requests of a page but for the page itself, and with its words on the console."""
    complaints: list[str] = []
    page.on("request", lambda request: complaints.append(request.url) if request.url != address else None)
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return complaints


def _page(shown: "kg.Graph | nx.MultiDiGraph[str] | str") -> str:
    """The page of a graph (with the reports' texts), of its view (without), or as it is given."""
    if isinstance(shown, str):
        return shown
    if isinstance(shown, kg.Graph):
        return FORMATS["html"].render(shown).decode()
    return render(shown, title="调查报告知识图谱")


@pytest.fixture(scope="session")
def survey() -> "nx.MultiDiGraph[str]":
    return synthetic()


@pytest.fixture(scope="session")
def real_page(real_graph: kg.Graph) -> str:
    """The page of the real reports' graph, with their texts."""
    return FORMATS["html"].render(real_graph).decode()


@pytest.fixture(scope="session")
def real_tab(
    browser: Browser, real_graph: kg.Graph, real_page: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Real, list[str]]]:
    """The real graph's page, opened once, offline; and what it complained of."""
    path = tmp_path_factory.mktemp("real") / "graph.html"
    path.write_text(real_page, "utf-8", newline="\n")
    allowed = ["clipboard-read", "clipboard-write"]
    context = browser.new_context(offline=True, viewport=_LAPTOP, permissions=allowed, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    page = context.new_page()
    complaints = _listen(page, path.as_uri())
    page.goto(path.as_uri())
    yield Real(page, to_networkx(real_graph)), complaints
    context.close()


@pytest.fixture
def real(real_tab: tuple[Real, list[str]]) -> Iterator[Real]:
    """The real graph's page as it opens; the test fails on a request or a word on the console."""
    found, complaints = real_tab
    complaints.clear()
    found.page.set_viewport_size(_LAPTOP)
    found.visit()
    yield found
    assert complaints == []
