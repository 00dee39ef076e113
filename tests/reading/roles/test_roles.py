"""The role of a section: by the words of its heading, by the company of other sections, by what stands in it."""

import pytest

from kg.reading import Role
from kg.reading.roles.roles import own_role
from kg.resources.rules import Cue, rule_book
from tests.reading.outlines import PROSE, sections

CUES = tuple(cue for cue in rule_book("reading/roles", "roles").cues.values() if cue.means)


@pytest.mark.parametrize(("cue", "heading"), [(cue, words) for cue in CUES for words in cue.yes])
def test_a_cue_decides_its_own_headings(cue: Cue, heading: str) -> None:
    found = own_role(heading)
    assert found is not None
    assert found.means == cue.means


@pytest.mark.parametrize(("cue", "heading"), [(cue, words) for cue in CUES for words in cue.no])
def test_a_cue_leaves_other_headings_alone(cue: Cue, heading: str) -> None:
    assert own_role(heading) != cue


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("调研的目的和方法", Role.BACKGROUND),
        ("全县农村饮水基本情况", Role.BACKGROUND),
        ("推进饮水安全的主要做法", Role.PRACTICE),
        ("工作成效", Role.PRACTICE),
        ("当前面临的主要困难", Role.PROBLEM),
        ("水价改革的瓶颈", Role.PROBLEM),
        ("存在的问题及原因", Role.PROBLEM),
        ("产生问题的原因", Role.CAUSE),
        ("断水的根源", Role.CAUSE),
        ("对策与建议", Role.COUNTERMEASURE),
        ("解决断水问题的办法", Role.COUNTERMEASURE),
        ("下一步打算", Role.COUNTERMEASURE),
        ("几点启示", Role.OTHER),
        ("思考与体会", Role.OTHER),
        ("感悟和思考", Role.OTHER),
        ("几点思考", Role.COUNTERMEASURE),
        ("附件", Role.OTHER),
    ],
)
@pytest.mark.parametrize("number", ["一、", "第一章 "])
def test_a_heading_says_its_role(number: str, heading: str, role: Role) -> None:
    assert sections(f"{number}{heading}\n井水太少。\n")[heading].role is role


def test_a_silent_heading_before_the_problems_is_practice_and_after_them_countermeasure() -> None:
    found = sections("一、找水到户\n打井。\n二、存在的问题\n水少。\n三、让清水长流\n修渠。\n")
    assert [section.role for section in found.values()] == [Role.PRACTICE, Role.PROBLEM, Role.COUNTERMEASURE]


def test_children_have_the_role_of_their_parent() -> None:
    found = sections("一、存在的问题\n(一)水源不足\n1、井浅\n井浅。\n(二)管网老化\n二、建议\n(一)打井\n")
    assert [section.role for section in found.values()] == [Role.PROBLEM] * 4 + [Role.COUNTERMEASURE] * 2


def test_a_child_that_is_named_like_a_section_has_a_role_of_its_own() -> None:
    found = sections("一、农村饮水\n(一)基本情况\n水井三口。\n(二)存在的问题\n水少。\n(三)对策建议\n打井。\n")
    assert [found[words].role for words in ("基本情况", "存在的问题", "对策建议")] == [
        Role.BACKGROUND,
        Role.PROBLEM,
        Role.COUNTERMEASURE,
    ]


def test_causes_below_problems_have_a_section_of_their_own() -> None:
    found = sections(
        "一、问题及原因\n(一)存在的问题\n水少。\n(二)产生问题的主要原因\n1、井浅。\n2、管漏。\n二、建议\n打井。\n"
    )
    assert [found[words].role for words in ("存在的问题", "产生问题的主要原因", "井浅")] == [
        Role.PROBLEM,
        Role.CAUSE,
        Role.CAUSE,
    ]


def test_a_child_that_states_something_has_none() -> None:
    found = sections("一、主要做法\n(一)着力解决断水问题\n打井。\n(二)破解收费难\n装表。\n")
    assert {section.role for section in found.values()} == {Role.PRACTICE}


def test_lessons_that_prescribe_are_the_countermeasures_of_a_report_without_any() -> None:
    body = "一、问题\n水源不足。\n二、几点启示\n(一)必须先管好水源。要建立台账。\n(二)必须换掉旧管。建议三年换完。\n"
    assert sections(body)["几点启示"].role is Role.COUNTERMEASURE
    assert sections(f"{body}三、对策建议\n打井。\n")["几点启示"].role is Role.OTHER


def test_lessons_that_tell_are_lessons() -> None:
    body = "一、问题\n水源不足。\n二、几点启示\n(一)管好了水源,村民放心。\n(二)换掉了旧管,漏损减少。\n"
    assert sections(body)["几点启示"].role is Role.OTHER


