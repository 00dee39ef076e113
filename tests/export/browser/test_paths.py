"""Paths: chosen end by end, the shortest that tells something, with the evidence of each step."""

from urllib.parse import quote

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

import kg
from kg.graph import to_networkx
from tests.export.browser.conftest import Open
from tests.export.browser.drawing import Drawing
from tests.export.browser.graphs import View, edge, node
from tests.export.browser.synthetic import BASE


@pytest.fixture
def survey_view() -> View:
    """A programme and a theme, three steps apart; a report mentions both. A region that nothing leads to."""
    view: View = nx.MultiDiGraph()
    programme = node(view, "programme/1", "Programme", "百村联建", "推行百村联建。")
    cure = node(view, "report/1#countermeasure-1", "Countermeasure", "推广联建做法")
    problem = node(view, "report/1#problem-1", "Problem", "村里没有经费")
    theme = node(view, "theme/经费保障", "Theme", "经费保障")
    report = node(view, "report/1", "Report", "临江市调查报告")
    document = node(view, "document/1", "Document", "联建意见")
    node(view, "region/1", "Region", "青川县")
    edge(view, cure, "uses", programme, "推广百村联建的做法。")
    edge(view, cure, "addresses", problem, "针对经费问题，推广联建做法。", confidence=0.7)
    edge(view, problem, "theme", theme, "村里没有经费。", confidence=0.8)
    for mentioned in (programme, theme, document):
        edge(view, report, "mentions", mentioned, "报告提到它。")
    return view


def _ends(*tails: str) -> str:
    return "#path=" + quote("|".join(BASE + tail for tail in tails), safe="")


def _steps(page: Page) -> list[str]:
    return page.locator("#card .path .told").all_text_contents()


def test_a_path_is_chosen_by_its_ends(open_page: Open, survey_view: View) -> None:
    page = open_page(survey_view)
    drawing = Drawing(page)
    page.locator("#query").fill("bclj")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="由此找路径").click()
    expect(page.locator("#waiting")).to_contain_text("百村联建 → 搜索或单击另一端")
    page.locator("#query").fill("jingfeibaozhang")
    page.keyboard.press("Enter")
    expect(page.locator("#waiting")).to_be_empty()
    expect(page.locator("#card h2")).to_have_text("百村联建 → 经费保障")
    expect(page.locator("#card")).to_contain_text("3 步")
    assert _steps(page) == [
        "百村联建 用于对策 → 推广联建做法",  # each step reads on from where the last one led
        "推广联建做法 针对 → 村里没有经费",
        "村里没有经费 主题 → 经费保障",
    ]
    sentences = page.locator("#card .path blockquote")
    expect(sentences).to_have_text(["推广百村联建的做法。", "针对经费问题，推广联建做法。", "村里没有经费。"])
    expect(page.locator("#card .path > li").nth(1)).to_contain_text("推断 · 置信度 70%")
    assert drawing.labels() == {"百村联建", "推广联建做法", "村里没有经费", "经费保障"}
    assert {line["width"] for line in drawing.lines()} == {3}
    assert drawing.covered() == []


def test_the_other_end_may_be_clicked(open_page: Open, survey_view: View) -> None:
    page = open_page(survey_view, f"#node={quote(BASE + 'programme/1', safe='')}", reduced_motion="reduce")
    drawing = Drawing(page)
    page.get_by_role("button", name="由此找路径").click()
    expect(page.locator("#waiting")).to_be_visible()
    page.mouse.click(*drawing.spot("经费保障"))
    expect(page.locator("#card h2")).to_have_text("百村联建 → 经费保障")


def test_the_other_end_may_be_a_link_of_the_card(open_page: Open, survey_view: View) -> None:
    page = open_page(survey_view, f"#node={quote(BASE + 'programme/1', safe='')}")
    page.get_by_role("button", name="由此找路径").click()
    page.locator("#card").get_by_role("link", name="推广联建做法").first.click()
    assert _steps(page) == ["百村联建 用于对策 → 推广联建做法"]


