"""Words whose numerals a site printed as digits."""

from kg.reading.cleaning import shadow
from kg.reading.cleaning.numerals import with_numerals
from tests.reading.outlines import headings


def test_items_that_a_site_numbered_in_digits() -> None:
    text = "一、存在的问题\n(1)水源不稳。1是井浅;2是塘小。\n二、建议\n进1步打井,统1水价。\n"
    assert [words for _, words in headings(text)] == ["存在的问题", "水源不稳", "井浅", "塘小", "建议"]


def test_numbers_that_count_something_stay() -> None:
    assert with_numerals("进1步打井1口,投入1.5万元,第1步。") == "进一步打井1口,投入1.5万元,第1步。"


def test_the_text_keeps_its_length() -> None:
    text = "统1水价,1些村1直缺水。"
    assert len(shadow(text)) == len(text)
    assert shadow(text) == "统一水价,一些村一直缺水。"
