"""docs/queries.md says what the files of the named queries and their answers on data/sample say."""

import importlib.util
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent


def test_the_page_of_the_queries_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("docs_make", CHECKOUT / "docs" / "make.py")
    assert spec is not None
    assert spec.loader is not None
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    written = make.PAGE.read_text(encoding="utf-8")
    assert written == make.page(), "run `python docs/make.py` and look at what changed"
