"""Problems, causes and countermeasures: from headings, from items inside a paragraph, from prose."""

import pytest

from tests.extraction.found import Items, found

TITLE = "凤冈县公共交通调研报告\n"
PRACTICE = "一、主要做法\n1、更新公交车辆。\n2、加密公交班次。\n"


def statements(text: str, kind: str) -> Items:
    return found(TITLE + text, kind)


def texts(text: str, kind: str) -> list[str]:
    return [item["text"] for item in statements(text, kind)]


@pytest.mark.parametrize(("first", "second"), [("(一)", "(二)"), ("1、", "2、"), ("（一）", "（二）")])
def test_numbered_headings(first: str, second: str) -> None:
    text = (
        "一、基本情况\n全县有公交线路12条。\n"
        f"二、存在的问题\n{first}车辆老化严重\n不少车辆已经超期。\n{second}班次太少\n乘客等候时间长。\n"
        f"三、原因分析\n{first}购车资金不足\n{second}考核办法不健全\n"
        f"四、对策建议\n{first}更新公交车辆\n购买电动公交车。\n{second}加密公交班次\n"
    )
    assert texts(text, "problems") == ["车辆老化严重", "班次太少"]
    assert texts(text, "causes") == ["购车资金不足", "考核办法不健全"]
    assert texts(text, "countermeasures") == ["更新公交车辆", "加密公交班次"]


def test_items_inside_a_paragraph() -> None:
    text = (
        "一、存在的问题\n一是车辆老化,维修费用高。二是班次太少,乘客等候时间长。三是站台没有雨棚。\n"
        "二、对策建议\n一要招聘司机。二要提高工资。\n"
    )
    assert texts(text, "problems") == ["车辆老化,维修费用高", "班次太少,乘客等候时间长", "站台没有雨棚"]
    assert texts(text, "countermeasures") == ["招聘司机", "提高工资"]


@pytest.mark.parametrize(
    "words",
    [
        "首先,车辆老化,维修费用高。其次,班次太少。再次,站台没有雨棚。",
        "当前公交还有不少困难。首先是车辆老化,维修费用高。其次是班次太少。再次是站台没有雨棚。",
    ],
)
def test_items_of_flowing_prose(words: str) -> None:
    text = f"一、存在的问题\n{words}\n二、对策建议\n首先,更新车辆。其次,加密班次。\n"
    assert texts(text, "problems") == ["车辆老化,维修费用高", "班次太少", "站台没有雨棚"]
    assert texts(text, "countermeasures") == ["更新车辆", "加密班次"]


def test_topic_sentences_of_paragraphs_without_items() -> None:
    text = """一、存在的问题
主要存在以下问题。
车辆老化的现象相当普遍,半数车辆行驶已超过十年,每年的维修费用比购买新车还要高出一截。
班次安排不够合理,早晚高峰时乘客往往要等上半个小时,而中午的车厢里常常空空荡荡没有几个人。
二、对策建议
尽快更新老旧车辆,由县财政和公交公司各出一半资金,分三年把超期的车辆全部换成电动公交车。
合理安排班次,按照客流的变化在早晚高峰加密发车,中午适当减少,让乘客少等车、坐得上车。
"""
    assert texts(text, "problems") == ["车辆老化的现象相当普遍", "班次安排不够合理"]
    assert texts(text, "countermeasures") == ["尽快更新老旧车辆", "合理安排班次"]


def test_a_parent_and_its_children() -> None:
    text = """一、存在的问题
(一)服务质量不高。一是司机态度生硬。二是车厢卫生较差。
(二)线路覆盖不全。
二、对策建议
1、提高服务质量
(1)培训司机
(2)保持车厢整洁
2、延长线路
"""
    assert [(s["id"], s["text"], s["parent"]) for s in statements(text, "problems")] == [
        ("problem-1", "服务质量不高", None),
        ("problem-1.1", "司机态度生硬", "problem-1"),
        ("problem-1.2", "车厢卫生较差", "problem-1"),
        ("problem-2", "线路覆盖不全", None),
    ]
    assert [(s["id"], s["text"], s["parent"]) for s in statements(text, "countermeasures")] == [
        ("countermeasure-1", "提高服务质量", None),
        ("countermeasure-1.1", "培训司机", "countermeasure-1"),
        ("countermeasure-1.2", "保持车厢整洁", "countermeasure-1"),
        ("countermeasure-2", "延长线路", None),
    ]


