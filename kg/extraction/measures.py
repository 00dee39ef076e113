"""What a figure counts or measures: the noun phrase that its clause, or the clause before it, puts beside the
number."""

import re

from kg.extraction.document import Document
from kg.extraction.model import Figure
from kg.extraction.quantities import is_money, is_rate
from kg.extraction.segmentation import Token
from kg.reading.model import Span
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types

__all__ = ["Counted", "measured"]

_CUES = rule_book("extraction", "measures")


class Counted:
    """The figures so far, as the next one may go on from them."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._figures: list[Figure] = []
        # The last figure of each unit that measures something, in the paragraph that ends at `_line_end`.
        self._by_unit: dict[str, Figure] = {}
        self._line_end = 0

    def add(self, figure: Figure) -> None:
        """Go on to the next figure of the text."""
        if figure.number.end > self._line_end:
            if figure.number.start >= self._line_end:
                self._by_unit.clear()
            end = self._plain.find("\n", figure.number.end)
            self._line_end = end if end >= 0 else len(self._plain)
        self._figures.append(figure)
        if figure.measures:
            self._by_unit[figure.unit] = figure

    @property
    def last(self) -> Figure | None:
        """The figure right before."""
        return self._figures[-1] if self._figures else None

    def since(self, offset: int) -> int:
        """How many figures there are from `offset` on."""
        count = 0
        while count < len(self._figures) and self._figures[-1 - count].number.start >= offset:
            count += 1
        return count

    def in_unit(self, unit: str, offset: int) -> Span | None:
        """What was last counted in the same unit, in the paragraph that holds `offset`."""
        figure = self._by_unit.get(unit)
        return figure.measures if figure is not None and offset <= self._line_end else None


def measured(document: Document, number: Span, unit: str, clause: Span, before: Counted) -> Span | None:
    """The span of what the number of a clause measures; `before` are the report's figures so far.

    >>> from kg.reading import parse
    >>> document = Document(parse("农村小学50岁以上教师占41.7%。", "x")[0])
    >>> measured(document, Span(12, 17), "%", Span(0, 17), Counted(document.plain)).of(document.plain)
    '农村小学50岁以上教师'
    """
    plain, rate = document.plain, is_rate(unit)
    left, previous = plain[clause.start : number.start], _previous(plain, clause, before)
    shared = _respectively(plain, number, before)
    if shared:
        return shared
    if before.last and before.last.number.end == number.start:
        # 道路2条450余米: two numbers in a row measure the same thing.
        return before.last.measures
    if share := _CUES["share"].match(left):
        return _subject(document, clause.start, clause.start + share.end("subject")) or previous
    behind = _behind(document, number, unit, clause)
    if behind and not rate:
        return behind
    if change := _CUES["change"].match(left):
        return _subject(document, clause.start, clause.start + change.end("subject")) or previous
    if behind and plain[number.end : behind.start].endswith("的") and not _CUES["rate-name-end"].search(left):
        return behind
    if group := _CUES["age-group"].match(left):
        return Span(clause.start + group.start("group"), clause.start + group.end("group"))
    # 17家由理事长一人说了算: a bare count goes on with what was last counted in the same unit.
    own = _in_front(document, clause.start, number.start, rate)
    return own or before.in_unit(unit, clause.start) or previous


def _previous(plain: str, clause: Span, before: Counted) -> Span | None:
    """What the figure right before counts, where this clause goes on about it (…268家,占61.5%)."""
    if before.last is None or clause.start - before.last.number.end > 40:
        return None
    between = plain[before.last.number.end : clause.start]
    return None if re.search(r"[。!?\n]", between) else before.last.measures


# How far, in characters, the names stand before the last of their numbers. No list at hand is longer.
_LONGEST_LIST = 120
_LAST_CLAUSE = re.compile(r"[^,。;:!?\n]+(?=,?$)")


def _respectively(plain: str, number: Span, before: Counted) -> Span | None:
    """收入和产值分别达到2万元和3亿元: the names and numbers go by their order."""
    first = max(0, number.start - _LONGEST_LIST)
    word = _CUES["respectively"].search(plain, first, number.start)
    listed = _LAST_CLAUSE.search(plain, first, word.start()) if word else None
    if word is None or listed is None:
        return None
    names = list(re.finditer(r"[^和与、]+", listed.group()))
    place = before.since(word.start())
    if len(names) < 2 or place >= len(names):
        return None
    start, name = listed.start() + names[place].start(), names[place].group()
    lead = _CUES["lead"].match(name)
    return Span(start + (lead.end() if lead else 0), start + len(name))


def _without_links(words: str) -> str:
    return _CUES["links"].sub("", words)


def _subject(document: Document, start: int, end: int) -> Span | None:
    """The subject between a clause's beginning and its predicate, without what only leads in."""
    plain = document.plain
    words = plain[start:end]
    lead = _CUES["lead"].match(words)
    start += lead.end() if lead else 0
    # 女169名占46%: the subject ends where another number begins.
    if (other := re.search(r"\d+(?!岁|\d|[-—~]\d+岁)", plain[start:end])) and other.start():
        end = start + other.start()
    words = plain[start:end]
    end = start + len(_without_links(words).rstrip(" ,"))
    if end - start < 2 or _is_place(document, start, end):
        return None
    # A whole clause of more words gives its last noun phrase.
    return Span(start, end) if end - start <= 16 else _in_front(document, start, end, rate=False)


