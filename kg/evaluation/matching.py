"""Which found entry is which gold one: one to one, the likest first.

The rules are those of the scorer that comes with the annotation guidelines.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from kg.evaluation.model import CATEGORIES, NAMED, STATED, Annotation, Entry, plain

__all__ = ["match"]

T = TypeVar("T")

Pairs = Mapping[int, int]
"""The places of gold entries, each with that of the found entry it matches."""


def match(gold: Annotation, found: Annotation) -> Mapping[str, Pairs]:
    """The pairs of each category.

    - what has names: any name or mention in common;
    - statements: words that are at least 0.7 alike;
    - figures: the same value and unit, in clauses that overlap.
    """
    return {category: _pairs(category, gold.entries[category], found.entries[category]) for category in CATEGORIES}


def _pairs(category: str, gold: Sequence[Entry], found: Sequence[Entry]) -> Pairs:
    if category in NAMED:
        names = [_names(category, entry) for entry in gold], [_names(category, entry) for entry in found]
        return _best(*names, _shared, floor=1e-9)
    if category in STATED:
        words = [plain(entry.label) for entry in gold], [plain(entry.label) for entry in found]
        return _best(*words, lambda a, b: _likeness(a, b, floor=0.7), floor=0.7)
    return _best(gold, found, _same_figure, floor=0.3)


def _best(gold: Sequence[T], found: Sequence[T], likeness: Callable[[T, T], float], *, floor: float) -> Pairs:
    """One-to-one pairs, the likest first, of equally like ones the earlier, none below `floor`."""
    scored = ((likeness(a, b), i, j) for i, a in enumerate(gold) for j, b in enumerate(found))
    pairs: dict[int, int] = {}
    for _, i, j in sorted((-score, i, j) for score, i, j in scored if score >= floor):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


# ── names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


_BARE = re.compile(r"(活动|工程|制度|工作|计划|行动)$")


def _names(category: str, entry: Entry) -> frozenset[str]:
    """All that an entry is called; a programme also without a bare 活动 or 工程 at the end."""
    names = {plain(name) for name in (entry.label, *entry.mentions)}
    if category == "programmes":
        names |= {bare for name in names if len(bare := _BARE.sub("", name)) >= 3}
    return frozenset(names - {""})


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))


# ── words ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _likeness(a: str, b: str, *, floor: float) -> float:
    """Twice the length of the matching blocks by the length of both; 0 where it is sure to stay below `floor`."""
    if not a or not b:
        return 0.0
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.real_quick_ratio() < floor or matcher.quick_ratio() < floor:  # upper bounds, and much faster
        return 0.0
    return matcher.ratio()


# ── figures ───────────────────────────────────────────────────────────────────────────────────────────────────────────


_SCALES = {"万": 1e4, "亿": 1e8}
_SAME_UNITS = {"人": "名", "位": "名", "％": "%", "百分比": "%", "多名": "名", "余名": "名"}


def _same_figure(gold: Entry, found: Entry) -> float:
    """How alike the clauses of two figures are; 0 where value or unit differ."""
    (value, unit), (other, other_unit) = _quantity(gold), _quantity(found)
    if abs(value - other) > 1e-9 * max(1, abs(value)) or unit != other_unit:
        return 0.0
    a, b = plain(gold.label), plain(found.label)
    return 1.0 if a in b or b in a else _likeness(a, b, floor=0.0)


def _quantity(figure: Entry) -> tuple[float, str]:
    """Value and unit with 万 and 亿 multiplied out.

    >>> _quantity(Entry("", "", value=1.3, unit="万人"))
    (13000.0, '名')
    """
    value, unit = figure.value, figure.unit
    if unit[:1] in _SCALES:
        value, unit = value * _SCALES[unit[0]], unit[1:]
    return value, _SAME_UNITS.get(unit, unit)