@pytest.mark.parametrize(
    ("words", "causes"),
    [
        ("主要原因是购车资金不足。", ["购车资金不足"]),
        ("究其原因,主要是购车资金不足。", ["购车资金不足"]),
        ("由于司机招不满,不少线路只好停开。", ["司机招不满"]),
        (
            "上述问题,既有财政底子薄、起步晚的客观因素,也有管理松、考核软等主观因素。",
            ["财政底子薄、起步晚", "管理松、考核软"],
        ),
        ("如三号线,由于道路太窄,大车进不去。", []),
        ("原因多种多样。", []),
    ],
)
def test_causes_told_beside_a_problem(words: str, causes: list[str]) -> None:
    text = f"一、存在的问题\n1、车辆老化。\n{words}\n二、对策建议\n1、更新车辆。\n"
    assert texts(text, "causes") == causes
    assert texts(text, "problems") == ["车辆老化"]


def test_causal_sentences_of_a_section_of_causes() -> None:
    text = """一、存在的问题
1、车辆老化。
二、原因分析
票价多年没有调整,所以公司收入不高。公司一共有三个车队。油价上涨,导致成本增加。
"""
    assert texts(text, "causes") == ["票价多年没有调整,所以公司收入不高", "油价上涨,导致成本增加"]


def test_causes_that_one_paragraph_of_a_section_tells() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。\n2、班次太少。\n二、问题的根源\n"
        "购车资金缺口较大。更新全部车辆要八千万元,县里每年拿不出六百万。"
        "司机待遇偏低,干一天活挣不到两百块,年轻人宁可去跑货车也不愿意来。"
        "此外,考核办法不健全,正点的没奖励,晚点的也不挨罚,时间一长谁都不当回事。\n"
    )
    assert texts(text, "causes") == ["购车资金缺口较大", "司机待遇偏低", "考核办法不健全"]


def test_problems_that_one_paragraph_of_a_section_tells() -> None:
    text = (
        "一、存在的问题\n车辆老化严重。半数车辆已经超期,有的跑了十四年。班次安排不合理。早晚高峰要等半个小时。"
        "站台设施简陋。多数站台没有雨棚。\n二、建议\n更新车辆。\n"
    )
    assert texts(text, "problems") == ["车辆老化严重", "班次安排不合理", "站台设施简陋"]


def test_a_heading_on_the_line_of_its_causes_is_none_of_them() -> None:
    text = (
        "一、基本情况全县有公交线路12条,司机80人。\n二、存在问题车辆老化严重,班次太少。\n"
        "三、成因分析归纳起来,上述困境有三重原因。从车辆看,购车资金缺口较大。从制度看,考核办法迟迟没有落地。"
        "从司机看,服务的意识普遍不强。\n四、对策建议(一)更新车辆。分三年更新完毕。\n"
    )
    assert texts(text, "causes") == ["购车资金缺口较大", "考核办法迟迟没有落地", "服务的意识普遍不强"]


def test_causes_of_a_section_with_a_paragraph_each() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。\n2、班次太少。\n二、原因分析\n"
        "造成这些问题的原因是多方面的。长期以来,线路多、里程长,车辆常年在山路上跑,一天下来难得歇口气。\n"
        "从经营上看,公司连年亏损,更新车辆拿不出钱来,银行也不肯再贷款给它。\n"
        "投入不足也是一个重要因素。县财政每年补贴三百万元,还抵不上一半的油钱。\n"
        "先说待遇。司机一个月挣三千出头,比跑货车的少一大截,谁也不愿意来。\n"
    )
    assert texts(text, "causes") == [
        "长期以来,线路多、里程长,车辆常年在山路上跑,一天下来难得歇口气",
        "公司连年亏损,更新车辆拿不出钱来,银行也不肯再贷款给它",
        "投入不足",
        "司机一个月挣三千出头,比跑货车的少一大截,谁也不愿意来",
    ]


