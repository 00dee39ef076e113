"""The card on the real graph: it tells what the graph says of a node, no more and no less, with the sentences."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

import kg
from kg.query import Engine, Table, render
from tests.cli.runs import run
from tests.export.browser.controls import Control
from tests.export.browser.real import Fact, Real, kind_name, relation_name, word

_KINDS = ("Region", "OrganizationType", "Organization", "Programme", "Document", "Problem", "Figure", "Theme", "Report")
_CHAINED = {"explains", "addresses", "uses"}  # what the chain of these classes tells
_IN_CHAIN = ("Cause", "Problem", "Countermeasure", "Programme")

# Each relation on the card: heading, node, how it is known, button of its evidence.
_TOLD = """items => items.map(item => {
    const heading = before => before.querySelector("h3") ?? before;
    const text = selector => item.querySelector(selector)?.textContent ?? "";
    return [
        heading(item.parentElement.previousElementSibling).firstChild.textContent,
        Number(item.querySelector("a").dataset.node), text(":scope > .basis"), text(":scope > .proof"),
    ];
})"""


def _show(real: Real, node: str, **said: str) -> None:
    real.visit(node=real.tail(node), **said)
    assert real.shown() == node


def _open_all(real: Real) -> None:
    for folded in real.page.locator("#card details:not([open]) summary").all():
        folded.click()
    while real.of(Control.MORE).count():
        real.of(Control.MORE).first.click()


def _basis(fact: Fact) -> str:
    if (fact.basis, fact.confidence) == ("stated", 1):
        return ""
    return f"{word(fact.basis)} · {_sure(fact)}"


def _sure(fact: Fact) -> str:
    return word("sure").replace("%", f"{round(fact.confidence * 100)}%")


def _item(real: Real, fact: Fact) -> Locator:
    """What the card's list says of a relation."""
    number = real.iris.index(fact.other)
    facts = real.page.locator("#card .facts > li")
    return facts.filter(has=real.page.locator(f"> a[data-node='{number}']"))


@pytest.mark.parametrize("kind", _KINDS)
def test_the_card_tells_every_relation_of_a_node(real: Real, kind: str) -> None:
    node = real.of_kind(kind)[0]
    _show(real, node)
    _open_all(real)
    expect(real.page.locator("#card .kind")).to_contain_text(kind_name(kind))
    expect(real.page.locator("#card h2")).to_have_text(real.label(node))
    for variant in real.view.nodes[node]["variants"]:
        expect(real.page.locator("#card .variants")).to_contain_text(variant)
    told = real.page.locator("#card > .facts > li, #card > details > .facts > li").evaluate_all(_TOLD)
    chained = _CHAINED if kind in _IN_CHAIN else set()
    wanted = [fact for fact in real.facts(node) if fact.predicate not in chained]
    shown = Counter((heading.split(" · ")[0].strip(), real.iris[other], *rest) for heading, other, *rest in told)
    assert shown == Counter(
        (
            relation_name(fact.predicate, forward=fact.forward),
            fact.other,
            _basis(fact),
            f"{word('evidence')} {len(fact.sentences)}" if fact.sentences else "",
        )
        for fact in wanted
    )


@pytest.mark.parametrize("kind", _IN_CHAIN)
def test_the_chain_is_what_the_graph_joins(real: Real, kind: str) -> None:
    node = max(real.of_kind(kind), key=lambda one: min(map(len, list(_chain(real, one).values()))))
    chain = _chain(real, node)
    _show(real, node)
    _open_all(real)
    steps = real.page.locator("#card .chain > li").all()
    for step, (name, wanted) in zip(steps, chain.items(), strict=True):
        expect(step.locator("b")).to_have_text(kind_name(name))
        assert set(real.nodes(step.locator("a[data-node]"))) == wanted
    other = next(link for link in real.of(Control.CHAIN).all() if real.nodes(link) != [node])
    [end] = real.nodes(other)
    other.click()
    assert real.shown() == end
    real.back()
    expect(real.page.locator("#card .iri")).to_have_text(node)


def _chain(real: Real, node: str) -> dict[str, set[str]]:
    """The problems, causes, countermeasures and programmes of the chain in which a node stands."""
    at = _IN_CHAIN.index(real.kind(node))
    found = {real.kind(node): {node}}
    # From cause to problem along `explains`, from problem to countermeasure against `addresses`, on along `uses`.
    for kind, before, predicate, forward in (
        *((_IN_CHAIN[i], _IN_CHAIN[i + 1], _JOINS[i][0], not _JOINS[i][1]) for i in range(at - 1, -1, -1)),
        *((_IN_CHAIN[i], _IN_CHAIN[i - 1], *_JOINS[i - 1]) for i in range(at + 1, len(_IN_CHAIN))),
    ):
        found[kind] = {end for one in found[before] for end in real.ends(one, predicate, forward=forward)}
    return {kind: found[kind] for kind in ("Problem", "Cause", "Countermeasure", "Programme")}


_JOINS = (("explains", True), ("addresses", False), ("uses", True))


