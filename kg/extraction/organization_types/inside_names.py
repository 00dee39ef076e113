"""Where the name of a kind is part of something else: of another word (人行|道), of a quoted name, of a title."""

import re

from kg.extraction.document import Document
from kg.extraction.segmentation import is_known
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["in_quoted_name", "in_title", "inside_word", "torn"]

_CUES = rule_book("extraction/organization_types", "organization_types")


def inside_word(document: Document, span: Span) -> bool:
    """Whether a known word runs over the beginning (乡基层党组织 is no type in 城乡基层党组织), or over the end by one
    character (人行|道)."""
    last = document.tokens[document.token_index(span.end - 1)]
    if last.span.end == span.end + 1 and is_known(last.word):
        whole = _CUES["part-of-type"].search(document.plain, span.end - 1, last.span.end)
        if whole is None:
            return True
    token = document.tokens[document.token_index(span.start)]
    if token.span.start == span.start or not is_known(token.word):
        return False
    joined = _CUES["preposition-joined"].search(document.plain, max(0, span.start - 2), span.start)
    # 57家|子企业: what counts the type is no part of its first word (家子).
    counted = _CUES["count-before"].search(document.plain, max(0, span.start - 8), span.start)
    # 五金行业|协会, 民族村|“两委”: the end of a longer word goes with the type, but for that of 乡村 and 农村.
    words = document.plain[span.start : token.span.end] if token.word[0] not in "乡农" else ""
    rest = token.span.end < span.end and words in _CUES.forms("trade-word")
    return not (joined or counted or rest)


def torn(words: str) -> bool:
    """Whether a quotation closes inside the words that begins before them: 种子企业 is no type in “金种子”企业库."""
    return words.count("“") != words.count("”")


# The longest quoted name that hides a type inside it: “企业评机关” names no 企业, a quoted sentence of a speaker may.
_QUOTED_NAME = 14


def in_quoted_name(plain: str, span: Span) -> bool:
    """Whether the words are part of a short quoted phrase that says more than they do."""
    first = max(0, span.end - _QUOTED_NAME - 1)
    opening = plain.rfind("“", max(first, plain.rfind("\n", first, span.start) + 1), span.start + 1)
    closing = plain.find("”", opening + 1, opening + 2 + _QUOTED_NAME) if opening >= 0 else -1
    # “党支部+合作社+农户”模式: the links of a formula take part.
    linked = plain[span.start - 1] in "“+" and plain[span.end : span.end + 1] in ("+", "”")
    return not linked and closing >= span.end and opening < span.start and Span(opening + 1, closing) != span


def in_title(plain: str, span: Span) -> bool:
    """Whether the words stand in the title of a document: 《农村基层组织工作条例》 tells of no kind that takes part."""
    opening = plain.rfind("《", max(0, span.start - _LONGEST_TITLE), span.start)
    return (
        opening >= 0
        and not re.search(r"[》\n]", plain[opening : span.start])
        and "》" in plain[span.end : opening + _LONGEST_TITLE]
    )


_LONGEST_TITLE = 80
