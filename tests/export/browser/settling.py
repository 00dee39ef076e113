"""What a test waits for between what it does on the page and what it reads there."""

from playwright.sync_api import Page

__all__ = ["settle"]


def settle(page: Page) -> None:
    """Wait until the page shows what was done last: it hears of a new address in a later task than the click."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
