"""Companies, schools and associations with a name of their own: 卫华集团, 东方__公司."""

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from kg.extraction.document import Document
from kg.extraction.organizations.name_words import (
    CUES,
    PROPER_TAGS,
    endings,
    is_coined,
    may_be_in_legal_name,
    may_be_inside,
)
from kg.extraction.regions import find_places, place_begins
from kg.extraction.segmentation import Token, is_known
from kg.reading.cleaning import MASK
from kg.reading.model import Span
from kg.resources.vocabulary import organization_types, programmes

__all__ = ["branches", "named_companies"]


_LONGEST_NAME = 24


def named_companies(document: Document) -> Iterator[tuple[Span, str]]:
    """A company, school or association with a name of its own: 卫华集团, 东方__公司, 县月柿产业协会's like."""
    doubtful: list[Span] = []
    listed: set[str] = set()
    last_characters = {ending[-1] for ending in CUES.words("company-end")}
    for place, (word, _) in enumerate(document.tokens.tagged):
        if word[-1] not in last_characters:
            continue
        end = document.tokens.starts[place] + len(word)
        ending = next(iter(endings("company-end").at(document.plain[max(0, end - 8) : end][::-1], 0)), None)
        # 村党支部|党支部领办合作社: a known programme is what a body does.
        if ending is None or programmes().find(word) is not None:
            continue
        name = _name_before(document, place, ending[1])
        if not name:
            continue
        whole = Span(name[0].span.start, end)
        torn = whole.of(document.plain).count("“") != whole.of(document.plain).count("”")
        # “青苗工程”学院 is what the programme runs.
        run = CUES["run-by-programme"].search(whole.of(document.plain))
        run = run or CUES["subsidiaries"].search(whole.of(document.plain))
        # 承担的东河电厂|工程: what is built.
        run = run or CUES["site-end"].search(ending[1]) and CUES["site-behind"].match(document.plain, whole.end)
        # “老渠长”调解工作室: what is quoted is a way of working.
        torn = torn or ending[1] == "工作室" and "“" in whole.of(document.plain)
        if torn or run or len(whole) - len(ending[1]) < 2 or _is_counted_or_quoted(document.plain, whole):
            continue
        if _has_own_name(name, ending[1], document.plain, whole):
            yield from _with_branch(document, whole)
            listed.add(whole.of(document.plain))
        elif len(name) > 1 and ending[1] in ("公司", "集团") and name[0].word not in CUES.forms("level-of-many"):
            doubtful.append(whole)
    # A、B、东府文旅公司: words alone tell no name, but in a list it is of the kind that the others are.
    vouched = {span.of(document.plain) for span in doubtful if _stands_beside(document.plain, span, listed)}
    for span in doubtful:
        if span.of(document.plain) in vouched:
            yield from _with_branch(document, span)
    yield from _school_branches(document)
    yield from _numbered_branches(document)


def _name_before(document: Document, place: int, ending: str) -> list[Token]:
    """The words of the name that closes with `ending` in the word at `place`, but for those in the ending."""
    tokens, plain = document.tokens, document.plain
    end, first = tokens[place].span.end, place
    legal = CUES["legal-end"].search(ending) is not None
    while (
        first > 0
        and plain[tokens[first - 1].span.start] != "\n"
        and (_name_token(tokens[first - 1]) or legal and may_be_in_legal_name(tokens[first - 1]))
        and end - tokens[first - 1].span.start <= _LONGEST_NAME
        and not CUES["apposition"].fullmatch(tokens[first - 1].word)
        and not _closes_legal_name(plain, tokens[first - 1], ending)
        and not _is_deed(tokens, first - 1)
    ):
        first -= 1
    name = [token for token in tokens[first : place + 1] if token.span.start < end - len(ending)]
    # 影响卫华集团, 村强村公司: a verb or a level before the coined word is no part of the name.
    while name and _leads_to_name(name[0]) and _coined_in(name[1:], plain, end):
        name = name[1:]
    # 如|冈西镇供水公司: jieba joins a word in front to the place that it does not know.
    if name and len(name[0].word) > 2 and name[0].span.start + 1 in place_begins(document):
        word = Span(name[0].span.start + 1, name[0].span.end)
        name[0] = Token(word, word.of(plain), name[0].tag)
    # 荣获陕西电力公司: a place begins the name, whatever unknown word stands before it.
    placed = next((t for t in name if t.tag == "ns" and t.word in _large_names(document)), None)
    if placed is not None:
        begin = name.index(placed)
        # 国网甘肃电力公司: a name that jieba knows goes with it, but not 平台公司|紫阳物流有限公司.
        owner = name[begin - 1] if begin else None
        begin -= owner is not None and owner.tag in _OWNER_TAGS and is_known(owner.word) and owner.word != "公司"
        name = name[begin:]
    return name


