"""Reports joined into one corpus: what is the same in several is one entity, what only sounds alike is not."""

import random
from itertools import permutations
from pathlib import Path

import pytest

from kg.extraction.model import Findings
from kg.linking import Corpus, Kind, link
from kg.pipeline import extract
from kg.reading import parse, read

HUAXIAN = """华县基层党建调查报告
我县推行“四议两公开”工作法,村党组织牵头。县委组织部负责督查。
一、存在的问题
1、村级经费不足。村党组织没有办公用房。
二、对策建议
1、加大村级经费投入。用“红色驿站”工程建好阵地。
"""
FENGGANG = """凤冈县村级组织调查报告
县委组织部抽调8人。全县推行四议两公开,农村党组织都有活动室。
一、存在的问题
1、年轻党员少。
"""


def findings(*texts: str) -> list[Findings]:
    return [extract(report) for number, text in enumerate(texts) for report in parse(text, f"r{number}")]


@pytest.fixture(scope="module")
def both() -> Corpus:
    return link(findings(HUAXIAN, FENGGANG))


def test_a_programme_of_two_reports_is_one_entity_with_the_evidence_of_both(both: Corpus) -> None:
    (entity,) = [e for e in both.entities if e.label == "四议两公开"]
    assert entity.id == "programme/四议两公开"
    assert {evidence.report for evidence in entity.evidence} == {report.id for report in both.reports}


def test_names_of_one_type_are_one_entity_with_its_variants(both: Corpus) -> None:
    (entity,) = [e for e in both.entities if e.label == "村党组织"]
    assert "农村党组织" in entity.variants


def test_a_body_named_by_its_level_is_one_of_each_place(both: Corpus) -> None:
    bodies = {e.id for e in both.entities if e.label == "县委组织部"}
    assert bodies == {"organization/华县/县委组织部", "organization/凤冈县/县委组织部"}


def test_regions_hang_below_each_other_up_to_the_province(both: Corpus) -> None:
    within = {(link.subject, link.object) for link in both.links if link.predicate == "within"}
    assert ("region/610521", "region/610500") in within
    assert ("region/610500", "region/610000") in within


def test_a_former_region_is_linked_to_its_heir_of_today(both: Corpus) -> None:
    assert ("region/610521", "region/610503") in {
        (link.subject, link.object) for link in both.links if link.predicate == "isReplacedBy"
    }
    (heir,) = [e for e in both.entities if e.id == "region/610503"]
    assert (heir.label, dict(heir.attributes), heir.evidence) == ("华州区", {"code": "610503", "level": "county"}, ())
    within = {(link.subject, link.object) for link in both.links if link.predicate == "within"}
    assert ("region/610503", "region/610500") in within


def test_a_region_that_took_another_name_under_its_code_is_one() -> None:
    corpus = link(findings("襄樊市农田水利调查报告\n我市修渠3条。", "襄阳市农田水利调查报告\n我市修渠2条。"))
    (city,) = [e for e in corpus.entities if e.id == "region/420600"]
    assert (city.label, city.variants) == ("襄阳市", ("襄樊市",))
    assert not [link for link in corpus.links if link.predicate == "isReplacedBy"]


def test_types_hang_below_broader_ones(both: Corpus) -> None:
    broader = {(link.subject, link.object) for link in both.links if link.predicate == "broader"}
    assert ("organization-type/村党组织", "organization-type/基层党组织") in broader


@pytest.mark.parametrize(
    ("name", "above"),
    [
        ("城乡党组织", "基层党组织"),
        ("机关基层党支部", "党支部"),
        ("供销合作社联合社", ""),
        ("监事会", ""),
        ("村幼儿园", "农村幼儿园"),
    ],
)
def test_a_type_hangs_below_what_it_is_a_kind_of(name: str, above: str) -> None:
    links = link(findings(f"饮水调查报告\n县里的{name}管井,{name}修渠。")).links
    broader = {one.object for one in links if one.predicate == "broader" and one.subject.endswith(f"/{name}")}
    assert broader == ({f"organization-type/{above}"} if above else set())


def test_a_countermeasure_is_linked_to_its_problem_and_programme(both: Corpus) -> None:
    measure = next(e for e in both.entities if e.kind is Kind.COUNTERMEASURE)
    links = {(link.predicate, link.object) for link in both.links if link.subject == measure.id}
    problem = next(e for e in both.entities if e.kind is Kind.PROBLEM and e.label == "村级经费不足")
    assert ("addresses", problem.id) in links
    assert ("uses", "programme/红色驿站") in links


def test_each_entity_of_a_link_is_there_and_each_link_knows_its_basis(both: Corpus) -> None:
    known = {e.id for e in both.entities} | {f"report/{report.id}" for report in both.reports}
    for found in both.links:
        assert {found.subject, found.object} <= known
        assert 0 <= found.confidence <= 1
        assert found.rule
        assert found.evidence or found.rule in {"gazetteer", "vocabulary", "composed-name"}


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_the_findings_makes_no_difference(seed: int, both: Corpus) -> None:
    shuffled = findings(HUAXIAN, FENGGANG)
    random.Random(seed).shuffle(shuffled)
    assert link(shuffled) == both


def test_problems_that_two_reports_state_alike_are_linked_once_with_the_words_of_both() -> None:
    corpus = link(
        findings(
            "甲县水利调查报告\n一、存在的问题\n1、灌溉设施老化失修。\n2、水费收缴难。",
            "乙县水利调查报告\n一、存在的问题\n1、灌溉设施严重老化。\n2、管水员年龄大。",
        )
    )
    (found,) = [link for link in corpus.links if link.predicate == "similarTo"]
    assert {found.subject, found.object} == {
        next(e.id for e in corpus.entities if e.label == label) for label in ("灌溉设施老化失修", "灌溉设施严重老化")
    }
    assert (found.basis, found.rule) == ("inferred", "shared-words")
    assert {evidence.report for evidence in found.evidence} == {report.id for report in corpus.reports}


def test_a_town_that_nothing_places_stays_with_its_report() -> None:
    first, second = (link(findings(f"调查报告{n}\n走访了莲花镇的农户。")) for n in (1, 2))
    names = [next(e.id for e in corpus.entities if e.label == "莲花镇") for corpus in (first, second)]
    assert names[0] != names[1]


def test_a_body_named_by_its_level_is_no_other_report_s_where_no_home_is_known() -> None:
    corpus = link(findings("甲调查报告\n县教育局牵头。", "乙调查报告\n县教育局牵头。"))
    bodies = [e for e in corpus.entities if e.label == "县教育局"]
    assert len(bodies) == 2
    assert [len(e.evidence) for e in bodies] == [1, 1]


def test_a_body_with_its_place_a_document_and_a_region_of_two_reports_are_one_each() -> None:
    corpus = link(
        findings(
            "甲调查报告\n汤原县教育局依据《水法》打井。佳木斯市缺水。",
            "乙调查报告\n汤原县教育局依据《水法》修渠。佳木斯的水井有3口。",
        )
    )
    reports = {report.id for report in corpus.reports}
    for identifier in ("organization/汤原县教育局", "document/水法", "region/230800", "region/230828"):
        (entity,) = [e for e in corpus.entities if e.id == identifier]
        assert {evidence.report for evidence in entity.evidence} == reports
        mentions = {link.subject for link in corpus.links if (link.predicate, link.object) == ("mentions", identifier)}
        assert mentions == {f"report/{report}" for report in reports}
    (city,) = [e for e in corpus.entities if e.id == "region/230800"]
    assert (city.label, city.variants) == ("佳木斯市", ("佳木斯",))


def test_a_figure_has_its_value_unit_rule_and_place() -> None:
    corpus = link(findings("调查报告\n佳木斯市有水井近3.50万口。"))
    (figure,) = [e for e in corpus.entities if e.kind is Kind.FIGURE]
    assert dict(figure.attributes) == {
        "value": "3.5",
        "unit": "万口",
        "measures": "水井",
        "quality": "about",
        "rule": "noun-in-front",
    }
    (about,) = [found for found in corpus.links if found.subject == figure.id]
    assert (about.predicate, about.object) == ("about", "region/230800")


