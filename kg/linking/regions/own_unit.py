"""Which of the places that a report names 我县, 全市 or 市里 means."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from kg.extraction.model import Findings, Region
from kg.linking.regions.home_mentions import HomeMentions
from kg.resources.gazetteer import gazetteer
from kg.resources.rules import rule_book

__all__ = ["WIDE", "OwnUnit", "is_called"]

_CUES = rule_book("linking/regions", "home")
# What a report calls its own region by, with the levels of division that it may mean.
_LEVELS = {
    "省": ("province",),
    "自治区": ("province",),
    "市": ("city", "county", "province"),
    "州": ("city",),
    "盟": ("city",),
    "县": ("county",),
    "区": ("county",),
    "旗": ("county",),
}
# Where no province is named, 全省 is what the report's own place is measured by (全省先进单位).
WIDE = ("省", "自治区")


class OwnUnit:
    """The divisions of one report by what it may call them; of `own` those alone of which no visit is told."""

    def __init__(
        self, findings: Findings, text: str, large: Sequence[Region], own: Sequence[Region], mentions: HomeMentions
    ) -> None:
        self._findings, self._text, self._mentions = findings, text, mentions
        self._large, self._own = large, own
        self._is_autonomous = _CUES["holds-cities"].search(text) is not None

    def called(self, unit: str, among: Sequence[Region]) -> list[Region]:
        """Those of them that may be called so; who has 盟市 in 我区 speaks of an autonomous region."""
        unit = "自治区" if unit == "区" and self._is_autonomous else unit
        return [region for region in among if region.level in _LEVELS[unit] and is_called(region.name, unit)]

    def likely(self, unit: str) -> Region | None:
        """The only one that is more than a neighbour or a market, or of several the one that the report tells most of
        as its own."""
        mentions = self._mentions
        candidates = [region for region in self.called(unit, self._own) if not mentions.only_beyond(region)]
        for told in (mentions.only_of_branches, mentions.only_of_bodies):
            candidates = [region for region in candidates if not told(region)] or candidates
        if len(candidates) <= 1:
            return candidates[0] if candidates else None
        few = candidates if len(candidates) <= _FEW else ()
        ranked = sorted(((*self._weight(region, few), region.name, region) for region in candidates), reverse=True)
        return ranked[0][-1] if ranked[0][:-2] > ranked[1][:-2] else None

    def surveyed(self, unit: str, said: Sequence[str]) -> Region | None:
        """The region that those who come from elsewhere mean by 全县: they say 我县 of none, and name it over and over
        (赴白水县考察: 白水县 …)."""
        if any(words[0] in "我本" for words in said):
            return None
        called = self.called(unit, self._large)
        counts = sorted(((len(region.mentions), region.name, region) for region in called), reverse=True)
        if counts and counts[0][0] >= _OVER_AND_OVER * (1 + sum(count for count, _, _ in counts[1:])):
            return counts[0][2]
        return None

    def _weight(self, region: Region, others: Sequence[Region]) -> tuple[bool, int, int, int]:
        """Whether the report tells of it as its own, how many of the places it holds, how often it is named, and how
        many of the towns it holds. What holds no more than one of the others may be named as what is above that."""
        china, mentions = gazetteer(), self._mentions
        division = china.by_code(region.code or "")
        held = self._times_above[region.code or ""]
        holds_other = any(
            division in china.ancestors(below) for other in others if (below := china.by_code(other.code or ""))
        )
        named = sum(not (mentions.is_beyond(m) or mentions.is_prize(m)) for m in region.mentions)
        told = any(map(mentions.tells_of_own, region.mentions))
        towns = self._towns.intersection(china.towns(division) if division else ())
        return told, 0 if held == 1 and holds_other else held, named, len(towns)

    @cached_property
    def _towns(self) -> set[str]:
        return {region.name for region in self._findings.regions if region.level == "township"}

    @cached_property
    def _times_above(self) -> Counter[str]:
        """By the code of a division how many of the places it holds."""
        china = gazetteer()
        places = [place for region in self._large if (place := china.by_code(region.code or ""))]
        return Counter(above.code for place in places for above in china.ancestors(place))


# Of more candidates than these the one that holds the others holds many.
_FEW = 8

# How many times as often as all others of its level a region is named that a survey from elsewhere is about.
_OVER_AND_OVER = 4


def is_called(name: str, unit: str) -> bool:
    """Whether a region may be called so: 全县 is no district, 全区 may be a county.

    >>> is_called("会宁县", "县"), is_called("会宁县", "区"), is_called("会宁县", "市")
    (True, True, False)
    """
    return name.endswith(unit) or (unit == "区" and name.endswith("县"))
