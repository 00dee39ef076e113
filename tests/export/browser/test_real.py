"""The page of the real reports' graph: it opens offline, and a search leads to the sentence."""

from playwright.sync_api import expect

import kg
from kg.graph import to_networkx
from tests.export.browser.conftest import Open


def test_a_search_on_the_real_graph_shows_the_sentence(real_graph: kg.Graph, open_page: Open) -> None:
    page = open_page(to_networkx(real_graph))
    page.keyboard.press("/")
    page.keyboard.type("百部联百村")
    page.keyboard.press("Enter")
    card = page.locator("#card")
    expect(card.locator("h2")).to_have_text("百部联百村")
    expect(card.locator("blockquote mark").first).to_contain_text("百部联百村")
    expect(card.get_by_role("link", name="佳木斯市").first).to_be_visible()