def test_evidence_lies_in_the_text_of_its_report(both: Corpus) -> None:
    texts = {report.id: report.text for report in both.reports}
    said = [e for entity in both.entities for e in entity.evidence] + [
        e for found in both.links for e in found.evidence
    ]
    assert said
    for evidence in said:
        assert texts[evidence.report][evidence.start : evidence.end].strip()
        assert evidence.start < evidence.end <= len(texts[evidence.report])


def test_no_reports_give_the_themes_alone() -> None:
    corpus = link([])
    assert not corpus.reports
    assert not corpus.links
    assert {e.kind for e in corpus.entities} == {Kind.THEME}


def test_the_order_of_the_real_reports_makes_no_difference(reports_folder: Path) -> None:
    said = [extract(report) for report in read([reports_folder / "fields", reports_folder / "split" / "r03.txt"])]
    assert len(said) > 2
    for order in permutations(said):
        assert link(order) == link(said)


def test_a_body_of_a_higher_level_is_that_of_the_region_that_holds_the_home_region() -> None:
    corpus = link(findings("华县水利调查报告\n我县有井12眼。市水利局、省水利厅和镇水管站到会。团县委打井3眼。"))
    bodies = {e.label: e.id for e in corpus.entities if e.kind is Kind.ORGANIZATION}
    (report,) = corpus.reports
    assert bodies["市水利局"] == "organization/渭南市/市水利局"
    assert bodies["省水利厅"] == "organization/陕西省/省水利厅"
    assert bodies["团县委"] == "organization/华县/团县委"
    # Which town's it is, nothing says.
    assert bodies.get("镇水管站", f"organization/{report.id}/镇水管站") == f"organization/{report.id}/镇水管站"


def test_a_body_of_one_of_two_districts_of_one_name_is_told_by_its_city() -> None:
    corpus = link(
        findings("沈阳市铁西区供水调查报告\n我区的区水务局牵头。", "鞍山市铁西区供水调查报告\n我区的区水务局牵头。")
    )
    bodies = {e.id for e in corpus.entities if e.label == "区水务局"}
    assert bodies == {"organization/沈阳市/铁西区/区水务局", "organization/鞍山市/铁西区/区水务局"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("党建调查报告\n现有3个党总支(水利系、园林系、会计系)。", "园林系"),
        ("党建调查报告\n活动各有特色,如图信党支部与敬老院结对;基建党支部关心退休老人。", "基建党支部"),
        ("党建调查报告\n二分司党委倡导节水。", "二分司党委"),
        ("水务集团党建调研报告\n调研由集团工会组织。", "集团工会"),
        ("师范学院党建调查报告\n全校有党员三百名。推优由校团委负责。", "校团委"),
        ("江淮师范学院党建调查\n全校有党员三百名。文学院党委负责推优。", "文学院"),
    ],
)
def test_a_body_without_a_name_of_its_own_is_its_report_s(said: str, name: str) -> None:
    corpus = link(findings(said, f"{said}推优三次。"))
    assert len([e for e in corpus.entities if e.label == name]) == 2


def test_a_title_that_only_says_what_kind_of_document_it_is_is_its_report_s() -> None:
    said = "按照《实施意见》和《节水条例》打井。"
    corpus = link(findings(f"甲调查报告\n{said}", f"乙调查报告\n{said}"))
    titles = [e.label for e in corpus.entities if e.kind is Kind.DOCUMENT]
    assert sorted(titles) == ["实施意见", "实施意见", "节水条例"]


def test_a_masked_name_keeps_its_mask_and_is_no_other_body_s() -> None:
    corpus = link(findings("甲调查报告\n银湘__建材有限公司打井3眼。", "乙调查报告\n银湘建材有限公司打井2眼。"))
    bodies = {e.label: len(e.evidence) for e in corpus.entities if e.kind is Kind.ORGANIZATION}
    assert bodies == {"银湘__建材有限公司": 1, "银湘建材有限公司": 1}
