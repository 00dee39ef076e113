"""The matrix on the real graph: every number is what the graph counts, and opens the statements that it counts."""

from collections import defaultdict
from typing import TypeAlias

import pytest
from playwright.sync_api import expect

from tests.export.browser.controls import Control
from tests.export.browser.real import Real, kind_name, word

_ROWS = ("OrganizationType", "Region", "Report")
_COUNTS = ("Problem", "Countermeasure", "unanswered")

# A node, "" for all together, None for statements that name none.
Head: TypeAlias = str | None
Cells: TypeAlias = dict[tuple[Head, Head], set[str]]

# The numbers of the grid by the keys of their heads: a node's number, "" for the total, "-" for none.
_GRID = """grid => {
    const heads = cells => [...cells].slice(1).map((cell, place) => {
        const link = cell.querySelector("a");
        return link ? link.dataset.key.replace("head ", "") : place ? "-" : "";
    });
    const [first, ...rows] = grid.rows;
    const columns = heads(first.cells);
    return rows.filter(row => !row.querySelector(".more")).map((row, place) => {
        const link = row.cells[0].querySelector("a");
        const head = link ? link.dataset.key.replace("head ", "") : place ? "-" : "";
        return [...row.cells].slice(1).map((cell, at) => [head, columns[at], Number(cell.textContent) || 0]);
    }).flat();
}"""


def _unanswered(real: Real, node: str) -> bool:
    return not real.ends(node, "addresses", forward=False)


def _counted(real: Real, count: str) -> list[str]:
    if count == "unanswered":
        return [node for node in real.of_kind("Problem") if _unanswered(real, node)]
    return real.of_kind(count)


def _about(real: Real, node: str, rows: str) -> set[str]:
    """What a statement is about; a countermeasure affects whom its problems affect."""
    if rows == "Report":
        return real.ends(node, "states", forward=False)
    if rows == "Region":
        return real.regions(node)
    return {kind for said in {node} | real.ends(node, "addresses") for kind in real.ends(said, "affects")}


def _cells(real: Real, rows: str, count: str) -> Cells:
    """The statements of every cell, of every row and column, and all."""
    cells: Cells = defaultdict(set)
    for node in _counted(real, count):
        themes, heads = (found or (None,) for found in (real.ends(node, "theme"), _about(real, node, rows)))
        for head in ("", *heads):
            for theme in ("", *themes):
                cells[head, theme].add(node)
    return cells


def _shown(real: Real) -> dict[tuple[Head, Head], int]:
    """The numbers of the grid that is open, all its rows."""
    while real.of(Control.MORE_ROWS).count():
        real.of(Control.MORE_ROWS).click()

    def named(key: str) -> Head:
        return {"": "", "-": None}[key] if key in ("", "-") else real.iris[int(key)]

    numbers = real.page.locator("#matrix table").evaluate(_GRID)
    return {(named(head), named(theme)): number for head, theme, number in numbers if number}


@pytest.mark.parametrize("rows", _ROWS)
def test_every_number_is_what_the_graph_counts(real: Real, rows: str) -> None:
    real.visit(view="matrix")
    real.of(Control.ROWS, text=kind_name(rows)).and_(real.page.locator(f"[data-key={rows}]")).click()
    for count in _COUNTS:
        real.page.locator(f"{Control.COUNT}[data-key={count}]").click()
        expect(real.page.get_by_role("grid")).to_have_attribute(
            "aria-label", f"{word(f'count{count}')}: {kind_name(rows)} × {kind_name('Theme')}"
        )
        assert _shown(real) == {key: len(nodes) for key, nodes in _cells(real, rows, count).items()}
    real.back()
    expect(real.page.locator(f"{Control.COUNT}[aria-current]")).to_have_text(word(f"count{_COUNTS[-2]}"))


@pytest.mark.parametrize("count", _COUNTS)
def test_a_cell_opens_the_statements_that_it_counts(real: Real, count: str) -> None:
    cells = _cells(real, "OrganizationType", count)
    real.visit(view="matrix", count=count)
    kind, theme = max((key for key in cells if all(key)), key=lambda key: len(cells[key]))
    for key in ((kind, theme), ("", theme), (kind, ""), ("", "")):
        names = " × ".join(real.label(head) for head in key if head) or word("total")
        real.page.get_by_label(f"{names}: {len(cells[key])}", exact=True).click()
        heading = real.page.locator("#matrix .opened h2")
        expect(heading).to_contain_text(f"{names} · {word(f'count{count}')} {len(cells[key])}")
        while real.of(Control.MORE_STATEMENTS).count():
            real.of(Control.MORE_STATEMENTS).click()
        assert set(real.nodes(real.of(Control.STATEMENT))) == cells[key]
    opened = real.page.locator("#matrix .opened li")
    for item in opened.all()[:20]:
        [node] = real.nodes(item.locator("> a"))
        reports = real.ends(node, "states", forward=False)
        assert set(real.nodes(item.locator(Control.STATED_BY.removeprefix("#matrix .opened ")))) == reports
        if real.kind(node) == "Problem":
            assert (item.get_by_text(word("unanswered"), exact=True).count() == 1) == _unanswered(real, node)
    statement = real.of(Control.STATEMENT).first
    [node] = real.nodes(statement)
    statement.click()
    assert real.shown() == node
    expect(opened).to_have_count(len(cells["", ""]))  # the cell stays as it was opened beside the card
    real.of(Control.STATED_BY).first.click()
    assert real.kind(real.shown()) == "Report"
    real.of(Control.CLOSE_CELL).click()
    expect(real.page.locator("#matrix .opened")).to_contain_text(word("openCell"))


