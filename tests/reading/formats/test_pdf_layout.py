"""Lines on pages: which of them go together, whatever their boxes."""

import random
from collections.abc import Callable
from dataclasses import replace

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


# ── paragraphs: characters of ten points in lines twenty points apart, in a column from 50 to 250 ─────────────────────


def laid(*rows: tuple[str, float, float], page: int = 0, top: float = 700, step: float = 20) -> list[Line]:
    """Lines one above the other, by their words and edges."""
    return [
        Line(words, left, right, top - step * row, top - step * row + 10, page)
        for row, (words, left, right) in enumerate(rows)
    ]


def parted(*pages: list[Line]) -> list[str]:
    return ["".join(line.text for line in paragraph) for paragraph in paragraphs(list(pages))]


FIRST = [("甲1", 70.0, 250.0), ("甲2", 50.0, 250.0), ("甲3", 50.0, 120.0)]
SECOND = [("乙1", 70.0, 250.0), ("乙2", 50.0, 250.0), ("乙3", 50.0, 250.0), ("乙4", 50.0, 90.0)]
TWO = ["甲1甲2甲3", "乙1乙2乙3乙4"]


def test_a_paragraph_begins_indented_and_behind_a_short_line() -> None:
    assert parted(laid(*FIRST, *SECOND)) == TWO
    unindented = [(words, 50.0, right) for words, _, right in (*FIRST, *SECOND)]
    assert parted(laid(*unindented)) == TWO


@pytest.mark.parametrize(("short", "together"), [(6, True), (21, True), (23, False), (60, False)])
def test_a_full_line_may_lack_two_characters(short: float, together: bool) -> None:
    lines = laid(("甲1", 70, 250), ("甲2", 50, 250 - short), ("甲3", 50, 250), ("甲4", 50, 250), ("甲5", 50, 250))
    assert parted(lines) == (["甲1甲2甲3甲4甲5"] if together else ["甲1甲2", "甲3甲4甲5"])


@pytest.mark.parametrize(("indent", "together"), [(6, True), (10, False), (20, False)])
def test_an_indented_line_begins_a_paragraph(indent: float, together: bool) -> None:
    lines = laid(("甲1", 50, 250), ("甲2", 50, 250), ("乙1", 50 + indent, 250), ("乙2", 50, 250))
    assert parted(lines) == (["甲1甲2乙1乙2"] if together else ["甲1甲2", "乙1乙2"])


@pytest.mark.parametrize(("gap", "together"), [(20, True), (30, True), (34, False), (80, False)])
def test_a_gap_parts_paragraphs(gap: float, together: bool) -> None:
    above = laid(("甲1", 50, 250), ("甲2", 50, 250), ("甲3", 50, 250))
    below = laid(("乙1", 50, 250), ("乙2", 50, 250), ("乙3", 50, 250), top=660 - gap)
    assert parted(above + below) == (["甲1甲2甲3乙1乙2乙3"] if together else ["甲1甲2甲3", "乙1乙2乙3"])


def test_a_paragraph_goes_on_over_pages_and_columns() -> None:
    (one, two) = SECOND[:2], SECOND[2:]
    assert parted(laid(*FIRST, *one), laid(*two, page=1)) == TWO
    right = [(words, left + 250, right + 250) for words, left, right in two]
    assert parted(laid(*FIRST, *one) + laid(*right)) == TWO


@pytest.mark.parametrize(("size", "together"), [(11, True), (12, True), (13, False), (20, False)])
def test_lines_of_another_size_are_a_paragraph_of_their_own(size: float, together: bool) -> None:
    title = [Line("题", 50, 250, 700, 700 + size, 0)]
    body = laid(("甲1", 50, 250), ("甲2", 50, 250), ("甲3", 50, 250), ("甲4", 50, 250), top=680)
    assert parted(title + body) == (["题甲1甲2甲3甲4"] if together else ["题", "甲1甲2甲3甲4"])


@pytest.mark.parametrize(
    ("end", "next_line", "together"), [("。", "2、乙", False), ("，", "2、乙", True), ("。", "乙", True)]
)
def test_an_item_behind_a_full_stop_begins_a_paragraph(end: str, next_line: str, together: bool) -> None:
    lines = laid((f"1、甲{end}", 50, 250), (next_line, 50, 250), ("丙", 50, 250))
    whole = f"1、甲{end}{next_line}丙"
    assert parted(lines) == ([whole] if together else [f"1、甲{end}", f"{next_line}丙"])


def test_each_column_has_its_own_edges() -> None:
    left = laid(("甲", 70, 250), *[("甲", 50, 250)] * 8, ("甲", 50, 160))
    right = laid(("乙", 320, 400), *[("乙", 300, 400)] * 8, ("乙", 300, 350))
    title = laid(("题目在两栏之上", 50, 400), top=740)
    assert parted(title + left + right) == ["题目在两栏之上", "甲" * 10, "乙" * 10]


def test_a_mark_that_hangs_over_the_edge_leaves_the_others_full() -> None:
    lines = laid(("甲1，", 50, 260), ("甲2", 50, 250), ("甲3", 50, 250), ("甲4", 50, 249), ("甲5", 50, 250))
    assert parted(lines) == ["甲1，甲2甲3甲4甲5"]


@pytest.mark.parametrize("scale", [0.5, 2, 11])
def test_the_size_of_the_paper_makes_no_difference(scale: float) -> None:
    lines = [
        replace(
            line,
            left=scale * line.left,
            right=scale * line.right,
            bottom=scale * line.bottom,
            top=scale * line.top,
        )
        for line in laid(*FIRST, *SECOND)
    ]
    assert parted(lines) == TWO


def test_words_without_breadth_are_kept() -> None:
    narrow = laid(("甲", 200, 200), ("乙", 200, 200))
    assert "".join(parted(narrow)) == "甲乙"
    assert "".join(parted(narrow + scattered(9))).startswith("甲乙")