def test_evidence_opens_with_its_words_marked_and_leads_to_the_report(real: Real) -> None:
    node = real.labelled("百部联百村")
    fact = next(fact for fact in real.facts(node) if fact.predicate == "runsIn" and fact.sentences)
    _show(real, node)
    sentences = real.page.locator("#card > .sentences blockquote")
    _open_all(real)
    assert sentences.all_text_contents() == [said["sentence"] for said in real.view.nodes[node]["evidence"]]
    for sentence in sentences.all():
        expect(sentence.locator("mark").first).to_contain_text("百部联百村")
    item = _item(real, fact).last
    toggle = item.locator(Control.PROOF.removeprefix("#card "))
    toggle.click()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    expect(item).to_contain_text(f"{word(f'{fact.basis}Means')} {_sure(fact)}")
    assert tuple(item.locator("blockquote").all_text_contents()) == fact.sentences
    expect(item.locator("mark").first).to_be_visible()
    cite = item.locator(Control.CITE.removeprefix("#card ")).first
    expect(cite).to_have_text(re.compile(re.escape(real.label(next(iter(real.reports(node)))))))
    cite.click()
    expect(real.page.locator("#reader article")).to_be_visible()
    assert "".join(real.page.locator("article .here").all_text_contents()) == fact.sentences[0]
    expect(item.locator("blockquote").first).to_be_visible()  # the card stays beside the text, as it was opened
    toggle.click()
    expect(item.locator("blockquote").first).to_be_hidden()


def test_links_keep_the_view_and_close_and_escape_put_the_card_away(real: Real) -> None:
    node = real.labelled("百部联百村")
    for view in ("network", "matrix", "reader", "table"):
        _show(real, node, view=view)
        link = real.of(Control.FACT).first
        [end] = real.nodes(link)
        link.click()
        assert real.shown() == end
        expect(real.page.locator(f"#{view}")).to_be_visible()
        real.of(Control.CLOSE).click()
        expect(real.page.locator("#card h2")).to_have_text(word("totals"))
        real.back()
        expect(real.page.locator("#card .iri")).to_have_text(end)
        real.page.keyboard.press("Escape")
        expect(real.page.locator("#card h2")).to_have_text(word("totals"))


def test_long_lists_come_in_slices_and_the_focus_goes_on(real: Real) -> None:
    region = real.of_kind("Region")[0]
    figures = real.ends(region, "about", forward=False)
    _show(real, region)
    lists = real.page.locator("#card > .facts")
    group = lists.nth(lists.evaluate_all("all => all.findIndex(one => one.querySelector('.more'))"))
    links = group.locator("> li > a")
    before = links.count()
    group.locator(Control.MORE.removeprefix("#card ")).click()
    assert links.count() > before
    expect(links.nth(before)).to_be_focused()
    _open_all(real)
    assert figures <= set(real.nodes(real.of(Control.FACT)))


def test_figures_are_folded(real: Real) -> None:
    region = real.of_kind("Region")[0]
    _show(real, region)
    fold = real.of(Control.FOLD_FACTS).first
    figures = real.page.locator("#card details > .facts a[data-node]")
    expect(figures.first).to_be_hidden()
    fold.press("Enter")
    expect(figures.first).to_be_visible()
    assert {real.kind(node) for node in real.nodes(figures)} == {"Figure"}
    fold.click()
    expect(figures.first).to_be_hidden()


def test_the_introduction_counts_the_graph_and_leads_to_the_best_connected(real: Real) -> None:
    counts = f"{len(real.view)} {word('nodes')} · {real.view.size()} {word('relations')}"
    expect(real.page.locator("#card")).to_contain_text(counts)
    for kind in ("Theme", "Programme", "OrganizationType", "Region", "Report"):
        assert set(real.of_kind(kind)[:3]) <= set(real.nodes(real.of(Control.BEST)))
    link = real.of(Control.BEST).first
    [node] = real.nodes(link)
    link.click()
    assert real.shown() == node


def test_questions_lead_to_the_view_that_answers_them(real: Real) -> None:
    real.tab("reader")  # the introduction stays, with its links beside what is seen now
    region = real.tail(real.labelled("佳木斯市"))
    for place, (view, said) in enumerate(_ANSWERS):
        real.visit(view="reader", region=region)
        link = real.of(Control.QUESTION).nth(place)
        link.click()
        expect(real.page.locator(f"#{view}")).to_be_visible()
        assert real.address() == {"view": view, "region": region, **said}
    real.visit()
    real.of(Control.QUESTION, text=word("askAlike")).click()
    assert any(real.ends(node, "similarTo") | real.ends(node, "similarTo", forward=False) for node in _first(real))
    real.of(Control.QUESTION, text=word("askUnanswered")).click()
    expect(real.of(Control.STATEMENT).first).to_be_visible()
    assert not real.ends(real.nodes(real.of(Control.STATEMENT))[0], "addresses", forward=False)


def _first(real: Real) -> list[str]:
    """The node in the first row of the table."""
    return real.nodes(real.of(Control.NAME).first)


