"""Which problem a cause explains and a countermeasure answers."""

import pytest

from kg.extraction.model import Relation
from kg.pipeline import extract
from kg.reading import parse

PROBLEMS = """水村调研报告
一、存在的问题
1、思想认识不到位。有的村把节水当副业。
2、水管老化。三成水管用了二十年。
3、管水员不足。管水员多为兼职。
"""


def related(predicate: str, text: str) -> dict[tuple[str, str], Relation]:
    (report,) = parse(text, "r")
    return {(r.subject, r.object): r for r in extract(report).relations if r.predicate == predicate}


def test_a_paragraph_behind_the_last_problem_tells_why_all_arise() -> None:
    text = PROBLEMS + "\n分析以上问题,究其原因,一是节水考核责任没有压实;二是维修水管的资金缺口大;三是管水员待遇低。\n"
    assert set(related("explains", text)) == {
        ("cause-1", "problem-1"),
        ("cause-2", "problem-2"),
        ("cause-3", "problem-3"),
    }


def test_a_cause_in_the_text_of_the_last_problem_is_its_own() -> None:
    found = related("explains", PROBLEMS.replace("多为兼职。", "多为兼职。主要原因是水费收不上来。"))
    assert set(found) == {("cause-1", "problem-3")}


def test_what_a_cause_leads_to_tells_what_it_explains() -> None:
    text = PROBLEMS + "二、原因分析\n1、山区路远。车进不去,老化的水管没法换。\n"
    assert set(related("explains", text)) == {("cause-1", "problem-2")}


def test_what_leads_a_cause_in_names_the_problem_that_it_explains() -> None:
    told = (
        "水管的老化,根子在于利益没有分清:各方的权责都没有可操作的规则。"
        "而管水员的短缺,则由条块各自为政所致。思想的偏差,症结在于上级要求多。"
    )
    assert set(related("explains", PROBLEMS + f"二、原因分析\n{told}\n三、建议\n1、换水管。\n")) == {
        ("cause-1", "problem-2"),
        ("cause-2", "problem-3"),
        ("cause-3", "problem-1"),
    }


def test_what_a_cause_goes_on_to_say_tells_what_it_explains() -> None:
    text = (
        "水村调研报告\n一、存在的问题\n1、思想认识不到位。有的村把节水当副业。\n"
        "2、家底不够厚实。没有活动室,设备陈旧,经费缺乏保障。\n3、管水员难找。多为兼职。\n"
        "二、原因分析\n1、起步太晚。投入不足,资金缺口大,场所和设施跟不上。\n2、山高路远。车进不去。\n"
    )
    assert ("cause-1", "problem-2") in related("explains", text)


def test_money_answers_facilities() -> None:
    text = PROBLEMS.replace("水管老化", "设施设备陈旧") + "二、对策建议\n1、加大财政投入力度。设法换掉旧水管。\n"
    assert ("countermeasure-1", "problem-2") in related("addresses", text)


def test_a_countermeasure_beside_its_problem_answers_it() -> None:
    text = (
        "水村调研报告\n我们走了五个村。\n首先是水源太少。一到枯水期就停水。因此,建议把管水员的工资提高。\n"
        "其次是管水员不足。多为兼职。要打三眼深井,找到新水源。\n"
    )
    found = related("addresses", text)
    assert set(found) == {("countermeasure-1", "problem-1"), ("countermeasure-2", "problem-2")}
    assert {relation.rule for relation in found.values()} == {"measure-inside-problem"}


def test_causes_behind_all_problems_are_not_of_the_last_alone() -> None:
    text = PROBLEMS + "造成这些差距,主观上是节水思想认识不够;客观上是水管更换的资金缺口大。\n"
    assert {("cause-1", "problem-1"), ("cause-2", "problem-2")} <= set(related("explains", text))


@pytest.mark.parametrize(
    "words",
    [
        "上述堵点并非偶然,说到根上有两个根子:一个是节水思想认识不够;另一个是水管更换的资金缺口大。",
        "回头看,这几条短板,说来也有我们自身的责任。节水的思想认识不够高;再有,水管更换的资金缺口很大。",
    ],
)
def test_what_is_said_of_all_problems_is_no_part_of_the_last(words: str) -> None:
    found = set(related("explains", f"{PROBLEMS}{words}\n二、建议\n1、换水管。\n"))
    assert {("cause-1", "problem-1"), ("cause-2", "problem-2")} <= found
    assert ("cause-1", "problem-3") not in found


def test_causes_said_of_all_problems_in_one_breath_follow_no_order() -> None:
    told = "上述问题,既有山高路远、车进不去的客观因素,也有维修水管的资金缺口大等主观因素。节水考核责任没有压实。\n"
    found = related("explains", PROBLEMS + told)
    assert ("cause-1", "problem-1") not in found
    assert ("cause-2", "problem-2") in found


def test_a_measure_for_all_problems_behind_the_last_is_not_its_alone() -> None:
    text = PROBLEMS + "全县水网是一张网。要解决这些问题,必须尽快更换老化的水管。\n"
    found = related("addresses", text)
    assert {measure for measure, _ in found} == {"countermeasure-1"}
    assert ("countermeasure-1", "problem-2") in found


