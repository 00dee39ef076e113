"""Headings whose line break a copy lost, in a row that kept the others."""

import pytest

from tests.reading.outlines import headings

TEXT = "水井打得浅,到了枯水的时候就见了底,有的村要到五里以外去挑水。\n"
SIGNED = "全县与水管员签订协议237份,但七成没有兑现,闸门坏了一年也没有人来换过。"
ROW = f"(一)水源不足\n{TEXT}(二)管护不到位{{0}}{SIGNED}\n(三)水费难收\n{TEXT}"


def test_a_heading_ends_where_its_text_begins_though_it_runs_on() -> None:
    found = headings(f"一、存在的问题\n{ROW.format('')}")
    assert found == headings(f"一、存在的问题\n{ROW.format(chr(10))}")
    assert [words for _, words in found] == ["存在的问题", "水源不足", "管护不到位", "水费难收"]


@pytest.mark.parametrize(
    "whole", ["统筹推进全县供水管网改造", "积极争取上级部门资金支持", "建立健全全县统一的水价机制"]
)
def test_a_heading_that_its_sentence_ends_with_stays_whole(whole: str) -> None:
    planned = "要列入年度计划,分三年做完,每年改造管网四十公里。"
    text = f"一、建议\n(一)加强水源保护\n{TEXT}(二){whole}。{planned}\n(三)健全收缴制度\n{TEXT}"
    assert [words for _, words in headings(text)] == ["建议", "加强水源保护", whole, "健全收缴制度"]


def test_a_short_line_and_a_row_without_bare_headings_are_not_cut() -> None:
    short = f"一、存在的问题\n(一)水源不足\n{TEXT}(二)管护不到位全县都有,没有人换。\n(三)水费难收\n{TEXT}"
    assert headings(short)[2][1] == "管护不到位全县都有,没有人换"
    told = [
        f"({number}){words}{SIGNED}\n"
        for number, words in zip("一二三", ("水源不足", "管护不到位", "水费难收"), strict=True)
    ]
    assert all(
        words.startswith(("水源不足全县", "管护不到位全县", "水费难收全县"))
        for _, words in headings("一、存在的问题\n" + "".join(told))[1:]
    )


def test_a_row_of_items_with_their_text_keeps_its_own_ends() -> None:
    row = ["与邻县比全县水价偏高,群众意见不少", "管护不到位全县都有,闸门坏了没有人换"]
    found = headings(f"一、存在的问题\n1、{row[0]}。\n2、{row[1]}。\n")
    assert [words for _, words in found][1:] == row
