"""The named queries on the corpus of tests/corpus.py, each with the answer that its reader would give."""

from dataclasses import replace
from decimal import Decimal

import pyoxigraph as ox
import pytest

from kg.graph.builder import to_quads
from kg.linking.model import Basis, Corpus, Entity, Evidence, Kind, Link
from kg.query import Engine, NamedQuery, QueryError, Table, absent, named, named_queries
from tests.corpus import VILLAGE as CORPUS_VILLAGE
from tests.corpus import corpus, evidence

VILLAGE, SCHOOL = "汤原县村级组织建设调查报告", "佳木斯市乡村小学课后服务调研报告"
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


def test_a_kind_of_exactly_that_name_is_no_part_of_other_names() -> None:
    whole = corpus()
    [kind] = [one for one in whole.entities if one.label == "村党组织"]
    parent = Entity("organization-type/村", Kind.ORGANIZATION_TYPE, "村", (), ())
    below = Link(kind.id, "broader", parent.id, Basis.STATED, 1.0, "vocabulary")
    other = Entity("organization-type/下派村干部", Kind.ORGANIZATION_TYPE, "村干部", (), ())
    [affects] = [link for link in whole.links if link.predicate == "affects"]
    [carried] = [link for link in whole.links if link.predicate == "carriedOutBy" and link.object == kind.id][:1]
    near = tuple(replace(link, object=other.id) for link in (affects, carried))
    entities = (*whole.entities, parent, other)
    for query in ("各类组织的问题", "各类组织的项目"):
        exact = engine(replace(whole, entities=entities, links=(*whole.links, *near, below)))
        assert {row[0] for row in rows(exact, query, 组织="村")} == {"村党组织"}
        assert {row[0] for row in rows(exact, query, 组织="村干")} == {"村干部"}
        contained = engine(replace(whole, entities=(*whole.entities, other), links=(*whole.links, *near)))
        assert {row[0] for row in rows(contained, query, 组织="村")} == {"村党组织", "村干部"}


def test_programmes_by_region(asked: Engine) -> None:
    programme = ("汤原县", "银杏课堂", "活动", "做法", "1", CLASS_SENTENCE)
    assert rows(asked, "各地区的项目") == [programme]
    assert rows(asked, "各地区的项目", 地区="黑龙江") == [programme]  # two levels above
    assert rows(asked, "各地区的项目", 地区="太平川乡") == []


def test_what_countermeasures_alone_name_is_told_from_what_is_done(asked: Engine) -> None:
    whole = corpus()
    [there] = [link for link in whole.links if link.predicate == "runsIn"]
    proposed = evidence(CORPUS_VILLAGE, "用“银杏课堂”留住年轻人")

    def part_of(*said: Evidence) -> str:
        found = (there.predicate, "carriedOutBy")
        links = tuple(replace(one, evidence=said) if one.predicate in found else one for one in whole.links)
        told = engine(replace(whole, links=links))
        parts = {row[3] for query in ("各地区的项目", "各类组织的项目") for row in rows(told, query)}
        parts |= {row[5] for row in rows(told, "某项目在哪些地方由谁开展")}
        [part] = parts
        return part

    assert part_of(proposed) == "对策"
    assert part_of(proposed, *there.evidence) == "做法"
    assert part_of(evidence(CORPUS_VILLAGE, "汤原县村级组织建设")) == ""  # no section holds the title

    entities = tuple(
        replace(one, evidence=(proposed,)) if one.label.endswith("4120.5名") else one for one in whole.entities
    )
    [_, target] = rows(engine(replace(whole, entities=entities)), "某地区的数字")
    assert target[4] == "对策"


def test_problems_that_reports_share(asked: Engine) -> None:
    assert rows(asked, "多份报告共有的问题") == [
        ("经费保障", "2", SCHOOL, "课后服务的经费没有保障", "课后服务的经费没有保障，教师没有补贴。"),
        ("经费保障", "2", VILLAGE, "活动经费没有着落", "（一）活动经费没有着落"),
        ("经费保障", "2", VILLAGE, "上级补助到账迟", "1、上级补助到账迟"),
    ]


def test_problems_that_come_back_are_a_group_each_with_its_reports(asked: Engine) -> None:
    name = "活动经费没有着落"  # of two that are alike to as many the shorter one
    assert rows(asked, "反复出现的问题") == [
        (name, "2", SCHOOL, "课后服务的经费没有保障", "课后服务的经费没有保障，教师没有补贴。"),
        (name, "2", VILLAGE, "活动经费没有着落", "（一）活动经费没有着落"),
    ]
    assert rows(asked, "反复出现的问题", 类型="对策") == []


