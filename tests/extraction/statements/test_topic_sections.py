"""Reports by topics: under each heading what is wrong, and behind it what should be done."""

from tests.extraction.stated import texts

INTRO = (
    "县人民政府研究室\n我们坐了三天车,同司机、乘客和站长谈了话。全县有公交线路12条,公交车六十辆,每天跑四百个班次。\n"
)
TROUBLES = {
    "车多路窄": "六十辆车挤在两条老街上,早晚只有挪动的份,不少乘客宁愿走路。",
    "有站无亭": "城外的四十个站没有一个雨棚,下雨天老人只好站在店家的屋檐下等车。",
    "留不住的方向盘": "司机平均五十三岁,去年走了十一个,三条线路没有人开,只好停了。",
}
ANSWERS = [
    "看来得给每条老街算一笔车流账,把两条短线合成一条环线。",
    "沿线店家不妨认领站台,由公交公司出料、店家出地。",
    "县职业学校的驾驶班应当扩大招生;公司可以统一给司机盖宿舍。",
]


def test_each_heading_states_a_problem_and_its_text_the_answer() -> None:
    parts = zip(TROUBLES.items(), ANSWERS, strict=True)
    text = INTRO + "".join(f"{heading}\n{trouble}{answer}\n" for (heading, trouble), answer in parts)
    assert texts(text, "problems") == list(TROUBLES)
    assert len(texts(text, "countermeasures")) == 4


def test_answers_under_headings_of_their_own_are_no_problems() -> None:
    text = INTRO + "".join(
        f"{heading}\n{trouble}今年又比去年难了一些,乘客的意见也多。\n" for heading, trouble in TROUBLES.items()
    )
    text += "下一步怎么办\n" + "".join(f"{answer}\n" for answer in ANSWERS)
    assert not set(ANSWERS) & set(texts(text, "problems"))


def test_what_was_done_under_topics_is_no_problem() -> None:
    done = "去年公司修了四十个雨棚,换了三十辆新车,乘客的意见少了。今年又开了两条环线,司机也招满了,班次加密到十分钟。"
    text = INTRO + "".join(f"{heading}\n{done}\n" for heading in ("雨棚修起来", "新车开进来", "环线转起来"))
    assert texts(text, "problems") == []


def test_headings_below_a_topic_that_only_name_its_parts_state_nothing() -> None:
    text = (
        "一、车辆\n问题\n(1)车辆老化。半数已经超期。\n(2)班次太少。要等半个钟头。\n建议\n(1)更新公交车辆。\n"
        "二、站台\n问题\n(1)站台没有雨棚。\n(2)站牌看不清。\n建议\n(1)修建雨棚。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "班次太少", "站台没有雨棚", "站牌看不清"]


def test_each_paragraph_states_a_problem_and_its_answer() -> None:
    text = (
        "一、几个侧面,几点想法\n"
        "等车是头一件让人放不下心的事。山里的站一天两班,误了就要走夜路,老人没有别的办法。今后凡新开线路,应当先由站长排班。\n"
        "车况是绕不开的老话题。六十辆车里有二十辆超期,修车没有备件。盼望县里定一个牵头部门,三年换完。\n"
        "司机的短板更要命。平均五十三岁,去年走了十一个。依我们看,工资得同里程挂钩,还应给他们盖宿舍。\n"
    )
    assert texts(text, "problems") == ["等车是头一件让人放不下心的事", "车况是绕不开的老话题", "司机的短板更要命"]
    assert texts(text, "countermeasures") == [
        "凡新开线路,应当先由站长排班",
        "县里定一个牵头部门,三年换完",
        "工资得同里程挂钩,还应给他们盖宿舍",
    ]


def test_a_hazard_not_to_be_overlooked_is_a_trouble_and_leads_nothing_in() -> None:
    text = (
        "一、突出问题\n车辆老化相当普遍。半数车辆已经超期,维修费比买一辆新车还要高,司机天天提着心开。\n"
        "行车隐患不容忽视。刹车失灵、轮胎爆裂的事去年出过九起,乘客受了惊吓,再也不坐夜班车。\n"
        "二、对策建议\n尽快更新老旧车辆。由县财政和公交公司各出一半资金,分三年把超期的车辆全部换成新车。\n"
    )
    assert texts(text, "problems") == ["车辆老化相当普遍", "行车隐患不容忽视"]


def test_a_numbered_row_is_of_what_the_line_above_it_says() -> None:
    row = "1. 站台破旧 — 十年没有修过,雨天没有地方躲雨。\n2. 车次调度混乱 — 两班车前后脚到站,后面要等一个钟头。\n"
    led_in = "这两年坐公交的人一年比一年少。造成公交困境的因素主要有两个:\n"
    assert texts(led_in + row, "causes") == ["站台破旧", "车次调度混乱"]
    assert texts(led_in + row, "problems") == []


def test_a_row_of_causes_below_a_problem() -> None:
    problem = "一、存在的问题\n(一)公交车次少。一天只有两班。造成车次少的原因主要有:\n"
    found = texts(problem + "1、司机难招。\n2、财政补贴不足。\n(二)站台破旧。\n", "causes")
    assert found == ["司机难招", "财政补贴不足"]


def test_headings_below_a_problem_that_are_led_in_as_its_causes() -> None:
    text = (
        "一、公交车严重不足\n两班车前后脚到站,后面要等一个钟头。\n为什么会这样,我归纳了以下两点。\n"
        "1.车少,钱先紧着大路用\n县里一共才有九辆公交车,半数已经超期,维修费比买一辆新车还要高。\n"
        "2.司机留不住\n司机的工资比邻县低一千元,去年走了五个,剩下的天天加班。\n"
        "二、几点建议\n1.添车。由县财政和公交公司各出一半资金。\n2.涨工资。工资应当同里程挂钩。\n"
    )
    assert texts(text, "causes") == ["车少,钱先紧着大路用", "司机留不住"]
