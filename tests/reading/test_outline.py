"""The outline: headings of every style as a tree, and the laws that hold for the tree of any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reading import Report, parse
from kg.reading.normal import shadow
from tests.reading.outlines import TITLE, headings, report_of, sections

PROSE = "村里的三口老井年年都要断水,老人只好到邻村去挑,来回一趟要走上半个时辰,旱季的日子最难熬。\n"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("第一章 ", "第二章 "),
        ("第一部分：", "第二部分："),
        ("一、", "二、"),
        ("一.", "二．"),
        ("（一）", "（二）"),
        ("(一)", "(二)、"),
        ("1、", "2、"),
        ("1.", "2．"),
        ("1)", "2）"),
        ("⒈", "⒉"),
        ("(1)", "（2）"),
        ("①", "②"),
        ("⑴", "⑵"),
    ],
)
def test_headings_of_every_style(one: str, two: str) -> None:
    report = report_of(f"{one}水源\n井水太少。\n{two}管网\n水管太旧。\n")
    first, second = report.sections
    assert [section.heading.of(report.text) for section in (first, second)] == ["水源", "管网"]
    assert first.line.of(report.text) == f"{one}水源"
    assert first.span.of(report.text) == f"{one}水源\n井水太少。\n"
    assert second.body.of(report.text) == "\n水管太旧。"
    assert not first.inline
    assert not second.inline


@pytest.mark.parametrize(
    "items",
    [
        ("第一,", "第二,", "第三,"),
        ("其一,", "其二,", "其三,"),
        ("首先,", "其次,", "再次,"),
        ("一是", "二是", "三是"),
        ("一要", "二要", "三要"),
        ("(1)", "(2)", "(3)"),
        ("①", "②", "③"),
        ("(一)", "(二)", "(三)"),
        ("1、", "2、", "3、"),
    ],
)
def test_items_of_every_style_inside_a_paragraph(items: tuple[str, str, str]) -> None:
    one, two, three = items
    body = f"一、存在的问题\n走访发现:{one}水源不足。井太浅。{two}管网老化。{three}无人管护。\n二、建议\n打井。\n"
    assert headings(body) == [
        ("1", "存在的问题"),
        ("1.1", "水源不足"),
        ("1.2", "管网老化"),
        ("1.3", "无人管护"),
        ("2", "建议"),
    ]


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


def test_a_number_torn_over_two_lines_is_no_heading() -> None:
    assert headings("一、存在的问题\n用上自来水的只占全镇的\n7\n5、户数不到三百。\n二、建议\n打井。\n") == [
        ("1", "存在的问题"),
        ("2", "建议"),
    ]


@pytest.mark.parametrize(
    "line", ["1.5万元用于打井,", "3月5日开工,", "2,300户受益,", "二十里外才有水,", "一口井要供百户,"]
)
def test_a_line_that_begins_with_a_quantity_is_no_heading(line: str) -> None:
    assert headings(f"一、投入\n{line}群众满意。\n二、建议\n打井。\n") == [("1", "投入"), ("2", "建议")]


@pytest.mark.parametrize(
    ("line", "heading", "inline"),
    [
        ("一、水源不足。井水一年比一年少,旱季见底。", "水源不足", True),
        ("一、水源不足！旱季见底。", "水源不足", True),
        ("一、水源不足：井水一年比一年少。", "水源不足", True),
        ("一、水源不足,管网老化。", "水源不足,管网老化", False),
        ("一、水源不足；", "水源不足", False),
        ("一、　水源不足　", "水源不足", False),
        ("一、“三口井”的水源不足", "“三口井”的水源不足", False),
    ],
)
def test_where_a_heading_ends(line: str, heading: str, inline: bool) -> None:
    section = sections(f"{line}\n{PROSE}二、交通\n路窄。\n")[heading]
    assert section.inline is inline


def test_a_long_item_is_cut_at_the_first_comma_that_closes_a_statement() -> None:
    long = "(一)在水源方面,村里的老井大多是三十年前村民自己动手开挖,井壁开裂,井水混浊,老人和孩子喝了都闹肚子。"
    found = headings(f"一、存在的问题\n{long}\n(二)路窄。桥危。\n")
    assert found[1:] == [("1.1", "在水源方面,村里的老井大多是三十年前村民自己动手开挖"), ("1.2", "路窄")]


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
    "line", ["县水利局", "2023年6月", "作者:王二", "井水很少。", "http://example.org/water", "- 1 -"]
)
def test_a_short_line_of_another_kind_is_no_heading(line: str) -> None:
    assert headings(f"{line}\n{PROSE}一、存在的问题\n{PROSE}") == [("1", "存在的问题")]


def test_a_text_without_headings_has_no_sections() -> None:
    assert headings(PROSE * 3) == []


def test_the_innermost_section_at_an_offset() -> None:
    report = report_of("走访了三村。\n一、饮水\n(一)水源\n井水太少。\n二、交通\n路窄。\n")

    def at(words: str) -> str | None:
        section = report.section_at(report.text.index(words))
        return section.number if section else None

    assert [at(words) for words in ("水村", "走访", "饮水\n", "(一)", "井水", "路窄")] == [
        None,
        None,
        "1",
        "1.1",
        "1.1",
        "2",
    ]


# -------------------------------------------------------------------------------------- laws that hold for any text

MARKERS = st.sampled_from(
    ["第一章 ", "第二部分", "一、", "二、", "三、", "十一、", "（一）", "(二)", "1、", "2.", "3)", "⒈", "(1)", "②"]
)
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
HEADINGS = st.tuples(MARKERS, PHRASES, st.sampled_from(["\n", "。\n", "；\n", "\r\n", "：" + PROSE])).map("".join)
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
