"""Programmes with no quotation marks around them whose verb and last word together show that they are names:
设立|党员关爱基金, 推行|党支部星级管理, 与邻县建立|采茶用工协作机制."""

import re
from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.programmes.candidate import CUES, Candidate, known
from kg.extraction.programmes.specifics import own_words
from kg.reading.model import Span

__all__ = ["founded_names", "names_with_term"]

# The cues with the kind of what they find.
_KINDS = {
    "fund-set-up": "其他",
    "league-set-up": "机制",
    "managed-by": "制度",
    "agreed-with": "机制",
    "led-by": "制度",
}


def names_with_term(document: Document) -> Iterator[Candidate]:
    """Institutions whose name holds a term that is always quoted: 落实|村“两委”联席议事制度."""
    for match in CUES.finditer("with-term", document.plain):
        yield _candidate(match, "制度")


def founded_names(document: Document) -> Iterator[Candidate]:
    """Funds that are set up, leagues, ways of managing that are put into practice, mechanisms that one has with
    another, and who answers under whom."""
    for cue, kind in _KINDS.items():
        for match in CUES.finditer(cue, document.plain):
            span = Span(*match.span("name"))
            # 完善项目资金管理: made of words that any field has.
            if cue == "managed-by" and not own_words(document, span)[1]:
                continue
            yield _candidate(match, kind)


def _candidate(match: re.Match[str], kind: str) -> Candidate:
    span, words = Span(*match.span("name")), match["name"]
    return known(span, words) or Candidate(span, words, words, kind, "founded")
