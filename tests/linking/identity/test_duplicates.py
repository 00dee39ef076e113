"""Names that are near are offered to a person, and what is known to be two is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.linking.identity.duplicates import Named, possible_duplicates
from kg.linking.model import Kind


def named(kind: Kind, *labels: str) -> list[Named]:
    return [Named(f"{kind}/{number}/{label}", kind, label) for number, label in enumerate(labels)]


@pytest.mark.parametrize(
    ("kind", "first", "second", "reason"),
    [
        (Kind.PROGRAMME, "“三联”工程", "三联工程", "the same but for quotes"),
        (Kind.PROGRAMME, "百部联百村", "百部联百村活动", "closing noun"),
        (Kind.ORGANIZATION, "卫华集团", "卫华集团有限公司", "closing noun"),
        (Kind.ORGANIZATION, "佳木斯市民政局", "市民政局", "the region in front"),
        (Kind.ORGANIZATION, "黑龙江省佳木斯市民政局", "佳木斯市民政局", "the region in front"),
        (Kind.ORGANIZATION, "佳木斯市机关工委", "市直机关工委", "the region in front"),
        (Kind.DOCUMENT, "中华人民共和国水法", "水法", "the region in front"),
        (Kind.PROGRAMME, "百部联百村", "百局联百村", "one character"),
        (Kind.PROGRAMME, "邻里时间银行", "邻里的时间银行", "one character"),
        (Kind.ORGANIZATION, "县供销合作社联合社", "县供销社", "abbreviation"),
        (Kind.PROGRAMME, "双联", "双向联系", "abbreviation"),
        (Kind.PROGRAMME, "水利流动讲堂", "流动水利讲堂", "another order"),
        (Kind.PROGRAMME, "送水进万家——水利流动讲堂", "流动水利讲堂", "another order"),
        (Kind.PROGRAMME, "联系点制", "党员领导联系点制活动", "holds the other"),
        (Kind.PROGRAMME, "党员联系点制度", "党员领导干部党员联系点制度", "holds the other"),
    ],
)
def test_each_way_of_being_near(kind: Kind, first: str, second: str, reason: str) -> None:
    (pair,) = possible_duplicates(named(kind, first, second))
    assert {pair.first.label, pair.second.label} == {first, second}
    assert reason in pair.reason


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        (Kind.ORGANIZATION, "县第一小学", "县第二小学"),
        (Kind.ORGANIZATION, "佳木斯市民政局", "白银市民政局"),
        (Kind.ORGANIZATION, "县委组织部", "县委组织部"),
        (Kind.ORGANIZATION, "卫华集团", "卫华集团党支部"),
        (Kind.ORGANIZATION_TYPE, "党支部", "村党支部"),
        (Kind.ORGANIZATION_TYPE, "教育部门", "教体部门"),
        (Kind.PROGRAMME, "三会一课", "主题党日"),
        (Kind.PROGRAMME, "411工作法", "412工作法"),
        (Kind.REGION, "佳木市", "佳木斯北市"),
        (Kind.PROGRAMME, "联系点", "党员领导联系点活动制度"),
    ],
)
def test_what_is_two_is_not_offered(kind: Kind, first: str, second: str) -> None:
    assert possible_duplicates(named(kind, first, second)) == []


def test_entities_of_two_classes_are_two() -> None:
    assert possible_duplicates([*named(Kind.PROGRAMME, "三联"), *named(Kind.ORGANIZATION, "三联")]) == []


def test_towns_that_nothing_places_may_be_one_but_divisions_with_codes_are_two() -> None:
    towns = [Named(f"region/0123456789a{n}/莲花镇", Kind.REGION, "莲花镇") for n in range(3)]
    assert len(possible_duplicates(towns)) == 2
    divisions = [Named(f"region/11000{n}", Kind.REGION, "鼓楼区", code=f"11000{n}") for n in range(2)]
    assert possible_duplicates(divisions) == []


@pytest.mark.parametrize(
    ("kind", "places", "offered"),
    [
        (Kind.REGION, ("0123456789ab", "fedcba987654"), True),
        (Kind.REGION, ("0123456789ab", "会宁县"), True),
        (Kind.REGION, ("靖远县", "会宁县"), False),
        (Kind.ORGANIZATION, ("0123456789ab", "fedcba987654"), False),
        (Kind.ORGANIZATION, ("靖远县", "会宁县"), False),
    ],
)
def test_of_one_name_only_a_region_that_a_report_alone_places_may_be_another(
    kind: Kind, places: tuple[str, str], offered: bool
) -> None:
    same = [Named(f"{kind}/{place}/莲花镇", kind, "莲花镇") for place in places]
    assert bool(possible_duplicates(same)) is offered


@pytest.mark.parametrize(
    ("kind", "codes", "offered"),
    [
        (Kind.REGION, ("230800", "230801"), False),
        (Kind.REGION, ("230800", None), True),
        (Kind.REGION, (None, "230800"), True),
        (Kind.PROGRAMME, (None, None), True),
    ],
)
def test_of_names_near_one_another_two_divisions_with_codes_are_two(
    kind: Kind, codes: tuple[str | None, str | None], offered: bool
) -> None:
    near = [
        Named(f"n/{name}", kind, name, code=code)
        for name, code in zip(("松花江农场", "松花河农场"), codes, strict=True)
    ]
    assert bool(possible_duplicates(near)) is offered


def test_a_variant_that_is_another_s_name_is_offered_first() -> None:
    city = Named("o/1", Kind.ORGANIZATION, "恭城瑶族自治县农业农村局", ("县农业农村局",))
    county = Named("o/2", Kind.ORGANIZATION, "县农业农村局")
    (pair,) = possible_duplicates([city, county])
    assert pair.likelihood == 0.8


@pytest.mark.parametrize(
    ("place", "offered"),
    [("汤原县", True), ("桦川县", False), ("佳木斯市", True), ("0123456789ab", True)],
)
def test_a_body_of_another_county_is_another_whatever_it_is_called_for_short(place: str, offered: bool) -> None:
    whole = Named("organization/中共汤原县委组织部", Kind.ORGANIZATION, "中共汤原县委组织部", ("县委组织部",))
    short = Named(f"organization/{place}/县委组织部", Kind.ORGANIZATION, "县委组织部")
    assert bool(possible_duplicates([whole, short])) is offered


def test_a_body_whose_place_no_report_tells_stands_behind_the_others() -> None:
    whole = Named("organization/中共汤原县委组织部", Kind.ORGANIZATION, "中共汤原县委组织部", ("县委组织部",))
    short = Named("organization/0123456789ab/县委组织部", Kind.ORGANIZATION, "县委组织部")
    farms = named(Kind.ORGANIZATION, "南湾镇青山合作社", "青山合作社联合体南湾镇青山合作社")
    found = possible_duplicates([whole, short, *farms])
    assert [pair.first in farms for pair in found] == [True] * (len(found) - 1) + [False]
    assert len(found) > 1


def test_what_a_person_told_apart_is_not_offered_again() -> None:
    first, second = named(Kind.PROGRAMME, "百部联百村", "百局联百村")
    told = Named(first.id, first.kind, first.label, apart=frozenset({second.id}))
    assert possible_duplicates([told, second]) == []


@given(st.lists(st.text("甲乙丙市局活动党", min_size=1, max_size=9), max_size=12))
def test_each_pair_comes_once_the_likeliest_first(labels: list[str]) -> None:
    found = possible_duplicates(named(Kind.PROGRAMME, *labels))
    assert len({(pair.first.id, pair.second.id) for pair in found}) == len(found)
    assert [pair.likelihood for pair in found] == sorted((pair.likelihood for pair in found), reverse=True)
    assert possible_duplicates(reversed(named(Kind.PROGRAMME, *labels))) == found
