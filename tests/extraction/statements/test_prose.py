"""What paragraphs state where no heading says so."""

import pytest

from tests.extraction.stated import texts


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


def test_a_list_of_problems_in_the_first_paragraph() -> None:
    text = "全县公交发展缓慢,主要表现在两个方面:一是车辆老化;二是班次太少。\n"
    assert texts(text, "problems") == ["车辆老化", "班次太少"]


def test_the_sentence_that_turns_to_proposals_may_make_one() -> None:
    text = "全县有公交线路12条。\n公交车辆普遍老化,问题不少。\n下一步,要把公交纳入城乡规划,要招聘年轻司机。\n"
    assert texts(text, "countermeasures") == ["要把公交纳入城乡规划,要招聘年轻司机"]


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


def test_a_list_of_causes_leaves_the_problem_to_be_stated() -> None:
    text = (
        "我们坐了五条线路。\n但是问题也不少。\n班次太少让人发愁,早晚高峰等上半个小时。究其原因,一是司机难招,二是场站太小。\n"
        "站台没有雨棚,乘客意见不小,夏天晒,冬天冷。\n"
    )
    assert texts(text, "problems")[0] == "班次太少让人发愁,早晚高峰等上半个小时"
    assert texts(text, "causes") == ["司机难招", "场站太小"]


def test_a_question_that_opens_a_list_of_causes_is_no_problem() -> None:
    text = (
        "我们坐了五条线路。\n但是问题也不少。\n班次太少让人发愁,早晚高峰等上半个小时,老人挤不上去。\n"
        "车为什么总也等不来?站长说了实话:一是司机难招,去年走了31人;二是场站太小,三台车挤在一处。\n"
    )
    assert texts(text, "problems") == ["班次太少让人发愁,早晚高峰等上半个小时,老人挤不上去"]
    assert texts(text, "causes") == ["司机难招,去年走了31人", "场站太小,三台车挤在一处"]


def test_the_barriers_that_paragraphs_count() -> None:
    text = (
        "一、制约发展的“三道坎”\n第一道坎:上车难。早晚高峰要等半个小时,老人挤不上去,学生迟到成了家常便饭,怨言不少。\n"
        "第二道坎:换乘难。两条线路不在一处停靠,下了车还要走一里路,雨天更是一身泥水,没有一处雨棚。\n"
        "二、迈过“三道坎”的思考\n一要加密班次。二要合并站点。\n"
    )
    assert texts(text, "problems") == ["上车难", "换乘难"]
    assert texts(text, "countermeasures") == ["加密班次", "合并站点"]


def test_a_sentence_that_names_what_the_next_paragraphs_open_with_only_leads_them_in() -> None:
    text = (
        f"{PROSE}功劳要记上,毛病也要摸清。司机们怎么说?合到一处,是车“不够坐”、班次“不准时”、站牌“不好认”。\n"
        "不够坐,根本上还是车太少。早上挤不上去的有三成人。\n"
        "班次不准时,一等就是半天。山里的短板摆在那里。\n"
        "站牌不好认,字掉了一半。老人只好问路。\n"
        "怎么办?我们的想法是,把车开到门口,关键在添车、把钟点定死、把站牌换新。\n"
        "添车要趁早。县里今年先买十辆小车。\n把钟点定死。谁晚点谁说明,按月公布。\n把站牌换新。用大字,标方向,夜里能看清。\n"
        "车到门口,人到县城,货到村里。乡亲们等的就是这一天。\n"
    )
    assert texts(text, "problems") == ["不够坐,根本上还是车太少", "班次不准时,一等就是半天", "站牌不好认,字掉了一半"]
    assert texts(text, "countermeasures") == ["添车要趁早", "把钟点定死", "把站牌换新"]


def test_a_measure_more_behind_those_that_were_named() -> None:
    text = (
        f"{PROSE}不过,一路上烦恼也不少。车辆老化,座椅坏了没人修。\n"
        "怎么办?要把公交办好,离不开添车、定钟点。\n添车要趁早。县里今年先买十辆小车。\n定钟点。谁晚点谁说明,按月公布。\n"
        "此外,票价宜由县里统一核定,三年一调。\n"
    )
    assert texts(text, "countermeasures") == ["添车要趁早", "定钟点", "票价宜由县里统一核定,三年一调"]


def test_a_problem_that_ends_with_its_cause_is_one_statement() -> None:
    text = "公交调研\n一、存在的问题\n1、乘客不愿坐,说到底是班次太少。早晚要等半个小时。\n2、车辆老化。半数超期。\n"
    assert texts(text, "problems") == ["乘客不愿坐,说到底是班次太少", "车辆老化"]
    assert texts(text, "causes") == []


def test_what_was_thought_of_against_a_problem_states_none() -> None:
    text = (
        f"{PROSE}近年来,县里为缓解乘车难想了不少办法。加开班次20个,更新公交车45辆,修站台12处。\n"
        "尽管如此,一路上烦恼也不少。\n首先,站台没有雨棚。雨天没处躲。\n其次,司机流失严重。去年走了23人。\n"
    )
    assert texts(text, "problems") == ["站台没有雨棚", "司机流失严重"]


def test_who_wrote_a_piece_is_no_paragraph_and_a_mood_turns_to_the_troubles() -> None:
    text = (
        "凤冈县运管所 王水生\n公交牵着千家万户的心。今年春天我们坐遍了全县的线路,同司机和乘客谈了三十多次。\n"
        "我县是山区县,有公交线路12条,重度残疾人乘车免费,这几年车站修了九座,应当说开了个好头。\n"
        "但是走下来,我们的心情并不轻松。\n"
        "车辆严重老化,也是乘客反映强烈的问题。半数车辆已经超期,坏在半路上的事月月都有。\n"
        "与车少并存的另一种尴尬,是有的车没有人坐。开往林场的班车一天拉不到五个人。\n"
        "如何破解这些难题?我们有几点想法。\n要把旧车换下来。由公司先垫钱,一年换十台。\n要把线路理顺。空跑的班车并到镇上的线路里。\n"
    )
    assert texts(text, "problems") == ["车辆严重老化", "有的车没有人坐"]
    assert texts(text, "countermeasures") == ["要把旧车换下来", "要把线路理顺"]
