"""docs/queries.md says what the named queries and their answers on data/sample say, docs/performance.md what
docs/performance.json says."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

import tests.benchmarks.stages  # noqa: F401  # makes the rows
from tests.benchmarks.measure import STAGES

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def make() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_make", CHECKOUT / "docs" / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["queries.md", "performance.md"])
def test_a_page_is_up_to_date(make: ModuleType, name: str) -> None:
    page = CHECKOUT / "docs" / name
    written = page.read_text(encoding="utf-8")
    assert written == make.PAGES[page](), "run `python docs/make.py` and look at what changed"


def test_the_figures_are_of_stages_that_there_are(make: ModuleType) -> None:
    rows = [line.split(" | ")[0].strip("| ") for line in make.performance().splitlines() if line.startswith("| ")]
    assert rows[0] == "行 row"
    assert set(rows[1:]) <= set(STAGES)
    assert {"extraction", "build", "query"} <= set(rows)
