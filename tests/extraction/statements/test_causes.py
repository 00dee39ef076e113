"""Causes told beside rows of items, at the end of all problems, and in passing."""

import pytest

from tests.extraction.stated import statements, texts

PROBLEMS = "一、存在的问题\n1、车辆老化。三成的车已经超期。\n2、班次太少。乘客要等一个小时。\n"


def test_a_section_of_causes_tells_one_side_before_its_row_and_one_cause_more_behind_it() -> None:
    text = (
        PROBLEMS + "二、为什么会这样\n从主观上看,公司眼睛只盯着包车,把班车当成包袱;调度员没有学过排班,全凭老经验。"
        "从客观上看,有两重限制:其一,购车没有补贴,旧车只好凑合着开;其二,招不到司机,排班捉襟见肘,一人顶两人用。"
        "另外,站台管护的钱也不够,一年只有三万元。\n三、对策建议\n1、更新车辆\n2、加密班次\n"
    )
    assert texts(text, "causes") == [
        "公司眼睛只盯着包车,把班车当成包袱",
        "调度员没有学过排班,全凭老经验",
        "购车没有补贴,旧车只好凑合着开",
        "招不到司机,排班捉襟见肘,一人顶两人用",
        "站台管护的钱也不够,一年只有三万元",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "上述堵点并非偶然,说起来有两个根子:一个是线路多年没有调过;另一个是给司机的工资一直太低。",
        "回头看,这两个难处,说来也有我们自身的责任。线路多年没有调过;再有,给司机的工资一直太低。",
    ],
)
def test_a_paragraph_behind_the_problems_tells_why_they_all_arise(words: str) -> None:
    assert texts(f"{PROBLEMS}{words}\n二、对策建议\n1、更新车辆\n", "causes") == [
        "线路多年没有调过",
        "给司机的工资一直太低",
    ]


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("追下去,是两家公司互不通气。", "两家公司互不通气"),
        ("城南的站台因电价未批,关了大半年。", "电价未批"),
        ("原因未查明,停了大半年。", None),
        ("按规定夜里也要发车,但因司机人手有限,八点就收班。", "司机人手有限"),
        ("受油价、路况等因素影响,三条线路停了。", "受油价、路况等因素影响"),
        ("受柴油价格连年上涨、年轻司机外出等因素影响,三条线路停了。", "受柴油价格连年上涨、年轻司机外出等因素影响"),
        ("座谈时大家说,受油价、路况等因素影响,三条线路停了。", "受油价、路况等因素影响"),
        ("城南有一座站台因为没有雨棚,关了大半年。", None),
        ("部分调度员认为排班是公司的事,对投诉拖着不办,导致小事拖大。", None),
        ("去年报停的线路中,因票价太低而停的有9条,占三成。", None),
        ("井挖下去,碰到三家公司的管子。", None),
    ],
)
def test_causes_in_passing(words: str, cause: str | None) -> None:
    text = f"一、存在的问题\n1、班次太少。{words}\n2、车辆老化。\n二、对策建议\n1、更新车辆\n"
    assert texts(text, "causes") == ([cause] if cause else [])


def test_what_people_are_afraid_of_is_told_in_passing() -> None:
    text = "一、存在的问题\n1、司机难招。年轻人不愿来,一怕起早,二怕挨骂,三怕工资低。\n2、车辆老化。\n"
    assert texts(text, "problems") == ["司机难招", "车辆老化"]
    assert texts("一、存在的问题\n乘车有三怕:一怕等车久,二怕车太挤,三怕不报站。\n", "problems") == [
        "怕等车久",
        "怕车太挤",
        "怕不报站",
    ]


def test_parts_of_a_section_are_named_in_many_words() -> None:
    text = (
        "一、短板与成因\n(一)主要短板\n1.车辆老化。三成超期。\n2.班次太少。要等一个小时。\n"
        "(二)成因剖析\n1.投入不足。三年没有买车。\n2.司机难招。去年走了六个。\n二、路径选择\n1.更新车辆。\n2.加密班次。\n"
    )
    assert texts(text, "problems") == ["车辆老化", "班次太少"]
    assert texts(text, "causes") == ["投入不足", "司机难招"]


def test_that_there_are_problems_is_no_opening_on_their_causes() -> None:
    text = (
        "县里的公交线路有十二条,老人出门全靠它,我们坐着车走了一遍,又同司机谈了两天。\n"
        "存在的问题不少。一个问题是车辆老化,三成的车已经超期。另一个问题是班次太少,乘客要等一个小时。\n"
    )
    assert texts(text, "problems") == ["车辆老化,三成的车已经超期", "班次太少,乘客要等一个小时"]
    assert texts(text, "causes") == []