def test_paragraphs_of_prose_that_say_what_they_tell() -> None:
    text = (
        "今年春天我们坐遍了全县的公交线路,同司机和乘客谈了三十多次。\n"
        "坐得越久,看到的难处也越多。头一件,车辆老化。半数车辆已经超期。第二件,是班次太少。早晚要等半个小时。\n"
        "难处摆在面上,根子要往深处找。经营上的根子,是公司连年亏损。体制上的根子,是客运站归了镇里管。\n"
        "五月里,我们随考察组去了邻近的两个县。那里的经验给我们的启发是:小县要办小公交。\n"
        "办法之一,是把大车换成小车。小车省油,山路也好掉头。\n办法之二,是让站长管到车上。谁晚点谁说明,一月一公布。\n"
        "至于票价,宜由县里统一核定,三年一调。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "班次太少"]
    assert texts(text, "causes") == ["公司连年亏损", "客运站归了镇里管"]
    assert texts(text, "countermeasures") == [
        "把大车换成小车",
        "让站长管到车上",
        "至于票价,宜由县里统一核定,三年一调",
    ]


def test_why_a_measure_was_taken_is_no_cause() -> None:
    text = "一、主要做法\n1、更新车辆。由于购车补贴到位,今年买了十辆。\n二、存在的问题\n1、司机不足。\n"
    assert texts(text, "causes") == []


@pytest.mark.parametrize("heading", ["", "二、启发\n"])
def test_lessons_that_prescribe_are_countermeasures(heading: str) -> None:
    text = f"{PRACTICE}{heading}凤冈的经验启示我们:必须舍得为公交花钱;必须把乘客放在第一位;各地情况不同。\n"
    assert texts(text, "countermeasures") == ["必须舍得为公交花钱", "必须把乘客放在第一位"]


def test_lessons_beside_a_section_of_countermeasures_are_none() -> None:
    text = f"{PRACTICE}经验启示我们:必须舍得花钱;必须管好司机。\n二、对策建议\n1、招聘司机。\n"
    assert texts(text, "countermeasures") == ["招聘司机"]


@pytest.mark.parametrize("practice", [PRACTICE, "一、主要做法\n一是更新公交车辆。二是加密公交班次。\n"])
def test_measures_already_taken_are_no_countermeasures(practice: str) -> None:
    text = f"{practice}二、存在的问题\n(一)司机不足\n"
    assert texts(text, "countermeasures") == []
    assert texts(text, "problems") == ["司机不足"]


@pytest.mark.parametrize(
    ("lead_in", "own"), [("会议确定了必须遵循的重要方针,", []), ("公交公司有两件事可做,", ["安全第一", "方便乘客"])]
)
def test_a_list_of_what_others_demand_is_not_the_reports_own(lead_in: str, own: list[str]) -> None:
    text = f"一、对策建议\n{lead_in}一是安全第一。二是方便乘客。\n"
    assert texts(text, "countermeasures") == own


def test_a_list_of_problems_in_the_first_paragraph() -> None:
    text = "全县公交发展缓慢,主要表现在两个方面:一是车辆老化;二是班次太少。\n"
    assert texts(text, "problems") == ["车辆老化", "班次太少"]


def test_items_numbered_by_their_own_first_word() -> None:
    text = "全县有公交线路12条。\n公交队伍存在三缺:一缺年轻司机,二缺维修技师,三缺调度人员。\n"
    assert texts(text, "problems") == ["缺年轻司机", "缺维修技师", "缺调度人员"]


def test_items_that_nothing_leads_in_state_a_plight_themselves() -> None:
    text = (
        "第一,班次不足。乘客等候时间长。\n第二,票价偏高。每趟五元。\n第三,司机队伍不稳。年轻人不愿干。\n"
        "为此,提出以下建议:\n第一,加密班次。\n第二,降低票价。\n第三,提高司机工资。\n"
    )
    assert texts(text, "problems") == ["班次不足", "票价偏高", "司机队伍不稳"]
    assert texts(text, "countermeasures") == ["加密班次", "降低票价", "提高司机工资"]
    assert texts("第一,解决了停车难题。\n第二,加密了班次。\n", "problems") == []


def test_the_way_out_of_a_plight_is_a_countermeasure() -> None:
    text = (
        "全县有公交线路12条。\n问题不少,司机普遍老化。\n要走出困境,应当从两方面发力。首先是招聘司机。其次要加密班次。\n"
    )
    assert texts(text, "countermeasures") == ["招聘司机", "加密班次"]


def test_numbered_items_in_a_paragraph_are_no_headings() -> None:
    text = "全县有公交线路12条。\n公交问题不少,车辆普遍老化。\n我们建议:一、招聘司机。二、加密班次。三、增设雨棚。\n"
    assert texts(text, "countermeasures") == ["招聘司机", "加密班次", "增设雨棚"]


def test_two_causes_on_the_one_hand_and_on_the_other() -> None:
    text = "全县有公交线路12条。\n公交问题不少。究其原因,一方面是财政投入不足,另一方面是司机流失严重。\n"
    assert texts(text, "causes") == ["财政投入不足", "司机流失严重"]


def test_a_list_behind_the_first_sentence_of_a_label_goes_into_it() -> None:
    text = (
        "一、关于车辆\n问题:公交车辆普遍老化。半数车辆已经超期。\n"
        "建议:加快更新公交车辆。一是由县财政分三年安排购车资金。二是鼓励企业购买电动公交车。\n"
    )
    assert texts(text, "problems") == ["公交车辆普遍老化"]
    found = [(item["text"], item["parent"]) for item in statements(text, "countermeasures")]
    assert found == [
        ("加快更新公交车辆", None),
        ("由县财政分三年安排购车资金", "countermeasure-1"),
        ("鼓励企业购买电动公交车", "countermeasure-1"),
    ]


def test_the_sentence_that_turns_to_proposals_may_make_one() -> None:
    text = "全县有公交线路12条。\n公交车辆普遍老化,问题不少。\n下一步,要把公交纳入城乡规划,要招聘年轻司机。\n"
    assert texts(text, "countermeasures") == ["要把公交纳入城乡规划,要招聘年轻司机"]


def test_headings_that_state_a_plight_with_a_proposal_below_each() -> None:
    text = (
        "(一)招人难。年轻人不愿开公交,老司机又要退休。为此,建议提高司机工资。\n"
        "(二)停车难。终点站没有场地。对此,我们建议利用闲置厂房停车。\n"
        "(三)班次不足。乘客等候时间长。村民的建议无人理会。\n"
    )
    assert texts(text, "problems") == ["招人难", "停车难", "班次不足"]
    assert texts(text, "countermeasures") == ["提高司机工资", "利用闲置厂房停车"]


PROSE = "我们走了五个村,坐了七趟车,同司机和乘客拉家常。\n"


@pytest.mark.parametrize(
    "turn",
    [
        "不过车坐得越多,听到的难处也越多。",
        "可是,一路上烦恼也不少。",
        "然而也要正视眼前的短板。",
        "但让人揪心的地方还有几处。",
    ],
)
@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("与此相连的是班次太少", "再就是站牌残缺"),
        ("其次是班次太少", "还有一个绕不开的难题,就是站牌残缺"),
        ("更让人担心的是班次太少", "此外,站牌残缺"),
        ("另一个难题是班次太少", "同样让人犯愁的是站牌残缺"),
    ],
)
def test_one_paragraph_that_comes_to_several_problems(turn: str, second: str, third: str) -> None:
    text = f"{PROSE}{turn}乘客反映最多的,是车辆老化。座椅坏了没人修。{second}。一天只有两趟。{third}。老人看不清。\n"
    assert texts(text, "problems") == ["车辆老化", "班次太少", "站牌残缺"]