def test_where_a_programme_runs_and_by_whom(asked: Engine) -> None:
    expected = [
        ("银杏课堂", "地点", "汤原县", "原文", "0.95", "做法", VILLAGE, CLASS_SENTENCE),
        ("银杏课堂", "承担者", "村党组织", "原文", "0.9", "", SCHOOL, SCHOOL_SENTENCE),
        ("银杏课堂", "承担者", "村党组织", "原文", "0.9", "做法", VILLAGE, CLASS_SENTENCE),
        ("银杏课堂", "承担者", "𠮷祥合作社", "推断", "0.6", "做法", VILLAGE, CLASS_SENTENCE),
    ]
    assert rows(asked, "某项目在哪些地方由谁开展") == expected
    assert rows(asked, "某项目在哪些地方由谁开展", 项目="“银杏课堂”活动") == expected  # a variant
    assert rows(asked, "某项目在哪些地方由谁开展", 项目='银杏" || true || "') == []


def test_causes_of_problems(asked: Engine) -> None:
    reason = "预算里没有这一项，所以经费没有着落。"
    assert rows(asked, "问题的原因") == [(VILLAGE, "活动经费没有着落", "县里没有把经费列入预算", "原文", "0.9", reason)]


def test_figures_of_a_region(asked: Engine) -> None:
    schools = ("佳木斯市", "乡村小学", "37", "所", "", SCHOOL, "佳木斯市有乡村小学37所，教育部门都已开设课后服务。")
    members = ("汤原县", "党员", "4120.5", "名", "做法", VILLAGE, "全县村党组织共有党员4120.5名（含半年折算数）。")
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


def test_a_place_is_found_by_its_former_and_its_present_name(asked: Engine) -> None:
    said = corpus()
    former = Entity("region/230899", Kind.REGION, "新汤原区", (), (("code", "230899"), ("level", "county")))
    for old, new in (("region/230828", former.id), (former.id, "region/230828")):
        became = Link(old, "isReplacedBy", new, Basis.STATED, 1.0, "gazetteer")
        changed = engine(replace(said, entities=(*said.entities, former), links=(*said.links, became)))
        for query in ("某地区的数字", "各地区的项目", "各地区的问题"):
            assert rows(changed, query, 地区="新汤原区") == rows(asked, query, 地区="汤原县") != []
            assert rows(changed, query, 地区="汤原县") == rows(asked, query, 地区="汤原县")


def test_documents_cited(asked: Engine) -> None:
    assert rows(asked, "文件引用") == [
        ('关于办好"银杏课堂"的意见', "1", VILLAGE, "依据是《关于办好“银杏课堂”的意见》。")
    ]


def test_inferred_relations_can_be_checked_in_the_report(asked: Engine) -> None:
    found = rows(asked, "推断的关系", 上限="0.6")
    assert found == [
        ("用“银杏课堂”留住年轻人", "针对", "年轻党员留不住", "0.5", "same-words", VILLAGE, "（二）年轻党员留不住"),
        ("银杏课堂", "承担者", "𠮷祥合作社", "0.6", "same-sentence", VILLAGE, CLASS_SENTENCE),
    ]
    everything = rows(asked, "推断的关系")
    assert everything[:2] == found
    # what two reports show has a row for each
    assert len(everything) == sum(link.basis == "inferred" for link in corpus().links) + 1
    shares = [Decimal(row[3]) for row in everything]
    assert shares == sorted(shares)


def test_two_figures_of_a_clause_read_as_one(asked: Engine) -> None:
    """They have the words of the clause for a name, and the same relations and sentence."""
    whole = corpus()
    [figure] = [one for one in whole.entities if one.label == "全县村党组织共有党员4120.5名"]
    other = replace(figure, id=f"{figure.id}0")
    links = (*whole.links, *(replace(one, subject=other.id) for one in whole.links if one.subject == figure.id))
    links += tuple(replace(one, object=other.id) for one in whole.links if one.object == figure.id)
    twice = engine(replace(whole, entities=(*whole.entities, other), links=links))
    for query in ("推断的关系", "证据"):
        assert rows(twice, query) == rows(asked, query)


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
    assert rows(asked, "原因问题对策") == [
        (VILLAGE, "活动经费没有着落", "原因", cause[1], "原文", "0.9"),
        (VILLAGE, "活动经费没有着落", "对策", "把村级经费列入县级预算", "推断", "0.75"),
    ]


def test_programmes_by_who_carries_them_out_and_who_uses_them(asked: Engine) -> None:
    carried = ("村党组织", "银杏课堂", "活动", "做法", "原文", "0.9", SCHOOL_SENTENCE)
    assert rows(asked, "各类组织的项目") == [carried]
    assert rows(asked, "各类组织的项目", 组织="党组织") == [carried]  # the broader type
    assert rows(asked, "用到项目的对策") == [
        ("银杏课堂", "用“银杏课堂”留住年轻人", "年轻党员留不住", VILLAGE, "（二）用“银杏课堂”留住年轻人")
    ]


