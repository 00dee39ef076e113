"""The region gazetteer: what the shipped tables hold, and the laws of looking things up."""

import csv
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resources import locate
from kg.resources.gazetteer import Division, Gazetteer, gazetteer


def divisions() -> list[Division]:
    china = gazetteer()
    return [division for name in china.names() for division in china.named(name) if division.name == name]


a_division = st.sampled_from(divisions())


@pytest.mark.parametrize(
    ("name", "code", "level", "above"),
    [
        ("北京市", "110000", "province", ()),
        ("海淀区", "110108", "county", ("北京市",)),
        ("佳木斯市", "230800", "city", ("黑龙江省",)),
        ("汤原县", "230828", "county", ("佳木斯市", "黑龙江省")),
        ("恭城瑶族自治县", "450332", "county", ("桂林市", "广西壮族自治区")),
        ("延边朝鲜族自治州", "222400", "city", ("吉林省",)),
        ("莫力达瓦达斡尔族自治旗", "150722", "county", ("呼伦贝尔市", "内蒙古自治区")),
        ("仙桃市", "429004", "county", ("湖北省",)),
        ("东莞市", "441900", "city", ("广东省",)),
        ("嘉峪关市", "620200", "city", ("甘肃省",)),
        ("万州区", "500101", "county", ("重庆市",)),
        ("石河子市", "659001", "county", ("新疆维吾尔自治区",)),
        ("加格达奇区", "232761", "zone", ("大兴安岭地区", "黑龙江省")),
        ("苏州工业园区", "320571", "zone", ("苏州市", "江苏省")),
        ("香港特别行政区", "810000", "province", ()),
        ("澳门特别行政区", "820000", "province", ()),
        ("台湾省", "710000", "province", ()),
    ],
)
def test_divisions_of_today(name: str, code: str, level: str, above: tuple[str, ...]) -> None:
    china = gazetteer()
    division = china.named(name)[0]
    assert (division.code, division.level, division.valid_until) == (code, level, None)
    assert tuple(holder.name for holder in china.ancestors(division)) == above


@pytest.mark.parametrize(
    ("code", "name", "until", "heirs", "above"),
    [
        ("610521", "华县", "2015", ["华州区"], "渭南市"),
        ("230833", "抚远县", "2016", ["抚远市"], "佳木斯市"),
        ("110103", "崇文区", "2010", ["东城区"], "北京市"),
        ("110221", "昌平县", "1999", ["昌平区"], "北京市"),
        ("420600", "襄樊市", "2010", ["襄阳市"], "湖北省"),
        ("341400", "巢湖市", "2011", ["合肥市", "马鞍山市", "芜湖市"], "安徽省"),
        ("371200", "莱芜市", "2018", ["济南市"], "山东省"),
        ("410322", "孟津县", "2021", ["孟津区"], "洛阳市"),
        ("330103", "下城区", "2021", ["拱墅区"], "杭州市"),
        ("512221", "万县", "1992", ["万州区"], "万县地区"),
    ],
)
def test_former_divisions(code: str, name: str, until: str, heirs: list[str], above: str) -> None:
    china = gazetteer()
    (former,) = [division for division in china.named(name) if division.code == code and division.name == name]
    assert former.valid_until == until
    assert [heir.name for heir in map(china.by_code, former.successors) if heir] == heirs
    assert china.ancestors(former)[0].name == above


def test_a_code_leads_to_its_holder_of_today() -> None:
    china = gazetteer()
    assert [division.name for division in map(china.by_code, ("420600", "230833")) if division] == ["襄阳市", "抚远县"]
    assert china.by_code("000000") is None


def test_a_change_of_code_alone_makes_no_former_division() -> None:
    assert [division.code for division in gazetteer().named("公主岭市")] == ["220184"]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("鼓楼区", ["320106", "320302", "350102", "410204"]),
        ("朝阳区", ["110105", "220104"]),
        ("白云区", ["440111", "520113"]),
        ("太和", ["341222"]),
        ("太和区", ["210711"]),
    ],
)
def test_namesakes(name: str, codes: list[str]) -> None:
    assert [division.code for division in gazetteer().named(name) if not division.valid_until] == codes


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("佳木斯市", ("佳木斯",)),
        ("黑龙江省", ("黑龙江",)),
        ("内蒙古自治区", ("内蒙古",)),
        ("新疆维吾尔自治区", ("新疆",)),
        ("恭城瑶族自治县", ("恭城", "恭城县")),
        ("龙胜各族自治县", ("龙胜", "龙胜县")),
        ("双江拉祜族佤族布朗族傣族自治县", ("双江", "双江县")),
        ("东乡族自治县", ("东乡", "东乡县")),
        ("西双版纳傣族自治州", ("西双版纳", "西双版纳州")),
        ("鄂伦春自治旗", ("鄂伦春", "鄂伦春旗")),
        ("大兴安岭地区", ("大兴安岭",)),
        ("锡林郭勒盟", ("锡林郭勒",)),
        ("神农架林区", ("神农架",)),
        ("香港特别行政区", ("香港",)),
        ("石景山区", ("石景山",)),
        ("海淀区", ("海淀",)),
        ("沛县", ()),  # one character would be left
        ("和平区", ()),  # a word would be left
        ("城区", ()),
        ("滨海新区", ()),
        ("市北区", ()),
        ("土默特左旗", ()),
        ("苏州工业园区", ()),
    ],
)
def test_short_forms(name: str, short: tuple[str, ...]) -> None:
    china = gazetteer()
    assert china.short_forms(china.named(name)[0]) == short


