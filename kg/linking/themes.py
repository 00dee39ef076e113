"""Statements to themes: the cue words of ontology/themes.ttl vote.

A cue counts by its length (long ones are more specific) and by its clause: the first clause that says something by
itself counts in full, what leads up to it (以制度建设为重点, 坚持解放思想) half, what follows it a little less. Names
of kinds of organization and of doctrines do not vote, and hide the cues within them (the 农民 of 农民专业合作社). What
a statement belongs to tips the balance.

On the gold of shared/gold/dev the theme of 96 of the 102 firm statements and of 151 of all 173 comes out right (the two
readers agree on 0.93), on 85 made-up statements from twelve other fields 82. Cues were chosen with that gold in view:
expect less elsewhere.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.resources.rules import rule_book
from kg.resources.vocabulary import doctrines, organization_types, per_vocabulary, themes

__all__ = ["OTHER", "Vote", "classify", "votes"]

_CUES = rule_book("linking", "themes")

OTHER = "其他"
"""The theme of a statement that no cue speaks for."""

# Set on the gold above. It is flat there: halving or doubling any one of them costs at most five of the 102.
_WEAK = 0.4
_LEAD = 0.5
_FOLLOWING = 0.8
_CONTEXT = 0.3
_LENGTH_POWER = 0.5
_DOUBT = 0.5

_CLAUSE = re.compile(r"[^,，;；。:：!！?？\n]+")


@dataclass(frozen=True, slots=True)
class Vote:
    """What one cue word gives to a theme; `from_context` where it stands in what the statement belongs to."""

    cue: str
    theme: str
    weight: float
    from_context: bool = False


def classify(text: str, context: str = "") -> tuple[str, float]:
    """The label of the theme that `text` is mainly about, and how sure that is, in [0, 1).

    `context` is what the statement belongs to: the statement above it, or the heading of its section.

    >>> classify("活动经费不足,缺口较大")[0], classify("以多元投入为支撑,兜牢经费底线")[0]
    ('经费保障', '经费保障')
    >>> classify("理顺关系", context="调整组织设置方式")[0]
    '组织设置'
    >>> classify("情况复杂")
    ('其他', 0.0)
    """
    totals: defaultdict[str, float] = defaultdict(float)
    for vote in votes(text, context):
        totals[vote.theme] += vote.weight
    if not totals:
        return OTHER, 0.0
    best = max(totals, key=totals.__getitem__)
    return best, round(totals[best] / (sum(totals.values()) + _DOUBT), 3)


def votes(text: str, context: str = "") -> tuple[Vote, ...]:
    """The votes that settle the theme of `text`, in its order, so that the first theme wins a tie; then those of
    `context`.

    >>> [(vote.cue, vote.theme, round(vote.weight, 2)) for vote in votes("活动经费不足,缺口较大")]
    [('活动经费', '经费保障', 1.41), ('缺口', '经费保障', 0.8)]
    """
    above = tuple(_votes(context))
    total = sum(vote.weight for vote in above)
    tipping = (replace(vote, weight=_CONTEXT * vote.weight / total, from_context=True) for vote in above)
    return (*_votes(text), *tipping)


def _votes(text: str) -> Iterator[Vote]:
    """The votes of the cues of `text`, in its order."""
    clauses = _CLAUSE.findall(text)
    main = next((place for place, clause in enumerate(clauses) if not _CUES["leads-up"].match(clause)), 0)
    for place, clause in enumerate(clauses):
        factor = 1.0 if place == main else _LEAD if place < main else _FOLLOWING
        for name in _names(clause):
            cue = _table()[name]
            if cue:
                theme, strength = cue
                yield Vote(name, theme, factor * strength * (len(name) / 2) ** _LENGTH_POWER)


def _names(clause: str) -> Iterator[str]:
    """The names of the table in `clause`, from left to right; of two that overlap the longer, the first of equals."""
    table, longest = _table(), _longest()
    start, end = 0, 0
    for place in range(len(clause)):
        for stop in range(min(len(clause), place + longest), place + 1, -1):
            if clause[place:stop] in table:
                if place >= end:
                    if end:
                        yield clause[start:end]
                    start, end = place, stop
                elif stop - place > end - start:
                    start, end = place, stop
                break
    if end:
        yield clause[start:end]


@per_vocabulary
def _table() -> Mapping[str, tuple[str, float] | None]:
    """Each cue with its theme and strength, and the names that do not vote with None."""
    table: dict[str, tuple[str, float] | None] = dict.fromkeys(organization_types().names())
    table.update(dict.fromkeys(doctrines().names()))
    for theme in themes():
        table.update(dict.fromkeys(theme.weak, (theme.label, _WEAK)))
    for theme in themes():
        table.update(dict.fromkeys(theme.hidden, (theme.label, 1.0)))
    return table


@per_vocabulary
def _longest() -> int:
    return max(map(len, _table()))
