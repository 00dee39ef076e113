"""Sentences: closed by their marks with the quotation mark behind, or by their line; together all that is no white
space."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reading import parse

PIECES = st.sampled_from(list('水村𠮷a1。！？；;:，、“”"’（）() \n\r\t　\u2028…'))


def sentences(text: str) -> list[str]:
    (report,) = parse(text, "句")
    return [span.of(report.text) for span in report.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("井浅。水咸！谁管？没人；", ["井浅。", "水咸！", "谁管？", "没人；"]),
        ("他说：“井浅。”后来修了。", ["他说：“井浅。”", "后来修了。"]),
        ("（井浅。）水咸。", ["（井浅。）", "水咸。"]),
        ("真的吗？！不信。", ["真的吗？！", "不信。"]),
        ("一、问题\n井浅", ["一、问题", "井浅"]),
        ("井浅。　 水咸。\r\n\r\n路窄。", ["井浅。", "水咸。", "路窄。"]),
        ("水价1.5元,涨了0.5元。", ["水价1.5元,涨了0.5元。"]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_words_without_a_full_stop_fall_into_sentences_at_commas() -> None:
    found = sentences("水村的机井年久失修," * 1000 + "水" * 5000)
    assert max(map(len, found)) <= 2000
    assert sum(sentence.endswith("失修,") for sentence in found) == 5
    assert "".join(found) == "水村的机井年久失修," * 1000 + "水" * 5000


@given(st.lists(PIECES, max_size=60).map("".join))
def test_sentences_are_in_order_apart_and_cover_all_but_white_space(text: str) -> None:
    (report,) = parse(text, "句")
    at = 0
    for span in report.sentences:
        assert at <= span.start < span.end <= len(report.text)
        assert not report.text[at : span.start].strip()
        assert span.of(report.text) == span.of(report.text).strip()
        at = span.end
    assert not report.text[at:].strip()


@given(st.lists(PIECES, min_size=1, max_size=60).map("".join), st.data())
def test_the_sentence_at_an_offset_holds_it(text: str, data: st.DataObject) -> None:
    (report,) = parse("水" + text, "句")
    offset = data.draw(st.integers(0, len(report.text) - 1))
    sentence = report.sentence_at(offset)
    if report.text[offset].strip():
        assert sentence.start <= offset < sentence.end
    else:
        assert sentence.start <= offset
