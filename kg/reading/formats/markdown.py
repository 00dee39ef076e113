"""Markdown → text: its paragraphs, headings and items as lines, the signs of the markup left out."""

from collections.abc import Iterator

import lxml.html
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kg.reading.formats.content import Content, from_paragraphs
from kg.reading.formats.encodings import decode

__all__ = ["read"]


def read(data: bytes) -> Content:
    """The text of a Markdown file (CommonMark with tables, by markdown-it-py).

    >>> read("# 饮水调查\\n\\n1. 井**太浅**\\n2. 管网[老化](http://a.cn)\\n- 打井\\n".encode()).text
    '饮水调查\\n1. 井太浅\\n2. 管网老化\\n• 打井'
    """
    parser = MarkdownIt("commonmark", {"breaks": True}).enable("table")
    return Content(from_paragraphs(_blocks(parser.parse(decode(data)))))


def _blocks(tokens: list[Token]) -> Iterator[str]:
    number = ""
    cells: list[str] = []
    for token in tokens:
        match token.type:
            case "list_item_open":
                number = f"{token.info}{token.markup} " if token.info else "• "
            case "inline":
                cells.append(number + "".join(map(_words, token.children or [])))
                number = ""
            case "tr_close" | "paragraph_close" | "heading_close":
                yield "\t".join(cells)
                cells = []
            case "fence" | "code_block":
                yield token.content
            case "html_block":
                yield lxml.html.document_fromstring(f"<div>{token.content}</div>").text_content()


def _words(token: Token) -> str:
    """What is read of a piece of a line: words, line breaks, the words for a picture."""
    return "\n" if token.type in ("softbreak", "hardbreak") else token.content
