"""Items that the sentence above them calls causes."""

from kg.reading import Role
from tests.reading.outlines import sections


def test_items_below_a_sentence_that_calls_them_causes() -> None:
    rows = "首先是没有人管。管水员走了。\n其次是水价太低。收不抵支。\n"
    problems = "一、水站的现状与存在问题\n水站一年停了五个月。\n{}" + rows + "二、建议\n请人管水。\n"
    led_in = sections(problems.format("停水的背后,有这样几层缘由。\n"))
    assert led_in["没有人管"].role is led_in["水价太低"].role is Role.CAUSE
    assert led_in["水站的现状与存在问题"].role is Role.PROBLEM
    assert sections(problems.format("停水的背后,没有人说得清。\n"))["没有人管"].role is Role.PROBLEM
