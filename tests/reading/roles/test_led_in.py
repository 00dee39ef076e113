"""Items that the sentence above them calls causes or measures."""

import pytest

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


@pytest.mark.parametrize(
    ("lead", "role"),
    [
        ("造成上述问题的原因,主要有两个方面:", Role.CAUSE),
        ("造成以上问题的主要原因:", Role.CAUSE),
        ("究其原因,主要有以下几点:", Role.CAUSE),
        ("上述问题产生的原因,归结起来有二:", Role.CAUSE),
        ("为此,提出以下建议:", Role.COUNTERMEASURE),
        ("针对上述问题,我们建议:", Role.COUNTERMEASURE),
        ("管水的人反映:", Role.PROBLEM),
    ],
)
def test_a_paragraph_of_its_own_behind_items_of_the_same_kind(lead: str, role: Role) -> None:
    text = "一、存在的问题\n一是水源不稳。\n二是水管老化。\n{}一是管水用心不够;二是投入不足。\n二、建议\n请人管水。\n"
    found = sections(text.format(lead))
    assert found["管水用心不够"].role is found["投入不足"].role is role
    assert found["水管老化"].role is Role.PROBLEM
