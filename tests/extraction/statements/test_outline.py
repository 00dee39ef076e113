"""The statements of headings and items: their words, and what stands below them."""

from tests.extraction.stated import texts


def test_a_heading_that_only_says_on_whose_side_the_causes_lie() -> None:
    text = (
        "一、存在的问题\n1、班次太少。\n二、原因\n(一)公司方面的原因。调度办法陈旧,没有人改。老板只管收钱,舍不得买车。\n"
        "三、建议\n1、加密班次。\n"
    )
    assert texts(text, "causes") == ["公司方面的原因", "调度办法陈旧,没有人改", "老板只管收钱,舍不得买车"]


def test_headings_that_see_the_causes_from_several_sides() -> None:
    text = (
        "1 问题\n1.1 家底不清\n台账没有建。\n1.2 车辆老化\n跑不动。\n"
        "2 原因\n2.1 从思想上看,有的干部不愿管。\n2.2 从制度上看,考核流于形式。\n"
    )
    assert texts(text, "problems") == ["家底不清", "车辆老化"]
    assert texts(text, "causes") == ["有的干部不愿管", "考核流于形式"]


def test_a_heading_of_one_quoted_character_leaves_the_statement_to_its_text() -> None:
    text = (
        "一、问题:两个字\n(一)“旧”。车辆老化,故障频发。半数车辆已经超期。\n"
        "(二)“少”。班次太少,早晚挤不上车。县城到镇上一天四趟。\n"
    )
    assert texts(text, "problems") == ["车辆老化,故障频发", "班次太少,早晚挤不上车"]


def test_what_only_says_on_whose_side_the_causes_lie_is_none_of_them() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。\n2、班次太少。\n二、原因分析\n(一)主观方面:一是公司连年亏损。二是没有修车的师傅。\n"
        "(二)客观方面:1.购车补贴多年没有增加。2.山路难走。\n"
    )
    assert texts(text, "causes") == ["公司连年亏损", "没有修车的师傅", "购车补贴多年没有增加", "山路难走"]
