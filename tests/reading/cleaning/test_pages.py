"""Page numbers that look like the numbers of items."""

import pytest

from kg.reading import parse
from kg.reading.cleaning.pages import without_pages
from tests.reading.outlines import PROSE, headings

TORN = PROSE.strip() * 5 + PROSE.strip().removesuffix("难熬。")


def test_page_numbers_number_no_sections() -> None:
    text = (
        f"1、水村饮水情况调查报告 {PROSE}一、水源\n{TORN}\n2、难熬。\n(一)打井\n1、水井\n{PROSE}2、水管\n{PROSE}"
        f"3、换管的钱由村里出。{PROSE}二、管网\n{TORN}\n4、难熬。\n"
    )
    assert headings(text) == [
        ("1", "水源"),
        ("1.1", "打井"),
        ("1.1.1", "水井"),
        ("1.1.2", "水管"),
        ("1.1.3", "换管的钱由村里出"),
        ("2", "管网"),
    ]


@pytest.mark.parametrize("torn", [TORN, "水井"])
def test_numbers_that_break_no_sentence_off_are_of_sections(torn: str) -> None:
    text = f"1、水源\n{PROSE}{torn}。\n2、管网\n{PROSE}"
    assert headings(text) == [("1", "水源"), ("2", "管网")]


def test_the_title_stands_behind_the_number_of_the_first_page() -> None:
    (report,) = parse(f"水村饮水情况调查报告\n1、水村饮水情况调查报告 {TORN}\n2、难熬。\n一、水源\n{PROSE}", "水村")
    assert report.label == "水村饮水情况调查报告"
    assert [section.heading.of(report.text) for section in report.sections] == ["水源"]


@pytest.mark.parametrize("number", ["- 2 -", "—2—", "第2页", "第 2 页 共 5 页", "2/5"])
def test_a_page_breaks_a_sentence_off(number: str) -> None:
    (report,) = parse(f"水村饮水情况调查报告\n一、水源\n{TORN}\n{number}\n难熬。\n二、管网\n{PROSE}", "水村")
    assert report.sentences[-3].of(report.text).startswith("村里的三口老井")
    assert report.sentences[-3].of(report.text).endswith("难熬。")


@pytest.mark.parametrize("number", ["2", "2、", "(2)", "- 2", "第2年"])
def test_what_is_no_page_number_breaks_no_sentence_off(number: str) -> None:
    text = f"水村饮水情况调查报告\n{TORN}\n{number}\n难熬。"
    assert without_pages(text) == text


def test_a_heading_ends_before_the_next_page() -> None:
    assert without_pages("一、水源\n- 2 -\n井浅。") == "一、水源\n- 2 -\n井浅。"


def test_a_list_of_headings_without_stops_is_no_row_of_pages() -> None:
    row = "".join(f"{n}、村里的三口老井年年都要断水老人只好到邻村去挑水\n" for n in range(1, 6))
    assert without_pages(row) == row


def test_a_text_may_begin_with_the_number_of_its_first_page() -> None:
    (report,) = parse(f"1、水村饮水情况调查报告 {TORN}\n2、难熬。\n一、水源\n{PROSE}", "水村")
    assert report.label == "水村饮水情况调查报告"
    assert [section.heading.of(report.text) for section in report.sections] == ["水源"]
