"""What an explanation says of the items of a report."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.extraction.model import Mention
from kg.linking.model import Kind
from tests.explanation.reports import TEXT, findings, item


def test_without_a_question_everything_is_explained_in_reading_order(sample_findings: list[kg.Findings]) -> None:
    for one in sample_findings:
        items = kg.explain(one).items
        named = (one.regions, one.organization_types, one.organizations, one.programmes, one.documents)
        assert len(items) == sum(map(len, named)) + len(one.statements) + len(one.figures)
        starts = [told.mentions[0].passage.start for told in items]
        assert starts == sorted(starts)


def test_a_mention_stands_in_its_sentence(sample_findings: list[kg.Findings]) -> None:
    for one in sample_findings:
        for passage in (found.passage for told in kg.explain(one).items for found in told.mentions):
            offset = passage.start - passage.sentence_start
            assert passage.sentence[offset : offset + len(passage.words)] == passage.words
            assert one.report.text[passage.start : passage.end] == passage.words


def test_a_rule_comes_with_its_words_an_example_and_its_origin() -> None:
    (rule,) = item("清泉入户").rules
    assert rule.id == "quoted-with-noun"
    assert all((rule.zh, rule.en, rule.example, rule.finds, rule.origin))


def test_the_cues_of_a_rule_come_with_the_words_they_fit() -> None:
    (found,) = item("清泉入户").mentions
    assert ("closing-noun", ("工程",)) in {(fit.cue, fit.here) for fit in found.cues}


def test_the_cues_of_a_figure_are_those_at_its_number() -> None:
    (found,) = item("投入45万元").mentions
    assert any("45" in fit.here for fit in found.cues)


def test_a_relation_is_told_at_both_ends() -> None:
    (out,) = (one for one in item("清泉入户").relations if one.predicate == "carriedOutBy")
    (back,) = (one for one in item("村党支部").relations if one.predicate == "carriedOutBy")
    assert (out.outgoing, out.other, back.outgoing, back.other) == (True, "村党支部", False, "清泉入户")
    assert out.rule == back.rule
    assert out.rule.zh
    assert "牵头" in out.passage.sentence


def test_the_other_end_of_a_relation_is_told_in_its_words() -> None:
    (relation,) = (one for one in item("problem-1").relations if one.predicate == "addresses")
    assert (relation.other, relation.other_label) == ("countermeasure-1", "加大投入力度")


def test_a_place_tells_its_section_and_what_covers_it_innermost_first() -> None:
    explanation = kg.explain(findings(), at=TEXT.index("45"))
    assert explanation.place is not None
    assert [one.value for one in explanation.place.section] == ["2.1 (一)加大投入力度", "countermeasure"]
    assert [told.kind for told in explanation.items] == [Kind.FIGURE]
    assert not explanation.place.components


def test_the_innermost_item_comes_first() -> None:
    text = "水村调查\n一、存在问题\n1、村党支部作用弱。\n"
    explanation = kg.explain(findings(text), at=text.index("党支部"))
    assert [told.key for told in explanation.items] == ["村党支部", "problem-1"]


def test_where_nothing_covers_a_place_the_cues_of_its_sentence_are_told() -> None:
    explanation = kg.explain(findings(), at=TEXT.index("牵头"))
    assert not explanation.items
    assert explanation.place is not None
    books = {component.book: component for component in explanation.place.components}
    assert "quoted-with-noun" in books["extraction/programmes/programmes"].rules
    assert any("工程" in fit.elsewhere for fit in books["extraction/programmes/programmes"].cues)


def test_the_text_has_an_end() -> None:
    with pytest.raises(kg.ExplanationError, match=str(len(findings().report.text))):
        kg.explain(findings(), at=len(TEXT))


def test_a_place_or_a_name() -> None:
    with pytest.raises(ValueError, match="either"):
        kg.explain(findings(), at=0, entity="华县")


def test_a_rule_that_no_book_has_is_told_by_its_id() -> None:
    one = findings()
    region = replace(one.regions[0], mentions=(Mention(one.regions[0].mentions[0].span, "by-hand"),))
    (explained,) = kg.explain(replace(one, regions=(region,)), entity="华县").items
    assert [(rule.id, rule.zh) for rule in explained.rules] == [("by-hand", "")]


def test_all_of_it_is_json() -> None:
    content = kg.explain(findings()).to_json()
    assert json.loads(json.dumps(content, ensure_ascii=False))["report"] == "饮水"


def test_a_sentence_without_end_is_cut_around_the_words() -> None:
    text = "水村调查\n" + "村党支部很好," * 500
    (found,) = kg.explain(findings(text), entity="村党支部").items
    assert max(len(one.passage.sentence) for one in found.mentions) < 1000


@given(st.integers(0, len(TEXT.rstrip()) - 1))
def test_every_place_has_an_explanation(offset: int) -> None:
    explanation = kg.explain(findings(), at=offset)
    assert explanation.place is not None
    for told in explanation.items:
        assert any(found.passage.start <= offset < found.passage.end for found in told.mentions)


def test_the_wrong_kind_of_argument_is_told_what_is_wanted(sample_findings: list[kg.Findings]) -> None:
    with pytest.raises(TypeError, match=r"kg\.extract 的结果 \(takes Findings of kg\.extract, no Report\)"):
        kg.explain(sample_findings[0].report)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"kg\.read 读出的报告 \(takes a Report of kg\.read, no str\)"):
        kg.extract("饮水.txt")  # type: ignore[arg-type]
