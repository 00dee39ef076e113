"""The named queries on the corpus of tests/corpus.py, each with the answer that its reader would give."""

from dataclasses import replace
from decimal import Decimal

import pyoxigraph as ox
import pytest

from kg.graph.builder import to_quads
from kg.linking.model import Basis, Corpus, Entity, Kind, Link
from kg.query import Engine, NamedQuery, QueryError, Table, named, named_queries
from tests import corpus as reports
from tests.corpus import corpus

VILLAGE, SCHOOL = "汤原县村级组织建设调查报告", "佳木斯市乡村小学课后服务调研报告"
VILLAGE_ID, SCHOOL_ID = reports.VILLAGE.id, reports.SCHOOL.id
CLASS_SENTENCE = "汤原县去年起推行“银杏课堂”活动，由村党组织每月办一次，𠮷祥合作社出场地。"
SCHOOL_SENTENCE = "“银杏课堂”也请村党组织的老党员来讲课。"


def engine(made_of: Corpus) -> Engine:
    return Engine.over(to_quads(made_of))


@pytest.fixture(scope="module")
def asked() -> Engine:
    return engine(corpus())


def rows(asked: Engine, name: str, **values: str) -> list[tuple[str, ...]]:
    """The answer as text, None as the empty text."""
    table = asked.ask(named(name), values)
    assert isinstance(table, Table)
    return [tuple(record.get(column, "") for column in table.columns) for record in table.records()]


def test_the_promised_names_are_there() -> None:
    promised = {"问题与对策", "各类组织的问题", "各地区的项目", "没有对策的问题", "多份报告共有的问题"}
    promised |= {"某项目在哪些地方由谁开展", "问题的原因", "某地区的数字", "报告概况"}
    assert promised < {query.name for query in named_queries()}
    assert len(named_queries()) >= 20


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_each_query_says_what_it_is(query: NamedQuery) -> None:
    assert query.title.startswith(query.name[:2])
    assert all((query.description, query.title_en, query.description_en))
    assert query.title_en.isascii()
    assert query.description_en.isascii()
    for parameter in query.parameters:
        assert f"?参数_{parameter.name}" in query.text
        assert parameter.meaning


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_each_query_runs_as_it_stands_in_any_store(query: NamedQuery) -> None:
    """No prefix is taken for granted, and without its parameters it gives what it gives at their defaults."""
    store = ox.Store()
    ours = Engine.over(to_quads(corpus()))
    everything = ours.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    store.extend(ox.Quad(*triple) for triple in everything.triples)  # type: ignore[union-attr]
    answer = store.query(query.text)
    assert isinstance(answer, ox.QuerySolutions)
    table = ours.ask(query)
    assert isinstance(table, Table)
    assert [tuple(row) for row in answer] == list(table.rows)


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_the_order_of_an_answer_is_settled(query: NamedQuery) -> None:
    """The same rows in the same order, however the corpus was put together."""
    straight, reverse = corpus(), corpus()
    reverse = Corpus(reverse.reports[::-1], reverse.entities[::-1], reverse.links[::-1])
    assert engine(straight).ask(query) == engine(reverse).ask(query)


def test_problems_and_countermeasures(asked: Engine) -> None:
    against_school = (
        *(SCHOOL, "课后服务的经费没有保障", "设立课后服务专项经费", "", "推断", "0.75"),
        "设立课后服务专项经费，保证补贴按月发放。",
    )
    against_money = (
        *(VILLAGE, "活动经费没有着落", "把村级经费列入县级预算", "", "推断", "0.75"),
        "（一）把村级经费列入县级预算",
    )
    against_leaving = (
        *(VILLAGE, "年轻党员留不住", "用“银杏课堂”留住年轻人", "银杏课堂", "推断", "0.5"),
        "（二）用“银杏课堂”留住年轻人",
    )
    assert rows(asked, "问题与对策") == [against_school, against_money, against_leaving]
    assert rows(asked, "问题与对策", 主题="经费") == [against_school, against_money]
    assert rows(asked, "问题与对策", 主题="没有这个主题") == []


