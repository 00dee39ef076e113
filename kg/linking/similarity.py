"""Statements of different reports that say the same, by the words that they share.

A statement is the pairs of neighbouring characters that are left when its fillers fall away (切实, 进一步), and what
is wrong by its class (不足 and 短缺 are one): kg/linking/similarity.toml has the words. Pairs weigh by their rarity in
the corpus, two statements compare by the cosine; of a statement of several clauses the first counts by itself too.

Of the problems and countermeasures of the real reports, data/sample and tests/gold (337 in 30 reports), 17 pairs reach
the threshold, 15 of them alike as a reader judges; of the 8 next ones, down to .45, 4 are. On made-up statements from
twelve fields (tests/linking/statements.py), where 52 pairs are alike, 40 reach it, 39 of them alike; plain pairs of
characters reach .5 in 21 cases, 17 of them alike. The words were chosen with both in view: expect less elsewhere.
"""

import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from kg.extraction.model import Findings, StatementKind
from kg.linking.identity import path
from kg.reading.normal import shadow
from kg.resources.rules import rule_book

__all__ = ["Wording", "alike", "in_common", "wordings"]


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


# Above it 15 of 17 real pairs are alike, just below it 4 of 8 (see the head). .55 would find 33 of the 52 made-up ones.
_THRESHOLD = 0.48
# Statements of two themes that share many words are alike less often (加强基层组织建设, 开展基层组织建设年). To demand
# one theme loses 12 of the 52 made-up pairs: the classifier errs too.
_OTHER_THEME = 0.8
# 不足 says less of what a statement is about than 经费. Flat between .5 and .7.
_CLASS = 0.5
# As if there were so many statements more: in a corpus of three nothing is rare. Flat between 1 and 100.
_PRIOR = 50
# One that very many others are like is linked to the first of these, which then are like all of the others.
_NEAREST = 20
# Forms with an early feature in common are compared with the first so many that have it, so that time grows with the
# number of statements and not its square: 30,000 statements of 25,000 forms take 20 s, all pairs of them hours.
_COMPARED = 200

_CLASSES = ("lacks", "weak", "hard", "disorderly", "old", "single")
_CONTENT = re.compile(r"[一-龥A-Za-z0-9]+")
_CLAUSE_END = re.compile(r"[,;:、。\n]")

_Form = tuple[str, frozenset[str]]  # a theme, and features
_Vector = dict[str, float]


def alike(wordings: Iterable[Wording]) -> Iterator[tuple[str, str, float]]:
    """The pairs of statements of different reports that say the same, each once with its score in [0.48, 1].

    A statement is paired with the nearest 20 at most, and with all that have it among theirs. In any order the
    same wordings give the same pairs, in the order of their ids.

    >>> list(alike([Wording("a", "r1", "经费保障", "维修经费短缺"), Wording("b", "r2", "经费保障", "维修经费不足")]))
    [('a', 'b', 1.0)]
    """
    ordered = sorted(wordings)
    said: dict[tuple[str, str], tuple[_Form, ...]] = {}  # many say the same in the same words
    members: dict[_Form, list[int]] = {}
    for place, wording in enumerate(ordered):
        words = (wording.theme, wording.text)
        if words not in said:
            said[words] = tuple((wording.theme, features) for features in _features(wording.text))
        for form in said[words]:
            members.setdefault(form, []).append(place)
    near = _near(list(members))
    ranked = cache(lambda own: sorted((rank for form in own for rank in near[form]), key=lambda rank: -rank[0]))
    pairs = _Pairs(len(ordered))
    for place, wording in enumerate(ordered):
        for score, other in _nearest(wording, ranked(said[wording.theme, wording.text]), members, ordered):
            pairs.add(place, other, round(score, 3))
    return ((ordered[first].id, ordered[second].id, score) for first, second, score in pairs.best())


def _nearest(
    wording: Wording, ranked: Iterable[tuple[float, _Form]], members: Mapping[_Form, list[int]], of: list[Wording]
) -> Iterable[tuple[float, int]]:
    """The places of the statements of other reports that are most like it, of those like it in the same degree the
    first."""
    found: dict[int, tuple[float, int]] = {}
    for score, form in ranked:
        for other in members[form]:
            if len(found) == _NEAREST:
                return found.values()
            if of[other].report != wording.report:
                found.setdefault(other, (score, other))
    return found.values()


