"""Particular organizations: bodies with a place or a level in front, companies and schools with a name of their own,
media."""

import re
from collections.abc import Iterator
from functools import cache

from kg.extraction.document import Document
from kg.extraction.documents import quoted_titles
from kg.extraction.lexicon import Lexicon
from kg.extraction.model import Mention, Organization
from kg.extraction.place import Place
from kg.extraction.regions import find_places
from kg.extraction.segmentation import Token, is_known
from kg.reading.model import Span
from kg.reading.normal import MASK
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types

__all__ = ["find_organizations"]

_CUES = rule_book("extraction", "organizations")


@cache
def _endings(name: str) -> Lexicon[str]:
    """The endings of a cue, reversed, so that the longest one that closes at a place is found."""
    return Lexicon({ending[::-1]: ending for ending in _CUES.words(name)})


@cache
def _central() -> Lexicon[str]:
    return Lexicon({**_CUES.forms("central-body"), **_CUES.forms("central-short")})


def find_organizations(document: Document) -> tuple[Organization, ...]:
    """The particular bodies that the report names, each with its shorter names as mentions, by first mention."""
    found: dict[str, list[Mention]] = {}
    taken: list[Span] = []
    # The longest name wins where two overlap: 市民政局民间组织管理局 holds 市民政局.
    for span, rule in sorted(_candidates(document), key=lambda c: (-len(c[0]), c[0])):
        # A party branch's name begins with that of the company it belongs to, and both are named.
        if any(
            other.meets(span)
            and not (other.start == span.start and _CUES["party-body"].fullmatch(document.plain, span.end, other.end))
            for other in taken
        ):
            continue
        taken.append(span)
        found.setdefault(_name(document.words(span)), []).append(Mention(span, rule))
    organizations = [Organization(name, tuple(sorted(mentions)), _type(name)) for name, mentions in found.items()]
    return _joined(sorted(organizations, key=lambda o: o.mentions[0].span))


def _name(words: str) -> str:
    """The words without the mask of a lost name and without quotation marks; a central body's full name."""
    return _CUES.forms("central-short").get(words) or re.sub(r"^(?:[xX]{2,}|_{2,}|\?{2,}|[“”])+|[“”]|_{2,}", "", words)


def _type(name: str) -> str | None:
    """The longest name of the vocabulary that closes the organization's name: 某某服务有限公司 is a 公司."""
    for start in range(1, len(name) - 1):
        concept = organization_types().find(name[start:])
        if concept is not None:
            return concept.label
    return None


def _candidates(document: Document) -> Iterator[tuple[Span, str]]:
    yield from _titled_media(document)
    for start, end, _ in _central().longest(document.plain):
        if document.plain[end : end + 1] == "门":
            continue
        farther = _farthest(document, end, end, ("department-end",))
        yield Span(start, farther or _branch_end(document, end)), "central-body"
    for match in _CUES["numbered-branch"].finditer(document.plain):
        yield Span(*match.span()), "numbered-branch"
    yield from _placed(document)
    yield from _levelled(document)
    yield from _coined(document)


def _titled_media(document: Document) -> Iterator[tuple[Span, str]]:
    for span, media in quoted_titles(document):
        after = document.plain[span.end + 1 : span.end + 6]
        if media and not _CUES["after-media"].match(after):
            yield span, "titled-media"


def _branch_end(document: Document, end: int) -> int:
    match = _CUES["branch"].match(document.plain, end)
    return match.end() if match else end


# No word of a name: pronouns, particles, verbs that stand between a name and what follows.
_BREAK_TAGS = ("p", "c", "u", "d", "r", "w", "e", "y", "o", "f", "ul", "uj")


def _may_be_inside(token: Token) -> bool:
    if token.word in _CUES.forms("break") and token.word not in _CUES.forms("verb-in-name"):
        return False
    if re.match(r"[\d一二两三四五六七八九十百千几多]", token.word) and token.tag.startswith(("m", "q")):
        return False
    # A coined word has whatever tag jieba guesses.
    if (
        re.fullmatch(r"[一-龥]+", token.word)
        and (len(token.word) == 1 or not is_known(token.word))
        and token.tag[:1] not in "pcudr"
    ):
        return True
    if token.tag.startswith("v") and token.tag != "vn" and token.word not in _CUES.forms("verb-in-name"):
        return False
    return not token.tag.startswith(_BREAK_TAGS) and bool(re.fullmatch(r"[一-龥A-Za-z0-9“”]+", token.word))


