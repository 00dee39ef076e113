"""The role of a section is told with what gave it."""

import kg
from tests.explanation.reports import TEXT, decision, findings


def test_a_heading_s_own_cue() -> None:
    place = kg.explain(findings(), at=TEXT.index("存在的问题")).place
    assert place is not None
    assert [one.zh for one in place.section if one.what == "role"] == ["标题“一、存在的【问题】”，线索 problem"]


def test_a_heading_that_states_a_plight() -> None:
    text = "凤冈县调查\n一、贷款难\n返乡人员缺少抵押物。\n二、用地难\n指标紧张。\n"
    assert decision("problem-1", "role", text).zh == "标题“【一、贷款难】”，线索 plight"


def test_an_item_follows_the_section_above() -> None:
    assert decision("problem-1.2", "section").value == "1.1.2 2、财政补助偏低"
    assert decision("problem-1.2", "role").zh.startswith("随上级第 1 节")


def test_a_list_in_prose_follows_the_words_that_lead_it_in(sample_findings: list[kg.Findings]) -> None:
    (tea,) = (one for one in sample_findings if one.report.name == "茶叶合作社")
    (measure,) = kg.explain(tea, entity="countermeasure-3").items
    role = next(decision for decision in measure.decisions if decision.what == "role")
    assert "引出这一列的话" in role.zh
    assert "建议" in role.zh


def test_the_role_told_is_the_section_s(sample_findings: list[kg.Findings]) -> None:
    for one in sample_findings:
        for section in one.report.sections:
            place = kg.explain(one, at=section.heading.start).place
            assert place is not None
            told = {decision.what: decision.value for decision in place.section}
            assert told["role"] == section.role.value


def test_the_lead_is_in_no_section(sample_findings: list[kg.Findings]) -> None:
    place = kg.explain(sample_findings[0], at=0).place
    assert place is not None
    assert [(one.what, one.value) for one in place.section] == [("section", "")]
