"""Explanations as text."""

import re

import kg
from kg.explanation.text import render, render_overview
from tests.explanation.reports import TEXT, findings


def test_the_overview_has_a_line_an_item() -> None:
    explanation = kg.explain(findings())
    lines = render_overview(explanation).splitlines()
    assert len(lines) == 1 + len(explanation.items)
    (line,) = (line for line in lines if "清泉入户  " in line)
    assert line.split() == [str(TEXT.index("“清泉")), "项目", "programme", "清泉入户", "quoted-with-noun"]


def test_an_item_is_told_with_its_sentence_rule_and_steps() -> None:
    shown = render(kg.explain(findings(), entity="清泉入户"))
    for words in (
        "【“清泉入户”工程】,由村支部牵头",
        "规则 rule quoted-with-noun",
        "例 example",
        "由来 origin",
        "closing-noun（「工程」）",
        "种类 kind: 工程",
        "承担者 carried out by → 村党支部",
    ):
        assert words in shown


def test_the_votes_add_up_on_a_line() -> None:
    shown = render(kg.explain(findings(), entity="problem-1.1"))
    assert re.search(r"经费保障 [\d.]+ = .*投入不足 1.41.* \+ .*活动经费", shown)


def test_a_place_that_nothing_covers_says_so() -> None:
    shown = render(kg.explain(findings(), at=TEXT.index("牵头")))
    assert "没有抽取到的内容覆盖这里" in shown
    assert "extraction/programmes" in shown


def test_a_long_sentence_is_cut_on_both_sides() -> None:
    text = "水村调查\n" + "情况很好," * 30 + "村党支部很忙" + ",情况很好" * 30
    shown = render(kg.explain(findings(text), entity="村党支部"))
    assert "…" in shown
    assert max(map(len, shown.splitlines())) < 300


def test_everything_can_be_told(sample_findings: list[kg.Findings]) -> None:
    for one in sample_findings:
        shown = render(kg.explain(one))
        assert shown == render(kg.explain(one))
        assert not [line for line in shown.splitlines() if line != line.rstrip()]
