"""The noun phrase in front of a number: the subject of its clause, or what stands right before it."""

from kg.extraction.document import Document
from kg.extraction.figures.nominal import nominal
from kg.extraction.figures.quantities import is_count
from kg.extraction.segmentation import Token
from kg.reading.model import Span
from kg.resources.gazetteer import gazetteer
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types

__all__ = ["is_place", "noun_in_front", "patient", "subject", "without_links"]

_CUES = rule_book("extraction/figures", "measures")


# No quoted name or title right in front of a number that is read is longer.
_LONGEST_QUOTED = 23
# No line of links at hand is longer.
_LONGEST_LINKS = 24


def without_links(words: str) -> str:
    """The words without the adverbs and verbs of being so much at their end.

    >>> without_links("果农现在共有")
    '果农现在'
    """
    return words[:-_LONGEST_LINKS] + _CUES["links"].sub("", words[-_LONGEST_LINKS:])


# A longer subject is a whole clause, and its last noun phrase counts.
_LONGEST_SUBJECT = 16


def subject(
    document: Document, start: int, end: int, longest: int = _LONGEST_SUBJECT, *, whole: bool = False
) -> Span | None:
    """The subject between a clause's beginning and its predicate, without what only leads in; None for a place.

    A `whole` one may hold a number: 愿意每月交5元卫生费."""
    plain = document.plain
    lead = _CUES["lead"].match(plain[start:end])
    start += lead.end() if lead else 0
    # 女169名占46%: the subject ends where another number begins.
    other = _CUES["other-number"].search(plain, start, end)
    if other and other.start() > start and not whole:
        end = other.start()
    end = start + len(without_links(plain[start:end]).rstrip(" ,"))
    if end - start < 2 or is_place(document, start, end):
        return None
    return Span(start, end) if end - start <= longest else noun_in_front(document, start, end, rate=False)


def is_place(document: Document, start: int, end: int) -> bool:
    """Whether the words only say where: 全镇, 水村, 水镇和火镇两镇."""
    words = document.plain[start:end]
    if _CUES["several-places"].match(words) or _CUES["township"].fullmatch(words):
        return True
    tokens = [t for t in document.tokens_in(Span(start, end)) if t.word not in _CUES.forms("place-verb")]
    return bool(tokens) and all(
        (t.tag in ("f", "s") or t.tag == "ns" and gazetteer().named(t.word))
        and t.word not in _CUES.forms("noun-anyway")
        or _CUES["place-end"].search(t.word)
        and len(t.word) > 2
        # 党员责任区 is a programme.
        and t.tag != "nz"
        or _CUES["whole-place"].match(t.word)
        for t in tokens
    )


def noun_in_front(document: Document, start: int, end: int, rate: bool) -> Span | None:
    """The noun phrase in front of the number (党员149015名), or the verb that says what was done (听课218节)."""
    plain = document.plain
    if quoted := _CUES["quoted-in-front"].search(plain, max(start, end - _LONGEST_QUOTED), end):
        return Span(*quoted.span("name"))
    tokens = _words_in_front(document, start, end)
    if not tokens:
        return None
    place = _last_word(tokens)
    last = tokens[place]
    named = _type_before(plain, start, last.span.end)
    is_noun = last.word in _CUES.forms("split-noun") or last.word in _CUES.forms("noun-too")
    if named is None and last.tag == "v" and not is_noun:
        return last.span if len(last.word) > 1 else None
    first, stop = (named.start if named else last.span.start), last.span.end
    while place >= 0 and tokens[place].span.start >= first:
        place -= 1
    if last.word in _CUES.forms("split-noun") and place >= 0 and tokens[place].tag[:1] in "van":
        first, place = tokens[place].span.start, place - 1
    if (
        last.word in _CUES.forms("of-a-deed")
        and place >= 0
        and tokens[place].tag == "v"
        and len(tokens[place].word) > 1
    ):
        first, place = tokens[place].span.start, place - 1
    while place >= 0 and _joins(tokens, place, rate):
        first = tokens[place].span.start
        place -= 1
    if named is None and not nominal(last) and not is_noun:
        return None
    first = _whole_word(plain, start, first)
    if first == start + 1 and tokens[0].span.start == start and tokens[0].tag in ("m", "f"):
        # 二工大, 上师大: the only word in front, and no number, is a part of the name.
        first = start
    words = plain[first:stop].lstrip("、")
    first = stop - len(words)
    if (plain[first - 1] if first > start else "") + words[:1] == "”" or words.count("”") > words.count("“"):
        first = plain.rfind("“", start, first)
    words = plain[max(first, start) : stop]
    if first < start or words.count("“") != words.count("”") or words.count("(") != words.count(")"):
        return None
    # 4月学生党员比例: the month is no part of the phrase.
    date = _CUES["rest-of-date"].match(plain, first, stop)
    if date and first and (plain[first - 1].isdigit() or plain[first - 1] in "xX_"):
        first = date.end()
    return None if first == stop or is_place(document, first, stop) else Span(first, stop)


