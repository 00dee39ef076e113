"""The filters: set in the bar, shown as chips, the same in every view."""

import networkx as nx
from playwright.sync_api import Locator, Page, expect

from tests.export.browser.conftest import Open
from tests.export.browser.drawing import Drawing
from tests.export.browser.graphs import View, edge, node
from tests.export.browser.synthetic import BASE, synthetic


def _two_reports() -> View:
    """Two reports of two places, each with a problem on a theme of its own and a figure."""
    view: View = nx.MultiDiGraph()
    province = node(view, "region/1", "Region", "蜀中省")
    for i, (place, theme, problem) in enumerate((("青川县", "经费", "经费紧张"), ("白马县", "人员", "人手不足"))):
        report = node(view, f"report/{i}", "Report", f"{place}调查报告")
        region = node(view, f"region/1{i}", "Region", place)
        said = node(view, f"report/{i}#problem-1", "Problem", problem)
        figure = node(view, f"report/{i}#figure-1", "Figure", f"{place}有{i + 3}个站点", value=str(i + 3))
        edge(view, report, "about", region)
        edge(view, region, "within", province)
        edge(view, report, "states", said)
        edge(view, said, "theme", node(view, f"theme/{i}", "Theme", theme), confidence=0.6 + i / 5)
        edge(view, report, "mentions", figure)
    return view


def _open(page: Page, facet: str) -> Locator:
    """What a facet's button in the bar opens."""
    page.locator("#filters summary", has_text=facet).click()
    return page.locator("#filters details[open] .panel")


def _problems(page: Page) -> list[str]:
    return page.locator("#table tbody th").all_text_contents()


def test_the_classes_tell_how_many_the_other_filters_leave(open_page: Open) -> None:
    page = open_page(_two_reports(), "#region=region/10")
    panel = _open(page, "类别")
    expect(panel.locator(".choice", has_text="问题").locator("small")).to_have_text("1 / 2")
    expect(page.locator("#note")).to_contain_text("筛选后")


def test_many_regions_are_found_by_typing(open_page: Open) -> None:
    page = open_page(synthetic(10_000, 40_000, reports=100))
    panel = _open(page, "地区")
    expect(panel.get_by_role("checkbox")).to_have_count(100)
    expect(panel.get_by_role("status")).to_contain_text("键入以缩小范围")
    panel.get_by_role("searchbox").fill("临江青川")
    assert 1 <= panel.get_by_role("checkbox").count() <= 100


def test_on_a_phone_the_bar_and_what_it_opens_fit(open_page: Open, survey: View) -> None:
    page = open_page(survey, "#lang=en", viewport={"width": 360, "height": 740})
    expect(page.locator("#filters summary").first).to_be_hidden()  # folded, to leave room for the drawing
    page.get_by_role("button", name="Filters").click()
    for facet in ("Class", "Report", "Region", "Theme", "Certainty"):
        box = _open(page, facet).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_a_phone_most_of_the_height_is_the_drawing_and_the_card(open_page: Open, survey: View) -> None:
    page = open_page(survey, viewport={"width": 360, "height": 740})
    box = page.locator("#drawing").bounding_box()
    assert box is not None
    assert box["y"] < 740 / 4
    page.get_by_role("button", name="筛选").click()
    _open(page, "类别").get_by_role("checkbox", name="主题").uncheck()
    page.get_by_role("button", name="筛选", exact=True).click()
    expect(page.locator("#filters summary").first).to_be_hidden()
    expect(page.locator(".chip")).to_be_visible()  # what holds is always seen


def test_a_report_keeps_out_what_its_statements_are_similar_to(open_page: Open) -> None:
    view = _two_reports()
    first, second = ("report/0#problem-1", "report/1#problem-1")
    for path in (first, second):
        cited = {"report": BASE + path[:8], "title": path, "section": "", "start": 0, "end": 3, "sentence": "缺水。"}
        view.nodes[BASE + path]["evidence"] = [cited]
    edge(view, BASE + second, "similarTo", BASE + first, confidence=0.8)
    view.edges[BASE + second, BASE + first, "similarTo"]["evidence"] = view.nodes[BASE + first]["evidence"]
    page = open_page(view, "#view=table&list=Problem&report=report/0")
    assert _problems(page) == ["经费紧张"]


def test_themes_stand_whatever_is_asked_of_certainty(open_page: Open) -> None:
    page = open_page(_two_reports(), "#view=table&list=Problem&basis=stated")
    expect(page.locator("#table tbody tr").first).to_contain_text("经费")


def test_the_drawing_keeps_its_zoom_while_another_view_is_filtered(open_page: Open) -> None:
    page = open_page(_two_reports())
    drawing = Drawing(page)
    before = drawing.scale()
    page.locator("#to-table").click()
    page.wait_for_timeout(300)
    _open(page, "主题").get_by_role("checkbox", name="经费").check()
    page.wait_for_timeout(300)
    page.locator("#to-network").click()
    page.wait_for_timeout(300)
    assert drawing.scale() <= 2 * before
