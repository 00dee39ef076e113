"""Blanks that only the typesetting put into figures are read over; spans hold in the report's own text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.document import Document
from kg.extraction.tight import Tight
from kg.reading import parse
from kg.reading.model import Span


def tight(text: str) -> Tight:
    """The tight form of a report with this text."""
    return Tight(Document(parse(text, "x")[0]))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("果农 86 户", "果农86户"),
        ("果农 1 430 户", "果农1430户"),
        ("果农占 9.6 %", "果农占9.6%"),
        ("果农 水井", "果农 水井"),
        ("12 30", "12 30"),
    ],
)
def test_blanks_beside_a_number_are_read_over(text: str, read: str) -> None:
    assert tight(text).plain == read


@given(st.text(alphabet="果农1 2户%。", min_size=1, max_size=30).filter(str.strip))
def test_each_character_is_found_again(text: str) -> None:
    whole = parse(text, "x")[0]
    read = Tight(Document(whole))
    places = [read.there(Span(place, place + 1)) for place in range(len(read.plain))]
    assert "".join(place.of(whole.text) for place in places) == read.report.text
    assert "".join(token.word for token in read.tokens) == read.plain
