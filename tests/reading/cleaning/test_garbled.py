"""Numbers in brackets whose bytes were read askew."""

from kg.reading.cleaning.garbled import ungarbled
from tests.reading.outlines import headings


def test_numbers_that_a_site_garbled_number_headings() -> None:
    text = "一、问题\n。ㄒ唬、井少。村里三口井。\n。ǘ、水浅。枯水期断水。\n。ㄈ、路远。来回五里。\n二、建议\n打井。\n"
    assert headings(text) == [("1", "问题"), ("1.1", "井少"), ("1.2", "水浅"), ("1.3", "路远"), ("2", "建议")]


def test_the_text_keeps_its_length_and_its_other_signs() -> None:
    text = "。ㄒ唬、井少\n。ǎ保井浅\nㄒ是注音符号。ㄒ唬"
    assert ungarbled(text) == "(一) 井少\n(1)井浅\nㄒ是注音符号。ㄒ唬"