@pytest.mark.parametrize(
    ("words", "causes"),
    [
        ("既有司机怕跑夜班的原因,也与夜班补贴太低有很大关系。", ["司机怕跑夜班", "夜班补贴太低"]),
        ("这里面既有司机难招的缘故,也有工资太低的缘故。", ["司机难招", "工资太低"]),
        ("再往深处看,调度员一直没有学过排班。", ["调度员一直没有学过排班"]),
        ("往深里看还有两条总根源:一条是调度员没有学过排班。", []),
        ("乘客只好改坐摩托车,这都是补贴没有跟上的缘故。", ["补贴没有跟上"]),
        ("说到底,只管买车、不管养车,是班次加不上去的病根。", ["只管买车、不管养车"]),
        ("原因一方面是司机工资太低;另一方面是站台没有人管。", ["司机工资太低", "站台没有人管"]),
        ("针对这些原因一方面抓好修车,另一方面抓好排班。", []),
        ("主要原因是在班次安排上没有人管。", ["在班次安排上没有人管"]),
        ("究其原因,一方面司机由公司指派,缺乏挑选;另一方面工资又低。", ["司机由公司指派,缺乏挑选", "工资又低"]),
    ],
)
def test_causes_that_a_sentence_names(words: str, causes: list[str]) -> None:
    text = f"一、存在的问题\n1、班次太少。{words}\n2、车辆老化。\n二、对策建议\n1、更新车辆\n"
    assert texts(text, "causes") == causes


def test_a_sentence_on_causes_that_says_first_what_of() -> None:
    text = (
        PROBLEMS + "二、症结剖析\n车辆老化缘于购车投入不足,三年里一台新车也没有买过。"
        "班次太少,根子是司机待遇没有提上来,去年走了三十一个人。调度混乱源于考核走过场,晚点也没有人管。\n三、建议\n1、买车。\n"
    )
    assert [cause.partition(",")[0] for cause in texts(text, "causes")] == [
        "购车投入不足",
        "司机待遇没有提上来",
        "考核走过场",
    ]


def test_a_list_of_causes_behind_the_last_problem_is_led_in_by_how_the_problems_arose() -> None:
    text = PROBLEMS + "上述问题的产生,一是购车没有补贴;二是司机招不到。\n二、对策建议\n1、更新车辆\n2、加密班次\n"
    assert texts(text, "causes") == ["购车没有补贴", "司机招不到"]
    assert texts(text, "problems") == ["车辆老化", "班次太少"]


def test_a_paragraph_that_asks_why_in_plain_words_tells_causes_between_its_semicolons() -> None:
    words = (
        "为啥会这样?我们想来想去,主因在于这个行业还靠老经验排班;线路的调整也慢;加上培训的规矩跟不上新车,没有细则。"
        "说到底,乘客不满意是因为司机没有奔头。"
    )
    assert texts(f"{PROBLEMS}{words}\n二、对策建议\n1、更新车辆\n", "causes") == [
        "这个行业还靠老经验排班",
        "线路的调整也慢",
        "培训的规矩跟不上新车,没有细则",
        "司机没有奔头",
    ]


def test_what_lies_behind_all_problems_stands_behind_a_colon_too() -> None:
    words = "分析起来,上述问题的背后,主要是:线路多年没有调过;给司机的工资一直太低;维修经费没有来源。"
    assert texts(f"{PROBLEMS}{words}\n二、对策建议\n1、更新车辆\n", "causes") == [
        "线路多年没有调过",
        "给司机的工资一直太低",
        "维修经费没有来源",
    ]
    counted = "根子在三处:一来线路没有调过;二来司机工资太低;三来维修经费没有来源。"
    assert "三处" not in texts(f"{PROBLEMS}二、问题出在哪\n{counted}\n三、建议\n1、更新车辆\n", "causes")


def test_a_cause_in_a_numbered_item_of_a_problem_explains_the_item() -> None:
    one = "(一)车难等\n1.班次太少。全县只有两条线路,由于司机不足,夜里没有一班车。\n2.站台太旧。雨棚漏水。\n"
    two = "(二)车难坐\n车里又挤又热。一是车辆老化,由于票款不够,十年没有更新。二是座椅破损。\n"
    found = {item["text"]: item["explains"] for item in statements(f"一、存在的问题\n{one}{two}", "causes")}
    assert found == {"司机不足": ["problem-1.1"], "票款不够": ["problem-2"]}


def test_the_one_side_of_an_explanation_may_be_called_a_trouble() -> None:
    words = "究其原因,既有山高路远、站点分散等客观因素,也有调度上用心不够的问题:公司只盯着包车;排班全凭老经验。"
    found = texts(f"{PROBLEMS}{words}\n二、对策建议\n1、更新车辆\n", "causes")
    assert found[:2] == ["山高路远、站点分散", "调度上用心不够"]


def test_a_heading_that_only_names_a_factor_has_its_causes_below() -> None:
    text = f"{PROBLEMS}二、问题的成因\n(一)经济因素。县里财力薄弱,购车没有补贴。\n(二)制度因素。线路多年没有调过。\n"
    assert texts(text, "causes") == ["经济因素", "县里财力薄弱,购车没有补贴", "制度因素", "线路多年没有调过"]


