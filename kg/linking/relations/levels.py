"""What a report means by the level of a division beside a programme: 建议县里…, 镇上的“云上果园”."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.linking.regions.own_unit import is_called
from kg.linking.standing import Standing
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["LEVELS", "Level", "Levels"]

_CUES = rule_book("linking/relations", "relations")

LEVELS = ("province", "city", "county", "zone", "township", "village")
"""From large to small; a zone is about as large as a county."""
# From here on they are small.
_TOWN = LEVELS.index("township")
_SMALL = ("镇", "乡")
# How far before a programme its level may stand.
_NEAR = 12
# A town named farther back is not what 镇上 means.
_FAR = 600


@dataclass(frozen=True, slots=True)
class Level:
    """The division where a programme runs, where the report names it, and whether it does so there `alone`, and not in
    the home region as well; the rule that says it."""

    region: str | None
    alone: bool
    rule: str


class Levels:
    """The levels of one report; `above` are the divisions that hold its home region, the innermost first, `named` all
    that it names."""

    def __init__(self, plain: str, home: str | None, home_size: int, above: Sequence[str], named: Standing) -> None:
        self._plain, self._home, self._home_size = plain, home, home_size
        self._above, self._named = above, named

    def of(self, programme: Span, sentence: Span) -> Level | None:
        """What the sentence says of the level of a programme, none where it says nothing or means the home region."""
        if self._home is None:
            return None
        asks = [match["unit"] for match in _CUES["asks-of"].finditer(self._plain, sentence.start, programme.start)]
        if asks and self._home_size >= _TOWN and not self._home.endswith(asks[-1]):
            return Level(self._holder(asks[-1]), True, "region-asked")
        near = max(sentence.start, programme.start - _NEAR)
        whose = _CUES["of-that-level"].search(self._plain, near, programme.start)
        if whose is None or is_called(self._home, whose["unit"]):
            return None
        if whose["unit"] in _SMALL and self._home_size < _TOWN:
            before = self._named.within(Span(max(0, programme.start - _FAR), programme.start))
            towns = [name for _, name in before if is_called(name, whose["unit"])]
            return Level(towns[-1], True, "region-of-level") if towns else None
        holder = self._holder(whose["unit"])
        return Level(holder, False, "region-of-level") if holder else None

    def _holder(self, unit: str) -> str | None:
        return next((region for region in self._above if is_called(region, unit)), None)
