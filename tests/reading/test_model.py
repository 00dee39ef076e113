"""What holds a place in a report: its innermost section, its sentence."""

from hypothesis import given
from hypothesis import strategies as st

from kg.reading.model import Origin
from tests.reading.outlines import report_of

PIECES = [
    "一、水源\n",
    "二、管网\n",
    "（一）水井\n",
    "（二）水池\n",
    "1、井浅。",
    "2、井远。",
    "水少。",
    "路远！",
    "\n",
    "人多",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map("".join))
def test_sections_and_sentences_are_found_by_place(body: str) -> None:
    report = report_of(body)
    for offset in range(len(report.text)):
        begun = [sentence for sentence in report.sentences if sentence.start <= offset]
        assert report.sentence_at(offset) == (begun[-1] if begun else report.sentences[0])
        around = [one for one in report.sections if one.span.start <= offset < one.span.end]
        assert report.section_at(offset) == max(around, key=lambda one: (one.span.start, one.level), default=None)


def test_pages_and_paragraphs_are_found_by_place() -> None:
    origin = Origin("井.pdf", (0, 10, 20, 30), 3, (0, 5, 12, 25, 31), 7)
    assert [origin.page_at(offset) for offset in (0, 9, 10, 19, 20, 29, 30, 99)] == [3, 3, 4, 4, 5, 5, 6, 6]
    places = (0, 4, 5, 11, 12, 24, 25, 30, 31, 99)
    assert [origin.paragraph_at(offset) for offset in places] == [7, 7, 8, 8, 9, 9, 10, 10, 11, 11]
    assert Origin("井.txt").page_at(5) is None
