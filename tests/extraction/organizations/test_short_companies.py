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
