"""Lines on pages: which of them go together, whatever their boxes."""

import random

from kg.reading.formats.pdf_layout import Line, paragraphs
from tests.growth import grows_linearly


def scattered(number: int) -> list[Line]:
    """Lines of any breadth anywhere on a page."""
    chance = random.Random(7)
    lefts = [chance.uniform(0, 500) for _ in range(number)]
    return [Line("水井", left, left + chance.uniform(1, 400), at, at + 10, 0) for at, left in enumerate(lefts)]


def test_columns_are_found_in_linear_time() -> None:
    assert grows_linearly(lambda number: lambda lines=scattered(number): list(paragraphs([lines])), 2000)


def test_every_line_is_in_one_paragraph() -> None:
    lines = scattered(300)
    assert [line for paragraph in paragraphs([lines]) for line in paragraph] == lines
