"""Bodies of a place or a level: offices and their parts, committees of villages and estates."""

import pytest

from tests.extraction.found import found, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县教育局联合江西师范大学课题组作了调查。", ["县教育局", "江西师范大学"]),
        ("市水利局联合南昌大学举办培训。", ["市水利局", "南昌大学"]),
        ("由凤冈县文化广电和旅游局牵头。", ["凤冈县文化广电和旅游局"]),
        ("县农业农村和水务局配合。", ["县农业农村和水务局"]),
        ("与信阳师范大学、遵义医科大学合作。", ["信阳师范大学", "遵义医科大学"]),
        ("长岭中学党支部创立了工作法。", ["长岭中学", "长岭中学党支部"]),
        ("长岭卫生院党支部参加。", ["长岭卫生院", "长岭卫生院党支部"]),
        ("市水务投资有限责任公司推行改革。", ["市水务投资有限责任公司"]),
        ("由县融资担保有限公司出资。", ["县融资担保有限公司"]),
        ("引进南京先锋书店。", ["南京先锋书店"]),
    ],
)
def test_bodies_by_what_they_are_called_in_a_place(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    [
        "各中学党支部很活跃,民办中学党支部不多。",
        "有4个乡镇卫生院党支部五年没有活动。",
        "国有银行县级支行没有审批权。",
        "市级有限公司和市里各家有限公司都参加。",
        "凤冈县农民夜校很多。",
    ],
)
def test_kinds_of_such_bodies_are_none(text: str) -> None:
    assert names(text, "organizations") == []


def test_what_is_done_in_a_county_is_no_body() -> None:
    assert names("同时区里办个培训班。", "organizations") == []


def test_the_committees_of_a_people_s_congress() -> None:
    told = "副主任带队,组织社会建设委员会、农业农村委员会部分组成人员调研。"
    assert names(f"县人大常委会{told}", "organizations")[1:] == ["社会建设委员会", "农业农村委员会"]
    assert names(f"县政府{told}", "organizations") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在青石镇,大郭村村委会公开账目。", ["大郭村村委会"]),
        ("供水站与红沟村村委会签约。", ["红沟村村委会"]),
        ("由新长社区党总支牵头。", ["新长社区党总支"]),
        ("合办者有武塘村村民委员会。", ["武塘村村民委员会"]),
        ("邀请上河村党支部介绍做法。", ["上河村党支部"]),
        ("其中石桥村村委会欠账。", ["石桥村村委会"]),
        ("锦绣苑小区业主委员会不同意。", ["锦绣苑小区业主委员会"]),
        ("街道指导翡翠湾业委会换届。", ["翡翠湾业委会"]),
        ("华湘苑小区第一届业委会停摆,翠湖花园小区党支部出面。", ["华湘苑小区第一届业委会", "翠湖花园小区党支部"]),
    ],
)
def test_bodies_of_villages_and_estates_with_no_town_in_front(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    [
        "面向优秀村党支部书记招考,由各村村委会、与薄弱村党支部结对。",
        "老旧小区业主委员会难组建,无物业小区业委会作用小,花园小区业委会有8个。",
    ],
)
def test_villages_and_estates_of_a_sort_have_no_bodies(text: str) -> None:
    assert names(text, "organizations") == []


def test_a_committee_of_which_there_are_many_is_no_short_name_of_one() -> None:
    text = "锦绣苑小区业主委员会换届。全县业主委员会有30个。"
    assert [len(item["mentions"]) for item in found(text, "organizations")] == [1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("原县化肥厂、县糖厂停产。", ["县化肥厂", "县糖厂"]),
        ("由县农广校、县教研室办班。", ["县农广校", "县教研室"]),
        ("经县委编委批准,县医院扩建。", ["县委编委", "县医院"]),
        ("据县12345政务服务便民热线中心统计。", ["县12345政务服务便民热线中心"]),
        ("县乡村医生协会有会员三百人。", ["县乡村医生协会"]),
        ("县法院向城法庭审案。", ["县法院向城法庭"]),
        ("县法院旅游巡回法庭审案。", ["县法院旅游巡回法庭"]),
        ("县检察院驻城关检察室到会。", ["县检察院驻城关检察室"]),
        ("黄河水利委员会黑河流域管理局调水。", ["黄河水利委员会黑河流域管理局"]),
        ("中国水利报社甘肃记者站作了报道。", ["中国水利报社甘肃记者站"]),
        ("佳木斯银保监分局汤原监管组要求报数。", ["佳木斯银保监分局汤原监管组"]),
        ("佳木斯市委第三巡察组、省委第五巡视组到会。", ["佳木斯市委第三巡察组", "省委第五巡视组"]),
        ("中央第六生态环境保护督察组交办。", ["中央第六生态环境保护督察组"]),
        ("县纪委监委驻文旅局纪检监察组督办。", ["县纪委监委驻文旅局纪检监察组"]),
        ("县司法局普法与依法治理股供稿。", ["县司法局普法与依法治理股"]),
        ("县公路分局养护所修路。", ["县公路分局养护所"]),
        ("县消防救援大队防火监督科检查。", ["县消防救援大队防火监督科"]),
        ("汤原县教育局办公室供稿。", ["汤原县教育局办公室"]),
        ("县人大监察和司法委视察。", ["县人大监察和司法委"]),
        ("卫华集团工会委员会征集建议。", ["卫华集团", "卫华集团工会委员会"]),
        ("青石镇专职消防队、青石镇残疾人之家。", ["青石镇专职消防队", "青石镇残疾人之家"]),
    ],
)
def test_bodies_of_a_level_and_parts_of_an_office(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县水利局控股、县财政局入股水厂。", ["县水利局", "县财政局"]),
        ("县民政局联系乡镇服务站。", ["县民政局"]),
        ("县卫健局撤销基层科,县农业局技术所有三人。", ["县卫健局", "县农业局"]),
        ("请旗县医院派人,巡察组到会。", []),
    ],
)
def test_what_an_office_does_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("动员县工商联所属的商会认领。", ["县工商联"]),
        ("会同民盟荆门市委会、市民政局座谈。", ["民盟荆门市委会", "市民政局"]),
        ("由中心小学党总支牵头。", []),
        ("向明初中党总支成立。", ["向明初中党总支"]),
        ("落实中央办公厅《关于水源保护的意见》。", ["中央办公厅"]),
    ],
)
def test_verbs_in_front_and_committees_in_full(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected
