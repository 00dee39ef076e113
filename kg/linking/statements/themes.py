"""Statements to themes: the cue words of ontology/themes.ttl and the turns of phrase of themes.toml vote, and so does
the wording (theme_wording.py).

A cue counts by its length (long ones are more specific) and by its clause: the first clause that says something by
itself counts in full, what leads up to it (以制度建设为重点, 坚持解放思想) half, what follows it a little less. Names
of kinds of organization and of doctrines do not vote, and hide the cues within them (the 农民 of 农民专业合作社). What
a statement belongs to and its own paragraph tip the balance, and decide where its words are silent (基础不够坚实). The
wording counts for as much as all cues together.

The wording was measured on the gold of the repo, and cues were chosen with some of it and of the real reports in view:
91 of 100 themes of the real reports come out right, 88 of tests/gold, 94 of data/sample. Expect less of a report that
nobody has seen: of 1,936 statements of forty such reports 74 (66 by cues alone, 70 by wording alone); two readers agree
on 89.
"""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from operator import add
from typing import NamedTuple

from kg.linking.statements.theme_wording import likelihoods
from kg.resources.rules import Cue, rule_book
from kg.resources.vocabulary import doctrines, organization_types, per_vocabulary, themes

__all__ = ["OTHER", "Vote", "Voter", "classify", "cue_votes", "elect", "votes", "with_wording"]

_CUES = rule_book("linking/statements", "themes")

OTHER = "其他"
"""The theme of a statement that no cue speaks for."""

# What is heard counts for so much: cues that only hint, clauses that lead up and that follow, turns of phrase, what the
# statement belongs to, its paragraph. Of 1,501 statements with a theme 1,300 come out right: half or double gains one
# at most and costs up to 37.
_WEAK = 0.4
_LEAD = 0.5
_FOLLOWING = 0.8
_PHRASE = 1.0
_CONTEXT = 0.8
_BODY = 0.8
_LENGTH_POWER = 0.5
# The cues of a theme for which no turn of phrase speaks, such as a user's own, count for as much more.
_UNSPOKEN = 1.5
# The wording counts for so many times all cues together. Of 1,936 statements of forty reports that neither cues nor
# weights had seen 73.6 % come out right; with 1.5 72.7, by cues alone 66.0, by wording alone 70.0.
_WORDING = 1.0
# A vote against all themes: so little is heard of some statements that it says nothing.
_DOUBT = 0.5
# Nobody votes on what says nothing at all; of 21 such statements, of gold and made up, 8 are about no theme.
_UNHEARD = 0.38
# How sure a theme is that has so much: of the same 1,936 statements .35 are right of those with less than .5, .55 with
# .5 to .7, .76 with .7 to .8, .90 with .8 to .9, .99 with more; with 1 they would be called surer than they are.
_SURE = 0.8
# What the wording makes less likely than this gets no vote.
_LIKELY = 0.05
# The paragraph is read so far, in characters: its first sentences say what it is about.
_TOLD = 150

_CLAUSE = re.compile(r"[^,，;；。:：!！?？\n]+")


class Voter(StrEnum):
    """Whose words vote: the statement's own, those of what it belongs to, those of the paragraph behind it; or the
    wording of all three."""

    STATEMENT = "statement"
    CONTEXT = "context"
    BODY = "body"
    WORDING = "wording"


class Vote(NamedTuple):  # made in a third of a dataclass's time, for each cue of each clause
    """What one cue, by its words or by the id of a turn of phrase, gives to a theme."""

    cue: str
    theme: str
    weight: float
    voter: Voter = Voter.STATEMENT


def classify(text: str, context: str = "", body: str = "") -> tuple[str, float]:
    """The label of the theme that `text` is mainly about, and how sure that is, in [0, 1).

    `context` is what the statement belongs to: the statement above it. `body` is what its paragraph goes on to say.
    Of 1,936 statements of reports that the wording was not measured on 94 in a hundred are right of those that it is
    sure of by .8 or more, 76 by .7 to .8, 52 by .5 to .6.

    >>> classify("活动经费不足,缺口较大")[0], classify("以多元投入为支撑,兜牢经费底线")[0]
    ('经费保障', '经费保障')
    >>> classify("理顺关系", context="调整组织设置方式")[0]
    '组织设置'
    >>> classify("基础不够坚实", body="没有活动室,开会要借教室")[0]
    '阵地建设'
    >>> classify("情况复杂")
    ('其他', 0.38)
    """
    return elect(votes(text, context, body))


def elect(cast: Sequence[Vote]) -> tuple[str, float]:
    """The theme with the most votes, and how sure that is; of equals the first."""
    if not cast:
        return OTHER, _UNHEARD
    totals: defaultdict[str, float] = defaultdict(float)
    for vote in cast:
        totals[vote.theme] += vote.weight
    best = max(totals, key=totals.__getitem__)
    cues = sum(vote.weight for vote in cast if vote.voter is not Voter.WORDING) + _DOUBT
    wording = _WORDING if any(vote.voter is Voter.WORDING for vote in cast) else 0
    return best, round(math.erf(_SURE * totals[best] / cues * 2 / (1 + wording)), 3)


def votes(text: str, context: str = "", body: str = "") -> tuple[Vote, ...]:
    """The votes that settle the theme of `text`: those of cues, and of the wording where a cue has spoken.

    >>> [(vote.cue, vote.theme) for vote in votes("活动经费不足,缺口较大")][2:]
    [('缺口', '经费保障'), ('wording', '经费保障')]
    """
    cast = cue_votes(text, context, body)
    return with_wording(cast, likelihoods(text, context, body)) if cast else ()