def _closes_legal_name(plain: str, token: Token, ending: str) -> bool:
    """Whether a legal form closes the name of another company there: 福康护理服务有限公司|运营县中心幼儿园,
    “福康护理服务有限公司”|“兴达建材有限公司”."""
    if token.word == "”":
        return plain.endswith("公司", 0, token.span.start)
    form = plain.endswith(("有限公司", "有限责任公司"), token.span.start - 4, token.span.end)
    return form and not ending.endswith(("公司", "集团", "厂", "银行"))


def _leads_to_name(token: Token) -> bool:
    """Whether a word may stand in front of a coined one without being part of the name."""
    if token.word in CUES.forms("level-of-many") or token.word in CUES.forms("leads-to-body"):
        return True
    return is_known(token.word) and token.tag.startswith(("v", "a"))


def _coined_in(name: list[Token], plain: str, end: int) -> bool:
    """Whether a word of the name is coined, and does not make a kind with what follows (文旅公司)."""
    return any(is_coined(t) and organization_types().find(plain[t.span.start : end]) is None for t in name)


def _with_branch(document: Document, name: Span) -> Iterator[tuple[Span, str]]:
    """A company, and the body of its own or branch that is named with it."""
    plain = document.plain
    yield name, "coined-name"
    if branch := CUES["own-body"].match(plain, name.end) or CUES["branch-of-company"].match(plain, name.end):
        yield Span(name.start, branch.end()), "coined-name-branch"


def _is_counted_or_quoted(plain: str, name: Span) -> bool:
    """Whether a number stands in front (5家建筑公司, 12|所镇村敬老院), or the words are quoted and name no company, or
    stand in a formula (互助+积分超市)."""
    before = plain[max(0, name.start - 6) : name.start]
    return (
        name.of(plain).strip("“”") in _quoted(plain)
        or CUES["counted"].search(before) is not None
        or before.endswith("+")
        or before[-1:].isdigit()
        and CUES["measure-word"].match(name.of(plain)) is not None
    )


def _stands_beside(plain: str, span: Span, named: Set[str]) -> bool:
    """Whether a list goes from a named company right on to `span`: …、卫华集团、东府文旅公司."""
    end = span.start - 1
    return plain[end] == "、" and any(plain[start:end] in named for start in range(max(0, end - _LONGEST_NAME), end))


