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


def test_a_numbered_row_below_a_question_for_the_causes() -> None:
    row = "1.水价太低\n收不抵支。\n2.没有人管\n管水员走了。\n"
    text = "一、水站冷清\n十个水站有六个上锁。\n{}\n" + row + "二、几点建议\n请人管水。\n"
    for line in ("为什么会这样,我归纳了以下两点。", "水站为何冷清?"):
        asked = sections(text.format(line))
        assert asked["水价太低"].role is asked["没有人管"].role is Role.CAUSE
    assert sections(text.format("没有人知道钥匙在哪里。"))["没有人管"].role is not Role.CAUSE
