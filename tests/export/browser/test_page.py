"""The page in a browser, used as a reader uses it.

Every page is opened offline; conftest.py fails a test whose page asks for anything or says anything on the console.
"""

from collections.abc import Callable
from typing import Any, TypeAlias
from urllib.parse import quote

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from tests.export.browser.synthetic import BASE
from tests.export.samples import HOSTILE

Open = Callable[..., Page]
View: TypeAlias = "nx.MultiDiGraph[str]"


def _evidence(text: str, title: str = "小报告") -> dict[str, Any]:
    report = f"{BASE}report/000000000001"
    return {"report": report, "title": title, "section": "一 / （一）", "start": 0, "end": len(text), "sentence": text}


def _node(view: View, path: str, kind: str, label: str, *sentences: str, variants: tuple[str, ...] = ()) -> str:
    found = [_evidence(text) for text in sentences]
    view.add_node(BASE + path, kind=kind, label=label, variants=list(variants), evidence=found)
    return BASE + path


def _edge(view: View, source: str, predicate: str, target: str, *sentences: str, inferred: bool = False) -> None:
    basis, confidence = ("inferred", 0.6) if inferred else ("stated", 1.0)
    found = [_evidence(text) for text in sentences]
    data = {"predicate": predicate, "label": predicate, "basis": basis, "confidence": confidence, "evidence": found}
    view.add_edge(source, target, key=predicate, **data)


def _pair(*, inferred: bool = False) -> View:
    """A theme and a region, with two relations between them."""
    view: View = nx.MultiDiGraph()
    theme = _node(view, "theme/1", "Theme", "经费保障", variants=("经费",))
    region = _node(view, "region/1", "Region", "青川县", "青川县地处山区。")
    _edge(view, theme, "about", region, "青川县的经费保障不足。", inferred=inferred)
    _edge(view, region, "theme", theme, inferred=True)
    return view


def _drawn(page: Page) -> int:
    """How many nodes the drawing says it holds."""
    return int((page.locator("#note").text_content() or "").split()[1])


def _search(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(text)


_MARKUP = (
    "<img src=x onerror='window.ran = 1'>",
    "</script><script>window.ran = 1</script>",
    "javascript:window.ran = 1",
    "${window.ran = 1}",
    "长" * 10_000,
)


def test_hostile_text_is_shown_as_text(open_page: Open) -> None:
    view: View = nx.MultiDiGraph()
    texts = [text for text in (*HOSTILE, *_MARKUP) if text.strip()]
    report = _node(view, "report/000000000001", "Report", _MARKUP[1])
    for place, text in enumerate(texts):
        node = _node(view, f"programme/{place}", "Programme", text, f"句子{text}", variants=(f"又{text}",))
        view.nodes[node]["evidence"][0] |= {"title": text, "section": text}
        view.nodes[node]["type"] = text
        _edge(view, report, "mentions", node, text)
        _edge(view, node, text, f"{BASE}programme/0", text)
    page = open_page(view)
    for place, text in enumerate(texts):
        page.evaluate("iri => { location.hash = '#node=' + encodeURIComponent(iri) }", f"{BASE}programme/{place}")
        expect(page.locator("#card .iri")).to_have_text(f"{BASE}programme/{place}")
        assert page.locator("#card h2 bdi").text_content() == text
        assert page.locator("#card blockquote").first.text_content() == f"句子{text}"
        assert page.locator("#card dd").first.text_content() == text
    _search(page, "<img")
    expect(page.get_by_role("option")).to_have_count(1)
    assert page.evaluate("window.ran") is None
    assert page.locator("#card :is(img, script), #hits :is(img, script)").count() == 0
    assert page.locator("a:not([href^='#'])").count() == 0


def test_a_hostile_title_is_shown_as_text(open_page: Open) -> None:
    from kg.export.html import render

    page = open_page(render(_pair(), title=_MARKUP[1]))
    assert page.title() == f"网络 · {_MARKUP[1]}"
    expect(page.locator("h1")).to_have_text(_MARKUP[1])
    assert page.evaluate("window.ran") is None


def test_the_title_says_what_is_seen(open_page: Open) -> None:
    page = open_page(_pair())
    expect(page).to_have_title("网络 · 调查报告知识图谱")
    page.get_by_role("link", name="列表").click()
    expect(page).to_have_title("列表 · 调查报告知识图谱")
    page.goto(f"{page.url}&node={quote('region/1', safe='')}")
    expect(page).to_have_title("青川县 · 列表 · 调查报告知识图谱")
    page.goto(page.url.partition("#")[0] + "#lang=en&path=" + quote("region/1|theme/1"))
    expect(page).to_have_title("青川县 → 经费保障 · Network · Knowledge graph of survey reports")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_cut_off_at_the_side(open_page: Open, survey: View, width: int) -> None:
    page = open_page(survey, viewport={"width": width, "height": 740})
    _search(page, "百村")
    for part in page.locator("#query, #hits, #overview, #language").all():
        box = part.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast(open_page: Open, scheme: str) -> None:
    page = open_page(_pair(), f"#node={quote(BASE + 'region/1', safe='')}", color_scheme=scheme)
    for part in ("h1", "#card h2", "#card a", "#card .basis", "cite", "mark", "#note", "#legend li", "button"):
        ratio = page.locator(part).first.evaluate(_CONTRAST)
        assert ratio >= 4.5, part


_CONTRAST = """element => {
    const light = colour => {
        const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255);
        const [r, g, b] = parts.map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    let behind = element;
    while (/, 0\\)$/.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
    const back = light(getComputedStyle(behind).backgroundColor), front = light(getComputedStyle(element).color);
    return (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
}"""


def test_an_empty_graph_opens(open_page: Open) -> None:
    page = open_page(nx.MultiDiGraph())
    assert _drawn(page) == 0
