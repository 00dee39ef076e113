"""Tables: each number with the head of its column, its row as its words."""

import pytest

from tests.extraction.found import found


def rows(text: str) -> list[tuple[str, float, str, str]]:
    return [(f["text"], f["value"], f["unit"], f["measures"]) for f in found(text, "figures")]


@pytest.mark.parametrize("gap", [" ", "  ", "\t", "　", "|", " | "])
def test_columns_are_kept_apart_by_space_or_bars(gap: str) -> None:
    lines = [["村名", "户数(户)", "收入（万元）"], ["水村", "120", "45.6"], ["路村", "１，０８０", "30"]]
    text = "各村情况\n" + "\n".join(gap.join(line) for line in lines)
    first, second = gap.join(lines[1]), gap.join(lines[2])
    assert rows(text) == [
        (first, 120, "户", "户数"),
        (first, 45.6, "万元", "收入"),
        (second, 1080, "户", "户数"),
        (second, 30, "万元", "收入"),
    ]


def test_a_percentage_keeps_its_sign() -> None:
    assert rows("年度 入园率 巩固率\n上年 85.2% 99%\n") == [
        ("上年 85.2% 99%", 85.2, "%", "入园率"),
        ("上年 85.2% 99%", 99, "%", "巩固率"),
    ]


def test_a_table_ends_with_the_first_other_line() -> None:
    text = "村名 水井 水塘\n水村 3 2\n村里的水不够用。\n路村 5 4\n"
    assert [row[0] for row in rows(text)] == ["水村 3 2", "水村 3 2"]


@pytest.mark.parametrize(
    "text",
    [
        "水村 3 2\n",
        "村名 水井 水塘\n水村 3\n",
        "村名 水井\n水村 3\n",
        "村名 水井 水塘\n水村 三 2\n",
        "村名 水井 水塘\n",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert rows(text) == []


def test_numbers_of_a_table_are_no_figures_of_its_clause_too() -> None:
    assert len(rows("学校 班级(个) 学生(人)\n一小 12 540\n")) == 2


def test_a_column_that_counts_has_the_unit_of_its_name() -> None:
    assert rows("类别 人数 比例(%)\n果农 120 45.6\n") == [
        ("果农 120 45.6", 120, "人", "人数"),
        ("果农 120 45.6", 45.6, "%", "比例"),
    ]


def test_a_column_of_years_or_ordinals_holds_no_figures() -> None:
    text = "村名 面积(平方米) 建成年份\n水村 320 2020\n路村 86 1998\n"
    assert [row[1:] for row in rows(text)] == [(320, "平方米", "面积"), (86, "平方米", "面积")]


@pytest.mark.parametrize("caption", ["表1 各村对供水的评价（%）", "单位：%", "（单位：%）"])
def test_the_line_above_a_table_may_have_the_unit_of_its_numbers(caption: str) -> None:
    text = f"各村的评价如下。\n{caption}\n村名 满意 不满意\n水村 85.2 14.8\n"
    assert [row[1:] for row in rows(text)] == [(85.2, "%", "满意"), (14.8, "%", "不满意")]
