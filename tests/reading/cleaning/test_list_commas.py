"""The commas of lists that a copy lost to spaces."""

from collections.abc import Callable

import pytest

from kg.reading.cleaning import shadow
from kg.reading.cleaning.list_commas import with_list_commas
from tests.growth import grows_linearly
from tests.reading.outlines import headings

LISTS = "各站要管好水源 渠道 闸门 泵房,做好登记 收费等工作。"
PAGE = (
    f"关于水村饮水的调研报告\n一 基本情况\n{LISTS * 8}\n二 存在的问题\n一是管网 阀门 水表老化。{LISTS * 8}"
    f"二是收费记账混乱。\n三 建议\n1.修好管网 阀门 水表。{LISTS * 8}\n"
)


def test_spaces_in_lists_are_commas_where_a_page_has_none() -> None:
    plain = shadow(PAGE)
    assert len(plain) == len(PAGE)
    assert "管好水源、渠道、闸门、泵房,做好登记、收费等工作" in plain
    assert [words for _, words in headings(PAGE.partition("\n")[2])] == [
        "基本情况",
        "存在的问题",
        "管网 阀门 水表老化",
        "收费记账混乱",
        "建议",
        "修好管网 阀门 水表",
    ]


def test_a_space_for_a_lost_line_break_is_none() -> None:
    rows = "".join(
        f"{number}.水源不足 三分之一的村夏天断水,村民只好到五里以外的地方去挑水。\n" for number in range(1, 10)
    )
    text = f"一、存在的问题\n{rows}{'村里打了新井,水还是不够用。' * 40}\n".replace("、", " ")
    assert "水源不足 三分之一" in shadow(text)
    assert headings(text)[1] == ("1.1", "水源不足")


@pytest.mark.parametrize(
    "page",
    [
        PAGE + "水源、水压",
        LISTS * 3,
        f"管好水源 渠道 闸门,做好登记。{'村里打了新井,水还是不够用。' * 60}",
    ],
)
def test_spaces_stay_where_the_page_has_commas_or_is_short_or_has_few_of_them(page: str) -> None:
    assert shadow(page).count("、") == page.count("、")


def test_the_time_grows_with_the_text() -> None:
    def work(length: int) -> Callable[[], object]:
        text = "水源 渠道" * (length // 5)
        return lambda: with_list_commas(text)

    assert grows_linearly(work, 400_000)
