"""Numbers in Word's styles, as paragraphs show them."""

import pytest

from kg.reading.formats import read_content
from tests.reading.formats.word import numbered, saved, with_lists


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("decimal", "%1.", ["1.", "2.", "3."]),
        ("chineseCounting", "第%1章 ", ["第一章 ", "第二章 ", "第三章 "]),
        ("japaneseCounting", "%1是", ["一是", "二是", "三是"]),
        ("ideographDigital", "%1、", ["一、", "二、", "三、"]),
        ("lowerLetter", "%1)", ["a)", "b)", "c)"]),
        ("upperLetter", "%1.", ["A.", "B.", "C."]),
        ("lowerRoman", "%1.", ["i.", "ii.", "iii."]),
        ("decimalEnclosedCircle", "%1", ["①", "②", "③"]),
        ("decimalFullWidth", "%1．", ["１．", "２．", "３．"]),
        ("decimalZero", "%1 ", ["01 ", "02 ", "03 "]),
        ("none", "附：", ["附：", "附：", "附："]),
        ("someFutureStyle", "%1、", ["1、", "2、", "3、"]),
    ],
)
def test_each_style_prints_its_numbers(style: str, text: str, expected: list[str]) -> None:
    document = with_lists(((style, text),))
    for words in "甲乙丙":
        numbered(document, words)
    made = read_content(saved(document)).text.splitlines()
    assert made == [f"{number}{words}" for number, words in zip(expected, "甲乙丙", strict=True)]


def test_counting_goes_on_over_ten_and_over_twenty() -> None:
    document = with_lists()
    for _ in range(21):
        numbered(document, "项")
    made = read_content(saved(document)).text.splitlines()
    assert [made[place] for place in (9, 10, 19, 20)] == ["十、项", "十一、项", "二十、项", "二十一、项"]


def test_a_deeper_level_begins_anew_below_the_next_and_names_those_above() -> None:
    document = with_lists((("decimal", "%1."), ("decimal", "%1.%2 ")))
    for words, level in (("甲", 0), ("乙", 1), ("丙", 1), ("丁", 0), ("戊", 1)):
        numbered(document, words, level)
    assert read_content(saved(document)).text.splitlines() == ["1.甲", "1.1 乙", "1.2 丙", "2.丁", "2.1 戊"]


def test_a_list_without_definition_prints_nothing() -> None:
    document = with_lists()
    numbered(document, "甲", number=999)
    numbered(document, "乙", level=8)
    assert read_content(saved(document)).text.splitlines() == ["甲", "乙"]
