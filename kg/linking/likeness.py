"""How alike two statements are: by pairs of characters, by single characters, by the themes that they speak of."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import add

from kg.extraction.model import Statement
from kg.linking.themes import cue_votes, votes
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["Vectors", "characters", "pairs", "themes", "themes_behind"]

_CUES = rule_book("linking", "relations")

# The text of a statement is read so far, in characters.
_READ = 400

_STOP = re.compile(r"[。;!?\n]")

Pieces = Counter[str]
"""What words are made of, and how much of each."""


@dataclass(frozen=True, slots=True)
class Vector:
    """Pieces with their weights, and the length of the whole."""

    weights: dict[str, float]
    length: float

    def cosine(self, other: "Vector") -> float:
        """How alike two are, 1 for the same."""
        few, many = sorted((self.weights, other.weights), key=len)
        dot = sum(weight * many[piece] for piece, weight in few.items() if piece in many)
        return dot / (self.length * other.length) if self.length and other.length else 0.0


class Vectors:
    """The words of statements, and their texts, by id, as vectors of pieces; where `by_rarity`, rare pieces weigh
    more."""

    def __init__(
        self, plain: str, statements: Sequence[Statement], pieces: Callable[[str], Pieces], *, by_rarity: bool = True
    ) -> None:
        words = {one.id: pieces(one.words.span.of(plain)) for one in statements}
        texts = {key: pieces(text.of(plain)) for key, text in _own_texts(plain, statements)}
        spread = Counter(chain.from_iterable(texts.values()))
        rarity = {
            piece: math.log((len(statements) + 1) / (count + 0.5)) if by_rarity else 1.0
            for piece, count in spread.items()
        }
        self.words = {key: _vector(found, rarity) for key, found in words.items()}
        self.texts = {key: _vector(found, rarity) for key, found in texts.items()}


def pairs(words: str) -> Pieces:
    """The pairs of characters of words.

    >>> pairs("水管旧,水管漏")
    Counter({'水管': 2, '管旧': 1, '管漏': 1})
    """
    plain = _plain(words)
    found = Counter(map(add, plain, plain[1:]))
    return Counter({pair: times for pair, times in found.items() if " " not in pair})


def characters(words: str) -> Pieces:
    """The characters of words, but for those of grammar.

    >>> characters("水管的水")
    Counter({'水': 2, '管': 1})
    """
    return Counter(_CUES["grammar"].sub("", _plain(words)).replace(" ", ""))


def themes(words: str) -> Pieces:
    """The themes that words speak of, by what their cues weigh in hundredths.

    >>> themes("活动经费不足")
    Counter({'经费保障': 241})
    """
    found: Pieces = Counter()
    for vote in cue_votes(words):
        found[vote.theme] += round(100 * vote.weight)
    return found


def themes_behind(plain: str, statements: Sequence[Statement]) -> dict[str, Vector]:
    """The themes, by all that votes on them, of what the text of each statement goes on to say behind its words, by
    id."""
    ends = {one.id: one.words.span.end for one in statements}
    found = {}
    for key, text in _own_texts(plain, statements):
        heard: Pieces = Counter()
        for vote in votes(plain[ends[key] : text.end]):
            heard[vote.theme] += round(100 * vote.weight)
        found[key] = _vector(heard, dict.fromkeys(heard, 1.0))
    return found


@lru_cache(maxsize=2**7)  # a problem is held against its answers, then against its causes
def _plain(words: str) -> str:
    return re.sub(r"[\W\d_]+", " ", _CUES["decorative"].sub(" ", words))


def _vector(pieces: Pieces, rarity: dict[str, float]) -> Vector:
    weights = {piece: pieces[piece] * rarity.get(piece, 0.0) for piece in sorted(pieces)}
    return Vector(weights, math.sqrt(sum(weight**2 for weight in weights.values())))


def _own_texts(plain: str, statements: Iterable[Statement]) -> Iterator[tuple[str, Span]]:
    """The id of each statement and its text, but for what it shares with others of its rank: 主观上是…;客观上是…"""
    ranks: dict[tuple[str, str | None], list[Statement]] = {}
    for one in statements:
        ranks.setdefault((one.kind, one.parent), []).append(one)
    for rank in ranks.values():
        rank.sort(key=lambda one: one.words.span)
        starts = [_own_start(plain, before, one) for before, one in zip([None, *rank], rank, strict=False)]
        for place, one in enumerate(rank):
            end = one.scope.end
            if place + 1 < len(rank):
                end = max(one.words.span.end, min(end, starts[place + 1]))
            yield one.id, Span(starts[place], min(end, starts[place] + _READ))


def _own_start(plain: str, before: Statement | None, one: Statement) -> int:
    """Where the text of a statement begins that is its own: of one that shares it with the statement before, at its
    sentence, which may say what it is the cause of (断水频繁,根子在于…)."""
    start = one.words.span.start
    if before is None or before.words.span.start < one.scope.start:
        return one.scope.start
    stops = [match.end() for match in _STOP.finditer(plain, before.words.span.end, start)]
    return stops[-1] if stops else start
