"""What a policy researcher asks of the real graph, answered in a few clicks down to the sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.export.browser.conftest import Open
from tests.export.browser.controls import Control
from tests.export.browser.real import Real, kind_name, word

_FEW = 4


class _Clicks:
    """Clicks, counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def click(self, control: Control | str, text: str | None = None) -> None:
        found = self.page.locator(control)
        (found if text is None else found.filter(has_text=text)).first.click()
        self.count += 1


@pytest.fixture
def clicks(real: Real) -> Iterator[_Clicks]:
    found = _Clicks(real.page)
    yield found
    assert found.count <= _FEW


def _read(page: Page, sentence: str) -> None:
    """The reader shows a sentence, marked."""
    expect(page.locator("article .here").first).to_be_in_viewport()
    assert "".join(page.locator("article .here").all_text_contents()) == sentence


def test_what_is_the_matter_in_a_city_what_is_proposed_and_where_it_says_so(real: Real, clicks: _Clicks) -> None:
    city = real.labelled("佳木斯市")
    real.search("佳木斯市")
    clicks.click(Control.STATED_HERE, kind_name("Problem"))
    problems = real.nodes(real.of(Control.NAME))
    assert set(problems) == {one for one in real.of_kind("Problem") if city in real.regions(one)}
    proposed = {real.label(cure) for one in problems for cure in real.ends(one, "addresses", forward=False)}
    assert proposed & set(real.of(Control.LINKED).all_text_contents())
    clicks.click(Control.NAME)
    assert real.shown() == problems[0]
    clicks.click(Control.CITE)
    _read(real.page, real.view.nodes[problems[0]]["evidence"][0]["sentence"])


def test_which_problems_come_back_in_many_reports(real: Real, clicks: _Clicks) -> None:
    clicks.click(Control.QUESTION, word("askAlike"))
    clicks.click(Control.NAME)
    problem = real.shown()
    alike = real.ends(problem, "similarTo") | real.ends(problem, "similarTo", forward=False)
    assert len({report for one in alike for report in real.reports(one)}) > 1
    other = real.page.locator(f"{Control.FACT}[data-node='{real.iris.index(min(alike))}']")
    other.click()
    assert real.shown() == min(alike)


def test_who_carries_out_a_programme_and_where(real: Real) -> None:
    node = real.labelled("百部联百村")
    real.search("bblbc")
    for predicate in ("runsIn", "carriedOutBy"):
        for end in real.ends(node, predicate):  # no scrolling: it is what is asked first
            expect(real.of(Control.FACT, text=real.label(end)).first).to_be_in_viewport()


def test_which_problems_have_no_countermeasure(real: Real, clicks: _Clicks) -> None:
    clicks.click(Control.QUESTION, word("askUnanswered"))
    expect(real.page.locator("#matrix .caution")).to_be_visible()
    told = set(real.nodes(real.of(Control.STATEMENT)))
    assert told == {one for one in real.of_kind("Problem") if not real.ends(one, "addresses", forward=False)}
    clicks.click(Control.STATEMENT)
    clicks.click(Control.CITE)
    assert real.shown() in told


def test_a_figure_is_found_by_what_it_counts(real: Real, clicks: _Clicks) -> None:
    clicks.click(Control.QUESTION, word("askFigures"))
    real.of(Control.FIND).fill("党员 %")
    clicks.click(Control.NAME)
    figure = real.view.nodes[real.shown()]
    assert "%" in figure["unit"]
    expect(real.page.locator("#card dd").first).to_have_text(figure["value"])
    clicks.click(Control.CITE)
    _read(real.page, figure["evidence"][0]["sentence"])


def test_a_link_that_was_copied_opens_the_same_in_another_window(real: Real, real_page: str, open_page: Open) -> None:
    real.search("佳木斯 问题")
    real.of(Control.CITE).first.click()
    real.of(Control.COPY_LINK).click()
    expect(real.page.locator("#card")).to_contain_text(word("copied"))
    address = real.page.evaluate("navigator.clipboard.readText()")
    other = open_page(real_page, "#" + address.partition("#")[2])
    for place in ("#card h2", "#reader h2"):
        expect(other.locator(place)).to_have_text(real.page.locator(place).inner_text())
    expect(other.locator("article .here").first).to_be_in_viewport()


def test_on_a_phone_by_touch(real: Real, real_page: str, browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    path.write_text(real_page, "utf-8", newline="\n")
    context = browser.new_context(offline=True, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(path.as_uri())
    page.locator(Control.QUESTION, has_text=word("askAlike")).tap()
    page.locator(Control.NAME).first.tap()
    node = page.locator("#card .iri").text_content() or ""
    page.locator(Control.CITE).first.tap()
    _read(page, real.view.nodes[node]["evidence"][0]["sentence"])
    page.locator(Control.TAB, has_text=word("network")).tap()
    page.locator(Control.FOLD_FILTERS).tap()
    page.locator(Control.PANEL, has_text=kind_name("Region")).tap()
    page.locator(Control.NODE_BOX).filter(visible=True).first.tap()
    expect(page.locator(Control.CHIP)).to_have_count(1)
    context.close()
