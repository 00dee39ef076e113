"""Paragraphs that tell first what was seen, then what is wrong (在东村,…。老人说,“…”。说到底,水站有人建没人管。).

The clause of each that judges is chosen by how it is worded, where it stands and what it does without: figures,
examples and what somebody said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.statements.item import CUES, StatementItem, trimmed
from kg.reading.model import Span
from kg.reading.outline.outline import CLAUSE_LIMIT

__all__ = ["judged"]

_SENTENCE = re.compile(r"(?:“[^”\n]{0,80}”|[^。;!?\n“]|“)+")
_CLAUSE = re.compile(r"(?:“[^”\n]{0,80}”|[^,:“]|“)+")
_DIGIT = re.compile(r"\d")
# A shorter clause (时断时续已是常态) says of what only with those in front of it; together they are no longer.
_WITH_SUBJECT = 12
_LONGEST = 50
_SHORTEST = 5
# What counts for a clause and against it.
_JUDGES, _WRONG, _SUMS_UP, _OPENS = 3.0, 1.0, 2.0, 0.5
_TELLS, _COUNTS = -3.0, -2.0
# A shorter opening that tells nothing names the topic.
_TOPIC = 24


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause without the words that lead it in, how much it is worded like a judgement, whether it is one, tells of a
    case or says what is true anywhere, counts something, or turns from the one before."""

    words: Span
    score: float
    judges: bool
    tells: bool
    counts: bool
    turns: bool


def judged(plain: str, item: StatementItem, limit: int) -> StatementItem:
    """What a passage states that ends at `limit`: what its opening says, or where that only tells something, the clause
    that judges most plainly."""
    opening = list(_clauses(plain, item.words))
    if _says_it(plain, item.words, opening):
        return item
    # What tells a tale is the less likely the topic, what counts the more.
    tale = any(one.tells for one in opening) and not any(one.counts for one in opening)
    best, words = _WRONG + _OPENS if tale else _JUDGES, None
    for match in _SENTENCE.finditer(plain, item.words.start, limit):
        told = list(_clauses(plain, Span(*match.span())))
        for place, one in enumerate(told):
            score = one.score + _OPENS * (place == 0 and one.score < _JUDGES)
            # What sums up stands behind what it sums up.
            if score >= best:
                best, words = score, _whole(told, place)
    return item if words is None else replace(item, words=words, rule="judging-clause")


def _says_it(plain: str, words: Span, opening: list[_Clause]) -> bool:
    """Whether the opening of a passage is its topic: it says what is wrong, or how much, or is short and no tale."""
    # 村里的水表是装了,…,但…,管护的责任没有落实 comes to it in the end.
    late = len(words) > CLAUSE_LIMIT and not any(one.score >= _WRONG for one in opening[:2])
    if late and any(one.judges or one.turns for one in opening[2:]):
        return False
    if any(one.score >= _WRONG or one.judges for one in opening) or CUES["counting-label"].match(plain, words.start):
        return True
    return not any(one.tells for one in opening) and (len(words) < _TOPIC or any(one.counts for one in opening))


def _clauses(plain: str, sentence: Span) -> Iterator[_Clause]:
    """The clauses of a sentence."""
    sums_up = 0.0
    for match in _CLAUSE.finditer(plain, sentence.start, sentence.end):
        start = match.start()
        if lead := CUES["sums-up"].match(plain, start, match.end()):
            sums_up = _SUMS_UP
            start = lead.end()
        turn = CUES["turns"].match(plain, start, match.end())
        span = trimmed(Span(turn.end() if turn else start, match.end()), plain)
        words = span.of(plain)
        if not words:
            continue
        tells = any(CUES[cue].search(words) for cue in ("tells", "truism"))
        counts = _DIGIT.search(words) is not None
        score = sums_up + _TELLS * tells + _COUNTS * counts
        judges = CUES["verdict"].search(words) is not None
        score += _JUDGES * judges
        score += _WRONG * (CUES["problem-predicate"].search(words) is not None)
        yield _Clause(span, score, judges, tells, counts, turn is not None)


def _whole(told: list[_Clause], place: int) -> Span:
    """A clause with those in front of it that say what it speaks of, and those behind it that go on with it."""
    first = last = place
    while (
        first > 0
        and told[place].words.end - told[first].words.start < _WITH_SUBJECT
        and not (told[first].turns or told[first - 1].tells or told[first - 1].counts)
        and told[last].words.end - told[first - 1].words.start <= _LONGEST
    ):
        first -= 1
    for following in told[place + 1 :]:
        if following.score < _WRONG or following.turns or following.words.end - told[first].words.start > CLAUSE_LIMIT:
            break
        last += 1
    return Span(told[first].words.start, told[last].words.end)
