"""What pieces of wording speak for: the weights of a multinomial logistic regression, in a readable file.

The component that they serve says which pieces it reads (kg/reading/roles/wording.py,
kg/linking/statements/theme_wording.py); `python -m tests.training` measures them.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.resources import locate

__all__ = ["Weights", "read_tables", "read_weights"]


@dataclass(frozen=True)
class Weights:
    """What each class starts from, and what each piece of wording gives to classes or takes from them: a number a
    class, in tenths and in the order of `start`."""

    start: Mapping[str, float]
    pieces: Mapping[str, str]

    def heard(self, found: Mapping[str, float]) -> list[float]:
        """What the pieces, each with what it counts for, make of each class in turn: a logarithm of odds.

        A long text speaks no louder than a short one.

        >>> Weights({"甲": 0.5, "乙": 0.0}, {"水": "2 -10"}).heard({"水": 2.0, "渠": 1.0})
        [0.7, -1.0]
        """
        place = self._rows.get
        known = {row: value for piece, value in found.items() if (row := place(piece)) is not None}
        values = np.rint(10 * np.array(list(known.values()), dtype=np.float64)).astype(np.int64)
        length = math.sqrt(values @ values) or 1.0
        spoken = values @ self._table[list(known)]
        return [first + int(whole) / (10 * length) for first, whole in zip(self.start.values(), spoken, strict=True)]

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        return {piece: row for row, piece in enumerate(self.pieces)}

    @cached_property
    def _table(self) -> NDArray[np.int64]:
        """A row a piece and a column a class: whole numbers have one sum on every machine."""
        # all at once, which takes a tenth of the time
        return np.fromstring(" ".join(self.pieces.values()), dtype=np.int64, sep=" ").reshape(-1, len(self.start))


@cache
def read_weights(folder: str, name: str) -> Weights:
    """The weights that the component kg/`folder`/`name`.py uses, from the JSON file beside it.

    >>> "其他" in read_weights("linking/statements", "theme_wording").start
    True
    """
    raw = read_tables(folder, name)
    return Weights(raw["start"], raw["piece"])


@cache
def read_tables(folder: str, name: str) -> dict[str, Any]:
    """All that stands in the JSON file beside the component kg/`folder`/`name`.py, by what it is called there.

    >>> read_tables("reading/roles", "wording")["after"]["problem"]["cause"] < 0
    True
    """
    # in JSON, which is read in a twentieth of the time that as many lines of TOML take
    raw: dict[str, Any] = json.loads(locate(folder, f"{name}.json").read_text(encoding="utf-8"))
    return raw