def test_a_sentence_may_say_itself_that_it_names_a_problem() -> None:
    text = f"{PROSE}听到的难处不少。最突出的是车辆老化。司机招不来也是绕不开的话题。谁都不愿开夜车。\n"
    assert texts(text, "problems") == ["车辆老化", "司机招不来也是绕不开的话题"]


@pytest.mark.parametrize("turn", ["这件事怎么办好?", "我们有几点想法。", "出路在哪里?", "针对这些情形,提出以下想法。"])
def test_a_question_or_a_promise_turns_to_proposals(turn: str) -> None:
    text = (
        f"{PROSE}车辆普遍老化,问题不少。\n{turn}\n旧车得一辆一辆换掉。三年之内换完。\n"
        "还要把司机请回来。工资提一成,五险一金也要补上。\n"
    )
    assert texts(text, "countermeasures") == ["旧车得一辆一辆换掉", "还要把司机请回来"]


def test_a_paragraph_that_grants_and_turns_leads_in_the_problems() -> None:
    text = (
        "一、存在的问题\n我县公交近年来有了改善,去年新增公交车辆40台,群众出行更加方便。但与邻县相比,差距是明显的。\n"
        "车辆老化严重。全县超期的公交车还有70多台,座椅破了没有人修,空调坏了没有人管,乘客怨声不断。\n"
        "班次太少。通往山区的线路一天只有两趟,赶集的老人要在站台上等两个钟头,冬天尤其难熬。\n"
    )
    assert texts(text, "problems") == ["车辆老化严重", "班次太少"]


def test_the_last_words_prescribe_nothing() -> None:
    text = (
        "一、问题\n1、车辆老化。\n2、班次太少。\n二、对策\n1、更新车辆。\n2、加密班次。\n"
        "三、结语\n公交是一项长期的工作,由于时间所限,调查还不够全面,敬请各位读者批评指正。\n"
    )
    assert texts(text, "countermeasures") == ["更新车辆", "加密班次"]


