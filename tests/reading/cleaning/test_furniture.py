"""What websites print around the text of a document, and the breaks that they put beside quotation marks."""

import pytest

from kg.reading import parse
from kg.reading.cleaning.furniture import without_furniture
from tests.extraction.found import found
from tests.reading.outlines import PROSE, headings

SHARED = "《饮水调研报告.docx》由会员分享，可在线阅读，更多相关《饮水调研报告.docx(8页珍藏版)》请在水利网上搜索。"
MORE = "您可以访问水利网(www.x.cn)查看更多与本文《饮水调研报告》相关的文章。"
LINES = MORE, "文档编号：62", "- 上传时间:2023-01-04", "- 格式:DOCX", "- 页数:5", "大小:21KB", SHARED


def test_files_that_a_site_offers_are_no_documents() -> None:
    assert found(f"{SHARED}\n{MORE}\n县里依据《水法》打井。", "documents")[0]["title"] == "水法"


def test_what_a_site_says_of_its_file_is_neither_title_nor_section() -> None:
    text = "\n".join(["水村饮水调研报告.docx", *LINES, f"一、水源\n{PROSE}二、管网\n{PROSE}"])
    (report,) = parse(text, "井")
    assert report.label == "水村饮水调研报告"
    assert headings(text) == [("1", "水源"), ("2", "管网")]


@pytest.mark.parametrize("line", ["《水法》由县人大审议，各村照办。", "页数不多。", "大小水站18座。", "格式:一村一表"])
def test_the_words_of_a_report_stay(line: str) -> None:
    assert without_furniture(line) == line


def test_quotations_whose_marks_broke_the_line_are_of_one_sentence() -> None:
    text = '村里实施"\n打井工程"\n,推行"\n一户一表"\n制度,村民用上了"\n放心水"\n。'
    assert "\n" not in without_furniture(text)
    assert {item["name"] for item in found(text, "programmes")} >= {"打井工程", "一户一表"}


@pytest.mark.parametrize("text", ['推行"一户一表"\n二、问题\n', '他说:"\n水太少。"\n"再打一口井。"\n井少。'])
def test_other_lines_that_end_in_a_quotation_stay_apart(text: str) -> None:
    assert without_furniture(text) == text


@pytest.mark.parametrize("links", ["1.打井调研报告 2.水价调研报告", "\n1.打井调研报告\n2.水价调研报告"])
def test_links_to_other_texts_are_no_items(links: str) -> None:
    text = (
        f"一、水源\n{PROSE}二、建议\n（一）打井。村里出钱。\n（二）修渠。镇里出钱。\n【饮水调研报告】相关文章：{links}"
    )
    assert headings(text)[-1] == ("2.2", "修渠")


def test_what_a_site_prints_above_the_first_page_s_number() -> None:
    torn = "县里的水井多数打得很浅,到了枯水的季节就见了底,有的村要到五里以外去挑水,村民对这件事意见一直很"
    text = f"{SHARED}\n1、 水情 一、问题 （一）井浅。{PROSE.strip() * 5}{torn}\n2、大。（二）井少。 二、建议 多打井。"
    (report,) = parse(text, "井")
    assert [section.heading.of(report.text) for section in report.sections] == ["问题", "井浅", "井少", "建议"]


def test_what_only_a_site_for_documents_says_is_no_part_of_the_report() -> None:
    notices = (
        "• 12\n• 约1.9万字\n正在载入预览,请稍候片刻...\n若下载遇到问题,请看下列说明:\n1、有的文档须花金币,先看余额\n"
    )
    ends = "未经权益所有人同意不得将文件中的内容挪作商业用途。\n试读部分已看完,还有9页\n"
    text = f"{notices}一、水源\n{PROSE}二、建议\n(一)打井。村里出钱。\n(二)修渠。镇里出钱。\n{ends}"
    assert [words for _, words in headings(text)] == ["水源", "建议", "打井", "修渠"]


def test_a_line_of_the_report_may_name_a_site() -> None:
    line = f"村里在网站上卖水,{PROSE.strip() * 3}用户每月送二十枚金币。"
    assert without_furniture(f"一、水源\n{line}\n") == f"一、水源\n{line}\n"
