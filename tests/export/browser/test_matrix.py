"""The matrix: what is counted, how it is walked and opened, and how it looks."""

import networkx as nx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.export.browser.conftest import Open
from tests.export.browser.graphs import View, edge, node
from tests.export.browser.settling import settle
from tests.export.browser.synthetic import BASE, synthetic

_PROBLEMS = (
    ("床位少", "经费", "养老院"),
    ("账目乱", "经费", "养老院"),
    ("护工缺", "人员", "养老院"),
    ("无人管", "人员", "村委会"),
)


def _small() -> View:
    """Four problems on two themes with two types of organization, a fifth that names neither, and one answer."""
    view: View = nx.MultiDiGraph()
    report = node(view, "report/1", "Report", "青川县调查报告")
    edge(view, report, "about", node(view, "region/1", "Region", "青川县"))
    node(view, "theme/3", "Theme", "制度")
    for i, (label, theme, kind) in enumerate((*_PROBLEMS, ("说不清", "", ""))):
        problem = node(view, f"report/1#problem-{i}", "Problem", label)
        edge(view, report, "states", problem)
        if theme:
            edge(view, problem, "theme", node(view, f"theme/{theme}", "Theme", theme), confidence=0.9)
            edge(view, problem, "affects", node(view, f"organization-type/{kind}", "OrganizationType", kind))
    cure = node(view, "report/1#countermeasure-1", "Countermeasure", "增加床位")
    edge(view, report, "states", cure)
    edge(view, cure, "theme", f"{BASE}theme/经费", confidence=0.9)
    edge(view, cure, "addresses", f"{BASE}report/1#problem-0", confidence=0.7)
    return view


def _counts(page: Page) -> list[list[str]]:
    """The matrix as text, row by row."""
    return [row.locator("th, td").all_text_contents() for row in page.locator("#matrix tr").all()]


def _cell(page: Page, name: str) -> Locator:
    return page.locator("#matrix td").get_by_role("link", name=name, exact=True)


def test_heads_lead_to_cards_and_long_names_are_cut(open_page: Open) -> None:
    view = _small()
    long = node(view, "organization-type/长", "OrganizationType", "甲乙" * 60)
    edge(view, f"{BASE}report/1#problem-0", "affects", long)
    page = open_page(view, "#view=matrix")
    head = page.get_by_role("rowheader").filter(has_text="甲乙甲乙")
    expect(head).to_have_attribute("title", "甲乙" * 60)
    box = head.bounding_box()
    assert box is not None
    assert box["width"] < 230
    head.get_by_role("link").click()
    expect(page.locator("#card h2")).to_have_text("甲乙" * 60)
    page.get_by_role("columnheader", name="人员").get_by_role("link").click()
    expect(page.locator("#card h2")).to_have_text("人员")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_shade_has_contrast_and_is_darker_or_lighter_than_the_last(open_page: Open, scheme: str) -> None:
    view: View = nx.MultiDiGraph()
    theme = node(view, "theme/1", "Theme", "经费")
    for size in range(1, 6):
        kind = node(view, f"organization-type/{size}", "OrganizationType", f"第{size}类")
        for i in range(size):
            problem = node(view, f"report/1#problem-{size}{i}", "Problem", f"问题{size}{i}")
            edge(view, problem, "theme", theme)
            edge(view, problem, "affects", kind)
    page = open_page(view, "#view=matrix", color_scheme=scheme)
    lights = []
    for size in range(1, 6):
        back, text = _cell(page, f"第{size}类 × 经费: {size}").evaluate(_LIGHT)
        assert (max(back, text) + 0.05) / (min(back, text) + 0.05) >= 4.5
        lights.append(back)
    assert lights == sorted(lights, reverse=scheme == "light")
    assert len(set(lights)) == 5


_LIGHT = """link => [getComputedStyle(link.closest("td")).backgroundColor, getComputedStyle(link).color].map(colour => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255);
    const [r, g, b] = parts.map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
})"""


def test_heads_stay_in_sight_and_the_place_is_kept(open_page: Open) -> None:
    page = open_page(synthetic(3000, 12_000), "#view=matrix", viewport={"width": 700, "height": 500})
    grid = page.locator("#matrix .grid")
    grid.evaluate("grid => grid.scrollTo(150, 400)")
    cell = page.locator("#matrix tbody td:not(.total) a").nth(250)
    cell.scroll_into_view_if_needed()
    before = grid.evaluate("grid => [grid.scrollLeft, grid.scrollTop]")
    assert before[1] > 0
    for head in (page.locator("#matrix thead th").nth(8), page.locator("#matrix .corner")):
        expect(head).to_be_in_viewport()
    cell.evaluate("cell => cell.click()")
    expect(page.locator("#matrix .opened h2")).to_be_visible()
    after = grid.evaluate("grid => [grid.scrollLeft, grid.scrollTop]")
    assert after == before


def test_many_rows_come_in_slices(open_page: Open) -> None:
    page = open_page(synthetic(10_000, 40_000, reports=100), "#view=matrix")
    rows = page.locator("#matrix tbody tr")
    before = rows.count()
    assert before <= 61
    page.locator("#matrix").get_by_role("button", name="再显示").click()
    settle(page)
    opened = rows.count()
    assert opened > before
    page.locator("#matrix tbody td a").last.click()
    expect(page.locator("#matrix .opened h2")).to_be_visible()
    assert rows.count() == opened


def test_on_a_phone_the_grid_scrolls_and_the_page_does_not(open_page: Open, survey: View) -> None:
    page = open_page(survey, "#view=matrix&lang=en", viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("#matrix td a").nth(30).click()
    expect(page.locator("#matrix .opened li").first).to_be_attached()


def test_an_open_cell_stays_in_the_matrix(open_page: Open) -> None:
    page = open_page(_small(), "#view=matrix")
    _cell(page, "养老院: 3").click()
    assert "cell=" in page.url
    page.get_by_role("link", name="列表").click()
    assert "cell=" not in page.url
    page.go_back()
    expect(page.locator(".opened h2")).to_contain_text("养老院")


def test_regions_stand_below_those_that_hold_them(open_page: Open) -> None:
    view = _small()
    for inner, outer in (("1", "2"), ("1", "3"), ("2", "3"), ("3", "3")):
        edge(view, f"{BASE}region/{inner}", "within", node(view, f"region/{outer}", "Region", f"上级{outer}"))
    page = open_page(view, "#view=matrix&rows=Region")
    heads = page.locator("#matrix tbody th")
    expect(heads).to_have_text(["上级3", "上级2", "青川县"])
    left = [head.evaluate("head => parseFloat(getComputedStyle(head).paddingLeft)") for head in heads.all()]
    assert left == sorted(set(left))
    expect(page.locator(".opened")).to_contain_text("一个地区的数目含它所辖的各地")


def test_problems_without_a_countermeasure_come_with_a_caution(open_page: Open) -> None:
    page = open_page(_small(), "#view=matrix")
    caution = page.locator("#matrix .caution")
    expect(caution).to_have_count(0)
    page.get_by_role("link", name="未见对策的问题").click()
    expect(caution).to_contain_text("不等于没有人提出")


def test_the_printed_matrix_has_no_instructions(open_page: Open) -> None:
    page = open_page(_small(), "#view=matrix")
    expect(page.get_by_text("点开一格")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_text("点开一格")).to_be_hidden()
    expect(page.get_by_role("grid")).to_be_visible()
