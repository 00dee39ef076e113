"""Paragraphs to what they tell by their wording: what each character and pair of characters was measured to speak for.

Headings and cue phrases (roles.toml, kg/extraction/statements/statements.toml) know what a passage calls itself;
wording.json knows what passages on problems, causes and countermeasures are worded like, where they stand in a report
and which follows which. It is a multinomial logistic regression in a hidden Markov chain: `python -m tests.training`
measures it on the paragraphs of tests/gold and says how well it does on reports that it has not seen.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import add, mul

from kg.reading.model import Role
from kg.resources.weights import read_tables, read_weights

__all__ = ["TOLD", "Line", "likelihoods", "pieces", "smoothed"]

TOLD = (Role.PROBLEM, Role.CAUSE, Role.COUNTERMEASURE, Role.OTHER)
"""What paragraphs tell; `Role.OTHER` is none of the others."""

# So far each paragraph is read, in characters: with 40 or 400 one in a hundred fewer comes out right.
_READ = 150
# A line of fewer characters is likely a heading.
_SHORT = 40
# What its place counts for beside the words.
_PLACE = 4.0
# How much what a heading or a label says weighs against the wording, in logarithms of odds.
_SAID = 4.0

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of shadow text: its words, the share of the report's text before it, and what a heading or a label
    says that it tells."""

    words: str
    place: float
    said: Role | None = None


def likelihoods(lines: Sequence[Line]) -> Sequence[Mapping[Role, float]]:
    """How likely each paragraph of a report, in order, is to tell problems, causes, countermeasures or none of them.

    >>> [likely] = likelihoods([Line("要加大投入,建立管护机制。", 0.9)])
    >>> max(likely, key=likely.__getitem__).value
    'countermeasure'
    """
    weights, after = read_weights("reading/roles", "wording"), read_tables("reading/roles", "wording")["after"]
    odds = []
    for line in lines:
        heard = weights.heard(pieces(line.words, line.place))
        odds.append([one + _SAID * (line.said is role) for one, role in zip(heard, TOLD, strict=True)])
    return smoothed(odds, after)


def pieces(words: str, place: float) -> dict[str, float]:
    """The pieces of wording of a paragraph, each with what it counts for, and its place.

    >>> pieces("缺水", 0.5)
    {'缺': 1.0, '水': 1.0, '缺水': 1.0, 'place': 2.0, 'place²': 1.0, 'short': 4.0}
    """
    read = _DIGITS.sub("0", words[:_READ])
    found = dict.fromkeys([*read, *map(add, read, read[1:])], 1.0)
    found |= {"place": _PLACE * place, "place²": _PLACE * place * place}
    return found if len(words) >= _SHORT else found | {"short": _PLACE}


def smoothed(
    heard: Sequence[Sequence[float]], after: Mapping[str, Mapping[str, float]]
) -> Sequence[Mapping[Role, float]]:
    """The likelihoods of each paragraph, given what was heard in it, before it and behind it (forward–backward).

    `heard` are logarithms of odds in the order of `TOLD`, `after` those of how likely each role follows each.
    """
    steps = [[math.exp(after[before][role]) for role in TOLD] for before in TOLD]
    odds = [_whole([math.exp(one - max(row)) for one in row]) for row in heard]
    forward = odds[:1]
    for row in odds[1:]:
        reached = [_inner(forward[-1], column) for column in zip(*steps, strict=True)]
        forward.append(_whole(list(map(mul, row, reached))))
    ahead = [1.0] * len(TOLD)
    out = []
    for row, reached in zip(reversed(odds), reversed(forward), strict=True):
        out.append(dict(zip(TOLD, _whole(list(map(mul, reached, ahead))), strict=True)))
        ahead = _whole([_inner(step, list(map(mul, row, ahead))) for step in steps])
    return out[::-1]


def _inner(one: Sequence[float], other: Sequence[float]) -> float:
    return math.fsum(map(mul, one, other))


def _whole(odds: Sequence[float]) -> list[float]:
    """Odds with the sum 1."""
    together = math.fsum(odds)
    return [one / together for one in odds]
