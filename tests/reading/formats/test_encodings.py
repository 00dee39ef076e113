"""Old encodings are found by the bytes, whatever the file is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reading import parse
from kg.reading.formats import UnreadableError, read_content

SIMPLIFIED = "饮水情况调查报告\n一、存在的问题\n水井太浅，管网老化，村民吃水难。全县有340公里管道。\n"
TRADITIONAL = "飲水情況調查報告\n一、存在的問題\n水井太淺，管網老化，村民吃水難。全縣有340公里管道。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_simplified_text_in_each_encoding(encoding: str, line_end: str) -> None:
    text = SIMPLIFIED.replace("\n", line_end)
    assert read_content(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["big5", "utf-16-le", "gb18030"])
def test_traditional_text_in_each_encoding(encoding: str) -> None:
    assert read_content(TRADITIONAL.encode(encoding)).text == TRADITIONAL


def test_rare_characters_of_gb18030_survive() -> None:
    text = SIMPLIFIED + "㙍村、𠮷镇、䶮县。"
    assert read_content(text.encode("gb18030")).text == text


@pytest.mark.parametrize("text", ["甲村水井", "GDP 增长", "甲村\t12\t300\n" * 20, "水井。\n", "report水井太浅"])
def test_short_texts_in_gbk(text: str) -> None:
    assert read_content(text.encode("gbk")).text == text


@pytest.mark.parametrize("before", ["", "\n"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "gb18030", "big5"])
def test_long_texts_of_each_encoding(encoding: str, before: str) -> None:
    text = "上" + before + TRADITIONAL * 3000
    assert read_content(text.encode(encoding)).text == text


def test_what_the_sample_does_not_show_is_read_by_the_next_encoding() -> None:
    text = TRADITIONAL * 3000 + "㙍村、𠮷镇"
    assert read_content(text.encode("gb18030")).text == text


def test_the_encodings_that_were_tried_are_named() -> None:
    with pytest.raises(UnreadableError, match=r"gb18030.*big5"):
        read_content(b"\xa4\xa4\n\xff\xff\xff\n" * 9)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_every_utf8_text_is_read_as_it_is(words: str) -> None:
    text = f"正文。{words}"
    assert read_content(text.encode()).text == text or "<" in words or "# " in words


@pytest.mark.parametrize(
    "data",
    [SIMPLIFIED.encode()[:-2], SIMPLIFIED.encode()[:-3] + b"\n", SIMPLIFIED.encode("gb18030")[:40] + b"\xff" * 9],
)
def test_a_torn_text_is_named_with_the_line(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^\d+: 从第 \d+ 字节起"):
        read_content(data)


def test_a_traditional_report_is_found_as_its_simplified_twin_and_quoted_as_it_stands() -> None:
    (traditional,), (simplified,) = parse(TRADITIONAL, "水"), parse(SIMPLIFIED, "水")
    assert traditional.label == "飲水情況調查報告"
    assert [(one.role, one.span) for one in traditional.sections] == [
        (one.role, one.span) for one in simplified.sections
    ]


@pytest.mark.parametrize(
    "text",
    [
        "水井 " + "well, pump and pipe; " * 20 + "太浅",
        "GDP、CPI、PPI、PMI、APEC、WTO“双随机”",
        "，。；：！？“”《》" * 9 + "水井太浅",
    ],
)
def test_latin_letters_and_signs_do_not_hide_simplified_text(text: str) -> None:
    assert read_content(text.encode("gb18030")).text == text
