"""PDFs as Chromium prints them: paragraphs are whole again, and nothing of the page's furniture is in the text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kg.reading import parse
from kg.reading.formats import UnreadableError, read_content
from kg.reading.source import sources_in
from tests.reading.formats.typeset import typeset

Print = Callable[..., bytes]
SENTENCE = (
    "为摸清农村饮水情况，调研组走访了十二个村，召开座谈会二十场，与村干部和群众三百余人面对面交谈，收回问卷五百份。"
)
# ten paragraphs of some lines each, all of them different: one and the same line on every page would be a header
PARAGRAPHS = [
    f"第{number}组走访情况如下："
    + "".join(f"{place}村{number}组{SENTENCE[turn * 7 :]}" for turn, place in enumerate("东西南北"))
    for number in "一二三四五六七八九十"
]


@pytest.fixture
def to_pdf(browser: Browser) -> Print:
    """Prints a page's body as a PDF on A5."""

    def print_(
        body: str, *, style: str = "p { text-indent: 2em; margin: 0 }", header: str = "", footer: str = ""
    ) -> bytes:
        page = browser.new_page()
        page.set_content(f"<!DOCTYPE html><meta charset=utf-8><style>{style}</style>{body}")
        small = "<div style='font-size:8px;margin:auto'>"
        data = page.pdf(
            format="A5",
            margin={"top": "20mm", "bottom": "20mm", "left": "15mm", "right": "15mm"},
            display_header_footer=bool(header or footer),
            header_template=f"{small}{header}</div>",
            footer_template=f"{small}{footer}</div>",
        )
        page.close()
        return data

    return print_


def body(paragraphs: list[str]) -> str:
    return "<h1>饮水情况调查报告</h1>" + "".join(f"<p>{words}</p>" for words in paragraphs)


def test_broken_lines_are_joined_over_pages(to_pdf: Print) -> None:
    source = read_content(to_pdf(body(PARAGRAPHS)))
    assert source.text.splitlines() == ["饮水情况调查报告", *PARAGRAPHS]
    assert len(source.pages) > 2
    assert source.pages[0] == 0
    assert list(source.pages) == sorted(source.pages)


def test_headers_footers_and_page_numbers_are_left_out(to_pdf: Print) -> None:
    number = "第 <span class=pageNumber></span> 页"
    source = read_content(to_pdf(body(PARAGRAPHS), header="某县调研报告选编 2023", footer=number))
    assert source.text.splitlines() == ["饮水情况调查报告", *PARAGRAPHS]


def test_columns_are_read_one_after_the_other(to_pdf: Print) -> None:
    style = "div { columns: 2 } p { text-indent: 2em; margin: 0; text-align: justify }"
    words = "<h1>饮水情况调查报告</h1><div>" + "".join(f"<p>{one}</p>" for one in PARAGRAPHS[:4]) + "</div>"
    assert read_content(to_pdf(words, style=style)).text.splitlines() == ["饮水情况调查报告", *PARAGRAPHS[:4]]


def test_headings_and_items_stay_lines_of_their_own(to_pdf: Print) -> None:
    lines = [
        "一、存在的问题",
        "（一）水井太浅。全县有340公里管道用了20年以上。",
        "二、建议",
        "1.打井。",
        "2.筹资300.5万元。",
    ]
    assert read_content(to_pdf(body(lines))).text.splitlines() == ["饮水情况调查报告", *lines]


def test_latin_words_keep_their_spaces_and_lose_their_hyphens(to_pdf: Print) -> None:
    style = "p { hyphens: manual; margin: 0; width: 60mm; text-align: justify }"
    words = "Water supply and sani&shy;tation of rural areas were surveyed by the joint re&shy;search group."
    text = read_content(to_pdf(f"<p>{words}</p>", style=style)).text
    assert text == words.replace("&shy;", "")


def test_evidence_knows_its_page(to_pdf: Print) -> None:
    source = read_content(to_pdf(body(PARAGRAPHS)))
    (report,) = (one.parsed() for one in sources_in(source, Path("饮水.pdf")))
    for number, words in enumerate(PARAGRAPHS):
        start = report.text.index(words)
        assert report.origin.paragraph_at(start) == number + 2
        page = report.origin.page_at(start)
        assert page == 1 + sum(begin <= start for begin in source.pages) - 1
    assert report.origin.page_at(len(report.text) - 1) == len(source.pages)


def test_the_outline_is_that_of_the_text(to_pdf: Print) -> None:
    lines = ["一、存在的问题", f"（一）水井太浅。{SENTENCE}", "二、对策建议", f"（一）打一口深井。{SENTENCE}"]
    (made,) = parse(read_content(to_pdf(body(lines))).text, "水")
    (typed,) = parse("\n".join(["饮水情况调查报告", *lines]), "水")
    assert made.sections == typed.sections


def test_a_scan_is_said_to_be_one(to_pdf: Print) -> None:
    with pytest.raises(UnreadableError, match=r"2 页里没有文字，像是扫描件"):
        read_content(to_pdf("<svg><circle r=40 /></svg><div style='break-before:page'></div><hr>"))


def test_a_torn_file_is_named(to_pdf: Print) -> None:
    whole = to_pdf(body(PARAGRAPHS))
    with pytest.raises(UnreadableError):
        read_content(whole[:900])


def test_characters_beyond_the_first_plane_are_whole() -> None:
    assert read_content(typeset([[(50, 700, "水井𠮷村太浅")]])).text == "水井𠮷村太浅"


def test_control_characters_are_spaces() -> None:
    assert read_content(typeset([[(50, 700, "甲村\x01乙村\0丙村\x1f丁村")]])).text == "甲村 乙村 丙村 丁村"


def test_cells_of_a_row_stay_apart_and_numbers_in_a_sentence_do_not() -> None:
    cells = [(50, 700, "上村"), (90, 700, "120"), (150, 700, "户数")]
    sentence = [(50, 600, "上村"), (73, 600, "120"), (106, 600, "户数")]
    assert [read_content(typeset([line])).text for line in (cells, sentence)] == ["上村 120 户数", "上村120户数"]


def test_a_hyphen_that_divides_a_word_goes_and_pages_begin_where_they_did() -> None:
    first = [(50, 700, "the joint resear-"), (50, 680, "ch group went far")]
    content = read_content(typeset([first, [(50, 700, "and wide.")]]))
    assert content.text == "the joint research group went far and wide."
    assert [content.text[start:] for start in content.pages] == [content.text, "and wide."]


def test_a_divided_word_between_chinese_ones_is_whole_again() -> None:
    assert (
        read_content(typeset([[(50, 700, "水管要用water-"), (50, 680, "proof胶带裹好。。")]])).text
        == "水管要用waterproof胶带裹好。。"
    )


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("the years 1998-", "2003 were dry ."),
        ("the valley of X-", "Yand the river."),
        ("水-", "ph值"),
        ("水管-", "ph值。"),
    ],
)
def test_another_hyphen_stays(above: str, below: str) -> None:
    assert "-" in read_content(typeset([[(50, 700, above), (50, 680, below)]])).text


def test_pages_without_text_among_others_are_told() -> None:
    assert read_content(typeset([[(50, 700, "水井太浅")], [], [(50, 700, "管网老化")], []])).empty_pages == (2, 4)
