"""Headings without a number: short lines that stand like one."""

import pytest

from kg.reading.outline.outline import outline
from tests.reading.outlines import PROSE, headings, report_of


@pytest.mark.parametrize("end", [",", "、", "!", "?"])
def test_a_line_that_is_no_whole_heading_is_none(end: str) -> None:
    assert headings(f"{PROSE}水源\n{PROSE}管网老化\n{PROSE}") == [("1", "水源"), ("2", "管网老化")]
    assert headings(f"{PROSE}水源\n{PROSE}管网老化{end}\n{PROSE}") == [("1", "水源")]


def test_the_only_heading_right_below_the_title_says_who_wrote() -> None:
    assert headings(f"西部青年学堂\n{PROSE}{PROSE}") == []
    assert headings(f"西部青年学堂\n{PROSE}管网老化\n{PROSE}") == [("1", "西部青年学堂"), ("2", "管网老化")]


def test_unnumbered_headings() -> None:
    assert headings(f"基本情况\n{PROSE}存在的问题\n{PROSE}几点建议\n{PROSE}") == [
        ("1", "基本情况"),
        ("2", "存在的问题"),
        ("3", "几点建议"),
    ]


def test_an_unnumbered_heading_over_numbered_ones() -> None:
    report = report_of(f"存在的问题\n1、水源不足\n{PROSE}2、管网老化\n{PROSE}对策建议\n1、打井\n{PROSE}")
    assert [(s.number, s.style) for s in report.sections] == [
        ("1", "unnumbered"),
        ("1.1", "1、"),
        ("1.2", "1、"),
        ("2", "unnumbered"),
        ("2.1", "1、"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "县水利局",
        "2023年6月",
        "作者:王二",
        "井水很少。",
        "http://example.org/water",
        "- 1 -",
        "各位领导:",
        "图1 水井分布",
        "来源:水利网",
        "关键词:饮水",
        "——以水村为例",
        "张 三",
        "主要有以下问题:",
        "“水比油贵”",
    ],
)
def test_a_short_line_of_another_kind_is_no_heading(line: str) -> None:
    assert headings(f"{line}\n{PROSE}一、存在的问题\n{PROSE}") == [("1", "存在的问题")]


def test_unnumbered_headings_of_two_levels() -> None:
    problems = f"存在的问题\n水源不足\n{PROSE}管网老化\n{PROSE}"
    assert headings(f"基本情况\n{PROSE}{problems}对策建议\n多打井\n{PROSE}补齐设施短板\n{PROSE}") == [
        ("1", "基本情况"),
        ("2", "存在的问题"),
        ("2.1", "水源不足"),
        ("2.2", "管网老化"),
        ("3", "对策建议"),
        ("3.1", "多打井"),
        ("3.2", "补齐设施短板"),
    ]


def test_the_only_unnumbered_heading_behind_paragraphs_of_a_section_is_the_next_section() -> None:
    body = f"基本情况\n{PROSE}存在的问题\n{PROSE}{PROSE}让水流到每一户\n{PROSE}"
    assert headings(body) == [("1", "基本情况"), ("2", "存在的问题"), ("3", "让水流到每一户")]


def test_unnumbered_headings_above_a_numbering_of_their_own() -> None:
    assert headings(
        "存在的问题\n一、水少\n井浅。\n二、水咸\n塘脏。\n对策建议\n一、打井\n要深。\n二、挖塘\n要大。\n"
    ) == [
        ("1", "存在的问题"),
        ("1.1", "水少"),
        ("1.2", "水咸"),
        ("2", "对策建议"),
        ("2.1", "打井"),
        ("2.2", "挖塘"),
    ]


def test_unnumbered_headings_below_a_numbered_one_keep_its_list_whole() -> None:
    below = f"水源不足\n{PROSE}管网老化\n{PROSE}"
    assert headings(f"一、存在的问题\n(一)水利\n{below}(二)交通\n{PROSE}") == [
        ("1", "存在的问题"),
        ("1.1", "水利"),
        ("1.1.1", "水源不足"),
        ("1.1.2", "管网老化"),
        ("1.2", "交通"),
    ]


def test_the_name_of_a_section_may_close_with_a_colon_over_a_short_body() -> None:
    assert headings("存在的问题:\n水太少,不够喝。\n工作建议。\n多打井,打深井。\n") == [
        ("1", "存在的问题"),
        ("2", "工作建议"),
    ]


