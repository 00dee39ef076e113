"""Findings as JSON: the form of the annotation guidelines."""

import json
from typing import Any

import pytest

from kg.extraction import to_json
from kg.pipeline import extract
from kg.reading import parse

TEXT = """南京市鼓楼区养老服务调查报告
我区有养老机构46家。区民政局印发《居家养老服务办法》。
一、主要做法
各社区开展“银发食堂”活动,养老服务公司送餐。
二、存在的问题
(一)护理员不足。主要原因是待遇偏低。
(二)设施陈旧
一是房屋老化;二是没有电梯。
三、对策建议
1、提高待遇,招聘护理员。
2、更新设施。结合“银发食堂”活动改造厨房。
"""


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    (report,) = parse(TEXT, "养老")
    return to_json(extract(report))


def test_the_fields_of_a_report(document: dict[str, Any]) -> None:
    assert list(document) == [
        *("report", "id", "title", "home_region", "sections", "regions", "organization_types", "organizations"),
        *("programmes", "documents", "problems", "causes", "countermeasures", "figures"),
    ]
    assert (document["report"], document["title"]) == ("养老", "南京市鼓楼区养老服务调查报告")
    assert document["id"] == parse(TEXT, "x")[0].id
    assert document["home_region"] == {"name": "鼓楼区", "code": "320106"}


def test_the_fields_of_each_item(document: dict[str, Any]) -> None:
    fields = {
        "sections": {"heading", "role", "number", "level", "spans"},
        "regions": {"name", "code", "level", "within", "mentions", "spans"},
        "organization_types": {"name", "mentions", "spans"},
        "organizations": {"name", "type", "mentions", "spans"},
        "programmes": {"name", "kind", "regions", "organization_types", "mentions", "spans"},
        "documents": {"title", "spans"},
        "problems": {"id", "text", "theme", "parent", "affects", "spans"},
        "causes": {"id", "text", "theme", "parent", "explains", "spans"},
        "countermeasures": {"id", "text", "theme", "parent", "addresses", "programmes", "spans"},
        "figures": {"text", "value", "unit", "measures", "quality", "spans"},
    }
    for kind, expected in fields.items():
        assert document[kind], kind
        for item in document[kind]:
            assert set(item) == expected


def test_headings_stand_with_their_numbers(document: dict[str, Any]) -> None:
    assert [(s["number"], s["heading"], s["role"]) for s in document["sections"]] == [
        ("1", "一、主要做法", "practice"),
        ("2", "二、存在的问题", "problem"),
        ("2.1", "(一)护理员不足", "problem"),
        ("2.2", "(二)设施陈旧", "problem"),
        ("2.2.1", "一是房屋老化", "problem"),
        ("2.2.2", "二是没有电梯", "problem"),
        ("3", "三、对策建议", "countermeasure"),
        ("3.1", "1、提高待遇,招聘护理员", "countermeasure"),
        ("3.2", "2、更新设施", "countermeasure"),
    ]


def test_relations_name_items_of_the_same_report(document: dict[str, Any]) -> None:
    problems = {item["id"] for item in document["problems"]}
    types = {item["name"] for item in document["organization_types"]}
    regions = {item["name"] for item in document["regions"]}
    programmes = {item["name"] for item in document["programmes"]}
    for item in document["problems"]:
        assert item["parent"] in {None, *problems}
        assert set(item["affects"]) <= types
    for item in document["causes"]:
        assert set(item["explains"]) <= problems
    for item in document["countermeasures"]:
        assert set(item["addresses"]) <= problems
        assert set(item["programmes"]) <= programmes
    for item in document["programmes"]:
        assert set(item["regions"]) <= regions
        assert set(item["organization_types"]) <= types


def test_whole_values_are_whole_numbers(document: dict[str, Any]) -> None:
    (figure,) = document["figures"]
    assert figure["text"] == "我区有养老机构46家"
    assert json.dumps(figure["value"]) == "46"


def test_it_is_json(document: dict[str, Any]) -> None:
    assert json.loads(json.dumps(document, ensure_ascii=False)) == document


def test_a_report_that_says_nothing_has_every_field_empty() -> None:
    (report,) = parse("天晴。", "空")
    said = to_json(extract(report))
    assert (said["title"], said["home_region"]) == ("空", None)
    assert not any(value for value in said.values() if isinstance(value, list))


def test_a_unit_is_printed_in_the_script_of_its_report() -> None:
    (report,) = parse("鳳岡縣飲水調查報告\n全縣興建水廠12個,總投資3.5億元,農戶滿意度達96%。", "飲水")
    figures = to_json(extract(report))["figures"]
    assert [(figure["value"], figure["unit"]) for figure in figures] == [(12, "個"), (3.5, "億元"), (96, "%")]
