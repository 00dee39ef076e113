"""The network on the real graph, used as a reader uses it: what is drawn, and how, is what the graph says."""

import csv
import io
import json
import struct

import networkx as nx
import pytest
from playwright.sync_api import expect

from tests.export.browser.controls import Control
from tests.export.browser.drawing import Drawing
from tests.export.browser.real import Real, kind_name, relation_name, word

_STEP = 60  # neighbours that one step adds
_FULL = 300


def _spot(real: Real, drawing: Drawing, node: str) -> tuple[float, float]:
    """Where a node stands, in pixels of the page, once what is around the drawing stands still."""
    number = real.iris.index(node)
    return drawing.spot(next(one["label"] for one in drawing.nodes() if one["id"] == number))


def test_it_opens_on_an_overview_that_can_be_read(real: Real) -> None:
    drawing = real.drawing()
    nodes = drawing.nodes()
    assert 50 <= len(nodes) <= 150
    assert {one["kind"] for one in nodes} == {"Region", "OrganizationType", "Programme", "Theme"}
    assert len(drawing.covered()) <= 0.05 * len(nodes)
    assert min(one["font"] for one in nodes) >= 11
    assert {"佳木斯市", "百部联百村", "经费保障", "村党组织"} <= drawing.labels()
    # no node is left alone, and every line says what it stands for
    lines = drawing.lines()
    assert {end for line in lines for end in line["ends"]} == drawing.labels()
    assert all(line["title"] for line in lines)
    expect(real.page.locator("#note")).to_contain_text(f"{len(nodes)} / {len(real.view)}")


def test_a_click_opens_the_card(real: Real) -> None:
    drawing = real.drawing()
    before, node = real.drawn(drawing), real.labelled("佳木斯市")
    real.page.mouse.click(*_spot(real, drawing, node))
    assert real.shown() == node
    assert real.drawn(drawing) == before


@pytest.mark.parametrize("way", ["double click", "button"])
def test_neighbours_are_added_the_best_connected_first(real: Real, way: str) -> None:
    for label in ("佳木斯市", "百部联百村"):
        node = real.labelled(label)
        real.visit(node=real.tail(node))
        drawing = real.drawing()
        before = real.drawn(drawing)
        if way == "button":
            real.of(Control.GROW).click()
        else:
            real.page.mouse.dblclick(*_spot(real, drawing, node))
        new = [one for one in real.neighbours(node) if one not in before]
        grown = before | set(new[:_STEP])
        assert real.drawn(drawing) == grown
        left = len(new) - _STEP
        if left > 0:
            expect(real.page.locator("#note")).to_contain_text(f"{left} {word('left')}")
        assert len(drawing.covered()) <= 0.05 * len(grown)
        real.back()
        assert real.drawn(drawing) == before
        real.back(Control.FORWARD)
        assert real.drawn(drawing) == grown


def test_only_a_node_and_what_is_around_it(real: Real) -> None:
    node = real.labelled("百部联百村")
    around: nx.Graph[str] = nx.Graph(real.view.to_undirected(as_view=True))
    real.visit(node=real.tail(node))
    drawing = real.drawing()
    before: set[str] = set()
    for depth in (1, 2, 3):
        button = real.page.locator(f"{Control.DEPTH}[data-depth='{depth}']")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        drawn, within = real.drawn(drawing), set(nx.ego_graph(around, node, depth))
        assert before < drawn <= within
        assert len(drawn) == min(len(within), _FULL, len(before) + _STEP * depth)
        assert len(drawing.covered()) <= 0.05 * len(drawn)
        before = drawn
    assert real.address() | {"around": real.tail(node), "depth": "3"} == real.address()
    real.of(Control.OVERVIEW).click()
    expect(real.page.locator("#card h2")).to_have_text(word("totals"))
    assert real.drawn(drawing) != before


