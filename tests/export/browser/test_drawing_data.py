"""The drawing saved as data: the nodes and relations that it shows, no others."""

import csv
import io

import networkx as nx
from playwright.sync_api import Page

from tests.export.browser.conftest import Open
from tests.export.browser.graphs import View, edge, node
from tests.export.browser.synthetic import BASE


def _pair() -> View:
    view: View = nx.MultiDiGraph()
    theme = node(view, "theme/1", "Theme", "经费保障", variants=("经费",))
    region = node(view, "region/1", "Region", "青川县", level="county")
    node(view, "programme/1", "Programme", "银龄行动")
    edge(view, region, "theme", theme, "青川县的经费保障不足。", confidence=0.6)
    return view


def _saved(page: Page, name: str) -> str:
    with page.expect_download() as download:
        page.locator("#network-tools").get_by_role("button", name=name).click()
    return download.value.path().read_text("utf-8-sig")


def test_csv_has_a_relation_a_row_with_its_sentences(open_page: Open) -> None:
    page = open_page(_pair())
    rows = list(csv.reader(io.StringIO(_saved(page, "CSV"), newline="")))
    stated = [f"{BASE}region/1", "地区", "青川县", "主题", f"{BASE}theme/1", "主题", "经费保障"]
    assert rows[1] == [*stated, "推断", "0.6", "青川县的经费保障不足。", "小报告"]
    assert [row[2] for row in rows[2:]] == ["银龄行动"]  # joined to nothing
