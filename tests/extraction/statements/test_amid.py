"""Items inside one of several paragraphs that state something themselves."""

from tests.extraction.stated import statements, texts

TEXT = (
    "一、存在的问题\n"
    "车辆老化的现象相当普遍。半数车辆行驶已超过十年,每年的维修费用比购买新车还要高出一截。\n"
    "站台的管护没有跟上。一是雨棚少。走访的28个站台中有雨棚的只有9个。二是没有人扫。雨天一地泥水。\n"
    "司机流失严重,去年走了23人。这背后,一方面是由于工资偏低,另一方面是夜班太多、没有人替换。\n"
    "二、对策建议\n1、搭建雨棚。\n2、提高工资。\n"
)


def test_the_paragraphs_state_and_the_items_stand_below() -> None:
    assert texts(TEXT, "problems") == [
        "车辆老化的现象相当普遍",
        "站台的管护没有跟上",
        "雨棚少",
        "没有人扫",
        "司机流失严重,去年走了23人",
    ]
    below = [item["text"] for item in statements(TEXT, "problems") if item["parent"]]
    assert below == ["雨棚少", "没有人扫"]
    assert texts(TEXT, "causes") == ["由于工资偏低", "夜班太多、没有人替换"]


def test_a_list_that_is_led_in_is_all_that_the_section_states() -> None:
    text = (
        "一、存在的问题\n调研组走访了全县的9个乡镇。发现的问题主要有:一是车辆老化;二是站台没有人扫;三是司机流失严重。\n"
        "这些事乘客反映了多年,座谈会上几乎人人都提,县里的热线一年接到上百个电话,都在等一个说法。\n"
        "二、对策建议\n1、搭建雨棚。\n2、提高工资。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "站台没有人扫", "司机流失严重"]


TOPICS = (
    "加大车辆投入,改善乘车条件。一是更新车辆。用三年时间把二十辆超期的车换下来。二是改造站台。给每个站台装上雨棚。\n"
    "加强队伍建设,留住公交司机。提高夜班补助,落实带薪休假,让跑夜班的司机有地方住、有热饭吃。\n"
    "创新服务方式,方便乘客出行。开通定制班线,在学校、医院门口增设站点,让老人孩子少走路。\n"
)


def test_measures_that_paragraphs_open_with_have_their_items_below() -> None:
    text = f"一、存在的问题\n1、车辆老化。\n2、司机流失。\n二、对策建议\n{TOPICS}"
    assert [(item["text"], item["parent"] is not None) for item in statements(text, "countermeasures")] == [
        ("加大车辆投入,改善乘车条件", False),
        ("更新车辆", True),
        ("改造站台", True),
        ("加强队伍建设,留住公交司机", False),
        ("创新服务方式,方便乘客出行", False),
    ]


def test_a_row_that_a_paragraph_leads_in_is_all_that_a_section_proposes() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。\n二、对策建议\n"
        "公交是民生,座谈会上大家都盼着早一点改。说一千道一万,要做的有两件:一是更新车辆。二是改造站台。\n"
        "调研结束那天下着雨,站台上等车的老人一直等到天黑,我们也在那里站了很久,谁都没有说话。\n"
    )
    assert texts(text, "countermeasures") == ["更新车辆", "改造站台"]


def test_a_short_sentence_that_says_what_is_wrong_is_no_lead_in() -> None:
    text = (
        "一、存在的问题\n"
        "车辆不足。一是老车多。半数车辆行驶已超过十年,每年的维修费用比购买新车还要高出一截。二是新车少。\n"
        "司机流失。去年走了23人,剩下的人天天加班,有的一个月只休息了一天,家里的事都顾不上。\n"
        "二、对策建议\n1、搭建雨棚。\n2、提高工资。\n"
    )
    assert texts(text, "problems") == ["车辆不足", "老车多", "新车少", "司机流失"]


def test_a_paragraph_that_lists_what_is_wrong_states_the_items_themselves() -> None:
    text = (
        "一、共性问题及原因\n"
        "除上述情况外,各条线路还普遍反映了两个共性问题。一是站台管理单位的养护责任不落实,46座站台中有19座没有人管。"
        "二是司机队伍不稳,去年走了23人,剩下的人天天加班。\n"
        "产生这些问题,主要有两方面原因。一方面,票价多年没有调整;另一方面,补贴跟不上油价,每年的缺口都在六十万元以上。\n"
        "二、对策建议\n1、搭建雨棚。\n2、提高工资。\n"
    )
    assert texts(text, "problems") == ["站台管理单位的养护责任不落实", "司机队伍不稳"]


def test_small_numbers_inside_paragraphs_stand_below_what_these_demand() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。\n2、班次太少。\n二、怎么办\n"
        "从公司讲,重在把旧车换下来。①由公司先垫钱,一年换十台新车,县里按台补助。②旧车卖掉的钱专款专用,账目每月公布。\n"
        "从县里讲,重在把班次加起来。早晚高峰各加两趟,由运管所按月核定里程,补贴随里程走,不再一年一给。\n"
    )
    assert [item["text"] for item in statements(text, "countermeasures") if not item["parent"]] == [
        "重在把旧车换下来",
        "重在把班次加起来",
    ]