def test_a_programme_stands_at_the_narrowest_measure_that_uses_it(asked: Engine) -> None:
    whole = corpus()
    [uses] = [link for link in whole.links if link.predicate == "uses"]
    [addresses] = [link for link in whole.links if (link.predicate, link.subject) == ("addresses", uses.subject)]
    broad = replace(uses, subject=uses.subject.replace("-2", "-1"))
    part = replace(uses, predicate="isPartOf", object=broad.subject)
    nested = engine(replace(whole, links=(*whole.links, broad, part)))
    assert rows(nested, "用到项目的对策") == rows(asked, "用到项目的对策")
    # the part is proposed against another problem: of what is against this one the programme is known by the whole
    assert {row[2]: row[3] for row in rows(nested, "问题与对策")}["把村级经费列入县级预算"] == "银杏课堂"
    same = replace(addresses, subject=broad.subject)
    against = engine(replace(whole, links=(*whole.links, broad, part, same)))
    said = {row[1:4] for row in rows(against, "问题与对策") if row[1] == "年轻党员留不住"}
    assert said == {
        ("年轻党员留不住", "把村级经费列入县级预算", ""),
        ("年轻党员留不住", "用“银杏课堂”留住年轻人", "银杏课堂"),
    }


def test_programmes_of_several_regions(asked: Engine) -> None:
    assert rows(asked, "多地开展的项目") == []
    whole = corpus()
    [there] = [link for link in whole.links if link.predicate == "runsIn"]
    city = replace(there, object="region/230800")
    assert rows(engine(replace(whole, links=(*whole.links, city))), "多地开展的项目") == []  # the county lies in it
    apart = tuple(link for link in whole.links if (link.subject, link.predicate) != ("region/230828", "within"))
    assert rows(engine(replace(whole, links=(*apart, city))), "多地开展的项目") == [
        ("银杏课堂", "活动", "2", "佳木斯市"),
        ("银杏课堂", "活动", "2", "汤原县"),
    ]


def test_figures_of_a_measure_that_reports_or_places_share_stand_side_by_side(asked: Engine) -> None:
    assert rows(asked, "同一指标的数字") == []
    whole = corpus()
    changed = {"乡村小学": (("measures", "党员"), ("value", "37"), ("unit", "人"))}
    entities = tuple(
        replace(one, attributes=changed.get(dict(one.attributes).get("measures", ""), one.attributes))
        for one in whole.entities
    )
    [figure] = [one for one in entities if ("unit", "名") in one.attributes]
    more = tuple(
        replace(figure, id=figure.id + name, attributes=(("value", value), ("unit", unit), ("measures", measure)))
        for name, value, unit, measure in (("a", "20", "名", "党员"), ("b", "6", "%", "党员"), ("c", "5", "个", "支部"))
    )
    links = tuple(
        replace(one, **{end: getattr(one, end) + name})
        for one in whole.links
        for end in ("subject", "object")
        for name in "abc"
        if getattr(one, end) == figure.id
    )
    compared = engine(replace(whole, entities=entities + more, links=whole.links + links))
    assert [row[:5] for row in rows(compared, "同一指标的数字", 指标="党")] == [
        ("党员", "6", "%", "汤原县", "做法"),
        ("党员", "4120.5", "名", "汤原县", "做法"),
        ("党员", "37", "人", "佳木斯市", ""),
        ("党员", "20", "名", "汤原县", "做法"),
    ]
    assert {row[0] for row in rows(compared, "同一指标的数字")} == {"党员"}


def test_organizations_outlines_variants_and_how_relations_are_known(asked: Engine) -> None:
    assert rows(asked, "组织名录") == [("𠮷祥合作社", "合作社", "1", VILLAGE)]
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


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("反复出现的问题", {"类型": "原因"}, "反复出现的问题: 参数 类型 不能是 原因；可选：问题、对策"),
        ("推断的关系", {"上限": "abc"}, "推断的关系: 参数 上限 不能是 abc；要是数，如 1"),
        ("推断的关系", {"上限": "０.６"}, "不能是 ０.６"),
    ],
)
def test_a_value_that_cannot_be_is_refused(name: str, value: dict[str, str], told: str) -> None:
    with pytest.raises(QueryError, match=told):
        named(name).fill(value)


def test_an_empty_value_is_none(asked: Engine) -> None:
    for name, parameter in (("反复出现的问题", "类型"), ("推断的关系", "上限"), ("某地区的数字", "地区")):
        assert rows(asked, name, **{parameter: ""}) == rows(asked, name)


def test_a_name_that_is_not_in_the_graph_is_told_with_the_nearest(asked: Engine) -> None:
    def told(name: str, **values: str) -> list[str]:
        return [
            problem.what.zh + (problem.remedy.zh if problem.remedy else "")
            for problem in absent(asked, named(name), values)
        ]

    assert told("某地区的数字", 地区="汤园县") == ["图里没有 地区 汤园县是不是 汤原县"]
    assert told("各主题的原因", 主题="钱") == ["图里没有 主题 钱有 党员教育管理、经费保障 等 2 个"]
    assert told("同一指标的数字", 指标="乡村中学") == ["图里没有 指标 乡村中学是不是 乡村小学"]
    assert told("证据", 名称="太平川") == told("推断的关系", 上限="0.1") == told("各主题的原因") == []
