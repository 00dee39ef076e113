"""Numbers in Word's styles, as paragraphs show them."""

from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kg.reading.formats import read_content
from kg.reading.formats.docx_numbers import Numbers
from tests.growth import grows_linearly
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


def with_override(override: str) -> Document:
    """A document whose list 103 is list 101, but for an override of its first level."""
    document = with_lists((("decimal", "%1."),))
    document.part.numbering_part.element.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="103"><w:abstractNumId w:val="101"/>'
            f'<w:lvlOverride w:ilvl="0">{override}</w:lvlOverride></w:num>'
        )
    )
    for words, number in (("甲", 101), ("乙", 103), ("丙", 103)):
        numbered(document, words, number=number)
    return document


def test_a_list_may_start_elsewhere() -> None:
    document = with_override('<w:startOverride w:val="5"/>')
    assert read_content(saved(document)).text.splitlines() == ["1.甲", "5.乙", "6.丙"]


def test_a_list_may_define_its_levels_anew() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    document = with_override(f'<w:startOverride w:val="1"/>{level}')
    assert read_content(saved(document)).text.splitlines() == ["1.甲", "一、乙", "二、丙"]


def test_an_empty_paragraph_takes_a_number() -> None:
    document = with_lists()
    for words in ("问题", "", "建议"):
        numbered(document, words)
    assert read_content(saved(document)).text.splitlines() == ["一、问题", "三、建议"]


def test_many_lists_take_no_more_than_their_number() -> None:
    def counted(lists: int) -> Callable[[], object]:
        document = docx.Document()
        numbering = document.part.numbering_part.element
        body = document.element.body
        for number in range(101, 101 + lists):
            level = f'<w:lvl w:ilvl="0"><w:lvlText w:val="{number}"/></w:lvl>'
            for made in (
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{level}</w:abstractNum>',
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>',
            ):
                numbering.append(parse_xml(made))
            place = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
            body.append(parse_xml(f"<w:p {nsdecls('w')}><w:pPr>{place}</w:pPr></w:p>"))
        numbers = Numbers(document)
        return lambda: [numbers.next(paragraph) for paragraph in body]

    assert grows_linearly(counted, 2000)
