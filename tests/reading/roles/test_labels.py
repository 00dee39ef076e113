"""The labels of paragraphs and of sentences: 问题: and 建议: under one topic."""

import pytest

from kg.reading.model import Span
from kg.reading.roles.labels import labels


def found(text: str) -> list[tuple[str, str]]:
    return [(label.of(text), role.value) for label, role in labels(text, Span(0, len(text)))]


def test_a_trouble_and_its_answer_behind_the_topic_of_their_paragraph() -> None:
    text = "先说水源。问题:三口井都浅。枯水期断水。建议:由县水务局打深井。\n再说水管。问题:水管老化。建议:换管。"
    assert found(text) == [("问题:", "problem"), ("建议:", "countermeasure")] * 2


def test_a_paragraph_that_a_line_end_tore_between_the_two() -> None:
    text = "先说水源。问题:三口井都浅,出水只有\n8吨。枯水期断水。建议:打深井。"
    assert found(text) == [("问题:", "problem"), ("建议:", "countermeasure")]


def test_a_word_with_a_colon_within_prose_is_no_label_without_its_fellow() -> None:
    assert found("村里缺水。问题:三口井都浅。\n打井的事没有人管。") == []


def test_numbers_before_labels_in_turns_number_nothing() -> None:
    text = "(一)水源\n1.存在问题:缺井。\n2.对策:打井。\n(二)水管\n1.存在问题:漏水。\n2.对策:换管。\n"
    told = [role.value for _, role in labels(text, Span(0, len(text)))]
    assert told == ["problem", "countermeasure"] * 2


@pytest.mark.parametrize(
    "text", ["1.问题:\n缺井。\n2.对策:\n打井。\n1.问题:\n漏水。\n", "1、问题:缺井。\n2、原因:没钱。\n"]
)
def test_numbered_names_of_sections_are_no_labels(text: str) -> None:
    assert labels(text, Span(0, len(text))) == []
