"""Companies by a coined name and their trade alone, with no 公司 behind it: 国祯环保, 三一重工."""

import re
from collections.abc import Iterator

from kg.extraction.document import Document
from kg.extraction.organizations.name_words import CUES, PROPER_TAGS
from kg.extraction.segmentation import Token, is_known
from kg.reading.model import Span
from kg.resources.vocabulary import organization_types

__all__ = ["is_coined", "trade_companies"]


def trade_companies(document: Document) -> Iterator[tuple[Span, str]]:
    """The companies that stand beside another in a list, or by words that say what they are (…等龙头企业, 引进…), and
    the Party body of one, which alone names no company."""
    plain = document.plain
    found = [match for match in CUES.finditer("trade-company", plain) if is_coined(document, match)]
    ends, starts = {match.end("name") for match in found}, {match.start("name") for match in found}
    for match in found:
        start, end = match.span("name")
        beside = (
            plain[start - 1 : start] == "、" and start - 1 in ends or plain[end : end + 1] == "、" and end + 1 in starts
        )
        party = CUES["party-body"].match(plain, end)
        if beside or _is_called_company(plain, start, end) or _stands_alone(document, match):
            yield Span(start, end), "trade-company"
        if party:
            yield Span(start, party.end()), "trade-company"


def is_coined(document: Document, match: re.Match[str]) -> bool:
    """Whether what stands before the trade is a name: words that no dictionary has or that it has for names, or
    characters apart (三/一)."""
    tokens = document.tokens_in(Span(*match.span("own")))
    if any(organization_types().find(token.word) for token in tokens):
        return False
    # 苗族服饰 is worn, 冷链物流 a trade.
    if match["own"][-1] == "族" or CUES["trade-of-listed"].fullmatch(match["own"]):
        return False
    if not tokens or _begin(tokens[0]) != match.start("own") or tokens[-1].span.end > match.end("name"):
        return False
    if tokens[0].word == match["name"] and tokens[0].tag in (*PROPER_TAGS, "j"):
        return True
    if is_known(match["own"]) and tokens[0].tag not in PROPER_TAGS:
        return False
    return all(
        token.tag in PROPER_TAGS or not is_known(token.word) or len(token.word) == 1 and token.tag[:1] not in "pcudrv"
        for token in tokens
        if token.span.start < match.end("own")
    )


def _begin(token: Token) -> int:
    """Where a word begins behind the particle that jieba joins to what it does not know: 和|嘉禾."""
    return token.span.start + (len(token.word) > 2 and token.word[0] in "和与同由对" and not is_known(token.word))


def _stands_alone(document: Document, match: re.Match[str]) -> bool:
    """Whether a name of two characters that no dictionary has stands with its trade as a whole: 涉及|天鸿网业|的."""
    own, plain = match["own"], document.plain
    coined = len(own) == 2 and not is_known(own) and own[-1] not in "省市县区镇乡村"
    return coined and CUES["goes-on-behind-name"].match(plain, match.end("name")) is not None


def _is_called_company(plain: str, start: int, end: int) -> bool:
    before = CUES["calls-company-before"].search(plain, max(0, start - 6), start)
    return before is not None or CUES["calls-company-behind"].match(plain, end) is not None
