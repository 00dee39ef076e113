"""Particular bodies: with a place or level in front, coined names, media, central bodies; and no kinds."""

import pytest

from tests.extraction.found import found, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("汤原县教育局印发通知。", ["汤原县教育局"]),
        ("走访了佳木斯市农业局。", ["佳木斯市农业局"]),
        ("兴山县人民法院", ["兴山县人民法院"]),
        ("云南省罗平县第一中学", ["云南省罗平县第一中学"]),
        ("汤原县太平川乡中心小学", ["汤原县太平川乡中心小学"]),
        ("县教育局、市水利局联合检查。", ["县教育局", "市水利局"]),
        ("区教育局、区卫健局联合", ["区教育局", "区卫健局"]),
        ("县委组织部负责。", ["县委组织部"]),
        ("参观了金穗源农机公司。", ["金穗源农机公司"]),
        ("走访金穗源米业集团。", ["金穗源米业集团"]),
        ("东方__公司", ["东方公司"]),
        ("《农民日报》报道了此事。", ["农民日报"]),
        ("新华社和《光明日报》作了报道。", ["新华社", "光明日报"]),
        ("教育部和国务院办公厅要求。", ["教育部", "国务院办公厅"]),
        ("由团县委和县妇联组织。", ["团县委", "县妇联"]),
        ("市城管执法局、市城乡建设局", ["市城管执法局", "市城乡建设局"]),
        ("由县“两新”党工委统筹,县非公党委指导。", ["县两新党工委", "县非公党委"]),
        ("邮储银行嵩县支行、中国移动佳木斯分公司", ["邮储银行嵩县支行", "中国移动佳木斯分公司"]),
        ("荣获陕西电力公司规范化党支部称号。", ["陕西电力公司"]),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    [
        "上级部门、市直机关、县级医院",
        "市委、县委、局党委",
        "集团县委联席会议、县党委、市“两新”组织党建",
        "某县县委、市委书记",
        "桂林市企业很多。",
        "汤原县学校不足。",
        "乡镇企业、村办企业",
        "一家公司、3家合作社、某合作社",
        "xx公司",
        "全市教育局长会议",
        "《乡村振兴促进法》规定",
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert names(text, "organizations") == []


def test_the_name_shows_of_what_kind_it_is() -> None:
    text = "汤原县教育局、金穗源农机公司、兴山县人民法院、教育部"
    kinds = {item["name"]: item["type"] for item in found(text, "organizations")}
    assert kinds == {"汤原县教育局": "教育部门", "金穗源农机公司": "公司", "兴山县人民法院": "法院", "教育部": None}


def test_a_shorter_name_goes_to_the_full_one() -> None:
    (item,) = found("走访金穗源米业集团公司。金穗源米业集团有员工30名。", "organizations")
    assert item["name"] == "金穗源米业集团公司"
    assert item["mentions"] == ["金穗源米业集团公司", "金穗源米业集团"]


def test_all_mentions_of_a_body() -> None:
    (item,) = found("汤原县教育局印发通知。汤原县教育局检查。", "organizations")
    assert len(item["spans"]) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开化县政府办公室、县发改局参加。", ["开化县政府办公室", "县发改局"]),
        ("先后走进湘中冶建集团、涟水能源公司等企业。", ["湘中冶建集团", "涟水能源公司"]),
        ("建议县经信局牵头,委托县气象局承办。", ["县经信局", "县气象局"]),
        ("县农业农村局、县民政局组成3个调研组。", ["县农业农村局", "县民政局"]),
        ("区卫健局组织社区卫生服务中心上门。", ["区卫健局"]),
        ("江淮理工学院的江淮理工学院水利工程学院。", ["江淮理工学院", "江淮理工学院水利工程学院"]),
        ("机电学院学生第二党支部入选。", ["机电学院学生第二党支部"]),
        ("与贵阳银行凤冈支行合作。", ["贵阳银行凤冈支行"]),
        ("田坝村党支部与永安镇党委共建。", ["田坝村党支部", "永安镇党委"]),
        ("市城市管理局、县乡村振兴局、县住房和城乡建设局。", ["市城市管理局", "县乡村振兴局", "县住房和城乡建设局"]),
        ("凤冈县卫生健康局调研,由县卫健局承办。", ["凤冈县卫生健康局"]),
        ("与衢州职业中专、常山县人力资源市场合作。", ["衢州职业中专", "常山县人力资源市场"]),
    ],
)
def test_names_in_front_of_verbs_behind_places_and_in_pieces(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    "text",
    [
        "凤冈县位于贵州省东北部。",
        "各村党支部、农村党支部、先进村党支部",
        "柘沟镇三所中心卫生院改造",
        "物业公司、保安公司都不愿来。",
    ],
)
def test_parts_of_a_place_and_kinds_are_no_bodies(text: str) -> None:
    assert names(text, "organizations") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县教育局联合江西师范大学课题组作了调查。", ["县教育局", "江西师范大学"]),
        ("市水利局联合南昌大学举办培训。", ["市水利局", "南昌大学"]),
        ("由凤冈县文化广电和旅游局牵头。", ["凤冈县文化广电和旅游局"]),
        ("县农业农村和水务局配合。", ["县农业农村和水务局"]),
        ("与信阳师范大学、遵义医科大学合作。", ["信阳师范大学", "遵义医科大学"]),
        ("长岭中学党支部创立了工作法。", ["长岭中学党支部"]),
        ("长岭卫生院党支部参加。", ["长岭卫生院党支部"]),
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