def test_the_text_below_a_heading_of_metaphors_tells_what_it_answers() -> None:
    text = (
        "水村调研报告\n一、存在的问题\n1、管水员难找。多为兼职。\n"
        "2、家底不够厚实。没有活动室,设备陈旧,经费缺乏保障。\n"
        "二、对策建议\n1、找准“切入点”,在夯实领导责任上求突破。要添置设施,筹措资金,改善场所。\n"
        "2、种树。每年春天种一百亩。\n3、修路。\n"
    )
    assert set(related("addresses", text)) == {("countermeasure-1", "problem-2")}


def test_quoted_words_that_adorn_a_heading_tell_nothing() -> None:
    text = PROBLEMS.replace("水管老化", "节水工作基础不牢") + "二、对策建议\n1、夯实“基础点”,大力宣传典型。\n"
    assert ("countermeasure-1", "problem-2") not in related("addresses", text)


def test_a_cause_in_other_words_goes_to_the_problem_that_its_text_speaks_of() -> None:
    text = PROBLEMS + "二、原因分析\n1、财政底子薄。旧水管没有钱换,老化的越来越多。\n2、报酬低。年轻人不当水管员。\n"
    assert set(related("explains", text)) == {("cause-1", "problem-2"), ("cause-2", "problem-3")}


def test_measures_are_surer_of_their_problems_where_there_is_one_for_each_in_order() -> None:
    measures = "二、对策建议\n1、提高思想认识。\n2、更换老化水管。\n3、选聘年轻人。\n"
    in_order = related("addresses", PROBLEMS + measures)
    one_more = related("addresses", PROBLEMS + measures + "4、种树。\n")
    pairs = [(f"countermeasure-{number}", f"problem-{number}") for number in (1, 2, 3)]
    assert set(pairs) == set(in_order)
    for pair in pairs[2:]:  # of the others the words say all
        assert in_order[pair].confidence > one_more[pair].confidence


def test_a_measure_answers_the_problem_of_its_own_part_of_the_report() -> None:
    part = "{}、{}\n（一）存在的问题\n1、管理不到位。{}的管理办法还没有。\n（二）对策建议\n1、完善管理办法。\n"
    text = "水村调研报告\n" + part.format("一", "供水", "水井") + part.format("二", "修路", "道路")
    found = related("addresses", text)
    assert {("countermeasure-1", "problem-1"), ("countermeasure-2", "problem-2")} <= set(found)
    for own, other in ((1, 2), (2, 1)):
        pair, across = ((f"countermeasure-{own}", f"problem-{number}") for number in (own, other))
        assert across not in found or found[pair].confidence > found[across].confidence


def test_a_measure_behind_each_problem_answers_it() -> None:
    text = """水村调研报告
一、难点与应对
难点一:有人管变没人管。管水员走了三成。
应对:提高报酬。
难点二:水表坏得快。修不过来。
应对:换上新表,由厂家上门。
难点三:水费收不齐。有的户三年没交。
应对:由村里代收。
"""
    assert set(related("addresses", text)) == {(f"countermeasure-{n}", f"problem-{n}") for n in (1, 2, 3)}


def test_a_list_of_more_problems_than_any_report_has_is_answered_too() -> None:
    things = [f"{first}{second}渠" for first in "甲乙丙丁戊己庚辛壬癸子" for second in "东南西北上中下左右前"]
    half = len(things) // 2

    def listed(heading: str, said: str) -> str:
        halves = (things[:half], things[half:])
        items = ("".join(f"{n}、{said.format(one)}\n" for n, one in enumerate(part, 1)) for part in halves)
        return "".join(f"{number}、{heading}\n{part}" for number, part in zip(("一", "二"), items, strict=True))

    problems = listed("存在的问题", "{}漏水。")
    measures = listed("对策建议", "整修{}。").replace("一、对", "三、对").replace("二、对", "四、对")
    found = related("addresses", f"水村调研报告\n{problems}{measures}")
    assert ("countermeasure-1", "problem-1") in found
    assert ("countermeasure-60", "problem-60") in found


@pytest.mark.parametrize("lead", ["", "要解决这些问题,我们走了五个村。\n"])
def test_a_measure_in_the_text_of_the_last_problem_is_its_own_whatever_is_said_far_above(lead: str) -> None:
    title, listed = PROBLEMS.split("\n", 1)
    found = related("addresses", f"{title}\n{lead}{listed}村里开过三次会。\n因此,建议尽快选聘管水员。\n")
    assert {pair: relation.rule for pair, relation in found.items()} == {
        ("countermeasure-1", "problem-3"): "measure-inside-problem"
    }


