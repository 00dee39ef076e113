"""Markdown: its words, headings and numbers, without its signs."""

import pytest

from kg.reading.formats import read_content


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("# 饮水调查\n\n正文。", "饮水调查\n正文。"),
        ("# 饮水\n\n## 一、问题\n\n- 井浅\n- 路窄", "饮水\n一、问题\n• 井浅\n• 路窄"),
        ("# 饮水\n\n3. 井浅\n4. 路窄", "饮水\n3. 井浅\n4. 路窄"),
        ("# 饮水\n\n**井**_浅_，见[图](a.png)。\n次行", "饮水\n井浅，见图。\n次行"),
        ("# 饮水\n\n| 村 | 户 |\n|---|---|\n| 上村 | 120 |", "饮水\n村\t户\n上村\t120"),
        ("# 饮水\n\n<div>水井<b>太浅</b></div>\n\n<!-- 注 -->\n\n<!DOCTYPE html>\n\n正文", "饮水\n水井太浅\n正文"),
        ("**引言**\n\n# 饮水", "引言\n饮水"),
        ("\n# 饮水", "饮水"),
        ("引言\n\n## 饮水\n\n## 道路", "引言\n饮水\n道路"),
        ("# 饮水\n\n> 引文\n\n```\n代码\n```", "饮水\n引文\n代码"),
    ],
)
def test_the_text_of_markdown(markup: str, text: str) -> None:
    assert read_content(markup.encode()).text == text


@pytest.mark.parametrize("text", ["饮水调查\n* 井浅\n#1 号井\n2*3=6", "饮水调查\n井浅。\n# 注：数据来自县局。\n路窄。"])
def test_a_plain_text_keeps_its_signs(text: str) -> None:
    assert read_content(text.encode()).text == text
