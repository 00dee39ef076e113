"""Word files: all that a reader sees stands in the text, in order, and nothing that was struck out."""

import datetime
import gc

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kg.reading import parse
from kg.reading.formats import UnreadableError, read_content
from tests.reading.formats.word import numbered, saved, with_lists


def lines(document: docx.document.Document) -> list[str]:
    return read_content(saved(document)).text.splitlines()


def test_the_numbers_that_word_makes_stand_before_their_paragraphs() -> None:
    document = with_lists()
    document.add_paragraph("饮水情况调查报告")
    numbered(document, "存在的问题")
    numbered(document, "水井太浅", level=1)
    numbered(document, "管网老化", level=1)
    numbered(document, "建议")
    numbered(document, "打井", level=1)
    numbered(document, "筹资", level=2)
    assert lines(document) == [
        "饮水情况调查报告",
        "一、存在的问题",
        "（一）水井太浅",
        "（二）管网老化",
        "二、建议",
        "（一）打井",
        "1.筹资",
    ]


def test_word_numbers_give_the_same_outline_as_typed_ones() -> None:
    document = with_lists()
    document.add_paragraph("饮水情况调查报告")
    for words, level in (("存在的问题", 0), ("水井太浅。", 1), ("对策建议", 0), ("打一口深井。", 1)):
        numbered(document, words, level)
    typed = "饮水情况调查报告\n一、存在的问题\n（一）水井太浅。\n二、对策建议\n（一）打一口深井。"
    (made,) = parse(read_content(saved(document)).text, "水")
    assert made == parse(typed, "水")[0]


def test_lists_count_each_on_their_own() -> None:
    document = with_lists((("decimal", "%1."),))
    for words, number in (("甲", 101), ("乙", 102), ("丙", 101)):
        numbered(document, words, number=number)
    assert lines(document) == ["1.甲", "1.乙", "2.丙"]


def test_a_style_carries_its_number() -> None:
    document = with_lists()
    style = document.styles.add_style("章", WD_STYLE_TYPE.PARAGRAPH)
    style.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="101"/></w:numPr>'))
    below = document.styles.add_style("章二", WD_STYLE_TYPE.PARAGRAPH)
    below.base_style = style
    document.add_paragraph("问题", style="章")
    document.add_paragraph("建议", style="章二")
    assert lines(document) == ["一、问题", "二、建议"]


def test_a_bullet_of_any_form_is_printed_before_its_item() -> None:
    document = with_lists((("bullet", "\uf0b7"),))
    numbered(document, "水井太浅")
    assert lines(document) == ["•水井太浅"]


def test_a_table_is_read_row_by_row() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        (cell for row in table.rows for cell in row.cells), ("村", "户数", "上村", "120户"), strict=True
    ):
        cell.text = words
    document.add_paragraph("以上为统计。")
    assert lines(document) == ["村\t户数", "上村\t120户", "以上为统计。"]


def test_an_empty_cell_keeps_its_place() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for row, words in zip(table.rows, (("村", "井", "塘"), ("上村", "", "两口")), strict=True):
        for cell, said in zip(row.cells, words, strict=True):
            cell.text = said
    document.add_table(rows=1, cols=2).rows[0].cells[1].text = "附记"
    assert lines(document) == ["村\t井\t塘", "上村\t\t两口", "附记"]


def test_cells_in_content_controls_are_read() -> None:
    document = docx.Document()
    cells = "".join(
        f"<w:sdt><w:sdtPr/><w:sdtContent><w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt>"
        for words in ("上村", "120户")
    )
    document.element.body.insert(0, parse_xml(f"<w:tbl {nsdecls('w')}><w:tr>{cells}</w:tr></w:tbl>"))
    assert lines(document) == ["上村\t120户"]


def test_equations_are_read() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("人均")._p
    paragraph.append(parse_xml(f"<m:oMath {nsdecls('m')}><m:r><m:t>x=12</m:t></m:r></m:oMath>"))
    assert lines(document) == ["人均x=12"]


def test_what_is_under_review_is_read_as_it_stands() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("水井")._p
    paragraph.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>很浅</w:t></w:r></w:ins>"))
    paragraph.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>很深</w:delText></w:r></w:del>"))
    assert lines(document) == ["水井很浅"]


def test_content_controls_links_and_text_boxes_are_read_once() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()._p
    paragraph.append(parse_xml(f"<w:hyperlink {nsdecls('w')}><w:r><w:t>县水利局</w:t></w:r></w:hyperlink>"))
    control = "<w:sdtContent><w:r><w:t>统计</w:t></w:r></w:sdtContent>"
    paragraph.append(parse_xml(f"<w:sdt {nsdecls('w')}>{control}</w:sdt>"))
    box = "<w:txbxContent><w:p><w:r><w:t>图一 水井</w:t></w:r></w:p></w:txbxContent>"
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    paragraph.append(
        parse_xml(
            f'<w:r {nsdecls("w")}><mc:AlternateContent xmlns:mc="{compatible}"><mc:Choice Requires="wps">{box}'
            f"</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert lines(document) == ["县水利局统计", "图一 水井"]


def test_a_line_break_within_a_paragraph_parts_lines() -> None:
    document = docx.Document()
    document.add_paragraph("一、问题").add_run().add_break()
    document.paragraphs[0].add_run("井浅。")
    assert lines(document) == ["一、问题", "井浅。"]


def test_author_and_date_are_those_of_the_file() -> None:
    document = docx.Document()
    document.add_paragraph("正文")
    document.core_properties.author = "县水利局"
    document.core_properties.created = datetime.datetime(2023, 5, 10, 8, 0)
    source = read_content(saved(document))
    assert (source.author, source.date, source.pages) == ("县水利局", "2023-05-10", ())


def test_an_empty_document_is_named() -> None:
    with pytest.raises(UnreadableError, match="没有文字"):
        read_content(saved(docx.Document()))


@pytest.mark.parametrize("cut", [400, 4000, 20000])
def test_a_broken_file_is_named(cut: int) -> None:
    document = docx.Document()
    document.add_paragraph("水井太浅" * 99)
    whole = saved(document)
    with pytest.raises(UnreadableError, match="损坏"):
        read_content(whole[:cut] + whole[cut + 900 :])


def test_nothing_of_a_file_stays_in_memory() -> None:
    document = docx.Document()
    document.add_paragraph("饮水情况调查报告")
    content = saved(document)
    read_content(content)
    gc.collect()
    gc.disable()  # as good as when a build has much room till it is looked for rings
    try:
        read_content(content)
        assert gc.collect() < 50  # the parts of a file and what they hold are some hundred objects
    finally:
        gc.enable()
