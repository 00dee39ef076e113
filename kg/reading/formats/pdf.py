"""A PDF → its text: lines joined to paragraphs, headers and footers left out, the place of each page kept.

PDFium (pypdfium2) gives characters with their boxes in the order in which they were written, column by column.
"""

import re
from collections.abc import Iterator
from datetime import date
from unicodedata import category

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from kg.problem import Words
from kg.reading.formats.content import Content, UnreadableError
from kg.reading.formats.pdf_layout import Line, paragraphs, without_furniture

__all__ = ["read"]

_CREATED = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_LINE_END = "\r\n"
_GAP = "\x1f"
_GAP_AT_LATIN = re.compile(rf"(?<=[!-~]){_GAP}(?![!-~])|(?<![!-~]){_GAP}(?=[!-~])")


def read(data: bytes) -> Content:
    """The text of a PDF.

    Raises:
        UnreadableError: it is locked, broken, or a scan: pictures of pages without text.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _unreadable(error) from None
    try:
        pages = [list(_lines(document, number)) for number in range(len(document))]
        said = document.get_metadata_dict()
    finally:
        document.close()
    if not any(pages):
        raise UnreadableError(
            Words(
                f"PDF 的 {len(pages)} 页里没有文字，像是扫描件",
                f"no text on any of {len(pages)} pages: a scan, it seems",
            ),
            Words("请先做文字识别再读", "run OCR over it first"),
        )
    text, starts = _text(paragraphs(without_furniture(pages)))
    return Content(
        text,
        starts,
        author=said.get("Author", "").strip(),
        date=_day(said.get("CreationDate", "")),
        empty_pages=tuple(number for number, lines in enumerate(pages, 1) if not lines),
    )


def _lines(document: pdfium.PdfDocument, number: int) -> Iterator[Line]:
    """The lines of a page, as PDFium parts them."""
    try:
        text = document[number].get_textpage()
    except pdfium.PdfiumError as error:
        raise _unreadable(error, page=number + 1) from None
    handle = text.raw
    box = pdfium_c.FS_RECTF()
    words: list[str] = []
    edges: list[tuple[float, float, float, float]] = []
    for place in range(text.count_chars()):
        character = chr(pdfium_c.FPDFText_GetUnicode(handle, place))
        if character in _LINE_END:
            if edges:
                yield _line(words, edges, number)
                words, edges = [], []
            continue
        if edges and pdfium_c.FPDFText_IsHyphen(handle, place):
            # PDFium puts a control character for a hyphen that divides a word, and no end of the line behind it.
            yield _line([*words, "-"], edges, number)
            words, edges = [], []
            continue
        if category(character) == "Cc":
            character = " "
        if character == " " and pdfium_c.FPDFText_IsGenerated(handle, place):
            # PDFium takes for a space the gap that typesetting leaves between Chinese and numbers.
            character = _GAP
        # White space has a box too, but a paragraph's indent is where its words begin.
        elif not character.isspace():
            # The loose box is as high as the font, the other as the character: 一 is flat.
            pdfium_c.FPDFText_GetLooseCharBox(handle, place, box)
            if edges and words[-1] == _GAP and _is_wide(edges[-1], box):
                words[-1] = " "
            edges.append((box.left, box.right, box.bottom, box.top))
        words.append(character)
    if edges:
        yield _line(words, edges, number)


def _is_wide(before: tuple[float, float, float, float], after: pdfium_c.FS_RECTF) -> bool:
    """Whether a gap is as wide as the wider of the characters beside it: it parts the cells of a table."""
    left, right, _, _ = before
    return bool(after.left - right >= max(right - left, after.right - after.left))


def _line(words: list[str], edges: list[tuple[float, float, float, float]], page: int) -> Line:
    lefts, rights, bottoms, tops = zip(*edges, strict=True)
    # PDFium gives what stands beyond the first 65,536 characters in the two halves that UTF-16 has for it.
    text = "".join(words).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    # PDFium puts U+FFFE where it took a hyphen at the line's end for a soft one.
    text = _GAP_AT_LATIN.sub("", text.replace("\ufffe", "-").strip()).replace(_GAP, " ")
    return Line(text, min(lefts), max(rights), min(bottoms), max(tops), page)


def _text(found: Iterator[list[Line]]) -> tuple[str, tuple[int, ...]]:
    """The paragraphs as text, and where in it each page begins; a page without text begins where the next one does."""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for paragraph in found:
        before = "\n" if parts else ""
        for place, line in enumerate(paragraph):
            words = line.text
            if place:
                before = _between(parts[-1], words)
                if before == "-":  # 1st half-
                    parts[-1], length, before = parts[-1][:-1], length - 1, ""
            starts += [length + len(before)] * (line.page + 1 - len(starts))
            parts.append(before + words)
            length += len(parts[-1])
    return "".join(parts), tuple(starts)


# The one on the keyboard, and U+2010, which Chromium prints where it divides a word.
_HYPHENS = ("-", "\u2010")


def _between(above: str, below: str) -> str:
    """What joins two lines of a paragraph: nothing in Chinese, a space between words of Latin letters, "-" for a hyphen
    that has to go."""
    if above.endswith(_HYPHENS) and above[-2:-1].isascii() and above[-2:-1].isalpha() and below[:1].islower():
        return "-"
    latin = above[-1:].isascii() and above[-1:].isalpha() and below[:1].isascii() and below[:1].isalpha()
    return " " if latin else ""


def _day(created: str) -> str:
    """The day of a PDF date (ISO 32000-1, 7.9.4), empty where it is none.

    >>> _day("D:20230510093000+08'00'"), _day("")
    ('2023-05-10', '')
    """
    found = _CREATED.match(created)
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""


def _unreadable(error: pdfium.PdfiumError, page: int | None = None) -> UnreadableError:
    if "assword" in str(error):
        return UnreadableError(
            Words("PDF 有密码", "the PDF is locked by a password"),
            Words("请另存为没有密码的 PDF", "save it without one"),
        )
    return UnreadableError(
        Words(f"PDF 已损坏：{error}", "the PDF is broken"),
        Words("请重新下载或重新导出", "fetch or export it again"),
        page=page,
    )
