"""Statements of different reports that say the same, by the words that they share.

A statement is the pairs of neighbouring characters that are left when its fillers fall away (切实, 进一步), and what
is wrong by its class (不足 and 短缺 are one): kg/linking/similarity.toml has the words. Pairs weigh by their rarity in
the corpus, two statements compare by the cosine; of a statement of several clauses the first counts by itself too.

Of the problems and countermeasures of the real reports, data/sample and tests/gold (337 in 30 reports), 17 pairs reach
the threshold, 15 of them alike as a reader judges; of the 8 next ones, down to .45, 4 are. On made-up statements from
twelve fields (tests/linking/statements.py), where 52 pairs are alike, 41 reach it, 39 of them alike; plain pairs of
characters reach .5 in 21 cases, 17 of them alike. The words were chosen with both in view: expect less elsewhere.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from kg.extraction.model import Findings, StatementKind
from kg.linking.forms import CLASSES, Compared, Forms
from kg.linking.identity import path
from kg.reading.normal import shadow
from kg.resources.rules import rule_book

__all__ = ["Pairs", "Wording", "alike", "in_common", "pairs", "wordings"]


@dataclass(frozen=True, slots=True, order=True)
class Wording:
    """A statement as it is compared: its id, the id of its report, its theme and its words."""

    id: str
    report: str
    theme: str
    text: str


def wordings(findings: Iterable[Findings], kind: StatementKind) -> Iterator[Wording]:
    """The statements of one kind of some reports, by the ids that they have in the graph."""
    for one in findings:
        for statement in one.of_kind(kind):
            words = statement.words.span.of(one.report.text)
            yield Wording(f"{path('report', one.report.id)}#{statement.id}", one.report.id, statement.theme, words)


# One that very many others are like is linked to the first of these, which then are like all of the others.
_NEAREST = 20
# A pair of places and its score, in thousandths, in 64 bits.
_PLACE_BITS, _SCORE_BITS = 27, 10

_CONTENT = re.compile(r"[一-龥A-Za-z0-9]+")
_CLAUSE_END = re.compile(r"[,;:、。\n]")


def alike(wordings: Iterable[Wording]) -> Iterator[tuple[str, str, float]]:
    """The pairs of statements of different reports that say the same, each once with its score in [0.48, 1].

    A statement is paired with the nearest 20 at most, and with all that have it among theirs. In any order the
    same wordings give the same pairs, in the order of their ids.

    >>> list(alike([Wording("a", "r1", "经费保障", "维修经费短缺"), Wording("b", "r2", "经费保障", "维修经费不足")]))
    [('a', 'b', 1.0)]
    """
    ordered = sorted(wordings)
    found = pairs(ordered)
    for first, second, score in zip(*(one.tolist() for one in (found.first, found.second, found.scores)), strict=True):
        yield ordered[first].id, ordered[second].id, score / 1000


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of statements by their places in a row, the first before the second, each once and in order, with scores
    in thousandths: arrays, for there are millions."""

    first: npt.NDArray[np.uint32]
    second: npt.NDArray[np.uint32]
    scores: npt.NDArray[np.uint16]


def pairs(ordered: Sequence[Wording]) -> Pairs:
    """The pairs of `alike`, of statements in order."""
    forms = Forms()
    said: dict[tuple[str, str], tuple[int, ...]] = {}  # many say the same in the same words
    speakers: defaultdict[tuple[int, ...], array[int]] = defaultdict(lambda: array("I"))
    members: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
    for place, (theme, text) in enumerate((wording.theme, wording.text) for wording in ordered):
        if (theme, text) not in said:
            said[theme, text] = tuple(forms.add(theme, features) for features in _features(text))
        speakers[said[theme, text]].append(place)
        for form in said[theme, text]:
            members[form].append(place)
    compared, found = Compared(forms), _Found()
    for own, places in speakers.items():
        ranked = compared.near(own)
        for place in places:
            for other, score in _nearest(place, ranked, members, ordered):
                found.add(place, other, score)
    return found.pairs()


def _nearest(
    place: int, ranked: Iterable[tuple[int, float]], members: Mapping[int, Sequence[int]], of: Sequence[Wording]
) -> Iterable[tuple[int, float]]:
    """The places of the statements of other reports that are most like it, of those like it in the same degree the
    first."""
    found: dict[int, float] = {}
    for form, score in ranked:
        for other in members[form]:
            if len(found) == _NEAREST:
                return found.items()
            if of[other].report != of[place].report:
                found.setdefault(other, score)
    return found.items()


class _Found:
    """Pairs of places, each found once or from both sides, with the score that both give: 8 bytes each."""

    def __init__(self) -> None:
        self._found = array("Q")

    def add(self, one: int, other: int, score: float) -> None:
        first, second = min(one, other), max(one, other)
        self._found.append((first << _PLACE_BITS | second) << _SCORE_BITS | round(1000 * score))

    def pairs(self) -> Pairs:
        found = np.frombuffer(self._found, np.uint64)
        found.sort()
        found = found[np.diff(found, prepend=~found[:1]) != 0]
        places, place = found >> np.uint64(_SCORE_BITS), np.uint64((1 << _PLACE_BITS) - 1)
        return Pairs(
            (places >> np.uint64(_PLACE_BITS)).astype(np.uint32),
            (places & place).astype(np.uint32),
            (found & np.uint64((1 << _SCORE_BITS) - 1)).astype(np.uint16),
        )


# ── what a statement is compared by ───────────────────────────────────────────────────────────────────────────────────


def _features(text: str) -> tuple[frozenset[str], ...]:
    """The features of the statement and of its first clause, where that says something by itself.

    >>> [sorted(features) for features in _features("党建经费严重不足")]
    [['lacks', '党建', '建经', '经费']]
    """
    plain = shadow(text)
    first = _CLAUSE_END.split(plain, maxsplit=1)[0]
    whole, lead = _of(plain), _of(first)
    # two pairs that are no class: 融资难 says enough, 难 or 人少 do not
    found = [whole] if len(lead - set(CLASSES)) < 2 else [whole, lead]
    return tuple(dict.fromkeys(features for features in found if features - set(CLASSES)))


def in_common(text: str, other: str) -> tuple[str, ...]:
    """The words of a statement that another one shares, and what is wrong by its class.

    >>> in_common("党建经费严重不足", "缺乏党建经费")
    ('党建经费', 'lacks')
    """
    plain = shadow(text)
    shared = _of(plain) & _of(shadow(other))
    pairs = "".join("x" if plain[at : at + 2] in shared else " " for at in range(len(plain)))
    words = (plain[run.start() : run.end() + 1] for run in re.finditer("x+", pairs))
    return (*dict.fromkeys(words), *(cue for cue in CLASSES if cue in shared))


def _of(plain: str) -> frozenset[str]:
    classes = set()

    def say(match: re.Match[str]) -> str:
        cue = _meanings()[match.group()]
        if cue not in CLASSES:
            return ""
        classes.add(cue)
        return " "

    words = _CONTENT.findall(_pattern().sub(say, plain))
    return frozenset(word[at : at + 2] for word in words for at in range(max(1, len(word) - 1))) | classes


@cache
def _meanings() -> dict[str, str]:
    """The cue of each word."""
    book = rule_book("linking", "similarity")
    return {word: cue for cue in (*CLASSES, "filler") for word in book.words(cue)}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _meanings()), key=lambda word: (-len(word), word))))
