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
