"""Programmes in quotation marks: with a closing noun behind them, or a verb of launching in front."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extraction.document import Document
from kg.extraction.programmes.candidate import CUES, Candidate, is_blamed, is_honour, is_turned, kind_of, known
from kg.extraction.programmes.quotation_wording import likelihood
from kg.extraction.segmentation import is_known
from kg.reading.model import Span
from kg.resources.vocabulary import organization_types, programmes

__all__ = ["LIKELY", "quoted_names", "short_quotations", "worded_names"]

# Copies put spaces beside quotation marks, which are no part of a name: 开展 “ 清渠 ” 行动.
_QUOTED = re.compile(r"“ {0,2}([^“”\n ][^“”\n]{0,58}[^“”\n ]) {0,2}”")
_CLAUSE_END = re.compile(r"[。;:!?\n]")
# How far back, in characters, the verb of a quoted name is looked for.
_IN_FRONT = 16
# A quotation of more characters is speech or a slogan, unless a closing noun follows.
_LONGEST_BARE = 16


LIKELY = 0.8
"""A quotation that no rule takes names a programme where its wording makes that so likely. Of 90 such programmes in 54
reports that nobody had read 46 are, and 4 other quotations; with .6 64 and 24. F1 of programmes there gains .025 by
it, as with .7; that of dev loses .004, with .7 .008; that of the real reports neither wins nor loses."""


@dataclass(frozen=True, slots=True)
class _Noun:
    """The noun that closes a quoted name, what stands between the two, and where it ends; no end for a quoted name
    inside a list that shares its noun."""

    middle: str
    word: str
    end: int | None


def quoted_names(document: Document) -> Iterator[Candidate]:
    """“X”活动, “X”、“Y”工程, 实施“X”: the names that quotation marks show."""
    plain = document.plain
    quotes = list(_QUOTED.finditer(plain))
    for quote, noun in zip(quotes, _closing_nouns(plain, quotes), strict=True):
        inner, span = quote.group(1), Span(*quote.span())
        if is_blamed(plain, quote.start()) or CUES["plan-period"].fullmatch(inner) or is_turned(plain, span):
            continue
        if noun is not None:
            if len(inner) <= 3:
                span = Span(_owner_start(document, span.start), span.end)
            candidate = _with_noun(inner, span, _in_front(plain, quote.start()), noun)
        else:
            before = _in_front(plain, quote.start())
            figure = CUES["becomes-in-front"].search(before) or is_honour(inner, before)
            # 队长、会计“一肩挑”的12个: what is counted by a known name.
            counted = CUES["limit-behind"].match(plain, quote.end() - 1)
            named = None if counted or programmes().is_abstract(inner) else known(span, inner)
            candidate = None if figure else named or _without_noun(plain, inner, span)
        if candidate:
            yield candidate


def worded_names(document: Document) -> Iterator[Candidate]:
    """“慢病小屋”得到好评: the quotations that are worded like names of programmes."""
    plain = document.plain
    for quotation in short_quotations(plain):
        inner = plain[quotation.start + 1 : quotation.end - 1].strip(" ")
        if _may_name(plain, inner, quotation) and likelihood(plain, quotation) >= LIKELY:
            yield Candidate(quotation, inner, inner, _kind_inside(inner), "quoted-by-wording")


def _may_name(plain: str, inner: str, quotation: Span) -> bool:
    """Whether quoted words may be a name: not words of the language, nor what counts (“三支队伍”), is a
    clause, is aimed at (按照“建强堡垒”的要求) or has results."""
    counts, tells = CUES["counted-name"].fullmatch(inner), CUES["not-coined"].search(inner)
    if programmes().is_abstract(inner) or organization_types().find(inner) or is_known(inner) or counts or tells:
        return False
    # “新渠民”35人: a number of people behind tells who they are.
    people = CUES["people-behind"].match(plain, quotation.end)
    before = _in_front(plain, quotation.start)
    measured = CUES["measures-by"].search(before)
    account = CUES["account-behind"].match(plain, quotation.end)
    told = people or measured or account or is_honour(inner, before) or is_blamed(plain, quotation.start)
    return not (told or _has_result(plain, quotation.end))


def short_quotations(plain: str) -> Iterator[Span]:
    """The quotations that are no longer than a name, with their marks."""
    for quote in _QUOTED.finditer(plain):
        if len(quote.group(1)) <= _LONGEST_BARE:
            yield Span(*quote.span())


def _closing_nouns(plain: str, quotes: list[re.Match[str]]) -> list[_Noun | None]:
    """The closing noun of each quoted name. From the last to the first, as names in a row share that of the last."""
    nouns: list[_Noun | None] = []
    shared: _Noun | None = None
    for place in range(len(quotes) - 1, -1, -1):
        end = quotes[place].end()
        own = _noun_behind(plain, end)
        if own is None and shared is not None:
            between = plain[end : quotes[place + 1].start()]
            owner = CUES["owner-between"].fullmatch(between)
            if not between or owner or between in CUES.forms("joins-quotations"):
                own = _Noun(shared.middle, shared.word, None)
        nouns.append(own)
        shared = own
    return nouns[::-1]


def _noun_behind(plain: str, end: int) -> _Noun | None:
    match = CUES["behind-quotation"].match(plain, end + plain.startswith(" ", end))
    if match is None or _has_result(plain, end):
        return None
    middle = match.group("middle") or match.group("middle2") or ""
    noun = match.group("noun") or match.group("noun2") or match.group("noun3")
    # “红柿子”党员突击队: of a team the members may stand between.
    if CUES["not-between"].search(middle) and not (middle == "党员" and noun.endswith("队")):
        return None
    acts = noun in CUES.forms("weak-noun") and plain[match.end() : match.end() + 1].isdecimal()
    if acts and CUES["time-between"].fullmatch(middle):
        return None
    return _Noun(middle, noun, match.end())


def _has_result(plain: str, end: int) -> bool:
    """Whether what stands behind a quotation and its noun is what these bring: “红柿子”品牌价值."""
    noun = CUES["behind-quotation"].match(plain, end)
    return noun is not None and CUES["result-behind"].match(plain, noun.end()) is not None


def _in_front(plain: str, start: int) -> str:
    """The words of the clause in front of a quoted name, without the quoted names beside it."""
    before = _CLAUSE_END.split(plain[max(0, start - _IN_FRONT) : start])[-1].rstrip(" ")
    return re.sub(r"“[^”]*”(?:\d+[个家处所名])?[、,和与]?", "", before)


def _owner_start(document: Document, start: int) -> int:
    """药品“三统一”, 剪纸文化“续火”工程: a short coined word goes with the nouns right before it."""
    place = document.token_index(start - 1)
    while (token := document.tokens[place]).tag in ("n", "nz") and token.word not in CUES.forms("not-owner"):
        if token.span.end != start:
            break
        start, place = token.span.start, place - 1
    return start


def _with_noun(inner: str, span: Span, before: str, noun: _Noun) -> Candidate | None:
    # “双带头人”教师党支部书记工作室: a programme of its own beside what is quoted.
    if noun.end and noun.middle and (own := known(Span(span.start, noun.end), f"{inner}{noun.middle}{noun.word}")):
        return own
    digital = CUES["digital-between"].fullmatch(noun.middle)
    of_work = noun.word == "品牌" and CUES["brand-of-work"].fullmatch(noun.middle)
    between = not noun.middle or noun.middle in CUES.forms("brand-between") or digital or of_work
    brand = between and noun.word in CUES.forms("brand-noun")
    campaign = CUES.forms("campaign-carrier").get(noun.word)
    kind = campaign or ("制度" if noun.word == "制" else kind_of(noun.word))
    vehicle = brand or inner.endswith(CUES.words("brand-end"))
    # “党支部—党员中心户”体系: what ends a chain is one of its links.
    linked = CUES["chain"].search(inner) is not None
    if inner.endswith(CUES.words("state-noun")) and kind == "其他" and not (vehicle or linked):
        return None
    # “两新”组织党群服务中心: a quoted part of a kind's name.
    of_kind = noun.middle.startswith("组织") and organization_types().find(inner + "组织")
    if CUES["title-of-place"].search(inner) or of_kind:
        return None
    verb = CUES["verb-in-front"].search(before) or CUES["tight-verb-in-front"].search(before)
    if not verb and noun.word in CUES.forms("brand-noun") and noun.word != "队伍":
        # 街上成立“老渠长”调解工作室.
        verb = CUES["launch-in-front"].search(before)
    if CUES["day-of-year"].fullmatch(inner) and (campaign or kind == "其他"):
        return None
    counted = any(CUES[form].fullmatch(inner) for form in ("counted-name", "counted-list", "parallel-name"))
    if len(noun.middle) > 6 and not (counted or len(inner) <= 3 or kind != "其他"):
        return None
    weak = (kind == "其他" and not brand) or noun.word in CUES.forms("weak-noun")
    # “两新”组织党建工作 is work in a field, whatever the field counts.
    shown = counted and not (noun.middle and noun.word == "工作") or CUES["copies-in-front"].search(before)
    if weak and not (verb or shown or programmes().find(inner)):
        return None
    manner = before.endswith(CUES.words("means-verb")) and noun.word in CUES.forms("manner-noun")
    if manner and ("+" not in inner or CUES["survey-way"].search(inner)):
        return None
    if noun.word == "办法" and _lists_clauses(inner):
        return None
    # “拉网式”排查和“百日攻坚”行动: what tells of a manner shares no noun.
    if noun.end is None and CUES["tells-manner"].fullmatch(inner):
        return None
    end = span.end if noun.end is None else noun.end
    if linked and "级" in noun.middle:
        # A chain is called by what counts its links: 四级组织体系.
        whole = noun.middle + noun.word
        return Candidate(Span(span.start, end), whole, whole, kind, "quoted-with-noun")
    return Candidate(Span(span.start, end), inner, f"{inner}{noun.middle}{noun.word}", kind, "quoted-with-noun")


def _lists_clauses(inner: str) -> bool:
    """Whether quoted words tell one by one what is done, in clauses that are not in step: no name of a method."""
    return "、" in inner and len(inner) > _LONGEST_BARE and CUES["parallel-name"].fullmatch(inner) is None


def _without_noun(plain: str, inner: str, span: Span) -> Candidate | None:
    """A quoted name that no noun closes: what counts behind a verb of carrying out, what is coined behind one of
    launching."""
    before = _in_front(plain, span.start)
    verb = CUES["verb-in-front"].search(before)
    if verb and CUES["counted-list"].fullmatch(inner) and not CUES["measures-by"].search(before):
        return Candidate(span, inner, inner, "其他", "quoted-counted")
    kind = _kind_inside(inner)
    if "+" in inner and CUES["finds-way"].search(before):
        return Candidate(span, inner, inner, kind, "quoted-launched")
    copied = CUES["copies-in-front"].search(before) and CUES["experience-behind"].match(plain, span.end)
    if copied and _names_something(inner):
        return Candidate(span, inner, inner, kind, "quoted-launched")
    if CUES["state-behind"].match(plain, span.end) or len(inner) > _LONGEST_BARE or _counts_what_is_missing(inner):
        return None
    if _counts(plain, inner, span, before):
        return Candidate(span, inner, inner, kind, "quoted-counted")
    if verb and CUES["parallel-name"].fullmatch(inner):
        return Candidate(span, inner, inner, kind, "quoted-parallel")
    if vehicle := _vehicle(inner, carried_out=verb is not None):
        return Candidate(span, inner, inner, kind, vehicle)
    if _is_event(inner, before):
        return Candidate(span, inner, inner, "活动", "quoted-launched")
    if inner.endswith(CUES.words("state-noun")):
        return None
    if CUES["named-whole"].match(inner) and not is_known(inner):
        return Candidate(span, inner, inner, kind, "quoted-whole")
    if CUES["vehicle-behind"].match(plain, span.end) and _names_something(inner):
        return Candidate(span, inner, inner, kind, "quoted-launched")
    launched = CUES["launch-in-front"].search(before) or CUES["tight-verb-in-front"].search(before)
    in_turn = plain[span.end : span.end + 1] in ("。", ";") and CUES["told-in-turn"].search(before)
    if (launched or in_turn) and _names_something(inner):
        return Candidate(span, inner, inner, kind, "quoted-launched")
    return None


def _counts_what_is_missing(inner: str) -> bool:
    """Whether quoted words count shortcomings: “五个不够”."""
    return CUES["counted-name"].fullmatch(inner) is not None and CUES["what-is-missing"].search(inner) is not None


def _counts(plain: str, inner: str, span: Span, before: str) -> bool:
    """Whether quoted words count and are carried out: 三联三为 anywhere, 三创 behind a verb, 五送 where a bracket tells
    what it counts."""
    if len(inner) >= 4 and CUES["counts-doubly"].fullmatch(inner) and not is_known(inner):
        return CUES["measures-by"].search(before) is None
    carried_out = CUES["verb-in-front"].search(before) or CUES["list-then-count"].search(before)
    if CUES["counted-name"].fullmatch(inner) is None or carried_out is None:
        return False
    whole = len(inner) >= 3 and not inner.endswith(CUES.words("state-noun"))
    return whole or CUES["explained-behind"].match(plain, span.end) is not None


def _is_event(inner: str, before: str) -> bool:
    """Whether the words in front say that what is quoted is held (举办“柿子大会”) or awarded (评选“最美护林员”)."""
    if CUES["title-of-honour"].fullmatch(inner) and CUES["chooses-in-front"].search(before):
        return True
    event = inner.endswith(CUES.words("event-noun")) and not is_known(inner)
    return event and CUES["holding-event"].search(before) is not None


def _vehicle(inner: str, carried_out: bool) -> str | None:
    """The rule by which quoted words name a vehicle: “背篓课堂” anywhere, “互联网+明厨亮灶” behind a verb."""
    if not _is_coined(inner) or is_known(inner):
        return None
    if inner.endswith(CUES.words("brand-end")) or CUES["digital-name"].fullmatch(inner):
        return "quoted-brand"
    joined = "+" in inner and not CUES["survey-way"].search(inner)
    return "quoted-launched" if carried_out and (joined or inner.endswith(CUES.words("launched-end"))) else None


@cache
def _nouns_with_kinds() -> list[tuple[str, str]]:
    """Each with its kind, the longest first."""
    return sorted(CUES.forms("closing-noun").items(), key=lambda noun: -len(noun[0]))


def _kind_inside(inner: str) -> str:
    """The kind that a quoted name shows by its own last noun: “敲门行动”, “红色服务月”."""
    kind = next((kind for noun, kind in _nouns_with_kinds() if inner.endswith(noun)), None)
    return kind or ("活动" if CUES["period-end"].search(inner) else "其他")


def _names_something(inner: str) -> bool:
    """Whether quoted words after 推出 or 设立 are a name: nominal and coined, no clause."""
    named = CUES["ends-with-noun"].search(inner) is not None or not is_known(inner)
    return _is_coined(inner) and (named or inner.endswith(CUES.words("brand-end")))


def _is_coined(inner: str) -> bool:
    return 2 < len(inner) <= 12 and not CUES["not-coined"].search(inner)
