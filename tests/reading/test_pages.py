"""Page numbers that look like the numbers of items."""

import pytest

from kg.reading import parse
from tests.reading.outlines import PROSE, headings

TORN = PROSE.strip().removesuffix("难熬。")


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
