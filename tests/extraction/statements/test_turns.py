"""Problems told in half a sentence in the midst of achievements, and their causes."""

import pytest

from tests.extraction.stated import texts


def report(told: str) -> str:
    return (
        f"一、主要做法\n(一)更新车辆。全县更新公交车45辆。{told}\n(二)加密班次。每天加开班次20个。\n"
        "二、存在的问题\n1、站台没有雨棚\n2、司机流失严重\n三、对策建议\n1、搭建雨棚\n2、提高工资\n"
    )


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ("不过,充电桩的布局不够合理,有的乡镇一处也没有。", "充电桩的布局不够合理,有的乡镇一处也没有"),
        ("与此同时也要看到,新车的维修跟不上。", "新车的维修跟不上"),
        ("尽管如此,“带病上路”的现象并未根除。", "“带病上路”的现象并未根除"),
        ("老车还有12辆没有报废,“带病上路”的情况较为普遍。", "“带病上路”的情况较为普遍"),
    ],
)
def test_a_turn_among_achievements(told: str, problem: str) -> None:
    assert texts(report(told), "problems") == [problem, "站台没有雨棚", "司机流失严重"]


@pytest.mark.parametrize(
    "told",
    [
        "不过,乘客都说新车舒服。",
        "可以说没有一位乘客不满意。",
        "同时,针对夜班车少的情况,公司开通了专线。",
        "但与乘客的期盼相比,还有不小的差距。",
        "但要说坐得舒服,还差着一大截。",
        "但走访的28个站台中,有雨棚的只有9个。",
        "不过难题总算得到解决,没有乘客投诉。",
        "不过,走得越深,心里越不踏实。",
    ],
)
def test_what_is_no_problem(told: str) -> None:
    assert texts(report(told), "problems") == ["站台没有雨棚", "司机流失严重"]


@pytest.mark.parametrize(
    ("told", "causes"),
    [
        ("造成这种局面,除了工资偏低之外,与路况太差有直接关系。", ["工资偏低", "路况太差"]),
        ("深究下去,一个是工资偏低;再一个,路况太差。", ["工资偏低", "路况太差"]),
        ("司机的工资多年不涨,是其中的一个缘故。", ["司机的工资多年不涨"]),
        ("司机常年没有休假,出现这些情况也就不难理解。", ["司机常年没有休假"]),
    ],
)
def test_causes_told_in_passing(told: str, causes: list[str]) -> None:
    text = (
        f"一、存在的问题\n1、司机流失严重。去年走了31人。{told}\n2、站台没有雨棚。\n"
        "二、对策建议\n1、提高工资\n2、搭建雨棚\n"
    )
    assert texts(text, "causes") == causes


def test_the_cause_of_a_problem_among_achievements() -> None:
    told = "不过,新车的维修跟不上,主要原因是县里没有维修站。"
    assert texts(report(told), "causes") == ["县里没有维修站"]


@pytest.mark.parametrize(
    ("paragraph", "problems"),
    [
        ("另外,调度室人手也不足。三个人管着十二条线。", ["车辆老化", "调度室人手也不足"]),
        ("还有一个情况应当提一提,就是司机没有换过班。", ["车辆老化", "司机没有换过班"]),
        ("更要命的是司机没有换过班。一人开十小时。", ["车辆老化", "司机没有换过班"]),
        ("更要命的是车少。一天只有两班。", ["车辆老化", "更要命的是车少"]),
        ("此外,公司买了五台新车。", ["车辆老化"]),
        ("另外三条线车况不好。", ["车辆老化"]),
        ("此外,群众还反映了一些问题。", ["车辆老化"]),
    ],
)
def test_a_paragraph_below_a_heading_comes_to_one_problem_more(paragraph: str, problems: list[str]) -> None:
    text = f"一、存在的问题\n(一)车辆老化\n不少车辆超期。\n{paragraph}\n二、建议\n(一)更新车辆\n买车。\n"
    assert texts(text, "problems") == problems


