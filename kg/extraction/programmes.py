"""Programmes: named initiatives, by their quotation marks, their counted names, their closing nouns, or because they are known."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.model import Mention, Programme
from kg.extraction.segmentation import is_known
from kg.reading.model import Span
from kg.resources import locate
from kg.resources.vocabulary import Concept, doctrines, programmes

__all__ = ["find_programmes"]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A name found at `span`: `core` is the name without its closing noun, `whole` with it, `kind` what the noun shows."""

    span: Span
    core: str
    whole: str
    kind: str
    rule: str


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(locate("extraction", "programmes.toml").read_text(encoding="utf-8"))


@cache
def _kinds() -> dict[str, str]:
    return dict(sorted(_words()["kinds"].items(), key=lambda item: (-len(item[0]), item[0])))


@cache
def _known() -> Lexicon[Concept]:
    return Lexicon({name: concept for name, concept in programmes().names().items() if len(name) > 2})


def _either(words: list[str] | dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def find_programmes(document: Document) -> tuple[Programme, ...]:
    """The programmes of the report, each under its shortest full name, by first mention."""
    taken: list[Span] = [Span(*match.span()) for match in re.finditer(r"《[^《》\n]*》", document.plain)]
    groups: dict[str, list[_Candidate]] = {}
    for rule in (_quoted, _known_ones, _counted, _closed):
        for candidate in rule(document):
            if any(span.meets(candidate.span) for span in taken):
                continue
            taken.append(candidate.span)
            name = _name(candidate)
            if not _is_doctrine(candidate):
                groups.setdefault(_same(name, groups), []).append(candidate)
    found = [_programme(name, candidates) for name, candidates in groups.items()]
    return tuple(sorted(found, key=lambda programme: programme.mentions[0].span))


def _programme(name: str, candidates: list[_Candidate]) -> Programme:
    mentions = {Mention(candidate.span, candidate.rule) for candidate in candidates}
    kind = next((candidate.kind for candidate in candidates if candidate.kind != "其他"), "其他")
    return Programme(name, tuple(sorted(mentions)), kind)


def _same(name: str, groups: dict[str, list[_Candidate]]) -> str:
    """The name under which the report has the programme already: with or without its closing noun."""
    for other in groups:
        if name == other or _bare(name) == _bare(other):
            return other
    return name


_BARE_END = re.compile(r"(?:活动|工程|制度|工作|计划|行动|机制|模式)$")


def _bare(name: str) -> str:
    return _BARE_END.sub("", name)


def _name(candidate: _Candidate) -> str:
    """The shortest full name: without a bare 活动, 工程 or 制度 where the rest names something by itself."""
    concept = programmes().find(candidate.core)
    if concept:
        return concept.label
    core = re.sub(r"[“”]", "", candidate.core)
    # 411工作制度, 双包责任制度: a number or two characters alone name nothing.
    if len(core) <= 2 or re.fullmatch(r"[\d+A-Za-z]+", core):
        return re.sub(r"[“”]", "", candidate.whole)
    if candidate.rule != "closing-noun":
        return core
    return candidate.whole


def _is_doctrine(candidate: _Candidate) -> bool:
    return any(doctrines().find(words) is not None for words in (candidate.core, candidate.whole) if words)


_QUOTED = re.compile(r"“([^“”\n]{2,40})”")
_COUNTED = re.compile(
    r"(?:[一二三四五六七八九十两双多百千万][一-龥]{1,2}){2,4}|[一二三四五六七八九十两双三多全][一-龥]{1,3}|\d+\+\w+|[\d+]{2,}"
)


def _quoted(document: Document) -> Iterator[_Candidate]:
    """“X”活动, “X”、“Y”工程, 实施“X”: quotation marks and a closing noun, or a verb of carrying out in front."""
    plain = document.plain
    kinds, carriers = _either(_words()["kinds"]), _either(_words()["carriers"]["words"])
    closing = re.compile(rf"的?(?P<middle>(?:为主题的)?[一-龥]{{0,6}}?)(?P<noun>{kinds}|{carriers})")
    not_after = re.compile(rf"(?:的)?(?:{_either(_words()['not_after']['words'])})")
    verb_before = re.compile(rf"(?:{_either(_words()['verbs']['words'])})(?:了|好|实施|开展|推行)?(?:[一-龥]{{0,6}})$")
    quotes = list(_QUOTED.finditer(plain))
    for place, match in enumerate(quotes):
        inner = match.group(1)
        noun = _closing_noun(closing, plain, quotes, place)
        before = re.split(r"[。;,:!?\n”]", plain[max(0, match.start() - 14) : match.start()])[-1]
        if noun is not None:
            middle, word, end = noun
            if word in ("工作", "方式", "做法", "服务", "管理") and not (verb_before.search(before) or _COUNTED.fullmatch(inner)):
                continue
            kind = _kinds().get(word) or next((k for w, k in _kinds().items() if word.endswith(w)), "其他")
            if kind == "其他" and not verb_before.search(before) and not _COUNTED.fullmatch(inner) and programmes().find(inner) is None:
                continue
            alone = end is not None
            span = Span(match.start(), end) if alone and end else Span(match.start(), match.end())
            yield _Candidate(span, inner, f"{inner}{middle}{word}", kind, "quoted-with-noun")
        elif programmes().find(inner):
            yield _known_candidate(Span(match.start(), match.end()), inner)
        elif not_after.match(plain, match.end()):
            continue
        elif (_COUNTED.fullmatch(inner) and len(inner) >= 3 and not inner.startswith(("一个", "两个", "第"))) and verb_before.search(before):
            yield _Candidate(Span(match.start(), match.end()), inner, inner, "其他", "quoted-counted")


def _closing_noun(
    closing: re.Pattern[str], plain: str, quotes: list[re.Match[str]], place: int
) -> tuple[str, str, int | None] | None:
    """The noun that closes a quoted name, or the list of quoted names that it begins: (middle, noun, end or None in a list)."""
    match = closing.match(plain, quotes[place].end())
    if match and not _generic_noun(match):
        return match.group("middle"), match.group("noun"), match.end()
    if place + 1 < len(quotes) and plain[quotes[place].end() : quotes[place + 1].start()] in ("、", "和", "与", ",", "及"):
        following = _closing_noun(closing, plain, quotes, place + 1)
        return (following[0], following[1], None) if following else None
    return None


def _generic_noun(match: re.Match[str]) -> bool:
    return bool(re.search(r"[的是在了]|党员|干部|问题|现象|原则", match.group("middle")))


def _known_candidate(span: Span, words: str) -> _Candidate:
    concept = programmes().find(words)
    assert concept is not None
    return _Candidate(span, concept.label, concept.label, concept.kind or "其他", "known-programme")


def _known_ones(document: Document) -> Iterator[_Candidate]:
    """The programmes of the vocabulary, with the closing noun that may follow."""
    plain = document.plain
    for start, end, concept in _known().longest(plain):
        if start and plain[start - 1] == "“" and plain[end : end + 1] == "”":
            continue
        noun = re.compile(_either(_words()["kinds"])).match(plain, end)
        yield _Candidate(Span(start, noun.end() if noun else end), concept.label, concept.label, concept.kind or "其他", "known-programme")


_COUNTED_NAME = re.compile(
    r"(?<![一-龥])?(?P<name>[一二三四五六七八九十两双百千][部局村户企校院支站岗员名][一-龥]{1,3}[一二三四五六七八九十两双百千][一-龥]{1,2}"
    r"|[一二三四五六七八九两双][一-龥][一二三四五六七八九两双][一-龥]{1,2})(?P<noun>活动|工程|工作法|制度|机制|计划|行动|模式|做法)?"
)


def _counted(document: Document) -> Iterator[_Candidate]:
    """百部联百村, 六联六建, 四议两公开 without quotation marks: numbers that repeat in a pattern, with a closing noun."""
    plain = document.plain
    for match in _COUNTED_NAME.finditer(plain):
        noun = match.group("noun")
        if not noun or is_known(match.group("name")):
            continue
        yield _Candidate(Span(*match.span()), match.group("name"), match.group(), _kinds().get(noun, "工作法"), "counted-name")


def _closed(document: Document) -> Iterator[_Candidate]:
    """A phrase with a modifier of its own before a closing noun: 村级活动场所建设三年攻坚战, 民营企业党建工作联席会议制度."""
    plain = document.plain
    noun = re.compile(rf"(?:{_either(_words()['kinds'])})(?![一-龥]?(?:室|场所|场地|阵地|方式|形式|内容|载体|力|者|开展|经费|书|表|单位|建设|困难|难|性|化|能力|量|站|方案|规划|体系|机构|层|设计|中心))")
    for match in noun.finditer(plain):
        start = _phrase_start(document, match.start())
        if start is None:
            continue
        core = plain[start : match.start()]
        word = match.group()
        if not _specific(document, Span(start, match.start()), word):
            continue
        yield _Candidate(Span(start, match.end()), core, core + word, _kinds()[word], "closing-noun")


_LEFT_STOP = re.compile(r"[。;,:!?\n()《》“”]")
_LONGEST_NAME = 26


def _phrase_start(document: Document, end: int) -> int | None:
    """Where the noun phrase before a closing noun begins: after the verb of carrying out, or after a stop."""
    plain = document.plain
    verbs = frozenset(_words()["verbs"]["words"])
    start = end
    index = document.token_index(end - 1)
    while index >= 0:
        token = document.tokens[index]
        if token.span.start < end - _LONGEST_NAME or _LEFT_STOP.search(token.word):
            break
        if token.word in verbs or token.tag in ("p", "r", "d", "ul", "uj", "c", "uz", "ug", "y", "f") and token.word not in ("和", "与", "上", "下", "中", "及"):
            break
        if token.word in ("和", "与", "、") and index > 0 and document.tokens[index - 1].word in ("制度", "机制", "活动", "工程", "计划", "行动"):
            break
        start = token.span.start
        index -= 1
    words = plain[start:end]
    words_start = start + len(words) - len(words.lstrip("、和与及 一二三四五六七八九十是要"))
    return words_start if end - words_start >= 2 else None


# A name has at least four characters before its noun, and a word that is not generic: 谈心制度 is the shortest of the gold's.
def _specific(document: Document, span: Span, noun: str) -> bool:
    generic = frozenset(_words()["generic"]["words"])
    tokens = [token for token in document.tokens_in(span) if token.word.strip()]
    own = [token for token in tokens if token.word not in generic and not token.tag.startswith(("m", "q", "u", "w"))]
    if noun in ("活动", "改革") and len(span) < 5 or noun in ("机制", "模式", "计划", "行动", "工作机制") and len(span) < 4:
        return False
    if any(token.tag.startswith("v") and token.word in ("是", "有", "为", "做到", "加大", "提高", "促进") for token in tokens):
        return False
    if noun in ("活动", "计划", "改革") and not any(not is_known(token.word) for token in own) and len(own) < 3:
        return False
    return bool(own) and sum(len(token.word) for token in own) >= 2
