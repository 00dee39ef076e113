"""What holds a place in a report: its innermost section, its sentence."""

from hypothesis import given
from hypothesis import strategies as st

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
