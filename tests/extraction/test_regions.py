"""Names of places: those of the gazetteer, towns and villages by their form, and words that only look like them."""

import pytest

from tests.extraction.found import found, names


def levels(text: str) -> dict[str, str]:
    return {item["name"]: item["level"] for item in found(text, "regions")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("白银市会宁县有学校30所。", {"白银市": "city", "会宁县": "county"}),
        (
            "江苏省苏州市昆山市周庄镇",
            {"江苏省": "province", "苏州市": "city", "昆山市": "county", "周庄镇": "township"},
        ),
        ("恭城瑶族自治县的果农", {"恭城瑶族自治县": "county"}),
        ("海淀区、朝阳区的小区", {"海淀区": "county", "朝阳区": "county"}),
        ("（汤原县）", {"汤原县": "county"}),
        ("汤原县太平川乡太安村", {"汤原县": "county", "太平川乡": "township", "太安村": "village"}),
        ("调研组走访了东风街道、红星街道。", {"东风街道": "township", "红星街道": "township"}),
        ("苏州工业园区有企业3家。", {"苏州工业园区": "zone"}),
    ],
)
def test_full_names(text: str, expected: dict[str, str]) -> None:
    assert levels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("赴山东潍坊考察。", ["山东省", "潍坊市"]),
        ("云南罗平的小学", ["云南省", "罗平县"]),
        ("佳木斯的经验", ["佳木斯市"]),
        ("汤原县推广。汤原的做法", ["汤原县"]),
        ("在北京、上海打工", ["北京市", "上海市"]),
    ],
)
def test_short_names(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected


@pytest.mark.parametrize(
    "text",
    [
        "全市、全县、我县、各乡镇、本村、该社区",
        "某某镇、xx市、_____县、？？县、○○村、**区",
        "党委和县委、市政府",
        "新建村级活动室，返乡创业，进村入户，农村小城镇",
        "和平时期的工作",
        "中国、美国、全国",
        "恭城的果农",
        "高新技术产业开发区管委会",
        "行政村、自然村、贫困村、中心镇、城中村",
        "村民、村医、社区医院、乡音、镇长",
        "北京路的商户",
    ],
)
def test_what_is_no_region(text: str) -> None:
    assert names(text, "regions") == []


def test_every_mention_counts_also_inside_the_name_of_a_body() -> None:
    (item,) = found("汤原县的学校。汤原县教育局。", "regions")
    assert item["mentions"] == ["汤原县"]
    assert len(item["spans"]) == 2


def test_a_town_of_a_list_whose_noun_stands_at_its_end() -> None:
    assert "township" in levels("观音、三江等乡镇").values()


def test_a_place_knows_the_place_right_before_it() -> None:
    within = {item["name"]: item["within"] for item in found("汤原县太平川乡太安村的合作社", "regions")}
    assert within == {"汤原县": None, "太平川乡": "汤原县", "太安村": "太平川乡"}