def test_heads_lead_to_cards(real: Real) -> None:
    real.visit(view="matrix")
    for head in (real.page.locator("#matrix thead a").first, real.page.locator("#matrix tbody a").first):
        expect(real.of(Control.HEAD).and_(head)).to_have_count(1)
        label = head.text_content() or ""
        head.click()
        expect(real.page.locator("#card h2")).to_have_text(label)


def test_arrows_move_among_the_cells(real: Real) -> None:
    page = real.page
    real.visit(view="matrix")
    real.of(Control.COUNT).last.focus()
    page.keyboard.press("Tab")  # one stop for the whole grid
    focused = page.locator(":focus")

    def at() -> list[int]:
        found: list[int] = focused.evaluate(
            "one => { const cell = one.closest('td, th'); return [cell.parentElement.rowIndex, cell.cellIndex]; }"
        )
        return found

    assert at() == [1, 1]
    expect(focused).to_have_attribute("aria-label", f"{word('total')}: {len(real.of_kind('Problem'))}")
    for key, place in (
        *(("ArrowDown", [2, 1]), ("ArrowRight", [2, 2]), ("ArrowUp", [1, 2]), ("ArrowLeft", [1, 1])),
        *(("ArrowUp", [0, 1]), ("ArrowUp", [0, 1]), ("ArrowDown", [1, 1]), ("ArrowDown", [2, 1])),
    ):
        page.keyboard.press(key)
        assert at() == place
    page.keyboard.press("End")
    last = page.locator("#matrix thead tr").first.locator("th").count() - 1
    assert at() == [2, last]
    page.keyboard.press("Home")
    assert at() == [2, 0]
    empty = real.of(Control.EMPTY_CELL).first.evaluate("cell => [cell.parentElement.rowIndex, cell.cellIndex]")
    for key, steps in (("ArrowDown", empty[0] - 2), ("ArrowRight", empty[1])):
        for _ in range(steps):
            page.keyboard.press(key)
    assert at() == empty
    expect(focused).to_have_text("·")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    label = focused.get_attribute("aria-label") or ""
    page.keyboard.press("Enter")
    expect(page.locator("#matrix .opened h2")).to_contain_text(label.partition(":")[0])
    expect(focused).to_have_attribute("aria-label", label)  # the cell keeps the focus


def test_filters_hold_in_the_matrix(real: Real) -> None:
    theme = max(real.of_kind("Theme"), key=lambda node: len(_of_theme(real, node)))
    real.visit(view="matrix", theme=real.tail(theme))
    cells = {key: nodes for key, nodes in _cells(real, "OrganizationType", "Problem").items() if key[1] == theme}
    numbers = _shown(real)
    assert {key: number for key, number in numbers.items() if key[1]} == {key: len(one) for key, one in cells.items()}
    real.visit(view="matrix", without="Problem")
    expect(real.page.locator("#matrix .grid")).to_have_text(word("matrixEmpty"))


def _of_theme(real: Real, theme: str) -> set[str]:
    return {node for node in real.ends(theme, "theme", forward=False) if real.kind(node) == "Problem"}


def test_regions_within_a_region_that_is_filtered_for(real: Real) -> None:
    cells = _cells(real, "Region", "Problem")
    region = next(node for node in real.of_kind("Region") if len(cells[node, ""]) > 1)
    real.visit(view="matrix", rows="Region", region=real.tail(region))
    heads = {head for head, theme in _shown(real) if theme == "" and head}
    assert heads == {head for head, _ in cells if head and region in real.regions(head)}


def test_the_matrix_is_printed_on_white_with_its_numbers(real: Real) -> None:
    page = real.page
    theme = real.of_kind("Theme")[0]
    real.visit(view="matrix", theme=real.tail(theme), cell="|", colours="dark")
    page.emulate_media(media="print")
    for part in (Control.TAB, Control.QUERY, Control.PANEL, Control.CARD):
        expect(real.of(part).first).to_be_hidden()
    for kept in ("h1", Control.CHIP, "#matrix table", "#matrix .opened li"):
        expect(page.locator(kept).first).to_be_visible()
    assert page.locator("body").evaluate("element => getComputedStyle(element).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("#matrix .grid").evaluate("grid => getComputedStyle(grid).overflow") == "visible"
    assert page.pdf()
    page.emulate_media(media="screen")
