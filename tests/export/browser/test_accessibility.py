"""Every view under axe-core, in light and dark, on a laptop and on a phone: nothing serious or critical."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

import kg
from tests.export.browser.conftest import Open

_LAPTOP, _PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}


def grave(page: Page) -> list[str]:
    """What axe-core finds serious or critical, a line each."""
    found = Axe().run(page).response["violations"]
    return [
        f"{violation['id']}: {node['html']}"
        for violation in found
        if violation["impact"] in {"serious", "critical"}
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("viewport", [_LAPTOP, _PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_view_shuts_anybody_out(
    open_page: Open, sample_graph: kg.Graph, scheme: str, viewport: dict[str, int]
) -> None:
    page = open_page(sample_graph, color_scheme=scheme, viewport=viewport)
    assert grave(page) == []
    page.keyboard.press("/")
    page.keyboard.type("茶园")
    assert grave(page) == []
    page.keyboard.press("Enter")
    for view in ("network", "matrix", "reader", "table"):
        page.locator(f"#to-{view}").click()
        assert grave(page) == [], view
    page.locator("#to-reader").click()
    page.locator(".reports a").first.click()
    assert grave(page) == [], "a report"
    page.locator("mark.found.said.named").first.click()  # several things in one place
    assert grave(page) == [], "what a mark offers"