def test_what_opens_and_closes_a_report_stands_beside_its_numbered_sections() -> None:
    assert headings(f"前言\n{PROSE}一、存在的问题\n{PROSE}二、建议\n{PROSE}结语\n{PROSE}") == [
        ("1", "前言"),
        ("2", "存在的问题"),
        ("3", "建议"),
        ("4", "结语"),
    ]


def test_a_heading_that_names_a_part_may_stand_over_the_first_heading_of_that_part() -> None:
    assert headings(
        f"看到的问题\n水源不稳\n{PROSE}水管太旧\n{PROSE}乡亲们的主意\n先打深井\n{PROSE}再换水管\n{PROSE}"
    ) == [
        ("1", "看到的问题"),
        ("2", "水源不稳"),
        ("3", "水管太旧"),
        ("4", "乡亲们的主意"),
        ("5", "先打深井"),
        ("6", "再换水管"),
    ]


def test_names_of_sections_in_brackets() -> None:
    points = "◆水少。井浅。\n◆水咸。塘脏。\n"
    assert headings(f"【现状】\n{PROSE}【问题】\n{points}【建议】\n{PROSE}") == [
        ("1", "【现状】"),
        ("2", "【问题】"),
        ("2.1", "水少"),
        ("2.2", "水咸"),
        ("3", "【建议】"),
    ]


def test_what_leads_in_a_list_is_its_section_where_there_is_no_heading() -> None:
    problems = "存在的问题主要有:\n(一)水少。井浅。\n(二)水咸。塘脏。\n"
    report = report_of(f"{PROSE}{problems}对此,我们建议:\n(一)打井。要深。\n(二)挖塘。要大。\n")
    assert [(s.number, s.role.value, s.heading.of(report.text)) for s in report.sections] == [
        ("1", "problem", "存在的问题主要有"),
        ("1.1", "problem", "水少"),
        ("1.2", "problem", "水咸"),
        ("2", "countermeasure", "对此,我们建议"),
        ("2.1", "countermeasure", "打井"),
        ("2.2", "countermeasure", "挖塘"),
    ]
    below = f"一、存在的问题\n{problems}二、建议\n我们提出如下建议:\n(一)打井。\n(二)挖塘。\n"
    assert [heading for _, heading in headings(below)] == ["存在的问题", "水少", "水咸", "建议", "打井", "挖塘"]


def test_a_list_of_lines_has_the_role_that_the_line_above_it_says() -> None:
    problems = "村里面临两个难题。\n一难:打井难。没钱。\n二难:挖塘难。没地。\n"
    report = report_of(f"{PROSE}{problems}对此,提出两点建议:\n一要筹钱。\n二要让地。\n")
    assert [(s.number, s.role.value, s.heading.of(report.text)) for s in report.sections] == [
        ("1", "problem", "打井难"),
        ("2", "problem", "挖塘难"),
        ("3", "countermeasure", "对此,提出两点建议"),
        ("3.1", "countermeasure", "筹钱"),
        ("3.2", "countermeasure", "让地"),
    ]


def test_a_list_of_flowing_prose_has_the_role_that_the_nearest_sentence_before_it_says() -> None:
    text = "缺水的原因是多方面的。村里开过会。首先,井太浅。其次,塘太小。\n"
    assert {section.role for section in report_of(text).sections} == {"cause"}


@pytest.mark.parametrize(
    "byline",
    ["水利学院 节水实践小组", "县人大常委会副主任 李水", "本报记者 李 水", "[关键词]饮水、水井", "饮水安全课题组"],
)
def test_who_wrote_it_is_no_heading(byline: str) -> None:
    assert headings(f"{byline}\n1 概况\n{PROSE}2 建议\n{PROSE}") == [("1", "概况"), ("2", "建议")]


@pytest.mark.parametrize("numbers", ["[1]《水法》 [2]《打井规程》", "1.《水法》 2.《打井规程》"])
def test_what_was_read_is_no_heading(numbers: str) -> None:
    report = report_of(f"一、水源\n井水太少。\n二、管网\n水管太旧。\n参考文献:{numbers}\n")
    assert [section.heading.of(report.text) for section in report.sections] == ["水源", "管网"]


@pytest.mark.parametrize(("line", "shown"), [("水村的饮水大事记", False), ("存在的问题", True)])
def test_a_line_on_page_after_page_is_a_header_unless_it_names_a_section(line: str, shown: bool) -> None:
    topics = ["东村的水源太少", "西村的管网老化", "北村的水价难收"]
    found = [heading for _, heading in headings("".join(f"{line}\n{PROSE}{topic}\n{PROSE}" for topic in topics))]
    assert [heading for heading in found if heading != line] == topics
    assert (line in found) is shown


