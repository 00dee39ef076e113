"""Every control in the page is on the list in controls.py; each one on it, and each key, is used by a test."""

import re
from pathlib import Path

import pytest

from tests.export.browser.controls import Control
from tests.export.browser.real import Real

_HERE = Path(__file__).parent
_PAGE = _HERE.parents[2] / "kg" / "export" / "page"

# What takes a click or the focus.
_INTERACTIVE = (
    "a[href], button, input, select, textarea, summary, [tabindex], [role=button], [role=option], [contenteditable]"
)
_MET = """([interactive, controls]) => {
    const all = [...document.querySelectorAll(interactive)];
    return [
        all.filter(one => !controls.some(control => one.matches(control))).map(one => one.outerHTML.slice(0, 200)),
        controls.filter(control => document.querySelector(control)),
    ];
}"""


# What only a graph of more reports has: test_matrix.py uses it on one that is made up.
_LARGE = {Control.MORE_ROWS}


def _walk(real: Real) -> set[str]:
    """Show everything that the page can show; the kinds of control that were met on the way."""
    met: set[str] = set()

    def look() -> None:
        unknown, known = real.page.evaluate(_MET, [_INTERACTIVE, [str(control) for control in Control]])
        assert unknown == [], "put it into controls.py, and write a test that uses it"
        met.update(known)

    node = real.tail(real.labelled("百部联百村"))
    theme, region, problem = (real.tail(real.of_kind(kind)[0]) for kind in ("Theme", "Region", "Problem"))
    report = max(real.of_kind("Report"), key=lambda one: len(real.ends(one, "states")))
    for said in (
        *({"view": view} for view in ("network", "matrix", "reader", "table")),
        *({"node": shown} for shown in (node, region, problem, theme, real.tail(report))),
        *({"pair": f"{node}|{region}"}, {"path": node}, {"path": f"{node}|{theme}"}),
        *({"node": region, "around": region, "hidden": problem, "pinned": f"1,1,{region}"},),
        *({"node": region, "without": "Figure|Cause", "theme": theme, "basis": "stated", "sure": "0.5"},),
        {"view": "network", "without": "|".join({real.kind(one) for one in real.view})},
        *({"view": "matrix", "cell": "|"}, {"view": "matrix", "rows": "Region", "count": "Countermeasure"}),
        *({"view": "table", "list": kind} for kind in ("Figure", "Problem", "Report")),
        *({"view": "reader", "place": real.tail(report), "node": node},),
    ):
        real.visit(**said)
        look()
    real.page.locator("mark.said.named").first.click()
    look()
    real.visit(node=node)
    real.of(Control.PROOF).first.click()
    real.of(Control.QUERY).fill("村")
    look()
    for summary in real.of(Control.PANEL).all():
        summary.click()
        look()
    real.page.evaluate(
        "() => { window.kept = navigator.clipboard.writeText; navigator.clipboard.writeText = () => Promise.reject(1) }"
    )
    real.visit(node=node)
    real.of(Control.COPY_IRI).click()
    real.of(Control.COPIED).wait_for()
    look()
    real.page.evaluate("() => { navigator.clipboard.writeText = window.kept }")
    return met


def test_the_page_shows_all_controls_that_are_listed_and_no_others(real: Real) -> None:
    assert {str(control) for control in Control} - _walk(real) <= _LARGE


def test_every_control_is_used_by_a_test_of_the_real_graph() -> None:
    tests = "".join(path.read_text("utf-8") for path in _HERE.glob("test_real_*.py") if path != Path(__file__))
    used = set(re.findall(r"\bControl\.([A-Z_]+)", tests + (_HERE / "real.py").read_text("utf-8")))
    assert used == set(Control.__members__)


# The modules that listen to keys, with the tests that press them; vis-network has its own.
_KEYS = {
    "chips.js": "test_real_filters.py",
    "filter-panels.js": "test_real_filters.py",
    "grid.js": "test_real_matrix.py",
    "main.js": "test_real_card.py",
    "reader.js": "test_real_reader.py",
    "reader-marks.js": "test_real_reader.py",
    "search.js": "test_real_search.py",
}
_KEY = re.compile(r"\bkey [!=]== \"([^\"]+)\"|\b(Arrow\w+): \[")


def test_every_module_that_listens_to_keys_is_listed() -> None:
    assert {path.name for path in _PAGE.glob("*.js") if "keydown" in path.read_text("utf-8")} == set(_KEYS)


@pytest.mark.parametrize("module", _KEYS)
def test_every_key_is_pressed_by_a_test_of_the_real_graph(module: str) -> None:
    keys = {"Space" if one == " " else one or other for one, other in _KEY.findall((_PAGE / module).read_text("utf-8"))}
    tests = (_HERE / _KEYS[module]).read_text("utf-8")
    assert keys
    assert {key for key in keys if f'press("{key}")' not in tests and f'("{key}", ' not in tests} == set()
