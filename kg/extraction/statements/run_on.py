"""The headings of a section that lost its line breaks: short sentences, each before the longer ones that it heads."""

import re
from itertools import pairwise

from kg.extraction.document import Document
from kg.extraction.statements.prose import Told
from kg.reading.model import Span

__all__ = ["run_on"]

_SENTENCE_END = re.compile(r"[。!?]”?")
# What a heading is made of, in one clause or two: 创新用人机制,建强师资队伍。
_HEADING = re.compile(r"(?=[^。]{4,22}。)[一-龥“”、]{2,14}(?:,[一-龥“”、]{2,12})?。")
# So many at least head a section, with so much text each on the average.
_FEWEST = 3
_TEXT_EACH = 30


def run_on(document: Document, passage: Told) -> list[Told]:
    """The parts of a paragraph that are headed by a short sentence each, from its first sentence on (水源不足。…。管护
    不到位。…。); none where the short ones head nothing."""
    plain, scope = document.plain, passage.scope
    ends = [stop.end() for stop in _SENTENCE_END.finditer(plain, passage.start, scope.end)]
    sentences = [Span(start, end) for start, end in pairwise([passage.start, *ends])]
    heads = [
        one
        for one, behind in pairwise(sentences)
        if _HEADING.fullmatch(plain, one.start, one.end) and not _HEADING.fullmatch(plain, behind.start, behind.end)
    ]
    if len(heads) < _FEWEST or heads[0] != sentences[0] or (scope.end - passage.start) < _TEXT_EACH * len(heads):
        return []
    limits = [*(one.start for one in heads[1:]), scope.end]
    return [
        Told(passage.role, one.start, Span(one.start, limit), "prose-point")
        for one, limit in zip(heads, limits, strict=True)
    ]
