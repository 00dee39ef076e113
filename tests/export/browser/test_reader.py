"""The reader: a report's text with what was found in it, and the ways to a place and back to the card."""

import re
from collections.abc import Callable
from urllib.parse import quote

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from kg.export.html import render
from kg.graph import BASE_IRI, Graph, to_networkx, to_quads
from kg.graph.texts import Heading, ReportText, texts
from tests.corpus import VILLAGE, corpus
from tests.export.browser.settling import settle
from tests.export.samples import HOSTILE

Open = Callable[..., Page]

VILLAGE_TAIL = f"report/{VILLAGE.id}"


@pytest.fixture(scope="module")
def page_of_corpus() -> str:
    graph = Graph(to_quads(corpus()))
    return render(to_networkx(graph), texts(graph), title="调查报告知识图谱")


@pytest.fixture
def village(open_page: Open, page_of_corpus: str) -> Page:
    return open_page(page_of_corpus, _at(VILLAGE_TAIL))


def _at(place: str, **other: str) -> str:
    said = {"view": "reader", "place": place, **other}
    return "#" + "&".join(f"{name}={quote(value, safe='')}" for name, value in said.items())


def _span(words: str) -> str:
    """The place of words in the village's report."""
    start = VILLAGE.text.index(words)
    return f"{VILLAGE_TAIL}#char={start},{start + len(words)}"


def _bare(text: str | None) -> str:
    return re.sub(r"\s", "", text or "")


def _marked(page: Page, kind: str) -> list[str]:
    return page.locator(f".text mark.{kind}").all_text_contents()


def _highlighted(page: Page) -> str:
    settle(page)
    return "".join(page.locator(".text .here").all_text_contents())


def test_a_report_is_shown_whole_a_paragraph_a_line(village: Page) -> None:
    assert _bare(village.locator("article").text_content()) == _bare(VILLAGE.text)
    assert village.locator("article p").count() == len(VILLAGE.text.splitlines())
    headings = village.locator("article [role=heading]").all_text_contents()
    assert headings[:3] == ["一、主要做法", "二、存在问题", "（一）活动经费没有着落"]


def test_what_was_found_is_marked_in_place(village: Page) -> None:
    # 𠮷 is two units of JavaScript's text and one character of the graph's: what follows it stands right all the same
    assert _marked(village, "Region") == ["汤原县", "佳木斯市", "太平川乡", "汤原县"]
    assert "𠮷祥" in _marked(village, "Organization")
    assert _marked(village, "Problem") == ["活动经费没有着落", "上级补助到账迟", "年轻党员留不住"]
    assert _marked(village, "Countermeasure") == ["把村级经费列入县级预算", "用“", "银杏课堂", "”留住年轻人"]


def test_marks_are_one_stop_of_the_tab_key_and_arrows_go_through_them(village: Page) -> None:
    assert village.locator("article [tabindex='0'], article a, article button").count() == 0
    village.locator("article").focus()
    village.keyboard.press("ArrowRight")
    expect(village.locator("mark").nth(0)).to_be_focused()
    village.keyboard.press("ArrowRight")
    expect(village.locator("mark").nth(1)).to_be_focused()
    village.keyboard.press("ArrowLeft")
    village.keyboard.press("Enter")
    expect(village.locator("#card h2")).to_have_text("汤原县")
    expect(village.locator("mark").nth(0)).to_be_focused()
    expect(village.locator("mark").nth(0)).to_have_attribute("aria-description", "地区")
    hint = village.locator("article").get_attribute("aria-describedby")
    expect(village.locator(f"#{hint}")).to_contain_text("← → 逐个走过标记")


def test_the_outline_leads_to_a_section_and_shows_where_one_is(village: Page) -> None:
    outline = village.get_by_role("navigation", name="目录")
    expect(outline.get_by_role("link")).to_have_count(len(VILLAGE.sections))
    link = outline.get_by_role("link", name="县里没有把经费列入预算 原因")
    link.click()
    assert "县里没有把经费列入预算" in _highlighted(village)
    expect(village.locator("article [role=heading]", has_text="县里没有把经费列入预算")).to_be_in_viewport()
    expect(link).to_have_attribute("aria-current", "location")
    expect(outline.locator("[aria-current]")).to_have_count(1)
    village.locator("article mark", has_text="把村级经费列入县级预算").click()
    link.click()
    expect(village.locator("#card h2")).to_have_text("把村级经费列入县级预算")


