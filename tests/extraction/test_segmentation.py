"""Words: together they are the text, and the names of the package's own lists stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.document import Document
from kg.extraction.segmentation import is_known, segment
from kg.reading import Span, parse
from kg.reading.cleaning import shadow

PIECES = st.sampled_from(
    ["乡村学校", "佳木斯市", "党支部", "𠮷村", "1,234.5", "Wi-Fi", "“", "》", "。", "\n", " ", "会同县"]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join))
def test_the_words_are_the_text(text: str) -> None:
    plain, at = shadow(text), 0
    for token in segment(plain):
        assert token.span == Span(at, at + len(token.word))
        assert token.span.of(plain) == token.word
        assert token.tag
        at = token.span.end
    assert at == len(plain)


@pytest.mark.parametrize("word", ["佳木斯市", "恭城瑶族自治县", "四议两公开", "市场监管部门", "工商局"])
def test_names_of_the_lists_stay_whole(word: str) -> None:
    assert word in [token.word for token in segment(f"我们在{word}调研")]


def test_a_county_whose_name_begins_with_a_verb_does_not_swallow_it() -> None:
    assert "会同" in [token.word for token in segment("教育局会同县财政局")]


@pytest.mark.parametrize(
    ("word", "known"), [("学校", True), ("合作社", True), ("金穗源", False), ("𠮷祥丰", False), ("", False)]
)
def test_coined_names_are_not_known(word: str, known: bool) -> None:
    assert is_known(word) is known


def test_the_words_of_a_span_are_those_that_begin_in_it() -> None:
    (report,) = parse("乡村学校和农民合作社", "报告")
    document = Document(report)
    everything = Span(0, len(report.text))
    assert document.tokens_in(everything) == tuple(document.tokens)
    for token in document.tokens:
        assert document.tokens_in(token.span) == (token,)
        for offset in range(token.span.start, token.span.end):
            assert document.tokens[document.token_index(offset)] == token


@pytest.mark.parametrize(("offset", "clause"), [(0, "水少"), (3, "水咸"), (7, "路（村里）窄"), (13, "桥危")])
def test_the_clause_at_an_offset(offset: int, clause: str) -> None:
    (report,) = parse("水少，水咸。路（村里）窄；桥危", "报告")
    document = Document(report)
    assert document.words(document.clause_at(offset)) == clause
