"""Public bodies: with the name of their place in front (白银市教育局), or with the level of the home region
(县委组织部)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import dropwhile

from kg.extraction.document import Document
from kg.extraction.organizations.body_ends import commission, farthest_end, legal_end, unique_body
from kg.extraction.organizations.name_words import CUES, PROPER_TAGS, is_coined, may_be_inside
from kg.extraction.regions import find_places
from kg.extraction.regions.place import Place
from kg.extraction.segmentation import Token
from kg.reading.cleaning import MASK
from kg.reading.model import Span
from kg.resources.vocabulary import organization_types

__all__ = ["levelled_bodies", "placed_bodies"]


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
        # 建成白石镇蔬菜基地|3.2万亩: what is built.
        if farthest and CUES["site-end"].search(document.plain, after, farthest):
            farthest = None if CUES["site-behind"].match(document.plain, farthest) else farthest
        # 修水县供电公司党委: behind 修水县 a kind, but for the one 供电公司 there.
        ends = (legal_end(document, after) or farthest, unique_body(document, start, after))
        small = place.level == "township"
        end = next((end for end in ends if end and _particular(document.plain[after:end], small)), None)
        if end is not None and not _trade_of_region(document, place, end):
            yield Span(_with_brand(document, start, end), end), "place-and-body"
        # 中粮贸易|安徽|有限公司.
        elif (form := CUES["legal-end"].match(document.plain, after)) and (
            brand := _with_brand(document, start, form.end())
        ) < start:
            yield Span(brand, form.end()), "place-and-body"
        elif place.rule == "gazetteer-short-name" and (
            match := CUES["university-of-place"].match(document.plain, after)
        ):
            yield Span(start, match.end()), "place-and-body"
        elif committee := CUES["committee-of-place"].match(document.plain, start):
            yield Span(start, committee.end()), "place-and-body"
        elif (own := _own_institution(document, after)) is not None:
            yield Span(start, own), "place-and-body"
        elif (body := _local_body(document.plain, place)) is not None:
            yield Span(start, body), "place-and-body"


def _with_prefix(plain: str, start: int) -> int:
    """Where the name of a body begins whose place begins at `start`: 中共|平凉市委组织部."""
    prefix = CUES["before-place"].search(plain, max(0, start - 4), start)
    return prefix.start() if prefix else start


def _with_brand(document: Document, start: int, end: int) -> int:
    """Where the name of a company begins whose place begins at `start`: 国药控股|青石大药房有限公司."""
    if not CUES["branded-end"].search(document.plain, start, end):
        return start
    place, brand = document.token_index(start) - 1, list[Token]()
    while place >= 0 and _of_brand(document, token := document.tokens[place], start):
        brand.insert(0, token)
        place -= 1
    # 协调|太平洋财险: what stands in front of the first word of a name is none.
    named = list(dropwhile(lambda token: not _begins_brand(token), brand))
    begin = named[0].span.start if named else _plain_brand(document, start)
    words = document.plain[begin:start]
    return begin if len(words) > 1 and not organization_types().find(words) else start


def _plain_brand(document: Document, start: int) -> int:
    """Where a brand of common words begins, behind a stop or a verb that leads to it: 人保财险|沅陵支公司."""
    match = CUES["brand-before-place"].search(document.plain, max(0, start - 5), start)
    if match is None or CUES["apposition"].fullmatch(match["brand"]):
        return start
    first = document.tokens[document.token_index(match.start("brand"))]
    begins = first.span.start == match.start("brand") and first.tag[0] in "nj" and may_be_inside(first)
    return match.start("brand") if begins else start


# 北大荒农垦集团.
_LONGEST_BRAND = 10


def _of_brand(document: Document, token: Token, start: int) -> bool:
    """Whether a word may stand in the name of a company in front of its place, which begins at `start`."""
    near = start - token.span.start <= _LONGEST_BRAND and "\n" not in document.plain[token.span.end : start]
    words = token.word.isalnum() and token.word != "公司" and not CUES["apposition"].fullmatch(token.word)
    return near and words and may_be_inside(token)


def _begins_brand(token: Token) -> bool:
    return token.tag in (*PROPER_TAGS, "j") or token.word in CUES.forms("begins-brand") or is_coined(token)


def _trade_of_region(document: Document, place: Place, end: int) -> bool:
    """Whether a county's words name all its bodies of a trade (凤冈县茶叶合作社), none of them by a name of its own."""
    words = document.plain[place.span.end : end]
    if place.level not in ("province", "city", "county") or not words.endswith(CUES.words("many-in-county")):
        return False
    return not any(is_coined(token) for token in document.tokens_in(Span(place.span.end, end)))


def _local_body(plain: str, place: Place) -> int | None:
    """The end of a body of which a town or village has one; of some a village has one, and a town as many as it has
    villages."""
    if place.level not in ("township", "village"):
        return None
    match = CUES["local-body"].match(plain, place.span.end)
    if match is None or place.level == "township" and CUES["many-in-town"].fullmatch(match.group()):
        return None
    return match.end()


@lru_cache(maxsize=1)
def _stems(document: Document) -> tuple[str, ...]:
    """The report's towns and villages by their short names: 白石 for 白石村."""
    small = (place.words for place in find_places(document) if place.level in ("township", "village"))
    return tuple(stem for words in small if len(stem := CUES["end-of-place"].sub("", words)) > 1)


