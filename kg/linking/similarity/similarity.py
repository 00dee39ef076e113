"""Statements of different reports that say the same, by the words that they share.

A statement is the pairs of neighbouring characters that are left when its fillers fall away (切实, 进一步), and what
is wrong by its class (不足 and 短缺 are one): similarity.toml has the words. Pairs weigh by their rarity in the corpus,
two statements compare by the cosine; of a statement of several clauses the first counts by itself too.

Of the problems and countermeasures of the real reports, data/sample and tests/gold (337 in 30 reports), 17 pairs reach
the threshold, 15 of them alike as a reader judges; of the 8 next ones, down to .45, 4 are. On made-up statements from
twelve fields (tests/linking/similarity/statements.py), where 52 pairs are alike, 41 reach it, 39 of them alike; plain
pairs of characters reach .5 in 21 cases, 17 of them alike. The words were chosen with both in view: expect less
elsewhere.
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from kg.extraction.model import Findings, StatementKind
from kg.linking.identity import path
from kg.linking.similarity.forms import CLASSES, Compared, Forms
from kg.linking.similarity.pairs import Numbers, Pairs, once, packed, unpacked
from kg.reading.cleaning import in_simplified, shadow
from kg.resources.rules import rule_book

__all__ = ["Statements", "Wording", "alike", "in_common", "pairs", "wordings"]


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
# So many of those that say the same are paired at once, in some 2 MB.
_AT_ONCE = 1 << 12

_CONTENT = re.compile(r"[一-龥A-Za-z0-9]+")
_CLAUSE_END = re.compile(r"[,;:、。\n]")


def alike(wordings: Iterable[Wording]) -> Iterator[tuple[str, str, float]]:
    """The pairs of statements of different reports that say the same, each once with its score in [0.48, 1].

    A statement is paired with the nearest 20 at most, and with all that have it among theirs. In any order the
    same wordings give the same pairs, in the order of their ids.

    >>> list(alike([Wording("a", "r1", "经费保障", "维修经费短缺"), Wording("b", "r2", "经费保障", "维修经费不足")]))
    [('a', 'b', 1.0)]
    """
    ordered, statements, reports = sorted(wordings), Statements(), dict[str, int]()
    for one in ordered:
        statements.add(reports.setdefault(one.report, len(reports)), one.theme, one.text)
    for first, second, score in zip(*(column.tolist() for column in unpacked(pairs(statements))), strict=True):
        yield ordered[first].id, ordered[second].id, score / 1000


class Statements:
    """Statements in the order of their ids, in columns: the number of the report of each, and what it says by its place
    in `said`, where each theme with its words stands once."""

    def __init__(self) -> None:
        self.reports = array("I")
        self.saying = array("I")
        self.said: dict[tuple[str, str], int] = {}

    def add(self, report: int, theme: str, text: str) -> None:
        """Add the next one."""
        self.reports.append(report)
        self.saying.append(self.said.setdefault((theme, text), len(self.said)))


def pairs(statements: Statements) -> Pairs:
    """The pairs of `alike` by the places of the statements: of each pair the first before the second, all in order."""
    forms, saying, reports = Forms(), np.array(statements.saying), np.array(statements.reports)
    said = [tuple(forms.add(theme, features) for features in _features(text)) for theme, text in statements.said]
    members, compared = _Members(said, saying), Compared(forms)
    groups: dict[tuple[int, ...], int] = {}  # many say the same in the same words, or in others of the same forms
    group = np.array([groups.setdefault(one, len(groups)) for one in said], np.uint32)[saying]
    # so many at most are passed over for being of the same report
    spare = int(np.bincount(reports).max(initial=0))
    found = array("Q")
    for own, places in zip(groups, _divided(group, len(groups)), strict=True):
        others, scores = members.nearest(compared.near(own), _NEAREST + spare)
        for start in range(0, len(places), _AT_ONCE):
            some = places[start : start + _AT_ONCE]
            apart = reports[others] != reports[some][:, None]
            rows, columns = np.nonzero(apart & (apart.cumsum(axis=1) <= _NEAREST))
            one, other = some[rows], others[columns]
            found.frombytes(packed(np.minimum(one, other), np.maximum(one, other), scores[columns]).tobytes())
    return once(np.frombuffer(found, np.uint64))


class _Members:
    """The statements that have a form, by their places, in order."""

    def __init__(self, said: Sequence[tuple[int, ...]], saying: Numbers) -> None:
        """The forms of what is said, and what each statement says."""
        many = np.array(list(map(len, said)), np.int64)[saying]
        forms = np.array([form for one in saying.tolist() for form in said[one]], np.int64)
        places = np.repeat(np.arange(len(saying), dtype=np.uint32), many)
        self._of_form = [places[some] for some in _divided(forms, 1 + int(forms.max(initial=-1)))]

    def nearest(self, ranked: Iterable[tuple[int, float]], most: int) -> tuple[Numbers, Numbers]:
        """The first so many of those that have these forms, in the order of the forms, each with the score of the first
        that it has, in thousandths."""
        found: dict[int, int] = {}
        for form, score in ranked:
            for one in self._of_form[form][:most].tolist():
                found.setdefault(one, round(1000 * score))
            if len(found) >= most:
                break
        return np.array(list(found), np.uint32), np.array(list(found.values()), np.uint16)


def _divided(groups: Numbers, many: int) -> Sequence[Numbers]:
    """The places of those in each of so many groups, in order."""
    order = np.argsort(groups, kind="stable").astype(np.uint32)
    return np.split(order, np.cumsum(np.bincount(groups, minlength=many)))[:many]


# ── what a statement is compared by ───────────────────────────────────────────────────────────────────────────────────


def _features(text: str) -> tuple[frozenset[str], ...]:
    """The features of the statement and of its first clause, where that says something by itself.

    >>> [sorted(features) for features in _features("党建经费严重不足")]
    [['lacks', '党建', '建经', '经费']]
    """
    plain = in_simplified(shadow(text))
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
    plain = in_simplified(shadow(text))
    shared = _of(plain) & _of(in_simplified(shadow(other)))
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
    book = rule_book("linking/similarity", "similarity")
    return {word: cue for cue in (*CLASSES, "filler") for word in book.words(cue)}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _meanings()), key=lambda word: (-len(word), word))))
