"""The names of a list whose kind and number stand at its end (套里所、永和所等9个供水所), and of colleges side by side
(水利学院、园林学院)."""

import re
from collections.abc import Iterator, Sequence

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.organizations.name_words import CUES, may_be_inside
from kg.extraction.segmentation import Token, is_known
from kg.reading.model import Span
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types

__all__ = ["begin_of_item", "departments_behind", "listed_bodies", "listed_brands", "listed_colleges", "listed_parts"]

# The longest list, in characters, that one kind closes, and the longest name of its first item.
_LONGEST_LIST = 120
_LONGEST_NAME = 20


def listed_bodies(document: Document) -> Iterator[tuple[Span, str]]:
    """The items of each such list that end like the kind, where all of them do."""
    plain = document.plain
    for match in CUES["counted-list-end"].finditer(plain):
        shared = next((end for end in CUES.words("shared-end") if match["kind"].endswith(end)), None)
        items = list(_items(document, match.start(), shared)) if shared else []
        if len(items) > 1:
            yield from ((item, "listed-body") for item in items)


def listed_brands(document: Document) -> Iterator[tuple[Span, str]]:
    """The companies of a row by their short names, where two of them at least are no words of the language, or one has
    the form of a name; and those that all know."""
    for match in CUES.finditer("brands-in-list", document.plain):
        start = match.start("names")
        items = [Span(start + item.start(), start + item.end()) for item in re.finditer("[^、]+", match["names"])]
        brands = [item for item in items if _is_brand(document, item)]
        vouching = sum(item.of(document.plain).endswith(("公司", "集团", "厂")) for item in items)
        # 恒丰服务、|绿洲物业: beside a name, a common word before its trade is one too.
        alike = [item for item in items if item not in brands and _is_plain_name(document, item)]
        alike = alike if brands or vouching else []
        if len(brands) + len(alike) + vouching > 1 or len(items) == 1 and _is_broken_name(document, items[0]):
            yield from ((brand, "listed-brand") for brand in (*brands, *alike))
    for match in CUES["known-company"].finditer(document.plain):
        if document.tokens_in(Span(match.start(), match.start() + 1)):  # where a word begins
            yield Span(*match.span()), "known-company"


def _is_brand(document: Document, item: Span) -> bool:
    """Whether an item is a name by its tag, or no word that a dictionary, a vocabulary or a list of trades has."""
    words, tokens = item.of(document.plain), document.tokens_in(item)
    listed = organization_types().find(words) or words in organization_types().hidden() or words in CUES.forms("trade")
    if listed or not tokens or tokens[0].span.start != item.start or tokens[-1].span.end != item.end:
        return False
    whole = len(tokens) == 1 and (tokens[0].tag in _BRAND_TAGS or not is_known(words))
    if whole or all(len(token.word) == 1 for token in tokens) or _is_broken_name(document, item):
        return True
    own = _before_trade(document, item)
    # 文化旅游, 建筑装饰: a trade before a trade is no name.
    if CUES["trade-of-listed"].fullmatch("".join(token.word for token in own)):
        return False
    return bool(own) and (all(map(_is_own_word, own)) or len(own) > 1 and all(len(token.word) == 1 for token in own))


def _before_trade(document: Document, item: Span) -> Sequence[Token]:
    """The words of an item in front of its trade (恒丰|服务), where they are words by themselves."""
    trade = CUES["trade-of-listed"].search(item.of(document.plain), 2)
    end = item.start + trade.start() if trade else item.start
    own = document.tokens_in(Span(item.start, end))
    return own if own and own[0].span.start == item.start and own[-1].span.end == end else ()


def _is_own_word(token: Token) -> bool:
    """Whether a word is no common one: 恒丰, but not 侗族."""
    coined = token.tag in _BRAND_TAGS or len(token.word) > 1 and not is_known(token.word)
    return coined and token.word[-1] not in "族式型类级" and token.tag[:1] not in "mr"


def _is_plain_name(document: Document, item: Span) -> bool:
    """Whether an item is a common word before a trade that tells of no sort: 绿洲物业, but not 民营物业."""
    own = _before_trade(document, item)
    words = "".join(token.word for token in own)
    sort = (
        CUES["trade-of-listed"].fullmatch(words)
        or words in _KINDS
        or words in CUES.forms("generic-own")
        or organization_types().find(words)
    )
    return len(own) == 1 and len(words) == 2 and own[0].tag in ("n", "nz", "ns", "nr", "v") and not sort