def test_causes_in_prose_one_after_the_other() -> None:
    text = (
        "一、问题\n1、车辆老化。\n2、班次太少。\n"
        "二、原因分析\n之所以如此,主要是投入不足。五年只买了三辆车。再就是责任不清。谁都不管。\n"
    )
    assert texts(text, "causes") == ["投入不足", "责任不清"]


def test_what_was_done_is_no_statement_of_prose() -> None:
    text = (
        f"{PROSE}应当说,这些年县里下了不少功夫。新买了三辆车。\n"
        "听到的难处也不少。最突出的是班次太少。乘客要在站台上等两个钟头。\n"
    )
    assert texts(text, "countermeasures") == []
    assert texts(text, "problems") == ["班次太少"]


IN_ONE_PARAGRAPH = [
    pytest.param(
        "我们坐了三天车。\n这几年公交不乏亮点。县里买了新车。但是,对照群众的期盼,我们也看到了一些问题。\n"
        "一个是车辆老化。不少车超期还在跑。要分批更新车辆,优先换掉超期的车;推广电动公交。\n"
        "再一个是班次太少。乘客要等半个小时才有一趟。今后,公司应提高司机工资。\n"
        "还有一个是站台简陋。雨天没有地方躲。解决的办法是把站台建设纳入城建计划。",
        ["车辆老化", "班次太少", "站台简陋"],
        ["分批更新车辆,优先换掉超期的车", "推广电动公交", "公司应提高司机工资", "把站台建设纳入城建计划"],
        id="points",
    ),
    pytest.param(
        "我们坐了三天车。\n公交线路少是第一个问题。乡里的老人进城要走五里路。对此,建议开通预约公交。\n"
        "票价高也让人头疼。油价上涨,成本降不下来。为此,应当给公交发放补贴。\n"
        "司机短缺。年轻人不愿开车。我们认为,要办好司机培训班。",
        ["公交线路少是第一个问题", "票价高也让人头疼", "司机短缺"],
        ["开通预约公交", "给公交发放补贴", "办好司机培训班"],
        id="prose",
    ),
    pytest.param(
        "我们坐了三天车。\n首先是线路太少。一些村至今不通车。因此,必须开通预约公交。\n"
        "第二是票价偏高。油价上涨。应发放补贴。\n最后是司机短缺。年轻人不愿开车。务必办好培训班。",
        ["线路太少", "票价偏高", "司机短缺"],
        ["开通预约公交", "发放补贴", "办好培训班"],
        id="items",
    ),
    pytest.param(
        "我们坐了三天车。\n县里重视公交。然而深入下去,听到的苦水也不少,还有一些问题。\n"
        "头一件是线路太少。一些村至今不通车。对策就是开通预约公交。\n"
        "第二件是票价偏高。油价上涨。要给公交发放补贴。\n第三件是司机短缺。年轻人不愿开车。应该办好培训班。\n总的看,公交值得关心。",
        ["线路太少", "票价偏高", "司机短缺"],
        ["开通预约公交", "给公交发放补贴", "办好培训班"],
        id="things",
    ),
    pytest.param(
        "一、存在问题及建议\n(一)线路太少。一些村至今不通车。要开通预约公交。\n"
        "(二)票价偏高。油价上涨。必须发放补贴。\n(三)司机短缺。应办好培训班。",
        ["线路太少", "票价偏高", "司机短缺"],
        ["开通预约公交", "发放补贴", "办好培训班"],
        id="one section",
    ),
    pytest.param(
        "一、线路太少\n一些村至今不通车。所以必须开通预约公交。\n二、票价偏高\n油价上涨。必须发放补贴。\n"
        "三、司机短缺\n年轻人不愿开车。应当办好培训班;提高工资。",
        ["线路太少", "票价偏高", "司机短缺"],
        ["开通预约公交", "发放补贴", "办好培训班", "提高工资"],
        id="headings",
    ),
]


@pytest.mark.parametrize(("text", "problems", "measures"), IN_ONE_PARAGRAPH)
def test_problem_and_countermeasure_in_one_paragraph(text: str, problems: list[str], measures: list[str]) -> None:
    assert texts(text, "problems") == problems
    assert texts(text, "countermeasures") == measures