def _closing_at(document: Document, start: int, token: Token, kind: str) -> bool:
    """Whether a name that begins at `start` may close with `token`: an ending of `kind` with something in front of it.

    A single character closes a name as a word of its own or in one of three characters and more (水利局): 全部, 场所
    and 布局 do not.
    """
    plain, end = document.plain, token.span.end
    ending = next(iter(_endings(kind).at(plain[start:end][::-1], 0)), None)
    if ending is None or end - start <= len(ending[1]) or _CUES["after-name"].match(plain, end):
        return False
    return len(ending[1]) > 1 or len(token.word) != 2


def _farthest(document: Document, start: int, after: int, kinds: tuple[str, ...], limit: int = 28) -> int | None:
    """The farthest end of a name that begins at `start`; every word behind `after` must be possible inside a name."""
    best = None
    for token in document.tokens[document.token_index(after) :]:
        if token.span.end <= after:
            continue
        if token.span.end - start > limit or (token.span.start >= after and not _may_be_inside(token)):
            break
        if any(_closing_at(document, start, token, kind) for kind in kinds):
            best = token.span.end
    return best


def _placed(document: Document) -> Iterator[tuple[Span, str]]:
    """A place name with a body behind it: 白银市教育局, 佳木斯联通公司, 广西大学."""
    places = find_places(document)
    starts = {place.span.end: place.span.start for place in places}
    for place in places:
        start = place.span.start
        # 湖北兴山县建设局: the name begins with the largest of the places in a row.
        while start in starts:
            start = starts[start]
        after = place.span.end
        end = _farthest(document, after, after, ("department-end", "company-end")) or _unique_body(document, after)
        if end is not None and _particular(document.plain[after:end]) and not _trade_of_region(document, place, end):
            yield Span(start, end), "place-and-body"
        elif place.level in ("township", "village") and (body := _CUES["local-body"].match(document.plain, after)):
            yield Span(start, body.end()), "place-and-body"


def _trade_of_region(document: Document, place: Place, end: int) -> bool:
    """Whether a county's words name all its bodies of a trade (凤冈县茶叶合作社), none of them by a name of its own."""
    words = document.plain[place.span.end : end]
    if place.level not in ("province", "city", "county") or not words.endswith(_CUES.words("many-in-county")):
        return False
    return not any(_is_coined(token) for token in document.tokens_in(Span(place.span.end, end)))


@cache
def _unique() -> Lexicon[str]:
    return Lexicon(_CUES.forms("unique-body"))


def _unique_body(document: Document, after: int) -> int | None:
    """The end of a body of which a place has one, where its name stands right behind the place's: 南江县纪委,
    佳木斯市委党校, 县人大教科文卫工委, 县商务和工信局."""
    plain = document.plain
    joined = _CUES["joined-department"].match(plain, after)
    if joined and joined.group(1) in organization_types().hidden():
        return joined.end()
    after += plain.startswith("委", after)
    match = next(_unique().at(plain, after), None)
    if match is None or _CUES["after-name"].match(plain, match[0]):
        return None
    committee = _CUES["committee-of-assembly"].match(plain, after)
    return committee.end() if committee else match[0]


def _particular(words: str) -> bool:
    """Whether what stands behind a place is one body and no kind of body (桂林市企业, 汤原县党组织)."""
    types = organization_types()
    kinds = types.find(words) is not None or any(
        types.find(words[:cut]) and types.find(words[cut:]) for cut in range(2, len(words) - 1)
    )
    # 佳木斯联通公司: a brand that the vocabulary counts to a kind (通信企业) is one company in a place.
    concept = types.find(words)
    if concept is not None and words.endswith("公司") and not concept.label.endswith("公司"):
        return True
    return (
        re.sub(r"^[省市县区州旗]?委", "", words) in _unique()
        or _is_department(words)
        or not kinds
        and not _CUES["level-kind"].match("市" + words)
    )