def test_lessons_on_what_matters_are_no_countermeasures() -> None:
    told = "今年雨水少,各村的井都见了底,村民到五里以外挑水,水站的人每天守在井边。" * 5
    body = f"一、外地做法\n管好了水源。\n二、几点启示\n(一)管水是新时期水站工作的新课题\n{told}必须先管水,应当节水。\n"
    assert sections(body)["几点启示"].role is Role.OTHER


def test_a_plight_among_facts_is_a_problem() -> None:
    body = "一、调查的目的\n归纳起来,难点主要有:\n(一)水费收缴难。去年只收了两成。\n(二)水井的分布。全县有井三口。\n"
    found = sections(body)
    assert found["水费收缴难"].role is Role.PROBLEM
    assert found["水井的分布"].role is Role.BACKGROUND


@pytest.mark.parametrize("heading", ["打井究竟难在哪里", "供水卡在何处", "打井的堵点何在", "水管堵在哪儿"])
def test_where_it_sticks_asks_for_the_problems_and_behind_them_for_the_causes(heading: str) -> None:
    found = sections(f"一、{heading}\n井少。\n二、打井难的症结\n钱少。\n三、建议\n打井。\n")
    assert [section.role for section in found.values()] == [Role.PROBLEM, Role.CAUSE, Role.COUNTERMEASURE]
    found = sections(f"一、存在的问题\n井少。\n二、{heading}\n钱少。\n三、建议\n打井。\n")
    assert [section.role for section in found.values()] == [Role.PROBLEM, Role.CAUSE, Role.COUNTERMEASURE]
    seen = "水费难收,管护经费不足,水管老化失修,漏水严重,无人过问。" * 3
    found = sections(f"一、三口老井\n{seen}\n二、{heading}\n井少。\n三、建议\n打井。\n")
    assert list(found.values())[1].role is Role.PROBLEM


@pytest.mark.parametrize("heading", ["需要说明的问题", "几点说明", "有待进一步研究的问题", "需要特别说明的几个问题"])
def test_what_the_report_says_of_itself_is_no_problem(heading: str) -> None:
    found = sections(f"一、存在的问题\n井少。\n二、建议\n打井。\n三、{heading}\n饮水是个老话题。\n")
    assert found[heading].role is Role.OTHER


FACTS = "全县有水厂九座,水井三百口,管道总长四百公里,供水人口十二万,其余靠塘坝和水窖,水价每吨两元。"


@pytest.mark.parametrize("heading", ["写在前面", "开头的话", "调研的基本情况", "我们为什么去水村", "选题从何而来"])
def test_how_the_survey_came_about_is_background_at_any_length(heading: str) -> None:
    assert sections(f"一、{heading}\n{FACTS * 9}\n二、存在的问题\n水少。\n")[heading].role is Role.BACKGROUND


@pytest.mark.parametrize("heading", ["尾声", "几句题外话", "后记", "最后的话", "几点心得"])
def test_what_is_said_at_the_end_is_neither_problem_nor_answer(heading: str) -> None:
    found = sections(f"一、存在的问题\n水少。\n二、建议\n打井。\n三、{heading}\n水是命脉。\n")
    assert found[heading].role is Role.OTHER


@pytest.mark.parametrize("heading", ["要闯的四道关口", "绕不过去的坎", "还差哪几步", "忧在何处", "欠了哪些账"])
def test_a_heading_may_hide_that_it_tells_of_problems(heading: str) -> None:
    found = sections(f"一、主要做法\n打井。\n二、{heading}\n水少。\n三、一起想办法\n修渠。\n")
    assert [section.role for section in found.values()] == [Role.PRACTICE, Role.PROBLEM, Role.COUNTERMEASURE]


def test_a_silent_heading_over_a_text_full_of_trouble_is_one_of_problems() -> None:
    wrong = "井水不够用。管网老化,漏水不断。管水员难招。水费收不上来,没有钱换水表。水质不稳,村民不敢喝。\n"
    found = sections(f"一、找水到户\n打井三眼,铺管五里,通水到户。\n二、访水记\n{wrong}三、建议\n修渠。\n")
    assert [section.role for section in found.values()] == [Role.PRACTICE, Role.PROBLEM, Role.COUNTERMEASURE]


def test_a_silent_heading_whose_causes_come_next_is_one_of_problems() -> None:
    found = sections("一、主要做法\n打井。\n二、村村访水\n走了五个村。\n三、原因分析\n投入少。\n四、建议\n修渠。\n")
    assert found["村村访水"].role is Role.PROBLEM


def test_measures_behind_the_problems_are_countermeasures() -> None:
    found = sections("一、主要举措\n打井。\n二、存在的问题\n水少。\n三、管好水的措施\n修渠。\n")
    assert [section.role for section in found.values()] == [Role.PRACTICE, Role.PROBLEM, Role.COUNTERMEASURE]


