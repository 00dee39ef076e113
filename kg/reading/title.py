"""The report's own title: the line that names it, without the compilation's number."""

import re

from kg.reading.model import Span
from kg.reading.normal import shadow

__all__ = ["PIECE", "title"]

# How compilations number their pieces: 第3篇 …, 篇三:…, 范文(二) …, 【第一篇】…
PIECE = re.compile(
    r"^[ 【\[(]*(?:第[ ]?(?:[一二三四五六七八九十百]+|\d+)[ ]?篇"
    r"|(?:篇|范文|例文)[ ]?\(?(?:[一二三四五六七八九十]+|\d+)\)?)"
    r"[】\]):、. ]*",
    re.MULTILINE,
)
_SENTENCE_END = "。!?;:,"
# Longer first lines are paragraphs: the longest title of the sample reports and of the thirteen has 33 characters.
_LONGEST = 60


def title(text: str) -> Span | None:
    """The title's span, or None where the text begins with a paragraph or a numbered heading.

    >>> text = "第2篇 2023年农村基层党建工作调查报告\\n为了解情况,开展了调研。"
    >>> title(text).of(text)
    '2023年农村基层党建工作调查报告'
    """
    plain = shadow(text)
    for match in re.finditer(r"[^\n]+", plain):
        line = match.group()
        if not line.strip():
            continue
        start = match.start() + len(line) - len(line.lstrip())
        piece = PIECE.match(line)
        if piece and piece.end() < len(line.rstrip()):
            start = match.start() + piece.end()
        end = match.start() + len(line.rstrip())
        words = plain[start:end]
        if (
            len(words) > _LONGEST
            or words[-1] in _SENTENCE_END
            or re.match(r"[一二三四五六七八九十]+[、.]|\([一1]\)", words)
        ):
            return None
        return Span(start, end)
    return None
