"""Word files for the tests, made by python-docx."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

__all__ = ["numbered", "saved", "with_lists"]

# Three levels as Chinese reports number them, and a list of Word's own.
LEVELS = (("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))


def saved(document: Document) -> bytes:
    """The file's bytes."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_lists(levels: Sequence[tuple[str, str]] = LEVELS, lists: int = 2) -> Document:
    """An empty document with lists 101, 102 … of these levels (format, text), each of which counts on its own."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    shapes = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (style, text) in enumerate(levels)
    )
    for number in range(101, 101 + lists):
        definition = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{shapes}</w:abstractNum>'
        numbering.insert(0, parse_xml(definition))
        entry = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        numbering.append(parse_xml(entry))
    return document


def numbered(document: Document, words: str, level: int = 0, number: int = 101) -> Any:
    """Add a paragraph that Word numbers."""
    paragraph = document.add_paragraph(words)
    place = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(place))
    assert paragraph._p.find(qn("w:pPr")) is not None
    return paragraph
