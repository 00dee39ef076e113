"""Regions of one report: codes, homonyms, former names, what holds a town, and the region that the report is about."""

import pytest

from kg.extraction.model import Region
from kg.pipeline import extract
from kg.reading import parse


def regions(text: str, title: str = "调查报告") -> dict[str, Region]:
    (report,) = parse(f"{title}\n{text}", "r")
    return {region.name: region for region in extract(report).regions}


def home(text: str, title: str = "调查报告") -> str | None:
    (report,) = parse(f"{title}\n{text}", "r")
    return extract(report).home_region


def test_a_short_form_joins_its_full_name() -> None:
    found = regions("佳木斯市现有九个县。佳木斯的经验值得推广。")
    assert found["佳木斯市"].code == "230800"
    assert len(found["佳木斯市"].mentions) == 2


def test_a_former_name_keeps_its_own_code() -> None:
    assert regions("华县有十个镇。")["华县"].code == "610521"


def test_a_shared_name_alone_stays_open() -> None:
    assert regions("鼓楼区走访了三个社区。")["鼓楼区"].code is None


@pytest.mark.parametrize(("city", "code"), [("南京市", "320106"), ("徐州市", "320302"), ("福州市", "350102")])
def test_a_shared_name_is_settled_by_the_city_beside_it(city: str, code: str) -> None:
    assert regions(f"{city}选派干部。{city}鼓楼区走访了三个社区。")["鼓楼区"].code == code


def test_a_town_hangs_below_the_county_that_has_it() -> None:
    found = regions("如汤原县太平川乡太安村,去年修了路。")
    assert found["太平川乡"].within == "汤原县"
    assert found["太安村"].within == "太平川乡"
    assert found["汤原县"].level == "county"


def test_a_town_with_no_region_around_it_has_no_holder() -> None:
    assert regions("走访了太平川乡的农户。")["太平川乡"].within is None


@pytest.mark.parametrize("mask", ["xx县", "_____县", "??县", "某某县", "××市"])
def test_a_masked_name_is_no_region(mask: str) -> None:
    assert regions(f"{mask}现有企业20家,{mask}县委十分重视。") == {}


def test_the_title_names_the_home_region() -> None:
    assert home("我市学校不足。学习了苏州市的经验。", "白银市义务教育调查报告") == "白银市"


def test_the_smallest_place_of_the_title_is_the_home_region() -> None:
    assert home("全县种茶。", "贵州省凤冈县茶叶产业调研报告") == "凤冈县"


def test_our_county_means_the_one_county_that_the_text_names() -> None:
    assert home("我县发挥作用,建立了华县干部教育基地。干部到苏州、潍坊学习。") == "华县"


def test_our_city_is_the_one_that_holds_the_other_places() -> None:
    text = "全市有党员149015名。佳木斯市出台办法。富锦市、同江市列支了经费。汤原县太平川乡负债。"
    assert home(text) == "佳木斯市"


def test_a_city_that_was_visited_is_not_home() -> None:
    assert home("为学习借鉴先进经验,我市考察组赴长沙市考察。\n一、主要经验\n长沙市开展结对活动。") is None


def test_with_no_name_that_fits_there_is_no_home() -> None:
    assert home("我市高度重视。学习了湖北省兴山县的先进事迹。") is None
