"""Reports that try to become markup or script: in every view, and in a notebook, their text is shown as text."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import kg
from kg.query import Table
from tests.export.browser.conftest import Open

# Each sets window.ran, or asks the network for something, where it is taken for anything but text.
ATTACKS = (
    "</script><script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    "\"'><svg onload=window.ran=1>",
    "javascript:window.ran=1",
    "</bdi></li></ul><iframe srcdoc='<script>parent.ran=1</script>'>",
    "${window.ran=1}$$`",
    "\u2028window.ran=1\u2029",
    "\u202e县水李\u202c\u2066",
    "]]></style><style>*{display:none}</style>",
)
_LONG = "长" * 10_000


@pytest.fixture(scope="module")
def hostile_graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    """A graph of reports whose title, headings, names, statements and figures all hold an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    for place, attack in enumerate((*ATTACKS, _LONG)):
        name = attack.replace("\n", "")
        folder.joinpath(f"{place}.txt").write_text(
            f"会宁县{name}调查报告\n"
            f"一、基本情况{name}\n"
            f"会宁县开展“{name}”活动，印发《关于{name}的意见》，全县共有合作社{place + 2}家。\n"
            f"二、存在的问题\n1、合作社{name}资金不足。主要原因是{name}投入少。\n2、村党支部{name}缺人。\n"
            f"三、对策建议\n1、加大{name}投入，补充合作社资金。\n2、结合“{name}”活动为村党支部配人。\n",
            "utf-8",
        )
    return kg.build([folder])


def rows(graph: kg.Graph, query: str) -> list[dict[str, Any]]:
    """What a SELECT query answers."""
    table = graph.query(query)
    assert isinstance(table, Table)
    return list(table.records())


def sound(page: Page) -> None:
    """Nothing ran, nothing of the reports is an element."""
    assert page.evaluate("window.ran") is None
    assert page.locator("main :is(img, iframe, script, style, object, embed)").count() == 0
    assert page.locator("a:not([href^='#'])").count() == 0


@pytest.mark.parametrize("view", ["network", "matrix", "reader", "table"])
def test_every_view_shows_text_as_text(open_page: Open, hostile_graph: kg.Graph, view: str) -> None:
    page = open_page(hostile_graph)
    page.locator(f"#to-{view}").click()
    sound(page)
    asked = "SELECT ?node ?label { ?node rdfs:label ?label ; sro:evidence ?passage } ORDER BY ?node"
    for row in rows(hostile_graph, asked)[::7]:
        page.evaluate(_CHOOSE, row["node"])
        assert page.locator("#card h2").first.text_content() == row["label"]
        sound(page)


_CHOOSE = """iri => {
    const said = new URLSearchParams(location.hash.slice(1));
    said.set("node", iri);
    location.hash = said;
}"""


def test_reports_are_read_as_text(open_page: Open, hostile_graph: kg.Graph) -> None:
    page = open_page(hostile_graph)
    for report in rows(hostile_graph, "SELECT ?report { ?report a sro:Report } ORDER BY ?report"):
        page.evaluate(
            "iri => { location.hash = new URLSearchParams({ view: 'reader', place: iri }) }", report["report"]
        )
        sound(page)


def test_a_notebook_shows_text_as_text(browser: Browser, hostile_graph: kg.Graph, tmp_path: Path) -> None:
    path = tmp_path / "notebook.html"
    path.write_text(f"<!doctype html><meta charset=utf-8><div>{hostile_graph._repr_html_()}</div>", "utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(path.as_uri())
    inner = page.frame_locator("iframe")
    inner.locator("#card h2").first.wait_for()
    assert page.evaluate("window.ran") is None
    assert inner.locator("main :is(img, iframe, script)").count() == 0
    context.close()