def _is_broken_name(document: Document, item: Span) -> bool:
    """Whether jieba breaks an item into a name and characters apart (王强/锌/电, 货/拉拉) or an abbreviation
    (中国/一汽)."""
    if not (tokens := document.tokens_in(item)):
        return False
    first, *rest = tokens
    named = first.tag in _BRAND_TAGS and all(len(token.word) == 1 for token in rest)
    named = named or len(tokens) == 2 and len(first.word) == 1 and first.tag == "n" and rest[0].tag in ("nr", "nrt")
    return bool(rest) and (named or first.tag == "ns" and rest[-1].tag == "j")


_BRAND_TAGS = ("nt", "nz", "nr", "nrt", "nrfg")


def listed_colleges(document: Document) -> Iterator[tuple[Span, str]]:
    """The colleges that stand side by side in a list with no kind among them, wherever the report names them."""
    plain, names = document.plain, dict[str, str]()
    for match in CUES.finditer("colleges-in-list", plain):
        ends = [match.start() + found.end() for found in _COLLEGE_END.finditer(match.group())]
        items = [Span(begin_of_item(document, end), end).of(plain) for end in ends]
        if all(len(item) > 3 and organization_types().find(item) is None for item in items):
            names |= {item: "listed-college" for item in items if item.endswith("学院")}
    for start, end, rule in Lexicon(names).longest(plain):
        yield Span(start, end), rule


def listed_parts(document: Document) -> Iterator[tuple[Span, str]]:
    """The departments of a college in a row (水利系、园林系), and the Party branches that a report tells of one by one
    or excepts (除培训部支部外)."""
    for match in CUES.finditer("departments-in-row", document.plain):
        for item in re.finditer("[^、]+", match.group()):
            yield Span(match.start() + item.start(), match.start() + item.end()), "department-in-row"
    for match in CUES["branches-told"].finditer(document.plain):
        told = [Span(match.start() + n.start(1), match.start() + n.end(1)) for n in _TOLD.finditer(match.group())]
        # 如农村党支部…;社区党支部…: kinds are examples too.
        if any(_is_one_branch(document, branch) for branch in told):
            yield from ((branch, "branch-told") for branch in told)
    for match in CUES["branch-excepted"].finditer(document.plain):
        if _is_one_branch(document, Span(*match.span("name"))):
            yield Span(*match.span("name")), "branch-told"


_TOLD = re.compile("(?:^|;)([一-龥]{2,5}?党?支部)")


def _is_one_branch(document: Document, branch: Span) -> bool:
    """Whether a branch has the name of an office and no kind's: 图信党支部; 农村党支部, 各党支部 are many."""
    own = re.sub("党?支部$", "", branch.of(document.plain))
    kind = organization_types().find(own) or organization_types().find(own + "党支部")
    return kind is None and own not in _KINDS and not _MANY.search(own)


_KINDS = rule_book("extraction/organization_types", "organization_types").forms("modifier")
_MANY = re.compile("[各有个些数多每的该本]")


_COLLEGE_END = re.compile(r"(?:大学|学院)(?=[、和与]|$)")


def departments_behind(document: Document, end: int) -> Iterator[Span]:
    """The departments of the same level in the list that goes on at `end`: 市教育局|、民政局、财政局."""
    while match := CUES["bare-department"].match(document.plain, end):
        if organization_types().find(match["name"]) is None:
            return
        yield Span(*match.span("name"))
        end = match.end("name")


def _items(document: Document, end: int, shared: str) -> Iterator[Span]:
    """The items before `end`, from the last to the first; none behind one that does not end in `shared`."""
    plain, floor = document.plain, max(0, end - _LONGEST_LIST)
    while plain.endswith(shared, floor, end):
        start = begin_of_item(document, end)
        if end - start <= len(shared):
            return
        yield Span(start, end)
        if plain[start - 1 : start] != "、":
            return
        end = start - 1


def begin_of_item(document: Document, end: int) -> int:
    """Where the item that closes at `end` begins: behind a stop, or behind the words that lead to the list."""
    start = end
    for place in range(document.token_index(end - 1), -1, -1):
        token = document.tokens[place]
        joins = token.word in ("与", "和") and start < end
        if end - token.span.start > _LONGEST_NAME or not (may_be_inside(token) or joins or token.span.end == end):
            break
        start = token.span.start
    # 与|江淮职业学院: what joins words stands inside a name, never in front.
    return start + (document.plain[start] in "与和")
