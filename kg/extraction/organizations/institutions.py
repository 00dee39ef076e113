"""Schools, clinics, stations by a name of two or three characters (永兴派出所, 育贤双语学校), and names whose form
alone shows them to be one body: a university's hospital, a bank's branch, a company with its city in brackets."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.extraction.document import Document
from kg.extraction.organizations.name_words import CUES, is_coined, may_be_in_legal_name
from kg.extraction.regions import find_places
from kg.extraction.segmentation import is_known
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["bodies_by_sign", "bodies_of_features", "institutions"]

# Each form with a word that all its names hold: to search for the word is quicker.
_FORMS = {
    "hospital-of-university": "附属",
    "branch-of-bank": "银行",
    "company-with-city": "有限",
    "legal-name": "有限",
    "project-department": "项目部",
    "paper-of-reporter": "记者",
    "memorial-of-event": "纪念",
    "exchange": "交易",
}
# 山区学校, 民营医院: what makes a kind is no name.
_KINDS = rule_book("extraction/organization_types", "organization_types").forms("modifier")


def institutions(document: Document) -> Iterator[tuple[Span, str]]:
    """The institutions that stand between a boundary and their ending."""
    forms = [form for form, word in _FORMS.items() if word in document.plain]
    for form in forms:
        for match in CUES[form].finditer(document.plain):
            start = _behind_particle(document, match.start("name"))
            inside = [t for t in document.tokens_in(Span(start, match.end("name"))) if t.span.start >= start]
            if form == "legal-name" and not all(map(may_be_in_legal_name, inside)):
                continue
            # 第三方平台公司|紫阳智运物流有限公司: what the company is stands in front of its name.
            if form == "legal-name" and (kind := document.plain.rfind("公司", start, match.end("name") - 6)) > 0:
                start = kind + len("公司")
            if form != "project-department" or _names_something(document, Span(start, match.end("own"))):
                yield Span(start, match.end("name")), "institution-by-form"
    for match in CUES.finditer("institution-by-name", document.plain):
        start = _behind_particle(document, match.start("name"))
        if start < match.end("own") and _is_name(document, Span(start, match.end("own"))):
            yield Span(start, match.end("name")), "institution-by-name"
            if party := CUES["party-body"].search(document.plain, match.end("own"), match.end("name")):
                yield Span(start, party.start()), "institution-by-name"


def bodies_of_features(document: Document) -> Iterator[tuple[Span, str]]:
    """The offices of rivers, reservoirs, roads and woods by their names: 梨园河水利管理处, 昔喇渠管理段."""
    for match in CUES.finditer("body-of-feature", document.plain):
        own = Span(*match.span("own"))
        words = own.of(document.plain)
        if CUES["sort-of-feature"].search(words) or not (match["feature"] or CUES["name-of-spot"].search(words)):
            continue
        first = document.tokens[document.token_index(own.start)]
        between = "至" in words and first.span.start == own.start and first.tag in _NAMES
        if between or _is_name(document, own):
            yield Span(*match.span("name")), "body-of-feature"


def bodies_by_sign(document: Document) -> Iterator[tuple[Span, str]]:
    """The bodies that a quoted name or a head of their own shows to be particular."""
    for match in CUES.finditer("quoted-body", document.plain):
        yield Span(*match.span()), "quoted-body"
    for match in CUES["headed-body"].finditer(document.plain):
        yield Span(*match.span("name")), "headed-body"
    for match in CUES.finditer("branch-of-group", document.plain):
        start = match.start("name")
        # 工行、农行、|建行惠安支行: each of the banks has its branch there.
        for bank in re.finditer("[^、]+", match["row"] or ""):
            yield Span(start + bank.start(), start + bank.end()), "institution-by-form"
        yield Span(match.end("row") if match["row"] else start, match.end()), "institution-by-form"
    yield from _universities(document)


_MAYBE_UNIVERSITY = re.compile("|".join(["(?<=[一-龥])大", *map(re.escape, CUES.words("university-word"))]))


def _universities(document: Document) -> Iterator[tuple[Span, str]]:
    """Universities by their short names: 上海交大 is one word to jieba, 上|师大 has its place in front."""
    tokens = document.tokens
    for match in _MAYBE_UNIVERSITY.finditer(document.plain):
        place = document.token_index(match.start())
        word = tokens[place].word
        if tokens[place].span.end != match.end():
            continue
        named = word in CUES.forms("university-word")
        if not named and not (CUES["university-short"].search(word) and is_known(word)):
            continue
        span = tokens[place].span
        # 清华|镇.
        if named and CUES["place-not-university"].match(document.plain, span.end):
            continue
        # 农科|大学生: the last character begins another word.
        if len(word) == 3 and not named and document.plain.startswith("学", span.end):
            continue
        if len(word) == 2 and not named:
            before = tokens[place - 1] if place else None
            if before is None or before.tag not in ("ns", "f", "m", "j") or before.span.end != span.start:
                continue
            span = Span(before.span.start, span.end)
        yield span, "university-short"


def _behind_particle(document: Document, start: int) -> int:
    """Where the name begins whose words begin at `start`: behind 同, 与, 辖."""
    token = document.tokens[document.token_index(start)]
    # 积极|引进|农业发展银行五峰支行.
    while token.span.start == start and token.tag in ("ad", "d") and len(token.word) > 1:
        start = token.span.end
        token = document.tokens[document.token_index(start)]
    particle = token.span.start == start and (token.tag in ("p", "c") or token.word == "辖")
    if particle:
        return token.span.end
    # 争取|中国农业银行…支行: a verb before a name that begins by itself.
    behind = document.tokens_in(Span(token.span.end, token.span.end + 1))
    leads = token.span.start == start and token.tag == "v" and len(token.word) > 1
    return token.span.end if leads and behind and behind[0].tag in ("ns", "nt") else start


@lru_cache(maxsize=1)
def _places(document: Document) -> frozenset[str]:
    return frozenset(place.words for place in find_places(document))


def _names_something(document: Document, words: Span) -> bool:
    """Whether a place or a coined word stands in the words."""
    return any(token.tag in ("ns", "eng") or is_coined(token) for token in document.tokens_in(words))


def _is_name(document: Document, words: Span) -> bool:
    """Whether nothing but a name stands there: a place's or coined word, or characters apart (育/贤)."""
    tokens, own = document.tokens_in(words), words.of(document.plain)
    # 和|岱云民族小学: jieba joins 和 to what it does not know.
    first = document.tokens[document.token_index(words.start)]
    joined = first.span.start == words.start - 1 and first.word[0] in "和与及" and not is_known(first.word)
    tokens = (first, *tokens) if joined else tokens
    # 汤原县学校, 山区学校 are many.
    if own in _KINDS or own.endswith(_PLACES) or all(t.word in CUES.forms("generic-own") for t in tokens):
        return False
    # 向|日葵牧场 is cut out of 向日葵.
    if not tokens or tokens[0].span.start != words.start - joined or tokens[-1].span.end > words.end:
        return False
    # 瓦屋|市场监管所 is that of 瓦屋镇.
    if any(own + end in _places(document) for end in ("镇", "乡", "街道")):
        return True
    if CUES["name-of-spot"].fullmatch(own) and not (len(tokens) == 1 and is_known(own) and tokens[0].tag == "n"):
        return True
    apart = len(tokens) > 1 and all(len(token.word) == 1 and token.tag[:1] in "ngvzm" for token in tokens)
    if tokens[0].tag in ("nr", "ns") and len(tokens[0].word) == 1:
        return True
    placed = tokens[0].tag in _NAMES and is_known(tokens[0].word)
    # 养女|靠|学校 tells of what is done.
    return apart or all(
        token.tag in _NAMES or is_coined(token) or placed and len(token.word) == 1 and token.tag != "v"
        for token in tokens
    )


_NAMES = ("ns", "nr", "nz")
_PLACES = ("省", "市", "县", "区", "镇", "乡", "村")
