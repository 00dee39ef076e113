"""Entities of one class whose names are near, for a person to look at: linking itself joins only what is the same name.

Each way of being near has a likelihood, set by hand: it orders the list and measures nothing.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from kg.linking.model import Kind
from kg.resources.concepts import fold
from kg.resources.gazetteer import gazetteer
from kg.resources.vocabulary import organization_types

__all__ = ["Duplicate", "Named", "possible_duplicates"]


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """An entity with its names; `apart` are the ids of those that it is known to differ from."""

    id: str
    kind: Kind
    label: str
    variants: tuple[str, ...] = ()
    code: str | None = None
    apart: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two entities that may be one, why, and how likely that is."""

    first: Named
    second: Named
    reason: str
    likelihood: float


_REASONS = {
    "marks": ("除引号、括号、空格外相同 the same but for quotes, brackets, spaces", 0.9),
    "variant": ("一个的别名是另一个的名称 one is called like the other", 0.8),
    "closing": ("相差末尾的“活动”“工程”“公司”等 the same but for a closing noun", 0.8),
    "region": ("除所在地外相同 the same but for the region in front", 0.7),
    "same": ("同名，其中一个不知在哪里 of one name; the place of one is not known", 0.6),
    "edit": ("相差一个字 one character apart", 0.5),
    "order": ("字相同，次序不同 the same characters in another order", 0.5),
    "short": ("像是简称 like an abbreviation", 0.4),
    "inside": ("一个的名称在另一个之中 one name holds the other", 0.3),
}

_CLOSING = re.compile(
    r"(?:主题实践活动|主题教育活动|实践活动|主题活动|活动|工程|项目|制度|工作|计划|行动|机制|模式|方案|办法|意见|条例|"
    r"有限责任公司|股份有限公司|集团有限公司|有限公司|集团公司|公司|集团|合作社|委员会|村民委员会)"
)
_LEVELS = tuple("省市县区镇乡")
_COUNTRY = ("中华人民共和国", "中国", "全国")
# One character that tells two apart: numbers, directions, letters (第一小学, 第二小学).
_TELLING = re.compile(
    r"[\dA-Za-zＡ-Ｚ０-９一二三四五六七八九十百千甲乙丙丁东西南北中上下前后左右大小新老男女省市县区镇乡村]"
)
# What a company has and is not: 卫华集团, 卫华集团党支部.
_BRANCH = re.compile(r"(?:联合)?(?:党(?:委|总支|支部|组织|工委)|总支|支部|工会|团委|妇联)(?:委员会)?")
_OF_REPORT = re.compile(r"/[0-9a-f]{12}/")
# 农信社, 中石化: shorter ones are words, longer ones no abbreviations.
_SHORT = (3, 4)
_UNPLACED = 0.25  # 县委组织部 of a county that no report names is like that of every county: behind all others
_HELD = 4  # shorter names stand in too many others by chance
_LONGEST_HOLDER = 40  # a document's title may be longer; it has n² parts


def possible_duplicates(entities: Iterable[Named]) -> list[Duplicate]:
    """The pairs that may be one thing, the likeliest first; the time grows with the number of names.

    Types that the vocabulary tells apart, coded regions and bodies of two places are no candidates.

    >>> houses = [Named("o/a", Kind.ORGANIZATION, "卫华集团"), Named("o/b", Kind.ORGANIZATION, "卫华集团有限公司")]
    >>> [(pair.first.label, pair.second.label, pair.likelihood) for pair in possible_duplicates(houses)]
    [('卫华集团', '卫华集团有限公司', 0.8)]
    """
    by_kind: defaultdict[Kind, list[Named]] = defaultdict(list)
    for entity in sorted(entities):
        by_kind[entity.kind].append(entity)
    found: dict[tuple[str, str], Duplicate] = {}
    for named in by_kind.values():
        for reason, first, second in _candidates(named):
            pair = (min(first, second), max(first, second))
            words, likelihood = _REASONS[reason]
            if any(map(_unplaced, pair)):
                likelihood *= _UNPLACED
            known = found.get((pair[0].id, pair[1].id))
            if not _apart(*pair) and (known is None or known.likelihood < likelihood):
                found[pair[0].id, pair[1].id] = Duplicate(*pair, words, likelihood)
    return sorted(found.values(), key=lambda pair: (-pair.likelihood, pair.first, pair.second))


