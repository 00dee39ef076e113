"""The table: the nodes of a class in rows, sorted, searched and saved."""

import csv
import io
from pathlib import Path

import networkx as nx
from playwright.sync_api import Page, expect

from tests.export.browser.conftest import Open
from tests.export.browser.graphs import View, edge, node
from tests.export.browser.settling import settle
from tests.export.browser.synthetic import BASE, synthetic


def _small() -> View:
    view: View = nx.MultiDiGraph()
    report = node(view, "report/000000000001", "Report", "青川县养老服务调查")
    theme = node(view, "theme/1", "Theme", "经费保障")
    kinds = [node(view, f"organization-type/{name}", "OrganizationType", name) for name in ("养老院", "村委会")]
    problems = [
        node(view, f"report/1#problem-{i}", "Problem", label) for i, label in enumerate(("床位少", "护工缺", "账目乱"))
    ]
    cure = node(view, "report/1#countermeasure-1", "Countermeasure", "增加床位")
    for problem in problems:
        edge(view, report, "states", problem)
        edge(view, problem, "theme", theme, confidence=0.8)
    edge(view, problems[0], "affects", kinds[0])
    edge(view, problems[1], "affects", kinds[1], confidence=0.6)
    edge(view, cure, "addresses", problems[0], confidence=0.7)
    for i, value in enumerate(("9", "10", "1.5")):
        figure = node(
            view, f"report/1#figure-{i}", "Figure", f"数{i}", value=value, unit="个", measures="养老院", quality="exact"
        )
        edge(view, report, "mentions", figure)
    return view


def _rows(page: Page) -> list[str]:
    """The names in the table, from the top."""
    settle(page)
    return page.locator("#table tbody th").all_text_contents()


def _saved(page: Page, button: str) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.path()


def test_figures_are_sorted_by_number_and_a_link_keeps_the_order(open_page: Open) -> None:
    page = open_page(_small(), "#view=table&list=Figure")
    head = page.get_by_role("columnheader", name="数值")
    expect(head).not_to_have_attribute("aria-sort", "ascending")
    head.get_by_role("link").click()
    expect(head).to_have_attribute("aria-sort", "descending")  # the largest are asked for
    assert _rows(page) == ["数1", "数0", "数2"]
    expect(head.get_by_role("link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert _rows(page) == ["数2", "数0", "数1"]
    page.reload()
    assert _rows(page) == ["数2", "数0", "数1"]
    page.go_back()
    assert _rows(page) == ["数1", "数0", "数2"]


def test_what_several_reports_say_in_like_words_is_counted(open_page: Open) -> None:
    view = _small()
    other = node(view, "report/000000000002", "Report", "白水县养老服务调查")
    like = node(view, "report/2#problem-1", "Problem", "床位不够")
    edge(view, other, "states", like)
    edge(view, like, "similarTo", f"{BASE}report/1#problem-0", confidence=0.9)
    page = open_page(view, "#view=table&list=Problem")
    page.get_by_role("columnheader", name="几份报告提到").get_by_role("link").click()
    names, counts = _rows(page), page.locator("#table tbody td.number").all_text_contents()
    assert sorted(list(zip(names, counts, strict=True))[:2]) == [("床位不够", "2"), ("床位少", "2")]
    assert counts == ["2", "2", "1", "1"]


def test_csv_opens_in_a_spreadsheet_and_runs_nothing_there(open_page: Open) -> None:
    view = _small()
    for i, start in enumerate(("=1+1", "+1+1", "-1+1", "@SUM(1)", "\tx", '带"引号",和逗号')):
        node(view, f"report/1#problem-9{i}", "Problem", start)
    view.nodes[f"{BASE}report/1#figure-0"]["value"] = "-9"
    page = open_page(view, "#view=table")
    content = _saved(page, "存为 CSV").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["IRI", "名称", "几份报告提到", "出自报告", "主题", "涉及", "原因", "对策"]
    cells = {row[0].removeprefix(BASE): row[1:] for row in rows[1:]}
    assert cells["report/1#problem-0"] == ["床位少", "1", "青川县养老服务调查", "经费保障", "养老院", "", "增加床位"]
    assert [cells[f"report/1#problem-9{i}"][0] for i in range(6)] == [
        *("'=1+1", "'+1+1", "'-1+1", "'@SUM(1)", "'\tx"),
        '带"引号",和逗号',
    ]
    page.locator("#table").get_by_label("类别").select_option("数字")
    rows = list(csv.reader(_saved(page, "存为 CSV").read_text("utf-8-sig").splitlines()))
    assert {row[2] for row in rows[1:]} == {"-9", "10", "1.5"}  # a number is no formula


def test_ten_thousand_rows_come_in_slices(open_page: Open) -> None:
    page = open_page(synthetic(10_000, 40_000, reports=100), "#view=table&list=Countermeasure")
    rows = page.locator("#table tbody th")
    expect(rows).to_have_count(100)
    page.locator("#table").get_by_role("button", name="再显示").click()
    expect(rows).to_have_count(200)
    expect(rows.nth(100).get_by_role("link")).to_be_focused()