def test_lines_say_what_the_graph_says_between_their_ends(real: Real) -> None:
    node = real.labelled("百部联百村")
    real.visit(around=real.tail(node), depth="2")
    drawing = real.drawing()
    drawn = real.drawn(drawing)
    pairs = {
        frozenset(pair)
        for one in drawn
        for pair in ((one, other) for other in real.neighbours(one))
        if set(pair) <= drawn
    }
    told = {pair for pair in pairs if node in pair or any(fact.predicate != "mentions" for fact in real.between(*pair))}
    lines = [line for line in drawing.lines() if not str(line["title"]).startswith(word("summaryLine"))]
    assert {frozenset(real.iris[end] for end in line["numbers"]) for line in lines} == told
    for line in lines:
        start, end = (real.iris[number] for number in line["numbers"])
        facts = real.between(start, end)
        arrow = {True: "→", False: "←"}
        title = {f"{relation_name(fact.predicate)} {arrow[fact.forward]}" for fact in facts}
        assert set(line["title"].split("\n")) == title
        assert line["dashes"] == all(fact.basis == "inferred" for fact in facts)
        assert set(line["arrows"].split()) == {{True: "to", False: "from"}[fact.forward] for fact in facts}


def test_the_better_connected_the_larger(real: Real) -> None:
    nodes = sorted(real.drawing().nodes(), key=lambda one: int(one["id"]))
    sizes = [one["size"] for one in nodes]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_a_click_on_a_line_opens_all_that_is_between_its_ends(real: Real) -> None:
    page, node = real.page, real.labelled("百部联百村")
    real.visit(around=real.tail(node))
    drawing = real.drawing()
    fact = next(fact for fact in real.facts(node) if fact.predicate == "runsIn" and fact.sentences)
    (x1, y1), (x2, y2) = _spot(real, drawing, node), _spot(real, drawing, fact.other)
    middle = ((x1 + x2) / 2, (y1 + y2) / 2)
    page.mouse.move(*middle, steps=3)
    expect(page.locator(".vis-tooltip")).to_contain_text(relation_name("runsIn"))
    page.mouse.click(*middle)
    expect(page.locator("#card .kind")).to_contain_text(word("between"))
    assert set(real.nodes(real.of(Control.ENDS))) == {node, fact.other}
    items = page.locator("#card > .facts > li")
    expect(items).to_have_count(len(real.between(node, fact.other)))
    for sentence in fact.sentences[:3]:
        expect(items.locator("blockquote", has_text=sentence).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#card h2")).to_have_text(word("totals"))


def test_a_line_of_the_overview_opens_the_statements_it_stands_for(real: Real) -> None:
    drawing = real.drawing()
    line = max(
        (line for line in drawing.lines() if word("summaryLine") in line["title"]),
        key=lambda line: float(line["width"]),
    )
    one, other = (real.iris[number] for number in line["numbers"])
    real.visit(pair=f"{real.tail(one)}|{real.tail(other)}")
    joints = _told(real, one) & _told(real, other)
    expect(real.page.locator("#card h3")).to_have_text(f"{word('joinedBy')} {len(joints)}")
    while real.of(Control.MORE).count():
        real.of(Control.MORE).first.click()
    assert set(real.nodes(real.of(Control.FACT))) == joints
    drawn = real.drawn(drawing)
    assert line["title"] == f"{word('summaryLine')} ({len({joint for joint in joints if joint not in drawn})})"


def _told(real: Real, node: str) -> set[str]:
    """The nodes next to one by more than a mention."""
    return {fact.other for fact in real.facts(node) if fact.predicate != "mentions"}


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


def test_what_is_filtered_out_is_not_drawn(real: Real) -> None:
    node = real.labelled("佳木斯市")
    real.visit(without="Region", node=real.tail(node))
    drawing = real.drawing()
    assert node not in real.drawn(drawing)
    expect(real.page.locator("#note")).to_contain_text(word("filtered"))
    real.visit(sure="1")
    for line in drawing.lines():
        if not line["title"].startswith(word("summaryLine")):
            assert any(fact.confidence == 1 for fact in real.between(*(real.iris[end] for end in line["numbers"])))


def test_a_node_chosen_elsewhere_comes_with_company(real: Real) -> None:
    drawn = real.drawn(real.drawing())
    node = next(one for one in real.iris if one not in drawn and not set(real.neighbours(one)) & drawn)
    real.visit(node=real.tail(node))
    assert {node, real.neighbours(node)[0]} <= real.drawn(real.drawing())
