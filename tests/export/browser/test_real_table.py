"""The table on the real graph: its rows and columns, what it sorts, finds and saves, against what the graph says."""

import csv
import io
import json
from itertools import groupby

import pytest
from playwright.sync_api import expect

from kg.export.html.assets import vocabulary
from tests.export.browser.controls import Control
from tests.export.browser.real import Real, kind_name, relation_name, word

_KINDS = (
    *("Problem", "Cause", "Countermeasure", "Programme", "Region", "OrganizationType"),
    *("Organization", "Document", "Figure", "Theme", "Report"),
)


def _sheet(real: Real) -> list[dict[str, str]]:
    """The rows as the table saves them for a spreadsheet, by the keys of its columns."""
    content = real.saved(Control.CSV).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")  # by which Excel knows UTF-8
    _, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    keys = ["iri", *(real.of(Control.SORT).evaluate_all("all => all.map(one => one.dataset.key)"))]
    return [dict(zip(keys, row, strict=True)) for row in rows]


def _said(real: Real, node: str, key: str) -> str | list[str] | float | None:
    """What a column says of a node, by the graph: text, labels of nodes, or a number."""
    facts = real.view.nodes[node]
    predicate, _, rest = key.partition("-")
    if key == "label":
        return real.label(node)
    if key == "variants":
        return "、".join(name for name in facts["variants"] if name != facts["label"])
    if key == "reports":
        return len(real.reports(node))
    if key == "alike":
        like = {node} | real.ends(node, "similarTo") | real.ends(node, "similarTo", forward=False)
        return len({report for one in like for report in real.ends(one, "states", forward=False)})
    if key == "unanswered":
        problems = {end for end in real.ends(node, "theme", forward=False) if real.kind(end) == "Problem"}
        return len([end for end in problems if not real.ends(end, "addresses", forward=False)])
    if predicate in vocabulary()["relations"] and rest in ("", "of"):
        return [real.label(end) for end in real.ends(node, predicate, forward=not rest)]
    if predicate in vocabulary()["relations"]:
        ends = real.ends(node, predicate) | real.ends(node, predicate, forward=False)
        return len([end for end in ends if real.kind(end) == rest])
    value = facts.get(key)
    if key == "value":
        return None if value is None else float(value)
    text = str(value or "")
    return str(vocabulary()["values"].get(key, {}).get(text, {"zh": text})["zh"])


def _agree(cell: str, said: str | list[str] | float | None) -> bool:
    """Whether a cell of the sheet says what the graph does."""
    if isinstance(said, list):
        return sorted(cell.split("；")) == sorted("；".join(said).split("；"))
    if isinstance(said, str):
        return cell.removeprefix("'") == said  # what a spreadsheet would take for a formula
    return cell == "" if said is None else float(cell) == said


@pytest.mark.parametrize("kind", _KINDS)
def test_every_class_has_its_rows_columns_and_files(real: Real, kind: str) -> None:
    real.visit(view="table")
    real.of(Control.LIST).select_option(kind_name(kind))
    expect(real.page.locator("#table [role=status]")).to_have_text(
        f"{kind_name(kind)} {word('rowsAll')} {len(real.of_kind(kind))}"
    )
    sheet = _sheet(real)
    assert [row["iri"] for row in sheet] == real.of_kind(kind)
    for row in sheet:
        for key, cell in row.items():
            if key != "iri":
                assert _agree(cell, _said(real, row["iri"], key)), (row["iri"], key, cell)
    names = real.nodes(real.of(Control.NAME))
    assert names == real.of_kind(kind)[: len(names)]
    saved = json.loads(real.saved(Control.JSON).read_text("utf-8"))
    assert [one["iri"] for one in saved] == real.of_kind(kind)
    for one, row in zip(saved, sheet, strict=True):
        assert one["class"] == kind
        for key, value in one.items():
            if isinstance(value, list):
                assert "；".join(end["label"] for end in value) == row[key].removeprefix("'")
                assert all(real.label(end["iri"]) == end["label"] for end in value)


