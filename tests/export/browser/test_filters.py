"""The filters: set in the bar, shown as chips, the same in every view."""

import networkx as nx
import pytest
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


def test_a_class_is_taken_out_of_the_drawing_the_search_and_the_card(open_page: Open) -> None:
    page = open_page(_two_reports(), "#node=report/0")
    card = page.locator("#card")
    expect(card.get_by_role("link", name="青川县", exact=True)).to_be_visible()
    before = page.locator("#note").text_content()
    _open(page, "类别").get_by_role("checkbox", name="地区").uncheck()
    expect(card.get_by_role("link", name="青川县", exact=True)).to_have_count(0)
    expect(card).to_contain_text("被筛去的关系 1")
    assert page.locator("#note").text_content() != before
    page.locator("#query").fill("白马县")
    expect(page.locator("#hits")).not_to_contain_text("地区")
    page.get_by_role("button", name="去掉筛选 不看 地区").click()
    expect(card.get_by_role("link", name="青川县", exact=True)).to_be_visible()
    expect(page.locator("#note")).to_have_text(before or "")


def test_only_one_class_is_one_chip(open_page: Open) -> None:
    page = open_page(_two_reports(), "#view=table")
    panel = _open(page, "类别")
    panel.get_by_role("button", name="只看 问题").click()
    expect(panel.get_by_role("checkbox", name="报告")).not_to_be_checked()
    expect(page.locator(".chip")).to_have_text(["只看 问题×"])
    expect(page.locator("#filters summary", has_text="类别")).to_have_text("类别 1/5")  # those shown, not those hidden


def test_the_classes_tell_how_many_the_other_filters_leave(open_page: Open) -> None:
    page = open_page(_two_reports(), "#region=region/10")
    panel = _open(page, "类别")
    expect(panel.locator(".choice", has_text="问题").locator("small")).to_have_text("1 / 2")
    expect(page.locator("#note")).to_contain_text("筛选后")


@pytest.mark.parametrize(("facet", "choice"), [("报告", "青川县调查报告"), ("地区", "青川县"), ("主题", "经费")])
def test_a_report_region_or_theme_holds_in_all_views(open_page: Open, facet: str, choice: str) -> None:
    page = open_page(_two_reports(), "#view=table")
    assert _problems(page) == ["经费紧张", "人手不足"]
    _open(page, facet).get_by_label(choice).check()
    assert _problems(page) == ["经费紧张"]
    expect(page.locator(".chip")).to_have_text([f"{facet} {choice}×"])
    page.get_by_role("link", name="矩阵").click()
    expect(page.locator("#matrix thead")).not_to_contain_text("人员")
    page.get_by_role("link", name="网络").click()
    page.locator("#query").fill("人手")
    expect(page.locator("#hits")).to_have_text("被筛去的 1")
    page.locator(".chip").click()
    page.locator("#query").fill("人手")
    expect(page.get_by_role("option")).to_have_count(1)


def test_a_region_holds_what_lies_within_it(open_page: Open) -> None:
    page = open_page(_two_reports(), "#view=table")
    panel = _open(page, "地区")
    panel.get_by_label("蜀中省", exact=True).check()
    assert _problems(page) == ["经费紧张", "人手不足"]
    panel.get_by_label("白马县").check()  # several of a facet: what any of them lets through
    assert len(_problems(page)) == 2
    panel.get_by_label("蜀中省", exact=True).uncheck()
    assert _problems(page) == ["人手不足"]


def test_stated_or_inferred_and_how_sure(open_page: Open) -> None:
    page = open_page(_two_reports(), "#view=table")
    themes = page.locator("#table tbody td:nth-of-type(2)")
    expect(themes).to_have_text(["经费", "人员"])
    panel = _open(page, "确定程度")
    sure = panel.get_by_label("置信度至少")
    sure.fill("70")
    expect(themes).to_have_text(["", "人员"])
    expect(panel).to_contain_text("推断：报告没有直接这样说")
    panel.get_by_label("原文").check()
    expect(themes).to_have_text(["", "人员"])  # a theme is always inferred
    expect(page.locator(".chip")).to_have_text(["依据 原文×", "置信度 ≥ 70%×"])
    page.reload()
    expect(themes).to_have_text(["", "人员"])
    page.get_by_role("button", name="清除筛选").click()
    expect(themes).to_have_text(["经费", "人员"])
    expect(page.locator(".chip")).to_have_count(0)


def test_by_keyboard_alone(open_page: Open) -> None:
    page = open_page(_two_reports(), "#view=table&node=theme/0")
    page.locator("#filters summary", has_text="地区").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("键入名称查找 地区")).to_be_focused()
    page.keyboard.type("bmx")  # as in the search box, initials do
    expect(page.locator("#filters details[open]").get_by_role("checkbox")).to_have_count(1)
    page.keyboard.press("Enter")
    assert _problems(page) == ["人手不足"]
    page.keyboard.press("Escape")
    expect(page.locator("#filters details[open]")).to_have_count(0)
    expect(page.locator("#filters summary", has_text="地区")).to_be_focused()
    expect(page.locator("#card h2")).to_have_text("经费")  # Escape closed the panel, not the card
    page.get_by_role("button", name="去掉筛选 地区 白马县").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#filters summary").first).to_be_focused()
    assert len(_problems(page)) == 2


def test_a_box_keeps_the_focus_and_a_click_elsewhere_closes_the_panel(open_page: Open) -> None:
    page = open_page(_two_reports(), "#view=table")
    panel = _open(page, "类别")
    panel.get_by_role("checkbox", name="数字").focus()
    page.keyboard.press("Space")
    expect(panel.get_by_role("checkbox", name="数字")).not_to_be_checked()
    expect(panel.get_by_role("checkbox", name="数字")).to_be_focused()
    page.locator("#table").click(position={"x": 600, "y": 300})
    expect(panel).to_have_count(0)


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


def test_what_the_filters_leave_of_the_real_graph(real_page: str, open_page: Open) -> None:
    page = open_page(real_page, "#view=table&list=Programme")
    before = page.locator("#table [role=status]").text_content()
    _open(page, "地区").get_by_label("佳木斯市").first.check()
    expect(page.locator("#table [role=status]")).not_to_have_text(before or "")
    assert "百部联百村" in _problems(page)


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
