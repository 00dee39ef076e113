"""The region that a report is about: what its title names, what 我县 and 全市 mean, whose bodies made the survey."""

from collections.abc import Callable, Sequence

from kg.extraction.model import Findings, Mention, Region
from kg.linking.regions.front import front
from kg.linking.regions.grounds import Ground, Way
from kg.linking.regions.home_mentions import HomeMentions
from kg.linking.regions.own_body import place_of_body
from kg.linking.regions.own_town import LISTED, SMALL, last_in_row, own_town, place_of_survey
from kg.linking.regions.own_unit import WIDE, OwnUnit
from kg.reading.cleaning import shadow
from kg.reading.model import Span
from kg.resources.gazetteer import gazetteer
from kg.resources.rules import rule_book

__all__ = ["home_region"]

_CUES = rule_book("linking/regions", "home")
_BY_SIZE = ("province", "city", "county")


def home_region(findings: Findings, regions: Sequence[Region]) -> tuple[Region | None, Ground | None]:
    """The one of `regions`, the divisions that a report names, that it is about, and what settled it; None where that
    is masked or open.

    What the title names comes first, then the town or village that the report is of by itself, then what 我市, 我县 or
    全市 mean, then whose body made the survey, then what a bare 市委 or 县里 means, then what the lead introduces, then
    whose rules a school or company goes by, then where the surveyors asked around, then what it names and nothing else.
    """
    return _Home(findings, regions).settle()


