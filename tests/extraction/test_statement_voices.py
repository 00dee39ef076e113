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
