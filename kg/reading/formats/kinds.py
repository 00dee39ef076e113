"""Which format the bytes of a file are in."""

import lzma
import re
import struct
import zipfile
import zlib
from enum import StrEnum
from io import BytesIO
from itertools import islice

__all__ = ["NAMED", "ZIP_FAULTS", "Format", "format_of", "is_markdown"]


class Format(StrEnum):
    """A format, by the name that messages call it."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    MHTML = "MHTML"
    PDF = "PDF"
    DOCX = "Word (.docx)"
    OFFICE = "Word 97 / WPS / RTF / OpenDocument"
    ZIP = "ZIP"
    OTHER = "other"


# What a name promises, for messages alone.
NAMED = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".zip": Format.ZIP,
    **dict.fromkeys((".doc", ".wps", ".rtf", ".odt"), Format.OFFICE),
}
# The signatures by which `file` and browsers know them; a few bytes may stand before a PDF's (ISO 32000-1, annex H).
_PDF = re.compile(rb"%PDF-\d")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# A comment ends where it first may: were that tried anew further on, many comments would take for ever.
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body|meta|title)\b", re.I | re.S
)
_MHTML = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.I)
# Pictures, sound, other archives, programs: none of them holds text, and no text begins as they do, though it may with
# BM, MZ or ID3 alone. Office's own lock files begin with a user's name.
_NO_TEXT = re.compile(
    rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}(?:WAVE|WEBP|AVI )|\0\0\0.ftyp|ID3[\2-\4]\0"
    rb"|OggS\0|Rar!\x1a|7z\xbc\xaf|\x1f\x8b\x08|BZh\d1AY&SY|\xfd7zXZ|\x7fELF|MZ.{,62}\0|SQLite format 3\0",
    re.S,
)
# What zipfile raises over a damaged archive, found by tests/reading/test_fuzz.py; over a compression that it does not
# know it is a RuntimeError.
ZIP_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError),
    *(KeyError, ValueError, RuntimeError, OverflowError),
)
# How far into a file its beginning is looked at.
_HEAD = 2048
_HEADING = re.compile(r"^#{1,6} \S", re.M)
# A heading, bold words, a link, a fence, a table.
_SIGN = re.compile(r"^#{1,6} \S|\*\*[^*\s][^*\n]*\*\*|\]\([^\s()]+\)|^```|^\|[-:| ]+\|$", re.M)


def format_of(data: bytes) -> Format:
    """The format of a file's bytes; TEXT for whatever has no signature. Whether text is Markdown only its words tell.

    >>> format_of(b"%PDF-1.7 ..."), format_of("<!DOCTYPE html><p>正文".encode()), format_of("正文".encode())
    (<Format.PDF: 'PDF'>, <Format.HTML: 'HTML'>, <Format.TEXT: 'text'>)
    """
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if _PDF.search(head[:1024]):
        return Format.PDF
    if head.startswith(_ZIP):
        return _of_zip(data)
    if head.startswith((_OLE, _RTF)):
        return Format.OFFICE
    if _NO_TEXT.match(head):
        return Format.OTHER
    if _MHTML.match(head):
        return Format.MHTML
    if _HTML.match(head) or _HTML.match(head.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")):
        return Format.HTML
    return Format.TEXT


def is_markdown(text: str) -> bool:
    """Whether a text is Markdown: it begins with a heading, or has one and another sign besides.

    >>> is_markdown("# 饮水情况调查\\n\\n正文"), is_markdown("正文\\n# 注"), is_markdown("正文\\n# 问题\\n**井浅**")
    (True, False, True)
    """
    if _HEADING.match(text.lstrip()):
        return True
    return _HEADING.search(text) is not None and len(list(islice(_SIGN.finditer(text), 2))) == 2


def _of_zip(data: bytes) -> Format:
    """Word, OpenDocument and plain archives are all ZIP files."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except ZIP_FAULTS:
        return Format.ZIP  # whoever opens it says what is broken
    if "word/document.xml" in names:
        return Format.DOCX
    if "mimetype" in names and "content.xml" in names:
        return Format.OFFICE
    return Format.OTHER if "[Content_Types].xml" in names else Format.ZIP  # Excel, PowerPoint
