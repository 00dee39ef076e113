"""Kinds of organization that no vocabulary lists: nouns put before a head that only bodies have (老年幸福食堂,
电建施工企业, 社区工作委员会), where the report counts them, founds them, or lists them with their like."""

import re
from collections.abc import Iterator
from itertools import dropwhile

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.organization_types.narrower_types import is_party
from kg.extraction.segmentation import Token, is_known
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["coined_types"]

_CUES = rule_book("extraction/organization_types", "organization_types")
# Nouns, attributes and abbreviations may begin a kind's name; a verbal noun may stand inside it (电力建设施工企业), for
# in front it is most often a verb with its object (影响企业, 领办合作社).
_BEGINS = ("n", "b", "j", "nz")
_BEFORE_HEAD = (*_BEGINS, "vn")
# The longest in the gold of dev and of the texts of other fields has nine characters before its head.
_LONGEST = 10


def coined_types(document: Document) -> Iterator[tuple[Span, int, str]]:
    """The span of each coined kind, where its head begins, and the id of the rule that found it."""
    plain = document.plain
    listed = {match.start(1): match for match in _CUES.finditer("kinds-in-list", plain)}
    for match in listed.values():
        at = match.start(1)
        for item in match.group(1).split("、"):
            yield Span(at, at + len(item)), at + len(item) - len("部门"), "listed-kind"
            at += len(item) + 1
    for match in _CUES["kind-in-row"].finditer(plain):
        row = Span(*match.span(match.lastgroup or 0))
        first = document.tokens[document.token_index(row.start)]
        if first.span.start == row.start and first.word not in _CUES.forms("no-modifier"):
            yield row, row.end - len("企业"), "listed-kind"
    for match in _CUES.finditer("offices-in-row", plain):
        for item in re.finditer("[^、]+", match.group()):
            office = Span(match.start() + item.start(), match.start() + item.end())
            yield office, office.end - len("处"), "listed-kind"
    shops = {span.of(plain): span for span in _establishments(document)}
    for start, end, _ in Lexicon(shops).longest(plain):
        first = document.tokens[document.token_index(start)]
        if first.span.start == start:
            yield Span(start, end), end, "counted-establishment"
    yield from _coined(document)


def _coined(document: Document) -> Iterator[tuple[Span, int, str]]:
    """Nouns before a head: where the report counts or founds them, and wherever these stand again."""
    plain = document.plain
    phrases = [(span, at.start()) for at in _CUES["coined-head"].finditer(plain) if (span := _phrase(document, at))]
    told = {span.of(plain) for span, head in phrases if _is_told(document, span, head)}
    # 民营养老服务中心, then 养老服务中心.
    told |= {kind[cut:] for kind in told for cut in range(1, len(kind) - 1)}
    yield from ((span, head, "coined-kind") for span, head in phrases if span.of(plain) in told)


def _is_told(document: Document, span: Span, head: int) -> bool:
    """Whether the text shows that nouns before a `head` are a kind: it counts or founds them, or the head is sure."""
    plain = document.plain
    counted = _CUES["count-before"].search(plain, max(0, span.start - 8), span.start) or _CUES["count-behind"].match(
        plain, span.end
    )
    each = _CUES["each-in-front"].search(plain, max(0, span.start - 6), span.start)
    # 成立柿子产业党支部: of a Party body what is founded is one.
    founded = not is_party(plain[head : span.end]) and _CUES["founds"].search(plain, max(0, span.start - 6), span.start)
    sure = plain[head : span.end] in _CUES.forms("sure-head") or _is_of_every_town(document, span)
    return bool(counted or each or founded or sure)


def _is_of_every_town(document: Document, kind: Span) -> bool:
    """Whether the kind is that of a level which has many: 乡镇监管站."""
    return document.tokens[document.token_index(kind.start)].word in _CUES.forms("many-by-level")


def _establishments(document: Document) -> Iterator[Span]:
    """What the report counts by 家, and no vocabulary knows."""
    for match in _CUES["counted-establishment"].finditer(document.plain):
        tokens = document.tokens_in(Span(*match.span("kind")))
        # 有|茶叶加工企业, 包括|食品店.
        tokens = tuple(
            dropwhile(lambda token: token.tag == "v" and token.word in _CUES.forms("counts-what-follows"), tokens)
        )
        if not tokens or tokens[-1].word in _CUES.forms("modifier"):
            continue
        span = Span(tokens[0].span.start, match.end("kind"))
        nouns = all(token.tag.startswith(("n", "b", "vn", "a", "j", "v")) and token.tag != "ns" for token in tokens)
        whole = span.start >= match.start("kind") and tokens[-1].span.end == span.end
        named = whole and nouns and tokens[-1].tag.startswith("n")
        if named and len(span) > 1 and not _CUES["no-establishment"].search(span.of(document.plain)):
            yield span


def _phrase(document: Document, match: re.Match[str]) -> Span | None:
    """The head with the nouns before it; None where it stands alone, or closes another word."""
    head = Span(*match.span())
    last = document.tokens[document.token_index(head.end - 1)]
    if last.span.end != head.end:
        return None
    start, place = head.start, document.token_index(head.start)
    first = document.tokens[place]
    if first.span.start < head.start:
        start = first.span.start
    while place > 0 and _goes_with(before := document.tokens[place - 1]) and head.start - before.span.start <= _LONGEST:
        place -= 1
        start = before.span.start
    while start < head.start and not _may_begin(document.tokens[place]):
        start = document.tokens[place].span.end
        place += 1
    # 57家子|企业: what counts is no part of a name.
    counts = document.plain[start - 1 : start].isdecimal() and document.plain[start] in "个家所户"
    return Span(start, head.end) if head.start - start >= 2 and not counts else None


def _may_begin(token: Token) -> bool:
    if token.word in _CUES.forms("sure-modifier"):
        return True
    if token.word[0] in "未不无":
        return False
    known_noun = token.tag in _BEGINS and len(token.word) > 1 and is_known(token.word) and token.word[-1] != "型"
    return known_noun and token.word not in _CUES.forms("no-modifier")


def _goes_with(token: Token) -> bool:
    if token.word in _CUES.forms("sure-modifier"):
        return True
    fits = token.tag in _BEFORE_HEAD and is_known(token.word) and token.word not in _CUES.forms("no-modifier")
    return fits and re.fullmatch(r"[一-龥]{2,}", token.word) is not None
