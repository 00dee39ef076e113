"""What stands around the views on the real graph: tabs, language, colours, the way back, a phone, a notebook."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

import kg
from kg.export.html import render
from kg.graph.texts import texts
from tests.export.browser.conftest import Open
from tests.export.browser.controls import Control
from tests.export.browser.real import Real, kind_name, word

_VIEWS = ("network", "matrix", "reader", "table")
_PHONE: ViewportSize = {"width": 360, "height": 740}


def test_each_view_has_its_link_and_shows_alone(real: Real) -> None:
    expect(real.of(Control.TAB)).to_have_text([word(view) for view in _VIEWS])
    for view in _VIEWS:
        real.tab(view)
        expect(real.page.locator("#stage > section:visible")).to_have_count(1)
        expect(real.page.locator(f"{Control.TAB}[aria-current=page]")).to_have_text(word(view))


def test_back_and_forward_walk_through_what_was_seen(real: Real) -> None:
    first, second = (real.of_kind("Theme")[place] for place in (0, 1))
    real.search(real.label(first))
    real.tab("table")
    real.search(real.label(second))
    for node, view in ((first, "table"), (first, "network")):
        real.back()
        assert real.shown() == node
        expect(real.page.locator(f"#{view}")).to_be_visible()
    for node, view in ((first, "table"), (second, "table")):
        real.back(Control.FORWARD)
        assert real.shown() == node
        expect(real.page.locator(f"#{view}")).to_be_visible()


def test_everything_is_said_in_english_too(real: Real) -> None:
    node = real.labelled("百部联百村")
    real.visit(node=real.tail(node))
    real.of(Control.LANGUAGE).click()
    expect(real.page.locator("html")).to_have_attribute("lang", "en")
    expect(real.of(Control.TAB)).to_have_text([word(view, "en") for view in _VIEWS])
    expect(real.page.locator("#card .kind")).to_contain_text(kind_name("Programme", "en"))
    expect(real.page.locator("#card h2")).to_have_text("百部联百村")
    for view in _VIEWS:
        real.of(Control.TAB, text=word(view, "en")).click()
        left = real.page.evaluate(_CHINESE)
        assert left == [], view
    real.of(Control.LANGUAGE).click()
    expect(real.of(Control.TAB)).to_have_text([word(view) for view in _VIEWS])


# What is said in Chinese outside of what is marked as Chinese: the words of reports.
_CHINESE = r"""() => {
    const said = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
        const { parentElement: at } = text;
        if (at.closest("[lang=zh], script, style, noscript, code, #language") || !at.checkVisibility()) continue;
        if (/\p{Script=Han}/u.test(text.data)) said.push(text.data);
    }
    return said;
}"""


def test_light_and_dark(real: Real) -> None:
    drawing, back = real.drawing(), "getComputedStyle(document.body).backgroundColor"
    looks = []
    for colours in ("dark", "light", "dark"):
        real.of(Control.COLOURS).click()
        expect(real.page.locator("html")).to_have_attribute("data-colours", colours)
        expect(real.of(Control.COLOURS)).to_have_attribute(
            "aria-label", word({"dark": "toLight", "light": "toDark"}[colours])
        )
        looks.append(real.page.evaluate(back))
    assert looks[0] == looks[2] != looks[1]
    assert drawing.labels()
    assert real.address() == {"colours": "dark"}


def test_the_colours_of_the_system_are_followed_until_the_reader_chooses(real: Real) -> None:
    page, root = real.page, real.page.locator("html")
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        expect(root).to_have_attribute("data-colours", scheme)
    real.of(Control.COLOURS).click()
    page.emulate_media(color_scheme="light")
    expect(root).to_have_attribute("data-colours", "dark")


@pytest.mark.parametrize("view", _VIEWS)
def test_a_link_reopens_what_was_seen(real: Real, view: str) -> None:
    node, theme = real.labelled("百部联百村"), real.of_kind("Theme")[0]
    real.visit(view=view, node=real.tail(node), theme=real.tail(theme), lang="en", colours="dark", sure="0.5")
    seen = (real.page.locator(f"#{view}").inner_text(), real.page.locator("#card").inner_text())
    said = real.address()
    real.visit(lang="zh")
    real.visit(**said)
    assert (real.page.locator(f"#{view}").inner_text(), real.page.locator("#card").inner_text()) == seen
    assert real.address() == said


def test_tab_reaches_the_search_the_views_and_the_card(real: Real) -> None:
    real.visit(view="matrix", node=real.tail(real.labelled("百部联百村")))
    met = set()
    for _ in range(60):
        real.page.keyboard.press("Tab")
        met.add(real.page.evaluate(_KIND, [str(control) for control in Control]))
    for control in (
        Control.QUERY,
        Control.LANGUAGE,
        Control.TAB,
        Control.PANEL,
        Control.COUNT,
        Control.CELL,
        Control.CLOSE,
    ):
        assert str(control) in met
    assert str(Control.FACT) in met | {real.page.evaluate(_KIND, [str(control) for control in Control])}


_KIND = "controls => controls.find(control => document.activeElement.matches(control)) ?? null"


def test_every_view_is_used_on_a_phone(real: Real) -> None:
    page, node = real.page, real.labelled("百部联百村")
    page.set_viewport_size(_PHONE)
    for view in _VIEWS:
        real.visit(view=view, lang="en")
        assert _fits(page), view
        real.search("bblbc")
        expect(page.locator("#card h2")).to_be_in_viewport()
        assert real.shown() == node
        assert _fits(page), view
        real.of(Control.CLOSE).click()
    real.visit()
    expect(real.of(Control.PANEL).first).to_be_hidden()
    real.of(Control.FOLD_FILTERS).click()
    for summary in real.of(Control.PANEL).all():
        summary.click()
        box = page.locator("#filters [open] .panel").bounding_box()
        assert box is not None
        assert 0 <= box["x"] <= box["x"] + box["width"] <= _PHONE["width"]
    real.of(Control.FOLD_FILTERS).click()
    expect(real.of(Control.PANEL).first).to_be_hidden()
    real.visit(view="reader")
    real.of(Control.REPORT).first.click()
    assert _fits(page)
    if not real.of(Control.OUTLINE).first.is_visible():
        real.of(Control.FOLD_OUTLINE).click()
    real.of(Control.OUTLINE).nth(2).click()
    expect(real.of(Control.OUTLINE).first).to_be_hidden()  # the outline makes room for the text
    expect(page.locator("article .here").first).to_be_in_viewport()
    problem = max(real.of_kind("Problem"), key=lambda one: len(real.label(one)))
    real.visit(view="reader", node=real.tail(problem))
    real.of(Control.CITE).first.click()
    way_back = real.of(Control.ALL_REPORTS).bounding_box()
    assert way_back is not None
    assert way_back["height"] < 30  # one line, however long the name beside it
    real.visit(view="matrix")
    real.of(Control.CELL).nth(3).click()
    expect(real.of(Control.STATEMENT).first).to_be_attached()
    assert _fits(page)


def _fits(page: Page) -> bool:
    """Whether the page needs no scrolling to the side."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_without_the_texts_evidence_shows_the_sentences_alone(
    real: Real, real_graph: kg.Graph, open_page: Open
) -> None:
    bare = [replace(report, text=None) for report in texts(real_graph)]  # as kg build --no-text leaves them
    node = real.labelled("百部联百村")
    page = open_page(render(real.view, bare, title=""), f"#node={real.tail(node)}")
    cite = page.locator(Control.CITE).first
    cite.click()
    said = real.view.nodes[node]["evidence"]
    assert "".join(page.locator("article .here").all_text_contents()) == said[0]["sentence"]
    expect(page.locator("#marks-hint")).to_contain_text(word("noText"))
    shown = page.locator("article p").all_text_contents()
    assert {item["sentence"] for item in said} <= set(shown)
    page.locator(Control.OUTLINE).last.click()
    expect(page.locator("article .here").first).to_be_in_viewport()


def test_a_notebook_shows_the_page_in_a_frame(browser: Browser, real_graph: kg.Graph, tmp_path: Path) -> None:
    path = tmp_path / "notebook.html"
    path.write_text(f"<!doctype html><meta charset=utf-8><title>笔记</title>{real_graph._repr_html_()}", "utf-8")
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(path.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator(Control.QUERY).fill("bblbc")
    frame.locator(Control.QUERY).press("Enter")
    expect(frame.locator("#card h2")).to_have_text("百部联百村")
    expect(frame.locator(Control.COPY_IRI)).to_be_visible()
    expect(frame.locator(Control.COPY_LINK)).to_have_count(0)  # a frame has no link
    for view in _VIEWS:
        frame.locator(Control.TAB, has_text=word(view)).click()
        expect(frame.locator(f"#{view}")).to_be_visible()
    frame.locator(Control.BACK).click()
    expect(frame.locator("#reader")).to_be_visible()
    assert page.url == path.as_uri()
    assert complaints == []
    context.close()
