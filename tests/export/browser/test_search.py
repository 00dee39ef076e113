"""The search box: names as they are written and as they are read, from the keyboard and with the mouse."""

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from kg.export.html import render
from kg.graph.texts import ReportText
from tests.export.browser.conftest import Open
from tests.export.browser.graphs import View, edge, node
from tests.export.browser.synthetic import BASE


@pytest.fixture
def names() -> View:
    view: View = nx.MultiDiGraph()
    report = node(view, "report/000000000001", "Report", "临江市合作社调查报告")
    other = node(view, "report/000000000002", "Report", "青川县乡村调查报告")
    programme = node(
        view, "programme/1", "Programme", "百部联百村", "推行百部联百村活动。", variants=("百部联百村活动", "双百联建")
    )
    region = node(view, "region/500000", "Region", "重庆市")
    for found, label in enumerate(
        ("长沙市", "绿色银行", "“六联六建”工程", "1+N工作法", "Ｗi-Ｆi进村", "女子合作社", "西安路社区")
    ):
        node(view, f"programme/more-{found}", "Programme", label)
    edge(view, report, "mentions", programme, "推行百部联百村活动。")
    edge(view, other, "mentions", programme)
    edge(view, other, "mentions", region)
    return view


def _hits(page: Page, query: str) -> list[str]:
    page.locator("#query").fill(query)
    return page.locator("#hits [role=option] .name > bdi").all_text_contents()


def test_a_name_is_found_as_written_and_as_read(open_page: Open, names: View) -> None:
    page = open_page(names)
    for query, label in _READINGS:
        assert _hits(page, query)[:1] == ([label] if label else []), query


_READINGS = (
    ("百部联", "百部联百村"),
    ("双百", "百部联百村"),  # a variant
    ("bblbc", "百部联百村"),
    ("BBLBC", "百部联百村"),
    ("baibulian", "百部联百村"),
    ("baibulianbaicun", "百部联百村"),
    ("bai bu", "百部联百村"),
    ("baibul", "百部联百村"),
    ("bbulb", "百部联百村"),
    ("百bu联b", "百部联百村"),
    ("sblj", "百部联百村"),  # a variant
    ("cq", "重庆市"),
    ("chongqing", "重庆市"),
    ("zhongqing", "重庆市"),
    ("zhongqingshi", "重庆市"),
    ("zhqsh", "重庆市"),
    ("chongq", "重庆市"),
    ("cs", "长沙市"),
    ("zhangsha", "长沙市"),
    ("lvse", "绿色银行"),
    ("lüse", "绿色银行"),
    ("yinhang", "绿色银行"),
    ("yinxing", "绿色银行"),
    ("lllj", "“六联六建”工程"),
    ("ljgc", "“六联六建”工程"),  # quotation marks are not typed
    ("lianliujian", "“六联六建”工程"),
    ("1+ngzf", "1+N工作法"),
    ("１＋Ｎ", "1+N工作法"),
    ("wi-fi", "Ｗi-Ｆi进村"),
    ("nvzi", "女子合作社"),
    ("xi'an", "西安路社区"),
    ("bbx", None),
    ("*", None),
)


def test_all_words_of_a_query_must_be_in_the_names(open_page: Open, names: View) -> None:
    page = open_page(names)
    assert _hits(page, "百部 shuangbai") == ["百部联百村"]
    assert _hits(page, "百部 重庆") == []


def test_a_hit_tells_its_class_and_its_reports(open_page: Open, names: View) -> None:
    page = open_page(names)
    assert _hits(page, "bblbc") == ["百部联百村"]
    hit = page.get_by_role("option")
    expect(hit).to_contain_text("项目")
    expect(hit).to_contain_text("临江市合作社调查报告 +1")
    page.get_by_role("button", name="English").click()
    page.locator("#query").fill("cq")
    expect(hit).to_contain_text("Region")
    expect(hit).to_contain_text("青川县乡村调查报告")


def test_what_is_written_so_comes_first_then_the_best_connected(open_page: Open) -> None:
    view: View = nx.MultiDiGraph()
    for place, label in enumerate(("AB计划", "爱北", "计划AB", "AB", "安保计划", "保安保")):
        node(view, f"programme/{place}", "Programme", label)
    other = node(view, "programme/other", "Programme", "安北")
    edge(view, other, "isPartOf", f"{BASE}programme/0")
    assert _hits(open_page(view), "ab") == ["AB", "AB计划", "计划AB", "安北", "爱北", "安保计划", "保安保"]