@pytest.mark.parametrize(
    ("paragraph", "further"),
    [
        (
            "另外,站台设施简陋,12个站台只有3个有雨棚;调度系统与车站互不相通,一张表要报三遍。司机队伍不稳,去年走了31人。",
            ["站台设施简陋", "调度系统与车站互不相通", "司机队伍不稳"],
        ),
        ("此外,调度室人手也不足。三个人管着十二条线。", ["调度室人手也不足"]),
        ("此外,公司买了五台新车。", []),
    ],
)
def test_a_paragraph_behind_a_row_of_items_comes_to_further_problems(paragraph: str, further: list[str]) -> None:
    text = (
        "一、存在的问题\n归纳起来是“两不”:一是车不新。半数车辆超期。二是班次不够。要等半个小时。\n"
        f"{paragraph}\n二、建议\n(一)更新车辆\n买车。\n"
    )
    assert texts(text, "problems") == ["车不新", "班次不够", *further]


def test_a_paragraph_behind_the_last_item_at_the_head_of_its_line_comes_to_a_further_problem() -> None:
    text = (
        "一、存在的问题\n首先,车辆老化。三成超期。\n其次,班次太少。要等半个小时。\n最后,站台简陋。没有雨棚。\n"
        "另外,司机队伍也不稳。去年走了31人。\n二、建议\n(一)更新车辆\n买车。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "班次太少", "站台简陋", "司机队伍也不稳"]


@pytest.mark.parametrize(
    ("paragraph", "further"),
    [
        ("另外,建议由县里统一买保险。保费从票款里出。", ["建议由县里统一买保险"]),
        ("此外,司机待遇反映较多,建议把月薪提到五千元。", ["建议把月薪提到五千元"]),
        ("与此同时,可把站台交给附近的小店管护,避免没有人管。", ["可把站台交给附近的小店管护,避免没有人管"]),
        ("另外,我们还走访了两家公司。", []),
    ],
)
def test_a_paragraph_behind_the_last_measure_comes_to_one_more(paragraph: str, further: list[str]) -> None:
    text = (
        "一、存在的问题\n(一)车辆老化\n不少车辆超期。\n二、建议\n(一)更新车辆\n分三年换完。\n(二)加密班次\n早晚加开。\n"
        f"{paragraph}\n"
    )
    assert texts(text, "countermeasures") == ["更新车辆", "加密班次", *further]


def test_topic_sentences_of_paragraphs_behind_a_row_of_items_are_problems_of_their_own() -> None:
    text = (
        "一、突出难题\n还有不少跟不上趟的地方。\n一是车辆老化。三成超期,司机叫苦。\n二是班次太少。乘客要等半个小时。\n"
        "停车难同样困扰着公司。城里只有两个停车场,晚上只好停在路边。\n"
        "去年公司还换了三台车。新车跑的是县城到镇上的线路。\n二、建议\n(一)更新车辆\n买车。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "班次太少", "停车难同样困扰着公司"]


def test_what_some_do_wrong_where_no_section_is_of_problems() -> None:
    done = "一、主要做法\n1、更新车辆。全县更新公交车45辆。\n2、加密班次。每天加开班次20个。"
    told = (
        "当然,走访中也听到一些不同的声音。有的线路车是新的,班次却没有加;有的站台建了,没有人扫;"
        "还有一些司机只图省事,过站不停。"
    )
    assert texts(f"{done}{told}这些都要在今后慢慢解决。\n", "problems") == [
        "有的线路车是新的,班次却没有加",
        "有的站台建了,没有人扫",
        "还有一些司机只图省事,过站不停",
    ]
    with_section = f"{done}{told}\n二、存在的问题\n1、站台没有雨棚\n2、司机流失严重\n"
    assert texts(with_section, "problems") == ["站台没有雨棚", "司机流失严重"]


def test_the_line_of_the_last_item_may_add_one_more() -> None:
    listed = "一方面,车辆老化。三成的车已经超期。另一方面,班次太少。乘客要等一个小时。"
    text = f"一、存在的问题\n{listed}此外,站台管护跟不上。雨棚漏水没有人修。\n二、建议\n1、更新车辆。\n"
    assert texts(text, "problems") == ["车辆老化", "班次太少", "站台管护跟不上"]
    going_on = f"一、存在的问题\n{listed}此外,早班车六点发车。\n二、建议\n1、更新车辆。\n"
    assert texts(going_on, "problems") == ["车辆老化", "班次太少"]
