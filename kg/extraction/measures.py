"""What a figure counts or measures: the noun phrase that its clause, or the clause before it, puts beside the
number."""

import re

from kg.extraction.document import Document
from kg.extraction.model import Figure
from kg.extraction.quantities import is_rate
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
    shared = _respectively(left, clause.start, before)
    if shared:
        return shared
    if before.last and before.last.number.end == number.start:
        # 道路2条450余米: two numbers in a row measure the same thing.
        return before.last.measures
    if share := _CUES["share"].match(left):
        return _subject(document, clause.start, clause.start + share.end("subject")) or previous
    behind = _behind(document, number, clause)
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


def _respectively(left: str, start: int, before: Counted) -> Span | None:
    """收入和产值分别达到2万元和3亿元: the names and numbers go by their order."""
    match = _CUES["respectively"].match(left)
    if match is None:
        return None
    names = [Span(start + m.start(), start + m.end()) for m in re.finditer(r"[^和与、]+", match.group("names"))]
    place = before.since(start)
    if len(names) < 2 or place >= len(names):
        return None
    name = names[place]
    lead = _CUES["lead"].match(left[name.start - start : name.end - start])
    return Span(name.start + (lead.end() if lead else 0), name.end)


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
        t.tag in ("ns", "f", "s") or _CUES["place-end"].search(t.word) and len(t.word) > 2 for t in tokens
    )


_NOMINAL = ("n", "j", "l", "b", "a", "i", "s", "z", "k", "h", "eng", "g", "vn", "an", "x")


def _nominal(token: Token) -> bool:
    if token.tag == "x" or len(token.word) == 1:
        letters = re.fullmatch(r"[一-龥A-Za-z“”]+", token.word)
        return letters is not None and token.word not in _CUES.forms("function-character")
    return token.tag.startswith(_NOMINAL)


def _behind(document: Document, number: Span, clause: Span) -> Span | None:
    """The noun phrase right behind the unit: 52个市直党委, 96.3%的村, 5个烘干仓储项目, 每月100元的补贴."""
    plain = document.plain
    gap = _CUES["gap"].match(plain, number.end, clause.end)
    start = gap.end() if gap else number.end
    tokens = document.tokens_in(Span(start, clause.end))
    if not tokens or tokens[0].span.start != start:
        return None
    end, depth = None, 0
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.word == "(" and end is not None and following is not None:
            depth += 1
        elif token.word == ")" and depth:
            depth, end = depth - 1, token.span.end
        elif token.word == "、" and depth == 0:
            if following is None or not _nominal(following):
                break
        elif _nominal(token):
            end = token.span.end
        elif (
            token.word == "的"
            and end is not None
            and following is not None
            and _nominal(following)
            or token.tag == "v"
            and following is not None
            and following.tag.startswith(("n", "vn"))
            and (place == 0 and len(token.word) > 1)
        ):
            continue
        elif depth == 0:
            break
    # 35家反映贷款难 has a verb with its object and no noun phrase: that would be closed by a noun (烘干仓储项目).
    closing = next((t for t in tokens if t.span.end == end), None)
    if (
        closing is None
        or tokens[0].tag == "v"
        and not closing.tag.startswith("n")
        or plain[start : closing.span.end] in _CUES.forms("frame")
    ):
        return None
    return Span(start, closing.span.end)


def _in_front(document: Document, start: int, end: int, rate: bool) -> Span | None:
    """The noun phrase in front of the number (党员149015名), or the verb that says what was done (听课218节)."""
    plain = document.plain
    end = start + len(_without_links(plain[start:end]))
    tokens = [t for t in document.tokens_in(Span(start, end)) if t.span.end <= end]
    place = len(tokens) - 1
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
