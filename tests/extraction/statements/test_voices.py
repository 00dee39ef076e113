"""Proposals that several people make in one paragraph, and lists that a sentence announces."""

import pytest

from tests.extraction.stated import texts

PROBLEMS = "一、存在的问题\n1、车辆老化。不少车超期还在跑。\n2、司机不足。三条线路停开。\n"


def test_each_of_several_people_proposes_something() -> None:
    said = (
        "站长老周建议,几条短线合成一条环线,早晚加密班次。店主张姐盼望站台能加一个雨棚,“下雨天没处躲”。"
        "年轻司机小陈认为,应当把工资同里程挂钩。常坐车的王大爷则呼吁在医院门口设一站。县里去年已经换了两个站牌。\n"
    )
    assert texts(f"{PROBLEMS}二、大家的建议\n{said}", "countermeasures") == [
        "几条短线合成一条环线,早晚加密班次",
        "站台能加一个雨棚",
        "应当把工资同里程挂钩",
        "在医院门口设一站",
    ]


def test_what_the_authors_propose_is_no_voice() -> None:
    said = "我们建议合并三条短线。调研组认为,应当提高司机工资,把工资同里程挂钩,让年轻人愿意来开车。\n"
    assert "应当提高司机工资" not in texts(f"{PROBLEMS}二、建议\n老周说站台太旧。{said}", "problems")


@pytest.mark.parametrize("last", ["", "至于站台,最好每年油漆一遍。"])
def test_a_sentence_that_announces_proposals_lists_them(last: str) -> None:
    text = (
        "我们坐了三天车,乘客意见不少,班次太少,司机普遍老化。\n对今后的工作,我们几个人商量,提几条粗浅的看法供县里参考:"
    )
    text += f"短线可以合成一条环线;司机的工资同里程挂钩;站台由沿线店家认领。{last}\n"
    added = ["站台,最好每年油漆一遍"] if last else []
    listed = ["短线可以合成一条环线", "司机的工资同里程挂钩", "站台由沿线店家认领"]
    assert texts(text, "countermeasures") == [*listed, *added]


def test_a_list_that_nothing_announces_is_one_statement() -> None:
    text = f"{PROBLEMS}二、建议\n县里应当尽快更新车辆,优先换掉超期的车;公司也要尽快提高司机工资,让年轻人愿意来。\n"
    assert texts(text, "countermeasures") == ["县里应当尽快更新车辆,优先换掉超期的车"]


@pytest.mark.parametrize("ask", ["关于", "有关"])
def test_a_heading_that_only_names_a_topic_states_nothing(ask: str) -> None:
    text = "基本情况\n全县有公交线路12条,公交车六十辆,司机八十名,每天跑四百个班次,乘客两万多人次。\n"
    text += f"{ask}司机队伍\n司机数量少、年龄大、留不住。八十名司机平均五十三岁,三条线路没有人开,只好停了。\n"
    text += f"{ask}公交车辆\n车辆普遍老化。不少车超期还在路上跑,冬天常常抛锚,去年在半路上停了三十回,修车没有钱。\n"
    assert texts(text, "problems") == ["司机数量少、年龄大、留不住", "车辆普遍老化"]


def test_a_heading_that_asks_states_nothing() -> None:
    text = "1.车到底开到没开到村口\n有三个村的站牌生了锈,一天没有一趟车,老人只好走路。不少线路半路停开,没有人管。\n"
    text += "2.为什么会这样\n司机工资太低,没有人愿意来开车。\n3.今后怎么办\n应当提高司机工资,早晚加密班次。\n"
    assert "车到底开到没开到村口" not in texts(text, "problems")


def test_answers_state_without_the_names_of_those_who_give_them() -> None:
    text = (
        "编者按:县里请来乘客代表、司机和公交公司的经理,围着一张桌子谈了一个下午,现将记录整理如下。\n"
        "问:开一条新线,卡在了什么地方?\n"
        "公司经理:首先是司机不足。八十名司机平均五十三岁,去年走了十一个。\n"
        "乘客代表:班次也太少。晚上七点以后没有车,下了班的人只好走回家。\n"
        "问:接下来怎么办?\n"
        "乘客代表:我建议晚上加开两班,开到九点半。\n"
        "公司经理:我们打算提高司机工资,同里程挂钩。\n"
    )
    assert texts(text, "problems") == ["司机不足", "班次也太少"]
    assert texts(text, "countermeasures") == ["晚上加开两班,开到九点半", "提高司机工资,同里程挂钩"]


