"""Paths on the real graph: as short as any in it, chosen end by end in every way there is, each step with evidence."""

from itertools import pairwise

import networkx as nx
import pytest
from playwright.sync_api import expect

from tests.export.browser.controls import Control
from tests.export.browser.real import Real, relation_name, word


def _joined(real: Real, *, mentions: bool = False, without: tuple[str, ...] = ()) -> "nx.Graph[str]":
    """The graph with or without mentions, without the nodes of some classes."""
    joined: nx.Graph[str] = nx.Graph()
    joined.add_nodes_from(real.view)
    edges = real.view.edges(data=True)
    joined.add_edges_from((a, b) for a, b, fact in edges if mentions or fact["predicate"] != "mentions")
    joined.remove_nodes_from([node for node in real.view if real.kind(node) in without])
    return joined


def _start(real: Real) -> str:
    """Choose the first end by its initials, and ask for a path from there."""
    real.search("bblbc")
    real.of(Control.PATH_FROM).click()
    expect(real.page.locator("#waiting")).to_contain_text(word("chooseEnd"))
    [start] = real.nodes(real.of(Control.PATH_END))
    assert start == real.labelled("百部联百村")
    return start


def _path(real: Real) -> list[str]:
    """The nodes of the path that the card shows, by its steps."""
    steps = [real.nodes(step.locator("a[data-node]")) for step in real.page.locator("#card .path > li").all()]
    [start, end] = real.nodes(real.of(Control.ENDS))
    path = [start]
    for step in steps:
        [other] = set(step) - {path[-1]}
        path.append(other)
    assert path[-1] == end
    return path


def test_a_path_is_the_shortest_with_evidence_on_each_step(real: Real) -> None:
    start, end = _start(real), real.labelled("经费保障")
    real.search("经费保障")
    expect(real.page.locator("#waiting")).to_be_empty()
    expect(real.page.locator("#card h2")).to_have_text("百部联百村 → 经费保障")
    path = _path(real)
    assert path[0] == start
    assert len(path) == len(nx.shortest_path(_joined(real), start, end))
    expect(real.page.locator("#card")).to_contain_text(f"{len(path) - 1} {word('steps')}")
    for step, (one, other) in zip(real.page.locator("#card .path > li").all(), pairwise(path), strict=True):
        facts = [fact for fact in real.between(one, other) if fact.predicate != "mentions"]
        assert sorted(step.locator(".told").all_text_contents()) == sorted(
            f"{real.label(one)} {relation_name(fact.predicate, forward=fact.forward)} → {real.label(other)}"
            for fact in facts
        )
        said = {sentence for fact in facts for sentence in fact.sentences}
        assert set(step.locator("blockquote").all_text_contents()) <= said
        assert said
    drawing = real.drawing()
    assert real.drawn(drawing) == set(path)
    strong = [line for line in drawing.lines() if line["width"] == 3]
    assert {frozenset(line["numbers"]) for line in strong} == {
        frozenset(real.iris.index(node) for node in pair) for pair in pairwise(path)
    }
    assert drawing.covered() == []


@pytest.mark.parametrize("way", ["drawing", "card", "table"])
def test_the_other_end_is_clicked(real: Real, way: str) -> None:
    start = _start(real)
    end = real.labelled("佳木斯市")
    if way == "drawing":
        number = real.iris.index(end)
        drawing = real.drawing()
        real.page.mouse.click(*drawing.spot(next(one["label"] for one in drawing.nodes() if one["id"] == number)))
    elif way == "card":
        real.page.locator(f"{Control.FACT}[data-node='{real.iris.index(end)}']").first.click()
    else:
        real.tab("table")
        real.of(Control.LIST).select_option("Region")
        real.page.locator(f"{Control.NAME}[data-node='{real.iris.index(end)}']").click()
    expect(real.page.locator("#card h2")).to_have_text(f"{real.label(start)} → 佳木斯市")
    assert _path(real) == [start, end]
    expect(real.page.locator("#network")).to_be_visible()


@pytest.mark.parametrize("away", ["button", "Escape", "back"])
def test_the_search_for_a_path_can_be_called_off(real: Real, away: str) -> None:
    _start(real)
    if away == "button":
        real.of(Control.CANCEL).click()
    elif away == "Escape":
        real.of(Control.PATH_FROM).focus()
        real.page.keyboard.press("Escape")
    else:
        real.back()
    expect(real.page.locator("#waiting")).to_be_empty()
    expect(real.page.locator("#card h2")).to_have_text("百部联百村")
    real.page.locator("h1").click()
    real.search("佳木斯市")
    expect(real.page.locator("#card h2")).to_have_text("佳木斯市")


def test_a_path_reopens_from_its_link_and_stays_behind_a_card(real: Real) -> None:
    ends = [real.labelled("经费保障"), real.labelled("百部联百村")]
    real.visit(path="|".join(map(real.tail, ends)))
    path, drawing = _path(real), real.drawing()
    assert path[0] == ends[0]
    places = drawing.places()
    step = real.of(Control.STEP_OF_PATH).filter(has_text=real.label(path[1])).first
    step.click()
    assert real.shown() == path[1]
    assert drawing.places() == places
    real.of(Control.CLOSE).click()
    expect(real.page.locator("#card h2")).to_have_text("经费保障 → 百部联百村")
    real.of(Control.ENDS).last.click()
    assert real.shown() == ends[1]
    real.of(Control.CLOSE).click()
    real.of(Control.CLOSE).click()
    expect(real.page.locator("#card h2")).to_have_text(word("totals"))
    assert real.drawn(drawing) > set(ends)


def test_a_path_keeps_to_the_filters(real: Real) -> None:
    ends = [real.labelled("百部联百村"), real.labelled("经费保障")]
    for without in (("Problem",), ("Problem", "Countermeasure", "Cause"), ("Problem", "Countermeasure", "Report")):
        real.visit(path="|".join(map(real.tail, ends)), without="|".join(without))
        left = [_joined(real, mentions=mentions, without=without) for mentions in (False, True)]
        found = next((graph for graph in left if nx.has_path(graph, *ends)), None)
        if found is None:
            expect(real.page.locator("#card")).to_contain_text(word("noPathFiltered"))
        else:
            path = _path(real)
            assert len(path) == len(nx.shortest_path(found, *ends))
            assert not {real.kind(node) for node in path} & set(without)