def test_the_box_says_what_can_be_typed(open_page: Open, names: View) -> None:
    page = open_page(names)
    page.keyboard.press("/")
    expect(page.locator("#hits")).to_contain_text("几个词用空格隔开")
    page.keyboard.type("b")
    expect(page.locator("#hits")).not_to_contain_text("几个词用空格隔开")
    page.keyboard.press("Tab")
    expect(page.locator("#hits")).to_be_hidden()


@pytest.fixture
def partial() -> View:
    """Names that are rarely typed as they stand, among them a statement of a county's report."""
    view: View = nx.MultiDiGraph()
    for i, label in enumerate(("流动党员管理站", "党员流动", "流动图书馆的党员", "流动党员", "动员党流")):
        node(view, f"programme/{i}", "Programme", label)
    county = node(view, "region/1", "Region", "青川羌族自治县")
    report = node(view, "report/1", "Report", "关于教育的调查报告")
    said = node(view, "report/1#problem-1", "Problem", "教育投入不足")
    edge(view, report, "about", county)
    edge(view, report, "states", said)
    node(view, "report/2#problem-1", "Problem", "职业教育薄弱")
    return view


@pytest.mark.parametrize(
    ("query", "labels"),
    [
        ("党员流动", ["党员流动", "流动党员", "流动党员管理站", "流动图书馆的党员"]),  # as written, then the shortest
        ("青川县", ["青川羌族自治县"]),
        ("青川 教育", ["教育投入不足", "关于教育的调查报告"]),  # what belongs to the county
        ("教育 青川", ["教育投入不足", "关于教育的调查报告"]),
        ("青川 问题", ["教育投入不足"]),  # of a class
        ("Problem 教育", ["教育投入不足", "职业教育薄弱"]),
        ("问题", []),  # alone it is looked for in names
        ("青海县", []),
    ],
)
def test_parts_of_names_find_them_in_any_order(open_page: Open, partial: View, query: str, labels: list[str]) -> None:
    assert _hits(open_page(partial), query) == labels


@pytest.mark.parametrize("before", ["", "𠮷祥、"])  # a character of two units counts as one
def test_what_is_no_name_is_found_in_the_texts(open_page: Open, names: View, before: str) -> None:
    text = f"<b>调查</b>发现，{before}骨干年龄老化的情况较多，年龄老化又带来断层。"
    iri = f"{BASE}report/000000000001"
    page = open_page(render(names, [ReportText(iri, "合作社报告", text, ())], title="小页"))
    page.locator("#query").fill("年龄老化")
    hits = page.get_by_role("option")
    expect(hits).to_have_count(2)
    expect(hits.first).to_contain_text("骨干年龄老化的情况较多")
    expect(hits.first).to_contain_text("合作社报告")
    expect(hits.first.locator("mark")).to_have_text("年龄老化")
    page.keyboard.press("Enter")
    expect(page.locator(".text .here")).to_have_count(1)
    expect(page.locator("#reader h2")).to_have_text("合作社报告")
    page.locator("#query").fill("<b>调查")
    expect(hits).to_contain_text("<b>调查</b>发现")
    expect(page.locator("#hits b")).to_have_count(0)
    page.locator("#query").fill("百部联百村")
    expect(hits).to_have_count(1)  # a name


def test_enter_belongs_to_the_input_method_while_it_composes(open_page: Open, names: View) -> None:
    page = open_page(names)
    _hits(page, "bblbc")
    page.locator("#query").evaluate(
        "query => query.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))"
    )
    expect(page.locator("#card h2")).to_have_text("图谱概况")


def test_names_that_no_reader_would_type_do_no_harm(open_page: Open) -> None:
    view: View = nx.MultiDiGraph()
    for place, label in enumerate(("啊" * 10_000, "重" * 10_000, "\u202e倒写", "a\u0301", "𠮷祥", "")):
        node(view, f"programme/{place}", "Programme", label)
    page = open_page(view)
    assert len(_hits(page, "a" * 200)) == 1
    assert _hits(page, "zhong" * 40) == ["重" * 200]
    assert _hits(page, "𠮷") == ["𠮷祥"]
    assert _hits(page, "x" * 200) == []