@pytest.mark.parametrize(
    "hardship",
    ["要走五里路才有车。", "应急车辆不足。", "要求他们拼车。", "要是下雨就停开。", "反应太慢。", "要等半天才来一趟。"],
)
def test_a_hardship_is_no_countermeasure(hardship: str) -> None:
    text = f"我们坐了三天车。\n首先是线路太少。村民{hardship}{hardship}\n其次是票价偏高。油价上涨。必须发放补贴。"
    assert texts(text, "countermeasures") == ["发放补贴"]


def test_a_demand_beside_a_problem_is_none_where_the_report_proposes_elsewhere() -> None:
    text = "一、存在的问题\n(一)线路太少。要开通预约公交。\n(二)司机短缺。\n二、建议\n(一)办好培训班。\n(二)发放补贴。"
    assert texts(text, "countermeasures") == ["办好培训班", "发放补贴"]


@pytest.mark.parametrize(
    ("words", "causes"),
    [
        ("之所以如此,是因为司机招不到,年轻人嫌工资低。", ["司机招不到,年轻人嫌工资低"]),
        ("这主要是由于司机招不到,年轻人嫌工资低。", ["司机招不到,年轻人嫌工资低"]),
        ("说到底,还是建设资金没有着落。", ["建设资金没有着落"]),
        ("根子还在于经营不善。", ["经营不善"]),
        ("这既与司机太少有关,也与管理松散有很大关系。", ["司机太少", "管理松散"]),
        ("这种局面同司机太少分不开,更同管理松散有直接关系。", ["司机太少", "管理松散"]),
        ("这与客源太少不无关系。", ["客源太少"]),
        ("主要原因是工资低。", ["工资低"]),
        ("出现这种情况的原因,主要是司机工资低。", ["司机工资低"]),
        ("司机人少车多导致发车不准时。", ["司机人少车多"]),
        ("究其原因,司机工资低,班次又密,自然留不住人。", ["司机工资低,班次又密"]),
        ("调度员全部兼职,平均年龄已经过了五十岁,既不懂电脑又不识图,加之从来没有培训,造成车辆空跑。", ["从来没有培训"]),
        ("之所以如此,一方面是司机工资低,另一方面是乘客流失严重。", ["司机工资低", "乘客流失严重"]),
        ("这里面既有工资低的原因,也有补贴少的原因。", ["工资低", "补贴少"]),
        ("究其根源,在于司机待遇太低。", ["司机待遇太低"]),
        ("原因有三点。", []),
        ("造成上述差距,主观上是经营不够用心;客观上是县里财力薄弱。", ["经营不够用心", "县里财力薄弱"]),
        ("从主观上看,经营不够用心,从客观上看,县里财力薄弱。", ["经营不够用心", "县里财力薄弱"]),
        (
            "内因在于经营不够用心,外因在于县里财力薄弱,同时缺少统一的调度。",
            ["经营不够用心", "县里财力薄弱", "缺少统一的调度"],
        ),
        ("村民并不是因为票价太高才不坐车。", []),
        ("要客观看待停运的事情,与有关人员谈心。", []),
    ],
)
def test_what_a_problem_is_said_to_come_of(words: str, causes: list[str]) -> None:
    text = (
        f"一、存在的问题\n(一)线路太少\n一些村至今不通车。{words}\n(二)票价偏高\n油价上涨。\n二、建议\n(一)发放补贴。"
    )
    assert texts(text, "causes") == causes


def test_a_line_that_leads_in_the_causes_is_none() -> None:
    text = (
        "全县有公交线路12条。\n调查中也发现不少问题。班次太少,乘客等候时间长,老人尤其不便。\n"
        "造成上述问题的原因是多方面的。从运营看,司机工资低,招不到年轻人;从管理看,调度缺少统一的平台,各线各管一段。\n"
    )
    assert texts(text, "causes") == ["司机工资低,招不到年轻人", "调度缺少统一的平台,各线各管一段"]


def test_a_question_and_a_promise_in_a_row_only_lead_in() -> None:
    text = (
        "全县有公交线路12条。\n公交车辆普遍老化,问题不少。\n那么,这件事怎么办才好?司机和乘客提了不少建议。\n"
        "换车辆,让乘客坐得安心。应当分三年更换所有超期的公交车。\n"
    )
    assert texts(text, "countermeasures") == ["换车辆,让乘客坐得安心"]


