"""How paragraphs of essays open on a problem or come to one more, and where they tell why instead."""

import pytest

from tests.extraction.stated import PRACTICE, texts

OLD = "车辆老化严重。不少车超期还在路上跑,冬天常常抛锚,去年在半路上停了三十回。"
SHOWN = "全县八十名司机平均五十三岁,去年走了十一个,三条线路没有人开,只好停了。"
TICKETS = "票款收缴困难。去年收上来的票款还不到应收的三成,站长跑了几趟也没有办法,只好记在账上,等到年底再说。"
MEASURES = "三、建议\n1、更新车辆。优先换掉超期的车。\n2、提高工资。\n"


def _problems(*paragraphs: str) -> list[str]:
    return texts(PRACTICE + "二、存在的问题\n" + "\n".join(paragraphs) + f"\n{MEASURES}", "problems")


@pytest.mark.parametrize(
    ("opening", "stated"),
    [
        ("最让人揪心的是司机留不住。", "司机留不住"),
        ("再一个难处是缺人。", "缺人"),
        ("值得警惕的是,司机越走越多,没有人补。", "司机越走越多,没有人补"),
        ("更深一层的问题,是司机留不住。", "司机留不住"),
        ("与车辆老化相伴的,是司机青黄不接。", "司机青黄不接"),
        ("乘客反映最强烈的问题,莫过于司机留不住。", "司机留不住"),
        ("一个普遍的苗头是,司机留不住。", "司机留不住"),
        ("尤为突出的是司机留不住。", "司机留不住"),
        ("司机留不住的现象也不容忽视。", "司机留不住的现象也不容忽视"),
        ("司机留不住,是当前最突出的问题。", "司机留不住"),
        (
            "司机短缺的矛盾日益凸显,县里的公司一年招不满十个人,外地的司机也不愿来,车只好停在站里。",
            "司机短缺的矛盾日益凸显",
        ),
        ("比亏钱更难的是留住人。", "比亏钱更难的是留住人"),
    ],
)
def test_what_only_calls_it_a_trouble_is_no_part_of_it(opening: str, stated: str) -> None:
    assert _problems(OLD, opening + SHOWN, TICKETS) == ["车辆老化严重", stated, "票款收缴困难"]


@pytest.mark.parametrize(
    ("opening", "stated"),
    [
        ("再一个难处是缺人。", "缺人"),
        ("司机短缺的问题也很突出,", "司机短缺的问题也很突出"),
        ("还有一个绕不开的问题,就是司机留不住。", "司机留不住"),
        ("其次,司机队伍不稳。", "司机队伍不稳"),
    ],
)
def test_a_sentence_in_a_paragraph_that_comes_to_one_trouble_more(opening: str, stated: str) -> None:
    assert _problems(OLD + opening + SHOWN, TICKETS) == ["车辆老化严重", stated, "票款收缴困难"]


def test_a_sentence_that_goes_on_with_the_trouble_at_hand_is_none_more() -> None:
    assert _problems(f"{OLD}冬天抛锚的现象十分严重。{SHOWN}", TICKETS) == ["车辆老化严重", "票款收缴困难"]


def test_a_first_sentence_that_only_turns_to_the_worst() -> None:
    worst = "然而,委员们坐了三天车,心情并不轻松。最让人揪心的是司机留不住。"
    assert _problems(worst + SHOWN, TICKETS) == ["司机留不住", "票款收缴困难"]


def test_a_question_called_a_problem_only_leads_in() -> None:
    asks = "司机愿不愿意来,也是问得较多的一个问题。"
    assert "司机愿不愿意来" not in _problems(OLD, asks + SHOWN, TICKETS)


