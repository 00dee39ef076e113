"""The query page in a browser that reaches nothing but the server."""

from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.serve.servers import SLOW, Server

Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, server: Server) -> Iterator[Open]:
    """Opens a page of the server, and fails the test on a request to elsewhere or a word on the console."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_(path: str, **options: object) -> Page:
        context = browser.new_context(accept_downloads=True, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda asked: None if asked.url.startswith(server.url) else _note(asked.url))
        page.on("console", lambda message: None if "status of 4" in message.text else _note(message.text))
        page.on("pageerror", lambda error: _note(str(error)))
        page.goto(server.url.rstrip("/") + path)
        return page

    def _note(text: str) -> None:
        if not text.startswith(("data:", "blob:")):
            complaints.append(text)

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


def _write(page: Page, text: str) -> None:
    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(text)


def _text(page: Page) -> str:
    return "\n".join(page.locator(".cm-line").all_inner_texts())


def test_a_query_is_written_run_and_read_as_a_table(open_page: Open) -> None:
    page = open_page("/query")
    _write(page, "SELECT ?p ?name { ?p a sro:Programme ; rdfs:label ?name }")
    page.get_by_role("button", name="运行").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("thead")).to_have_text("pname")
    expect(page.locator("tbody a")).to_have_text("programme:银杏课堂")
    assert "1 行" in page.locator("#status").inner_text()


def test_an_iri_in_the_table_opens_the_explorer(open_page: Open) -> None:
    page = open_page("/query")
    _write(page, "SELECT ?p { ?p a sro:Programme }")
    page.keyboard.press("ControlOrMeta+Enter")
    with page.context.expect_page() as opened:
        page.locator("tbody a").click()
    assert "/#node=https%3A%2F%2Fw3id.org%2F" in opened.value.url
    expect(opened.value.locator("body")).to_contain_text("银杏课堂")


def test_the_explorer_leads_back_to_the_query_page(open_page: Open) -> None:
    page = open_page("/#lang=en")
    page.get_by_role("link", name="Query").click()
    expect(page.locator(".cm-content")).to_be_visible()


def test_names_in_the_answer_of_a_named_query_open_the_explorer(open_page: Open) -> None:
    page = open_page("/query")
    page.get_by_role("button", name="各地区的项目").click()
    link = page.locator("tbody").get_by_role("link", name="银杏课堂").first
    assert "/#node=https%3A%2F%2Fw3id.org%2F" in (link.get_attribute("href") or "")
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value.locator("#card h2")).to_have_text("银杏课堂")


def test_a_text_that_names_nothing_or_no_single_thing_is_no_link(open_page: Open) -> None:
    query = 'SELECT ?x { VALUES ?x { "不存在" "问题" "\\"}" "银杏课堂" } }'
    page = open_page("/query#query=" + quote(query))
    expect(page.locator("tbody a")).to_have_text(["银杏课堂"])
    expect(page.locator("tbody tr")).to_have_count(4)


def test_a_sentence_in_the_table_opens_its_own_page(open_page: Open) -> None:
    page = open_page("/query#query=" + quote("SELECT ?s { ?p a sro:Programme ; sro:evidence ?s } LIMIT 1"))
    target = page.locator("tbody a").get_attribute("href")
    assert target is not None
    assert target.startswith("/survey-report/id/report/")
    page.goto(page.url.partition("/query")[0] + target)
    expect(page.locator("h2:target")).to_have_count(1)


def test_a_query_in_the_address_is_run(open_page: Open) -> None:
    page = open_page("/query#query=" + quote("ASK { ?p a sro:Programme }"))
    expect(page.locator(".verdict")).to_have_text("是")
    assert _text(page) == "ASK { ?p a sro:Programme }"


def test_what_was_run_stands_in_the_address_and_back_brings_it_again(open_page: Open) -> None:
    page = open_page("/query")
    for query in ("ASK { ?a a sro:Programme }", "ASK { ?b a sro:Nothing }"):
        _write(page, query)
        page.keyboard.press("ControlOrMeta+Enter")
        expect(page.locator(".verdict")).to_be_visible()
    page.go_back()
    expect(page.locator(".cm-content")).to_contain_text("?a a sro:Programme")


def test_named_queries_are_a_click_away(open_page: Open) -> None:
    page = open_page("/query")
    page.get_by_role("button", name="各地区的项目").click()
    expect(page.locator("tbody")).to_contain_text("银杏课堂")
    expect(page.locator("#parameters")).to_contain_text("地区")
    page.locator("#parameters input").first.fill("不存在的地方")
    page.get_by_role("button", name="填入").click()
    expect(page.locator("#result")).to_have_text("没有结果")
    assert '"不存在的地方"' in _text(page)


def test_label_and_number_become_a_chart(open_page: Open) -> None:
    page = open_page("/query")
    page.get_by_role("button", name="主题概览").click()
    page.get_by_role("button", name="图表").click()
    expect(page.locator("svg.chart rect")).not_to_have_count(0)
    page.get_by_role("button", name="表格").click()
    expect(page.locator("table")).to_be_visible()


def test_no_chart_is_offered_without_a_number(open_page: Open) -> None:
    page = open_page("/query#query=" + quote("SELECT ?name { ?r a sro:Region ; rdfs:label ?name }"))
    expect(page.locator("table")).to_be_visible()
    expect(page.get_by_role("button", name="图表")).to_be_hidden()


@pytest.mark.parametrize(
    ("query", "name", "ending", "holds"),
    [
        ("SELECT ?name { ?p a sro:Programme ; rdfs:label ?name }", "CSV", ".csv", "name\r\n银杏课堂"),
        ("SELECT ?name { ?p a sro:Programme ; rdfs:label ?name }", "XML", ".srx", "<literal"),
        ("CONSTRUCT WHERE { ?p a sro:Programme }", "N-Triples", ".nt", "> <http"),
    ],
)
def test_an_answer_can_be_taken_away(open_page: Open, query: str, name: str, ending: str, holds: str) -> None:
    page = open_page("/query#query=" + quote(query))
    with page.expect_download() as download:
        page.get_by_role("button", name=f"↓ {name}").click()
    assert download.value.suggested_filename.endswith(ending)
    assert holds in download.value.path().read_bytes().decode()


def test_a_mistake_is_shown_where_it_is(open_page: Open) -> None:
    page = open_page("/query")
    _write(page, "SELECT *\nWHERE { ?s ]")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.locator("#error")).to_contain_text("第 2 行第 13 列")
    expect(page.locator(".cm-lintRange-error")).to_have_text("]")
    _write(page, "ASK {}")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.locator("#error")).to_be_hidden()
    expect(page.locator(".cm-lintRange-error")).to_have_count(0)


def test_completion_knows_prefixes_classes_properties_and_variables(open_page: Open) -> None:
    page = open_page("/query")
    _write(page, "SELECT * { ?programme a ")
    page.keyboard.type("sro:Prog")
    expect(page.locator(".cm-tooltip-autocomplete li").first).to_contain_text("sro:Programme")
    page.wait_for_timeout(200)  # CodeMirror takes no Enter in the first 75 ms
    page.keyboard.press("Enter")
    assert _text(page).endswith("a sro:Programme")
    page.keyboard.type(" . ?pro")
    expect(page.locator(".cm-tooltip-autocomplete li").first).to_contain_text("?programme")
    page.keyboard.press("Escape")
    _write(page, "SELECT * { ?p ")
    page.keyboard.type("开展")
    expect(page.locator(".cm-tooltip-autocomplete li").first).to_contain_text("sro:runsIn")


def test_a_slow_query_can_be_stopped(open_page: Open) -> None:
    page = open_page("/query")
    _write(page, SLOW)
    page.keyboard.press("ControlOrMeta+Enter")
    page.get_by_role("button", name="停止").click()
    expect(page.get_by_role("button", name="停止")).to_be_hidden()
    _write(page, "ASK {}")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.locator(".verdict")).to_be_visible()


def test_it_speaks_english_too(open_page: Open) -> None:
    page = open_page("/query")
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1")).to_have_text("Query")
    expect(page.locator("#named")).to_contain_text("Themes at a glance")
    assert "lang=en" in page.url


def test_markup_in_an_answer_is_text(open_page: Open) -> None:
    page = open_page("/query#query=" + quote("SELECT ('<img src=x onerror=alert(1)>' AS ?x) {}"))
    expect(page.locator("tbody td")).to_have_text("<img src=x onerror=alert(1)>")
    expect(page.locator("#result img")).to_have_count(0)


def test_it_fits_a_narrow_screen(open_page: Open) -> None:
    page = open_page("/query", viewport={"width": 390, "height": 800})
    page.get_by_role("button", name="主题概览").click()
    expect(page.locator("table")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_highlighting_has_its_colours(open_page: Open) -> None:
    page = open_page("/query#query=" + quote("SELECT ?x { ?x a sro:Region }"))
    keyword = page.locator(".cm-line span", has_text="SELECT").first
    assert keyword.evaluate("element => getComputedStyle(element).fontWeight") == "700"