def _is_place(document: Document, start: int, end: int) -> bool:
    tokens = [t for t in document.tokens_in(Span(start, end)) if t.word not in _CUES.forms("place-verb")]
    return bool(tokens) and all(
        t.tag in ("ns", "f", "s")
        or _CUES["place-end"].search(t.word)
        and len(t.word) > 2
        or _CUES["whole-place"].match(t.word)
        for t in tokens
    )


_NOMINAL = ("n", "j", "l", "b", "a", "i", "s", "z", "k", "h", "eng", "g", "vn", "an", "x")


# Tags of single characters that are no noun: prepositions, adverbs, conjunctions, particles.
_PARTICLES = ("p", "d", "c", "u", "y")


def _nominal(token: Token) -> bool:
    if token.tag == "x" or len(token.word) == 1:
        letters = re.fullmatch(r"[一-龥A-Za-z“”]+", token.word)
        return (
            letters is not None
            and token.word not in _CUES.forms("function-character")
            and not token.tag.startswith(_PARTICLES)
        )
    return token.tag.startswith(_NOMINAL)


def _behind(document: Document, number: Span, unit: str, clause: Span) -> Span | None:
    """The noun phrase right behind the unit: 52个市直党委, 96.3%的村, 5个烘干仓储项目, 每月100元的补贴."""
    plain = document.plain
    gap = _CUES["gap"].match(plain, number.end, clause.end)
    start = gap.end() if gap else number.end
    tokens = document.tokens_in(Span(start, clause.end))
    if not tokens or tokens[0].span.start != start:
        return None
    closing = _closing(tokens)
    if closing is None:
        return None
    words = plain[start : closing.span.end]
    # 35家反映贷款难 has a verb with its object and no noun phrase: that would be closed by a noun (烘干仓储项目).
    is_clause = tokens[0].tag == "v" and (
        not closing.tag.startswith("n")
        or (not _CUES["money-noun-end"].search(words) if is_money(unit) else tokens[0].word in _CUES.forms("predicate"))
    )
    return None if is_clause or words in _CUES.forms("frame") else Span(start, closing.span.end)


def _closing(tokens: tuple[Token, ...]) -> Token | None:
    """The last word of the noun phrase that these words begin with, brackets within it included."""
    closing, depth = None, 0
    # 烘干仓储项目: a verb makes a compound with the noun behind it.
    noun_second = len(tokens) > 1 and tokens[1].tag.startswith(("n", "vn"))
    verb_first = tokens[0].tag == "v" and len(tokens[0].word) > 1 and noun_second
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        noun_follows = following is not None and _nominal(following)
        if token.word == "(" and closing is not None and following is not None:
            depth += 1
        elif token.word == ")" and depth:
            depth, closing = depth - 1, token
        elif token.word == "、" and depth == 0:
            if not noun_follows:
                break
        elif closing is not None and _ends_noun(token, following):
            break
        elif _nominal(token):
            closing = token
        elif depth == 0 and not (token.word == "的" and noun_follows) and not (place == 0 and verb_first):
            break
    return closing


def _ends_noun(token: Token, following: Token | None) -> bool:
    """Whether a word behind a noun begins to say something of it: 社区里只有…, 果农会上网."""
    verb_follows = following is not None and following.tag.startswith(("v", "p", "d"))
    return token.word in _CUES.forms("side") or verb_follows and token.word in _CUES.forms("auxiliary")


def _in_front(document: Document, start: int, end: int, rate: bool) -> Span | None:
    """The noun phrase in front of the number (党员149015名), or the verb that says what was done (听课218节)."""
    plain = document.plain
    end = start + len(_without_links(plain[start:end]))
    tokens = [t for t in document.tokens_in(Span(start, end)) if t.span.end <= end]
    place = len(tokens) - 1
    if tokens and tokens[place].word in _CUES.forms("side"):
        place -= 1
    while place >= 0 and tokens[place].tag[:1] in "dpumqtrc" and not _nominal(tokens[place]):
        place -= 1
    if place < 0:
        return None
    last = tokens[place]
    named = _type_before(plain, start, last.span.end)
    if named is None and last.tag == "v" and len(last.word) > 1:
        return last.span
    first, stop = (named.start if named else last.span.start), last.span.end
    while place >= 0 and tokens[place].span.start >= first:
        place -= 1
    if last.word in _CUES.forms("split-rate") and place >= 0 and tokens[place].tag[:1] in "van":
        first, place = tokens[place].span.start, place - 1
    while place >= 0 and _joins(tokens, place, rate):
        first = tokens[place].span.start
        place -= 1
    if named is None and not _nominal(last):
        return None
    words = plain[first:stop].lstrip("、”)")
    first = stop - len(words)
    if words.count("“") != words.count("”") or words.count("(") != words.count(")"):
        return None
    return None if _is_place(document, first, stop) else Span(first, stop)


def _joins(tokens: list[Token], place: int, rate: bool) -> bool:
    """Whether a word goes with the noun phrase behind it: a noun, a list comma between nouns, 的 in a rate's name."""
    token = tokens[place]
    if token.word == "、" or rate and token.word == "的":
        return place > 0 and _nominal(tokens[place - 1])
    return _nominal(token)


def _type_before(plain: str, start: int, end: int) -> Span | None:
    """The kind of organization whose name ends right before the number: 非公经济组织148户."""
    for length in range(min(12, end - start), 1, -1):
        if organization_types().find(plain[end - length : end]) is not None:
            return Span(end - length, end)
    return None
