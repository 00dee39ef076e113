"""The filters on the real graph: what they let through is what the graph says, the same in every view."""

import json

import pytest
from playwright.sync_api import Locator, expect

from tests.export.browser.controls import Control
from tests.export.browser.real import Real, kind_name, word

_FACETS = {"reports": "Report", "regions": "Region", "themes": "Theme"}


def _open(real: Real, panel: str) -> Locator:
    """What a facet's button in the bar opens."""
    real.of(Control.PANEL).and_(real.page.locator(f"[data-panel={panel}]:not([open]) summary")).click()
    found = real.page.locator(f"[data-panel={panel}] .panel")
    expect(found).to_be_visible()
    return found


def _box(real: Real, part: str, node: str) -> Locator:
    """A node's box in the panel of a facet."""
    return real.page.locator(f"[data-panel={part}] label", has_text=real.label(node)).and_(
        real.page.locator("label", has=real.page.locator(f"[data-key='{real.iris.index(node)}']"))
    )


def _listed(real: Real) -> list[str]:
    """The nodes in the table, all of them."""
    while real.of(Control.NEXT_ROWS).count():
        real.of(Control.NEXT_ROWS).click()
    return real.nodes(real.of(Control.NAME))


def _passing(real: Real, part: str, chosen: set[str]) -> set[str]:
    """The nodes that a filter for some reports, regions or themes lets through."""
    facet = {"reports": real.reports, "regions": real.regions, "themes": real.themes}[part]
    return {node for node in real.view if facet(node) & chosen}


def _chosen(real: Real, part: str) -> str:
    """The best connected node of a facet that has others within it."""
    return next(node for node in real.of_kind(_FACETS[part]) if len(_passing(real, part, {node})) > 3)


def test_a_class_is_taken_out_of_drawing_search_table_and_card(real: Real) -> None:
    chosen = real.labelled("百部联百村")
    real.visit(node=real.tail(chosen))
    panel = _open(real, "class")
    kinds = {real.kind(node) for node in real.view}
    assert set(panel.locator("label").all_text_contents()) == {
        f"{kind_name(kind)}{len(real.of_kind(kind))}" for kind in kinds
    }
    expect(real.of(Control.CLASS_BOX)).to_have_count(len(kinds))
    drawing = real.drawing()
    before = real.drawn(drawing)
    real.page.locator(f"{Control.CLASS_BOX}[data-key=Region]").uncheck()
    assert {real.kind(node) for node in real.drawn(drawing)} == {real.kind(node) for node in before} - {"Region"}
    hidden = [fact for fact in real.facts(chosen) if real.kind(fact.other) == "Region"]
    expect(real.page.locator("#card")).to_contain_text(f"{word('hiddenFacts')} {len(hidden)}")
    real.of(Control.QUERY).fill("佳木斯市")
    assert kind_name("Region") not in real.of(Control.HIT).locator("> small").all_text_contents()
    real.of(Control.WITHOUT_FILTERS).click()
    assert real.drawn(drawing) == before
    expect(real.of(Control.CHIP)).to_have_count(0)


def test_only_one_class_is_one_chip(real: Real) -> None:
    real.visit(view="table")
    _open(real, "class")
    real.page.locator(f"{Control.ONLY_CLASS}[data-key='only Problem']").click()
    expect(real.page.locator(f"{Control.CLASS_BOX}:checked")).to_have_count(1)
    expect(real.of(Control.CHIP)).to_have_text([f"{word('onlyThis')} {kind_name('Problem')}×"])
    assert set(_listed(real)) == set(real.of_kind("Problem"))
    real.of(Control.CHIP).click()
    _open(real, "class")
    expect(real.page.locator(f"{Control.CLASS_BOX}:not(:checked)")).to_have_count(0)


@pytest.mark.parametrize("part", _FACETS)
def test_a_report_region_or_theme_holds_in_all_views(real: Real, part: str) -> None:
    chosen = _chosen(real, part)
    passing = _passing(real, part, {chosen})
    real.visit(view="table", list="Problem")
    _open(real, part)
    _box(real, part, chosen).check()
    expect(real.of(Control.CHIP)).to_contain_text([real.label(chosen)])
    for kind in ("Problem", "Countermeasure", "Programme", "Region", "Organization", "Figure"):
        real.page.locator("body").press("Escape")
        real.of(Control.LIST).select_option(kind_name(kind))
        assert set(_listed(real)) == {node for node in passing if real.kind(node) == kind}, kind
    real.tab("matrix")
    problems = len([node for node in passing if real.kind(node) == "Problem"])
    expect(real.of(Control.CELL).first).to_have_text(str(problems))
    real.tab("reader")
    shown = {real.label(node) for node in passing if real.kind(node) == "Report"}
    assert set(real.of(Control.REPORT).all_text_contents()) == shown
    real.tab("network")
    saved = json.loads(real.saved(Control.DRAWING_JSON).read_text("utf-8"))
    assert {node["iri"] for node in saved["nodes"]} <= passing
    kept = {real.label(node) for node in passing}
    left = next(node for node in real.of_kind("Figure") if real.label(node) not in kept)
    real.of(Control.QUERY).fill(real.label(left))
    assert real.label(left) not in real.of(Control.HIT).locator(".name > bdi").all_text_contents()
    expect(real.page.locator("#hits")).to_contain_text(word("hitsHidden"))


