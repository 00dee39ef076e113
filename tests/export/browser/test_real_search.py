"""The search box on the real graph: what it finds is what the graph holds, from the keyboard and with the mouse."""

import pytest
from playwright.sync_api import Locator, expect
from pypinyin import Style, lazy_pinyin

from tests.export.browser.controls import Control
from tests.export.browser.real import Real, kind_name, word

_MOST = 50  # hits that the list shows


def _type(real: Real, query: str) -> Locator:
    """The nodes that a query finds, each with the sign of its class."""
    real.of(Control.QUERY).fill(query)
    return real.of(Control.HIT).filter(has=real.page.locator(".sign"))


def _found(hits: Locator) -> list[str]:
    return hits.locator(".name > bdi").all_text_contents()


def _named(real: Real, words: str) -> list[str]:
    """The nodes with a name that holds some words."""
    named = real.view.nodes(data=True)
    return [node for node, said in named if any(words in name for name in (said["label"], *said["variants"]))]


def test_words_find_all_that_is_named_so_with_class_and_report(real: Real) -> None:
    hits = _type(real, "百部联")
    named = _named(real, "百部联")
    # those with a name that has the words in parts come after
    assert sorted(_found(hits)[: len(named)]) == sorted(real.label(node) for node in named)
    assert _found(hits)[0] == "百部联百村"
    told = hits.first
    reports = real.reports(real.labelled("百部联百村"))
    expect(told.locator("> small")).to_have_text(kind_name("Programme"))
    source = told.locator(".source").text_content() or ""
    assert source.removesuffix(f" +{len(reports) - 1}") in {real.label(report) for report in reports}


def test_a_place_and_a_class_find_what_the_place_has_of_it(real: Real) -> None:
    region = real.labelled("佳木斯市")
    problems = [node for node in real.of_kind("Problem") if region in real.regions(node)]
    found = _found(_type(real, "佳木斯 问题"))
    assert found[: len(problems)] == [real.label(node) for node in problems] != []


def test_pinyin_and_its_initials_find_the_best_connected(real: Real) -> None:
    for query in ("bblbc", "baibulian", "百bu联"):
        assert _found(_type(real, query))[0] == "百部联百村"
    best = [node for node in real.iris if real.label(node).isalpha() and 4 <= len(real.label(node)) <= 12][:12]
    for style in (Style.NORMAL, Style.FIRST_LETTER):
        for node in best:
            label = real.label(node)
            query = "".join(lazy_pinyin(label, style=style))
            expect(_type(real, query).filter(has_text=label).first).to_be_attached()


def test_the_list_is_walked_by_keyboard(real: Real) -> None:
    page, query, hits = real.page, real.of(Control.QUERY), real.of(Control.HIT)
    page.keyboard.press("/")
    page.keyboard.type("党")
    expect(hits).to_have_count(_MOST)
    expect(page.locator("#hits .more")).to_have_text(f"{len(_named(real, '党'))} {word('hits')}")
    expect(hits.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(hits.nth(1)).to_have_attribute("aria-selected", "true")
    expect(query).to_have_attribute("aria-activedescendant", "hit-1")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(hits.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#hits")).to_be_hidden()
    expect(query).to_have_value("党")  # the words stay, a second Escape takes them away
    page.keyboard.press("Escape")
    expect(query).to_have_value("")
    page.keyboard.type("/")  # in the box a slash is a slash
    expect(query).to_have_value("/")
    second = _found(_type(real, "经费"))[1]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text(second)
    expect(real.of(Control.CARD)).to_be_focused()
    expect(page.locator("#hits")).to_be_hidden()


def test_a_hit_is_chosen_with_the_mouse_in_any_view(real: Real) -> None:
    for view in ("network", "matrix", "reader", "table"):
        real.visit(view=view)
        _type(real, "bblbc").first.click()
        expect(real.page.locator("#card h2")).to_have_text("百部联百村")
        expect(real.page.locator(f"#{view}")).to_be_visible()


@pytest.mark.parametrize("without", ["Programme", "Theme|Problem"])
def test_what_the_filters_hide_is_counted(real: Real, without: str) -> None:
    real.visit(without=without)
    named = _named(real, "联")
    left = [node for node in named if real.kind(node) not in without]
    hits = _type(real, "联")
    expect(hits).to_have_count(min(len(left), _MOST))
    if len(named) > len(left):
        expect(real.page.locator("#hits .more")).to_contain_text(f"{word('hitsHidden')} {len(named) - len(left)}")
    assert _found(_type(real, "没有这样的名字")) == []
    expect(real.page.locator("#hits")).to_contain_text(word("noHit"))


def test_what_is_no_name_is_found_in_the_texts(real: Real) -> None:
    said = next(item for node in real.of_kind("Problem") for item in real.view.nodes[node]["evidence"])
    words = said["sentence"][3:11]
    real.of(Control.QUERY).fill(words)
    places = real.of(Control.HIT).filter(has_text=said["title"]).filter(has=real.page.locator("mark", has_text=words))
    places.first.click()
    expect(real.page.locator("#reader h2")).to_have_text(said["title"])
    assert words in "".join(real.page.locator("article .here").all_text_contents())
    expect(real.page.locator("article .here").first).to_be_in_viewport()


def test_the_first_hit_shows_its_sentence(real: Real) -> None:
    real.search("bblbc")
    expect(real.page.locator("#card blockquote mark").first).to_contain_text("百部联百村")
    assert real.shown() == real.labelled("百部联百村")