def test_a_question_put_to_somebody_is_a_heading_with_all_its_words() -> None:
    asked = "问:一年只换了三块水表,究竟卡在了什么地方,村里知道吗?"
    text = f"{asked}\n村书记:首先卡在没有人管。水费去年只收了两成。\n问:接下来怎么办?\n村书记:我们打算按月公布账目。\n"
    found = outline(text)
    assert [section.heading.of(text) for section in found] == [asked[:-1], "问:接下来怎么办"]
    assert [section.role.value for section in found] == ["problem", "countermeasure"]


def test_the_days_of_a_diary_are_headings() -> None:
    days = [("1", "6月3日 东村 晴"), ("2", "6月4日 西村 小雨"), ("3", "6月7日 夜里,自己想想")]
    assert headings("".join(f"{words}\n{PROSE}" for _, words in days)) == days
    assert headings("".join(f"{words}\n{PROSE}" for _, words in days[:2])) == []


def test_what_is_put_behind_a_report_is_a_part_of_its_own() -> None:
    body = f"存在的问题\n{PROSE}附:沿途见闻\n其一,东村。{PROSE}其二,西村。{PROSE}"
    assert headings(body)[:2] == [("1", "存在的问题"), ("2", "附:沿途见闻")]
    assert headings(f"存在的问题\n{PROSE}附:水表清单\n{PROSE}") == [("1", "存在的问题")]


@pytest.mark.parametrize(("question", "heading"), [("病根在哪里?", True), ("谁去打水?", False)])
def test_one_question_among_headings_is_one_where_it_asks_for_a_part(question: str, heading: bool) -> None:
    found = [words for _, words in headings(f"存在的问题\n{PROSE}{question}\n{PROSE}几点建议\n{PROSE}")]
    assert (question.rstrip("?") in found) is heading


def test_words_in_brackets_on_a_line_of_their_own_are_a_heading() -> None:
    body = f"【底数】\n{PROSE}【听来的话】\n“水太咸。”——李奶奶\n【毛病清单】\n1、水源不足\n2、水费难收\n"
    assert [words for number, words in headings(body) if "." not in number] == [
        "【底数】",
        "【听来的话】",
        "【毛病清单】",
    ]


def test_the_last_row_of_a_table_typed_with_bars_is_no_heading() -> None:
    table = "项目｜去年｜今年\n漏损率（%）｜12｜31.5\n"
    assert headings(f"水源\n{PROSE}{table}{PROSE}管网老化\n{PROSE}") == [("1", "水源"), ("2", "管网老化")]


def test_a_heading_with_a_comma_behind_its_number_and_a_space() -> None:
    body = f"案卷一 东村:井多,水少\n{PROSE}案卷二 西村:有了井,没有水\n{PROSE}"
    assert headings(body) == [("1", "案卷一 东村:井多,水少"), ("2", "案卷二 西村:有了井,没有水")]


def test_a_row_of_a_table_is_no_heading() -> None:
    found = headings(f"水源\n{PROSE}水压达标率(%)｜85｜72.5\n{PROSE}管网老化\n{PROSE}")
    assert found == [("1", "水源"), ("2", "管网老化")]


@pytest.mark.parametrize("byline", ["水县政协委员、民盟水县副主委 李水", "水利局副局长 李××", "民盟水县委 李某某"])
def test_the_name_behind_an_office_is_no_heading(byline: str) -> None:
    assert headings(f"{byline}\n{PROSE}▲水不够喝\n{PROSE}▲钱收不上来\n{PROSE}") == [
        ("1", "水不够喝"),
        ("2", "钱收不上来"),
    ]


@pytest.mark.parametrize("mark", ["{}# ", "{}— ", "Chapter {} ", "{}° "])
def test_the_name_of_a_section_is_a_heading_however_it_is_numbered(mark: str) -> None:
    one, two = mark.format(1), mark.format(2)
    items = f"1.水源不足。{PROSE}2.管网老化。{PROSE}"
    assert headings(f"{one}存在的问题\n{items}{two}对策建议\n{items}") == [
        ("1", "存在的问题"),
        ("1.1", "水源不足"),
        ("1.2", "管网老化"),
        ("2", "对策建议"),
        ("2.1", "水源不足"),
        ("2.2", "管网老化"),
    ]


def test_the_dash_of_a_subtitle_adorns_no_heading() -> None:
    assert headings(f"{PROSE}——水村的现状与对策\n{PROSE}") == []