def test_several_of_a_facet_let_through_what_any_of_them_does(real: Real) -> None:
    themes = real.of_kind("Theme")[:2]
    real.visit(view="table", list="Countermeasure")
    _open(real, "themes")
    for theme in themes:
        _box(real, "themes", theme).check()
    passing = _passing(real, "themes", set(themes))
    assert set(_listed(real)) == {node for node in passing if real.kind(node) == "Countermeasure"}
    expect(real.page.locator("[data-panel=themes] summary b")).to_have_text("2")
    real.of(Control.CHIP, text=real.label(themes[0])).click()
    passing = _passing(real, "themes", {themes[1]})
    assert set(_listed(real)) == {node for node in passing if real.kind(node) == "Countermeasure"}
    _open(real, "themes")
    expect(_box(real, "themes", themes[0])).not_to_be_checked()


def test_stated_or_inferred_and_how_sure(real: Real) -> None:
    chosen = max(real.of_kind("OrganizationType"), key=lambda node: len(_unsure(real, node)))
    assert _unsure(real, chosen)
    real.visit(node=real.tail(chosen))
    _open(real, "certainty")
    real.of(Control.SURE).fill("80")
    real.page.keyboard.press("Escape")
    for basis in ("stated", "inferred", ""):
        _open(real, "certainty")
        real.page.locator(f"{Control.BASIS}[data-key='basis {basis}']").check()
        kept = {fact.other for fact in real.facts(chosen) if fact.confidence >= 0.8 and basis in ("", fact.basis)}
        assert _told(real) == kept
        real.page.locator("h1").click()
    expect(real.of(Control.CHIP)).to_have_text([f"{word('confidence')} ≥ 80%×"])
    real.of(Control.CLEAR).click()
    expect(real.of(Control.CHIP)).to_have_count(0)
    assert _told(real) == set(real.neighbours(chosen))


def _unsure(real: Real, node: str) -> list[str]:
    return [fact.other for fact in real.facts(node) if fact.basis == "inferred" and fact.confidence < 0.8]


def _told(real: Real) -> set[str]:
    """The other ends of all relations on the card."""
    for folded in real.page.locator(f"{Control.FOLD_FACTS}:not(details[open] *)").all():
        folded.click()
    while real.of(Control.MORE).count():
        real.of(Control.MORE).first.click()
    return set(real.nodes(real.of(Control.FACT)))


def test_by_keyboard_alone(real: Real) -> None:
    theme = real.of_kind("Theme")[0]
    real.visit(view="table", list="Programme", node=real.tail(theme))
    page, summary = real.page, real.page.locator("[data-panel=regions] summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(real.of(Control.TYPE_AHEAD).filter(visible=True)).to_be_focused()
    page.keyboard.type("jmss")  # as in the search box, initials do
    hits = [node for node in real.of_kind("Region") if "佳木斯市" in real.label(node)]
    expect(real.of(Control.NODE_BOX).filter(visible=True)).to_have_count(len(hits))
    page.keyboard.press("Enter")
    region = real.labelled("佳木斯市")
    expect(real.of(Control.CHIP)).to_contain_text(["佳木斯市"])
    assert set(_listed(real)) == {
        node for node in _passing(real, "regions", {region}) if real.kind(node) == "Programme"
    }
    page.keyboard.press("Escape")
    expect(page.locator("#filters details[open]")).to_have_count(0)
    expect(summary).to_be_focused()
    expect(page.locator("#card h2")).to_have_text(real.label(theme))  # Escape closed the panel, not the card
    real.of(Control.CHIP).focus()
    page.keyboard.press("Enter")
    expect(real.of(Control.PANEL).first).to_be_focused()  # the chip went, and took no focus with it
    assert set(_listed(real)) == set(real.of_kind("Programme"))


def test_a_box_keeps_the_focus_and_a_click_elsewhere_closes_the_panel(real: Real) -> None:
    real.visit(view="table")
    panel = _open(real, "class")
    box = real.page.locator(f"{Control.CLASS_BOX}[data-key=Figure]")
    box.focus()
    real.page.keyboard.press("Space")
    expect(box).not_to_be_checked()
    expect(box).to_be_focused()
    real.of(Control.TABLE).click(position={"x": 600, "y": 300})
    expect(panel).to_be_hidden()
