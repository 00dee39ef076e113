"""A Word file (.docx) → its text: paragraphs with the numbers Word makes, tables row by row, text boxes, footnotes.

python-docx opens the package; its paragraphs leave out insertions under review, content controls and text boxes, so the
words are taken from the XML (ECMA-376, part 1, 17: WordprocessingML).
"""

import gc
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.exceptions import PythonDocxError
from docx.oxml.ns import qn
from lxml import etree

from kg.problem import Words
from kg.reading.formats.archive import guard
from kg.reading.formats.content import Content, UnreadableError, from_paragraphs
from kg.reading.formats.docx_numbers import Numbers
from kg.reading.formats.kinds import ZIP_FAULTS

__all__ = ["read"]

_FOOTNOTES = ("footnotes", "endnotes")
# What is not part of the text as it stands: deleted and moved-away words, a text box said over for old programs.
_LEFT_OUT = {qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_CHARACTERS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


def read(data: bytes) -> Content:
    """The text of a Word file.

    Raises:
        UnreadableError: the file is broken.
    """
    guard(data)
    try:
        return _content(data)
    except (*ZIP_FAULTS, AttributeError, TypeError, IndexError, etree.LxmlError, PythonDocxError) as error:
        raise UnreadableError(
            Words(f"Word 文件已损坏：{error}", "the Word file is broken"),
            Words("请用 Word 打开后另存", "open it in Word and save it anew"),
        ) from None
    finally:
        gc.collect(0)  # parts of python-docx hold each other, and all XML of the file with them: megabytes each time


def _content(data: bytes) -> Content:
    document = docx.Document(BytesIO(data))
    text = from_paragraphs(_Text(document).paragraphs())
    properties = document.core_properties
    created = properties.created.date().isoformat() if properties.created else ""
    return Content(text, author=properties.author.strip(), date=created)


class _Text:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._numbers = Numbers(document)

    def paragraphs(self) -> Iterator[str]:
        yield from self._blocks(self._document.element.body)
        for notes in self._notes():
            for note in notes:
                if note.get(qn("w:type")) in (None, "normal"):  # the others are the lines that part notes from text
                    yield from self._blocks(note)

    def _blocks(self, parent: Any) -> Iterator[str]:
        """The paragraphs and the rows of tables below an element, in order, whatever wraps them."""
        for element in parent:
            if element.tag == qn("w:p"):
                yield from self._paragraph(element)
            elif element.tag == qn("w:tr"):
                cells = [" ".join(self._blocks(cell)) for cell in _cells(element)]
                # A table that only sets a paragraph in place has one cell with words.
                yield "\t".join(cells) if sum(map(bool, cells)) > 1 else "".join(cells)
            elif element.tag not in _LEFT_OUT:
                yield from self._blocks(element)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        """A paragraph with its number, then what stands in text boxes that hang on it."""
        boxes: list[Any] = []
        words = "".join(_words(paragraph, boxes))
        number = self._numbers.next(paragraph)  # which an empty paragraph has too
        yield number + words if words.strip() else ""
        for box in boxes:
            yield from self._blocks(box)

    def _notes(self) -> Iterator[Any]:
        for relation in self._document.part.rels.values():
            if not relation.is_external and relation.reltype.rpartition("/")[2] in _FOOTNOTES:
                yield etree.fromstring(relation.target_part.blob)


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row, those too that a content control wraps."""
    for element in row:
        if element.tag == qn("w:tc"):
            yield element
        elif element.tag not in _LEFT_OUT:
            yield from _cells(element)


def _words(element: Any, boxes: list[Any]) -> Iterator[str]:
    for child in element:
        if child.tag in (qn("w:t"), qn("m:t")):  # m: equations
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag == qn("w:txbxContent"):
            boxes.append(child)
        elif child.tag not in _LEFT_OUT and child.tag != qn("w:pPr"):
            yield from _words(child, boxes)
