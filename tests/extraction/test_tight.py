"""Blanks that only the typesetting put into figures are read over; spans hold in the report's own text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction import extract_items
from kg.extraction.document import Document
from kg.extraction.tight import Tight
from kg.reading import parse
from kg.reading.model import Span


def tight(text: str) -> Tight:
    """The tight form of a report with this text."""
    return Tight(Document(parse(text, "x")[0]))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("果农 86 户", "果农86户"),
        ("果农 1 430 户", "果农1430户"),
        ("果农占 9.6 %", "果农占9.6%"),
        ("果农 水井", "果农 水井"),
        ("12 30", "12 30"),
    ],
)
def test_blanks_beside_a_number_are_read_over(text: str, read: str) -> None:
    assert tight(text).plain == read


@given(st.text(alphabet="果农1 2户%。", min_size=1, max_size=30).filter(str.strip))
def test_each_character_is_found_again(text: str) -> None:
    whole = parse(text, "x")[0]
    read = Tight(Document(whole))
    places = [read.there(Span(place, place + 1)) for place in range(len(read.plain))]
    assert "".join(place.of(whole.text) for place in places) == read.report.text
    assert "".join(token.word for token in read.tokens) == read.plain


def test_names_run_over_the_end_of_a_broken_line() -> None:
    text = """关于会宁县农村供水的调查报告
近期,县水利局会同县委组织部和县财政
局组成调查组,先后到会宁县太平店镇和
白水河镇的二十个村,听取了干部和群众
对于供水工作的意见,并到水厂看了设备
的情况。大家说,全县开展“清水进村”行
动以来,水质好了,水压稳了,收费也公开
了,但水管老化,维修不及时,水费收缴率
低,有的村民仍在用井水。
"""
    findings = extract_items(parse(text, "x")[0])
    words = {m.span.of(text) for body in findings.organizations for m in body.mentions}
    assert {body.name for body in findings.organizations} >= {"县水利局", "县财政局"}
    assert "县财政\n局" in words
    assert [one.name for one in findings.programmes] == ["清水进村"]
    assert [m.span.of(text) for m in findings.programmes[0].mentions] == ["“清水进村”行\n动"]
