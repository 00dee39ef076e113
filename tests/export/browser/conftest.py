"""A browser without a network, and a page that tells of everything it should not do."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from kg.export.html import render
from tests.export.browser.synthetic import synthetic

Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a graph's page from its file, offline, and fails the test on a request or a word on the console."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_(view: "nx.MultiDiGraph[str] | str", fragment: str = "", **options: Any) -> Page:
        path = tmp_path / "graph.html"
        path.write_text(
            view if isinstance(view, str) else render(view, title="调查报告知识图谱"), "utf-8", newline="\n"
        )
        context = browser.new_context(
            offline=True, viewport=options.pop("viewport", {"width": 1280, "height": 800}), **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: complaints.append(request.url) if request.url != path.as_uri() else None)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("#network canvas")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def survey() -> "nx.MultiDiGraph[str]":
    return synthetic()