def test_the_outline_tells_headings_within_a_paragraph_apart(open_page: Open) -> None:
    text = "食堂调查\n" + "".join(
        f"{number}是{words}。{'镇里的食堂办了三年，老人都说好。' * 20}" for number, words in _WITHIN
    )
    starts = [text.index(words) - 2 for _, words in _WITHIN]
    outline = tuple(
        Heading(str(place), words, "problem", start, end)
        for place, ((_, words), start, end) in enumerate(zip(_WITHIN, starts, [*starts[1:], len(text)], strict=True), 1)
    )
    report = f"{BASE_IRI}report/000000000001"
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    view.add_node(report, kind="Report", label="食堂", variants=[], evidence=[])
    page = open_page(render(view, [ReportText(report, "食堂", text, outline)], title=""), "#view=reader")
    page.locator(".reports a").click()
    expect(page.locator("article strong")).to_have_text([f"{number}是{words}" for number, words in _WITHIN])
    for _, words in _WITHIN:
        link = page.get_by_role("link", name=words)
        link.click()
        expect(link).to_have_attribute("aria-current", "location")
        assert words in _highlighted(page)


_WITHIN = (("一", "饭菜太贵"), ("二", "人手不够"), ("三", "路途太远"))


def test_evidence_leads_to_its_sentence(open_page: Open, page_of_corpus: str) -> None:
    page = open_page(page_of_corpus, f"#node={quote('organization/𠮷祥合作社', safe='')}")
    page.locator("#card cite a").first.click()
    assert _highlighted(page) == "汤原县去年起推行“银杏课堂”活动，由村党组织每月办一次，𠮷祥合作社出场地。"
    expect(page.locator(".text .here").first).to_be_in_viewport()
    expect(page.locator("#card h2")).to_have_text("𠮷祥合作社")


def test_each_sentence_is_highlighted_exactly(open_page: Open, page_of_corpus: str) -> None:
    page = open_page(page_of_corpus, _at(VILLAGE_TAIL))
    for sentence in VILLAGE.sentences:
        place = f"{VILLAGE_TAIL}#char={sentence.start},{sentence.end}"
        page.evaluate("hash => { location.hash = hash }", _at(place))
        # a sentence that is no evidence has no bounds of its own: the pieces that it meets are shown
        words = sentence.of(VILLAGE.text)
        page.wait_for_function(
            "words => [...document.querySelectorAll('.here')].map(one => one.textContent).join('').includes(words)",
            arg=words,
        )


def test_a_place_that_the_graph_does_not_have_shows_the_list(open_page: Open, page_of_corpus: str) -> None:
    page = open_page(page_of_corpus, _at("report/000000000000#char=1,2"))
    expect(page.locator(".reports li")).to_have_count(2)


def test_without_the_texts_the_sentences_stand_under_their_sections(open_page: Open) -> None:
    page = open_page(Graph(to_quads(corpus(), text=False)), _at(VILLAGE_TAIL))
    said = page.locator("article p").all_text_contents()
    assert said[:3] == [
        "汤原县村级组织建设调查报告",
        "为摸清家底，我们走访了佳木斯市汤原县太平川乡的九个村。",
        "主要做法",
    ]
    assert "补助往往年底才拨下来。" not in said
    assert said.index("存在问题") + 1 == said.index("（一）活动经费没有着落")
    expect(page.locator("#marks-hint")).to_contain_text("没有全文")
    page.locator("mark", has_text="上级补助到账迟").click()
    page.locator("#card cite a").first.click()
    assert _highlighted(page) == "1、上级补助到账迟"
    page.get_by_role("link", name="存在问题 问题").click()
    assert _highlighted(page) == "存在问题"


