"""Pairs of statements that say the same, in 8 bytes each, for there are a hundred a report: the places of the two and
their score in thousandths, so that the pairs are in order when their places are."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = ["Numbers", "Pairs", "once", "packed", "portions", "unpacked"]

Pairs = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.integer[Any]]

# There is room for 134 million statements.
_PLACE, _SCORE = np.uint64(27), np.uint64(10)
_LAST_PLACE, _LAST_SCORE = (np.uint64((1 << int(bits)) - 1) for bits in (_PLACE, _SCORE))
# So many pairs are looked at at once: their columns take some MB.
_PORTION = 1 << 15


def packed(first: Numbers, second: Numbers, scores: Numbers) -> Pairs:
    """The pairs of these places with these scores.

    >>> [column.tolist() for column in unpacked(packed(*(np.array([number]) for number in (4, 7, 980))))]
    [[4], [7], [980]]
    """
    places: Pairs = first.astype(np.uint64) << _PLACE | second.astype(np.uint64)
    return places << _SCORE | scores.astype(np.uint64)


def unpacked(pairs: Pairs) -> tuple[Pairs, Pairs, Pairs]:
    """The places and scores of pairs."""
    places = pairs >> _SCORE
    return places >> _PLACE, places & _LAST_PLACE, pairs & _LAST_SCORE


def once(pairs: Pairs) -> Pairs:
    """The pairs in order, each once; the given ones are sorted where they stand."""
    pairs.sort()
    differ: npt.NDArray[np.bool_] = np.diff(pairs, prepend=~pairs[:1]) != 0
    return pairs[differ]


def portions(many: int) -> Iterator[slice]:
    """So many things, some MB of them at once."""
    return (slice(start, min(start + _PORTION, many)) for start in range(0, many, _PORTION))
