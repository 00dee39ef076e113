"""Statements of other reports that say the same are told with what they share."""

import kg
from kg.explanation.text import render
from tests.explanation.reports import findings

OWN = findings("水村饮水调查\n一、存在问题\n1、管护经费短缺。\n2、水源不稳。\n")
OTHER = findings("火村饮水调查\n一、存在问题\n1、道路难行。\n2、管护经费严重不足。\n")


def test_a_statement_is_told_the_like_one_of_another_report() -> None:
    (item,) = kg.explain(OWN, entity="problem-1", others=[OTHER]).items
    (relation,) = (one for one in item.relations if one.predicate == "similarTo")
    assert (relation.other, relation.other_label) == ("problem-2", "管护经费严重不足")
    assert relation.report == OTHER.report.name
    assert relation.passage.sentence == OTHER.report.text.splitlines()[-1]
    assert relation.in_common == ("管护经费", "lacks")
    assert relation.rule.zh


def test_what_it_is_told_is_what_the_graph_says() -> None:
    (link,) = (one for one in kg.linking.link([OWN, OTHER]).links if one.predicate == "similarTo")
    (item,) = kg.explain(OTHER, entity="problem-2", others=[OWN]).items
    (relation,) = (one for one in item.relations if one.predicate == "similarTo")
    assert {link.subject.partition("#")[2], link.object.partition("#")[2]} == {"problem-1", "problem-2"}
    assert relation.confidence == link.confidence
    assert (relation.rule.id, relation.basis) == (link.rule, link.basis)


def test_a_statement_like_none_is_told_none() -> None:
    (item,) = kg.explain(OWN, entity="problem-2", others=[OTHER]).items
    assert not [one for one in item.relations if one.predicate == "similarTo"]


def test_a_report_is_not_like_itself() -> None:
    (item,) = kg.explain(OWN, entity="problem-1", others=[OWN]).items
    assert not [one for one in item.relations if one.predicate == "similarTo"]


def test_the_text_names_the_report_and_what_is_shared() -> None:
    shown = render(kg.explain(OWN, entity="problem-1", others=[OTHER]))
    assert "相似 similar to → 饮水 problem-2 管护经费严重不足" in shown
    assert "共有 in common: 「管护经费」、「lacks」" in shown