def _candidates(named: list[Named]) -> Iterator[tuple[str, Named, Named]]:
    """The pairs of one class with each reason that they have."""
    by_name: defaultdict[str, list[Named]] = defaultdict(list)
    for one in named:
        by_name[fold(one.label)].append(one)
    for first, *others in by_name.values():  # each with the first: a thousand of one name are no million pairs
        for other in others:
            yield "same" if first.label == other.label else "marks", first, other
    for one in named:
        for variant in one.variants:
            yield from (("variant", one, other) for other in by_name.get(fold(variant), ()) if other != one)
    yield from _same_but_for("closing", by_name, _without_closing)
    yield from _same_but_for("region", by_name, _without_region)
    yield from _one_edit(by_name)
    if named[0].kind is not Kind.ORGANIZATION_TYPE:  # 村党支部 holds 党支部 and is below it
        yield from _held(by_name)
    if named[0].kind is not Kind.REGION:  # 城东街道 is not 东城街道
        yield from _in_another_order(named)
        yield from _abbreviated(by_name)


_Names = Mapping[str, list[Named]]


def _pairs(reason: str, names: _Names, one: str, other: str) -> Iterator[tuple[str, Named, Named]]:
    return ((reason, first, second) for first in names[one] for second in names[other])


def _same_but_for(
    reason: str, names: _Names, cuts: Callable[[str], Iterable[str]]
) -> Iterator[tuple[str, Named, Named]]:
    """Names of which one is what a cut leaves of the other."""
    for name in names:
        for rest in cuts(name):
            if rest in names:
                yield from _pairs(reason, names, name, rest)


def _without_closing(name: str) -> list[str]:
    """A name without its closing noun, of whatever length that is; two characters at least are left.

    >>> _without_closing("百部联百村实践活动"), _without_closing("公司")
    (['百部联百村', '百部联百村实践'], [])
    """
    return [name[:place] for place in range(2, len(name)) if _CLOSING.fullmatch(name, place)]


def _without_region(name: str) -> list[str]:
    """A name without the regions in front, one after the other, with and without the level that they end with.

    >>> [_without_region(name) for name in ("佳木斯市民政局", "市民政局", "中华人民共和国水法")]
    [['市民政局', '民政局'], ['民政局'], ['水法']]
    >>> _without_region("佳木斯市机关工委")
    ['市机关工委', '市直机关工委', '市直属机关工委', '机关工委']
    """
    left, rest = [], name
    while (cut := _region_length(rest) or (rest[:1] in _LEVELS and len(rest) > 3)) and len(rest) - cut >= 2:
        if cut > 1 and rest[cut - 1] in _LEVELS:
            left += [rest[cut - 1 :], *_of_level(rest[cut - 1 :])]
        rest = rest[cut:]
        left.append(rest)
    return left


def _of_level(name: str) -> list[str]:
    """What a level's own bodies are called beside the name without 直: 市机关工委, 市直机关工委."""
    return [f"{name[0]}{own}{name[1:]}" for own in ("直", "直属") if name[1:].startswith("机关")]


def _region_length(name: str) -> int:
    """How many characters at its beginning name a region."""
    return next((end for end in range(min(len(name), _LONGEST_REGION), 1, -1) if name[:end] in _regions()), 0)


_LONGEST_REGION = 15


@cache
def _regions() -> frozenset[str]:
    china = gazetteer()
    short = (name for name in china.short_names() if not china.is_common_word(name))
    return frozenset([*china.names(), *short, *_COUNTRY])


def _one_edit(names: _Names) -> Iterator[tuple[str, Named, Named]]:
    """Names of four characters and more that become one another by one character changed, put in or left out."""
    without: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)  # what is left, with the name and what went
    for name in names:
        if len(name) >= 4:
            for place in range(len(name)):
                without[name[:place] + name[place + 1 :]].append((name, name[place]))
    for rest, longer in without.items():
        for (one, left), (other, changed) in combinations(longer, 2):
            if (
                one != other
                and len(one) == len(other)
                and not _TELLING.search(left + changed)
                and _one_place(one, other)
            ):
                yield from _pairs("edit", names, one, other)
        if len(rest) >= 4:
            for one, left in longer:
                if rest in names and not _TELLING.search(left):
                    yield from _pairs("edit", names, one, rest)