def test_a_heading_that_says_that_there_are_troubles_states_none() -> None:
    text = (
        "通了车,好处看得见\n全县有公交线路12条,每天跑四百个班次,乘客两万多人次,老人进城看病方便多了,村里人都说好。\n"
        "坐下来算账,难处也不少\n头一桩是车辆老化。不少车超期还在路上跑。\n第二桩是司机留不住。去年走了十一个。\n"
        "为什么会这样?市里交通学院一位研究公交经济的教授分析,一是票价太低,油钱都不够;二是班次太少,坐车的人不来。\n"
        "出路在哪里\n应当提高司机工资,早晚加密班次,由公司统一调度。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "司机留不住"]
    assert texts(text, "causes") == ["票价太低,油钱都不够", "班次太少,坐车的人不来"]


@pytest.mark.parametrize(
    ("told", "causes"),
    [
        ("造成这种局面,根子在认识上。", ["根子在认识上"]),
        ("加之公司、车站、学校的账目分散在各处,没有人统一核对。", ["公司、车站、学校的账目分散在各处"]),
        ("再加上司机年纪偏大,新车不会开。", ["司机年纪偏大"]),
        ("从深层次看,是公司没有统一的调度。", ["公司没有统一的调度"]),
        ("主要受制于公司经费短缺。", ["受制于公司经费短缺"]),
        ("有的干部重买车、轻管车,是车辆老化的思想根源。", ["有的干部重买车、轻管车"]),
        ("这与公司管理松懈有直接关系。", ["公司管理松懈"]),
        ("背后的原因,是公司财力薄弱。", ["公司财力薄弱"]),
    ],
)
def test_a_last_paragraph_that_tells_why(told: str, causes: list[str]) -> None:
    behind = f"{told}县里已经开了三次会,公司的经理也多次向县里反映。"
    text = f"{PRACTICE}二、存在的问题\n{OLD}\n{TICKETS}\n{behind}\n{MEASURES}"
    assert texts(text, "causes") == causes
    assert texts(text, "problems") == ["车辆老化严重", "票款收缴困难"]


def test_what_joins_in_without_anything_wrong_is_no_cause() -> None:
    assert texts(f"{PRACTICE}二、存在的问题\n{OLD}再加上县里新开的线路,全县有线路12条。\n{MEASURES}", "causes") == []


def test_a_sentence_that_only_says_that_there_are_causes_of_both_kinds() -> None:
    text = (
        f"{PRACTICE}二、存在的问题\n1、车辆老化。\n2、司机留不住。\n三、原因分析\n"
        "上述问题的存在,既有客观原因,也有主观原因。一是体制没有理顺。公司归两个局管,账目各管各的。"
        "二是投入不足。三年没有买过一辆新车,修车的钱也没有着落。\n四、建议\n1、更新车辆。\n"
    )
    assert texts(text, "causes") == ["体制没有理顺", "投入不足"]


def test_a_cause_behind_clauses_that_only_tell_how_things_are() -> None:
    told = (
        "造成这种局面,根子在认识上。从体制上看,线路归交通局管,票价归发改局管,车站归镇政府管,司机归人社局管,"
        "政出多门,难以形成合力。"
    )
    text = f"{PRACTICE}二、存在的问题\n{OLD}\n{TICKETS}\n{told}\n{MEASURES}"
    assert texts(text, "causes") == ["根子在认识上", "政出多门,难以形成合力"]


def test_a_cause_without_the_words_that_call_it_one() -> None:
    text = (
        f"{PRACTICE}二、存在的问题\n1、车辆老化。\n2、司机留不住。\n三、原因浅析\n"
        "一方面,公司投入不足。三年没有买过一辆新车。另一方面,管理松懈。账目各管各的。"
        "此外,重买车轻管车的观念没有扭转,也是“有车不修、有人不管”的深层次原因。\n四、建议\n1、更新车辆。\n"
    )
    assert texts(text, "causes") == ["公司投入不足", "管理松懈", "重买车轻管车的观念没有扭转"]


PROSE = "我们坐了三天车,走了五个站,同司机和乘客谈了一个下午。\n"
ANSWER = "针对上述问题,我们建议:\n要更新车辆,优先换掉超期的车。\n"


@pytest.mark.parametrize(
    ("opening", "stated"),
    [
        ("站台也令人担忧。", "站台也令人担忧"),
        ("司机短缺的问题也很突出。", "司机短缺的问题也很突出"),
        ("值得警惕的是,司机越走越多,没有人补。", "司机越走越多,没有人补"),
        ("司机留不住,是当前最突出的问题。", "司机留不住"),
    ],
)
def test_a_paragraph_of_prose_that_calls_its_topic_a_trouble_behind_others(opening: str, stated: str) -> None:
    turn = "不过,一路上也听到不少问题。\n"
    text = f"{PROSE}{turn}{OLD}\n{opening}{SHOWN}\n{TICKETS}\n{ANSWER}"
    assert texts(text, "problems") == ["车辆老化严重", stated, "票款收缴困难"]


def test_a_sentence_that_comes_to_troubles_once_more_states_none() -> None:
    turn = "不过,一路上也听到不少问题。\n"
    text = f"{PROSE}{turn}{OLD}\n还有一些问题也不容忽视。司机留不住。{SHOWN}\n{ANSWER}"
    assert texts(text, "problems") == ["车辆老化严重", "司机留不住"]


@pytest.mark.parametrize(
    ("opening", "stated"),
    [
        ("一个不容忽视的原因是司机短缺。", "司机短缺"),
        ("客观因素主要是山高路远、站点分散。", "客观因素主要是山高路远、站点分散"),
        ("根子在体制。", "根子在体制"),
        ("司机短缺也是重要原因。", "司机短缺"),
    ],
)
def test_how_a_paragraph_opens_on_a_cause(opening: str, stated: str) -> None:
    text = (
        f"{PRACTICE}二、存在的问题\n1、车辆老化。\n2、司机留不住。\n三、原因分析\n"
        "管护责任没有压实。去年县里检查时,多数站拿不出一本完整的记录,出了事也没有人追究。\n"
        f"{opening}县里近五年只安排过一次专项资金,修一次车就花光了,站长们说这点钱连零件都不够买。\n四、建议\n1、更新车辆。\n"
    )
    assert texts(text, "causes") == ["管护责任没有压实", stated]


def test_causes_between_semicolons_behind_a_count_of_them() -> None:
    text = (
        f"{PRACTICE}二、存在的问题\n1、车辆老化。\n2、司机留不住。\n三、原因分析\n"
        "分析原因,主要有三:认识有偏差,有的干部把站台当包袱;投入机制不健全,修车的钱没有着落;管理力量薄弱,没有人检查。\n"
        "四、建议\n1、更新车辆。\n"
    )
    causes = ["认识有偏差,有的干部把站台当包袱", "投入机制不健全,修车的钱没有着落", "管理力量薄弱,没有人检查"]
    assert texts(text, "causes") == causes


def test_a_cause_called_one_in_passing_leaves_what_shows_it_alone() -> None:
    told = "认识有偏差是主要原因,有的干部把站台当包袱。投入不足是客观原因,每个站一年没有三千元。"
    text = f"{PRACTICE}二、存在的问题\n1、车辆老化。\n2、司机留不住。\n三、原因分析\n{told}\n四、建议\n1、更新车辆。\n"
    assert texts(text, "causes") == ["认识有偏差", "投入不足"]


ANNOUNCED = [
    "在肯定成绩的同时,也要清醒地看到存在的差距和不足。",
    "当前,制约公交发展的瓶颈主要有三个方面。",
    "概括起来,就是“三个不到位”。",
    "这些年车是通了,可管车的难处却越来越多。",
    "成绩固然可喜,短板也不能回避。",
    "对照群众期盼,我们的工作还有不小的差距。",
    "问卷结果显示,乘客不满意的主要集中在三个方面。",
    "然而,光鲜的背后也有隐忧。",
    "比照先进地区,差距是明显的。",
    "从调研情况看,问题主要表现在三个“难”上。",
    "全县公交面临的形势不容乐观。",
]


@pytest.mark.parametrize("announced", ANNOUNCED)
def test_a_sentence_that_announces_troubles_before_the_first_states_none(announced: str) -> None:
    assert _problems(announced + OLD, TICKETS) == ["车辆老化严重", "票款收缴困难"]


@pytest.mark.parametrize("announced", ANNOUNCED)
def test_so_it_does_in_prose(announced: str) -> None:
    text = f"{PROSE}{announced}\n{OLD}\n{TICKETS}\n{ANSWER}"
    assert texts(text, "problems") == ["车辆老化严重", "票款收缴困难"]


@pytest.mark.parametrize("stating", ["修车经费不足。", "修车的钱没着落,是被提起最多的难处。", "安全管理存在薄弱环节。"])
def test_a_sentence_that_says_where_the_trouble_is_states_it(stating: str) -> None:
    (_, told) = _problems(TICKETS, stating + SHOWN)
    assert stating.startswith(told)


@pytest.mark.parametrize(
    "announced",
    [
        "归拢起来,有这么几条。",
        "怎样把车管好?大家开出了药方。",
        "出路在哪里?大家的看法比较一致。",
        "对此,调研组建议从三个方面着手。",
        "综合各方意见,我们认为应抓好三件事。",
        "为进一步做好公交工作,提几点粗浅的看法。",
        "管好车,是一篇大文章。",
    ],
)
def test_a_sentence_that_announces_measures_before_the_first_proposes_none(announced: str) -> None:
    measures = (
        f"{announced}更新公交车辆。优先换掉超期的车,由公司按月公布。\n"
        "提高司机工资。工资同里程挂钩,三年涨一次,让年轻人愿意来开车。\n"
    )
    text = f"{PRACTICE}二、存在的问题\n{OLD}\n{TICKETS}\n三、建议\n{measures}"
    assert texts(text, "countermeasures") == ["更新公交车辆", "提高司机工资"]


def test_a_question_that_proposes_is_no_announcement() -> None:
    measures = "能不能早晚各加一班车?老人看病、学生上学都要坐。\n司机的工资要同里程挂钩。三年涨一次,让年轻人愿意来。\n"
    text = f"{PRACTICE}二、存在的问题\n{OLD}\n{TICKETS}\n三、建议\n{measures}"
    assert "老人看病、学生上学都要坐" not in texts(text, "countermeasures")


def test_reasons_in_a_pair_of_few_words_are_causes() -> None:
    text = (
        f"{PRACTICE}二、存在的问题\n(一)车辆老化\n不少车超期还在路上跑。\n一来车价高,二来没人管。\n"
        "(二)票款难收\n不到应收的三成。\n此外,重买车轻管车的观念没有扭转,也是票款难收的深层次原因。\n"
        "三、建议\n(一)更新车辆\n优先换掉超期的车。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "票款难收"]
    assert texts(text, "causes") == ["车价高", "没人管", "重买车轻管车的观念没有扭转"]


def test_a_paragraph_behind_a_row_that_tells_why_is_no_further_trouble() -> None:
    row = "一是车辆老化。不少车超期还在跑。\n二是司机留不住。去年走了十一个。\n"
    why = "造成这些问题的原因是多方面的。从客观上讲,村子散、路太远;从主观上讲,公司管理松懈。\n"
    text = f"{PRACTICE}二、存在的问题\n{row}{why}{MEASURES}"
    assert texts(text, "problems") == ["车辆老化", "司机留不住"]


def test_a_paragraph_that_says_how_long_it_takes_closes_the_report() -> None:
    closing = "管好车非一日之功。委员们将持续跟踪,积极开展监督,为早日坐上好车出一份力。\n"
    text = f"{PROSE}不过,一路上也听到不少问题。\n{OLD}\n{TICKETS}\n{ANSWER}{closing}"
    assert "管好车非一日之功" not in texts(text, "countermeasures")
