"""Web pages: the main text, and nothing of what stands around it."""

import quopri

import pytest

from kg.reading.formats import read_content

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>饮水调查 - 某网</title>
<meta name="Author" content="县水利局"><meta name="PubDate" content="2023-5-9 10:00"><meta name="Url" content="http://a.cn/1">
<script>var x = "<p>脚本</p>";</script><style>p {{ }}</style></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul></div>
<article><h1>饮水情况调查报告</h1>
<p>为摸清农村饮水情况，调研组走访了十二个村，与村干部和群众座谈，现将情况报告如下。</p>
<h2>一、存在的问题</h2><p>水井太浅，<b>管网</b>老化，<br>村民吃水难。</p>
<ol><li>蓄水池少，旱季断水，村民要到三公里外挑水吃。</li><li>水质没有定期检测，检测设备长期闲置。</li></ol>
<table><tr><td>上村</td><td>120户</td></tr><tr><td>下村</td><td>80户</td></tr></table>
</article><footer>版权所有 京ICP备00000000号</footer></body></html>"""
TEXT = [
    "饮水情况调查报告",
    "为摸清农村饮水情况，调研组走访了十二个村，与村干部和群众座谈，现将情况报告如下。",
    "一、存在的问题",
    "水井太浅，管网老化，",
    "村民吃水难。",
    "1. 蓄水池少，旱季断水，村民要到三公里外挑水吃。",
    "2. 水质没有定期检测，检测设备长期闲置。",
    "上村\t120户",
    "下村\t80户",
]


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "utf-16"])
def test_the_main_text_with_numbers_and_rows(charset: str) -> None:
    source = read_content(PAGE.format(charset=charset).encode(charset))
    assert source.text.splitlines() == TEXT
    assert (source.author, source.date, source.url) == ("县水利局", "2023-05-09", "http://a.cn/1")


def test_a_charset_that_the_page_gets_wrong_is_no_matter() -> None:
    assert read_content(PAGE.format(charset="gb2312").encode()).text.splitlines() == TEXT


def test_a_saved_page_in_one_file() -> None:
    body = quopri.encodestring(PAGE.format(charset="utf-8").encode()).decode()
    saved = (
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        f"{body}\r\n--b--\r\n"
    )
    assert read_content(saved.encode()).text.splitlines() == TEXT


def test_lists_in_lists_are_lines_of_their_own() -> None:
    nested = "<ul><li>上村的池子漏水。</li><li>下村没有池子。</li></ul>两处都要修。</li>"
    page = PAGE.replace("要到三公里外挑水吃。</li>", f"要到三公里外挑水吃。{nested}")
    lines = read_content(page.format(charset="utf-8").encode()).text.splitlines()
    at = TEXT.index("2. 水质没有定期检测，检测设备长期闲置。")
    assert lines == [*TEXT[:at], "• 上村的池子漏水。", "• 下村没有池子。", "两处都要修。", *TEXT[at:]]


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    page = PAGE.replace("2023-5-9", "2023-13-45").format(charset="utf-8")
    assert read_content(page.encode()).date == ""


def test_an_item_of_a_list_keeps_its_words_in_bold_and_its_line_breaks() -> None:
    page = PAGE.replace("蓄水池少，旱季断水，村民", "<b>蓄水池</b>少，旱季<b>断</b>水，<br>村民")
    at = TEXT.index("1. 蓄水池少，旱季断水，村民要到三公里外挑水吃。")
    lines = read_content(page.format(charset="utf-8").encode()).text.splitlines()
    assert lines == [*TEXT[:at], "1. 蓄水池少，旱季断水，", "村民要到三公里外挑水吃。", *TEXT[at + 1 :]]
