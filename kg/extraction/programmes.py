"""Programmes: named initiatives, by their quotation marks, their counted names, their closing nouns, or because they
are known."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.model import Mention, Programme
from kg.extraction.segmentation import Token, is_known
from kg.reading.model import Span
from kg.resources import locate
from kg.resources.vocabulary import Concept, doctrines, organization_types, per_vocabulary, programmes

__all__ = ["find_programmes"]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A name found at `span`: `core` is the name without its closing noun, `whole` with it, `kind` what the noun
    shows."""

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


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The patterns that are put together from the word lists."""
    kinds, carriers = _either(_words()["kinds"]), _either(_words()["carriers"]["words"])
    verbs, not_after = _either(_words()["verbs"]["words"]), _either(_words()["not_after"]["words"])
    # No 活动 of 活动室, 活动场所 or 活动阵地, no 制度 of 制度建设, no 计划 of 计划生育.
    no_compound = rf"(?![一-龥]?(?:{_either(_words()['compounds']['words'])}))"
    launches = _either(_words()["launches"]["words"])
    leading = _either([*_words()["verbs"]["words"], *_words()["leading"]["words"]])
    return re.compile(
        {
            "kind": rf"(?:{kinds}){no_compound}",
            "kind-at": rf"(?:{kinds})",
            "after-quote": (
                r"等?(?:的|为主题的|为主题|为内容的|等)?"
                rf"(?:(?P<middle>[一-龥]{{0,10}}?)(?P<noun>{kinds})|(?P<middle2>[一-龥]{{0,6}}?)(?P<noun2>{carriers}))"
            ),
            "not-after": rf"(?:的)?[一-龥]{{0,4}}?(?:{not_after})",
            "not-after-noun": rf"(?:的)?(?:新|总体)?(?:{_either(_words()['not_after_noun']['words'])})",
            "verb-before": rf"(?:{verbs})(?:了|好|实施|开展|推行)?[一-龥]{{0,6}}$",
            "launch-before": rf"(?:{launches})(?:了|起)?[一-龥]{{0,8}}$",
            "leading-verbs": rf"^(?:\d+、|[一二三四五六七八九十]是要?|(?:{leading})(?!制|年|月))+",
            "starts": rf"(?:{_either(_words()['starts']['words'])})(?:了|好|并|和)?",
        }[name]
    )


def find_programmes(document: Document) -> tuple[Programme, ...]:
    """The programmes of the report, each under its shortest full name, by first mention.

    Where the names of two rules overlap, the earlier rule wins: what quotation marks say, then headings and phrases
    with a closing noun of their own, then coined and known names.
    """
    taken = [Span(*match.span()) for match in re.finditer(r"《[^《》\n]*》", document.plain)]
    groups: dict[str, list[_Candidate]] = {}
    for rule in (_quoted, _coined, _of_headings, _closed, _known_ones, _types_built):
        for candidate in rule(document):
            if any(span.meets(candidate.span) for span in taken):
                continue
            taken.append(candidate.span)
            if not _is_doctrine(candidate):
                groups.setdefault(_same(_name(candidate), groups), []).append(candidate)
    for name, candidate in _repeated(document, groups, taken):
        groups[name].append(candidate)
    found = [_programme(name, candidates) for name, candidates in groups.items()]
    return tuple(sorted(found, key=lambda programme: programme.mentions[0].span))


_COINED_RULES = ("quoted-with-noun", "quoted-counted", "quoted-launched", "coined-form")


def _repeated(
    document: Document, groups: dict[str, list[_Candidate]], taken: list[Span]
) -> Iterator[tuple[str, _Candidate]]:
    """The names that the report coined, each with its group, wherever they stand again with no sign around them."""
    own = {
        candidate.core: (name, candidate)
        for name, candidates in groups.items()
        for candidate in candidates
        if len(candidate.core) >= 4 and candidate.rule in _COINED_RULES
    }
    for start, end, (name, candidate) in Lexicon(own).longest(document.plain):
        if not any(span.meets(Span(start, end)) for span in taken):
            yield name, _Candidate(Span(start, end), candidate.core, candidate.whole, candidate.kind, "repeated-name")


def _programme(name: str, candidates: list[_Candidate]) -> Programme:
    mentions = {Mention(candidate.span, candidate.rule) for candidate in candidates}
    kind = next((candidate.kind for candidate in candidates if candidate.kind != "其他"), "其他")
    return Programme(name, tuple(sorted(mentions)), kind)


def _same(name: str, groups: dict[str, list[_Candidate]]) -> str:
    """The name under which the report has the programme already: with or without its closing noun."""
    return next((other for other in groups if name == other or _bare(name) == _bare(other)), name)


_BARE_END = re.compile(r"(?:主题实践活动|活动|工程|制度|工作|计划|行动|机制|模式)$")


def _bare(name: str) -> str:
    return _BARE_END.sub("", name)


# Nouns that fall away where the rest names something by itself (GUIDELINES, programmes: name).
_FALLS_AWAY = frozenset(
    ["活动", "主题实践活动", "主题活动", "实践活动", "主题教育活动", "评选活动", "教育活动", "竞赛活动"]
)


def _name(candidate: _Candidate) -> str:
    """The shortest full name: without a bare 活动 where the rest names something by itself, with any noun where it
    does not."""
    concept = programmes().find(candidate.core)
    if concept:
        return concept.label
    core = re.sub(r"[“”]", "", candidate.core)
    whole = re.sub(r"[“”]", "", candidate.whole)
    # 411工作制度, 双包责任制度: a number or two characters alone name nothing.
    if len(core) <= 2 and whole != "三创活动" or re.fullmatch(r"[\d+A-Za-z]+", core):
        return whole
    if candidate.rule.startswith("quoted") or whole.removeprefix(core) in _FALLS_AWAY:
        return core
    return whole


def _is_doctrine(candidate: _Candidate) -> bool:
    return doctrines().find(candidate.whole) is not None


# ---------------------------------------------------------------------------------------------- in quotation marks

_QUOTED = re.compile(r"“([^“”\n]{2,60})”")
_COUNTED = re.compile(
    r"(?:[一二三四五六七八九十两双多百千万][一-龥]{1,2}){2,4}|[一二三四五六七八九十两双多全][一-龥]{1,3}|\d+\+\w+|[\d+]{2,}|一[一-龥]一[一-龥]"
)
# Carriers that close a name only where something says that it is carried out: “…”工作 may be any talk of work.
_WEAK_NOUNS = frozenset(["工作", "方式", "做法", "服务", "管理", "办法", "体系", "项目", "考核", "政策", "培训"])


def _quoted(document: Document) -> Iterator[_Candidate]:
    """“X”活动, “X”、“Y”工程, 实施“X”: quotation marks and a closing noun, or a verb of launching in front."""
    plain = document.plain
    quotes = list(_QUOTED.finditer(plain))
    for place, match in enumerate(quotes):
        inner, span = match.group(1), Span(match.start(), match.end())
        before = re.split(r"[。;:!?\n]", plain[max(0, match.start() - 16) : match.start()])[-1]
        before = re.sub(r"“[^”]*”[、,和与]", "", before)
        noun = _noun_after(plain, quotes, place)
        if noun is not None:
            if len(inner) <= 3:
                span = Span(_owner_start(document, span.start), span.end)
            candidate = _with_noun(inner, span, before, *noun)
            if candidate:
                yield candidate
        elif programmes().find(inner):
            yield _known(span, inner)
        elif _pattern("not-after").match(plain, match.end()) or len(inner) > 16:
            continue
        elif (
            _COUNTED.fullmatch(inner)
            and len(inner) >= 3
            and not inner.startswith("第")
            and _pattern("verb-before").search(before)
        ):
            yield _Candidate(span, inner, inner, "其他", "quoted-counted")
        elif _pattern("launch-before").search(before) and _names_something(inner):
            yield _Candidate(span, inner, inner, "其他", "quoted-launched")


def _owner_start(document: Document, start: int) -> int:
    """药品“三统一”, 党员“四先”示范行动: a short coined word goes with the noun right before it."""
    token = document.tokens[document.token_index(start - 1)]
    owner = token.tag in ("n", "nz") and token.span.end == start and token.word not in _words()["not_owner"]["words"]
    return token.span.start if owner else start


def _noun_after(plain: str, quotes: list[re.Match[str]], place: int) -> tuple[str, str, int | None] | None:
    """The noun that closes a quoted name, or the list of quoted names that it begins: (middle, noun, end or None in a
    list)."""
    end = quotes[place].end()
    match = _pattern("after-quote").match(plain, end)
    if match and not _pattern("not-after-noun").match(plain, match.end()):
        middle = match.group("middle") or match.group("middle2") or ""
        if not re.search(r"[的是在了]|党员|干部|问题|现象|原则|意识", middle):
            return middle, match.group("noun") or match.group("noun2"), match.end()
    if place + 1 < len(quotes) and plain[end : quotes[place + 1].start()] in ("、", "和", "与", ",", "及", ""):
        following = _noun_after(plain, quotes, place + 1)
        return (following[0], following[1], None) if following else None
    return None


def _with_noun(inner: str, span: Span, before: str, middle: str, noun: str, end: int | None) -> _Candidate | None:
    counted, verb = _COUNTED.fullmatch(inner), _pattern("verb-before").search(before)
    kind = _kinds().get(noun) or next((kind for word, kind in _kinds().items() if noun.endswith(word)), "其他")
    weak = kind == "其他" or noun in _WEAK_NOUNS
    if len(middle) > 6 and not (counted or len(inner) <= 3 or kind != "其他"):
        return None
    if (
        weak
        and not (verb or counted or programmes().find(inner))
        or before.endswith(("采取", "采用", "通过", "以"))
        and noun in ("方式", "做法")
    ):
        return None
    return _Candidate(
        Span(span.start, end) if end is not None else span, inner, f"{inner}{middle}{noun}", kind, "quoted-with-noun"
    )


def _names_something(inner: str) -> bool:
    """Whether quoted words after 推出 or 设立 are a name: nominal and coined, no clause."""
    return 2 < len(inner) <= 12 and not re.search(r"[,。;的了是]", inner) and not is_known(inner)


def _known(span: Span, words: str) -> _Candidate:
    concept = programmes().find(words)
    assert concept is not None
    return _Candidate(span, concept.label, concept.label, concept.kind or "其他", "known-programme")


# ------------------------------------------------------------------------------------- coined, without quotation marks

_PARALLEL = r"[一-龥]{3,5}(?:、[一-龥]{3,5}){1,3}"
_COINED = re.compile(
    # 百部联百村, 六联六建: numbers that repeat in a pattern.
    r"(?P<pattern>[一二三四五六七八九十两双百千][部局村户企校院支站岗员名][一-龥]{1,3}[一二三四五六七八九十两双百千][一-龥]{1,2}"
    r"|[一二三四五六七八九两双][一-龥]{1,2}[一二三四五六七八九两双][一-龥]{1,2})(?P<noun1>活动|工程|工作法|制度|机制|计划|行动|模式|做法|工作)"
    # 三创活动, 双推工作, 五联方式, 四培养工程.
    r"|(?P<number>[二三四五六七八九](?![个项种类次大方点年月期名是要位])[一-龥](?=工作法|方式)|(?<![一-龥第])[一二三四五六七八九双](?![个项种类次大方点年月期名是要位])[一-龥]{1,2}|(?<=[、和以的对展施广前])[一二三四五六七八九双](?![个项种类次大方点年月期名是要位])[一-龥]{1,2})"
    r"(?P<noun2>活动|工程|工作法|工作|方式|行动|机制|模式)(?![一-龥]?(?:室|场所|方式))"
    # 走基层、解难题、促发展活动: verbs and objects in parallel.
    rf"|(?P<parallel>{_PARALLEL})(?P<noun3>主题实践活动|主题活动|实践活动|活动|制度)"
    # 承诺践诺评诺活动: one character again and again.
    r"|(?P<echo>[一-龥](?P<e>[一-龥])(?:[一-龥](?P=e)){1,3})(?P<noun4>活动|制度|机制|工作法)"
    # 一村一名年轻党员计划, 一社一员制度.
    r"|(?P<each>一[一-龥]一[一-龥]{1,8}?)(?P<noun5>计划|工程|制度|行动|活动|机制|模式)"
)


def _coined(document: Document) -> Iterator[_Candidate]:
    """Names whose own form shows that they are coined: 百部联百村, 三创, 走基层、解难题、促发展, 承诺践诺评诺."""
    for match in _COINED.finditer(document.plain):
        core = next(
            match.group(name) for name in ("pattern", "number", "parallel", "echo", "each") if match.group(name)
        )
        noun = next(match.group(name) for name in ("noun1", "noun2", "noun3", "noun4", "noun5") if match.group(name))
        start = match.start()
        if match.group("parallel"):
            lead = _pattern("leading-verbs").match(core)
            start, core = (start + lead.end(), core[lead.end() :]) if lead else (start, core)
            if not _is_parallel(core):
                continue
        elif noun not in ("工作法", "方式") and is_known(core) or programmes().find(core):
            continue
        yield _Candidate(Span(start, match.end()), core, core + noun, _kinds().get(noun, "工作法"), "coined-form")


def _is_parallel(core: str) -> bool:
    """Whether list items look alike (走基层、解难题) and no item is a programme or closing noun of its own."""
    items = core.split("、")
    alike = len({len(item) for item in items}) == 1 and len(items) > 1
    return (
        alike
        and not any(programmes().find(item) for item in items)
        and not any(re.search(r"(?:制度|机制|活动|工程|计划)$", item) for item in items)
        and not all(is_known(item) for item in items)
    )


# ---------------------------------------------------------------------------------------- phrases with a closing noun

_HEADING = re.compile(
    r"^(?:建立健全|建立|实施|开展|推行|实行|启动|推进|完善|健全|落实|坚持)(?P<core>[^。;:]{4,40}?)(?P<noun>制度|工程|计划|行动|机制|工作法|模式)$"
)


def _of_headings(document: Document) -> Iterator[_Candidate]:
    """A heading that is all one name: 建立非公有制企业党建前移制度."""
    for section in document.report.sections:
        match = _HEADING.match(section.heading.of(document.plain))
        if not match or len(match.group("core")) < 6 or re.search(r"[“”《》]", match.group()):
            continue
        start = section.heading.start + match.start("core")
        if _is_generic(document, Span(start, start + len(match.group("core")))):
            continue
        core, noun = match.group("core"), match.group("noun")
        yield _Candidate(Span(start, section.heading.end), core, core + noun, _kinds()[noun], "heading-name")


def _closed(document: Document) -> Iterator[_Candidate]:
    """A phrase with a modifier of its own before a closing noun: 村级活动场所建设三年攻坚战,
    民营企业党建工作联席会议制度."""
    plain = document.plain
    for match in _pattern("kind").finditer(plain):
        start = _phrase_start(document, match.start())
        if start is None:
            continue
        core, noun = plain[start : match.start()], match.group()
        if _specific(document, Span(start, match.start()), noun):
            yield _Candidate(Span(start, match.end()), core, core + noun, _kinds()[noun], "closing-noun")


_LEFT_STOP = re.compile(r"[。;,:!?\n()《》“”]|等(?!级|候)")
# The longest name with a closing noun in the dev gold has 22 characters.
_LONGEST_NAME = 26


def _phrase_start(document: Document, end: int) -> int | None:
    """Where the noun phrase before a closing noun begins: behind a stop, a pronoun or preposition, or the verb of
    carrying out."""
    plain = document.plain
    start = end
    for token in reversed(document.tokens[: document.token_index(end - 1) + 1]):
        if token.span.start < end - _LONGEST_NAME or _LEFT_STOP.search(token.word):
            break
        if token.tag in ("p", "r", "d", "ul", "uj", "uz", "ug", "y", "t") and not re.match(
            r"对$|[一二三四五六七八九十]年$", token.word
        ):
            break
        if token.word in ("和", "与", "、", "及", "以及") and re.search(
            r"(?:制度|机制|活动|工程|计划|行动)$", plain[: token.span.start][-4:]
        ):
            break
        start = token.span.start
    words = plain[start:end]
    # The verb nearest to the noun that leaves a name behind it.
    verbs = [match.end() for match in _pattern("starts").finditer(words) if len(words) - match.end() >= 3]
    if verbs:
        start += verbs[-1]
    words = plain[start:end]
    start += len(words) - len(words.lstrip("、和与及的 "))
    lead = _pattern("leading-verbs").match(plain[start:end])
    if lead and lead.end() < end - start - 1:
        start += lead.end()
    return None if end - start < 2 or _inside_word(document, start) else start


def _inside_word(document: Document, start: int) -> bool:
    """Whether a known word runs over the beginning of a name: 规范性规章制度 does not begin with 性."""
    token = document.tokens[document.token_index(start)]
    return token.span.start < start and (is_known(token.word) or len(token.word) > 3)


def _own_words(document: Document, span: Span) -> tuple[list[Token], list[Token]]:
    """The words of a phrase that mean something, and of those the ones that are not generic or a kind of
    organization."""
    generic = frozenset(_words()["generic"]["words"])
    content = [t for t in document.tokens_in(span) if len(t.word) > 1 and re.match(r"[一-龥\w]", t.word)]
    own = [t for t in content if t.word not in generic and organization_types().find(t.word) is None]
    return content, own


def _is_generic(document: Document, span: Span) -> bool:
    content, own = _own_words(document, span)
    return not own and len(content) < 4


_PERIOD_END = re.compile(r"(?:年|月|周|日|节)$")


def _specific(document: Document, span: Span, noun: str) -> bool:
    """Whether a phrase names something: by kind of noun, how much of its own it says."""
    core = span.of(document.plain)
    content, own = _own_words(document, span)
    if "、" in core and not _is_list_of_likes(core):
        return False
    if re.search(r"[是有]|(?<!行)为(?!民)|纳入|进行|加大|提高|促进|影响|关于|情况", core) or not content:
        return False
    counted = re.search(r"[一二三四五六七八九十两双百][一-龥]{1,2}[一二三四五六七八九十两双百年月]", core) is not None
    acting = any(t.tag == "v" and len(t.word) > 1 for t in content[1:-1]) and len(core) >= 8
    coined = any(not is_known(t.word) for t in own)
    if _kinds()[noun] == "活动":
        if noun in ("活动", "教育活动", "实践活动", "主题活动"):
            return bool(_PERIOD_END.search(core)) and len(core) >= 4 or counted or _is_campaign(core)
        return len(core) >= 3 and bool(own)
    if noun in ("工作法", "工作方法", "攻坚战", "坐班制", "代办制", "承诺制", "责任制"):
        return len(core) >= (2 if noun == "责任制" else 3) and (bool(own) or len(content) >= 2)
    if noun == "工程":
        return counted or len(content) >= 2 and len(core) >= 4 and bool(own or coined)
    if noun in ("制度", "责任制度", "工作制度"):
        return counted or acting or bool(own) or len(content) >= 4
    if noun in ("计划", "行动", "专项行动"):
        return counted or coined or len(own) >= 2 and len(core) >= 6
    if noun == "改革":
        return False
    return (
        counted
        or coined
        and len(core) >= 5
        or (len(content) >= 4 and len(own) >= 1)
        or "三级" in core
        and len(core) >= 4
    )


def _is_list_of_likes(core: str) -> bool:
    """月自检、季检修、年评估; 领导包联、部门包村、干部帮扶三级联动: items of one length, the last perhaps with more
    behind it."""
    *items, last = core.split("、")
    return len({len(item) for item in items}) == 1 and len(last) >= len(items[0]) >= 2


def _is_campaign(core: str) -> bool:
    """创先争优, 平安创建, 民主评议: what ends in a verb of contest or creation is a campaign."""
    return (
        bool(
            re.search(r"(?:评选|评比|竞赛|创建|争创|大讨论|大比武|承诺|评议|结对|帮扶|共建|宣讲|义诊|巡讲|提升)$", core)
        )
        and len(core) >= 4
    )


# ------------------------------------------------------------------------------------------------- known, and of a type


@per_vocabulary
def _known_names() -> Lexicon[Concept]:
    return Lexicon({name: concept for name, concept in programmes().names().items() if len(name) > 2})


def _known_ones(document: Document) -> Iterator[_Candidate]:
    """The programmes of the vocabulary, with the closing noun that may follow."""
    plain = document.plain
    for start, end, concept in _known_names().longest(plain):
        if _inside_quotes(plain, start, end):
            continue
        noun = _pattern("kind-at").match(plain, end)
        yield _Candidate(
            Span(start, noun.end() if noun else end),
            concept.label,
            concept.label,
            concept.kind or "其他",
            "known-programme",
        )


def _inside_quotes(plain: str, start: int, end: int) -> bool:
    """Whether a known name is part of a longer quoted one (“邻里时间银行”)."""
    line = plain.rfind("\n", 0, start) + 1
    opening, closing = plain.rfind("“", line, start), plain.rfind("”", line, start)
    return opening > closing and (plain[start - 1] != "“" or plain[end : end + 1] != "”")


_TYPE_BUILT = re.compile(
    r"(?:基层)?[一-龥]{2,3}型(?:党|团)?(?:组织|支部|党支部|机关|政府|社区|乡村|学校|医院|城市)建设"
)


def _types_built(document: Document) -> Iterator[_Candidate]:
    """学习型党组织建设, 基层服务型党组织建设: to build organizations of a named type is a campaign."""
    for match in _TYPE_BUILT.finditer(document.plain):
        lead = _pattern("leading-verbs").match(match.group())
        start = match.start() + (lead.end() if lead else 0)
        if _inside_word(document, start):
            continue
        words = document.plain[start : match.end()]
        yield _Candidate(Span(start, match.end()), words, words, "活动", "type-built")