def _one_place(one: str, other: str) -> bool:
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _in_another_order(named: list[Named]) -> Iterator[tuple[str, Named, Named]]:
    """Names, or what stands before or behind a dash in them, of the same four characters and more in another order."""
    by_characters: defaultdict[str, dict[str, Named]] = defaultdict(dict)
    for one in named:
        for part in map(fold, _DASH.split(one.label)):
            if len(part) >= 4:
                by_characters["".join(sorted(part))].setdefault(part, one)
    for alike in by_characters.values():
        yield from (("order", first, second) for first, second in combinations(alike.values(), 2) if first != second)


_DASH = re.compile(r"[-—–:：]+")


def _held(names: _Names) -> Iterator[tuple[str, Named, Named]]:
    for name in names:
        parts = (
            {name[start:end] for start in range(len(name)) for end in range(start + _HELD, len(name) + 1)}
            if len(name) <= _LONGEST_HOLDER
            else set()
        )
        for part in sorted(parts & names.keys() - {name}):
            yield from _pairs("inside", names, name, part)


def _abbreviated(names: _Names) -> Iterator[tuple[str, Named, Named]]:
    """A short name whose characters stand in the longer one in their order, the first and last at its ends; or that is
    made of how its two words begin (双培: 双向培养)."""
    by_ends: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        by_ends[name[:1] + name[-1:]].append(name)
        if len(name) == 4 and (short := name[0] + name[2]) in names:
            yield from _pairs("short", names, name, short)
    for alike in by_ends.values():
        for short in (name for name in alike if len(name) in _SHORT):
            for name in alike:
                if len(name) >= len(short) * 1.5 and short not in name and _stands_in(short, name):
                    yield from _pairs("short", names, name, short)


def _stands_in(short: str, name: str) -> bool:
    characters = iter(name)
    return all(character in characters for character in short)


def _apart(first: Named, second: Named) -> bool:
    """Whether the two are known to be two."""
    if second.id in first.apart or first.id in second.apart:
        return True
    if first.kind is Kind.REGION and first.code and second.code:
        return True
    if first.kind is Kind.ORGANIZATION_TYPE:
        one, other = (organization_types().find(named.label) for named in (first, second))
        return one is not None and other is not None
    if (
        first.label == second.label
    ):  # 县委组织部 of two counties, 莲花镇 of two; but a town that nothing places may be one
        return first.kind is not Kind.REGION or not any(_OF_REPORT.search(named.id) for named in (first, second))
    if first.kind is Kind.ORGANIZATION and _of_two_places(first, second):
        return True
    long, short = sorted((first.label, second.label), key=len, reverse=True)
    return long.startswith(short) and _BRANCH.fullmatch(long[len(short) :]) is not None


def _unplaced(one: Named) -> bool:
    """Whether nothing tells where a body is, so that it is that of its report alone."""
    return one.kind is Kind.ORGANIZATION and _OF_REPORT.search(one.id) is not None


def _of_two_places(first: Named, second: Named) -> bool:
    """Whether two bodies belong to two places of one level; a county's may be called by the city, or by its former name
    (华县, 华州区)."""
    one, other = _place(first), _place(second)
    return one != other and one[-1:] == other[-1:] and one[-1:] in _LEVELS


def _place(one: Named) -> str:
    """The place of a body as its id has it, else the last of those in front of its name; empty if neither tells.

    >>> _place(Named("organization/汤原县/县民政局", Kind.ORGANIZATION, "县民政局"))
    '汤原县'
    >>> _place(Named("organization/中共汤原县委组织部", Kind.ORGANIZATION, "中共汤原县委组织部"))
    '汤原县'
    """
    place = one.id.split("/")[-2]
    if place[-1:] in _LEVELS:
        return place
    place, name = "", one.label.removeprefix("中共")
    while length := _region_length(name):
        place, name = name[:length], name[length:]
    return place