def test_the_object_of_a_measure_is_no_problem() -> None:
    found = sections("一、存在的问题\n水少。\n二、对标先进,补齐短板\n修渠。\n")
    assert found["对标先进,补齐短板"].role is Role.COUNTERMEASURE


def test_a_problem_told_with_its_causes_is_one_however_long_the_measures_are() -> None:
    told = (
        "问题:水费难收,三成农户拖欠多年。\n原因:水表坏了没人修,账也不公开,乡亲们信不过。\n"
        "建议:公开账本,换掉坏表,村里每月贴榜一次,让人看得明白。\n"
    )
    text = f"一、关于水费\n{told}二、关于水源\n{told}"
    assert [section.role for section in sections(text).values() if section.level == 1] == [Role.PROBLEM, Role.PROBLEM]


def test_labels_behind_a_longer_account_leave_the_section_its_role() -> None:
    account = "全县打井三眼,铺管二十里,通水到户四百家,乡亲们用上了自来水。" * 3
    told = "水站的人手一直不够,管护没有到位,水费也难收。" * 4
    text = (
        f"一、关于打井\n{account}\n问题:水源不稳。\n建议:打深井。\n"
        f"二、关于管护\n{told}\n建议:配齐人手。\n"
        "三、关于水费\n村里有账。\n问题:水费难收,三成农户拖欠多年,水站年年亏本。\n建议:公开账本。\n"
    )
    assert [section.role for section in sections(text).values() if section.level == 1] == [
        Role.PRACTICE,
        Role.PROBLEM,
        Role.PROBLEM,
    ]


def test_a_silent_heading_over_what_is_worded_like_causes_is_one_of_causes() -> None:
    why = (
        "反复想为什么。说到底,是投入长期不足,体制没有理顺,部门之间权责不清,缺乏统一的统筹。\n"
        "主要原因是思想认识不到位,重建设轻管护,考核机制不健全,激励不足。\n"
    )
    found = sections(f"一、存在的问题\n水少。\n二、夜里想的\n{why}三、建议\n修渠。\n")
    assert [section.role for section in found.values()] == [Role.PROBLEM, Role.CAUSE, Role.COUNTERMEASURE]


def test_the_items_of_one_list_have_one_role() -> None:
    found = sections(
        "走的村多了,也看出些放心不下的事。首先,水源不足。井太浅。其次,村村有水表。可是没有人看。\n"
        "再次,账目各管各的。没有人管总账。\n"
    )
    assert {section.role for section in found.values()} == {Role.PROBLEM}


def test_deeds_between_the_problems_and_the_named_answers_are_practice() -> None:
    deeds = "去年以来,县里建成水厂一座,培训管水员三十名。水利局开通了热线,累计受理报修八百件,村民都说好。\n"
    found = sections(f"一、存在的问题\n水少。\n二、有人动了起来\n{deeds}三、几点建议\n修渠。\n")
    assert found["有人动了起来"].role is Role.PRACTICE


def test_the_knot_is_the_problem_where_another_section_says_why() -> None:
    found = sections("一、面上情况\n打井。\n二、突出症结\n水少。\n三、为什么积重难返\n井浅。\n四、对策\n修渠。\n")
    assert [section.role for section in found.values()][1:3] == [Role.PROBLEM, Role.CAUSE]


def test_the_knot_alone_is_the_cause() -> None:
    found = sections("一、存在的问题\n水少。\n二、突出症结\n井浅。\n三、对策\n修渠。\n")
    assert found["突出症结"].role is Role.CAUSE


@pytest.mark.parametrize("heading", ["指标一览", "先看一组数字", "【说明】", "编写说明"])
def test_facts_and_explanations_are_background(heading: str) -> None:
    body = f"{heading}\n{PROSE}主要做法\n{PROSE}存在的问题\n{PROSE}几点建议\n{PROSE}"
    assert sections(body)[heading].role is Role.BACKGROUND


def test_what_others_did_leaves_what_was_done_at_home() -> None:
    done = "一、现状\n去年投入80万元,打井三口。推行用水公约,建成水塔一座。\n二、存在的问题\n水少。\n"
    assert sections(f"{done}三、他山之石\n邻县管水有人。\n四、建议\n打井。\n")["现状"].role is Role.PRACTICE
    assert sections(f"{done}三、主要做法\n邻县管水有人。\n四、建议\n打井。\n")["现状"].role is Role.BACKGROUND


