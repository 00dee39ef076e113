"""The page in the frame of a notebook: it has no address and no origin of its own there, and is used all the same."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, expect

import kg
from kg.graph import Graph, to_quads
from tests.corpus import corpus

OpenNotebook = Callable[[Graph], tuple[Page, FrameLocator]]


@pytest.fixture
def open_notebook(browser: Browser, tmp_path: Path) -> Iterator[OpenNotebook]:
    """Shows a graph as a notebook does, offline, and fails the test on a request or a word on the console."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_(graph: Graph) -> tuple[Page, FrameLocator]:
        path = tmp_path / "notebook.html"
        path.write_text(f"<!doctype html><meta charset=utf-8><title>笔记</title>{graph._repr_html_()}", "utf-8")
        context = browser.new_context(offline=True, viewport={"width": 1280, "height": 800})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: complaints.append(request.url) if request.url != path.as_uri() else None)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path.as_uri())
        return page, page.frame_locator("iframe")

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


def test_links_steps_and_the_way_back_work_in_a_notebook(open_notebook: OpenNotebook) -> None:
    page, frame = open_notebook(Graph(to_quads(corpus())))
    address = page.url
    frame.get_by_role("link", name="报告", exact=True).click()
    frame.locator(".reports").get_by_role("link", name="汤原县村级组织建设调查报告").click()
    frame.locator("mark", has_text="上级补助到账迟").click()
    expect(frame.locator("#card h2")).to_have_text("上级补助到账迟")
    expect(frame.get_by_role("button", name="复制")).to_have_count(2)  # the IRI and a query: a frame has no link
    frame.locator("article").press("n")  # a change without a step of its own
    expect(frame.locator(".here")).to_have_text("上级补助到账迟")
    frame.locator("#card a[data-node]").first.click()
    expect(frame.locator("#card h2")).not_to_have_text("上级补助到账迟")
    frame.locator("#back").click()
    expect(frame.locator("#card h2")).to_have_text("上级补助到账迟")
    frame.get_by_role("button", name="English").click()
    expect(frame.get_by_role("link", name="Network")).to_be_visible()
    frame.get_by_role("link", name="Network").click()
    expect(frame.locator("#network canvas")).to_be_visible()
    assert page.url == address


def test_a_report_reaches_nothing_beyond_the_frame(open_notebook: OpenNotebook) -> None:
    said = corpus()
    page, frame = open_notebook(Graph(to_quads(said)))
    expect(frame.locator("#card h2")).to_be_visible()
    assert page.frames[1].evaluate("window.origin") == "null"
    blocked = "() => { try { return parent.document.title } catch (error) { return error.name } }"
    assert page.frames[1].evaluate(blocked) == "SecurityError"


def test_a_hostile_report_stays_text_in_a_notebook(open_notebook: OpenNotebook, tmp_path: Path) -> None:
    markup = """"><script>window.ran = 1</script><img src=x onerror='window.ran = 1'></iframe>&quot;"""
    source = tmp_path / "report.txt"
    source.write_text(f"青石镇调查报告{markup}\n一、存在问题\n1、饭菜太贵{markup}。青石镇的老人吃不起。\n", "utf-8")
    page, frame = open_notebook(kg.build([source]))
    frame.get_by_role("link", name="报告", exact=True).click()
    frame.locator(".reports a").first.click()
    expect(frame.locator("article")).to_contain_text(f"饭菜太贵{markup}")
    assert [one.evaluate("window.ran") for one in page.frames] == [None, None]
    assert len(page.frames) == 2