def test_causes_of_all_problems_in_the_section_of_the_last_are_on_no_topic_of_its_own() -> None:
    text = (
        "水村调研报告\n▲节水的思想不到位\n有的村把节水当成副业,龙头开着没有人关,说起来谁都不当回事,浪费的水不少。\n"
        "▲水管老化,漏得厉害\n三成的水管用了二十年,又旧又漏,没有换过,一年漏掉的水有三万吨,维修的钱也不够。\n"
        "▲管水员不够,没人愿干\n管水员多为兼职,年纪偏大,一个月只有三百元,年轻人不愿来,走了的没有人补。\n"
        "为啥会这样?我们想来想去,主因在于换水管的资金缺口大,维修水管的钱没有来源。\n"
        "对此,我提两点建议:\n★ 先换水管。\n★ 再招管水员。\n"
    )
    assert set(related("explains", text)) == {("cause-1", "problem-2")}


def test_measures_in_the_order_of_the_problems_with_one_more_at_the_end() -> None:
    text = (
        "水村调研报告\n一、存在的问题\n1、水源不稳。枯水期断水。\n2、水质欠佳。下雨就浑。\n3、水管老化。漏水严重。\n"
        "4、水价混乱。村村不同。\n二、对策建议\n"
        "1、变“靠天喝水”为“有备无患”。再打三眼深井,把水源连成一张网。\n2、变“喝上水”为“喝好水”。装上净化设备。\n"
        "3、变“边送边漏”为“滴水归户”。换掉旧管。\n4、变“糊涂账”为“明白账”。水价由县里统一核定。\n"
        "5、变“要我节水”为“我要节水”。在学校讲节水。\n"
    )
    assert ("countermeasure-3", "problem-3") in related("addresses", text)


def test_a_cause_may_explain_a_second_problem_that_is_less_like_it() -> None:
    text = PROBLEMS + "二、原因分析\n1、投入太少。老化的水管没有钱换,也请不起专职的管水员。\n2、山高路远。\n"
    assert set(related("explains", text)) == {("cause-1", "problem-2"), ("cause-1", "problem-3")}


def test_measures_behind_the_last_of_a_row_of_problems_are_not_inside_it() -> None:
    text = (
        "节水调研报告\n今年春天,我们走了五个村,看了三座水站,听了四十多位村民的话。\n"
        "首先,水管老化。三成水管用了二十年,天天有漏水的地方。\n最后,管水员不足。管水员多为兼职,一个人要看三个村的水站。\n"
        "把水管好,要从三个方面着手。\n就县里而言,要拿钱更换水管。每年安排一百万元,先换用了二十年的旧水管。\n"
        "就村里而言,要配齐管水员。每个村一名,由村民推选,误工补贴按月发放。\n"
    )
    found = related("addresses", text)
    assert set(found) == {("countermeasure-1", "problem-1"), ("countermeasure-2", "problem-2")}
    assert {relation.rule for relation in found.values()} == {"theme-words-order"}


def test_as_many_measures_as_problems_may_answer_them_crosswise() -> None:
    problems = (
        "4、人才外流。年轻人走得多。\n5、成长慢。管水员只抄表。\n6、劲头不足。干多干少一个样。\n"
        "7、水价混乱。村村不同。\n8、账目不公开。村民不放心。\n"
    )
    measures = (
        "二、对策建议\n1、提高思想认识。把节水当主业。\n2、更换老化水管。先换用了二十年的。\n3、配齐管水员。多招专职的。\n"
        "4、强化实践促成长。让大家轮岗。\n5、健全激励添劲头。考核与奖金挂钩。\n6、营造留人环境。让年轻人安心。\n"
        "7、理顺水价。各村一个价。\n8、公开账目。让村民放心。\n"
    )
    found = set(related("addresses", PROBLEMS + problems + measures))
    crosswise = {4: 5, 5: 6, 6: 4}
    pairs = [(measure, crosswise.get(measure, measure)) for measure in range(1, 9)]
    assert found == {(f"countermeasure-{measure}", f"problem-{problem}") for measure, problem in pairs}


def test_a_cause_explains_the_problem_whose_answer_it_is_like() -> None:
    causes = "二、原因分析\n1、待遇保障不够到位。\n2、宣传引导没有跟上。\n"
    measures = (
        "三、对策建议\n1、提高思想认识。加强宣传引导。\n2、更换老化水管。先换用了二十年的。\n"
        "3、配齐管水员。落实待遇保障,按月发补贴。\n"
    )
    found = related("explains", PROBLEMS + causes + measures)
    assert {("cause-1", "problem-3"), ("cause-2", "problem-1")} <= set(found)
    others = [one.confidence for pair, one in found.items() if pair == ("cause-1", "problem-1")]
    assert found["cause-1", "problem-3"].confidence > max(others, default=0.0)
    assert not set(related("explains", PROBLEMS + causes)) & {("cause-1", "problem-3")}


def test_a_cause_like_no_problem_explains_one_that_stands_early() -> None:
    # Told first of three, it hardly explains the last of the problems.
    causes = "二、原因分析\n1、规划滞后。\n2、执法偏软。\n3、宣传不多。\n"
    found = related("explains", PROBLEMS + causes)
    assert ("cause-1", "problem-1") in found
    assert ("cause-1", "problem-3") not in found