class _Home:
    def __init__(self, findings: Findings, regions: Sequence[Region]) -> None:
        self._findings = findings
        self._text = shadow(findings.report.text)
        self._large = [region for region in regions if region.code]
        sections = findings.report.sections
        self._lead_end = sections[0].span.start if sections else len(self._text)
        self._front = front(findings.report, self._text)
        self._mentions = HomeMentions(findings, self._text, self._lead_end)
        # A place that the lead says was visited is another's, however often its own doings are told.
        self._own = [region for region in self._large if not self._visited(region)]
        self._unit = OwnUnit(findings, self._text, self._large, self._own, self._mentions)

    def settle(self) -> tuple[Region | None, Ground | None]:
        if titled := self._titled():
            return titled, Ground(Way.TITLE, (self._findings.report.label,))
        places = [*self._large, *(one for one in self._findings.regions if one.level in SMALL)]
        if told := place_of_survey(places, self._text, self._lead_end):
            return told, Ground(Way.FIELD)
        units = [match for match in _CUES["own-unit"].finditer(self._text) if not self._ranked(match.start())]
        unit = _most_frequent([match.group("unit") for match in units])
        said = dict.fromkeys(match.group() for match in units if match.group("unit") == unit)
        if town := own_town(self._findings, self._text, self._lead_end, len(units), self._mentions.surveys):
            return town
        if unit and (surveyed := self._unit.surveyed(unit, tuple(said))):
            return surveyed, Ground(Way.OWN_UNIT, tuple(said))
        if surveyor := self._surveyor(unit):
            return surveyor, Ground(Way.SURVEYOR)
        if unit and (unit not in WIDE or any(region.level == "province" for region in self._large)):
            likely = self._unit.likely(unit)
            return likely, Ground(Way.OWN_UNIT, tuple(said)) if likely else None
        authorities = list(_CUES["own-authority"].finditer(self._text))
        unit = _most_frequent([match.group("unit1") or match.group("unit2") for match in authorities])
        if unit and (likely := self._unit.likely(unit)):
            return likely, Ground(Way.OWN_UNIT, tuple(dict.fromkeys(match.group() for match in authorities)))
        if introduced := self._introduced():
            return introduced, Ground(Way.LEAD)
        if settled := place_of_body(self._findings, self._text, self._large, self._lead_end, self._mentions):
            return settled
        if sampled := self._sampled():
            return sampled, Ground(Way.FIELD)
        if gone_to := self._gone_to():
            leading = next(m.span.start for m in gone_to.mentions)
            return last_in_row(places, Span(leading, self._lead_end), self._text) or gone_to, Ground(Way.FIELD)
        only = self._only()
        return only, Ground(Way.SOLE) if only else None

    def _visited(self, region: Region) -> bool:
        """Whether the lead, or the first that the report says of a place, is of a visit there."""
        leading = [mention for mention in region.mentions if mention.span.start < self._lead_end]
        return not all(map(self._mentions.is_own, leading or region.mentions[:1]))

    # ------------------------------------------------------------------------------------------------ the ways

    def _titled(self) -> Region | None:
        """The smallest of the places that the title names in a row (甘肃省白银市…, 天元区嵩山路街道…), or the town of
        those who say 我镇, the village of those who say 村里."""
        front = self._front
        if front is None:
            return None

        def in_front(region: Region) -> list[Mention]:
            named = [
                m
                for m in region.mentions
                if front.holds(m.span) and self._mentions.is_own(m) and not self._mentions.is_shown(m)
            ]
            # 四川…职业技术学院 is somewhere in the province, and tells nothing of the rest of it.
            return [m for m in named if region.level != "province" or not self._mentions.begins_body(region, m)]

        named = [(region, mentions[0]) for region in self._large if (mentions := in_front(region))]
        small = [(town, m) for town in self._findings.regions if town.level in SMALL for m in in_front(town)]
        if zone := self._zone(in_front):
            return zone
        if named:
            smallest = max(self._holding_several(named), key=lambda pair: (_BY_SIZE.index(pair[0].level), pair[1].span))
            return self._innermost(*smallest, small)
        towns = [region for region, _ in small if region.level == "township"]
        places = towns or [region for region, _ in small]
        own = _CUES["own-town" if towns else "own-village"]
        return places[0] if len(places) == 1 and own.search(self._text) else None

    def _zone(self, in_front: Callable[[Region], list[Mention]]) -> Region | None:
        """The zone that the title names, of those who say 我区 or 全区 and of nothing larger."""
        if {match["unit"] for match in _CUES["own-unit"].finditer(self._text)} != {"区"}:
            return None
        zones = [region for region in self._findings.regions if region.level == "zone" and in_front(region)]
        return zones[0] if len(zones) == 1 else None

    def _holding_several(self, named: list[tuple[Region, Mention]]) -> list[tuple[Region, Mention]]:
        """The places of the title without the smallest ones where it names several and what holds them all
        (娄底市双峰、新化两县)."""
        least = max(_BY_SIZE.index(region.level) for region, _ in named)
        several = [region for region, _ in named if _BY_SIZE.index(region.level) == least]
        holders = {region.name for region, _ in named if region not in several}
        if len(several) < 2 or not all(region.within in holders for region in several):
            return named
        return [pair for pair in named if pair[0] not in several]

    def _innermost(self, region: Region, mention: Mention, small: list[tuple[Region, Mention]]) -> Region:
        """The town or village that stands right behind a larger place in the title; not one of several (甲、乙两镇),
        nor one whose body the title names (…镇中心小学)."""
        bodies = [m.span for body in self._findings.organizations for m in body.mentions]
        while further := next((pair for pair in small if pair[1].span.start == mention.span.end), None):
            span = further[1].span
            listed = self._text[span.end : span.end + 1] in ("、", "和", "与", "等")
            if listed or any(body.start <= span.start and span.end < body.end for body in bodies):
                break
            region, mention = further
        return region

    def _surveyor(self, unit: str | None) -> Region | None:
        """The region whose body made the survey, as the lead or a signature says. A province's bodies survey its
        counties, too."""
        large = [region for region in self._large if region.level in ("city", "county")]
        called = self._unit.called(unit, self._large) if unit else large
        found = [region for region in called if any(map(self._mentions.surveys, region.mentions))]
        return found[0] if len(found) == 1 else None

    def _introduced(self) -> Region | None:
        leading = [
            region
            for region in self._own
            if any(
                m.span.start < self._lead_end
                and not self._is_listed(m.span)
                and _CUES["introduces"].search(self._text, m.span.end, m.span.end + 12)
                for m in region.mentions
            )
        ]
        return max(leading, key=lambda r: (_BY_SIZE.index(r.level), -r.mentions[0].span.start), default=None)

    def _is_listed(self, place: Span) -> bool:
        return self._text[place.start - 1] in LISTED or self._text.startswith(LISTED, place.end)

    def _sampled(self) -> Region | None:
        """The one place that the surveyors say they have taken their sample from, wherever in it they went then."""
        found = [region for region in self._own if any(map(self._mentions.is_sampled, region.mentions))]
        return found[0] if len(found) == 1 else None

    def _gone_to(self) -> Region | None:
        """The one place that the surveyors say in the lead they have asked around in (在武汉市洪山区发放问卷)."""
        found: dict[str, list[Region]] = {}
        for region in self._own:
            for m in region.mentions:
                leading = m.span.start < self._lead_end and not self._mentions.in_body(region, m)
                if leading and self._mentions.asked_around(m):
                    found.setdefault(region.level, []).append(region)
                    break
        least = max(found, key=_BY_SIZE.index, default=None)
        return (found[least][0] if len(found[least]) == 1 else self._holding_all(found[least])) if least else None

    def _holding_all(self, places: Sequence[Region]) -> Region | None:
        """The smallest place that the report names which holds all of several (泰州 of 兴化、泰兴、靖江)."""
        china = gazetteer()
        known = [place for region in places if (place := china.by_code(region.code or ""))]
        shared = set.intersection(*({above.code for above in china.ancestors(place)} for place in known))
        holders = [region for region in self._large if region.code in shared and region.level != "province"]
        return max(holders, key=lambda region: _BY_SIZE.index(region.level), default=None)

    def _only(self) -> Region | None:
        """The only county or city that a text names, and more than once, or the smallest of those that hold one
        another, where it is more than the first word of bodies' names."""
        china = gazetteer()
        least = max(self._large, key=lambda region: _BY_SIZE.index(region.level), default=None)
        if least is None or least.level == "province" or len(least.mentions) < 2 or least not in self._own:
            return None
        sentences = [self._findings.report.sentence_at(m.span.start) for m in least.mentions]
        campus = any(_CUES["campus"].search(self._text, one.start, one.end) for one in sentences)
        if campus or self._mentions.only_of_bodies(least) or self._mentions.only_beyond(least):
            return None
        place = china.by_code(least.code or "")
        above = {one.code for one in china.ancestors(place)} if place else set()
        return least if all(region is least or region.code in above for region in self._large) else None

    def _ranked(self, start: int) -> bool:
        """Whether 全省 is what the region is only held up against."""
        return _CUES["ranked-within"].search(self._text, max(0, start - 4), start) is not None


def _most_frequent(units: list[str]) -> str | None:
    return max(sorted(set(units)), key=units.count, default=None)
