"""Printed numbers: each style with its value, and what only looks like one."""

import pytest

from kg.reading.cleaning import shadow
from kg.reading.outline.markers import STYLES, markers
from tests.reading.outlines import headings


def found(text: str) -> list[tuple[str, int, bool]]:
    return [(marker.style.name, marker.value, marker.leads) for marker in markers(shadow(text))]


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("第一章 概况", "chapter", 1),
        ("第三部分：建议", "chapter", 3),
        ("第二节 水质", "section", 2),
        ("Ⅱ、概况", "Ⅰ", 2),
        ("IV. 概况", "Ⅰ", 4),
        ("叁、概况", "壹、", 3),
        ("Part 2 概况", "chapter", 2),
        ("问题二：水咸", "问题一", 2),
        ("建议3：打井", "问题一", 3),
        ("建议3 打井", "问题一", 3),
        ("病灶乙　水咸", "问题一", 2),
        ("药方三：打井", "问题一", 3),
        ("法子之二：打井", "招一", 2),
        ("难三：水咸", "招一", 3),
        ("办法之二，是打井", "其一", 2),
        ("丙、概况", "甲、", 3),
        ("（乙）概况", "甲、", 2),
        ("丑、概况", "甲、", 2),
        ("【一】概况", "(一)", 1),
        ("二）概况", "(一)", 2),
        ("02 概况", "1、", 2),
        ("1.2 概况", "1.1", 2),
        ("3.2.4概况", "1.1.1", 4),
        ("第二板块　水质", "板块", 2),
        ("PART.2 概况", "chapter", 2),
        ("（贰）概况", "壹、", 2),
        ("叁｜概况", "壹、", 3),
        ("贰　概况", "壹、", 2),
        ("一｜概况", "一、", 1),
        ("二·概况", "一、", 2),
        ("三——概况", "一、", 3),
        ("（ 二 ）概况", "(一)", 2),
        ("｛二｝概况", "(一)", 2),
        ("01｜概况", "1、", 1),
        ("02 | 概况", "1、", 2),
        ("03/概况", "1、", 3),
        ("NO.2 概况", "1、", 2),
        ("§3 概况", "1、", 3),
        ("2️⃣ 概况", "1、", 2),
        ("( 2 )概况", "(1)", 2),
        ("➂概况", "(1)", 3),
        ("➌概况", "(1)", 3),
        ("★2.概况", "1、", 2),
        ("■ 二、概况", "一、", 2),
        ("❖ 概况", "●", 1),
        ("📌概况", "●", 1),
        ("3-2、水咸", "1.1", 2),
        ("３－２　水咸", "1.1", 2),
        ("3-2-1、水咸", "1.1.1", 1),
        ("㈢水咸", "(一)", 3),
        ("㊁、水咸", "(一)", 2),
        ("1.2.3.4 概况", "1.1.1.1", 4),
        ("(B)概况", "A", 2),
        ("C、概况", "A", 3),
        ("b.概况", "a", 2),
        ("● 概况", "●", 1),
        ("-> 水少", "→", 1),
        ("第三处红字：水少", "第一", 3),
        ("- 概况", "●", 1),
        ("第二是水咸", "第一", 2),
        ("二则水咸", "一则", 2),
        ("三者，水咸", "一则", 3),
        ("此外，水咸", "首先", 4),
        ("一、概况", "一、", 1),
        ("十、概况", "一、", 10),
        ("十一、概况", "一、", 11),
        ("二十、概况", "一、", 20),
        ("二十三、概况", "一、", 23),
        ("三．概况", "一、", 3),
        ("四：概况", "一、", 4),
        ("　　五 、概况", "一、", 5),
        ("（六）概况", "(一)", 6),
        ("(十二)、概况", "(一)", 12),
        ("1、概况", "1、", 1),
        ("１２．概况", "1、", 12),
        ("3) 概况", "1、", 3),
        ("4,概况", "1、", 4),
        ("⒌概况", "1、", 5),
        ("（1）概况", "(1)", 1),
        ("(12)概况", "(1)", 12),
        ("①概况", "(1)", 1),
        ("⑳概况", "(1)", 20),
        ("⑵概况", "(1)", 2),
        ("第一，水少", "第一", 1),
        ("第三、水少", "第一", 3),
        ("第二条：水少", "第一", 2),
        ("第三桩，水少", "第一", 3),
        ("第二味药，打井", "第一", 2),
        ("第三把钥匙：打井", "第一", 3),
        ("第一条写下来：水少", "第一", 1),
        ("一样是水少", "一样", 1),
        ("还有一件，是水咸", "一样", 1),
        ("其一，水少", "其一", 1),
        ("其三是水少", "其一", 3),
        ("首先，水少", "首先", 1),
        ("其次，水少", "首先", 2),
        ("再次，水少", "首先", 3),
        ("最后，水少", "首先", 5),
        ("再往下看，水少", "首先", 4),
        ("还有一点不得不说，水少", "首先", 4),
        ("最突出的问题是水少", "首先", 1),
        ("一方面，水少", "一方面", 1),
        ("另一方面，水少", "一方面", 2),
        ("一是水少", "一是", 1),
        ("二难：水咸", "一难", 2),
        ("——水咸", "●", 1),
        ("十是要打井", "一是", 10),
        ("二要打井", "一要", 2),
    ],
)
def test_every_style(text: str, style: str, value: int) -> None:
    assert found(text)[0] == (style, value, True)