def test_problems_without_a_countermeasure(asked: Engine) -> None:
    assert rows(asked, "没有对策的问题") == []
    whole = corpus()
    unanswered = engine(replace(whole, links=tuple(link for link in whole.links if link.predicate != "addresses")))
    assert rows(unanswered, "没有对策的问题") == [
        (SCHOOL, "课后服务的经费没有保障", "经费保障", "课后服务的经费没有保障，教师没有补贴。"),
        (VILLAGE, "活动经费没有着落", "经费保障", "（一）活动经费没有着落"),
        (VILLAGE, "上级补助到账迟", "经费保障", "1、上级补助到账迟"),
        (VILLAGE, "年轻党员留不住", "党员教育管理", "（二）年轻党员留不住"),
    ]


def test_an_answer_to_a_part_answers_the_whole() -> None:
    whole = corpus()
    [(part, of)] = [(link.subject, link.object) for link in whole.links if link.predicate == "isPartOf"]
    moved = tuple(
        replace(link, object=part) if (link.predicate, link.object) == ("addresses", of) else link
        for link in whole.links
    )
    assert moved != whole.links
    assert rows(engine(replace(whole, links=moved)), "没有对策的问题") == []


def test_problems_by_kind_of_organization(asked: Engine) -> None:
    problem = ("村党组织", "活动经费没有着落", VILLAGE, "村党支部一年的经费不到两千元，常常靠书记垫钱。")
    assert rows(asked, "各类组织的问题") == [problem]
    assert rows(asked, "各类组织的问题", 组织="村党支部") == [problem]  # a variant
    assert rows(asked, "各类组织的问题", 组织="党组织") == [problem]  # the broader type
    assert rows(asked, "各类组织的问题", 组织="教育部门") == []


def test_programmes_by_region(asked: Engine) -> None:
    programme = ("汤原县", "银杏课堂", "活动", "1", CLASS_SENTENCE)
    assert rows(asked, "各地区的项目") == [programme]
    assert rows(asked, "各地区的项目", 地区="黑龙江") == [programme]  # two levels above
    assert rows(asked, "各地区的项目", 地区="太平川乡") == []


def test_problems_that_reports_share(asked: Engine) -> None:
    assert rows(asked, "多份报告共有的问题") == [
        ("经费保障", "2", SCHOOL, "课后服务的经费没有保障", "课后服务的经费没有保障，教师没有补贴。"),
        ("经费保障", "2", VILLAGE, "活动经费没有着落", "（一）活动经费没有着落"),
        ("经费保障", "2", VILLAGE, "上级补助到账迟", "1、上级补助到账迟"),
    ]


def test_problems_that_come_back_are_a_group_each_with_its_reports(asked: Engine) -> None:
    name = "课后服务的经费没有保障" if SCHOOL_ID < VILLAGE_ID else "活动经费没有着落"
    assert rows(asked, "反复出现的问题") == [
        (name, "2", SCHOOL, "课后服务的经费没有保障", "课后服务的经费没有保障，教师没有补贴。"),
        (name, "2", VILLAGE, "活动经费没有着落", "（一）活动经费没有着落"),
    ]
    assert rows(asked, "反复出现的问题", 类型="对策") == []


def test_where_a_programme_runs_and_by_whom(asked: Engine) -> None:
    expected = [
        ("银杏课堂", "地点", "汤原县", "原文", VILLAGE, CLASS_SENTENCE),
        ("银杏课堂", "承担者", "村党组织", "原文", SCHOOL, SCHOOL_SENTENCE),
        ("银杏课堂", "承担者", "村党组织", "原文", VILLAGE, CLASS_SENTENCE),
        ("银杏课堂", "承担者", "𠮷祥合作社", "推断", VILLAGE, CLASS_SENTENCE),
    ]
    assert rows(asked, "某项目在哪些地方由谁开展") == expected
    assert rows(asked, "某项目在哪些地方由谁开展", 项目="“银杏课堂”活动") == expected  # a variant
    assert rows(asked, "某项目在哪些地方由谁开展", 项目='银杏" || true || "') == []


def test_causes_of_problems(asked: Engine) -> None:
    reason = "预算里没有这一项，所以经费没有着落。"
    assert rows(asked, "问题的原因") == [(VILLAGE, "活动经费没有着落", "县里没有把经费列入预算", "原文", "0.9", reason)]


