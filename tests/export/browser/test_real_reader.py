"""The reader on the real reports: whole, with their outlines, and every mark and step where the graph has it."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Locator, expect

import kg
from kg.graph.texts import ReportText, texts
from tests.export.browser.controls import Control
from tests.export.browser.real import Real, kind_name, word


@pytest.fixture(scope="module")
def reports(real_graph: kg.Graph) -> tuple[ReportText, ...]:
    return texts(real_graph)


@pytest.fixture(scope="module")
def report(reports: tuple[ReportText, ...]) -> ReportText:
    """The report of the most headings."""
    return max(reports, key=lambda one: len(one.outline))


def _open(real: Real, report: ReportText, **said: str) -> Locator:
    """The text of a report."""
    real.visit(view="reader", place=real.tail(report.iri), **said)
    expect(real.page.locator("#reader h2")).to_have_text(report.title)
    text = real.of(Control.TEXT)
    text.evaluate("text => { text.scrollTop = 0 }")  # it stays where it was read
    return text


def test_a_text_that_is_left_while_it_scrolls_asks_for_no_more(real: Real, report: ReportText) -> None:
    text = _open(real, report)
    text.evaluate("text => { text.dispatchEvent(new Event('scroll')); text.remove(); }")
    real.page.evaluate("new Promise(requestAnimationFrame)")  # the fixture fails on an error of the page


def _bare(text: str | None) -> str:
    return re.sub(r"\s", "", text or "")


def _found(real: Real, report: ReportText) -> list[str]:
    """The nodes that sentences of a report are evidence of."""
    named = real.view.nodes(data=True)
    return [node for node, said in named if any(item["report"] == report.iri for item in said["evidence"])]


def _sentences(real: Real, node: str, report: ReportText) -> int:
    evidence = real.view.nodes[node]["evidence"]
    return len({(item["start"], item["end"]) for item in evidence if item["report"] == report.iri})


def _highlighted(real: Real) -> str:
    # A click changes the address, and the page follows in a task of its own.
    real.page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    return "".join(real.page.locator("article .here").all_text_contents())


def test_the_list_tells_what_was_found_in_each_report(real: Real, reports: tuple[ReportText, ...]) -> None:
    chosen = real.labelled("佳木斯市")
    real.visit(node=real.tail(chosen))
    real.tab("reader")
    entries = real.page.locator("#reader .reports li")
    assert sorted(real.of(Control.REPORT).all_text_contents()) == sorted(report.title for report in reports)
    for report in reports:
        entry = entries.filter(has=real.page.locator(f"a[data-place='{real.tail(report.iri)}']"))
        said = entry.text_content() or ""
        assert f"{len(report.text or '')} {word('characters')}" in said
        counts = Counter(map(real.kind, _found(real, report)))
        tally = {text.strip() for text in entry.locator(".tally > span").all_text_contents()}
        assert tally == {f"{kind_name(kind)} {count}" for kind, count in counts.items()}
        places = _sentences(real, chosen, report)
        assert (f"{real.label(chosen)} · {word('sentences')} {places}" in said) == bool(places)


def test_every_report_is_read_whole_with_its_outline(real: Real, reports: tuple[ReportText, ...]) -> None:
    real.visit(view="reader")
    for report in reports:
        real.page.locator(f"{Control.REPORT}[data-place='{real.tail(report.iri)}']").click()
        expect(real.page.locator("#reader h2")).to_have_text(report.title)
        assert _bare(real.of(Control.TEXT).text_content()) == _bare(report.text)
        said = real.of(Control.OUTLINE).locator("bdi").all_text_contents()
        assert said == [heading.words for heading in report.outline]
        assert real.of(Control.MARK).count() > 0
        real.of(Control.ALL_REPORTS).click()
        expect(real.of(Control.REPORT).first).to_be_visible()


def test_each_heading_of_the_outline_leads_to_its_section(real: Real, report: ReportText) -> None:
    _open(real, report)
    links = real.of(Control.OUTLINE)
    for place, heading in enumerate(report.outline):
        links.nth(place).click()
        expect(links.nth(place)).to_have_attribute("aria-current", "location")
        assert _bare(heading.words) in _bare(_highlighted(real))
        expect(real.page.locator("article .here").first).to_be_in_viewport()
    expect(real.page.locator("#reader .outline [aria-current]")).to_have_count(1)
    real.of(Control.FOLD_OUTLINE).click()
    expect(links.first).to_be_hidden()
    real.of(Control.FOLD_OUTLINE).click()
    expect(links.first).to_be_visible()


@pytest.mark.parametrize("kind", ["Region", "Programme", "Problem", "Countermeasure", "Figure"])
def test_a_mark_opens_the_card_of_what_was_found_there(real: Real, reports: tuple[ReportText, ...], kind: str) -> None:
    report = max(reports, key=lambda one: sum(real.kind(node) == kind for node in _found(real, one)))
    _open(real, report)
    for mark in real.page.locator(f"mark.{kind}").all()[:3]:
        mark.click()
        if real.of(Control.OFFER).count():  # several things in one place
            offers = real.page.get_by_role("dialog", name=word("whichOne")).get_by_role("link")
            offers.filter(has_text=kind_name(kind)).first.click()
            expect(real.of(Control.OFFER)).to_have_count(0)
        expect(real.page.locator("#card .kind")).to_contain_text(kind_name(kind))
        assert real.shown() in _found(real, report)
        expect(mark).to_have_class(re.compile("chosen"))
        if kind in ("Region", "Programme"):
            names = {real.label(real.shown()), *real.view.nodes[real.shown()]["variants"]}
            assert any((mark.text_content() or "") in name for name in names)


def test_a_mark_of_several_things_offers_them(real: Real, report: ReportText) -> None:
    page = real.page
    _open(real, report)
    mark = page.locator("mark.said.named").first
    mark.click()
    offers = real.of(Control.OFFER)
    assert offers.count() > 1
    expect(offers.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(offers).to_have_count(0)
    expect(mark).to_be_focused()
    page.keyboard.press("Space")
    expect(offers.first).to_be_focused()
    real.of(Control.TEXT).locator("p").first.click(position={"x": 2, "y": 2})
    expect(offers).to_have_count(0)
    mark.focus()
    page.keyboard.press("Enter")
    label = offers.last.locator("bdi").text_content() or ""
    offers.last.click()
    expect(page.locator("#card h2")).to_contain_text(label.rstrip("…"))


def test_arrows_go_through_the_marks_and_enter_opens_one(real: Real, report: ReportText) -> None:
    page, marks = real.page, real.of(Control.MARK)
    text = _open(real, report)
    text.focus()
    page.keyboard.press("ArrowRight")
    expect(marks.nth(0)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(marks.nth(1)).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(marks.nth(0)).to_be_focused()
    single = text.evaluate(
        "text => [...text.querySelectorAll('mark')].findIndex(one => one.title && !one.title.includes('、'))"
    )
    for _ in range(single):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#card .kind")).to_contain_text(marks.nth(single).get_attribute("aria-description") or "-")
    expect(marks.nth(single)).to_be_focused()


def test_n_p_and_the_buttons_step_through_the_places_of_a_node(real: Real, reports: tuple[ReportText, ...]) -> None:
    node = real.labelled("百部联百村")
    report = next(one for one in reports if one.iri in real.reports(node))
    _open(real, report, node=real.tail(node))
    spots = real.page.locator("#spots")
    named = [real.label(node), *real.view.nodes[node]["variants"]]
    many = int((spots.text_content() or "").split()[-1])
    assert many >= _sentences(real, node, report)
    following, previous = real.of(Control.STEP).last, real.of(Control.STEP).first
    for number in (*range(1, many + 1), 1):  # round and round
        following.click()
        expect(spots).to_have_text(f"{real.label(node)} {number} / {many}")
        assert _highlighted(real) in named
    expect(real.page.locator("article .here").first).to_be_in_viewport()
    real.page.keyboard.press("n")
    expect(spots).to_contain_text(f" 2 / {many}")
    real.page.keyboard.press("p")
    expect(spots).to_contain_text(f" 1 / {many}")
    previous.click()
    expect(spots).to_contain_text(f" {many} / {many}")
    other = next(one for one in reports if one.iri not in real.reports(node))
    _open(real, other, node=real.tail(node))
    expect(spots).to_have_text(f"{word('notHere')} {real.label(node)}")
    expect(following).to_be_hidden()


def test_each_piece_of_evidence_leads_to_its_sentence(real: Real) -> None:
    node = real.labelled("百部联百村")
    real.visit(node=real.tail(node))
    real.of(Control.MORE).first.click()
    cites = real.page.locator("#card > .sentences cite a")
    for place, said in enumerate(real.view.nodes[node]["evidence"]):
        cites.nth(place).click()
        assert _highlighted(real) == said["sentence"]
        expect(real.page.locator("article .here").first).to_be_in_viewport()
    assert real.shown() == node
    real.of(Control.TEXT).evaluate("text => { text.scrollTop = 0 }")
    expect(real.page.locator("article .here").first).not_to_be_in_viewport()
    cites.last.click()  # the same link again goes there again
    expect(real.page.locator("article .here").first).to_be_in_viewport()


def test_marks_obey_the_filters(real: Real, report: ReportText) -> None:
    text = _open(real, report)
    assert text.locator("mark.Problem").count() > 0
    text = _open(real, report, without="Problem|Figure")
    expect(text.locator("mark.Problem, mark.Figure")).to_have_count(0)
    assert text.locator("mark.Region, mark.OrganizationType, mark.Programme").count() > 0
    assert _bare(text.text_content()) == _bare(report.text)
