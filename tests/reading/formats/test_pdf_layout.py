"""Lines on pages: which of them go together, whatever their boxes."""

import random
from collections.abc import Callable

import pytest

from kg.reading.formats.pdf_layout import Line, paragraphs, without_furniture
from tests.growth import grows_linearly


def scattered(number: int) -> list[Line]:
    """Lines of any breadth anywhere on a page."""
    chance = random.Random(7)
    lefts = [chance.uniform(0, 500) for _ in range(number)]
    return [Line("水井", left, left + chance.uniform(1, 400), at, at + 10, 0) for at, left in enumerate(lefts)]


def test_columns_are_found_in_linear_time() -> None:
    def parted(number: int) -> Callable[[], object]:
        lines = scattered(number)
        return lambda: list(paragraphs([lines]))

    assert grows_linearly(parted, 2000)


def test_every_line_is_in_one_paragraph() -> None:
    lines = scattered(300)
    assert [line for paragraph in paragraphs([lines]) for line in paragraph] == lines


def kept(pages: list[list[str]]) -> list[list[str]]:
    """What is left of pages, whose lines stand one above the other."""
    placed = [
        [Line(words, 50, 250, 700 - 20 * row, 710 - 20 * row, number) for row, words in enumerate(page)]
        for number, page in enumerate(pages)
    ]
    return [[line.text for line in page] for page in without_furniture(placed)]


def body(page: int) -> list[str]:
    return [f"{page * '东'}{word}村水井太浅" for word in "甲乙丙丁戊己庚辛"]


@pytest.mark.parametrize("heading", ["一、存在的问题", "（1）水井太浅", "第1篇 饮水调查", "第一章 水井"])
def test_headings_at_the_top_of_many_pages_stay(heading: str) -> None:
    pages = [[heading.replace("1", str(page)), *body(page)] for page in range(1, 6)]
    assert kept(pages) == pages


def test_what_stands_on_two_pages_only_is_no_running_line() -> None:
    pages = [["附表", *body(page)] for page in (1, 2)]
    assert kept(pages) == pages


def test_headers_of_left_and_right_pages_are_running_lines() -> None:
    pages = [[("饮水调查选编", "县水利局")[page % 2], *body(page)] for page in range(2, 11)]
    assert kept([body(1), *pages]) == [body(page) for page in range(1, 11)]


@pytest.mark.parametrize("number", ["3", "- 12 -", "第 3 页", "123"])
def test_a_page_number_on_a_single_page_is_left_out(number: str) -> None:
    assert kept([[*body(1), number]]) == [body(1)]


@pytest.mark.parametrize("figure", ["2023", "12000"])
def test_a_year_or_a_figure_at_the_edge_stays(figure: str) -> None:
    pages = [[*body(1), figure], body(2)]
    assert kept(pages) == pages
