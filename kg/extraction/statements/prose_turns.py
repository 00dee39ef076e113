"""What paragraphs of flowing prose turn to, and what they say that they or the next ones tell."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from kg.reading.model import Role, Span
from kg.reading.outline.outline import CLAUSE_LIMIT
from kg.resources.rules import rule_book

__all__ = ["announces_troubles", "named_ahead", "names_itself", "turned_to"]

_CUES = rule_book("extraction/statements", "statements")

_STOPS = re.compile("[。!?]")
_CLAUSE = re.compile(r"[^,。;:!?\n]{2,20}(?=[,。;:!?])")
_BETWEEN_PARTS = re.compile(r"[、,;:]|(?:和|与|以及)(?=“)")
_MARKS = str.maketrans("", "", "“”‘’")
# So many paragraphs are a row, and so many parts or characters name them.
_FEWEST = 2
_MOST = 12
# A sentence that runs on further counts nothing out.
_LONGEST = 160


def named_ahead(plain: str, paragraphs: Sequence[Span]) -> tuple[dict[int, Role], dict[int, Role]]:
    """The places of the paragraphs whose last sentence names what each of the next opens with, and of those next ones,
    each with what these tell.

    >>> text = "说起难处,是水“不稳”、人“不够”。\\n水不稳,常停。\\n人不够,没有人修。"
    >>> leading, named = named_ahead(text, [Span(0, 18), Span(19, 26), Span(27, 36)])
    >>> [*leading], [*named], {role.value for role in named.values()}
    ([0], [1, 2], {'problem'})
    """
    clauses = [_CLAUSE.match(plain, paragraph.start, paragraph.end) for paragraph in paragraphs]
    openings = [clause.group().translate(_MARKS) if clause else "" for clause in clauses]
    leading: dict[int, Role] = {}
    named: dict[int, Role] = {}
    for place, paragraph in enumerate(paragraphs[:-_FEWEST]):
        last = max(plain.rfind(stop, paragraph.start, paragraph.end - 1) for stop in "。!?") + 1
        sentence = plain[max(last, paragraph.start, paragraph.end - _LONGEST) : paragraph.end].rstrip("。:")
        parts = _BETWEEN_PARTS.split(sentence.translate(_MARKS))
        row = list(takewhile(partial(_named_in, parts), openings[place + 1 : place + 1 + _MOST]))
        if len(row) >= _FEWEST and (role := _told_next(plain, paragraph, sentence)):
            leading[place] = role
            named.update(dict.fromkeys(range(place + 1, place + 1 + len(row)), role))
    return leading, named


def _named_in(parts: Sequence[str], opening: str) -> bool:
    """Whether a part of a sentence ends with the first words of a paragraph: 关键在修井、换管 and 修井要快."""
    begins = [opening[:length] for length in range(_FEWEST, len(opening) + 1)]
    return len(parts) >= _FEWEST and any(part.endswith(tuple(begins)) for part in parts)


def _told_next(plain: str, paragraph: Span, last: str) -> Role | None:
    """What the last sentence of a paragraph, or its first, says that the next ones tell."""
    first = _STOPS.split(paragraph.of(plain), maxsplit=1)[0]
    wrong = _CUES["problem-predicate"].search(last) and not _CUES["achievement"].search(last)
    return turned_to(last) or turned_to(first) or (Role.PROBLEM if wrong else None)


_NAMING = {
    "one-of-problems": Role.PROBLEM,
    "one-of-causes": Role.CAUSE,
    "one-of-countermeasures": Role.COUNTERMEASURE,
}


def names_itself(plain: str, paragraph: Span) -> tuple[Role, int] | None:
    """What a paragraph says that it tells, and where it begins to: 办法之二,是…."""
    found = ((role, _CUES[cue].match(plain, paragraph.start, paragraph.end)) for cue, role in _NAMING.items())
    return next(((role, match.end()) for role, match in found if match), None)


def announces_troubles(words: str) -> bool:
    """Whether a sentence says that there are troubles, and none of them.

    >>> announces_troubles("然而,光鲜的背后也有隐忧"), announces_troubles("水费难收的矛盾突出")
    (True, False)
    """
    if len(words) > CLAUSE_LIMIT or not _CUES["announces-troubles"].match(words):
        return False
    return _CUES["problem-predicate"].search(_CUES["says-no-trouble"].sub("", words)) is None


def turned_to(words: str) -> Role | None:
    """What a sentence turns to that only leads in what follows."""
    if _CUES["turn-to-cause"].search(words):
        return Role.CAUSE
    if _CUES["troubles-told"].search(words):
        return Role.PROBLEM
    if _CUES["turn-to-countermeasure"].search(words):
        return Role.COUNTERMEASURE
    turns = _CUES["turn-to-problem"].search(words) or announces_troubles(words)
    if turns and not _CUES["achievement"].search(words):
        return Role.PROBLEM
    return None
