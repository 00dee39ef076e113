"""Companies by their brand and trade, or by the brand alone, in a row that says what they are."""

import pytest

from tests.extraction.found import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("恒泽服务、绿洲物业等品牌物业企业管理小区37个。", ["恒泽服务", "绿洲物业"]),
        ("县里将安居物业、恒泽服务两家公司列入黑名单。", ["安居物业", "恒泽服务"]),
        ("走访温氏集团、丰沃牧业两家养殖企业。", ["温氏集团", "丰沃牧业"]),
        ("远步鞋业、恒立体育等龙头企业党委带头。", ["远步鞋业", "恒立体育"]),
        ("货拉拉、满帮等平台企业抽成偏高。", ["货拉拉", "满帮"]),
        ("毕业生多在京东方、比亚迪等企业上班。", ["京东方", "比亚迪"]),
        ("晋襄煤业党委开会。", ["晋襄煤业党委"]),
        # What the row has shown to be a company is one where it stands alone.
        ("鲁泰石业、金山石材等企业增产。今年金山石材又建一厂。", ["鲁泰石业", "金山石材"]),
        # Trades and sorts.
        ("现代农业、休闲农业等企业增多。", []),
        ("民营物业、专业物业等物业企业进驻。", []),
        ("侗族文化、苗族服饰等企业增多。", []),
        ("引进食品加工、冷链物流等企业。", []),
        ("建筑装饰、文化旅游等五家企业。", []),
        ("有核桃、花椒、蜂蜜等5家加工企业。", []),
    ],
)
def test_companies_of_a_row(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与星源水务公司签约。", ["星源水务公司"]),
        ("青石镇的丰禾制种公司增产。", ["丰禾制种公司"]),
        ("报道了恒通牛蒡加工厂的做法。", ["恒通牛蒡加工厂"]),
        ("帮助宏利家庭农场建大棚。", ["宏利家庭农场"]),
        ("领办的金穗土地股份合作社,年年分红。", ["金穗土地股份合作社"]),
        ("把校舍租给福泽食用菌合作社。", ["福泽食用菌合作社"]),
        ("牵头成立启航劳务专业合作社。", ["启航劳务专业合作社"]),
        ("由春晖家政培训学校培训。", ["春晖家政培训学校"]),
        ("夕阳红养老服务公司党支部捐款。", ["夕阳红养老服务公司", "夕阳红养老服务公司党支部"]),
        ("育才教育集团(下称育才集团)招生。育才集团扩建。", ["育才教育集团"]),
        # Sorts, crops and numbers.
        ("成立富民强村公司。", []),
        ("发展月柿种植合作社、农民合作社、土地股份合作社。", []),
        ("建设新农合作社,通信工程公司。", []),
        ("培育家庭农场23家。", []),
    ],
)
def test_firms_by_a_name_of_common_words(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected
