"""Programmes whose name is a phrase with a closing noun."""

import pytest

from tests.extraction.found import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展“节水进校园”宣讲。", ["节水进校园"]),
        ("开展“河道清渠”专项整治。", ["河道清渠"]),
        ("“青石等你来”短视频大赛很热闹。", ["青石等你来"]),
        ("把渠口画进“水情地图”。", ["水情地图"]),
        ("推进“互联网+清渠”。", ["互联网+清渠"]),
        ("成为党员过“主题党日”的场所。", ["主题党日"]),
        ("推行“垃圾分类”。", ["垃圾分类"]),
    ],
)
def test_names_by_what_is_done_and_by_their_own_noun(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深入开展护林团结进步创建活动。", ["护林团结进步创建"]),
        ("建立护林员补贴正常增长机制。", ["护林员补贴正常增长机制"]),
        ("推行水管员坐班制度,推行水费代收代理制。", ["水管员坐班制度", "水费代收代理制"]),
        ("落实用水监督委员会例会制度。", ["用水监督委员会例会制度"]),
        ("落实按季轮灌制度。", ["按季轮灌制度"]),
        ("不了解党组织领导的校长负责制的要求。", ["党组织领导的校长负责制"]),
        ("完善用水户参与水价听证制度。", ["用水户参与水价听证制度"]),
        ("建立节会绩效评估制度。", ["节会绩效评估制度"]),
        ("与劳务公司建立党建联席会议制度。", ["党建工作联席会议"]),
        ("居民对改造工程的满意率为82%。", []),
        ("选派水管员是前几年留下的一项重要制度。", []),
        ("开展一对一帮扶活动。", ["一对一帮扶"]),
    ],
)
def test_adverbs_inside_names_of_programmes(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设汤原县水库智慧管护平台。", ["汤原县水库智慧管护平台"]),
        ("用好甘肃水情信息平台。", ["甘肃水情信息平台"]),
        ("支持果品协会建设园区果品公共信息平台。", ["园区果品公共信息平台"]),
        ("设立护林孝善基金。", ["护林孝善基金"]),
        ("推行果园托管模式。", ["果园托管模式"]),
        ("形成果园托管模式。", []),
        ("搭建干事创业平台,基金会捐款。", []),
    ],
)
def test_platforms_and_funds(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全面推行水管员答辩制,效果好。", ["水管员答辩制"]),
        ("完善管水体制,修好渠道。", []),
        ("健全护渠员组织关系转接提醒机制。", ["护渠员组织关系转接提醒机制"]),
        ("建立村党组织、村委会、用水户协会联席会议制度。", ["村党组织、村委会、用水户协会联席会议制度"]),
        ("对接国家大学生水管员专项计划。", ["国家大学生水管员专项计划"]),
        ("拟出台民办水厂奖补制度。", ["民办水厂奖补制度"]),
        ("推行乡镇党委书记抓基层党建述职评议考核。", ["述职评议"]),
    ],
)
def test_where_a_phrase_begins_and_ends(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推行水管员答辩制和用水户公示制。", ["水管员答辩制", "用水户公示制"]),
        ("建议县政府切实发挥联席会议作用。", []),
        ("水厂要单列节水灌溉计划。", []),
        ("支部参与供水决策缺少制度。", []),
        ("我县小型农田水利工程大多老旧。", []),
        ("实施农村饮水巩固提升工程。", ["农村饮水巩固提升工程"]),
    ],
)
def test_a_clause_or_what_is_built_names_no_programme(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各乡镇设立农村集体聚餐报备制度。", "农村集体聚餐报备制度"),
        ("危化品企业施行重大危险源包保责任制。", "重大危险源包保责任制"),
        ("建议设立思政课教师特聘岗位计划。", "思政课教师特聘岗位计划"),
        ("在87所小学开设红领巾讲堂。", "红领巾讲堂"),
        ("县残联组织爱心助行行动,装配假肢58例。", "爱心助行行动"),
        ("建立社会组织党建工作联席会议制度。", "社会组织党建工作联席会议制度"),
        ("落实长期处方制度。", "长期处方制度"),
    ],
)
def test_who_carries_a_programme_out_is_no_part_of_its_name(text: str, expected: str) -> None:
    assert names(text, "programmes") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在纪念馆开展红色走读活动,学生都来了。", ["红色走读活动"]),
        ("鼓励爱心企业参与关爱功臣活动。", ["关爱功臣活动"]),
        ("与三所小学结对,实施彩虹支教行动。", ["彩虹支教行动"]),
        ("健全村里评优、激励、关怀、帮扶机制。", ["村里评优、激励、关怀、帮扶机制"]),
        ("深入开展走访慰问活动。", []),
        ("组织开展消防演练活动。", []),
        ("开展环境整治行动。", []),
        ("采取联合执法行动。", []),
        ("扭住责任制这个“牛鼻子”。", []),
        ("补齐制度短板。", []),
        ("把老水站改造成集用水户活动、培训于一体的院子。", []),
        ("五是双拥工作社会化程度不高。", []),
        ("从县直机关选派驻村第一书记372人。", []),
    ],
)
def test_short_names_that_are_held_and_clauses_that_only_end_like_one(text: str, expected: list[str]) -> None:
    assert names(text, "programmes") == expected
