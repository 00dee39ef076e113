"""A browser without a network, and a page that tells of everything it should not do."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

import kg
from kg.export import FORMATS
from kg.export.html import render
from kg.graph import to_networkx
from tests.export.browser.synthetic import synthetic

Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a graph's page from its file, offline, and fails the test on a request or a word on the console."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_(shown: "kg.Graph | nx.MultiDiGraph[str] | str", fragment: str = "", **options: Any) -> Page:
        path = tmp_path / "graph.html"
        path.write_text(_page(shown), "utf-8", newline="\n")
        context = browser.new_context(
            offline=True, viewport=options.pop("viewport", {"width": 1280, "height": 800}), **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: complaints.append(request.url) if request.url != path.as_uri() else None)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("#card > *", state="attached")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


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
    """The page of the real reports' graph."""
    return render(to_networkx(real_graph), title="调查报告知识图谱")
