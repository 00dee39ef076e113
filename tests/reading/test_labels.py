"""The labels of paragraphs and of sentences: 问题: and 建议: under one topic."""

from kg.reading.labels import labels
from kg.reading.model import Span


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