def with_wording(cast: tuple[Vote, ...], likelihood: Mapping[str, float]) -> tuple[Vote, ...]:
    """The votes of cues, and behind them as much again from the wording, by how likely that makes each theme.

    A theme that the wording was not measured for, such as a user's own, stands where cues elect it.
    """
    if elect(cast)[0] not in likelihood:
        return cast
    whole = _WORDING * (sum(vote.weight for vote in cast) + _DOUBT)
    likely = ((theme, one) for theme, one in likelihood.items() if one >= _LIKELY)
    return (*cast, *(Vote("wording", theme, whole * one, Voter.WORDING) for theme, one in likely))


def cue_votes(text: str, context: str = "", body: str = "") -> tuple[Vote, ...]:
    """The votes of the cues of `text`, in its order, so that the first theme wins a tie; then those of `context` and of
    `body`, which share what they have.

    >>> [(vote.cue, vote.theme) for vote in cue_votes("活动经费不足,缺口较大")]
    [('money', '经费保障'), ('活动经费', '经费保障'), ('缺口', '经费保障')]
    """
    cast = list(_votes(text))
    for voter, share, words in ((Voter.CONTEXT, _CONTEXT, context), (Voter.BODY, _BODY, body[:_TOLD])):
        others = list(_votes(words))
        whole = sum(vote.weight for vote in others) + _DOUBT
        cast += [Vote(vote.cue, vote.theme, share * vote.weight / whole, voter) for vote in others]
    return tuple(cast)


def _votes(text: str) -> Iterator[Vote]:
    """The votes of the cues of `text`, in its order: the first clause that says something counts in full."""
    hear = _hearing()
    said = [(clause, heard) for clause in _CLAUSE.findall(text) if (heard := hear(clause))]
    main = next((place for place, (clause, _) in enumerate(said) if not _CUES["leads-up"].match(clause)), 0)
    for place, (_, heard) in enumerate(said):
        factor = 1.0 if place == main else _LEAD if place < main else _FOLLOWING
        for vote in heard:
            yield Vote(vote.cue, vote.theme, factor * vote.weight)


# So many clauses are kept in mind, those of a report: one speaks for its statement, for others, for their likeness.
_KEPT = 2**9


@per_vocabulary
def _hearing() -> Callable[[str], list[Vote]]:
    return lru_cache(maxsize=_KEPT)(_heard)


def _heard(clause: str) -> list[Vote]:
    """What each turn of phrase and each cue of `clause` gives, and to which theme."""
    heard = [Vote(phrase.id, phrase.means, _PHRASE) for search, phrase in _searches() if search(clause)]
    return heard + [Vote(name, *vote) for name in _names(clause) if (vote := _table()[name])]


def _names(clause: str) -> Iterator[str]:
    """The names of the table in `clause`, from left to right. Of two that overlap one goes: the one within the other,
    else the lighter cue, or the shorter where one of them does not vote; of equals the second."""
    table = _table()
    start, end = 0, 0
    for place, reach in enumerate(map(_longest().get, map(add, clause, clause[1:]))):
        if reach is None:
            continue
        for stop in range(min(len(clause), place + reach), place + 1, -1):
            name = clause[place:stop]
            if name in table:
                held = clause[start:end]
                if place >= end:
                    if end:
                        yield held
                    start, end = place, stop
                elif stop > end and _outweighs(name, held):
                    start, end = place, stop
                break
    if end:
        yield clause[start:end]


def _outweighs(name: str, held: str) -> bool:
    cue, other = _table()[name], _table()[held]
    return cue[1] > other[1] if cue and other else len(name) > len(held)


@cache
def _phrases() -> tuple[Cue, ...]:
    """The turns of phrase that speak for a theme."""
    return tuple(cue for cue in _CUES.cues.values() if cue.means)


@cache
def _searches() -> tuple[tuple[Callable[[str], object], Cue], ...]:
    return tuple((_search(phrase), phrase) for phrase in _phrases())


def _search(phrase: Cue) -> Callable[[str], object]:
    """What looks for a phrase; for one that begins at every other word, once the clause has a sign of it."""
    search = phrase.pattern.search
    return (lambda clause: phrase.may_be_in(clause) and search(clause)) if phrase.sign else search


@per_vocabulary
def _table() -> Mapping[str, tuple[str, float] | None]:
    """Each cue with its theme and what it counts for, and the names that do not vote with None."""
    table: dict[str, tuple[str, float] | None] = dict.fromkeys(organization_types().names())
    table.update(dict.fromkeys(doctrines().names()))
    table.update(dict.fromkeys(_CUES.words("says-nothing")))
    spoken_for = {phrase.means for phrase in _phrases()}
    for theme in themes():
        table.update((cue, (theme.label, _weight(cue, _WEAK))) for cue in theme.weak)
    for theme in themes():
        strength = 1.0 if theme.label in spoken_for else _UNSPOKEN
        table.update((cue, (theme.label, _weight(cue, strength))) for cue in theme.hidden)
    return table


def _weight(cue: str, strength: float) -> float:
    return float(strength * (len(cue) / 2) ** _LENGTH_POWER)


@per_vocabulary
def _longest() -> Mapping[str, int]:
    """How long the names are that begin with two characters: most pairs begin none."""
    return {name[:2]: len(name) for name in sorted(_table(), key=len)}
