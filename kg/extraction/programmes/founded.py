"""Programmes with no quotation marks around them whose verb and last word together show that they are names:
设立|党员关爱基金, 推行|党支部星级管理, 与邻县建立|采茶用工协作机制."""

from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.programmes.candidate import CUES, Candidate, known
from kg.extraction.programmes.specifics import own_words
from kg.reading.model import Span

__all__ = ["founded_names"]

# The cues with the kind of what they find.
_KINDS = {
    "with-term": "制度",
    "fund-set-up": "其他",
    "league-set-up": "机制",
    "managed-by": "制度",
    "agreed-with": "机制",
    "led-by": "制度",
}


def founded_names(document: Document) -> Iterator[Candidate]:
    """Funds that are set up, leagues, ways of managing that are put into practice, mechanisms that one has with
    another, and who answers under whom."""
    for cue, kind in _KINDS.items():
        for match in CUES.finditer(cue, document.plain):
            span = Span(*match.span("name"))
            words = match.group("name")
            # 完善项目资金管理: made of words that any field has.
            if cue == "managed-by" and not own_words(document, span)[1]:
                continue
            yield known(span, words) or Candidate(span, words, words, kind, "founded")
