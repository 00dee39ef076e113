"""The card on small graphs: what it says where there is little, much, or nothing to tell."""

import networkx as nx
from playwright.sync_api import expect

from tests.export.browser.conftest import Open
from tests.export.browser.graphs import View, edge, node
from tests.export.browser.synthetic import BASE


def _chain() -> View:
    """A problem with its cause, two countermeasures, and the programme that one of them uses."""
    view: View = nx.MultiDiGraph()
    report = node(view, "report/000000000001", "Report", "小报告")
    problem = node(view, "report/1#problem-1", "Problem", "床位少", "一是床位少。")
    cause = node(view, "report/1#cause-1", "Cause", "投入不足", "原因在于投入不足。")
    cures = [
        node(view, f"report/1#countermeasure-{i}", "Countermeasure", label)
        for i, label in enumerate(("增加床位", "互助养老"))
    ]
    programme = node(view, "programme/1", "Programme", "银龄行动", "推行银龄行动。", variants=("银龄计划",))
    for said in (problem, cause, *cures):
        edge(view, report, "states", said)
    edge(view, cause, "explains", problem, "床位少，原因在于投入不足。")
    edge(view, cures[0], "addresses", problem, "要增加床位，解决床位少的问题。", confidence=0.7)
    edge(view, cures[1], "addresses", problem, confidence=0.6)
    edge(view, cures[1], "uses", programme, "以银龄计划推动互助养老。")
    edge(view, programme, "runsIn", node(view, "region/1", "Region", "青川县"), confidence=0.8)
    return view


def test_a_statement_alone_says_so_and_a_place_has_no_chain(open_page: Open) -> None:
    view = _chain()
    node(view, "report/1#problem-2", "Problem", "护工缺")
    page = open_page(view, "#node=report/1%23problem-2")
    expect(page.locator("#card")).to_contain_text("没有与它相连的问题、原因、对策或项目。")
    page.goto(page.url.replace("report/1%23problem-2", "region/1"))
    expect(page.locator("#card h2")).to_have_text("青川县")
    expect(page.locator("#card")).not_to_contain_text("问题—原因")


def test_relations_to_several_classes_are_told_apart_and_long_lists_open(open_page: Open) -> None:
    view: View = nx.MultiDiGraph()
    report = node(view, "report/1", "Report", "小报告")
    for i in range(130):
        edge(view, report, "mentions", node(view, f"report/1#figure-{i}", "Figure", f"数{i}"))
    edge(view, report, "mentions", node(view, "programme/1", "Programme", "银龄行动"))
    page = open_page(view, "#node=report/1")
    expect(page.locator("#card h3")).to_have_text(["提到 · 项目 1", "提到 · 数字 130"])
    figures = page.locator("#card .facts").last.get_by_role("link")
    expect(figures).to_have_count(0)  # figures are folded: they are many, and each tells little
    page.locator("#card summary").click()
    expect(figures).to_have_count(12)
    page.get_by_role("button", name="再显示 118").click()
    expect(figures).to_have_count(112)
    expect(figures.nth(12)).to_be_focused()
    page.get_by_role("button", name="再显示 18").click()
    expect(figures).to_have_count(130)


def test_the_introduction_lists_all_of_a_class_step_by_step(open_page: Open) -> None:
    view: View = nx.MultiDiGraph()
    for i in range(15):
        node(view, f"report/{i}", "Report", f"报告之{i}")
    page = open_page(view)
    expect(page.locator("#card h3")).to_have_text("报告 15")
    page.get_by_role("button", name="再显示 7").click()
    expect(page.locator("#card .best").get_by_role("link")).to_have_count(15)


def test_the_introduction_tells_what_the_filters_leave(open_page: Open) -> None:
    page = open_page(_chain(), "#without=Report|Region|Cause|Programme|Countermeasure")
    expect(page.locator("#card")).to_contain_text("筛选后 1 个节点 · 0 条关系")
    expect(page.locator("#card")).to_contain_text("全图 7 个节点 · 9 条关系")
    page.locator("#card").get_by_role("link", name="床位少").click()
    expect(page.locator("#card h2")).to_have_text("床位少")


def test_what_is_said_comes_before_what_can_be_done_which_stays_in_reach(open_page: Open) -> None:
    page = open_page(_chain(), "#node=programme/1")
    text = page.locator("#card").inner_text()
    assert text.index("推行银龄行动。") < text.index("展开邻居")
    for name in ("展开邻居", "由此找路径"):
        expect(page.locator("#card").get_by_role("button", name=name)).to_be_in_viewport()


def test_of_a_programme_who_and_where_come_first(open_page: Open) -> None:
    view = _chain()
    edge(view, f"{BASE}programme/1", "carriedOutBy", node(view, "organization-type/1", "OrganizationType", "养老院"))
    page = open_page(view, "#node=programme/1")
    expect(page.locator("#card h3")).to_have_text(["开展于 1", "承担者 1", "出处 1", "问题—原因—对策—项目"])


def test_a_figure_tells_its_value_first_and_a_list_speaks_english(open_page: Open) -> None:
    view = _chain()
    figure = node(view, "report/1#figure-1", "Figure", "约90张床位")
    view.nodes[figure].update(measures="床位", quality="about", rule="noun-behind", unit="张", value="90")
    node(view, "programme/2", "Programme", "一床一档", type="制度")
    page = open_page(view, "#lang=en&node=report/1%23figure-1")
    expect(page.locator("#card dt")).to_have_text(["value", "unit", "measures", "quality", "rule of what it measures"])
    expect(page.locator("#card dd")).to_have_text(["90", "张", "床位", "about", "noun-behind"])
    page.goto(page.url.replace("report/1%23figure-1", "programme/2"))
    expect(page.locator("#card dd")).to_have_text(["institution"])


def test_that_no_countermeasure_was_found_is_said_with_caution(open_page: Open) -> None:
    page = open_page(_chain(), "#node=report/1%23problem-1")
    expect(page.locator("#card .caution")).to_have_count(0)
    page.goto(page.url + "&sure=0.9")
    expect(page.locator("#card .chain > li").nth(2)).to_have_text("对策 未见")
    expect(page.locator("#card .caution")).to_contain_text("不等于没有人提出")
    expect(page.locator("#card .caution")).to_contain_text("按确定程度筛去的对策也不算在内")


def test_of_an_organization_type_the_problems_come_first(open_page: Open) -> None:
    view = _chain()
    kind = node(view, "organization-type/1", "OrganizationType", "养老院", "走访了养老院。")
    edge(view, f"{BASE}report/1#problem-1", "affects", kind)
    edge(view, f"{BASE}programme/1", "carriedOutBy", kind)
    edge(view, f"{BASE}report/000000000001", "mentions", kind)
    page = open_page(view, "#node=organization-type/1")
    expect(page.locator("#card h3")).to_have_text(["存在的问题 1", "承担的项目 1", "见于报告 1", "出处 1"])


def test_on_a_phone_the_card_fits(open_page: Open) -> None:
    view = _chain()
    node(view, "programme/2", "Programme", "长" * 300 + "x" * 300)
    page = open_page(view, "#lang=en&node=programme/2", viewport={"width": 360, "height": 740})
    assert page.locator("#card").evaluate("card => card.scrollWidth <= card.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
