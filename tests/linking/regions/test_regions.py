"""Regions of one report: codes, homonyms, former names, what holds a town, and the region that the report is about."""

from collections.abc import Callable

import pytest

from kg.extraction import extract_items
from kg.extraction.model import Region
from kg.linking.regions import resolve_regions
from kg.pipeline import extract
from kg.reading import parse
from kg.resources.gazetteer import gazetteer
from tests.growth import grows_linearly


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


def test_the_innermost_of_what_stands_before_a_village_holds_it() -> None:
    found = regions("汤原县太安村缺水。汤原县太平川乡太安村打了井,汤原县太安村通了水。")
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


def test_towns_hang_below_the_counties_of_the_report_that_have_them() -> None:
    found = regions("汤原县和会宁县都缺教师。\n一、走访\n太平川乡、河畔镇的小学缺水。")
    assert (found["太平川乡"].within, found["河畔镇"].within) == ("汤原县", "会宁县")


def test_a_town_hangs_below_the_home_region_that_has_it() -> None:
    found = regions("走访了太平川乡的小学。", "汤原县乡村学校调研报告")
    assert found["太平川乡"].within == "汤原县"


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("海淀区、朝阳区的小区", "朝阳区", "110105"),
        ("北京市的食堂。朝阳区的小区", "朝阳区", "110105"),
        ("学习南京市的做法。鼓楼区的小区", "鼓楼区", "320106"),
        ("苏州市的做法。鼓楼区的小区", "鼓楼区", None),
        ("南京市和福州市的做法。鼓楼区的小区", "鼓楼区", None),
        ("江苏省南京市鼓楼区的小区", "鼓楼区", "320106"),
        ("沈阳市铁西区的厂房,来自辽宁各地的工人", "铁西区", "210106"),
        ("江苏省的做法。鼓楼区的小区", "鼓楼区", None),
    ],
)
def test_a_shared_name_is_settled_by_its_company_or_stays_open(text: str, name: str, code: str | None) -> None:
    assert regions(text)[name].code == code


@pytest.mark.parametrize(("name", "code"), [("华县", "610521"), ("华州区", "610503")])
def test_an_old_and_a_new_name_have_codes_of_their_own(name: str, code: str) -> None:
    assert regions("华州区(原华县)的果农")[name].code == code


def test_what_holds_a_region_is_named_where_the_report_names_it() -> None:
    found = regions("吉林省吉林市有水井3口。会宁县有水窖。")
    assert (found["吉林市"].within, found["会宁县"].within) == ("吉林省", None)


@pytest.mark.parametrize(("province", "county"), [("北京市", "通州区"), ("山西省", "陵川县")])
def test_a_town_of_a_name_that_two_counties_have_is_that_of_the_report(province: str, county: str) -> None:
    found = regions("潞城镇有井三口。", f"{province}{county}供水调查报告")
    assert found["潞城镇"].within == county
    assert regions("潞城镇有井三口。", province + "供水调查报告")["潞城镇"].within == province


def test_our_county_in_the_lead_is_the_place_that_the_lead_describes() -> None:
    assert home("会宁县地处陇中,现有小学30所。学校缺水。\n一、问题\n会宁县缺教师。") == "会宁县"


@pytest.mark.parametrize("text", ["xx县地处山区,我县缺水。", "我县缺水。", "学校缺水。", "鼓楼区现有小学3所。"])
def test_masked_unnamed_and_shared_places_are_no_home(text: str) -> None:
    assert home(text) is None


def test_the_places_of_all_china_are_settled_in_linear_time() -> None:
    china = gazetteer()
    towns = {county: town for town in china.township_names() for county in china.townships(town)}
    named = [
        f"我县的{county.name}有{town}。{town}很远。\n" for county, town in towns.items() if county.level == "county"
    ]

    def of(length: int) -> Callable[[], object]:
        (report,) = parse("各县调查报告\n" + "".join(named[:length]), "各县")
        items = extract_items(report)
        return lambda: resolve_regions(items)

    assert grows_linearly(of, 2400)


def test_a_short_name_is_that_of_the_county_whose_full_name_the_report_has() -> None:
    assert regions("邹平县辖16个镇。邹平人才多。").keys() == {"邹平县"}
    assert regions("邹平县辖16个镇。邹平人才多。")["邹平县"].code == "371626"
    assert regions("到浙江省安吉县、长沙县学习,又去了长沙。").keys() >= {"长沙县", "长沙市"}
