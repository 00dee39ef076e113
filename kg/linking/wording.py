"""Statements to themes by their wording: what each character and pair of characters was measured to speak for.

Cue words (themes.py) know what a theme is called; wording.toml knows what statements about it are worded like, which no
single word says. It is a multinomial logistic regression: `python -m tests.training` measures it on the statements of
tests/gold and says how well it does on reports that it has not seen.
"""

import math
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from operator import add

import numpy as np
from numpy.typing import NDArray

from kg.resources import locate

__all__ = ["Weights", "likelihoods", "pieces"]

# What a piece counts for: in the statement itself, in what it belongs to, in its paragraph. Of 1,024 statements of
# tests/gold in reports left out of measuring 69.8 % come out right, with .3 and .2 68.7, with .7 and .5 67.7, without
# the paragraph 68.9.
_STATEMENT = 1.0
_CONTEXT = 0.5
_BODY = 0.3
# So far each is read, in characters.
_READ = 120

_HANZI = re.compile("[一-龥]+")


@dataclass(frozen=True)
class Weights:
    """What each theme starts from, and what each piece of wording gives to themes or takes from them, in tenths."""

    start: Mapping[str, float]
    pieces: Mapping[str, Mapping[str, float]]

    def likelihoods(self, found: Mapping[str, float]) -> dict[str, float]:
        """How likely each theme is of a statement in which these pieces are found; together 1."""
        rows, table = self._table
        known = {rows[piece]: round(10 * value) for piece, value in found.items() if piece in rows}
        values = np.array(list(known.values()), dtype=np.int64)
        length = math.sqrt(values @ values) or 1.0
        spoken = values @ table[list(known)]
        odds = [
            math.exp(first + int(sum_) / (10 * length)) for first, sum_ in zip(self.start.values(), spoken, strict=True)
        ]
        whole = sum(odds)
        return {theme: one / whole for theme, one in zip(self.start, odds, strict=True)}

    @cached_property
    def _table(self) -> tuple[Mapping[str, int], NDArray[np.int64]]:
        """The weights in tenths, a row a piece and a column a theme: whole numbers have one sum on every machine."""
        rows = [[round(10 * some.get(theme, 0)) for theme in self.start] for some in self.pieces.values()]
        table = np.array(rows, dtype=np.int64).reshape(-1, len(self.start))
        return {piece: row for row, piece in enumerate(self.pieces)}, table


def likelihoods(text: str, context: str = "", body: str = "") -> dict[str, float]:
    """How likely each theme is of a statement with such words, by label.

    `context` is the statement above it, `body` what its paragraph goes on to say.

    >>> of = likelihoods("老师年纪大,年轻人又不愿来")
    >>> max(of, key=of.__getitem__), round(sum(of.values()), 6)
    ('党务干部', 1.0)
    """
    return _weights().likelihoods(pieces(text, context, body))


def pieces(text: str, context: str = "", body: str = "") -> dict[str, float]:
    """The pieces of wording of a statement, each with what it counts for where it counts most.

    >>> pieces("缺水", body="缺井")
    {'缺': 1.0, '水': 1.0, '缺水': 1.0, '井': 0.3, '缺井': 0.3}
    """
    found: dict[str, float] = {}
    for words, value in ((text, _STATEMENT), (context, _CONTEXT), (body, _BODY)):
        for piece in _pieces(words[:_READ]):
            found.setdefault(piece, value)
    return found


def _pieces(words: str) -> Iterator[str]:
    for run in _HANZI.findall(words):
        yield from run
        yield from map(add, run, run[1:])


@cache
def _weights() -> Weights:
    raw = tomllib.loads(locate("linking", "wording.toml").read_text(encoding="utf-8"))
    return Weights(raw["start"], {piece: _read(spoken) for piece, spoken in raw["piece"].items()})


def _read(spoken: str) -> dict[str, float]:
    """The weights of a piece: themes, each with the number that follows it."""
    parts = spoken.split()
    return dict(zip(parts[::2], map(float, parts[1::2]), strict=True))
