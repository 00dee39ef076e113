"""Sections that tell how things stand, then what is wrong."""

from tests.extraction.stated import texts

MEASURES = "二、对策建议\n1、更新车辆。换掉三成旧车。\n2、加密班次。每刻钟一班。\n"


def test_a_paragraph_of_a_mixed_section_states_what_it_turns_to() -> None:
    text = (
        "一、客运工作开展情况及难处\n今年公司添了六台新车,站台修了十二座,乘客的怨言少了。但是,线路没有人调,"
        "坐的时候才知道绕远;司机人手不足,去年走了三个;车站没有候车棚,下雨天挤在屋檐下。\n" + MEASURES
    )
    assert texts(text, "problems") == ["线路没有人调", "司机人手不足", "车站没有候车棚"]


def test_a_paragraph_of_a_mixed_section_that_says_nothing_wrong_states_nothing() -> None:
    text = (
        "一、客运的现状与存在的问题\n全县有客车六十台,线路二十条,去年运送乘客一百万人次,公司连续三年得到市里的表彰。\n"
        "有四条线路一天只有一班,赶不上车的乘客没有地方等,雨天只好挤在屋檐下,赶集的日子更是站不下人。\n" + MEASURES
    )
    assert texts(text, "problems") == ["有四条线路一天只有一班,赶不上车的乘客没有地方等"]


def test_topics_over_problem_and_measure_state_nothing_themselves() -> None:
    text = (
        "一、存在问题及对策\n(一)线路安排方面\n1.存在问题:线路绕得太远。坐一趟要两个小时。\n"
        "2.对策:重新排线路。由35岁以下的调度员来排。\n(二)车辆更新方面\n1.存在问题:车辆老化。三成的车已经超期,坏在路上的不少。\n"
        "2.对策:更新车辆。两年换完旧车。\n"
    )
    assert texts(text, "problems") == ["线路绕得太远", "车辆老化"]
    assert texts(text, "countermeasures") == ["重新排线路", "更新车辆"]
