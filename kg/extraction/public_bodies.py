"""Public bodies: with the name of their place in front (白银市教育局), or with the level of the home region
(县委组织部)."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import dropwhile

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.name_words import CUES, endings, is_coined, may_be_in_legal_name, may_be_inside
from kg.extraction.place import Place
from kg.extraction.regions import find_places
from kg.extraction.segmentation import Token
from kg.reading.model import Span
from kg.reading.normal import MASK
from kg.resources.vocabulary import organization_types, per_vocabulary

__all__ = ["farthest_end", "levelled_bodies", "placed_bodies"]


def _closing_at(document: Document, start: int, token: Token, kind: str) -> bool:
    """Whether a name that begins at `start` may close with `token`: an ending of `kind` with something in front of it.

    A single character closes a name as a word of its own or in one of three characters and more (水利局): 全部, 场所
    and 布局 do not.
    """
    plain, end = document.plain, token.span.end
    ending = next(iter(endings(kind).at(plain[start:end][::-1], 0)), None)
    if ending is None or end - start <= len(ending[1]) or CUES["after-name"].match(plain, end):
        return False
    # 宜都市|“强村公司”: what begins inside a quotation ends with it.
    whole = plain.count("“", start, end) == plain.count("”", start, end)
    return whole and (len(ending[1]) > 1 or len(token.word) != 2)


def farthest_end(document: Document, start: int, after: int, kinds: tuple[str, ...], limit: int = 28) -> int | None:
    """The farthest end of a name that begins at `start`; every word behind `after` must be possible inside a name."""
    best = None
    first = document.tokens[document.token_index(after)].span.start
    for token in document.tokens_in(Span(first, start + limit + 1)):
        if token.span.end <= after:
            continue
        if token.span.end - start > limit or (
            token.span.start >= after and not (may_be_inside(token) or _names_office(document, token, kinds))
        ):
            break
        # 堆谷山村党总支|联合: a Party body closes a name, whatever the ending looked for.
        closed = best == token.span.start or document.plain[token.span.start - 1] in "委支组部"
        if closed and _goes_on(document.plain, start, token, whole=best == token.span.start):
            break
        if any(_closing_at(document, start, token, kind) for kind in kinds):
            best = token.span.end
    return best


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


def placed_bodies(document: Document) -> Iterator[tuple[Span, str]]:
    """A place name with a body behind it: 白银市教育局, 佳木斯联通公司, 广西大学."""
    places = find_places(document)
    begins: dict[int, int] = {}
    for place in places:
        # 湖北兴山县建设局: the name begins with the largest of the places in a row.
        start = begins[place.span.end] = begins.get(place.span.start, _with_prefix(document.plain, place.span.start))
        after = place.span.end
        if CUES["conjunction-behind"].match(document.plain, after):
            continue
        farthest = farthest_end(document, after, after, ("department-end", "company-end"))
        # 修水县供电公司党委: behind 修水县 a kind, but for the one 供电公司 there.
        ends = (legal_end(document, after) or farthest, _unique_body(document, start, after))
        small = place.level == "township"
        end = next((end for end in ends if end and _particular(document.plain[after:end], small)), None)
        if end is not None and not _trade_of_region(document, place, end):
            yield Span(start, end), "place-and-body"
        elif place.rule == "gazetteer-short-name" and (
            match := CUES["university-of-place"].match(document.plain, after)
        ):
            yield Span(start, match.end()), "place-and-body"
        elif document.plain[start : place.span.start] == "共青团" and document.plain.startswith("委", after):
            yield Span(start, after + 1), "place-and-body"
        elif (own := _own_institution(document, after)) is not None:
            yield Span(start, own), "place-and-body"
        elif place.level in ("township", "village") and (body := CUES["local-body"].match(document.plain, after)):
            yield Span(start, body.end()), "place-and-body"


def _with_prefix(plain: str, start: int) -> int:
    """Where the name of a body begins whose place begins at `start`: 中共|平凉市委组织部."""
    prefix = CUES["before-place"].search(plain, max(0, start - 3), start)
    return prefix.start() if prefix else start


def _trade_of_region(document: Document, place: Place, end: int) -> bool:
    """Whether a county's words name all its bodies of a trade (凤冈县茶叶合作社), none of them by a name of its own."""
    words = document.plain[place.span.end : end]
    if place.level not in ("province", "city", "county") or not words.endswith(CUES.words("many-in-county")):
        return False
    return not any(is_coined(token) for token in document.tokens_in(Span(place.span.end, end)))


def _own_institution(document: Document, after: int) -> int | None:
    """The end of a school, a clinic or a shop that has something of its own behind its place's name: 机关幼儿园,
    佳泓果蔬专业合作社, 宝贝之家托育中心."""
    match = CUES["own-institution"].match(document.plain, after)
    if match is None or not _word_starts(document, after):
        return None
    tokens = document.tokens_in(Span(*match.span("own")))
    if tokens[-1].span.end > match.end("own") or any(token.word in CUES.forms("break") for token in tokens):
        return None
    if all(token.word in CUES.forms("generic-own") for token in tokens):
        return None
    odd = [token for token in tokens if len(token.word) == 1 or token.tag in ("l", "r", "d", "i")]
    own = CUES["tells-which"].search(match["own"]) or any(map(is_coined, tokens)) or len(odd) > 1
    own = own or any(token.tag in ("l", "i") for token in tokens)
    return match.end() if own and not any(token.tag == "v" and len(token.word) > 1 for token in tokens[:1]) else None


@cache
def _unique() -> Lexicon[str]:
    return Lexicon(CUES.forms("unique-body"))


