"""Paragraphs that tell first what was seen: the clause that judges."""

import pytest

from tests.extraction.stated import texts


def report(told: str) -> str:
    return f"一、存在的问题\n{told}\n二、对策建议\n1、搭建雨棚。\n2、提高工资。\n"


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        (
            "在东村的站台上,老张等了一个钟头,他指着站牌说,“牌子是新的,车是没有的”。说到底,夜班车在不少乡镇有线路无车辆,误点已是常态。",
            "夜班车在不少乡镇有线路无车辆,误点已是常态",
        ),
        (
            "北站的李师傅说话爽快,他讲自己跑车十五年一天也没歇过,“哪里顾得上家”。一些公司对司机的关心很不到位,是留人路上的一道坎。",
            "一些公司对司机的关心很不到位",
        ),
        (
            "没有站台等不了车,没有雨棚避不了雨。有的站台只剩一根柱子。站台的日常管护形同虚设,乘客编了顺口溜来取笑。",
            "站台的日常管护形同虚设",
        ),
        (
            "多数公司的车况是好的,车站一年也要查上几次,经理更是亲自带队,可检查的压力没有传到车队,修车的责任在车队层层递减。",
            "修车的责任在车队层层递减",
        ),
    ],
)
def test_what_judges_behind_what_was_seen(told: str, problem: str) -> None:
    assert texts(report(told), "problems") == [problem]
    assert texts(report(told), "causes") == []


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ("车票贵得离谱。在东村的站台上,老张说,“一张票抵两斤肉”。说到底,定价的机制不健全。", "车票贵得离谱"),
        ("走访的28个站台,有雨棚的9个。东村的老张说,“下雨就挨淋”。站台的管护形同虚设。", "走访的28个站台,有雨棚的9个"),
        ("有的车队对安全的认识停留在口头上。站台的管护形同虚设。", "有的车队对安全的认识停留在口头上"),
        ("站台管护走了样。去年查了三回,检查只走过场。", "站台管护走了样"),
    ],
)
def test_an_opening_that_says_it_stands(told: str, problem: str) -> None:
    assert texts(report(told), "problems") == [problem]
