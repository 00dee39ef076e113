"""The commas of lists that a copy lost to spaces."""

import pytest

from kg.reading.cleaning import shadow
from tests.reading.outlines import headings

LISTS = "各站要管好水源 渠道 闸门 泵房,逐村 逐户登记。"
PAGE = (
    f"关于水村饮水的调研报告\n一 基本情况\n{LISTS * 8}\n二 存在的问题\n一是管网 阀门老化。{LISTS * 8}"
    f"二是收费 记账混乱。\n三 建议\n1.修好管网 阀门。{LISTS * 8}\n"
)


def test_spaces_are_commas_where_a_page_has_none() -> None:
    plain = shadow(PAGE)
    assert len(plain) == len(PAGE)
    assert "管好水源、渠道、闸门、泵房,逐村、逐户登记" in plain
    assert [words for _, words in headings(PAGE.partition("\n")[2])] == [
        "基本情况",
        "存在的问题",
        "管网 阀门老化",
        "收费 记账混乱",
        "建议",
        "修好管网 阀门",
    ]


@pytest.mark.parametrize("other", ["水源、水压", "短"])
def test_spaces_stay_where_the_page_has_commas_or_few_of_them(other: str) -> None:
    page = PAGE + other if "、" in other else LISTS
    assert shadow(page).count("、") == other.count("、")
