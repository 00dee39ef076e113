"""How alike two statements are: by pairs of characters, by single characters, by the themes that they speak of."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import add, mul

from kg.extraction.model import Statement
from kg.linking.statements.themes import cue_votes, votes
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["Vectors", "characters", "pairs", "texts_of", "theme_vector", "themes", "themes_behind"]

_CUES = rule_book("linking/relations", "relations")

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
        few, many = self.weights, other.weights
        if len(few) > len(many):
            few, many = many, few
        dot = sum([weight * many[piece] for piece, weight in few.items() if piece in many])
        return dot / (self.length * other.length) if self.length and other.length else 0.0


class Vectors:
    """The words of statements, and their texts, by id, as vectors of pieces, of which rare ones weigh more."""

    def __init__(
        self, plain: str, statements: Sequence[Statement], texts: Mapping[str, Span], pieces: Callable[[str], Pieces]
    ) -> None:
        words = {one.id: pieces(one.words.span.of(plain)) for one in statements}
        in_texts = {key: pieces(text.of(plain)) for key, text in texts.items()}
        spread = Counter(chain.from_iterable(in_texts.values()))
        rarities = {count: math.log((len(statements) + 1) / (count + 0.5)) for count in set(spread.values())}
        rarity = {piece: rarities[count] for piece, count in spread.items()}
        self.words = {key: _vector(found, rarity) for key, found in words.items()}
        self.texts = {key: _vector(found, rarity) for key, found in in_texts.items()}


# A problem is held against its answers, then against its causes.
_TWICE = lru_cache(maxsize=2**9)


@_TWICE
def pairs(words: str) -> Pieces:
    """The pairs of characters of words.

    >>> pairs("水管旧,水管漏")
    Counter({'水管': 2, '管旧': 1, '管漏': 1})
    """
    plain = _plain(words)
    found = Counter(map(add, plain, plain[1:]))
    return Counter({pair: times for pair, times in found.items() if " " not in pair})


@_TWICE
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


@_TWICE
def theme_vector(words: str) -> Vector:
    """The themes of words as a vector.

    >>> theme_vector("活动经费不足").weights
    {'经费保障': 241.0}
    """
    return _vector(themes(words))


def themes_behind(plain: str, statements: Sequence[Statement], texts: Mapping[str, Span]) -> dict[str, Vector]:
    """The themes, by all that votes on them, of what the text of each statement goes on to say behind its words, by
    id."""
    ends = {one.id: one.words.span.end for one in statements}
    found = {}
    for key, text in texts.items():
        heard: Pieces = Counter()
        for vote in votes(plain[ends[key] : text.end]):
            heard[vote.theme] += round(100 * vote.weight)
        found[key] = _vector(heard)
    return found


@lru_cache(maxsize=2**7)  # for its pairs, then for its characters
def _plain(words: str) -> str:
    return re.sub(r"[\W\d_]+", " ", _CUES["decorative"].sub(" ", words))


def _vector(pieces: Pieces, rarity: Mapping[str, float] | None = None) -> Vector:
    ordered = sorted(pieces)
    if rarity is None:
        weights = {piece: float(pieces[piece]) for piece in ordered}
    else:
        weights = {piece: pieces[piece] * rarity.get(piece, 0.0) for piece in ordered}
    return Vector(weights, math.sqrt(sum(map(mul, weights.values(), weights.values()))))


def texts_of(plain: str, statements: Iterable[Statement]) -> dict[str, Span]:
    """The text of each statement, by its id, but for what it shares with others of its rank: 主观上是…;客观上是…"""
    found = {}
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
            found[one.id] = Span(starts[place], min(end, starts[place] + _READ))
    return found


def _own_start(plain: str, before: Statement | None, one: Statement) -> int:
    """Where the text of a statement begins that is its own: of one that shares it with the statement before, at its
    sentence, which may say what it is the cause of (断水频繁,根子在于…)."""
    start = one.words.span.start
    if before is None or before.words.span.start < one.scope.start:
        return one.scope.start
    stops = [match.end() for match in _STOP.finditer(plain, before.words.span.end, start)]
    return stops[-1] if stops else start