def test_a_sentence_between_a_number_and_its_items_is_no_heading() -> None:
    one = f"(一)水源\n井多,有水的少。\n1.井太浅。{PROSE}2.泉水不稳。{PROSE}"
    two = f"(二)管护\n水站建了,管的人少。\n1.管水员年老。{PROSE}2.账目不清。{PROSE}"
    assert headings(f"一、存在的问题\n{one}{two}") == [
        ("1", "存在的问题"),
        ("1.1", "水源"),
        ("1.1.1", "井太浅"),
        ("1.1.2", "泉水不稳"),
        ("1.2", "管护"),
        ("1.2.1", "管水员年老"),
        ("1.2.2", "账目不清"),
    ]


@pytest.mark.parametrize(
    ("paragraph", "heading"),
    [
        (
            "天旱之后用水的矛盾也日渐增多。具体表现在以下几方面:",
            "天旱之后用水的矛盾也日渐增多。具体表现在以下几方面",
        ),
        ("供水站管得不错。但也存在一些问题,主要表现在以下几个方面:", "但也存在一些问题,主要表现在以下几个方面"),
        (
            "从走访的情况看,当前供水还很不适应群众的需要,突出表现在:",
            "从走访的情况看,当前供水还很不适应群众的需要,突出表现在",
        ),
    ],
)
def test_the_end_of_a_paragraph_leads_in_the_list_below_it(paragraph: str, heading: str) -> None:
    troubles = f"{paragraph}\n(一)水源不足。\n{PROSE}(二)管网老化。\n{PROSE}"
    body = f"{PROSE}{troubles}针对以上问题,提出如下建议:\n(一)打井。\n{PROSE}(二)换管。\n{PROSE}"
    assert [(s.number, s.role.value) for s in report_of(body).sections] == [
        ("1", "problem"),
        ("1.1", "problem"),
        ("1.2", "problem"),
        ("2", "countermeasure"),
        ("2.1", "countermeasure"),
        ("2.2", "countermeasure"),
    ]
    assert headings(body)[0] == ("1", heading)


def test_below_the_name_of_a_section_the_end_of_a_paragraph_is_no_heading() -> None:
    troubles = f"但也存在一些问题:\n一、水源不足\n{PROSE}二、管网老化\n{PROSE}"
    body = f"一、存在的问题\n{PROSE.strip()}{troubles}二、几点建议\n{PROSE}"
    assert headings(body) == [("1", "存在的问题"), ("1.1", "水源不足"), ("1.2", "管网老化"), ("2", "几点建议")]


def test_the_questions_of_a_questionnaire_over_their_answers_are_no_headings() -> None:
    answers = "水够不够喝?\n够25.9%\n不够74.1%\n水站开不开门?\n开40%\n不开60%\n"
    told = f"水从哪里来?\n{PROSE}钱从哪里来?\n{PROSE}"
    assert headings(answers) == []
    assert [heading for _, heading in headings(told)] == ["水从哪里来", "钱从哪里来"]


def test_a_numbered_line_over_a_numbered_one_leads_in_nothing() -> None:
    assert headings("问题一:\n问题一:\n") == []


def test_a_short_sentence_that_leads_in_stands_below_its_heading() -> None:
    text = f"水井见了底\n{PROSE}出路在哪里\n针对上述问题,提出如下建议。\n{PROSE}"
    assert [words for _, words in headings(text)] == ["水井见了底", "出路在哪里"]


def test_the_short_end_of_a_sentence_that_was_broken_over_three_lines_has_no_heading() -> None:
    broken = "一是在管水上下功夫。把井的管护列入村党组\n织书记述职的内容,组织村干部到邻县\n去学怎么收水费,怎么修管。\n"
    text = f"一、问题\n{PROSE}二、建议\n{broken}二是在用水上下功夫。{PROSE}"
    assert [words for _, words in headings(text)] == ["问题", "建议", "在管水上下功夫", "在用水上下功夫"]


def test_a_heading_that_lost_its_break_stands_beside_those_that_kept_it() -> None:
    glued = "管好水的几点建议针对上面的问题,我们认为可以这样办。\n"
    text = f"管水的家底\n{PROSE}存在的问题\n{PROSE}{glued}1、打井。\n2、换管。\n"
    assert [words for _, words in headings(text)] == ["管水的家底", "存在的问题", "管好水的几点建议", "打井", "换管"]
    twice = f"管水的家底\n{PROSE}对策建议\n{PROSE}{glued}"
    assert [words for _, words in headings(twice)] == ["管水的家底", "对策建议"]