def test_figures_of_a_region(asked: Engine) -> None:
    schools = ("佳木斯市", "乡村小学", "37", "所", SCHOOL, "佳木斯市有乡村小学37所，教育部门都已开设课后服务。")
    members = ("汤原县", "党员", "4120.5", "名", VILLAGE, "全县村党组织共有党员4120.5名（含半年折算数）。")
    assert rows(asked, "某地区的数字") == [schools, members]
    assert rows(asked, "某地区的数字", 地区="佳木斯") == [schools, members]  # the county lies in the city
    assert rows(asked, "某地区的数字", 地区="汤原") == [members]


def test_reports_at_a_glance(asked: Engine) -> None:
    assert rows(asked, "报告概况") == [
        (SCHOOL, "school.txt", "佳木斯市", *"10112001"),
        (VILLAGE, "village.txt", "汤原县", *"31212111"),
    ]


def test_reports_by_region_count_former_ones_with_their_heirs() -> None:
    said = corpus()
    heir = Entity("region/230899", Kind.REGION, "新汤原区", (), (("code", "230899"), ("level", "county")))
    became = Link("region/230828", "isReplacedBy", heir.id, Basis.STATED, 1.0, "gazetteer")
    changed = replace(said, entities=(*said.entities, heir), links=(*said.links, became))
    assert rows(engine(changed), "各地区的报告") == [
        ("佳木斯市", "230800", "1", ""),
        ("新汤原区", "230899", "1", "汤原县"),
    ]


def test_documents_cited(asked: Engine) -> None:
    assert rows(asked, "文件引用") == [
        ('关于办好"银杏课堂"的意见', "1", VILLAGE, "依据是《关于办好“银杏课堂”的意见》。")
    ]


def test_inferred_relations(asked: Engine) -> None:
    found = rows(asked, "推断的关系", 上限="0.6")
    assert found == [
        ("用“银杏课堂”留住年轻人", "针对", "年轻党员留不住", "0.5", "same-words"),
        ("银杏课堂", "承担者", "𠮷祥合作社", "0.6", "same-sentence"),
    ]
    everything = rows(asked, "推断的关系")
    assert everything[:2] == found
    assert len(everything) == sum(link.basis == "inferred" for link in corpus().links)
    shares = [Decimal(share) for *_, share, _ in everything]
    assert shares == sorted(shares)


def test_hierarchy_of_organization_types(asked: Engine) -> None:
    assert rows(asked, "组织类型层级") == [("村党组织", "党组织", "2")]


def test_themes_at_a_glance(asked: Engine) -> None:
    assert rows(asked, "主题概览") == [("经费保障", "3", "1", "2", "2"), ("党员教育管理", "1", "0", "0", "1")]


def test_evidence(asked: Engine) -> None:
    assert rows(asked, "证据", 名称="银杏课堂")[-3:] == [
        ("银杏课堂", SCHOOL, "", SCHOOL_SENTENCE),
        ("银杏课堂", VILLAGE, "主要做法", CLASS_SENTENCE),
        ("银杏课堂", VILLAGE, "用“银杏课堂”留住年轻人", "（二）用“银杏课堂”留住年轻人"),
    ]


def test_problems_by_region_and_the_themes_of_each(asked: Engine) -> None:
    school = ("佳木斯市", "经费保障", "课后服务的经费没有保障", SCHOOL, "课后服务的经费没有保障，教师没有补贴。")
    money = ("汤原县", "经费保障", "活动经费没有着落", VILLAGE, "（一）活动经费没有着落")
    assert rows(asked, "各地区的问题")[:2] == [school, money]
    assert rows(asked, "各地区的问题", 地区="汤原")[0] == money
    expected = [
        ("佳木斯市", "经费保障", "1", "1"),
        ("汤原县", "经费保障", "2", "1"),
        ("汤原县", "党员教育管理", "1", "0"),
    ]
    assert rows(asked, "各地区的主题") == expected
    assert rows(asked, "主题组合") == [("党员教育管理", "经费保障", "1")]