def _is_department(words: str) -> bool:
    """教育局, 组织部: as a label of the vocabulary a kind, behind a place or level its one body."""
    return len(words) > 2 and words[-1] in "局部厅委办署" and not words.endswith(("党委", "村委", "居委"))


def _levelled(document: Document) -> Iterator[tuple[Span, str]]:
    """A body of one level of the home region: 市水利局, 县委组织部, 市非公有制经济组织党工委, xx市直机关工委."""
    plain = document.plain
    for match in _CUES["level"].finditer(plain):
        start = match.start()
        before = plain[start - 1 : start]
        if before and before in "全我各该本每外跨多两几数弟个/" or before == "、" and not _own_list(plain, start):
            continue
        # jieba joins a particle to what follows where it knows neither word (了市|民政局).
        inside_word = re.match(r"[\d一-龥]", before) and (
            not _word_starts(document, start) or _noun_before(document, start)
        )
        if (
            inside_word
            and not _CUES["before-level"].search(plain, max(0, start - 4), start)
            and not _masked(plain, start)
        ):
            continue
        end = max(
            _farthest(document, start, match.end(), ("department-end",)) or 0,
            _unique_body(document, match.end()) or 0,
        )
        if end and not _is_kind(plain[start:end]):
            yield Span(start, end), "level-and-body"
    for match in _CUES["listed-company"].finditer(plain):
        tokens = document.tokens_in(Span(match.start(), match.end()))
        # jieba breaks a coined name into single characters: 豫/中/起重/集团.
        if sum(len(token.word) == 1 for token in tokens) >= 2 and not _CUES["not-in-listed-company"].search(
            match.group()
        ):
            yield Span(*match.span()), "company-in-list"


def _own_list(plain: str, start: int) -> bool:
    """Whether the list comma at `start` parts whole names (市建委、市水利局) and not levels (市、县财政)."""
    return start >= 2 and plain[start - 2] not in "省市县区州乡镇旗级"


def _noun_before(document: Document, start: int) -> bool:
    """Whether a level goes with the noun before it (大河西先导 + 区) and begins no name."""
    token = document.tokens[document.token_index(start - 1)]
    return len(token.word) > 1 and token.tag.startswith(("n", "vn", "b")) and token.tag != "ns"


def _masked(plain: str, start: int) -> bool:
    return any(match.end() == start for match in MASK.finditer(plain, max(0, start - 8), start))


def _word_starts(document: Document, start: int) -> bool:
    return document.tokens[document.token_index(start)].span.start == start


def _is_kind(words: str) -> bool:
    """Whether the words name a kind (市直党委, 县级医院, 县委) and no single body."""
    if re.sub(r"^.委?", "", words) in _unique():
        return False
    if _CUES["level-kind"].match(words) or _CUES["level-word"].match(words):
        return not re.match(r"^[县市]乡镇企业局", words)
    concept = organization_types().find(words)
    return concept is not None and not _is_department(words) and not words.endswith(("组织部", "纪委"))


_PROPER_TAGS = ("nr", "nrt", "nrfg", "ns", "nz", "nt", "x", "eng")


def _coined(document: Document) -> Iterator[tuple[Span, str]]:
    """A company, school or association with a name of its own: 卫华集团, 东方__公司, 县月柿产业协会's like."""
    tokens = document.tokens
    plain = document.plain
    for place, token in enumerate(tokens):
        ending = next(
            iter(_endings("company-end").at(plain[max(0, token.span.end - 8) : token.span.end][::-1], 0)), None
        )
        if ending is None:
            continue
        end = token.span.end
        first = place
        while (
            first > 0
            and plain[tokens[first - 1].span.start] != "\n"
            and _name_token(tokens[first - 1])
            and end - tokens[first - 1].span.start <= 24
        ):
            first -= 1
        name = [t for t in tokens[first : place + 1] if t.span.start < end - len(ending[1])]
        start = tokens[first].span.start
        # 影响卫华集团: what stands before the coined word is no part of the name, unless it is a place.
        while (
            name and is_known(name[0].word) and name[0].tag not in _PROPER_TAGS and any(_is_coined(t) for t in name[1:])
        ):
            name = name[1:]
        # 荣获陕西电力公司: a place begins the name, whatever unknown word stands before it.
        placed = next((t for t in reversed(name) if t.tag == "ns" and t.word in _large_names(document)), None)
        if placed is not None:
            name = name[name.index(placed) :]
        if not name:
            continue
        start = name[0].span.start
        if end - start - len(ending[1]) < 2:
            continue
        if (
            f"“{plain[start:end].strip('“”')}”" in plain
            or _CUES["counted"].search(plain[max(0, start - 6) : start])
            or not _has_own_name(name, ending[1], plain[start:end])
        ):
            continue
        yield Span(start, end), "coined-name"
        if branch := _CUES["party-body"].match(plain, end):
            yield Span(start, branch.end()), "coined-name-branch"


