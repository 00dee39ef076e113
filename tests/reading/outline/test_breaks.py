"""Line breaks that a copy lost: behind a heading, before the first of what stands below it, or all."""

import pytest

from tests.reading.outlines import PROSE, headings, report_of

LINES = PROSE.strip()


@pytest.mark.parametrize("gap", ["", " ", "\u3000", "。", ":"])
@pytest.mark.parametrize(("one", "two"), [("(一)", "(二)"), ("1、", "2、"), ("1.", "2."), ("(1)", "(2)")])
def test_the_first_item_on_the_line_of_its_heading(gap: str, one: str, two: str) -> None:
    items = f"{one}水源不足。一是井浅。二是塘小。\n{two}管网老化。{PROSE}"
    text = f"一、概况\n{PROSE}二、存在的问题{gap}{items}三、建议\n{PROSE}"
    assert headings(text)[1:] == [
        ("2", "存在的问题"),
        ("2.1", "水源不足"),
        ("2.1.1", "井浅"),
        ("2.1.2", "塘小"),
        ("2.2", "管网老化"),
        ("3", "建议"),
    ]


def test_what_stands_below_the_first_item_stays_there() -> None:
    text = f"二、存在的问题 (一)水源不足。\n一是井浅。\n二是塘小。\n(二)管网老化。\n{PROSE}三、建议\n{PROSE}"
    assert headings(text) == [
        ("1", "存在的问题"),
        ("1.1", "水源不足"),
        ("1.1.1", "井浅"),
        ("1.1.2", "塘小"),
        ("1.2", "管网老化"),
        ("2", "建议"),
    ]


@pytest.mark.parametrize("gap", ["", " "])
def test_a_whole_report_on_one_line(gap: str) -> None:
    parts = [
        f"一、基本情况{gap}全县有水井三口,{LINES}",
        f"二、存在的问题及原因{gap}(一)主要问题{gap}1、水源不足。{LINES}2、管网老化。{LINES}",
        f"(二)原因分析{gap}1、投入不够。{LINES}2、管护不力。{LINES}",
        f"三、对策建议{gap}从实际出发,提出以下建议:(一)打井。{LINES}(二)换管。{LINES}",
    ]
    report = report_of(LINES + gap + gap.join(parts))
    assert [(s.number, s.heading.of(report.text), s.role.value) for s in report.sections] == [
        ("1", "基本情况", "background"),
        ("2", "存在的问题及原因", "problem"),
        ("2.1", "主要问题", "problem"),
        ("2.1.1", "水源不足", "problem"),
        ("2.1.2", "管网老化", "problem"),
        ("2.2", "原因分析", "cause"),
        ("2.2.1", "投入不够", "cause"),
        ("2.2.2", "管护不力", "cause"),
        ("3", "对策建议", "countermeasure"),
        ("3.1", "打井", "countermeasure"),
        ("3.2", "换管", "countermeasure"),
    ]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("三、原因分析 归纳起来,主要有以下几点:", "原因分析"),
        ("三、存在的主要问题 从调查情况看,主要是:", "存在的主要问题"),
        ("三、存在的主要问题从调查情况看,水源不足。", "存在的主要问题"),
        ("三、饮水工作基本情况水村有老井三口,都不出水。", "饮水工作基本情况"),
        ("三、存在的问题较为突出", "存在的问题较为突出"),
        ("三、存在的主要问题原因剖析及其对策", "存在的主要问题原因剖析及其对策"),
        ("三、水源问题 及其解决", "水源问题 及其解决"),
    ],
)
def test_where_the_name_of_a_section_ends(line: str, heading: str) -> None:
    assert ("2", heading) in headings(f"一、水源\n{PROSE}{line}\n{PROSE}")


def test_headings_of_two_ranks_on_one_line() -> None:
    parts = [
        f"水村水利站 一、底子与成色 全县有水井三口,{LINES}",
        f"二、短板:有井无水 (一)水源不足,井水见底 “三口井”都不出水,{LINES} (二)管网老化 水管用了三十年,{LINES}",
        f"三、对策建议 第一,打井。{LINES}第二,换管。{LINES}",
    ]
    assert headings(" ".join(parts)) == [
        ("1", "底子与成色"),
        ("2", "短板"),
        ("2.1", "水源不足,井水见底"),
        ("2.2", "管网老化"),
        ("3", "对策建议"),
        ("3.1", "打井"),
        ("3.2", "换管"),
    ]


def test_a_line_that_was_broken_at_its_width_has_no_heading() -> None:
    lines = [
        "一、水村有水井三口都打得很浅一到枯水的季节就",
        "见底村里的老人只好到五里以外去挑水吃日子难过。",
        "二、水管用了三十年漏得厉害(一)一到冬天各处都",
        "会冻裂,村里没有钱换新的,只好年年请人来修补。",
    ]
    found = [words for _, words in headings("\n".join(lines * 3))]
    assert not any(words.endswith("各处都") for words in found)


def test_a_list_in_words_right_behind_the_name_of_its_section() -> None:
    causes = f"二、问题产生的原因一是投入不够。{LINES}二是管护不力。{LINES}"
    text = f"一、基本情况{LINES}{causes}三、对策及建议一要打井。{LINES}二要换管。{LINES}"
    assert headings(text)[1:] == [
        ("2", "问题产生的原因"),
        ("2.1", "投入不够"),
        ("2.2", "管护不力"),
        ("3", "对策及建议"),
        ("3.1", "打井"),
        ("3.2", "换管"),
    ]


@pytest.mark.parametrize("mark", ["——", "●", "■"])
def test_items_behind_marks_whose_line_breaks_became_spaces(mark: str) -> None:
    text = (
        f"一、基本情况 {LINES} 二、突出问题 {mark}水源不足。{LINES} {mark}管网老化。{LINES} "
        f"三、对策与建议 {mark}打井。{LINES} {mark}换管。{LINES}"
    )
    assert headings(text)[1:] == [
        ("2", "突出问题"),
        ("2.1", "水源不足"),
        ("2.2", "管网老化"),
        ("3", "对策与建议"),
        ("3.1", "打井"),
        ("3.2", "换管"),
    ]


def test_a_dash_behind_a_stop_is_of_its_sentence() -> None:
    assert headings(f"一、基本情况\n井水不够。 ——老人们都这样说。{PROSE}") == [("1", "基本情况")]


def test_the_first_of_a_row_behind_the_space_that_is_left_of_its_line_break() -> None:
    first = f"一、基本情况 {LINES} (一)水源。{LINES}\n1.井少。\n"
    text = f"{first}(二)存在的困难 1.井浅。{LINES} 2.路远。{LINES}\n二、建议\n{PROSE}"
    assert headings(text) == [
        ("1", "基本情况"),
        ("1.1", "水源"),
        ("1.1.1", "井少"),
        ("1.2", "存在的困难"),
        ("1.2.1", "井浅"),
        ("1.2.2", "路远"),
        ("2", "建议"),
    ]


def test_a_heading_parted_by_a_space_from_a_long_sentence() -> None:
    told = LINES.replace("。", ",")
    text = f"一、问题 (一)水源不足 2021年起,{told * 2}没有人来修。 (二)管网老化 {LINES} 二、建议 (一)打井 {LINES}"
    assert headings(text)[1:3] == [("1.1", "水源不足"), ("1.2", "管网老化")]