def _last_word(tokens: list[Token]) -> int:
    """The place of the word that the phrase ends in, before a short verb: 游步道花了180万元, 午餐只收12元."""
    place = len(tokens) - 1
    if place and tokens[place].tag == "v" and len(tokens[place].word) == 1:
        place -= 1
        while place and tokens[place].tag == "d":
            place -= 1
    return place


# No such word at hand is longer.
_LONGEST_WORD = 4


def _whole_word(plain: str, start: int, first: int) -> int:
    """Where the word begins that a noun phrase's first character is inside of: 以|奖代补资金, 每|万人护士数."""
    # 不|合格钢瓶: what is denied of a thing tells which it is.
    if first > start and (plain[first] in "百千万" and plain[first - 1] == "每" or plain[first - 1] in "不非未"):
        return first - 1
    for word in _CUES["one-word"].finditer(plain, max(start, first - _LONGEST_WORD + 1), first + _LONGEST_WORD):
        if word.start() < first < word.end():
            return word.start()
    return first


def patient(document: Document, start: int, end: int) -> Span | None:
    """What is acted upon, where the words end in a verb: 路面拆除1400平方米, 党费返还50%, 补贴由县财政承担30%."""
    by = document.plain.find("由", start + 2, end)
    if by > 0:
        end = by
    tokens = _words_in_front(document, start, end)
    if by < 0 and (not tokens or tokens[-1].tag not in ("v", "vd")):
        return None
    while tokens and (tokens[-1].tag[:1] in "vdp" and tokens[-1].tag != "vn" or tokens[-1].word == "各"):
        tokens.pop()
    found = noun_in_front(document, start, tokens[-1].span.end, rate=True) if tokens else None
    # 合作社流转3000亩: who acts is not acted upon.
    return found if found and _type_before(document.plain, found.start, found.end) is None else None


def _words_in_front(document: Document, start: int, end: int) -> list[Token]:
    """The words in front of a number, without those between the noun and it."""
    explained = _CUES["bracket-in-front"].search(document.plain, max(start, end - _LONGEST_LINKS), end)
    end = explained.start() if explained else end
    end = start + len(without_links(document.plain[start:end]).rstrip())
    tokens = list(document.tokens_in(Span(start, end)))
    if tokens and tokens[-1].span.end > end:
        # 率仅, 镇有: a word that runs on into the link.
        cut = Span(tokens[-1].span.start, end)
        tokens[-1] = Token(cut, cut.of(document.plain), "n")
    if tokens and (tokens[-1].word in _CUES.forms("side") or tokens[-1].word in _CUES.forms("dimension")):
        tokens.pop()
    if tokens and tokens[-1].word in _CUES.forms("split-noun"):
        tokens[-1] = tokens[-1]._replace(tag="n")
    while tokens and (
        tokens[-1].tag[:1] in "dpumqtrc" and not nominal(tokens[-1]) or tokens[-1].word in _CUES.forms("no-noun")
    ):
        tokens.pop()
    return tokens


def _joins(tokens: list[Token], place: int, rate: bool) -> bool:
    """Whether a word goes with the noun phrase behind it: a noun, a list comma between nouns, 的 in a rate's name."""
    token = tokens[place]
    if token.word == "、" or rate and token.word == "的":
        return place > 0 and nominal(tokens[place - 1])
    if place and tokens[place - 1].tag == "m" and is_count(token.word):
        # 收回的213份问卷: no 份问卷.
        return False
    return nominal(token) or token.word in _CUES.forms("attributive") or _in_bracket(tokens, place)


def _in_bracket(tokens: list[Token], place: int) -> bool:
    """Whether a sign or word belongs to a bracket of one word within a noun: 党(团)员, 污水处理厂(站)."""
    opening = next((at for at in (place, place - 1, place - 2) if at > 0 and tokens[at].word == "("), None)
    closed = opening is not None and opening + 2 < len(tokens) and tokens[opening + 2].word == ")"
    return opening is not None and closed and place <= opening + 2 and nominal(tokens[opening - 1])


def _type_before(plain: str, start: int, end: int) -> Span | None:
    """The kind of organization whose name ends right before the number: 非公经济组织148户."""
    find = organization_types().find
    for length in range(min(12, end - start), 1, -1):
        if find(plain[end - length : end]) is not None:
            return Span(end - length, end)
    return None
