"""Paths: chosen end by end, the shortest that tells something, with the evidence of each step."""

from urllib.parse import quote

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

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
