"""A text that breaks off is told from one that ends, however that is signed."""

import pytest

from kg.reading.sentences.ending import Break, broken_off

BODY = "一、主要做法\n镇里打井三眼，村民出工修渠。\n"


@pytest.mark.parametrize(
    ("end", "broken"),
    [
        ("二、存在的问题及原因", Break.HEADING),
        ("（二）水费收缴是管好井的必要条件\n\n", Break.HEADING),
        ("水管护不好。县里要把饮水工程列入预算、", Break.SENTENCE),
        ("水管护不好。必须从根本上重视饮水工程，把它纳入全", Break.SENTENCE),
        ("水管护不好。", None),
        ("水管护不好，“三天两头断水。”", None),
        ("二、建议\n1、打井\n2、修渠", None),
        ("附件：\n1、水样", None),
        ("水费要收齐。以上报告，请予审议", None),
        ("水费要收齐。上一篇 没有了 下一篇 打井记", None),
        ("（作者单位：县水利局）", None),
        ("（指导老师：李老师；感谢各村的乡亲们抽空接受我们的访问）", None),
        ("　　　　县水利局\n　　　　2023年5月6日", None),
        ("【打印】【关闭】 分享到：", None),
        ("水费是否按时交 按时 83.3%", None),
    ],
)
def test_what_a_text_breaks_off_with(end: str, broken: Break | None) -> None:
    assert broken_off(BODY + end) is broken


def test_an_empty_text_breaks_off_with_nothing() -> None:
    assert broken_off(" \n") is None