def test_measures_and_causes_by_theme(asked: Engine) -> None:
    measures = rows(asked, "各主题的对策", 主题="经费")
    assert [row[:3] for row in measures] == [
        ("经费保障", "设立课后服务专项经费", SCHOOL),
        ("经费保障", "把村级经费列入县级预算", VILLAGE),
    ]
    cause = ("经费保障", "县里没有把经费列入预算", VILLAGE, "（一）县里没有把经费列入预算")
    assert rows(asked, "各主题的原因") == [cause]
    assert rows(asked, "各主题的原因", 主题="没有这个主题") == []
    assert rows(asked, "原因问题对策") == [(VILLAGE, cause[1], "活动经费没有着落", "把村级经费列入县级预算")]


def test_programmes_by_who_carries_them_out_and_who_uses_them(asked: Engine) -> None:
    carried = ("村党组织", "银杏课堂", "活动", "原文", SCHOOL_SENTENCE)
    assert rows(asked, "各类组织的项目") == [carried]
    assert rows(asked, "各类组织的项目", 组织="党组织") == [carried]  # the broader type
    assert rows(asked, "用到项目的对策") == [
        ("银杏课堂", "用“银杏课堂”留住年轻人", "年轻党员留不住", VILLAGE, "（二）用“银杏课堂”留住年轻人")
    ]


def test_programmes_of_several_regions(asked: Engine) -> None:
    assert rows(asked, "多地开展的项目") == []
    whole = corpus()
    [there] = [link for link in whole.links if link.predicate == "runsIn"]
    also = replace(whole, links=(*whole.links, replace(there, object="region/230800")))
    assert rows(engine(also), "多地开展的项目") == [
        ("银杏课堂", "活动", "2", "佳木斯市"),
        ("银杏课堂", "活动", "2", "汤原县"),
    ]


def test_figures_of_one_measure_stand_side_by_side(asked: Engine) -> None:
    assert rows(asked, "同一指标的数字") == []
    whole = corpus()
    same = tuple(
        replace(
            one, attributes=tuple((name, "人数" if name == "measures" else value) for name, value in one.attributes)
        )
        for one in whole.entities
    )
    counted = rows(engine(replace(whole, entities=same)), "同一指标的数字", 指标="人")
    assert [row[:4] for row in counted] == [("人数", "4120.5", "名", "汤原县"), ("人数", "37", "所", "佳木斯市")]


def test_organizations_outlines_variants_and_how_relations_are_known(asked: Engine) -> None:
    assert rows(asked, "组织名录") == [("𠮷祥合作社", "合作社", "1")]
    assert rows(asked, "报告提纲", 报告="课后") == [
        (SCHOOL, "1", "存在问题", "问题"),
        (SCHOOL, "2", "几点建议", "对策"),
    ]
    assert rows(asked, "别名") == [
        ("地区", "汤原县", "汤原"),
        ("组织类型", "村党组织", "村党支部"),
        ("项目", "银杏课堂", "“银杏课堂”活动"),
    ]
    known = {relation: counts for relation, *counts in rows(asked, "关系的依据")}
    assert known["承担者"] == ["2", "1", "0.8"]
    total = sum(int(stated) + int(inferred) for stated, inferred, _ in known.values())
    facts = asked.query("SELECT * { ?link a rdf:Statement }")
    assert isinstance(facts, Table)
    assert total == len(facts)


@pytest.mark.parametrize("value", ['"', "\\", "\n", "'''", '"""', "} #", "?参数_项目", "𠮷"])
def test_a_value_is_text_whatever_it_holds(asked: Engine, value: str) -> None:
    found = rows(asked, "某项目在哪些地方由谁开展", 项目=value)
    assert found == []


def test_an_unknown_name_or_parameter_is_told_with_what_there_is() -> None:
    with pytest.raises(QueryError, match=r"没有名为“问题和对策”的查询；是不是：.*问题与对策.*no query of that name"):
        named("问题和对策")
    with pytest.raises(QueryError, match=r"是不是：某项目在哪些地方由谁开展"):
        named("由谁开展")
    with pytest.raises(QueryError, match=r"可选：.*报告概况"):
        named("xyz")
    with pytest.raises(QueryError, match="没有参数 省份；可用的参数：地区"):
        named("某地区的数字").fill({"省份": "黑龙江"})
    with pytest.raises(QueryError, match="可用的参数：无"):
        named("报告概况").fill({"地区": "黑龙江"})