# Where each question leads.
_ANSWERS: tuple[tuple[str, dict[str, str]], ...] = (
    ("matrix", {"rows": "Region"}),
    ("table", {"sort": "-alike"}),
    ("matrix", {"count": "unanswered", "cell": "|"}),
    ("table", {"list": "Programme", "sort": "-reports"}),
    ("table", {"list": "Figure", "sort": "about"}),
)


def test_a_place_leads_to_all_that_is_stated_about_it_and_within_it(real: Real) -> None:
    region = max(real.of_kind("Region"), key=lambda node: len(_stated(real, node)))
    _show(real, region)
    real.tab("matrix")  # the card stays, its links too
    for link in real.of(Control.STATED_HERE).all():
        kind = next(kind for kind in ("Problem", "Cause", "Countermeasure") if kind_name(kind) in link.inner_text())
        wanted = {node for node in _stated(real, region) if real.kind(node) == kind}
        assert (link.locator("xpath=..").text_content() or "").endswith(f" {len(wanted)}")
        link.click()
        assert set(real.nodes(real.of(Control.NAME))) == wanted
        expect(real.of(Control.CHIP)).to_contain_text([real.label(region)])
        _show(real, region)


def _stated(real: Real, region: str) -> set[str]:
    """What reports about a place, or about one within it, state."""
    reports = [node for node in real.of_kind("Report") if region in real.regions(node)]
    return {said for report in reports for said in real.ends(report, "states")}


def test_iri_and_link_are_copied(real: Real) -> None:
    page, node = real.page, real.labelled("百部联百村")
    _show(real, node, view="table", list="Programme")
    real.of(Control.COPY_IRI).click()
    expect(page.locator("#card [role=status]")).to_have_text(word("copied"))
    assert page.evaluate("navigator.clipboard.readText()") == node
    real.of(Control.COPY_LINK).click()
    page.wait_for_function("() => navigator.clipboard.readText().then(text => text === location.href)")


def test_without_a_clipboard_the_text_is_selected(real: Real) -> None:
    page, node = real.page, real.labelled("百部联百村")
    _show(real, node)
    page.evaluate("""() => {
        window.kept = navigator.clipboard.writeText;
        navigator.clipboard.writeText = () => Promise.reject(new Error('not here'));
    }""")
    real.of(Control.COPY_IRI).click()
    expect(real.of(Control.COPIED)).to_be_focused()
    expect(page.locator("#card [role=status]")).to_have_text(word("toCopy"))
    assert page.evaluate("getSelection().toString()") == node
    page.evaluate("() => { navigator.clipboard.writeText = window.kept }")


def _copied_query(real: Real) -> str:
    real.of(Control.COPY_QUERY).click()
    expect(real.page.locator("#card [role=status]")).to_have_text(word("copied"))
    return str(real.page.evaluate("navigator.clipboard.readText()"))


def test_the_copied_query_finds_what_the_card_tells(real: Real, real_graph: kg.Graph) -> None:
    engine = Engine.over(real_graph.quads)
    for kind in ("Region", "Programme", "Problem", "Figure", "Report"):
        node = real.of_kind(kind)[0]
        _show(real, node)
        query = _copied_query(real)
        assert not set("'\"") & set(query)  # it can be quoted on any command line
        answer = engine.query(query)
        assert isinstance(answer, Table)
        rows = answer.records()
        known = {(row["subject"], re.sub(r".*[#/]", "", row["predicate"]), row["object"]) for row in rows}
        sentences = {row.get("sentence") for row in rows}
        for fact in real.facts(node):
            ends = (node, fact.other) if fact.forward else (fact.other, node)
            assert (ends[0], fact.predicate, ends[1]) in known
            assert set(fact.sentences) <= sentences


def test_the_copied_query_runs_as_it_stands_in_kg_query(real: Real, real_graph: kg.Graph, tmp_path: Path) -> None:
    real_graph.write(tmp_path / "output", ["nq"])
    _show(real, real.labelled("百部联百村"))
    query = _copied_query(real)
    answer = real_graph.query(query)
    assert isinstance(answer, Table)
    done = run("query", tmp_path / "output", "-e", query, "--output", "json")
    assert done.status == 0, done.stderr
    assert json.loads(done.stdout) == json.loads(render(answer, "json"))


def test_a_card_is_printed_with_its_evidence_and_without_the_page_around_it(real: Real) -> None:
    page = real.page
    _show(real, real.of_kind("Problem")[0], colours="dark")
    page.evaluate(
        """window.addEventListener("beforeprint", () => {
            window.unfolded = document.querySelectorAll(".proof[aria-expanded=true]").length;
        }, { once: true })"""
    )
    page.emulate_media(media="print")
    for part in (Control.TAB, Control.QUERY, Control.DRAWING, Control.LANGUAGE, Control.CLOSE, Control.PROOF):
        expect(real.of(part).first).to_be_hidden()
    assert page.locator("#card h2").evaluate("element => getComputedStyle(element).color") == "rgb(0, 0, 0)"
    assert page.pdf()
    page.emulate_media(media="screen")
    assert page.evaluate("window.unfolded") == real.of(Control.PROOF).count() > 0
    expect(page.locator("#card .proof[aria-expanded=true]")).to_have_count(0)