def _large_names(document: Document) -> frozenset[str]:
    """The words that name a province, city or county in the report."""
    return frozenset(place.words for place in find_places(document) if place.level in ("province", "city", "county"))


def _name_token(token: Token) -> bool:
    if MASK.fullmatch(token.word) or re.fullmatch(r"[_xX?*]+", token.word):
        return True
    if token.tag.startswith(("r", "m", "q", "t")):
        return False
    return _may_be_inside(token)


def _has_own_name(name: list[Token], ending: str, whole: str) -> bool:
    """Whether a word before the ending is coined: unknown to jieba, or a person's, place's or brand's name."""
    types = organization_types()
    if types.find(whole) is not None:
        return False
    if name[0].tag == "ns" and types.find(whole.removeprefix(name[0].word)) is not None:
        # Behind a place's name a kind stays a kind (恭城合作社), unless there is one of it in a place (华山监狱).
        return ending in _CUES.forms("single-end")
    if ending in _CUES.forms("trade-end"):
        # Such endings follow common words of a trade (月柿合作社): only a place makes them one body, and places have
        # a rule of their own.
        return name[0].tag == "ns" and len(whole) >= 6 and ending not in _CUES.forms("many-in-county")
    masked = any(re.fullmatch(r"[_xX?*]+", token.word) for token in name)
    worded = sum(len(token.word) > 1 and re.match(r"[一-龥]", token.word) is not None for token in name) > (
        0 if re.match(r"[一-龥]", name[0].word) else 1
    )
    abbreviated = ending in ("公司", "集团") and name[-1].tag == "j"
    return abbreviated or any(_is_coined(token) for token in name) or masked and worded


def _is_coined(token: Token) -> bool:
    if not re.fullmatch(r"[一-龥]{2,}", token.word) or organization_types().find(token.word) is not None:
        return False
    return not is_known(token.word) or token.tag in _PROPER_TAGS


def _joined(organizations: list[Organization]) -> tuple[Organization, ...]:
    """A shorter name of a body goes to the one full name that it abbreviates: 豫中集团 to 豫中起重集团."""
    out: list[Organization] = []
    for organization in sorted(organizations, key=lambda o: -len(o.name)):
        full = [other for other in out if _abbreviates(organization.name, other.name)]
        if len(full) == 1:
            place = out.index(full[0])
            mentions = tuple(sorted([*full[0].mentions, *organization.mentions]))
            out[place] = Organization(full[0].name, mentions, full[0].type)
        else:
            out.append(organization)
    return tuple(sorted(out, key=lambda o: o.mentions[0].span))


def _abbreviates(short: str, full: str) -> bool:
    """Whether all characters of `short` stand in `full` in order, with the same beginning and the same kind of
    ending."""
    if len(short) >= len(full) or not (
        _CUES["abbreviable-end"].search(short) and _CUES["abbreviable-end"].search(full)
    ):
        return False
    if _CUES["party-body"].search(full) and not _CUES["party-body"].search(short):
        return False
    if short[:2] != full[:2] and not full.endswith(short):
        return False
    if (short[-1] != full[-1]) and not (short.endswith("集团") and "集团" in full):
        return False
    remaining = iter(full)
    return all(character in remaining for character in short)
