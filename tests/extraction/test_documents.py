"""Titled documents: policies, laws, plans and rules in 《》, and no media."""

import pytest

from tests.extraction.found import TITLE, found


def titles(text: str) -> list[str]:
    return [item["title"] for item in found(text, "documents")]


@pytest.mark.parametrize(
    "title",
    [
        "中华人民共和国食品安全法",
        "农村饮水安全条例",
        "校园食堂管理办法",
        "关于加强养老服务的意见",
        "“十四五”水利规划",
        "村规民约",
        "养老服务协议",
        "关于贯彻〈水法〉的实施意见",
        "2022年度工作要点",
        "耕地保护情况通报",
    ],
)
def test_documents(title: str) -> None:
    assert titles(f"县里依据《{title}》开展工作。") == [title]


@pytest.mark.parametrize(
    "text",
    [
        "《农民日报》报道了此事。",
        "据《中国教育报》刊登的消息",
        "《田间课堂》栏目",
        "《乡村医生》杂志",
        "《焦点访谈》播出后",
        "读《水浒传》一书",
        "发放《取水许可证》三百本",
        "《浅谈节水》一文",
        "论文刊发于《田野》上",
        "拍摄《一口井》纪录片",
        "摄制了《一口井》《水清清》等电教片",
        "《》",
        "《未写完的办法\n》",
        "没有书名号的管理办法",
    ],
)
def test_what_is_no_document(text: str) -> None:
    assert titles(text) == []


def test_each_document_once_with_all_its_mentions() -> None:
    text = "依据《水法》和《河道条例》。《水法》规定了水费。"
    items = found(text, "documents")
    assert [item["title"] for item in items] == ["水法", "河道条例"]
    words = [(TITLE + text)[start:end] for start, end in items[0]["spans"]]
    assert words == ["水法", "水法"]