def test_a_silent_heading_between_problems_and_their_causes_is_one_of_problems() -> None:
    found = sections(f"存在的问题\n{PROSE}钱从哪来,一笔糊涂账\n{PROSE}问题出在哪\n{PROSE}下一步怎么办\n打井。\n")
    assert [section.role for section in found.values()] == [
        Role.PROBLEM,
        Role.PROBLEM,
        Role.CAUSE,
        Role.COUNTERMEASURE,
    ]


def test_a_check_up_beside_what_it_found_tells_how_things_stand() -> None:
    found = sections("【体检报告】\n全县打井三眼。\n【查出的病症】\n水站没有人管。\n【开出的药方】\n定管水员。\n")
    assert [section.role for section in found.values()] == [Role.BACKGROUND, Role.PROBLEM, Role.COUNTERMEASURE]


@pytest.mark.parametrize("numbers", ["一二三四五", "壹贰叁肆伍"])
def test_explanations_at_the_end_are_no_part_of_the_answer(numbers: str) -> None:
    names = ("概况", "主要做法", "存在的问题", "几点建议", "说明")
    found = sections("".join(f"{number}、{name}\n{PROSE}" for number, name in zip(numbers, names, strict=True)))
    assert found["说明"].role is Role.OTHER


def test_how_a_trouble_shows_itself_before_its_causes_is_the_problem() -> None:
    rest = "二、纠纷的成因\n1、水界不清。\n2、水价不一。\n三、化解的对策\n1、立界碑。\n"
    found = sections(f"一、用水纠纷的特点\n1、数量逐年上升。\n2、类型日趋多样。\n{rest}")
    assert found["用水纠纷的特点"].role is Role.PROBLEM
    problems = "一、用水的特点\n1、用水量逐年上升。\n二、存在的问题\n1、水界不清。\n三、原因\n1、水价不一。\n"
    assert sections(problems)["用水的特点"].role is Role.PRACTICE


def test_how_things_stand_before_their_causes_is_the_problem_where_it_is_bad() -> None:
    rest = "二、原因分析\n1、投入少。\n三、建议\n1、多投入。\n"
    bad = sections(f"一、饮水现状\n1、井少水浅,枯水期断水。\n2、水管老化,水压不足,没有人修。\n{rest}")
    assert bad["饮水现状"].role is Role.PROBLEM
    good = sections(f"一、饮水现状\n1、水井三口。\n2、水管通到各户,全村用上自来水。\n{rest}")
    assert good["饮水现状"].role is not Role.PROBLEM


def test_what_was_already_done_is_practice_beside_what_is_proposed() -> None:
    found = sections("一、问题\n1、井少。\n二、已采取的办法\n村里打了井。\n三、还要在管护上使劲\n1、管好水井。\n")
    assert [found[words].role for words in ("已采取的办法", "还要在管护上使劲")] == [Role.PRACTICE, Role.COUNTERMEASURE]
    parts = sections(
        "一、调查情况及存在的问题\n（一）调查情况\n井三口。\n（二）已经做的工作\n打井。\n二、建议\n打井。\n"
    )
    assert [parts[words].role for words in ("调查情况", "已经做的工作")] == [Role.BACKGROUND, Role.PRACTICE]


def test_factors_are_causes_behind_the_problems_and_problems_elsewhere() -> None:
    factors, answers = "、制约管护的几个因素\n1、人手少。\n", "三、建议\n1、增加人手。\n"
    behind = sections(f"一、管护的短板\n1、水管没人修。\n二{factors}{answers}")
    assert behind["制约管护的几个因素"].role is Role.CAUSE
    alone = sections(f"一、管护现状\n1、水管三百米。\n二{factors}{answers}")
    assert alone["制约管护的几个因素"].role is Role.PROBLEM


def test_what_somebody_made_good_is_no_plight() -> None:
    text = f"合作社补上深山水站的缺\n{PROSE}还要过的几道坎\n{PROSE}这几道坎怎么过\n{PROSE}"
    assert [section.role for section in sections(text).values()] == [Role.PRACTICE, Role.PROBLEM, Role.COUNTERMEASURE]


def test_sections_under_a_word_each_tell_a_trouble_and_its_answer() -> None:
    text = "".join(
        f"{topic}\n{PROSE}{answer}把井的事写进村规,请老站长每月到各户问一遍,问来的事一件一件记下来办。\n"
        for topic, answer in (("底数", "我们的看法是,应当"), ("归谁管", "建议"), ("关怀", "所以要"))
    )
    assert {section.role for section in sections(text).values()} == {Role.PROBLEM}


def test_how_things_stand_below_a_section_that_names_it_and_the_problems() -> None:
    found = sections("一、用水现状及存在的问题\n(一)用水现状\n有井三口。\n(二)存在的问题\n1.井浅。\n2.管旧。\n")
    assert found["用水现状"].role is Role.BACKGROUND
    assert found["井浅"].role is Role.PROBLEM
