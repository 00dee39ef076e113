"""The graph of the real reports: it conforms, and each named query has the answer that a reader checked."""

from typing import Any

import pytest

import kg
from kg.extraction.segmentation import segment
from kg.query import Engine, Table, named, named_queries
from kg.resources.rules import rule_book

# A row that the answer must hold, by query: some of its columns, each looked up in the reports by a reader.
ANSWERS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "问题与对策": ({}, {"问题": "指导服务力量薄弱", "对策": "聚合力优服务，健全指导体系"}),
    "各类组织的问题": ({}, {"组织类型": "农民专业合作社", "问题": "规范运行质量不高"}),
    "各地区的项目": ({}, {"地区": "佳木斯市", "项目": "百部联百村", "类别": "活动"}),
    "没有对策的问题": ({}, {"问题": "党内制度执行不够严、落实不到位"}),
    "多份报告共有的问题": ({}, {"主题": "党务干部", "问题": "教师结构性缺编成为最大瓶颈"}),
    "某项目在哪些地方由谁开展": ({"项目": "百部联百村"}, {"关系": "承担者", "对象": "村党组织"}),
    "问题的原因": ({}, {"原因": "基层负担过重"}),
    "某地区的数字": ({"地区": "罗平县"}, {"指标": "党员", "数值": "635", "单位": "人"}),
    "反复出现的问题": ({}, {"报告数": "3"}),
    "各地区的报告": ({}, {"地区": "华州区", "代码": "610503", "报告数": "1", "原为": "华县"}),
    "报告概况": ({}, {"文件名": "f07.txt", "地区": "恭城瑶族自治县", "问题": "6", "对策": "6"}),
    "文件引用": ({}, {"文件": "县域义务教育优质均衡发展督导评估办法"}),
    "推断的关系": ({}, {}),
    "组织类型层级": ({}, {"组织类型": "村党组织", "上位类型": "基层党组织"}),
    "主题概览": ({}, {"主题": "经费保障"}),
    "主题组合": ({}, {"主题": "党务干部", "另一主题": "组织生活"}),
    "关系的依据": ({}, {"关系": "提到", "推断": "0"}),
    "别名": ({"名称": "佳木斯"}, {"类": "地区", "名称": "佳木斯市", "别名": "佳木斯"}),
    "原因问题对策": ({}, {"问题": "城镇拥挤与乡村空心的矛盾日益尖锐", "原因或对策": "以人口变化为依据,重构学校布局"}),
    "各主题的原因": ({"主题": "思想认识"}, {"原因": "打工意识较浓"}),
    "各主题的对策": ({"主题": "经费保障"}, {"对策": "以多元投入为支撑,兜牢经费底线"}),
    "各地区的主题": ({}, {"地区": "佳木斯市", "主题": "经费保障", "问题": "1"}),
    "各地区的问题": ({"地区": "黑龙江省"}, {"地区": "佳木斯市", "主题": "经费保障"}),
    "各类组织的项目": (
        {"组织": "基层党组织"},
        {"组织类型": "党支部", "项目": "党员先锋岗", "类别": "活动", "依据": "原文"},
    ),
    "同一指标的数字": ({"指标": "党员"}, {"数值": "12320", "单位": "人", "地区": "华县"}),
    "多地开展的项目": ({}, {"项目": "创先争优", "地区": "佳木斯市"}),
    "报告提纲": ({"报告": "白银市"}, {"编号": "2", "标题": "面临的突出问题", "作用": "问题"}),
    "用到项目的对策": ({}, {"项目": "强社带弱社", "问题": "乡镇之间冷热不均"}),
    "组织名录": ({}, {"组织": "云南浩宇集团公司", "组织类型": "集团公司"}),
    "证据": ({"名称": "百部联百村"}, {"报告": "2023年党建工作调查报告(1)"}),
}


@pytest.fixture(scope="module")
def engine(real_graph: kg.Graph) -> Engine:
    return Engine.over(real_graph.quads)


def test_every_named_query_has_a_checked_answer() -> None:
    assert {query.name for query in named_queries()} == set(ANSWERS)


@pytest.mark.parametrize("name", ANSWERS)
def test_a_named_query_answers_as_a_reader_would(name: str, engine: Engine) -> None:
    values, wanted = ANSWERS[name]
    answer = engine.ask(named(name), values)
    assert isinstance(answer, Table)
    rows: list[dict[str, Any]] = list(answer.records())
    assert any(all(str(row.get(column)) == value for column, value in wanted.items()) for row in rows)


def test_the_graph_conforms(real_graph: kg.Graph) -> None:
    assert real_graph.validate() == ()


def test_no_entity_is_a_person(real_findings: list[kg.Findings]) -> None:
    """The reports name leaders, teachers, villagers; whose name jieba tells, whole or with a title, is no entity. It
    takes the short name of a university (华师大) for a person's."""
    university = rule_book("extraction/organizations", "organizations")["university-short"]
    title = ("同志", "先生", "女士", "书记", "主席", "教授", "县长", "市长", "主任")
    for found in real_findings:
        for kind in ("organization_types", "organizations", "programmes", "documents"):
            for name in (entity.name for entity in getattr(found, kind)):
                tags = [token.tag for token in segment(name.removesuffix(next(filter(name.endswith, title), "")))]
                assert university.search(name) or not all(tag.startswith("nr") for tag in tags), name


def test_all_reports_are_in_the_graph_each_with_a_named_graph(real_graph: kg.Graph, engine: Engine) -> None:
    answer = engine.query("SELECT ?report { ?report a sro:Report }")
    assert isinstance(answer, Table)
    reports = answer.records()
    assert len(reports) == 15
    named_graphs = {str(graph.identifier) for graph in real_graph.dataset.graphs()}
    assert {str(row["report"]) for row in reports} < named_graphs
