"""The drawing of the real graph: moved, zoomed, pinned, and saved as a picture and as the data that it shows."""

import csv
import io
import json
import struct

import pytest
from playwright.sync_api import expect

from tests.export.browser.controls import Control
from tests.export.browser.real import Real, kind_name, relation_name, word


def test_a_node_that_is_dragged_is_pinned_and_can_be_let_go(real: Real) -> None:
    node = real.labelled("百部联百村")
    real.visit(around=real.tail(node), node=real.tail(node))
    page, drawing = real.page, real.drawing()
    label = next(one["label"] for one in drawing.nodes() if real.iris[one["id"]] == node)
    before = drawing.places()[label]
    x, y = drawing.spot(label)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 80, y + 60, steps=4)
    page.mouse.up()
    assert real.address()["pinned"].endswith(f",{real.tail(node)}")
    place = drawing.places()[label]
    assert place != before
    expect(page.locator("#legend")).to_contain_text(word("pinnedSign"))
    real.visit(**real.address())
    assert drawing.places()[label] == pytest.approx(place, abs=1)  # the link holds it
    real.of(Control.UNPIN).click()
    assert drawing.places()[label] == pytest.approx(before, abs=1)
    real.of(Control.PIN).click()
    assert drawing.places()[label] == pytest.approx(before, abs=1)
    assert "pinned" in real.address()
    expect(real.of(Control.UNPIN)).to_be_visible()


def test_what_is_taken_out_can_be_brought_back(real: Real) -> None:
    node = real.labelled("百部联百村")
    other = real.neighbours(node)[0]
    real.visit(around=real.tail(node), node=real.tail(other))
    drawing = real.drawing()
    places = drawing.places()
    drawn = real.drawn(drawing)
    real.of(Control.HIDE).click()
    assert real.drawn(drawing) == drawn - {other}
    assert drawing.places().items() <= places.items()  # the others stay where they are
    expect(real.of(Control.SHOW_HIDDEN)).to_contain_text("1")
    real.of(Control.SHOW_HIDDEN).click()
    assert drawing.places() == places
    expect(real.of(Control.SHOW_HIDDEN)).to_have_count(0)


@pytest.mark.parametrize("view", ["matrix", "reader", "table"])
def test_the_zoom_is_the_same_after_another_view(real: Real, view: str) -> None:
    drawing = real.drawing()
    real.of(Control.FIT).click()
    before = drawing.scale()
    real.tab(view)
    real.tab("network")
    assert drawing.scale() == before


def test_zoom_by_buttons_and_by_keys(real: Real) -> None:
    page, drawing = real.page, real.drawing()
    real.of(Control.FIT).click()
    whole = drawing.scale()
    real.of(Control.NEARER).focus()
    page.keyboard.press("Enter")
    assert drawing.scale() == pytest.approx(whole * 1.3)
    page.keyboard.press("Tab")
    expect(real.of(Control.FARTHER)).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    assert drawing.scale() == pytest.approx(whole / 1.3)
    real.of(Control.FIT).press("Enter")
    assert drawing.scale() == pytest.approx(whole)


@pytest.mark.parametrize("key", ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "-"])
def test_the_drawing_moves_by_keys(real: Real, key: str) -> None:
    page, drawing = real.page, real.drawing()
    real.of(Control.FIT).click()
    label = sorted(drawing.labels())[0]
    before = (*drawing.where(label), drawing.scale())
    real.of(Control.DRAWING).focus()
    page.keyboard.down(key)
    page.wait_for_function(  # it moves by frames
        "([x, y, scale]) => { const at = caught.getViewPosition(), now = caught.getScale();"
        " return now !== scale || at.x !== x || at.y !== y; }",
        arg=[*page.evaluate("(() => { const { x, y } = caught.getViewPosition(); return [x, y]; })()"), before[2]],
    )
    page.keyboard.up(key)
    x, y, scale = (*drawing.where(label), drawing.scale())
    moved = {
        "ArrowLeft": x > before[0],
        "ArrowRight": x < before[0],
        "ArrowUp": y > before[1],
        "ArrowDown": y < before[1],
        "+": scale > before[2],
        "-": scale < before[2],
    }
    assert moved[key]
    real.of(Control.FIT).click()


