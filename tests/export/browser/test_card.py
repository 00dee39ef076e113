"""The card: what a node is, the chain it stands in, its relations with their evidence, and what can be copied."""

import json
import re
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Locator, Page, expect

import kg
from kg.graph import to_networkx
from kg.query import Engine, Table, render
from tests.cli.runs import run
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


def _steps(page: Page) -> list[list[str]]:
    """The chain of the card: what stands in each step, its class first."""
    steps = page.locator("#card .chain > li").all()
    return [[step.locator("b").text_content() or "", *step.get_by_role("link").all_text_contents()] for step in steps]


def _item(page: Page, name: str) -> Locator:
    return page.locator("#card .facts > li").filter(has=page.get_by_role("link", name=name, exact=True))


WHOLE = [["问题", "床位少"], ["原因", "投入不足"], ["对策", "互助养老", "增加床位"], ["项目", "银龄行动"]]


@pytest.mark.parametrize(
    ("path", "chain"),
    [
        ("report/1#problem-1", WHOLE),
        ("report/1#cause-1", WHOLE),
        ("report/1#countermeasure-0", [*WHOLE[:2], ["对策", "增加床位"], ["项目"]]),
        ("programme/1", [*WHOLE[:2], ["对策", "互助养老"], WHOLE[3]]),
    ],
)
def test_the_chain_a_node_stands_in(open_page: Open, path: str, chain: list[list[str]]) -> None:
    page = open_page(_chain(), f"#node={path.replace('#', '%23')}")
    assert _steps(page) == chain
    expect(page.locator("#card .chain > [aria-current]")).to_have_count(1)


def test_the_chain_is_walked_by_its_links_with_evidence_on_each_step(open_page: Open) -> None:
    page = open_page(_chain(), "#node=report/1%23problem-1")
    cure = _item(page, "增加床位")
    expect(cure.locator(".basis")).to_have_text("推断 · 置信度 70%")
    cure.get_by_role("button", name="依据 1").click()
    expect(cure).to_contain_text("推断：报告没有直接这样说，由规则从上下文得出。 置信度 70%")
    expect(cure.locator("mark")).to_have_text(["增加床位", "床位少"])
    _item(page, "互助养老").get_by_role("link").click()
    expect(page.locator("#card h2")).to_have_text("互助养老")
    page.locator("#card").get_by_role("link", name="银龄行动").click()
    expect(page.locator("#card h2")).to_have_text("银龄行动")
    page.go_back()
    expect(page.locator("#card h2")).to_have_text("互助养老")


def test_a_statement_alone_says_so_and_a_place_has_no_chain(open_page: Open) -> None:
    view = _chain()
    node(view, "report/1#problem-2", "Problem", "护工缺")
    page = open_page(view, "#node=report/1%23problem-2")
    expect(page.locator("#card")).to_contain_text("没有与它相连的问题、原因、对策或项目。")
    page.goto(page.url.replace("report/1%23problem-2", "region/1"))
    expect(page.locator("#card h2")).to_have_text("青川县")
    expect(page.locator("#card")).not_to_contain_text("问题—原因")


def test_a_sentence_is_marked_and_leads_to_its_report(open_page: Open) -> None:
    page = open_page(_chain(), "#node=programme/1")
    card = page.locator("#card")
    expect(card.locator(".kind")).to_contain_text("项目")
    expect(card.locator(".variants")).to_have_text("又作 银龄计划")
    expect(card.locator("blockquote").first).to_have_text("推行银龄行动。")
    expect(card.locator("mark").first).to_have_text("银龄行动")
    expect(card.locator("cite").first).to_have_text("小报告 · 一 / （一）")
    uses = _item(page, "互助养老")
    uses.get_by_role("button", name="依据 1").click()
    expect(uses).to_contain_text("原文：报告的文字直接这样说。 置信度 100%")
    expect(uses.locator("mark")).to_have_text(["银龄计划", "互助养老"])
    uses.locator("cite a").click()
    expect(page.locator("#reader")).to_be_visible()
    expect(card.locator("h2")).to_have_text("银龄行动")  # the card stays beside the text, as it was opened
    expect(uses.locator("blockquote")).to_be_visible()


def test_links_of_an_unchanged_card_keep_the_view(open_page: Open) -> None:
    page = open_page(_chain(), "#node=programme/1")
    page.get_by_role("link", name="列表").click()
    page.locator("#card").get_by_role("link", name="青川县").click()
    expect(page.locator("#card h2")).to_have_text("青川县")
    expect(page.locator("#table")).to_be_visible()


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


def test_the_introduction_leads_to_the_best_connected(open_page: Open) -> None:
    view = _chain()
    page = open_page(view)
    expect(page.locator("#card h2")).to_have_text("图谱概况")
    expect(page.locator("#card")).to_contain_text(f"{len(view)} 个节点 · {view.size()} 条关系")
    page.locator("#card").get_by_role("link", name="银龄行动").click()
    page.get_by_role("button", name="关闭卡片").click()
    expect(page.locator("#card h2")).to_have_text("图谱概况")


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