@pytest.mark.parametrize(
    "lead",
    [
        "究其原因,主要有三个方面:",
        "究其原因,大致有以下几点:",
        "上述问题,既有全省性的共性因素,也有我县自身的主观因素。",
        "以上问题的存在,既有线路本身带来的客观因素,更有工作上的主观因素。",
    ],
)
def test_what_counts_causes_or_says_their_side_names_none(lead: str) -> None:
    text = (
        "一、存在的问题\n1、车辆老化。半数车辆已经超期。\n2、司机流失。去年走了23人。\n"
        f"{lead}一是购车资金不足;二是工资偏低。\n二、对策建议\n1、更新车辆。\n"
    )
    assert texts(text, "causes") == ["购车资金不足", "工资偏低"]


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        ("由于车站多为平房,达不到消防要求,全县领到证的只有3座", "车站多为平房,达不到消防要求"),
        ("由于司机太少,没有人替班", "司机太少"),
    ],
)
def test_a_cause_goes_on_to_the_clause_before_what_comes_of_it(sentence: str, cause: str) -> None:
    text = f"一、存在的问题\n1、车站破旧。{sentence}。\n2、班次太少。\n二、对策建议\n1、更新车辆。\n"
    assert texts(text, "causes") == [cause]


@pytest.mark.parametrize("lead", ["班次太少,缘于以下几点原因。\n", "归纳起来有三个方面的原因。\n"])
def test_a_row_behind_a_sentence_that_counts_causes_tells_them(lead: str) -> None:
    text = (
        "一、存在的问题\n有四条线路一天只有一班,赶不上车的乘客没有地方等,雨天只好挤在屋檐下,赶集的日子更是站不下人。\n"
        f"{lead}首先是购车没有补贴。一台车要三十万元,公司拿不出。\n其次是司机招不来。月薪只有两千元。\n"
        "二、对策建议\n1、更新车辆\n2、加密班次\n"
    )
    assert texts(text, "causes") == ["购车没有补贴", "司机招不来"]
    assert len(texts(text, "problems")) == 1


@pytest.mark.parametrize(
    "told", ["没有人开,一来月薪太低,二来出车太早。", "出现这种状况,一方面是月薪太低,另一方面是出车太早。"]
)
def test_a_pair_of_reasons_below_a_problem_is_no_problem(told: str) -> None:
    text = f"一、存在的问题\n1、车辆闲置。三成的车停着。{told}\n2、班次太少。\n二、对策建议\n1、更新车辆\n"
    assert texts(text, "causes") == ["月薪太低", "出车太早"]
    assert [one["text"] for one in statements(text, "problems")] == ["车辆闲置", "班次太少"]


def test_a_list_of_causes_goes_on_with_what_is_wrong_besides() -> None:
    text = (
        "一、存在的问题\n1、车辆老化。之所以这样,主要是票价十年没有调过,站里又缺少人手,"
        "还有的司机不懂得修车,坏了就停在路边。\n2、班次太少。\n二、对策建议\n1、更新车辆\n"
    )
    assert texts(text, "causes") == [
        "票价十年没有调过",
        "站里又缺少人手",
        "司机不懂得修车,坏了就停在路边",
    ]


@pytest.mark.parametrize("many", ["上述问题的形成有多方面原因", "上述问题由多种因素造成", "问题的成因是多方面的"])
def test_a_paragraph_that_says_that_there_are_many_causes_is_none(many: str) -> None:
    text = (
        f"一、存在的问题\n1、车辆老化。\n2、班次太少。\n二、原因分析\n公交牵动千家万户,{many}。\n"
        "从投入看,购车补贴多年没有增加。三年里只买了四台车,一台车要跑两条线路,坏了也没有车替换。\n"
        "从队伍看,司机后继乏人。去年走了二十三个人,招来的只有四个,夜班排不下去。\n"
    )
    assert texts(text, "causes") == ["购车补贴多年没有增加", "司机后继乏人"]


def test_cases_that_are_counted_and_who_is_to_blame_are_no_causes() -> None:
    text = (
        "一、存在的问题\n1、事故多发。因车辆带病上路引发的有29起,占六成。\n"
        "2、司机短缺。这里面既有学校的原因,驾校不教山路,学员不敢进山;也有公司的原因,工资三年没有涨,熟手都跑了长途。\n"
        "二、对策建议\n1、更新车辆\n"
    )
    assert texts(text, "causes") == ["驾校不教山路", "工资三年没有涨"]


def test_what_an_item_in_a_labelled_paragraph_traces_back_is_a_cause() -> None:
    text = (
        "一、车辆\n问题:车辆老化,半数超期。追根溯源,一是购车补贴多年没有增加;二是公司连年亏损。\n建议:更新车辆。\n"
        "二、班次\n问题有二:一是早班太晚。二是末班太早。\n建议:加密班次。\n"
    )
    assert texts(text, "causes") == ["购车补贴多年没有增加", "公司连年亏损"]
    assert texts(text, "problems") == ["车辆老化,半数超期", "早班太晚", "末班太早"]