@pytest.mark.parametrize("kind", _KINDS)
def test_every_column_sorts_up_and_down(real: Real, kind: str) -> None:
    real.visit(view="table", list=kind)
    for head in real.page.locator("#table thead th").all():
        link = head.locator(Control.SORT.removeprefix("#table thead "))
        key = link.get_attribute("data-key") or ""
        link.click()
        if isinstance(_said(real, real.of_kind(kind)[0], key), float | int):
            expect(head).to_have_attribute("aria-sort", "descending")  # of numbers the largest are asked for
            link.click()
        expect(head).to_have_attribute("aria-sort", "ascending")
        up = [row[key] for row in _sheet(real)]
        assert "" not in up[: len(up) - up.count("")]  # what a column does not tell comes last
        if isinstance(_said(real, real.of_kind(kind)[0], key), float | int):
            numbers = [float(value) for value in up if value]
            assert numbers == sorted(numbers)
    link.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(link).to_be_focused()
    down = [row[key] for row in _sheet(real)]
    assert "" not in down[: len(down) - down.count("")]
    assert _groups(up) == _groups(down)[::-1]


def _groups(values: list[str]) -> list[str]:
    """The values one after the other, each once."""
    return [value for value, _ in groupby(value for value in values if value)]


def test_text_is_found_in_any_column(real: Real) -> None:
    real.visit(view="table", list="Programme")
    real.of(Control.FIND).fill("佳木斯")

    keys = real.of(Control.SORT).evaluate_all("all => all.map(one => one.dataset.key)")
    wanted = [
        node for node in real.of_kind("Programme") if any("佳木斯" in str(_said(real, node, key)) for key in keys)
    ]
    assert wanted
    assert real.nodes(real.of(Control.NAME)) == wanted
    told = f"{kind_name('Programme')} {word('rowsFound')} {len(wanted)}"
    expect(real.page.locator("#table [role=status]")).to_contain_text(told)
    assert real.address()["find"] == "佳木斯"  # the link keeps it
    assert [row["iri"] for row in _sheet(real)] == wanted
    real.of(Control.FIND).fill("")
    assert [row["iri"] for row in _sheet(real)] == real.of_kind("Programme")


def test_rows_lead_to_cards_beside_the_table(real: Real) -> None:
    real.visit(view="table", list="Problem", sort="addresses-of")
    heads = {text.rstrip("↕↑↓") for text in real.page.locator("#table thead th").all_text_contents()}
    assert {relation_name("theme"), relation_name("affects")} <= heads
    for control in (Control.NAME, Control.LINKED):
        link = real.of(control).first
        [node] = real.nodes(link)
        link.click()
        assert real.shown() == node
        expect(link).to_be_visible()


def test_many_rows_come_in_slices_and_the_frame_scrolls_by_keyboard(real: Real) -> None:
    real.visit(view="table", list="Figure")
    names = real.of(Control.NAME)
    before = names.count()
    assert before < len(real.of_kind("Figure"))
    real.of(Control.NEXT_ROWS).click()
    assert names.count() > before
    expect(names.nth(before)).to_be_focused()
    while real.of(Control.NEXT_ROWS).count():
        real.of(Control.NEXT_ROWS).click()
    assert real.nodes(names) == real.of_kind("Figure")
    names.last.click()
    assert real.shown() == real.of_kind("Figure")[-1]
    expect(names).to_have_count(len(real.of_kind("Figure")))  # what was opened stays open
    expect(names.last).to_be_in_viewport()
    frame = real.of(Control.TABLE)
    frame.evaluate("frame => frame.scrollTo(0, 0)")
    frame.press("PageDown")
    real.page.wait_for_function("() => document.querySelector('#table .rows').scrollTop > 0")


def test_filters_hold_in_the_table(real: Real) -> None:
    problem = next(node for node in real.of_kind("Problem") if real.ends(node, "addresses", forward=False))
    sure = max(fact.confidence for fact in real.facts(problem) if fact.predicate == "addresses")
    real.visit(view="table", list="Problem", sure=str(min(1, sure + 0.01)))
    [row] = [row for row in _sheet(real) if row["iri"] == problem]
    assert row["addresses-of"] == ""
    real.visit(view="table", list="Problem", without="Problem")
    expect(real.page.locator("#table [role=status]")).to_contain_text(f"{word('filteredTo')} 0")
    assert word("saveCsv") in (real.of(Control.CSV).text_content() or "")