def test_a_sentence_that_names_what_is_difficult_states_it() -> None:
    text = (
        "一、存在的问题\n招聘司机工作面临困难。年轻人不愿开早班车,全县今年只招到三人。\n"
        "当前还存在不少困难。站台没有雨棚,下雨天没处躲,老人和学生意见很大。\n"
    )
    assert texts(text, "problems") == ["招聘司机工作面临困难", "站台没有雨棚,下雨天没处躲,老人和学生意见很大"]


def test_a_short_paragraph_that_goes_on_states_its_first_sentence() -> None:
    text = (
        "存在的问题\n车辆老化的现象严重。多数车已经超期行驶。\n票价偏高。油价上涨,成本降不下来。\n"
        "对策建议\n尽快更新车辆。分三年换完所有超期的车。"
    )
    assert texts(text, "problems") == ["车辆老化的现象严重", "票价偏高"]
    assert texts(text, "countermeasures") == ["尽快更新车辆"]


def test_a_row_that_opens_with_its_topics() -> None:
    row = (
        "一、原因分析\n一是考核偏软。干好干坏一个样。二是资金来源少。只靠票款。"
        "三是司机留不住,月薪比货运公司低一千多元,加班没有补贴,路上吃饭也没有着落。\n"
    )
    assert texts(row, "causes") == ["考核偏软", "资金来源少", "司机留不住"]


