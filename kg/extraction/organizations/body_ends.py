"""Where the name of a public body ends: with one of the endings of bodies, with a legal form, or as the one body of its
kind that a place has."""

from functools import cache

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.organizations.name_words import CUES, endings, may_be_in_legal_name, may_be_inside
from kg.extraction.segmentation import Token, is_known
from kg.reading.model import Span
from kg.resources.vocabulary import organization_types, per_vocabulary, programmes

__all__ = ["commission", "farthest_end", "legal_end", "part_of_office", "unique_body"]


def _closing_at(document: Document, start: int, token: Token, kind: str) -> bool:
    """Whether a name that begins at `start` may close with `token`: an ending of `kind` with something in front of it.

    A single character closes a name as a word of its own or in one of three characters and more (水利局): 全部, 场所
    and 布局 do not, but 旅局 of 文体旅局, which is no word.
    """
    plain, end = document.plain, token.span.end
    ending = next(iter(endings(kind).at(plain[start:end][::-1], 0)), None)
    if ending is None or end - start <= len(ending[1]) or CUES["after-name"].match(plain, end):
        return False
    # 村党支部|党支部领办合作社: a known programme is what a body does.
    if programmes().find(token.word) is not None:
        return False
    # 组织活动|场所 is where a body meets, 监督所|立案查处 what it does.
    if CUES["like-an-ending"].search(plain, start, end):
        return False
    # 宜都市|“强村公司”: what begins inside a quotation ends with it.
    whole = plain.count("“", start, end) == plain.count("”", start, end)
    return whole and (len(ending[1]) > 1 or len(token.word) != 2 or ending[1] == "局" and not is_known(token.word))


def farthest_end(document: Document, start: int, after: int, kinds: tuple[str, ...], limit: int = 28) -> int | None:
    """The farthest end of a name that begins at `start`; every word behind `after` must be possible inside a name."""
    best = None
    for token in document.tokens_from(after):
        if token.span.end <= after:
            continue
        if token.span.end - start > limit or (
            token.span.start >= after and not (may_be_inside(token) or _names_office(document, token, kinds))
        ):
            break
        # 青龙街道|联合|江苏城建学院: a verb that names hold too is none of a name where it stands before a place.
        if token.word in CUES.forms("break") and token.span.start >= after and _place_behind(document, token):
            break
        # 堆谷山村党总支|联合: a Party body closes a name, whatever the ending looked for.
        closed = best == token.span.start or document.plain[token.span.start - 1] in "委支组部"
        if best == token.span.start and (
            CUES["conjunction-behind"].match(document.plain, token.span.start) or _joins_another(token)
        ):
            break
        if closed and _goes_on(document.plain, start, token, whole=best == token.span.start):
            break
        if any(_closing_at(document, start, token, kind) for kind in kinds):
            best = token.span.end
    return best


def _joins_another(token: Token) -> bool:
    """Whether jieba has joined 和 to the unknown name behind it: 青石民族中学|和岱云民族小学."""
    return token.word[0] in "和与及" and len(token.word) > 2 and not is_known(token.word)


def _place_behind(document: Document, token: Token) -> bool:
    """Whether a place or a level stands behind: 联合|会宁县水利局, 联合|县水利局."""
    return CUES["level"].match(document.plain, token.span.end) is not None or [
        behind.tag for behind in document.tokens_in(Span(token.span.end, token.span.end + 1))
    ] == ["ns"]


def _names_office(document: Document, token: Token, kinds: tuple[str, ...]) -> bool:
    """Whether a word that jieba takes for a verb is an ending (创业|促进会), or tells what the office behind it does:
    国库|支付|中心, 扫黑|办."""
    if len(token.word) > 2 and any(token.word[::-1] in endings(kind) for kind in kinds):
        return True
    behind = document.tokens_in(Span(token.span.end, token.span.end + 1))
    closes = bool(behind) and behind[0].word in CUES.forms("office-head")
    return closes and token.tag == "v" and len(token.word) == 2 and token.word not in CUES.forms("break")


def _goes_on(plain: str, start: int, token: Token, whole: bool = True) -> bool:
    """Whether the sentence goes on with `token` behind a name that is `whole`, or that a Party body closes:
    教育局|组织学校, 国资委党委|管理企业."""
    if CUES["closed-by-party-body"].search(plain[start : token.span.start]):
        return CUES["office-of-party-body"].match(plain, token.span.start) is None
    if whole and CUES["grows"].match(plain, token.span.start):
        return True
    return whole and token.tag.startswith("v") and (len(token.word) == 1 or token.word in CUES.forms("acts-behind"))