def test_a_short_form_of_today_comes_before_a_former_full_name() -> None:
    found = [(division.name, bool(division.valid_until)) for division in gazetteer().named("恭城县")]
    assert found == [("恭城瑶族自治县", False), ("恭城县", True)]


def test_the_greater_of_two_namesakes_comes_first() -> None:
    china = gazetteer()
    assert [division.name for division in china.named("吉林")] == ["吉林省", "吉林市"]
    assert [china.named(name)[0].name for name in ("西安", "河北", "襄阳")] == ["西安市", "河北省", "襄阳市"]


@pytest.mark.parametrize("name", ["和平", "东方", "通道", "大同", "富裕", "友谊", "城区", "郊区"])
def test_common_words(name: str) -> None:
    assert gazetteer().is_common_word(name)
    assert gazetteer().is_risky(name)


@pytest.mark.parametrize("name", ["朝阳", "中山", "长安", "海南", "鼓楼区"])
def test_names_of_several(name: str) -> None:
    assert gazetteer().is_ambiguous(name)
    assert gazetteer().is_risky(name)


@pytest.mark.parametrize("name", ["佳木斯", "石家庄", "桂林", "合肥", "吉林", "西安", "河北", "襄阳", "富锦", "华县"])
def test_names_safe_alone(name: str) -> None:
    assert not gazetteer().is_risky(name)


@pytest.mark.parametrize("name", ["太平川乡", "太平川乡人民政府", ""])
def test_townships(name: str) -> None:
    held_by = [county.name for county in gazetteer().townships(name)]
    assert held_by == (["汤原县"] if name == "太平川乡" else [])


def test_townships_of_many_counties() -> None:
    china = gazetteer()
    counties = china.townships("城关镇")
    assert len({county.code for county in counties}) == len(counties) > 50
    assert not any(county.valid_until for county in counties)
    assert "城关镇" in china.township_names()


def test_towns_of_a_county() -> None:
    china = gazetteer()
    (county,) = china.townships("太平川乡")
    assert all(county in china.townships(town) for town in china.towns(county))
    assert "太平川乡" in china.towns(county)


def test_within() -> None:
    china = gazetteer()
    heilongjiang, jiamusi, tangyuan = (china.named(name)[0] for name in ("黑龙江省", "佳木斯市", "汤原县"))
    assert china.within(tangyuan, jiamusi)
    assert china.within(tangyuan, heilongjiang)
    assert not china.within(jiamusi, tangyuan)
    assert not china.within(jiamusi, jiamusi)


def test_placeholders_are_left_out() -> None:
    assert {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}.isdisjoint(gazetteer().names())


def test_counts() -> None:
    """As many provinces, prefectures and counties as China has (34; 333; about 2,850)."""
    today = [division.level for division in divisions() if not division.valid_until]
    assert today.count("province") == 34
    assert today.count("city") == 333
    assert 2840 < today.count("county") < 2860


def test_codes_of_today_are_unique_and_tables_sorted() -> None:
    codes = [division.code for division in divisions() if not division.valid_until]
    assert len(set(codes)) == len(codes)
    with locate("data", "gazetteer", "divisions.csv").open(encoding="utf-8", newline="") as file:
        listed = [row["code"] for row in csv.DictReader(file)]
    assert listed == sorted(listed)


@given(a_division)
def test_every_division_is_found_by_each_of_its_names(division: Division) -> None:
    china = gazetteer()
    for name in (division.name, *china.short_forms(division)):
        assert division in china.named(name)
        assert len(name) > 1


@given(a_division)
def test_every_division_has_a_sound_row(division: Division) -> None:
    china = gazetteer()
    assert re.fullmatch(r"\d{6}", division.code)
    assert (division.parent is None) == (division.level == "province")
    assert division.parent is None or china.by_code(division.parent)
    assert division.valid_until is None or re.fullmatch(r"(19|20)\d\d", division.valid_until)
    assert not division.successors or division.valid_until
    for code in division.successors:
        heir = china.by_code(code)
        assert heir
        assert not heir.valid_until


@given(a_division)
def test_ancestors_end_at_a_province(division: Division) -> None:
    china = gazetteer()
    above = china.ancestors(division)
    assert (above or (division,))[-1].level == "province"
    assert len({holder.code for holder in above}) == len(above) <= 2
    assert all(china.within(division, holder) for holder in above)


@given(a_division)
def test_divisions_of_today_are_named_first(division: Division) -> None:
    former = [bool(found.valid_until) for found in gazetteer().named(division.name)]
    assert former == sorted(former)


def test_a_gazetteer_of_ones_own() -> None:
    province = Division("990000", "天河省", "province")
    own = Gazetteer([Division("990100", "银汉市", "city", "990000"), province], {"天河"})
    assert [division.code for division in own.ancestors(own.named("银汉")[0])] == ["990000"]
    assert own.is_risky("天河")
    assert own.townships("天河镇") == ()


def test_nothing_is_read_at_import() -> None:
    code = "import kg.resources.gazetteer as g; print(g.gazetteer.cache_info().currsize)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "0"