def _own_institution(document: Document, after: int) -> int | None:
    """The end of a school, a clinic or a shop that has something of its own behind its place's name: 机关幼儿园,
    佳泓果蔬专业合作社, 宝贝之家托育中心."""
    match = CUES["own-institution"].match(document.plain, after)
    if match is None or not _word_starts(document, after):
        return None
    tokens = document.tokens_in(Span(*match.span("own")))
    if tokens[-1].span.end > match.end("own") or any(token.word in CUES.forms("break") for token in tokens):
        return None
    if match["own"].startswith(_stems(document)):
        return match.end()
    if all(token.word in CUES.forms("generic-own") for token in tokens):
        return None
    odd = [token for token in tokens if len(token.word) == 1 or token.tag in ("l", "r", "d", "i")]
    own = CUES["tells-which"].search(match["own"]) or any(map(is_coined, tokens)) or len(odd) > 1
    own = own or any(token.tag in ("l", "i") for token in tokens)
    return match.end() if own and not any(token.tag == "v" and len(token.word) > 1 for token in tokens[:1]) else None


def _particular(words: str, small: bool) -> bool:
    """Whether what stands behind a place is one body and no kind of body (桂林市企业, 汤原县党组织); a `small` place
    has one of its stations."""
    types = organization_types()
    if any(CUES[cue].search(words) for cue in ("direction", "sort-of-institution", "opened-there")):
        return False
    kinds = types.find(words) is not None or any(
        types.find(words[:cut]) and types.find(words[cut:]) for cut in range(2, len(words) - 1)
    )
    # 佳木斯联通公司: a brand that the vocabulary counts to a kind (通信企业) is one company in a place.
    concept = types.find(words)
    if concept is not None and words.endswith("公司") and not concept.label.endswith("公司"):
        return True
    return (
        CUES["level-committee"].sub("", words) in CUES.forms("unique-body")
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
        begins_name = CUES["before-level"].search(plain, max(0, start - 4), start) or _mask_before(plain, start) < start
        if inside_word and not begins_name:
            if name is None or match.group() not in CUES.forms("county-level"):
                continue
            # 青石县水利局: a place that the gazetteer does not know.
            start = name
        end = max(
            farthest_end(document, start, match.end(), ("department-end",)) or 0,
            unique_body(document, start, match.end()) or 0,
            commission(document, match.end()) or 0,
            legal_end(document, match.end()) or 0,
        )
        if end and not _is_kind(plain[match.start() : end]) and not _opens_slogan(plain, start, end):
            # XX县水利局: the mask is part of the words, though none of the name.
            masked = _mask_before(plain, start)
            # xx市xx区委组织部: where the larger place is lost too, nothing tells whose body it is.
            if masked < start and _mask_before(plain, masked - 1) < masked - 1:
                continue
            yield Span(masked, end), "level-and-body"
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


def _opens_slogan(plain: str, start: int, end: int) -> bool:
    """Whether a short quotation begins with the words and goes on: “县聘站|管”."""
    closing = plain.find("”", end, end + _LONGEST_REST)
    return plain[start - 1] == "“" and closing > end and end - start <= _LONGEST_REST


# 管 of “县聘站管”.
_LONGEST_REST = 4


def _own_list(plain: str, start: int) -> bool:
    """Whether the list comma at `start` parts whole names (市建委、市水利局) and not levels (市、县财政)."""
    return start >= 2 and not CUES["level-in-list"].search(plain, start - 2, start)


def _noun_before(document: Document, start: int) -> int | None:
    """Where the noun begins that a level goes with (大河西先导 + 区, 青石 + 县), so that it begins no name."""
    token = document.tokens[document.token_index(start - 1)]
    # A verbal noun is a verb here (归口|县林业局), but before 区 (先导区).
    tags = ("n", "vn", "b") if document.plain.startswith("区", start) else ("n", "b")
    noun = len(token.word) > 1 and token.tag.startswith(tags) and token.tag != "ns"
    # 利用|县电视台: a verb that jieba takes for a noun.
    return token.span.start if noun and token.word not in CUES.forms("verb-of-deed") else None


def _mask_before(plain: str, start: int) -> int:
    """Where the mask of a lost name begins that ends at `start`; `start` where there is none."""
    masks = (match.start() for match in MASK.finditer(plain, max(0, start - 8), start) if match.end() == start)
    return next(masks, start)


def _word_starts(document: Document, start: int) -> bool:
    return document.tokens[document.token_index(start)].span.start == start


def _is_kind(words: str) -> bool:
    """Whether the words name a kind (市直党委, 县级医院, 县委) and no single body."""
    words = words.removeprefix("自治")
    if CUES["branch-of-level"].fullmatch(words):
        return True
    if re.sub(r"^.委?", "", words) in CUES.forms("unique-body") or words[1:] in CUES.forms("unique-body"):
        return False
    if CUES["level-kind"].match(words) or CUES["level-word"].match(words):
        return not CUES["office-like-a-level"].match(words)
    concept = organization_types().find(words)
    single = (*CUES.words("body-of-committee"), *CUES.words("one-in-place"))
    return concept is not None and not _is_department(words) and not words.endswith(single)
