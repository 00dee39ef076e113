"""The noun phrase behind a number's unit."""

from itertools import takewhile

from kg.extraction.document import Document
from kg.extraction.figures.nominal import nominal
from kg.extraction.figures.quantities import is_count, is_money
from kg.extraction.segmentation import Token, segment
from kg.reading.model import Span
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types

__all__ = ["group_of", "noun_behind"]

_CUES = rule_book("extraction/figures", "measures")

# How far, in characters, a word that runs on from the unit is cut anew, and a group that is counted may reach.
_REACH = 16


def noun_behind(document: Document, number: Span, unit: str, clause: Span) -> Span | None:
    """The noun phrase right behind the unit: 52个市直党委, 96.3%的村, 5个烘干仓储项目, 每月100元的补贴."""
    plain = document.plain
    gap = _CUES["gap"].match(plain, number.end, clause.end) or _CUES["age-in-front"].match(plain, number.end)
    start = gap.end() if gap else number.end
    if quoted := _CUES["quoted-behind"].match(plain, start, clause.end):
        noun = _words_from(document, quoted.end(), clause.end)
        closing = _closing(noun) if noun and nominal(noun[0]) else None
        return Span(start, closing.span.end if closing else quoted.end())
    if homely := _CUES["homely-name"].match(plain, start, clause.end):
        return Span(*homely.span())
    tokens = _words_from(document, start, clause.end)
    if not tokens:
        return None
    # 80万元补助|贫困学生: a grant to somebody is a verb.
    granted = len(tokens) > 1 and tokens[1].tag.startswith(("n", "a", "b"))
    if is_money(unit) and tokens[0].word in _CUES.forms("grant") and not granted:
        return tokens[0].span
    if is_count(unit) and (described := _described(document, tokens, clause.end)):
        return _without_torn_quote(plain, described)
    closing = _closing(tokens)
    end = max(closing.span.end if closing else start, _type_behind(plain, start, clause.end))
    if closing is None:
        return Span(start, end) if end > start else None
    words = plain[start:end]
    # 35家反映贷款难 has a verb with its object and no noun phrase: that would be closed by a noun (烘干仓储项目).
    says = tokens[0].word in _CUES.forms("predicate")
    is_verb = tokens[0].tag == "v" and tokens[0].word not in _CUES.forms("noun-anyway")
    is_clause = (is_verb or says) and (
        not closing.tag.startswith("n") or says or (is_money(unit) and not _CUES["money-noun-end"].search(words))
    )
    return None if is_clause or _CUES["frame"].fullmatch(words) else _without_torn_quote(plain, Span(start, end))


def _described(document: Document, tokens: tuple[Token, ...], end: int) -> Span | None:
    """The noun phrase with the words in front that describe it: 不正常运行的设施, 取得证书的护士, 健康向上的书籍."""
    start = tokens[0].span.start
    clause = _CUES["relative-clause"].match(document.plain, start, end)
    if clause is None:
        how = list(takewhile(lambda token: token.tag.startswith(("a", "d")), tokens))
        if not how or not document.plain.startswith("的", how[-1].span.end):
            return None
    noun = clause.end() if clause else how[-1].span.end + 1
    closing = _closing(_words_from(document, noun, end)) if noun < end else None
    return Span(start, closing.span.end) if closing else None


def _without_torn_quote(plain: str, noun: Span) -> Span:
    """The noun phrase without a quotation that it only begins: 设施逐座“体检”."""
    words = noun.of(plain)
    quote = words.rfind("“")
    return Span(noun.start, noun.start + quote) if quote > 0 and words.count("“") > words.count("”") else noun


def _words_from(document: Document, start: int, end: int) -> tuple[Token, ...]:
    """The words from `start` on, cut anew where a word runs over it: 3.5|名村|医 are 3.5名 of 村医."""
    tokens = document.tokens_in(Span(start, end))
    if tokens and tokens[0].span.start == start or start >= end:
        return tokens
    anew = segment(document.plain[start : min(end, start + _REACH)])
    return tuple(Token(Span(start + t.span.start, start + t.span.end), t.word, t.tag) for t in anew)


def group_of(document: Document, number: Span, clause: Span) -> Span | None:
    """The group that a number counts before a part of it is counted: 4700余名失能老人中享受待遇的只有…."""
    tokens = document.tokens_in(Span(number.end, min(clause.end, number.end + _REACH)))
    for token in tokens:
        if token.tag == "f" and token.word in _CUES.forms("side"):
            named = token.span.start > number.end + 1 and not document.plain.startswith("的", number.end)
            return Span(number.end, token.span.start) if named else None
        if token.word[0].isdigit() or token.tag == "x" and _CUES["letters"].fullmatch(token.word) is None:
            return None
    return None


def _closing(tokens: tuple[Token, ...]) -> Token | None:
    """The last word of the noun phrase that these words begin with, brackets within it included."""
    closing, before_bracket, depth = None, None, 0
    # 烘干仓储项目, 最低收费: a verb or an adjective makes a compound with the noun behind it.
    noun_second = len(tokens) > 1 and tokens[1].tag.startswith(("n", "vn", "j"))
    verb_first = tokens[0].tag in ("v", "a") and len(tokens[0].word) > 1 and noun_second
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        noun_follows = following is not None and _describes(following)
        if token.word == "(" and closing is not None and following is not None:
            before_bracket, depth = before_bracket or closing, depth + 1
        elif token.word == ")" and depth:
            depth, closing = depth - 1, token
            before_bracket = before_bracket if depth else None
        elif token.word == "、" and depth == 0:
            if not noun_follows:
                break
        elif closing is not None and _ends_noun(token, following):
            break
        elif nominal(token) or _describes(token) and (place == 0 or tokens[place - 1].word == "、"):
            closing = token
        elif depth == 0 and not (token.word == "的" and noun_follows) and not (place == 0 and verb_first):
            break
    # 7个社区(罗雄镇5个: a bracket that goes on past the phrase is no part of it.
    return before_bracket or closing


def _describes(token: Token) -> bool:
    """Whether a noun phrase may begin with a word: a noun, or 独居 in 独居、失能老人."""
    return nominal(token) or token.word in _CUES.forms("attributive")


def _ends_noun(token: Token, following: Token | None) -> bool:
    """Whether a word behind a noun begins to say something of it: 社区里只有…, 果农会上网, 农户装了水表."""
    number_follows = following is not None and following.tag == "m" and following.word[0].isdigit()
    if number_follows and token.tag.startswith(("v", "a", "d")):
        return True
    verb_follows = following is not None and following.tag.startswith(("v", "p", "d"))
    done = token.tag == "v" and following is not None and following.tag.startswith("u")
    if token.word in _CUES.forms("side") or token.word in _CUES.forms("going"):
        return True
    return done or verb_follows and token.word in _CUES.forms("auxiliary")


def _type_behind(plain: str, start: int, end: int) -> int:
    """The end of the kind of organization whose name begins here, `start` where none does: 非公企业党组织."""
    for length in range(min(12, end - start), 2, -1):
        if organization_types().find(plain[start : start + length]) is not None:
            return start + length
    return start