def _unique_body(document: Document, start: int, after: int) -> int | None:
    """The end of a body that begins at `start` and of which a place has one, where its name stands right behind the
    place's: 南江县纪委, 佳木斯市委党校, 县人大教科文卫工委, 县商务和工信局."""
    plain = document.plain
    if (joined := CUES["joined-department"].match(plain, after)) and _names_field(document, Span(*joined.span(1))):
        return _with_office(document, start, joined.end())
    after += plain.startswith("委", after)
    match = next(iter(_unique().at(plain, after)), None)
    if match is None or CUES["after-name"].match(plain, match[0]):
        return _one_of_kind(plain, after)
    committee = CUES["committee-of-assembly"].match(plain, after)
    return committee.end() if committee else match[0]


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
    nominal = nominal and len(tokens) <= 3
    return first in hidden or first[:2] in hidden or nominal and tokens[0].span.start == words.start


def _particular(words: str, small: bool) -> bool:
    """Whether what stands behind a place is one body and no kind of body (桂林市企业, 汤原县党组织); a `small` place
    has one of its stations."""
    types = organization_types()
    if CUES["direction"].search(words) or CUES["sort-of-institution"].search(words):
        return False
    kinds = types.find(words) is not None or any(
        types.find(words[:cut]) and types.find(words[cut:]) for cut in range(2, len(words) - 1)
    )
    # 佳木斯联通公司: a brand that the vocabulary counts to a kind (通信企业) is one company in a place.
    concept = types.find(words)
    if concept is not None and words.endswith("公司") and not concept.label.endswith("公司"):
        return True
    return (
        CUES["level-committee"].sub("", words) in _unique()
        or CUES["university"].fullmatch(words) is not None
        or words.endswith(CUES.words("one-in-place"))
        or _is_department(words)
        or small
        and CUES["station-of-town"].fullmatch(words) is not None
        or not kinds
        and not CUES["level-kind"].match("市" + words)
    )


def _is_department(words: str) -> bool:
    """教育局, 组织部: as a label of the vocabulary a kind, behind a place or level its one body."""
    return len(words) > 2 and CUES["department-letter"].search(words) is not None


def levelled_bodies(document: Document) -> Iterator[tuple[Span, str]]:
    """A body of one level of the home region: 市水利局, 县委组织部, 市非公有制经济组织党工委, xx市直机关工委."""
    plain = document.plain
    for match in CUES["level"].finditer(plain):
        start = match.start()
        before = plain[start - 1 : start]
        if CUES["no-level-behind"].match(before) or before == "、" and not _own_list(plain, start):
            continue
        # jieba joins a particle to what follows where it knows neither word (了市|民政局).
        name = _noun_before(document, start)
        inside_word = re.match(r"[\d一-龥]", before) and (not _word_starts(document, start) or name is not None)
        begins_name = CUES["before-level"].search(plain, max(0, start - 4), start) or _masked(plain, start)
        if inside_word and not begins_name:
            if name is None or match.group() not in CUES.forms("county-level"):
                continue
            # 青石县水利局: a place that the gazetteer does not know.
            start = name
        end = max(
            farthest_end(document, start, match.end(), ("department-end",)) or 0,
            _unique_body(document, start, match.end()) or 0,
            _commission(document, match.end()) or 0,
            legal_end(document, match.end()) or 0,
        )
        if end and not _is_kind(plain[match.start() : end]):
            yield Span(start, end), "level-and-body"
    for match in CUES["youth-league-of-level"].finditer(plain):
        yield Span(*match.span()), "level-and-body"
    for match in CUES["listed-company"].finditer(plain):
        # 先后走进豫中起重集团: the words in front of the name are no part of it.
        words = document.tokens_in(Span(match.start(), match.end()))
        tokens = list(dropwhile(lambda token: not may_be_inside(token), words))
        # jieba breaks a coined name into single characters: 豫/中/起重/集团.
        if sum(len(token.word) == 1 for token in tokens) >= 2 and not CUES["not-in-listed-company"].search(
            match.group()
        ):
            yield Span(tokens[0].span.start, match.end()), "company-in-list"


def _commission(document: Document, after: int) -> int | None:
    """The end of the Party commission of a level for a field: 县|“两新”党工委."""
    match = CUES["commission-of-level"].match(document.plain, after)
    return match.end() if match else None


def _own_list(plain: str, start: int) -> bool:
    """Whether the list comma at `start` parts whole names (市建委、市水利局) and not levels (市、县财政)."""
    return start >= 2 and not CUES["level-in-list"].search(plain, start - 2, start)


def _noun_before(document: Document, start: int) -> int | None:
    """Where the noun begins that a level goes with (大河西先导 + 区, 青石 + 县), so that it begins no name."""
    token = document.tokens[document.token_index(start - 1)]
    # A verbal noun is a verb here (归口|县林业局), but before 区 (先导区).
    tags = ("n", "vn", "b") if document.plain.startswith("区", start) else ("n", "b")
    noun = len(token.word) > 1 and token.tag.startswith(tags) and token.tag != "ns"
    return token.span.start if noun else None


def _masked(plain: str, start: int) -> bool:
    return any(match.end() == start for match in MASK.finditer(plain, max(0, start - 8), start))


def _word_starts(document: Document, start: int) -> bool:
    return document.tokens[document.token_index(start)].span.start == start


def _is_kind(words: str) -> bool:
    """Whether the words name a kind (市直党委, 县级医院, 县委) and no single body."""
    if re.sub(r"^.委?", "", words) in _unique() or words[1:] in _unique():
        return False
    if CUES["level-kind"].match(words) or CUES["level-word"].match(words):
        return not CUES["office-like-a-level"].match(words)
    concept = organization_types().find(words)
    single = (*CUES.words("body-of-committee"), *CUES.words("one-in-place"))
    return concept is not None and not _is_department(words) and not words.endswith(single)