def test_the_reader_in_english(open_page: Open, page_of_corpus: str) -> None:
    page = open_page(page_of_corpus, _at(VILLAGE_TAIL, lang="en"))
    expect(page.get_by_role("navigation", name="Outline").get_by_role("link").first).to_have_text("主要做法 practice")
    expect(page.locator("article")).to_have_attribute("lang", "zh")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marked_text_has_contrast(open_page: Open, page_of_corpus: str, scheme: str) -> None:
    page = open_page(page_of_corpus, _at(_span("银杏课堂"), node="programme/银杏课堂"), color_scheme=scheme)
    for part in (".named.Region", ".named.Programme", ".chosen", ".said", ".tally", ".role", ".outline a", "#spots"):
        ratio = page.locator(f"#reader {part}").first.evaluate(_CONTRAST)
        assert ratio >= 4.5, part


# Colours with transparency lie on what is behind them; a canvas does the sum.
_CONTRAST = """element => {
    const paint = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const layers = [];
    for (let one = element; one; one = one.parentElement) layers.unshift(getComputedStyle(one).backgroundColor);
    const light = () => {
        const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => part / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const lay = colour => { paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1); };
    layers.forEach(lay);
    const back = light();
    lay(getComputedStyle(element).color);
    const front = light();
    return (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
}"""


def test_the_reader_fits_a_phone(open_page: Open, page_of_corpus: str) -> None:
    page = open_page(page_of_corpus, _at(VILLAGE_TAIL), viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("summary", has_text="目录").click()
    page.get_by_role("link", name="年轻党员留不住 问题").click()
    expect(page.get_by_role("navigation", name="目录")).to_be_hidden()
    page.locator("article mark", has_text="年轻党员留不住").click()
    expect(page.locator("article mark", has_text="年轻党员留不住")).to_be_in_viewport()
    expect(page.locator("#card h2")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


_LONG = 100_000


def test_a_text_of_a_hundred_thousand_bytes_opens_quickly(open_page: Open) -> None:
    line = "青石镇有三个村办起了食堂，老人吃饭不再发愁，镇里还想再办两个。"
    text = "\n\n".join([line] * (_LONG // len(line.encode())))
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    report = f"{BASE_IRI}report/000000000001"
    evidence = [
        {"report": report, "title": "食堂", "section": "", "start": start, "end": start + len(line), "sentence": line}
        for start in range(0, len(text), len(line) + 2)
    ]
    view.add_node(report, kind="Report", label="食堂", variants=[], evidence=[])
    for kind, label in (("Region", "青石镇"), ("Figure", "三个村"), ("Problem", "老人吃饭不再发愁")):
        view.add_node(f"{BASE_IRI}{kind}/1", kind=kind, label=label, variants=[], evidence=evidence)
    page = open_page(render(view, [ReportText(report, "食堂", text, ())], title=""), "#view=reader")
    took = page.locator(".reports a").evaluate(
        """async link => {
            const start = performance.now();
            link.click();
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            return performance.now() - start;
        }"""
    )
    expect(page.locator("article p")).to_have_count(_LONG // len(line.encode()))  # blank lines take no room
    expect(page.locator("mark")).to_have_count(3 * (_LONG // len(line.encode())))
    assert took <= 1000


def test_hostile_text_is_read_as_text(open_page: Open) -> None:
    markup = "<img src=x onerror='window.ran = 1'></script><script>window.ran = 1</script>"
    text = "\n".join([markup, *HOSTILE, "长" * 10_000])
    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    report = f"{BASE_IRI}report/000000000001"
    place = {"report": report, "title": markup, "section": markup, "start": 0, "end": len(markup), "sentence": markup}
    view.add_node(report, kind="Report", label=markup, variants=[], evidence=[])
    view.add_node(f"{BASE_IRI}programme/1", kind="Programme", label="<img", variants=[".*", "("], evidence=[place])
    page = open_page(render(view, [ReportText(report, markup, text, ())], title=""), _at("programme/1"))
    page.evaluate("hash => { location.hash = hash }", _at("report/000000000001"))
    expect(page.locator("#reader h2")).to_have_text(markup)
    visible = page.locator("article").text_content() or ""
    edges = re.compile("[\u200b\ufeff]")  # white space of no width at the ends of a line
    assert edges.sub("", _bare(visible)) == edges.sub("", _bare(text))
    assert _marked(page, "Programme") == ["<img"]
    assert page.evaluate("window.ran") is None
    assert page.locator("#reader :is(img, script)").count() == 0