def test_every_style_has_a_case_above() -> None:
    cases = next(mark for mark in getattr(test_every_style, "pytestmark", []) if mark.name == "parametrize").args[1]
    assert {style for _, style, _ in cases} == {style.name for style in STYLES}


@pytest.mark.parametrize(
    "text",
    [
        "3.5万亩耕地",
        "2,300户农户",
        "一、二、三组",
        "甲、乙两村",
        "十月以来断水",
        "一要素",
        "二是否可行",
        "第一产业",
        "一些井太浅",
        "2023年断水",
        "占全镇户数的\n7\n5、户数不多",
        "一、二年级学生",
        "三、四个社区",
        "1.5万元",
        "2.3%的户",
        "10.1国庆",
        "2.0版",
        "3-5 岁儿童",
        "1 | 水咸 | 换泵",
        "1/3的户断水",
        "五·四运动",
        "第一讲水质",
        "伍 某",
        "1-2月断水",
        "5-10个村",
        "03-15 10:22",
        "-5度以下",
        "- 1 -",
        "--水村",
        "3 月断水,老人挑水。",
        "第(一)项",
        "最后一公里",
        "同时断水",
    ],
)
def test_what_only_looks_like_a_number(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水少；二是水咸", [("一是", 2, False)]),
        ("水少。（二）水咸", [("(一)", 2, False)]),
        ("水少。2、水咸", [("1、", 2, False)]),
        ("“水少。”其二，水咸", [("其一", 2, False)]),
        ("水少,二要打井", [("一要", 2, False)]),
        ("水少②水咸", []),
        ("水少。二、水咸", [("一、", 2, False)]),
        ("二、存在的问题(一)水咸", [("一、", 2, True), ("(一)", 1, False)]),
        ("二、存在的问题1、水咸", [("一、", 2, True), ("1、", 1, False)]),
        ("水少第二，水咸", []),
        ("唯一是水少", []),
    ],
)
def test_inside_a_line_a_number_stands_behind_a_stop_and_is_of_a_style_for_items(
    text: str, expected: list[tuple[str, int, bool]]
) -> None:
    assert found(text) == expected


def test_a_marker_covers_the_printed_number_alone() -> None:
    text = "　（二）水质\n　一是水咸"
    assert [marker.span.of(text) for marker in markers(shadow(text))] == ["（二）", "一是"]


@pytest.mark.parametrize("words", ["要素保障不足", "要求不严", "要点不清"])
def test_a_noun_behind_its_number_is_no_must(words: str) -> None:
    (marker,) = markers(f"四是{words}。")
    assert marker.span.end == len("四是")


def test_a_bare_number_that_goes_on_counting_may_head_two_clauses() -> None:
    text = "1 总体情况\n正文。\n2 水井“东村多、西村少”,旱季断水\n正文。\n3 管网老化\n正文。"
    assert [marker.value for marker in markers(shadow(text))] == [1, 2, 3]


@pytest.mark.parametrize(
    ("behind", "values"),
    [
        ("。 3 管网老化。水管旧了。", [1, 2, 3]),
        ("。 4 管网老化。水管旧了。", [1, 2]),
        ("。 2 管网老化。水管旧了。", [1, 2]),
        (", 3 管网老化。水管旧了。", [1, 2]),
        ("。 3 管网老化", [1, 2]),
    ],
)
def test_a_bare_number_inside_a_line_is_the_next_of_its_row_behind_a_stop_and_before_a_topic(
    behind: str, values: list[int]
) -> None:
    assert [value for _, value, _ in found(f"1 总体情况\n正文。\n2 水源\n三口井{behind}")] == values


def test_a_page_s_number_over_a_heading_takes_nothing_from_it() -> None:
    assert found("水井三口。\n1\n三、管护\n占全县的\n7\n5、财政") == [("一、", 3, True)]


@pytest.mark.parametrize("codes", ["1是很不满意,2是不满意,3是一般,4是满意", "1是男,2是女"])
def test_the_codes_of_a_questionnaire_number_nothing(codes: str) -> None:
    found = headings(f"一、存在的问题\n1、水价偏高。问卷里:{codes},平均不到三分。\n2、管网老化。\n")
    assert [words for _, words in found] == ["存在的问题", "水价偏高", "管网老化"]


def test_digits_before_is_count_as_numerals_do() -> None:
    found = headings("一、建议\n1、强化队伍。1是配齐水管员。2是办好培训。3是落实待遇。\n2、修好管网。\n")
    assert found == [
        ("1", "建议"),
        ("1.1", "强化队伍"),
        ("1.1.1", "配齐水管员"),
        ("1.1.2", "办好培训"),
        ("1.1.3", "落实待遇"),
        ("1.2", "修好管网"),
    ]
