"""What both measurements need: a multinomial logistic regression over pieces of wording, and its file."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.resources.weights import Weights

Pieces = Mapping[str, float]

_STEPS = 150


def frequent(found: Sequence[Pieces], sources: Sequence[str], least: int) -> list[str]:
    """The pieces that stand in so many of the sources, sorted; `sources` says where each of `found` was found."""
    having = defaultdict[str, set[str]](set)
    for some, source in zip(found, sources, strict=True):
        for piece in some:
            having[piece].add(source)
    return sorted(piece for piece, where in having.items() if len(where) >= least)


def table(found: Sequence[Pieces], known: Sequence[str]) -> NDArray[np.float32]:
    """What each known piece counts for in each example, all together 1, and a last column of ones."""
    column = {piece: place for place, piece in enumerate(known)}
    rows = np.zeros((len(found), len(known) + 1), dtype=np.float32)
    for row, some in enumerate(found):
        for piece in some.keys() & column.keys():
            rows[row, column[piece]] = some[piece]
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)
    rows[:, -1] = 1
    return rows


def fitted(rows: NDArray[np.float32], right: NDArray[np.float32], cost: float) -> NDArray[np.float32]:
    """The regression's weights, the last row those that do not depend on the words and cost nothing, by accelerated
    descent (Nesterov). What does not fit costs `cost` beside the squares."""
    free = np.ones((rows.shape[1], 1))
    free[-1] = 0
    step = 1 / (1 + cost * _largest(rows) / 2)
    weights = ahead = np.zeros((rows.shape[1], right.shape[1]), dtype=np.float32)
    for turn in range(_STEPS):
        heard = rows @ ahead
        odds = np.exp(heard - heard.max(1, keepdims=True))
        wrong = odds / odds.sum(1, keepdims=True) - right
        before, weights = weights, ahead - step * (cost * rows.T @ wrong + free * ahead)
        ahead = weights + turn / (turn + 3) * (weights - before)
    return weights


def _largest(rows: NDArray[np.float32]) -> float:
    """The largest eigenvalue of what the examples have in common, by power iteration."""
    along = np.ones(rows.shape[1])
    size = 1.0
    for _ in range(20):
        along = rows.T @ (rows @ along)
        size = float(np.linalg.norm(along))
        along /= size
    return size * 1.05


def as_weights(classes: Sequence[str], known: Sequence[str], fit: NDArray[np.float32], least: float = 0.0) -> Weights:
    """The weights in tenths, without those below `least`, nor the pieces of which nothing is left."""
    rows = (10 * np.where(abs(fit[:-1]) < least, 0, fit[:-1])).round().astype(int).tolist()
    start = {one: round(float(first), 1) for one, first in zip(classes, fit[-1], strict=True)}
    pieces = {piece: " ".join(map(str, row)) for piece, row in zip(known, rows, strict=True) if any(row)}
    return Weights(start, pieces)


def write(file: Path, about: str, weights: Weights, tables: Mapping[str, Mapping[str, Pieces]]) -> None:
    """Write weights beside the component that uses them, with what they are about and further tables; a piece a
    line."""
    content = {"about": about, "start": weights.start, **tables, "piece": weights.pieces}
    file.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