def test_the_drawing_moves_by_the_mouse(real: Real) -> None:
    page, drawing = real.page, real.drawing()
    real.of(Control.FIT).click()
    scale, label = drawing.scale(), "佳木斯市"
    x, y = drawing.spot(label)
    page.mouse.move(x + 60, y - 80)
    page.mouse.wheel(0, -200)
    page.wait_for_function("scale => caught.getScale() > scale", arg=scale)
    page.mouse.wheel(0, 400)
    page.wait_for_function("scale => caught.getScale() < scale", arg=scale)
    real.of(Control.FIT).click()
    empty = _emptiness(real)
    before = drawing.spot(label)
    page.mouse.move(*empty)
    page.mouse.down()
    page.mouse.move(empty[0] + 50, empty[1] + 30, steps=4)
    page.mouse.up()
    assert drawing.spot(label) == pytest.approx((before[0] + 50, before[1] + 30), abs=2)
    assert real.address() == {}  # nothing was pinned
    real.of(Control.FIT).click()


def test_a_click_beside_everything_puts_the_card_of_a_line_away(real: Real) -> None:
    one = real.labelled("百部联百村")
    other = real.labelled("佳木斯市")
    real.visit(pair=f"{real.tail(one)}|{real.tail(other)}")
    real.drawing()
    real.page.mouse.click(*_emptiness(real))
    expect(real.page.locator("#card h2")).to_have_text(word("totals"))


def _emptiness(real: Real) -> tuple[float, float]:
    """A place in the drawing where nothing is drawn."""
    box = real.of(Control.DRAWING).bounding_box()
    assert box is not None
    drawing = real.drawing()
    drawing.spot("佳木斯市")  # once it stands still
    taken = [node["spot"] for node in drawing.nodes()]
    grid = [
        (box["x"] + i, box["y"] + j)
        for i in range(20, int(box["width"]), 20)
        for j in range(20, int(box["height"]), 20)
    ]
    return max(grid, key=lambda at: min((at[0] - x) ** 2 + (at[1] - y) ** 2 for x, y in taken))


def test_the_legend_names_what_is_drawn_and_folds(real: Real) -> None:
    legend = real.page.locator("#legend")
    for state in ({}, {"around": real.tail(real.labelled("百部联百村"))}, {"without": "Region"}):
        real.visit(**state)
        kinds = {one["kind"] for one in real.drawing().nodes()}
        named = set(legend.locator("li").all_text_contents())
        assert named & {kind_name(kind) for kind in {real.kind(node) for node in real.view}} == {
            kind_name(kind) for kind in kinds
        }
        assert {word("statedLine"), word("inferredLine"), word("summaryLine"), word("arrow"), word("bySize")} <= named
    real.of(Control.LEGEND).click()
    expect(legend.locator("ul")).to_be_hidden()
    real.of(Control.LANGUAGE).click()
    expect(legend.locator("ul")).to_be_hidden()  # as the reader left it
    real.of(Control.LEGEND).click()
    expect(legend).to_contain_text(kind_name("Theme", "en"))


def test_the_drawing_is_saved_as_the_data_it_shows(real: Real) -> None:
    node = real.labelled("百部联百村")
    real.visit(around=real.tail(node))
    drawn = real.drawn(real.drawing())
    saved = json.loads(real.saved(Control.DRAWING_JSON).read_text("utf-8"))
    assert {one["iri"] for one in saved["nodes"]} == drawn
    told = {(one["subject"], one["predicate"], one["object"]) for one in saved["relations"]}
    wanted = {
        (one, fact.predicate, fact.other)
        for one in drawn
        for fact in real.facts(one)
        if fact.forward and fact.other in drawn and (fact.predicate != "mentions" or node in (one, fact.other))
    }
    assert wanted <= told
    for one in saved["relations"]:
        [fact] = [
            fact
            for fact in real.between(one["subject"], one["object"])
            if fact.forward and fact.predicate == one["predicate"]
        ]
        assert (one["basis"], one["confidence"]) == (fact.basis, pytest.approx(fact.confidence, abs=0.001))
        assert {said["sentence"] for said in one["evidence"]} == set(fact.sentences)
    rows = list(csv.reader(io.StringIO(real.saved(Control.DRAWING_CSV).read_text("utf-8-sig"), newline="")))
    assert len(rows) - 1 == len(told)
    by_name = {(relation_name(predicate), *ends) for *ends, predicate in ((s, o, p) for s, p, o in told)}
    assert {(row[3], row[0], row[4]) for row in rows[1:]} == by_name


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_drawing_is_saved_as_a_picture(real: Real, colours: str) -> None:
    real.visit(colours=colours)
    with real.page.expect_download() as waiting:
        real.of(Control.PICTURE).click()
    data = waiting.value.path().read_bytes()
    assert waiting.value.suggested_filename.endswith(".png")
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    assert width >= 1200
    assert height >= 800
    expect(real.page.locator("canvas")).to_have_count(1)