def _clipboard(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def test_iri_and_link_are_copied(open_page: Open) -> None:
    page = open_page(_chain(), "#view=table&node=programme/1", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="复制 IRI").click()
    expect(page.locator("#card [role=status]")).to_have_text("已复制")
    assert _clipboard(page) == f"{BASE}programme/1"
    page.get_by_role("button", name="复制 链接").click()
    page.wait_for_function("url => navigator.clipboard.readText().then(text => text === url)", arg=page.url)


def test_without_a_clipboard_the_text_is_selected(open_page: Open) -> None:
    page = open_page(_chain(), "#node=programme/1")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not here')) }")
    page.get_by_role("button", name="复制 IRI").click()
    expect(page.locator("#card [role=status]")).to_contain_text("已选中")
    assert page.evaluate("document.activeElement.value") == f"{BASE}programme/1"
    selected = (
        "document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"
    )
    assert page.evaluate(selected) == f"{BASE}programme/1"


def _show(page: Page, iri: str) -> None:
    page.evaluate("iri => { location.hash = `#node=${encodeURIComponent(iri)}` }", iri)
    expect(page.locator("#card .iri")).to_have_text(iri)


def _copied_query(page: Page) -> str:
    page.evaluate("() => { navigator.clipboard.writeText = async text => { window.copied = text } }")
    page.get_by_role("button", name="复制 SPARQL").click()
    expect(page.locator("#card [role=status]")).to_have_text("已复制")
    text: str = page.evaluate("window.copied")
    return text


def test_the_copied_query_finds_what_the_card_tells(real_graph: kg.Graph, real_page: str, open_page: Open) -> None:
    view, engine = to_networkx(real_graph), Engine.over(real_graph.dataset)
    page = open_page(real_page)
    for kind in ("Region", "OrganizationType", "Programme", "Problem", "Figure", "Theme", "Report"):
        chosen = max(
            (name for name in view if view.nodes[name]["kind"] == kind), key=lambda name: (view.degree(name), name)
        )
        _show(page, chosen)
        query = _copied_query(page)
        assert not set("'\"") & set(query)  # it can be quoted on any command line
        answer = engine.query(query)
        assert isinstance(answer, Table)
        rows = answer.records()
        known = {(row["subject"], re.sub(r".*[#/]", "", row["predicate"]), row["object"]) for row in rows}
        sentences = {row.get("sentence") for row in rows}
        for source, target, data in (*view.in_edges(chosen, data=True), *view.out_edges(chosen, data=True)):
            assert (source, data["predicate"], target) in known
            assert {item["sentence"] for item in data["evidence"]} <= sentences


def test_the_copied_query_runs_as_it_stands(sample_folder: Path, open_page: Open, tmp_path: Path) -> None:
    graph = kg.build([sample_folder])
    graph.write(tmp_path / "output", ["nq"])
    view = to_networkx(graph)
    chosen = next(name for name in view if view.nodes[name]["kind"] == "Programme")
    page = open_page(view)
    _show(page, chosen)
    query = _copied_query(page)
    (tmp_path / "query.rq").write_text(query, "utf-8")
    answer = graph.query(query)
    assert isinstance(answer, Table)
    for given in (("-e", query), ("-f", tmp_path / "query.rq")):
        done = run("query", tmp_path / "output", *given, "--output", "json")
        assert done.status == 0, done.stderr
        assert json.loads(done.stdout) == json.loads(render(answer, "json"))


def test_a_card_is_printed_with_its_evidence_and_without_the_page_around_it(open_page: Open) -> None:
    page = open_page(_chain(), "#node=report/1%23problem-1", color_scheme="dark")
    page.evaluate(
        """window.addEventListener("beforeprint", () => {
            window.unfolded = document.querySelectorAll(".proof[aria-expanded=true]").length;
        })"""
    )
    page.emulate_media(media="print")
    for part in ("#views", "#query", "#network", "#language", "#card button"):
        expect(page.locator(part).first).to_be_hidden()
    assert page.locator("#card h2").evaluate("element => getComputedStyle(element).color") == "rgb(0, 0, 0)"
    assert page.pdf()
    assert page.evaluate("window.unfolded") == page.locator("#card .proof").count() > 0
    expect(page.locator("#card .proof[aria-expanded=true]")).to_have_count(0)


def test_on_a_phone_the_card_fits(open_page: Open) -> None:
    view = _chain()
    node(view, "programme/2", "Programme", "长" * 300 + "x" * 300)
    page = open_page(view, "#lang=en&node=programme/2", viewport={"width": 360, "height": 740})
    assert page.locator("#card").evaluate("card => card.scrollWidth <= card.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_place_leads_to_what_is_stated_about_it_and_within_it(open_page: Open) -> None:
    view: View = nx.MultiDiGraph()
    county, town = node(view, "region/1", "Region", "青川县"), node(view, "region/2", "Region", "白马镇")
    edge(view, town, "within", county)
    report = node(view, "report/1", "Report", "白马镇调查报告")
    edge(view, report, "about", town)
    for i, kind in enumerate(("Problem", "Problem", "Countermeasure")):
        edge(view, report, "states", node(view, f"report/1#{kind.lower()}-{i}", kind, f"所说之{i}"))
    page = open_page(view, "#node=region/1")
    here = page.locator("#stated-here")
    expect(here).to_have_text("问题 2对策 1")
    here.get_by_role("link", name="问题").click()
    expect(page.locator("#table tbody tr")).to_have_count(2)
    expect(page.locator(".chip")).to_contain_text(["青川县"])