def legal_end(document: Document, after: int, limit: int = 24) -> int | None:
    """The end of a company's full legal name that begins at or before `after`: 江苏|康颐养老服务有限公司.

    The legal form vouches for verbs and single characters inside the name; a particle or a verb that leads to a
    company (成立…有限公司) it does not.
    """
    form = CUES["legal-end"].search(document.plain, after + 2, after + limit)
    if form is None:
        return None
    inside = (token for token in document.tokens_in(Span(after, form.start())) if token.span.start >= after)
    return form.end() if all(may_be_in_legal_name(token) for token in inside) else None


@cache
def _unique() -> Lexicon[str]:
    return Lexicon(CUES.forms("unique-body"))


def unique_body(document: Document, start: int, after: int) -> int | None:
    """The end of a body that begins at `start` and of which a place has one, where its name stands right behind the
    place's: 南江县纪委, 佳木斯市委党校, 县人大教科文卫工委, 县商务和工信局."""
    plain = document.plain
    if (joined := CUES["joined-department"].match(plain, after)) and _names_field(document, Span(*joined.span(1))):
        return _with_office(document, start, joined.end())
    if numbered := CUES["numbered-office"].match(plain, after):
        return numbered.end()
    after += plain.startswith("委", after)
    if term := CUES["term-of-assembly"].match(plain, after):
        after = term.end()
    match = next(iter(_unique().at(plain, after)), None)
    if match is None or CUES["after-name"].match(plain, match[0]):
        return _one_of_kind(plain, after)
    committee = CUES["committee-of-assembly"].match(plain, after)
    return committee.end() if committee else match[0]


def part_of_office(document: Document, end: int) -> int | None:
    """The end of a part of the office whose name ends at `end`: 县法院|向城法庭, 县司法局|普法与依法治理股."""
    match = CUES["part-of-office"].match(document.plain, end)
    if match is None or not match["section"]:
        return match.end() if match else None
    tokens = document.tokens_in(Span(*match.span("section")))
    whole = bool(tokens) and tokens[0].span.start == end and tokens[-1].span.end == match.end()
    return match.end() if whole and all(map(_may_be_in_section, tokens)) else None


def _may_be_in_section(token: Token) -> bool:
    """Whether a word may stand in the name of a section: a noun, what it does, or what joins two of these."""
    if token.word in ("与", "和"):
        return True
    if token.word in CUES.forms("break") or token.word in CUES.forms("leads-to-body"):
        return False
    # jieba takes 股 for a measure and 所 for a conjunction.
    told = token.word in CUES.forms("verb-of-section") or token.word in CUES.forms("verb-in-name")
    return told or token.word in ("股", "所") or token.tag[0] in "nbjzl" or token.tag in ("vn", "an")


def _with_office(document: Document, start: int, end: int) -> int:
    """The end of a department with its office behind it: 县自然资源和规划局|不动产登记中心."""
    token = document.tokens[document.token_index(end)]
    if token.span.start != end or _goes_on(document.plain, start, token):
        return end
    return farthest_end(document, start, end, ("department-end",)) or end


@per_vocabulary
def _single_kinds() -> Lexicon[str]:
    """The names of kinds of which a place has one: 就业服务中心, 综合执法队."""
    names, single = organization_types().names(), CUES.words("one-in-place")
    return Lexicon({name: concept.label for name, concept in names.items() if name.endswith(single) and len(name) > 3})


def _one_of_kind(plain: str, after: int) -> int | None:
    """The end of the one body of its kind that a place has, right behind the place's name."""
    match = next(iter(_single_kinds().at(plain, after)), None)
    counted = match and (CUES["counted-behind"].match(plain, match[0]) or CUES["after-name"].match(plain, match[0]))
    return match[0] if match and not counted else None


def _names_field(document: Document, words: Span) -> bool:
    """Whether words say what a department cares for: 城市管理, 民族; the department's own short word, or nouns."""
    first, hidden = words.of(document.plain), organization_types().hidden()
    tokens = document.tokens_in(words)
    if organization_types().find(first) is not None:
        return False
    verbs = CUES.forms("verb-in-name")
    nominal = all(token.tag.startswith(("n", "vn", "j", "zg")) or token.word in verbs for token in tokens)
    nominal = nominal and 0 < len(tokens) <= 3
    return first in hidden or first[:2] in hidden or nominal and tokens[0].span.start == words.start


def commission(document: Document, after: int) -> int | None:
    """The end of the Party commission of a level for a field: 县|“两新”党工委."""
    match = CUES["commission-of-level"].match(document.plain, after)
    return match.end() if match else None