def test_what_each_sentence_of_one_paragraph_demands() -> None:
    text = (
        "今年春天我们坐遍了全县的公交线路,同司机和乘客谈了三十多次。\n"
        "坐得越久,看到的难处也越多。头一件,车辆老化。半数车辆已经超期。第二件,是班次太少。站台也缺雨棚,下雨天没处躲。\n"
        "往后怎么办,大家有这么几条想法。车辆要分批更新,先换跑山路的。班次要加密,早晚高峰十分钟一班。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "班次太少", "站台也缺雨棚,下雨天没处躲"]
    assert texts(text, "countermeasures") == ["车辆要分批更新,先换跑山路的", "班次要加密,早晚高峰十分钟一班"]


def test_demands_that_open_alike() -> None:
    text = (
        "今年春天我们坐遍了全县的公交线路,同司机和乘客谈了三十多次。\n"
        "调查中也发现不少问题。车辆老化严重,半数车辆已经超期,维修费用比买新车还高。\n"
        "我们考虑从以下几方面着手:\n"
        "围绕“有车坐”,三年内更新全部老旧车辆。围绕“等得起”,早晚高峰十分钟发一班车,平时不超过二十分钟。\n"
    )
    assert texts(text, "countermeasures") == [
        "围绕“有车坐”,三年内更新全部老旧车辆",
        "围绕“等得起”,早晚高峰十分钟发一班车,平时不超过二十分钟",
    ]


@pytest.mark.parametrize(
    ("words", "causes"),
    [
        ("场站紧张、司机难招,是班次太少的直接原因。", ["场站紧张、司机难招"]),
        ("购车的钱一直没有着落,这是车辆老化的根源。", ["购车的钱一直没有着落"]),
        ("半路抛锚是由零件质量太差所致。", ["零件质量太差"]),
        ("之所以年年亏损,除了油价上涨,还因为票价十年没有调过。", ["票价十年没有调过"]),
        ("乘客抱怨不断,两家公司权责不清使得投诉无人受理。", ["两家公司权责不清"]),
        ("车队不愿换车,归根到底是补贴发放太慢。", ["补贴发放太慢"]),
        ("司机们说明白了车为什么晚点:一条线只配了两台车,坏一台就没有车。", ["一条线只配了两台车,坏一台就没有车"]),
    ],
)
def test_what_a_sentence_calls_a_cause(words: str, causes: list[str]) -> None:
    text = f"一、存在的问题\n(一)班次太少。早晚难等。{words}\n(二)站台没有雨棚。\n二、建议\n(一)加密班次。\n"
    assert texts(text, "causes") == causes


def test_causes_in_one_paragraph_that_are_named_one_by_one() -> None:
    text = (
        "一、存在的问题\n(一)车辆老化。\n(二)班次太少。\n二、困境从何而来\n"
        "之所以车辆老化,是因为购车补贴迟迟发不下来。班次太少,其根子在于司机待遇不高:一年走了三成。"
        "而站台没有雨棚,则由产权不清所致。\n三、建议\n(一)更新车辆。\n"
    )
    assert texts(text, "causes") == ["购车补贴迟迟发不下来", "司机待遇不高", "产权不清"]


def test_a_heading_that_only_says_on_whose_side_the_causes_lie() -> None:
    text = (
        "一、存在的问题\n1、班次太少。\n二、原因\n(一)公司方面的原因。调度办法陈旧,没有人改。老板只管收钱,舍不得买车。\n"
        "三、建议\n1、加密班次。\n"
    )
    assert texts(text, "causes") == ["公司方面的原因", "调度办法陈旧,没有人改", "老板只管收钱,舍不得买车"]


def test_questions_are_headings_where_others_like_them_are() -> None:
    text = (
        "跑了多少趟?\n全县共有公交线路12条,去年新增3条,建成候车亭30座,培训司机40名,推行手机扫码乘车,乘客满意。\n"
        "堵在哪里?\n先看车辆。三成车辆超过十年,难以更新。再看司机。司机工资太低,没有人愿意干。三看站台。站台没有雨棚,乘客意见不小。\n"
        "怎么破题?\n(一)更新车辆。由县财政出资。\n(二)提高工资。\n"
    )
    assert texts(text, "countermeasures") == ["更新车辆", "提高工资"]
    assert texts(text, "problems") == [
        "三成车辆超过十年,难以更新",
        "司机工资太低,没有人愿意干",
        "站台没有雨棚,乘客意见不小",
    ]


def test_a_paragraph_that_opens_with_what_somebody_said() -> None:
    text = (
        "一、存在的问题\n“车是有,就是等不来。”——一位老人。我们数了一天,三条线路只来了五趟车,有的站一天没有车停。\n"
        "“上车没有座,下车没有棚。”——一位学生。三成站台没有雨棚,乘客夏天晒太阳,冬天喝西北风,意见一直不小。\n"
    )
    assert texts(text, "problems") == ["车是有,就是等不来", "上车没有座,下车没有棚"]


def test_a_line_that_a_page_tore_goes_on() -> None:
    text = (
        "我们坐了五条线路。\n但是问题也不少。最突出的是班次太少,早晚高峰等上半个小时是常事,到了周末和节假日还要更久,学生\n"
        "和老人怨言很多,一直没有解决。\n司机工资太低,没有人愿意干,三年走了四十名司机,招来的新人干不到半年又走。\n"
    )
    assert texts(text, "problems")[1:] == ["司机工资太低,没有人愿意干,三年走了四十名司机,招来的新人干不到半年又走"]


def test_a_list_of_causes_leaves_the_problem_to_be_stated() -> None:
    text = (
        "我们坐了五条线路。\n但是问题也不少。\n班次太少让人发愁,早晚高峰等上半个小时。究其原因,一是司机难招,二是场站太小。\n"
        "站台没有雨棚,乘客意见不小,夏天晒,冬天冷。\n"
    )
    assert texts(text, "problems")[0] == "班次太少让人发愁,早晚高峰等上半个小时"
    assert texts(text, "causes") == ["司机难招", "场站太小"]


def test_the_barriers_that_paragraphs_count() -> None:
    text = (
        "一、制约发展的“三道坎”\n第一道坎:上车难。早晚高峰要等半个小时,老人挤不上去,学生迟到成了家常便饭,怨言不少。\n"
        "第二道坎:换乘难。两条线路不在一处停靠,下了车还要走一里路,雨天更是一身泥水,没有一处雨棚。\n"
        "二、迈过“三道坎”的思考\n一要加密班次。二要合并站点。\n"
    )
    assert texts(text, "problems") == ["上车难", "换乘难"]
    assert texts(text, "countermeasures") == ["加密班次", "合并站点"]


def test_a_row_of_headings_that_state_the_problems_themselves() -> None:
    wrong = "司机不愿干,一人顶几个人。没有空调,车况差。修理费不够,零件缺。晚点不断,乘客不满,投诉没有人理。\n"
    text = (
        f"忙:一个人开两个人的车\n{wrong}旧:跟不上新要求的车\n{wrong}"
        "破题之策\n加密班次,让乘客少等一会儿。每条线路添两台车,由县里出钱。\n"
    )
    assert texts(text, "problems") == ["忙:一个人开两个人的车", "旧:跟不上新要求的车"]


def test_headings_that_see_the_causes_from_several_sides() -> None:
    text = (
        "1 问题\n1.1 家底不清\n台账没有建。\n1.2 车辆老化\n跑不动。\n"
        "2 原因\n2.1 从思想上看,有的干部不愿管。\n2.2 从制度上看,考核流于形式。\n"
    )
    assert texts(text, "problems") == ["家底不清", "车辆老化"]
    assert texts(text, "causes") == ["有的干部不愿管", "考核流于形式"]
