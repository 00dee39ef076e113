"""The tree of headings and items: what stands below what, and the laws that hold for the tree of any text."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reading import Report, Role, parse
from kg.reading.cleaning import shadow
from kg.reading.outline.outline import outline
from tests.growth import grows_linearly
from tests.reading.outlines import PROSE, TITLE, headings, report_of, sections


def test_one_ordinal_below_another() -> None:
    text = "一、做法\n第一,挖井。其一,选好地点。其二,打到深处。\n第二,修渠。其一,清淤。其二,衬砌。\n"
    found = headings(text)
    assert [number for number, _ in found] == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "1.2.2"]


def test_ordinals_count_on_from_adverbs() -> None:
    row = "首先,水源不足。{0}其次,管网老化。{0}第三,水费难收。{0}第四,井台失修。{0}最后,账目不清。"
    words = ["存在的问题", "水源不足", "管网老化", "水费难收", "井台失修", "账目不清"]
    for between in ("", "\n"):
        found = headings(f"一、存在的问题\n{row.format(between)}\n")
        assert found == list(zip(["1", "1.1", "1.2", "1.3", "1.4", "1.5"], words, strict=True))


def test_ordinals_behind_adverbs_have_the_role_of_their_row() -> None:
    body = "走了五个村,水的难处不少。\n首先是水源不足。\n其次是管网老化。\n第三是换表的人手紧张。\n第四是收费。\n"
    assert {section.role for section in sections(body).values()} == {Role.PROBLEM}


def test_a_piece_from_the_midst_has_its_next_section() -> None:
    found = headings("(四)村民的想法。水价要降。\n二、存在的问题\n1、水源不足。井浅。\n2、管网老化。管漏。\n")
    assert found == [("1", "村民的想法"), ("2", "存在的问题"), ("2.1", "水源不足"), ("2.2", "管网老化")]


def test_two_sides_inside_a_paragraph() -> None:
    body = "一、存在的问题\n一方面,水源不足;另一方面,管网老化。\n"
    assert headings(body) == [("1", "存在的问题"), ("1.1", "水源不足"), ("1.2", "管网老化")]


def test_four_levels() -> None:
    water = "一、饮水\n(一)水源\n1、水井\n(1)井太浅\n(2)井太少\n2、水塘\n①塘太小\n②塘太脏\n(二)管网\n"
    body = f"{water}二、交通\n(一)桥梁\n1、桥太窄\n"
    assert headings(body) == [
        ("1", "饮水"),
        ("1.1", "水源"),
        ("1.1.1", "水井"),
        ("1.1.1.1", "井太浅"),
        ("1.1.1.2", "井太少"),
        ("1.1.2", "水塘"),
        ("1.1.2.1", "塘太小"),
        ("1.1.2.2", "塘太脏"),
        ("1.2", "管网"),
        ("2", "交通"),
        ("2.1", "桥梁"),
        ("2.1.1", "桥太窄"),
    ]


def test_a_level_may_be_left_out() -> None:
    assert headings("一、饮水\n1、水井\n2、水塘\n二、交通\n1、桥梁\n") == [
        ("1", "饮水"),
        ("1.1", "水井"),
        ("1.2", "水塘"),
        ("2", "交通"),
        ("2.1", "桥梁"),
    ]


def test_a_list_of_the_same_style_inside_an_item() -> None:
    inner = "一、水源不足\n井浅。\n二、管网老化\n管旧。\n三、无人管护\n没钱。\n"
    body = f"一、情况\n水井三口。\n二、存在的问题\n{inner}三、对策\n打井。\n"
    assert headings(body) == [
        ("1", "情况"),
        ("2", "存在的问题"),
        ("2.1", "水源不足"),
        ("2.2", "管网老化"),
        ("2.3", "无人管护"),
        ("3", "对策"),
    ]


def test_a_lost_item_leaves_a_gap() -> None:
    assert headings("一、饮水\n水少。\n三、交通\n路窄。\n") == [("1", "饮水"), ("2", "交通")]


def test_an_enumeration_inside_a_paragraph_ends_with_it() -> None:
    body = f"一、存在的问题\n走访发现:一是水少;二是水咸。\n水源方面\n{PROSE}管网方面\n{PROSE}二、建议\n打井。\n"
    assert [number for number, _ in headings(body)] == ["1", "1.1", "1.2", "1.3", "1.4", "2"]
    assert sections(body)["水咸"].span.of(report_of(body).text) == "二是水咸。"
    assert headings(f"走访发现:一是水少;二是水咸。\n水源方面\n{PROSE}一、建议\n打井。\n") == [
        ("1", "水少"),
        ("2", "水咸"),
        ("3", "建议"),
    ]
    again = "一、存在的问题\n水源上:1、水少;2、水咸:(1)井浅;(2)塘小。\n道路上:(1)路窄;(2)桥危。\n"
    assert headings(again)[1:] == [
        ("1.1", "水少"),
        ("1.2", "水咸"),
        ("1.2.1", "井浅"),
        ("1.2.2", "塘小"),
        ("1.3", "路窄"),
        ("1.4", "桥危"),
    ]


def test_the_name_of_a_section_goes_on_with_the_outer_of_two_lists() -> None:
    inner = "一、水少\n井浅。\n二、水咸\n塘脏。\n"
    body = f"一、基本情况\n有井三口。\n二、存在的问题\n{inner}三、对策建议\n一、打井\n要深。\n二、修路\n要宽。\n"
    assert headings(body) == [
        ("1", "基本情况"),
        ("2", "存在的问题"),
        ("2.1", "水少"),
        ("2.2", "水咸"),
        ("3", "对策建议"),
        ("3.1", "打井"),
        ("3.2", "修路"),
    ]


@given(
    st.lists(st.sampled_from(["其次", "再次", "此外", "另外", "同时"]), unique=True, max_size=5),
    st.sampled_from(["", "最后"]),
)
def test_words_of_order_in_any_choice_make_one_list(middle: list[str], last: str) -> None:
    # What is added before an ordinal belongs to the item that it stands in.
    ordinals = [word for word in middle if word in ("其次", "再次")]
    added = [word for word in middle if word not in ("其次", "再次")]
    words = ["首先", *ordinals, *added, *([last] if last else [])]
    line = "".join(f"{word},办第{place}件事。" for place, word in enumerate(words))
    wanted = [f"办第{place}件事" for place in range(len(words))] if len(words) > 1 else []
    assert [heading for _, heading in headings(f"一、建议\n{line}\n")][1:] == wanted


def test_what_is_added_inside_an_item_is_no_item() -> None:
    assert headings("一、建议\n首先,打井。同时,井要深。其次,修路。最后,架桥。\n此外,村里还要留人。\n")[1:] == [
        ("1.1", "打井"),
        ("1.2", "修路"),
        ("1.3", "架桥"),
    ]


def test_decimal_numbers() -> None:
    body = f"1 水源\n1.1 水井\n{PROSE}1.2 水塘\n1.2.1 东塘\n{PROSE}1.2.2 西塘\n{PROSE}2 管网\n2.1 主管\n{PROSE}"
    assert headings(f"{body}2.2 支管\n{PROSE}") == [
        ("1", "水源"),
        ("1.1", "水井"),
        ("1.2", "水塘"),
        ("1.2.1", "东塘"),
        ("1.2.2", "西塘"),
        ("2", "管网"),
        ("2.1", "主管"),
        ("2.2", "支管"),
    ]


DEPTHS: st.SearchStrategy[list[Any]] = st.recursive(
    st.just([]), lambda below: st.lists(below, min_size=1, max_size=3), max_leaves=9
)


@given(st.lists(DEPTHS, min_size=2, max_size=4))
def test_decimal_numbers_say_the_place_in_the_outline(tree: list[Any]) -> None:
    def printed(items: list[Any], above: str = "") -> Iterator[str]:
        for place, below in enumerate(items, 1):
            yield (number := f"{above}{place}")
            if number.count(".") < 3:
                yield from printed(below, f"{number}.")

    numbers = list(printed(tree))
    body = "".join(f"{number} 水源概况\n{PROSE}" for number in numbers)
    assert [number for number, _ in headings(body)] == numbers


def test_a_heading_that_lost_its_decimal_number_keeps_its_place() -> None:
    text = f"1 问题\n{PROSE}2 建议\n2.1 多打深井\n{PROSE}换掉旧管\n{PROSE}2.3 收好水费\n{PROSE}3 结语\n{PROSE}"
    assert headings(text) == [
        ("1", "问题"),
        ("2", "建议"),
        ("2.1", "多打深井"),
        ("2.2", "换掉旧管"),
        ("2.3", "收好水费"),
        ("3", "结语"),
    ]


def test_a_style_nested_the_other_way_round_stands_below_the_innermost() -> None:
    items = "(一)村东\n水少。\n(二)村西\n水少。\n"
    body = f"一、问题\n1、水源\n{items}2、管网\n{items}二、建议\n打井。\n"
    assert [number for number, _ in headings(body)] == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "1.2.2", "2"]


@pytest.mark.parametrize("line", ["10.1 停水", "12.9 运动会", "2.3 公里水管", "2.1 概况", "1.0版系统", "8.5折水价"])
def test_a_decimal_that_belongs_to_no_numbering_is_no_heading(line: str) -> None:
    assert headings(f"一、投入\n{line}\n{PROSE}二、建议\n打井。\n") == [("1", "投入"), ("2", "建议")]


def test_the_forms_of_one_style_nest() -> None:
    assert headings("1、水源\n1)水井\n2)水塘\n2、管网\n1)主管\n2)支管\n3、水价\n") == [
        ("1", "水源"),
        ("1.1", "水井"),
        ("1.2", "水塘"),
        ("2", "管网"),
        ("2.1", "主管"),
        ("2.2", "支管"),
        ("3", "水价"),
    ]


@pytest.mark.parametrize(
    ("one", "two"), [("●", "●"), ("■ ", "■ "), ("-", "- "), ("(A)", "(B)"), ("问题一:", "问题二:")]
)
def test_points_letters_and_labels_stand_below_numbers(one: str, two: str) -> None:
    assert headings(f"一、存在的问题\n{one}水少\n{PROSE}{two}水咸\n{PROSE}二、建议\n打井。\n") == [
        ("1", "存在的问题"),
        ("1.1", "水少"),
        ("1.2", "水咸"),
        ("2", "建议"),
    ]


@pytest.mark.parametrize(("one", "two"), [("解之一:", "解之二:"), ("法子之一、", "法子之二、"), ("招一:", "招二:")])
def test_a_noun_of_the_report_s_own_numbers_a_row(one: str, two: str) -> None:
    assert headings(f"一、出路\n{one}打井\n{PROSE}{two}换表\n{PROSE}二、结语\n完。\n") == [
        ("1", "出路"),
        ("1.1", "打井"),
        ("1.2", "换表"),
        ("2", "结语"),
    ]


@pytest.mark.parametrize(("one", "two"), [("解之一:", "法之二:"), ("统一:", "解之一:"), ("图一:", "图二:")])
def test_nouns_with_numbers_in_no_row_are_no_headings(one: str, two: str) -> None:
    assert headings(f"一、出路\n{one}打井\n{PROSE}{two}换表\n{PROSE}二、结语\n完。\n") == [
        ("1", "出路"),
        ("2", "结语"),
    ]


NUMBERS = ["第一章 ", "第二节 ", "一、", "二、", "三、", "十一、", "（一）", "(二)", "1、", "2.", "3)", "⒈", "(1)", "②"]


MORE_NUMBERS = ["1.1 ", "1.2 ", "1.1.1 ", "Ⅰ、", "(A)", "问题一：", "问题二：", "● ", "- ", "01 ", "02 "]


ITEMS = ["一是", "二是", "首先，", "其次，", "同时，", "我们建议："]


MARKERS = st.sampled_from([*NUMBERS, *MORE_NUMBERS, *ITEMS])


WORDS = st.sampled_from(
    [
        "水源不足",
        "存在的问题",
        "对策建议",
        "𠮷村",
        "“清水”",
        "1.5万元",
        "PE管",
        "（全县）",
        "，",
        " ",
        "　",
        PROSE.strip(),
    ]
)


PHRASES = st.lists(WORDS, max_size=4).map("".join)


HEADINGS = st.tuples(MARKERS, PHRASES, st.sampled_from(["\n", "。", "。\n", "；", "；\n", "\r\n", "：" + PROSE])).map(
    "".join
)


LISTS = st.tuples(
    PHRASES,
    st.sampled_from(
        ["一是水少；二是水咸", "首先，水少。其次，水咸", "第一，水少。第二，水咸", "一方面，水少；另一方面，水咸"]
    ),
    st.sampled_from(["。\n", "；三是水脏。\n"]),
).map(lambda parts: "{}：{}{}".format(*parts))


TEXTS = st.lists(HEADINGS | LISTS, max_size=25).map("".join)


def check_laws(report: Report) -> None:
    text, numbered = report.text, {section.number: section for section in report.sections}
    assert len(numbered) == len(report.sections)
    start = report.title.end if report.title else 0
    seen: set[str] = set()
    for section in report.sections:
        # In order, within the text, behind the title.
        assert start <= section.span.start
        start = section.span.start
        assert section.span.end <= len(text)
        assert section.span.start == section.marker.start <= section.marker.end <= section.heading.start
        assert section.heading.start < section.heading.end <= section.span.end
        line = section.line.of(shadow(text))
        assert line == line.strip(" \n")
        assert "\n" not in line
        # Parents before children, each inside its parent and one level below it.
        if section.parent is None:
            assert section.level == 1
        else:
            parent = numbered[section.parent]
            assert section.parent in seen
            assert parent.span.holds(section.span)
            assert parent.heading.end <= section.span.start
            assert section.level == parent.level + 1
        seen.add(section.number)
    for parent_number in (None, *numbered):
        children = list(report.children(parent_number))
        prefix = f"{parent_number}." if parent_number else ""
        assert [child.number for child in children] == [f"{prefix}{place}" for place in range(1, len(children) + 1)]
        assert all(one.span.end <= other.span.start for one, other in pairwise(children))


@given(TEXTS)
def test_laws_of_the_section_tree(text: str) -> None:
    for report in parse(TITLE + text, "水村"):
        check_laws(report)


@given(TEXTS)
def test_the_same_text_has_the_same_outline(text: str) -> None:
    assert parse(text, "水村") == parse(text, "水村")


@pytest.mark.parametrize(("one", "two"), [("壹、", "贰、"), ("Part 1 ", "Part 2 "), ("PART1 ", "PART2 ")])
def test_capital_numbers_and_parts_stand_above_the_rest(one: str, two: str) -> None:
    text = f"{one}现状\n(一)水源\n井水太少。\n{two}建议\n(一)打井\n每村一口。\n"
    assert headings(text) == [("1", "现状"), ("1.1", "水源"), ("2", "建议"), ("2.1", "打井")]


def test_marks_without_end_are_as_deep_as_reports_are_and_read_in_linear_time() -> None:
    marks = ("一、", "（一）", "1．", "（1）", "①", "第一，", "一是")

    def of(length: int) -> Callable[[], object]:
        text = "".join(f"{mark}水井太浅\n" for _ in range(length) for mark in marks)
        return lambda: outline(text)

    report = report_of("".join(f"{mark}水井太浅\n" for _ in range(200) for mark in marks))
    assert max(section.number.count(".") for section in report.sections) < 24
    assert grows_linearly(of, 1600)


@pytest.mark.parametrize("word", ["其次,", "再次,"])
def test_an_ordinal_goes_on_with_its_list_from_another_paragraph(word: str) -> None:
    found = [heading for _, heading in headings(f"一、建议\n村里要办两件事。首先,打井。\n路也要紧。{word}架桥。\n")]
    assert found == ["建议", "打井", "架桥"]


@pytest.mark.parametrize("word", ["此外,", "最后,"])
def test_what_is_added_goes_on_with_a_list_of_its_own_paragraph_or_of_paragraphs(word: str) -> None:
    body = "一、建议\n{}首先,打井。{}{}架桥。\n"
    assert len(headings(body.format("先说水。", "", word))) == 3
    assert len(headings(body.format("", "\n", word))) == 3
    assert len(headings(body.format("先说水。", "\n再说路。", word))) == 1


def test_a_list_that_begins_anew_in_its_line_is_the_next_one_beside() -> None:
    body = "一、问题\n水源方面:1、井浅。2、塘小。管网方面:1、管旧。2、管细。\n二、建议\n打井。\n"
    assert [number for number, _ in headings(body)] == ["1", "1.1", "1.2", "1.3", "1.4", "2"]


def test_an_item_and_a_heading_make_one_list() -> None:
    text = "几点建议\n一要选好水源。打三眼井。\n二要换掉旧管。换十里管。\n三、收好水费。装上水表。\n"
    assert [heading for _, heading in headings(text)] == ["几点建议", "选好水源", "换掉旧管", "收好水费"]
    assert [number for number, _ in headings(text)] == ["1", "1.1", "1.2", "1.3"]


def test_a_list_runs_on_across_the_days_of_a_diary() -> None:
    day = "{} 水村\n" + PROSE
    body = (
        f"{day.format('6月3日')}第一条写下来:井太浅。{day.format(chr(10) + '6月4日')}第二条:水太咸。"
        f"{day.format(chr(10) + '6月7日')}第三条:没有人管。\n"
    )
    assert headings(body) == [
        ("1", "6月3日 水村"),
        ("1.1", "井太浅"),
        ("2", "6月4日 水村"),
        ("2.1", "水太咸"),
        ("3", "6月7日 水村"),
        ("3.1", "没有人管"),
    ]


def test_an_ordinal_that_counts_nothing_begins_no_list_in_a_section_behind() -> None:
    body = f"6月3日 东村\n{PROSE}第一,井太浅。\n6月4日 西村\n{PROSE}第二,水太咸。\n6月7日 南村\n{PROSE}"
    assert [number for number, _ in headings(body)] == ["1", "1.1", "2", "3"]


@pytest.mark.parametrize("last", ["还有一样,是", "还有一条是", "再一样是"])
def test_things_told_one_by_one_are_a_list(last: str) -> None:
    body = f"一、原因\n一样是井太浅。当年只打了十丈。\n一样是水太咸。靠着盐滩。\n{last}没有人管。\n"
    assert headings(body) == [("1", "原因"), ("1.1", "井太浅"), ("1.2", "水太咸"), ("1.3", "没有人管")]


def test_one_letter_alone_is_no_heading() -> None:
    assert headings(f"一、概况\n{PROSE}甲:我来说两句。\n二、建议\n甲、打井\n乙、换管\n") == [
        ("1", "概况"),
        ("2", "建议"),
        ("2.1", "打井"),
        ("2.2", "换管"),
    ]


def test_hollow_and_filled_marks_make_one_list_with_arrows_below() -> None:
    body = (
        "一、症结\n△ 水费难收:\n  -> 收缴率只有三成\n  -> 水表坏了一半\n"
        "▲ 管护空:\n  -> 五个村没有管水员\n  -> 三个村没有账本\n二、建议\n打井。\n"
    )
    assert [number for number, _ in headings(body)] == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "1.2.2", "2"]


def test_the_name_of_a_section_stands_above_a_higher_style_of_numbers() -> None:
    items = f"1.水源不足。{PROSE}2.管网老化。{PROSE}"
    assert headings(f"①基本情况\n{PROSE}②存在的问题\n{items}③对策建议\n{items}") == [
        ("1", "基本情况"),
        ("2", "存在的问题"),
        ("2.1", "水源不足"),
        ("2.2", "管网老化"),
        ("3", "对策建议"),
        ("3.1", "水源不足"),
        ("3.2", "管网老化"),
    ]


def test_the_parts_of_a_course_stay_in_the_section_that_tells_of_it() -> None:
    course = f"第一讲 水从哪里来\n{PROSE}第二讲 水表怎么看\n{PROSE}"
    assert [number for number, _ in headings(f"一、主要做法\n{course}二、存在的问题\n{PROSE}")] == [
        "1",
        "1.1",
        "1.2",
        "2",
    ]
    parts = f"第一板块 基本情况\n{PROSE}第二板块 存在的问题\n1.水源不足。{PROSE}2.管网老化。{PROSE}"
    assert [number for number, _ in headings(parts)] == ["1", "2", "2.1", "2.2"]


def test_a_section_behind_four_items_may_repeat_the_number_of_the_last_section() -> None:
    items = "".join(f"{number}.打井{number}眼。{PROSE}" for number in (1, 2, 3, 4))
    found = headings(f"一、现状\n{PROSE}二、问题\n{PROSE}三、原因\n{PROSE}五、建议\n{items}五、结语\n{PROSE}")
    assert found[-1] == ("5", "结语")


# The first item is lost, and the second does not take the place of 二、; else the copy begins amid a report.
@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("一、问题 2、管旧 3、人少 二、建议 1、打井 2、换管", "1 问题 1.1 管旧 1.2 人少 2 建议 2.1 打井 2.2 换管"),
        ("(二)管旧 (三)人少", "1 管旧 2 人少"),
        ("3、管旧 4、人少", "1 管旧 2 人少"),
        ("(1)水源 (2)管网 三、建议 (1)打井 (2)换管", "1 水源 2 管网 3 建议 3.1 打井 3.2 换管"),
        ("2.问题 2.1管旧 2.2人少 3.建议 3.1打井 3.2换管", "1 问题 1.1 管旧 1.2 人少 2 建议 2.1 打井 2.2 换管"),
    ],
)
def test_rows_that_begin_with_another_number_than_one(lines: str, found: str) -> None:
    body = PROSE + "".join(f"{line}\n{PROSE}" for line in lines.split())
    assert " ".join(f"{number} {words}" for number, words in headings(body)) == found


@pytest.mark.parametrize("text", [f"{PROSE}3、管网老化\n{PROSE}", f"{PROSE}二、管网老化的村\n{PROSE}一、水源\n{PROSE}"])
def test_a_lone_number_begins_no_row(text: str) -> None:
    assert "管网老化" not in dict(headings(text)).values()


@pytest.mark.parametrize("between", ["", "\n"])
@pytest.mark.parametrize(
    "inner", ["(1)管子太细。(2)阀门失灵。", "原因有二:一方面管子太细;另一方面阀门失灵。", "1.管子太细。2.阀门失灵。"]
)
def test_a_list_inside_an_item_whose_row_goes_on_stands_below_it(inner: str, between: str) -> None:
    row = between.join(["一是水源不足。", f"二是管网老化。{inner}", "三是水费难收。", "四是账目不清。"])
    found = headings(f"一、存在的问题\n调查中看到:{between}{row}\n二、建议\n")
    below = [(number, words) for number, words in found if number.startswith("1.")]
    assert [number for number, _ in below] == ["1.1", "1.2", "1.2.1", "1.2.2", "1.3", "1.4"]
    assert [words for _, words in below][-2:] == ["水费难收", "账目不清"]


def test_what_is_hard_is_told_again_behind_a_comma() -> None:
    text = f"{PROSE}一难,难在没人管水。井塌了没有人修。\n二难,难在没钱买泵。村里欠着电费。\n"
    assert [heading for _, heading in headings(text)] == ["难在没人管水", "难在没钱买泵"]


@pytest.mark.parametrize("last", ["再就是", "还有,", "还有一层,是"])
def test_words_that_add_the_last_of_a_row(last: str) -> None:
    text = f"首先是井太浅。打到一半就停了。其次是管太旧。{last}没人管水。站长换了三个。\n"
    assert [heading for _, heading in headings(text)] == ["井太浅", "管太旧", "没人管水"]