class _Pairs:
    """Scores of pairs of places, each found once or from both sides: 16 bytes each, for there are millions."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._keys = array("Q")
        self._scores = array("d")

    def add(self, one: int, other: int, score: float) -> None:
        self._keys.append(min(one, other) * self._places + max(one, other))
        self._scores.append(score)

    def best(self) -> Iterator[tuple[int, int, float]]:
        """Each pair once with its highest score, in order."""
        keys, scores = np.frombuffer(self._keys, np.uint64), np.frombuffer(self._scores, np.float64)
        order = np.lexsort((-scores, keys))
        for place, at in enumerate(order):
            if place == 0 or keys[at] != keys[order[place - 1]]:
                yield (*divmod(int(keys[at]), self._places), float(scores[at]))


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
    found = [whole] if len(lead - set(_CLASSES)) < 2 else [whole, lead]
    return tuple(dict.fromkeys(features for features in found if features - set(_CLASSES)))


def in_common(text: str, other: str) -> tuple[str, ...]:
    """The words of a statement that another one shares, and what is wrong by its class.

    >>> in_common("党建经费严重不足", "缺乏党建经费")
    ('党建经费', 'lacks')
    """
    plain = shadow(text)
    shared = _of(plain) & _of(shadow(other))
    pairs = "".join("x" if plain[at : at + 2] in shared else " " for at in range(len(plain)))
    words = (plain[run.start() : run.end() + 1] for run in re.finditer("x+", pairs))
    return (*dict.fromkeys(words), *(cue for cue in _CLASSES if cue in shared))


def _of(plain: str) -> frozenset[str]:
    classes = set()

    def say(match: re.Match[str]) -> str:
        cue = _meanings()[match.group()]
        if cue not in _CLASSES:
            return ""
        classes.add(cue)
        return " "

    words = _CONTENT.findall(_pattern().sub(say, plain))
    return frozenset(word[at : at + 2] for word in words for at in range(max(1, len(word) - 1))) | classes


@cache
def _meanings() -> dict[str, str]:
    """The cue of each word."""
    book = rule_book("linking", "similarity")
    return {word: cue for cue in (*_CLASSES, "filler") for word in book.words(cue)}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _meanings()), key=lambda word: (-len(word), word))))


# ── which are near ────────────────────────────────────────────────────────────────────────────────────────────────────


def _near(forms: list[_Form]) -> dict[_Form, list[tuple[float, _Form]]]:
    """For each form those that reach the threshold, itself first.

    Two such share a feature that stands early in both, when features are ordered from rare to frequent: the late ones,
    with less than the threshold's share of the length, could not reach it alone. So only forms that share an early one
    are compared (Bayardo et al., Scaling up all pairs similarity search, 2007).
    """
    frequencies = Counter(feature for _, features in forms for feature in features)
    vectors = [_vector(features, frequencies, len(forms)) for _, features in forms]
    near: dict[_Form, list[tuple[float, _Form]]] = {form: [(1.0, form)] for form in forms}
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, (form, vector) in enumerate(zip(forms, vectors, strict=True)):
        early = _early(vector)
        for other in sorted({candidate for feature in early for candidate in index[feature]}):
            score = sum(weight * vectors[other].get(feature, 0.0) for feature, weight in vector.items())
            score *= 1.0 if forms[other][0] == form[0] else _OTHER_THEME
            if score >= _THRESHOLD:
                near[form].append((min(score, 1.0), forms[other]))
                near[forms[other]].append((min(score, 1.0), form))
        for feature in early:
            if len(index[feature]) < _COMPARED:
                index[feature].append(number)
    return near


def _vector(features: frozenset[str], frequencies: Mapping[str, int], forms: int) -> _Vector:
    """The weights of the features, of length 1, from rare to frequent."""
    ordered = sorted(features, key=lambda feature: (frequencies[feature], feature))
    weights = {
        feature: math.log((forms + _PRIOR) / (frequencies[feature] + 1)) * (_CLASS if feature in _CLASSES else 1.0)
        for feature in ordered
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {feature: weight / length for feature, weight in weights.items()}


def _early(vector: _Vector) -> list[str]:
    """The features without which the rest is too short to reach the threshold."""
    left, early = 1.0, []
    for feature, weight in vector.items():
        if left < _THRESHOLD**2:
            break
        early.append(feature)
        left -= weight * weight
    return early