def test_sentences_that_call_themselves_a_trouble_stand_for_a_silent_heading() -> None:
    text = (
        "一本账的苦辣\n站长摊开票根算给我们听:一天票款四百块,油钱要三百五,修车还没有算。线路越跑越亏,停班早已不是偶然现象。"
        "城关站的账也很紧。站房漏雨,没有人修。\n"
        "空着的驾驶座\n早上六点,站长自己坐进了驾驶室,空调老化,备件又缺,乘客意见大。"
        "比亏钱更叫人发愁的,是开车的人留不下。去年走了十一个,没有人来补,三条线路停开,乘客投诉没有人理。\n"
        "几副药方\n先把班次排合理。早晚加密,中午减车,由公司统一调度。\n再给司机一个盼头。工资同里程挂钩,三年涨一次。\n"
    )
    assert texts(text, "problems") == [
        "线路越跑越亏,停班早已不是偶然现象",
        "城关站的账也很紧",
        "比亏钱更叫人发愁的,是开车的人留不下",
    ]


def test_what_a_short_sentence_leads_in_leaves_it_whole() -> None:
    text = (
        "谁在犯难?\n更叫人犯愁的是等车。山里的站一天两班,误了一班就要等到天黑,老人背着孩子走夜路。\n"
        "出路在哪?\n要加密班次,让山里的老人不再走夜路,由县里出油钱。\n"
    )
    assert texts(text, "problems") == ["更叫人犯愁的是等车"]


def test_what_somebody_says_is_the_cause_stands_behind_a_colon() -> None:
    text = (
        f"{PROBLEMS}三、病根在哪里\n"
        "“别光怪山路。”老站长扳着指头,一笔一笔往下问:线路排得太密;补贴只认车不认人;司机没有名分。\n"
        "照他的说法,底下另有原因:客运站归三家管,谁也不肯先拿钱修站台,一拖就是四年。\n"
        "认识不足:有的村把公交看成别人的事,从来不问不管。\n"
    )
    assert texts(text, "causes") == [
        "线路排得太密",
        "补贴只认车不认人",
        "司机没有名分",
        "客运站归三家管,谁也不肯先拿钱修站台,一拖就是四年",
        "认识不足",
    ]


@pytest.mark.parametrize(("count", "leads_in"), [("三", True), ("五", False)])
def test_a_first_paragraph_that_counts_out_the_others_states_nothing(count: str, leads_in: bool) -> None:
    lead_in = f"公交不是小事,要当大事来办。听了大家的话,往后三年,要在“{count}个好”上用力。\n"
    text = (
        f"{PROBLEMS}三、下一步怎么干\n{lead_in}排好一张表。早晚加密班次,中午减车,由公司统一调度,误点的当天说明。\n"
        "换好一批车。超期的车三年内全部换完,由县里和公司各出一半的钱。\n"
        "带好一班人。司机的工资同里程挂钩,每年体检一次,让年轻人愿意来开车。\n"
    )
    found = texts(text, "countermeasures")
    assert found[-3:] == ["排好一张表", "换好一批车", "带好一班人"]
    assert (len(found) == 3) is leads_in


def test_the_answer_to_why_is_told_without_who_gives_it() -> None:
    text = (
        "问:公交难在哪里?\n答:车辆老化。多数车超期行驶,刹车不灵,乘客意见很大。\n"
        "问:为什么会这样?\n答:光有补贴没有考核,这是一。再有,修车没有备件。司机的工资又三年没有涨。\n"
        "问:接下来怎么办?\n答:建议三年换完旧车,由县里和公司各出一半的钱。\n"
    )
    assert texts(text, "causes") == ["光有补贴没有考核", "修车没有备件", "司机的工资又三年没有涨"]
