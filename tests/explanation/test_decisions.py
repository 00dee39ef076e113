"""Linking's decisions are told with what settled them."""

import pytest

import kg
from kg.resources.rules import find_rule
from tests.explanation.reports import TEXT, decision, findings, item

LEAD = "调查情况报告\n{}\n一、基本情况\n情况很好。\n"


def test_one_candidate_and_what_a_former_county_is_now() -> None:
    assert (decision("华县", "code").value, decision("华县", "successor").value) == ("610521", "华州区 610503")
    assert "only division" in decision("华县", "code").en


def test_a_shared_name_is_told_the_company_that_settles_it() -> None:
    settled = decision("鼓楼区", "code")
    assert settled.value == "320302"
    assert "徐州市" in settled.zh
    assert decision("鼓楼区", "within").value == "徐州市"


def test_a_shared_name_that_nothing_settles_is_told_what_it_may_be() -> None:
    settled = decision("鼓楼区", "code", LEAD.format("这次走访了鼓楼区。"))
    assert settled.value == ""
    assert "江苏省南京市鼓楼区" in settled.zh


@pytest.mark.parametrize(
    ("text", "home", "why"),
    [
        (TEXT, "华县", "标题"),
        (LEAD.format("凤冈县走访了三个村。我县有茶园。"), "凤冈县", "我县"),
        (LEAD.format("凤冈县位于贵州省东北部。"), "凤冈县", "导语"),
    ],
)
def test_the_home_region_is_told_by_what_it_was_settled(text: str, home: str, why: str) -> None:
    settled = decision(home, "home", text)
    assert settled.value == home
    assert why in settled.zh


@pytest.mark.parametrize(
    ("text", "holder", "why"),
    [
        (TEXT, "华县", "没有别的线索"),
        (LEAD.format("凤冈县永安镇走访了三个村。永安镇很好。"), "凤冈县", "紧挨"),
        (LEAD.format("在凤冈县、沛县走访,永安镇去了三次。"), "凤冈县", "只有凤冈县"),
    ],
)
def test_a_town_is_told_what_holds_it_and_why(text: str, holder: str, why: str) -> None:
    settled = decision("赤水镇" if text == TEXT else "永安镇", "within", text)
    assert settled.value == holder
    assert why in settled.zh


def test_what_is_told_of_regions_is_what_the_findings_say(sample_findings: list[kg.Findings]) -> None:
    for said in sample_findings:
        for region in said.regions:
            (one,) = (i for i in kg.explain(said, entity=region.name).items if i.kind.value == "Region")
            told = {decision.what: decision.value for decision in one.decisions}
            assert told.get("code", "") == (region.code or "")
            assert told.get("within") == region.within
            assert ("home" in told) == (region.name == said.home_region)


def test_a_theme_is_told_with_its_votes_and_those_of_the_statement_above() -> None:
    settled = decision("problem-1.1", "theme")
    assert settled.value == "经费保障"
    assert settled.confidence == pytest.approx(0.85, abs=0.15)
    own = [vote.cue for vote in settled.votes if vote.voter == "statement"]
    above = [vote.cue for vote in settled.votes if vote.voter == "context"]
    assert "投入不足" in own
    assert {"活动经费", "缺口大"} <= set(above)


def test_the_votes_elect_the_theme(sample_findings: list[kg.Findings]) -> None:
    for said in sample_findings:
        for statement in said.statements:
            (one,) = (i for i in kg.explain(said, entity=statement.id).items)
            (theme,) = (decision for decision in one.decisions if decision.what == "theme")
            totals: dict[str, float] = {}
            for vote in theme.votes:
                totals[vote.theme] = totals.get(vote.theme, 0.0) + vote.weight
            # Where nothing but the paragraph speaks, and not clearly, no theme is elected.
            assert theme.value in (max(totals, key=totals.__getitem__, default="其他"), "其他")


def test_a_statement_is_told_its_parent() -> None:
    assert decision("problem-1.1", "parent").value == "problem-1 活动经费缺口大"


def test_a_type_is_told_its_concept_and_what_is_broader() -> None:
    assert decision("村党支部", "concept").value == "organization-type/村党支部"
    assert decision("村党支部", "broader").value.split("、")[0] == "党支部"


def test_a_kind_that_no_vocabulary_has_is_the_report_s_own_word() -> None:
    own = decision("农机配件供应站", "concept", "凤冈县调查\n全区建成农机配件供应站23家。\n")
    assert (own.value, own.zh) == ("", "词表里没有，是报告自己的说法")


def test_a_programme_is_told_what_shows_its_kind() -> None:
    assert decision("清泉入户", "kind").value == "工程"


def test_a_figure_is_told_its_number_and_its_clause() -> None:
    explained = item("投入45万元")
    told = {one.what: one.value for one in explained.decisions}
    assert (told["value"], told["quality"], told["clause"]) == ("45 万元", "exact", "投入45万元")
    assert [rule.id for rule in explained.rules] == ["digits-and-unit"]


@pytest.mark.parametrize(
    ("sentence", "rule", "words", "start"),
    [
        ("全县有52个水产养殖场。", "noun-behind", "水产养殖场", 6),
        ("果农120户。", "noun-in-front", "果农", 0),
        ("女护士占46%。", "share-of-subject", "女护士", 0),
        ("果农120户,占61.5%。", "share-of-subject", "果农", 0),
        ("村名 果园(亩) 水井(口)\n水村 120 45\n", "column-head", "果园", 3),
    ],
)
def test_a_figure_is_told_the_rule_that_chose_its_noun_and_where_that_stands(
    sentence: str, rule: str, words: str, start: int
) -> None:
    title = "凤冈县调查\n"
    settled = [told for one in kg.explain(findings(title + sentence)).items for told in one.decisions]
    told = next(one for one in settled if one.rule and one.rule.id == rule)
    assert (told.what, told.value) == ("measures", words)
    assert told.passage is not None
    assert (told.passage.start, told.passage.words) == (len(title) + start, words)
    assert told.zh == find_rule(rule).zh


def test_a_figure_of_nothing_is_told_that_no_rule_found_it() -> None:
    told = decision("来了12家", "measures", "凤冈县调查\n来了12家。\n")
    assert (told.value, told.rule, told.passage) == ("", None, None)
    assert "no rule" in told.en
