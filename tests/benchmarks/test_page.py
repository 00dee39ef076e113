"""How quick the explorer page is: the real reports' graph, and one of 10,000 entities and 40,000 relations.

    pytest tests/benchmarks/test_page.py --log-cli-level=info

tells milliseconds in headless Chromium with software drawing. A busy machine makes a page slower and never quicker,
so the best of several runs counts.
"""

import logging
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

import kg
from tests.export.browser.conftest import Open, open_page
from tests.export.browser.synthetic import synthetic

__all__ = ["open_page"]

pytestmark = pytest.mark.slow

log = logging.getLogger(__name__)

RUNS = 10


# Shows nothing but the overview, then what is around a node, until it is drawn.
_NEIGHBOURHOOD = """async address => {
    location.hash = "#";
    await new Promise(done => setTimeout(done, 500));
    const shown = () => new Promise(done => window.addEventListener(
        "hashchange", () => requestAnimationFrame(() => setTimeout(done)), { once: true }));
    const start = performance.now();
    location.hash = address;
    await shown();
    return performance.now() - start;
}"""
_SEARCH = """text => {
    const query = document.getElementById("query");
    query.value = text;
    const start = performance.now();
    query.dispatchEvent(new Event("input"));
    return performance.now() - start;
}"""


def test_the_real_reports_open(open_page: Open, real_graph: kg.Graph) -> None:
    assert opened(open_page, real_graph) <= 1500


def test_ten_thousand_entities_open_are_searched_and_grow(open_page: Open) -> None:
    view = synthetic(10_000, 40_000, reports=100)
    assert opened(open_page, view) <= 4000
    page = open_page(view)
    for text in ("党组织", "dzz", "机关党组织", "临江 机关", "临江 问题"):
        assert best(page, _SEARCH, text) <= 100
    hub = quote(max(view, key=lambda node: len({*view.succ[node], *view.pred[node]})), safe="")
    assert best(page, _NEIGHBOURHOOD, f"#around={hub}&node={hub}") <= 300
    assert (page.locator("#note").text_content() or "").startswith("图中 61 /")  # the node and sixty around it


def opened(open_page: Open, graph: object) -> float:
    """Milliseconds from navigation until the page has run its script and drawn, the best of three."""
    ends = """Math.max(
        performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
        performance.getEntriesByName("first-contentful-paint")[0].startTime,
    )"""
    return _told("opened", [float(open_page(graph).evaluate(ends)) for _ in range(3)])


def best(page: Page, step: str, argument: str) -> float:
    """Milliseconds that a step takes, the best of some runs."""
    return _told(argument[:20], [float(page.evaluate(step, argument)) for _ in range(RUNS)])


def _told(name: str, times: list[float]) -> float:
    log.info("%s: %s ms", name, " ".join(f"{took:.0f}" for took in times))
    return min(times)
