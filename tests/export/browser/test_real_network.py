"""The network on the real graph, used as a reader uses it: what is drawn, and how, is what the graph says."""

import networkx as nx
import pytest
from playwright.sync_api import expect

from tests.export.browser.conftest import Open
from tests.export.browser.controls import Control
from tests.export.browser.drawing import Drawing
from tests.export.browser.real import Real, relation_name, word

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
    assert min(one["font"] for one in nodes) >= 10.5
    assert {"佳木斯市", "百部联百村", "经费保障", "村党组织"} <= drawing.labels()
    # no node is left alone, and every line says what it stands for
    lines = drawing.lines()
    assert {end for line in lines for end in line["ends"]} == drawing.labels()
    assert all(line["title"] for line in lines)
    expect(real.page.locator("#note")).to_contain_text(f"{len(nodes)} / {len(real.view)}")
    real.visit(basis="stated")  # takes relations away, and no node
    expect(real.page.locator("#note")).not_to_contain_text(word("filteredTo"))


def test_a_click_opens_the_card(real: Real) -> None:
    drawing = real.drawing()
    before = real.drawn(drawing)
    for label in ("佳木斯市", "经费保障"):  # a theme stands there beside none of its neighbours
        node = real.labelled(label)
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


def test_what_comes_moves_into_view(real: Real, real_page: str, open_page: Open) -> None:
    node = real.labelled("经费保障")
    page = open_page(real_page, f"#node={real.tail(node)}")  # the page of the other tests moves nothing by itself
    drawing = Drawing(page)
    page.locator(Control.GROW).click()
    drawing.spot(real.label(node))
    room = page.locator(Control.DRAWING).bounding_box()
    assert room is not None
    come = {real.iris.index(one) for one in real.neighbours(node)}
    for x, y in (one["spot"] for one in drawing.nodes() if one["id"] in come):
        assert room["x"] <= x <= room["x"] + room["width"]
        assert room["y"] <= y <= room["y"] + room["height"]


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
    joined = {
        pair for pair in pairs if node in pair or any(fact.predicate != "mentions" for fact in real.between(*pair))
    }
    lines = [line for line in drawing.lines() if not str(line["title"]).startswith(word("summaryLine"))]
    assert {frozenset(real.iris[end] for end in line["numbers"]) for line in lines} == joined
    for line in lines:
        start, end = (real.iris[number] for number in line["numbers"])
        facts = real.between(start, end)
        names = line["ends"]
        told = {f" {relation_name(fact.predicate)} → ".join(names if fact.forward else names[::-1]) for fact in facts}
        assert set(line["title"].split("\n")) == told
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


def test_where_no_node_is_left_the_filters_can_be_taken_away(real: Real) -> None:
    drawing = real.drawing()
    before = real.drawn(drawing)
    real.visit(without="|".join({real.kind(node) for node in real.view}))
    assert real.drawn(drawing) == set()
    expect(real.page.locator("#empty")).to_contain_text(word("emptied"))
    real.of(Control.CLEAR_EMPTY).click()
    assert real.drawn(drawing) == before