def _is_deed(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb is what a body or a place does that is named before it: 教育局|联合|江淮大学, 青龙街道|联合|…."""
    token, before = tokens[place], tokens[place - 1].word if place else ""
    closed = len(before) > 2 and any(endings(kind).at(before[::-1], 0) for kind in ("department-end", "company-end"))
    closed = (
        closed or CUES["party-body"].fullmatch(before) is not None or before.endswith(CUES.words("small-place-end"))
    )
    return token.word in CUES.forms("acts-behind") and token.tag.startswith("v") and closed


def _school_branches(document: Document) -> Iterator[tuple[Span, str]]:
    """The party body of a school or clinic by its name alone, where no place stands before it: 长岭中学党支部."""
    for match in CUES.finditer("branch-of-school", document.plain):
        first = document.tokens[document.token_index(match.start())]
        named = not is_known(match["name"]) or (first.word == match["name"] and first.tag in PROPER_TAGS)
        if named and organization_types().find(match.group()) is None:
            yield Span(*match.span()), "coined-name-branch"


_LONGEST_BODY = 20


def _numbered_branches(document: Document) -> Iterator[tuple[Span, str]]:
    """A numbered party branch of a body: 水利学院学生第二党支部."""
    for match in CUES.finditer("branch-of-body", document.plain):
        start = match.start()
        while start > 0 and match.start() - start <= _LONGEST_BODY:
            token = document.tokens[document.token_index(start - 1)]
            if not _name_token(token):
                break
            start = token.span.start
        body = document.plain[start : match.start()]
        closed = any(next(iter(endings(kind).at(body[::-1], 0)), None) for kind in ("company-end", "department-end"))
        if len(body) > 3 and closed:
            yield Span(start, match.end()), "coined-name-branch"


# jieba's tags of what a branch belongs to: 邮储, 银行, 国网.
_OWNER_TAGS = ("nt", "nz")


def branches(document: Document) -> Iterator[tuple[Span, str]]:
    """The branch of a company or bank in a place: 邮储银行嵩县支行."""
    tokens, closing = document.tokens, CUES.forms("branch-end")
    for place, (word, _) in enumerate(tokens.tagged):
        if word not in closing or place < 2 or tokens[place - 1].tag != "ns":
            continue
        first = place - 1
        while first > 0 and tokens[first - 1].tag in _OWNER_TAGS:
            first -= 1
        if first < place - 1:
            yield Span(tokens[first].span.start, tokens[place].span.end), "branch-in-place"


@lru_cache(maxsize=1)
def _quoted(plain: str) -> frozenset[str]:
    """What stands in quotation marks: “时间银行” is a programme and no bank."""
    return frozenset(re.findall(r"“([^“”\n]{1,30})”", plain))


@lru_cache(maxsize=1)
def _large_names(document: Document) -> frozenset[str]:
    """The words that name a province, city or county in the report."""
    return frozenset(place.words for place in find_places(document) if place.level in ("province", "city", "county"))


def _name_token(token: Token) -> bool:
    if MASK.fullmatch(token.word) or re.fullmatch(r"[_xX?*]+", token.word):
        return True
    # A season may be part of a name (黔北春茶业公司).
    if token.tag.startswith(("r", "m", "q", "t")) and token.word not in ("春", "夏", "秋", "冬"):
        return False
    return may_be_inside(token)


def _has_own_name(name: list[Token], ending: str, plain: str, span: Span) -> bool:
    """Whether a word before the ending is coined: unknown to jieba, or a person's, place's or brand's name."""
    types, whole = organization_types(), span.of(plain)
    # 村|强村公司 is a kind with its level.
    if types.find(whole) is not None or whole[0] in CUES.forms("level-of-many") and types.find(whole[1:]) is not None:
        return False
    # 绵阳|开汽修厂 tells what somebody does there.
    if name[0].tag == "ns" and CUES["opened-there"].search(whole.removeprefix(name[0].word)):
        return False
    if name[0].tag in ("ns", "s") and len(whole) - len(ending) > 3 and ending in CUES.forms("area-end"):
        return True
    if name[0].tag == "ns" and types.find(whole.removeprefix(name[0].word)) is not None:
        # Behind a place's name a kind stays a kind (恭城合作社), unless there is one of it in a place (华山监狱).
        single = whole.removeprefix(name[0].word) in CUES.forms("unique-body")
        return single or ending in CUES.forms("single-end")
    if ending in CUES.forms("trade-end"):
        # Such endings follow common words of a trade (月柿合作社): only a place makes them one body, and places have
        # a rule of their own.
        placed = name[0].tag == "ns" and len(whole) >= 6 and ending not in CUES.forms("many-in-county")
        # 春晖志愿者协会: a name that jieba knows as one in front of a kind.
        # 如皋|北港|中等专业学校: a name with another behind it is no trade.
        if placed or len(name) > 1 and all(token.tag in ("nr", "ns") for token in name[:2]):
            return True
        return (
            ending in CUES.forms("association-end")
            and name[0].tag == "nr"
            and types.find(whole.removeprefix(name[0].word)) is not None
        )
    masked = any(re.fullmatch(r"[_xX?*]+", token.word) for token in name)
    worded = sum(len(token.word) > 1 and re.match(r"[一-龥]", token.word) is not None for token in name) > (
        0 if re.match(r"[一-龥]", name[0].word) else 1
    )
    abbreviated = ending in ("公司", "集团") and name[-1].tag == "j"
    # jieba breaks a coined name into single characters: 湘/中冶/建/集团.
    legal = CUES["legal-end"].search(ending) is not None
    apart = sum(len(t.word) == 1 and t.tag not in ("a", "ad", "an") for t in name)
    # 镇/属/公司 is a kind with its level.
    broken = (legal or ending in ("公司", "集团") and name[0].word not in CUES.forms("level-of-many")) and apart >= 2
    numbered = legal and any(CUES["ordinal-in-name"].fullmatch(token.word) for token in name)
    # 江淮/理工学院, 莲花/湖/干部/学院: an abbreviated place or a spot in front of a kind of institution.
    placed = name[0].tag in ("j", "ns", "s", "f") and any(CUES["generic-institution"].search(t.word) for t in name[1:])
    placed = placed and name[0].word not in CUES.forms("kind-abbreviation")
    spot = len(name) > 2 and len(name[0].word) <= 2 and name[1].word in CUES.forms("landform")
    own = abbreviated or broken or placed or spot or numbered
    return own or _coined_in(name, plain, span.end) or masked and worded
