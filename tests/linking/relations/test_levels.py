"""The level of a division beside a programme: whom a report asks for it, and whose it is."""

import pytest

from kg.extraction.model import Relation
from kg.pipeline import extract
from kg.reading import parse

COUNTY, TOWN, VILLAGE = "会宁县饮水调研报告", "会宁县太平店镇饮水调研报告", "会宁县太平店镇白水村饮水调研报告"


def runs(title: str, text: str) -> tuple[Relation, ...]:
    (report,) = parse(f"{title}\n{text}\n", "r")
    return tuple(relation for relation in extract(report).relations if relation.predicate == "runsIn")


def places(title: str, text: str) -> set[str]:
    return {relation.object for relation in runs(title, text)}


def asked(title: str, sentence: str) -> set[str]:
    return places(title, f"一、建议\n1、改善水质。{sentence}")


def done(title: str, sentences: str) -> set[str]:
    return places(title, f"一、主要做法\n{sentences}")


@pytest.mark.parametrize("title", [TOWN, VILLAGE])
@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("建议县里实施“清水入户”工程。", "会宁县"),
        ("建议由县委组织部牵头实施“清水入户”工程。", "会宁县"),
        ("恳请县水利局实施“清水入户”工程。", "会宁县"),
    ],
)
def test_what_a_small_place_asks_a_larger_one_for_runs_in_that_alone(title: str, sentence: str, place: str) -> None:
    assert asked(title, sentence) == {place}


def test_a_village_asks_its_town() -> None:
    assert asked(VILLAGE, "希望镇上实施“清水入户”工程。") == {"太平店镇"}


def test_who_is_asked_last_before_the_programme_is_meant() -> None:
    assert asked(VILLAGE, "建议县里拨款,希望镇上实施“清水入户”工程。") == {"太平店镇"}


def test_a_place_that_asks_its_own_level_means_itself() -> None:
    assert asked(TOWN, "希望镇上实施“清水入户”工程。") == {"太平店镇"}
    assert asked(COUNTY, "建议县里实施“清水入户”工程。") == {"会宁县"}


def test_who_is_asked_behind_the_programme_is_not_asked_for_it() -> None:
    assert asked(TOWN, "实施“清水入户”工程,建议县里拨款。") == {"太平店镇"}


def test_a_county_that_asks_above_itself_still_runs_the_programme() -> None:
    assert "会宁县" in asked(COUNTY, "建议省里支持“清水入户”工程。")


def test_the_level_of_a_small_place_means_the_town_named_last() -> None:
    assert done(COUNTY, "郭城驿镇缺水。太平店镇也缺水。镇上的“清水入户”工程通了水。") == {"太平店镇"}


def test_a_town_named_far_back_is_not_meant() -> None:
    between = "水管要常年检修。" * 80
    assert done(COUNTY, f"太平店镇缺水。\n{between}\n镇上的“清水入户”工程通了水。") == {"会宁县"}


def test_the_level_of_the_home_region_means_the_home_region() -> None:
    assert done(COUNTY, "太平店镇缺水。县里的“清水入户”工程通了水。") == {"会宁县"}


@pytest.mark.parametrize(("unit", "place"), [("省", "甘肃省"), ("市", "白银市")])
def test_the_level_of_a_larger_place_means_what_holds_the_home_region(unit: str, place: str) -> None:
    assert place in done(f"甘肃省白银市{COUNTY}", f"{unit}里的“清水入户”工程通了水。")


def test_a_larger_place_that_the_report_does_not_name_is_not_meant() -> None:
    assert done(COUNTY, "省里的“清水入户”工程通了水。") == {"会宁县"}


def test_the_level_must_stand_right_before_the_programme() -> None:
    assert done(COUNTY, "太平店镇缺水。镇里报名,我们实施“清水入户”工程。") == {"会宁县"}


def test_without_a_home_region_the_level_says_nothing() -> None:
    assert places("饮水调研报告", "一、建议\n1、改善水质。建议县里实施“清水入户”工程。") == set()


@pytest.mark.parametrize(
    ("title", "text", "rule"),
    [
        (TOWN, "一、建议\n1、改善水质。建议县里实施“清水入户”工程。", "region-asked"),
        (COUNTY, "一、主要做法\n太平店镇缺水。镇上的“清水入户”工程通了水。", "region-of-level"),
    ],
)
def test_each_has_its_rule(title: str, text: str, rule: str) -> None:
    (relation,) = runs(title, text)
    assert relation.rule == rule
