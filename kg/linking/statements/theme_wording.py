"""Statements to themes by their wording: what each character and pair of characters was measured to speak for.

Cue words (themes.py) know what a theme is called; theme_wording.json knows what statements about it are worded like,
which no single word says. It is a multinomial logistic regression: `python -m tests.training` measures it on the
statements of tests/gold and says how well it does on reports that it has not seen.
"""

import math
import re
from collections.abc import Mapping
from operator import add

from kg.resources.weights import Weights, read_weights

__all__ = ["likelihoods", "likely", "pieces"]

# What a piece counts for: in the statement itself, in what it belongs to, in its paragraph. Of 1,024 statements of
# tests/gold in reports left out of measuring 69.8 % come out right, with .3 and .2 68.7, with .7 and .5 67.7, without
# the paragraph 68.9.
_STATEMENT = 1.0
_CONTEXT = 0.5
_BODY = 0.3
# So far each is read, in characters.
_READ = 120

_HANZI = re.compile("[一-龥]+")


def likelihoods(text: str, context: str = "", body: str = "") -> dict[str, float]:
    """How likely each theme is of a statement with such words, by label.

    `context` is the statement above it, `body` what its paragraph goes on to say.

    >>> of = likelihoods("老师年纪大,年轻人又不愿来")
    >>> max(of, key=of.__getitem__), round(sum(of.values()), 6)
    ('党务干部', 1.0)
    """
    return likely(read_weights("linking/statements", "theme_wording"), pieces(text, context, body))


def likely(weights: Weights, found: Mapping[str, float]) -> dict[str, float]:
    """How likely each theme is of a statement in which these pieces are found; together 1."""
    odds = dict(zip(weights.start, map(math.exp, weights.heard(found)), strict=True))
    whole = sum(odds.values())
    return {theme: one / whole for theme, one in odds.items()}


def pieces(text: str, context: str = "", body: str = "") -> dict[str, float]:
    """The pieces of wording of a statement, each with what it counts for where it counts most.

    >>> pieces("缺水", body="缺井") == {"缺": 1.0, "水": 1.0, "缺水": 1.0, "井": 0.3, "缺井": 0.3}
    True
    """
    found: dict[str, float] = {}
    for words, value in ((body, _BODY), (context, _CONTEXT), (text, _STATEMENT)):  # what counts for most comes last
        found |= dict.fromkeys(_pieces(words[:_READ]), value)
    return found


def _pieces(words: str) -> list[str]:
    return [piece for run in _HANZI.findall(words) for piece in (*run, *map(add, run, run[1:]))]