@pytest.mark.parametrize("away", ["button", "Escape", "back"])
def test_the_search_for_a_path_can_be_called_off(open_page: Open, survey_view: View, away: str) -> None:
    page = open_page(survey_view, f"#node={quote(BASE + 'programme/1', safe='')}")
    page.get_by_role("button", name="由此找路径").click()
    if away == "button":
        page.get_by_role("button", name="取消").click()
    elif away == "Escape":
        page.keyboard.press("Escape")
    else:
        page.go_back()
    expect(page.locator("#waiting")).to_be_empty()
    expect(page.locator("#card h2")).to_have_text("百村联建")
    page.locator("#query").fill("青川县")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text("青川县")


def test_a_path_reopens_from_its_link_and_stays_behind_a_card(open_page: Open, survey_view: View) -> None:
    page = open_page(survey_view, _ends("theme/经费保障", "programme/1"), reduced_motion="reduce")
    drawing = Drawing(page)
    expect(page.locator("#card h2")).to_have_text("经费保障 → 百村联建")
    path = drawing.places()
    page.mouse.click(*drawing.spot("村里没有经费"))
    expect(page.locator("#card h2")).to_have_text("村里没有经费")
    assert drawing.places() == path
    page.get_by_role("button", name="关闭卡片").click()
    expect(page.locator("#card h2")).to_have_text("经费保障 → 百村联建")
    page.get_by_role("button", name="关闭卡片").click()
    expect(page.locator("#card h2")).to_have_text("图谱概况")
    assert len(drawing.labels()) == len(survey_view)


def test_mentions_join_only_what_nothing_else_joins(open_page: Open, survey_view: View) -> None:
    page = open_page(survey_view, _ends("document/1", "theme/经费保障"))
    assert _steps(page) == ["联建意见 见于报告 → 临江市调查报告", "临江市调查报告 提到 → 经费保障"]
    expect(page.locator("#card")).to_contain_text("没有别的路径")


def test_a_path_keeps_to_the_filters(open_page: Open, survey_view: View) -> None:
    for held, said in (
        ("&without=Problem", ["百村联建 见于报告 → 临江市调查报告", "临江市调查报告 提到 → 经费保障"]),
        ("&sure=0.75", ["百村联建 见于报告 → 临江市调查报告", "临江市调查报告 提到 → 经费保障"]),
        ("&without=Problem|Report", []),
    ):
        page = open_page(survey_view, _ends("programme/1", "theme/经费保障") + held)
        assert _steps(page) == said
    expect(page.locator("#card")).to_contain_text("按现在的筛选，两者之间没有路径。")


def test_no_path_is_said_so(open_page: Open, survey_view: View) -> None:
    page = open_page(survey_view, _ends("programme/1", "region/1"))
    expect(page.locator("#card")).to_contain_text("两者之间没有路径。")
    assert Drawing(page).labels() == {"百村联建", "青川县"}


def test_every_step_of_a_real_path_has_evidence(real_graph: kg.Graph, open_page: Open) -> None:
    view = to_networkx(real_graph)
    page = open_page(view)
    page.locator("#query").fill("bblbc")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="由此找路径").click()
    page.locator("#query").fill("经费保障")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text("百部联百村 → 经费保障")
    telling: nx.Graph[str] = nx.Graph()
    telling.add_edges_from((a, b) for a, b, fact in view.edges(data=True) if fact["predicate"] != "mentions")
    ends = {facts["label"]: node for node, facts in view.nodes(data=True)}
    shortest = nx.shortest_path(telling, ends["百部联百村"], ends["经费保障"])
    steps = page.locator("#card .path > li")
    expect(steps).to_have_count(len(shortest) - 1)
    for step in steps.all():
        expect(step.locator("blockquote").first).not_to_be_empty()
