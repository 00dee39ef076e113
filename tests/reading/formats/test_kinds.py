"""A format is told by the bytes, never by a name."""

import zipfile
from io import BytesIO

import docx
import pytest

from kg.reading.formats import Format, UnreadableError, format_of, read_content
from kg.reading.formats.kinds import is_markdown
from tests.growth import grows_linearly
from tests.reading.formats.word import saved


def zipped(*names: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", Format.PDF),
        (b"\xef\xbb\xbf%PDF-1.4\n", Format.PDF),
        (saved(docx.Document()), Format.DOCX),
        (zipped("甲.txt"), Format.ZIP),
        (zipped("mimetype", "content.xml"), Format.OFFICE),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), Format.OTHER),
        (b"PK\x03\x04torn", Format.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", Format.OFFICE),
        (b"{\\rtf1\\ansi", Format.OFFICE),
        (b"<!DOCTYPE html><p>x", Format.HTML),
        (b"\xef\xbb\xbf  <!-- saved --><HTML lang=zh>", Format.HTML),
        (b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', Format.HTML),
        ("<html><body>正文".encode("utf-16"), Format.HTML),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", Format.MHTML),
        (b"\x89PNG\r\n\x1a\n", Format.OTHER),
        (b"BM\x36\x10\0\0\0\0\0\0\x36\0\0\0", Format.OTHER),
        (b"MZ\x90\0\x03\0\0\0", Format.OTHER),
        (b"ID3\x03\0\0\0\0\x0f", Format.OTHER),
        (b"\0\0\0\x20ftypisom", Format.OTHER),
        ("BM 镇饮水调查".encode(), Format.TEXT),
        ("MZ村饮水调查".encode("gb18030"), Format.TEXT),
        (b"ID3 water survey", Format.TEXT),
        ("<饮水>调查".encode(), Format.TEXT),
        ("From: 县水利局".encode(), Format.TEXT),
        (b"", Format.TEXT),
    ],
    ids=lambda value: (
        value.name if isinstance(value, Format) else ""
    ),  # an archive made in another second has other bytes
)
def test_each_format_is_known_by_its_beginning(data: bytes, kind: Format) -> None:
    assert format_of(data) is kind


def test_what_holds_no_text_is_said_to_hold_none() -> None:
    with pytest.raises(UnreadableError, match="不是文本文件"):
        read_content(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")


def test_comments_before_a_page_take_no_time() -> None:
    assert grows_linearly(lambda length: lambda: format_of(b"<!---->" * length), 24)
    assert format_of(b"<!---->" * 24 + b" <html>") is Format.HTML


@pytest.mark.parametrize(("signs", "markdown"), [(0, False), (1, True), (2, True), (9, True)])
def test_a_heading_further_down_is_markdown_with_any_other_sign(signs: int, markdown: bool) -> None:
    assert is_markdown("正文\n# 问题\n" + "**井浅**，水少。\n" * signs) is markdown
