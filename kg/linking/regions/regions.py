"""Region mentions of one report → divisions of the gazetteer, with codes, and the region that the report is about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.extraction.model import Findings, Region
from kg.linking.regions.grounds import Ground, Way
from kg.linking.regions.home import home_region
from kg.resources.gazetteer import Division, Gazetteer, gazetteer

__all__ = ["Settlement", "resolve_regions", "settle_regions"]

_SMALL = ("township", "village", "zone")


@dataclass(frozen=True, slots=True)
class Settlement:
    """The regions of one report with codes and holders, its home region, and the grounds: of each division by the
    name as the report has it, of what holds a town or village by its name, of the home region."""

    regions: tuple[Region, ...]
    home: Region | None
    divisions: Mapping[str, Ground]
    holders: Mapping[str, Ground]
    home_ground: Ground | None


def resolve_regions(findings: Findings) -> Findings:
    """The findings with each region under its official name and code, short forms joined to full ones, and the home
    region.

    A name that several divisions have is settled by the company it keeps: a holder right before it or elsewhere in the
    report. Where that settles nothing its code stays open.
    """
    settled = settle_regions(findings)
    return replace(findings, regions=settled.regions, home_region=settled.home.name if settled.home else None)


def settle_regions(findings: Findings) -> Settlement:
    """What the regions of one report, as extraction found them, stand for, each with its ground."""
    large = [region for region in findings.regions if region.level not in _SMALL]
    divisions, grounds = _settle(large)
    named = {division.code for division in divisions.values() if division}
    merged: dict[str, Region] = {}
    for region in large:
        division = divisions[region.name]
        name = division.name if division else region.name
        code = division.code if division else None
        level = division.level if division else region.level
        known = merged.get(code or name)
        mentions = tuple(sorted([*(known.mentions if known else ()), *region.mentions]))
        merged[code or name] = Region(name, mentions, level, code, _holder(division, named))
    settled = [division for division in divisions.values() if division]
    home, home_ground = home_region(findings, list(merged.values()))
    small, holders = _small(findings.regions, divisions, settled, home)
    regions = tuple(sorted([*merged.values(), *small], key=lambda region: region.mentions[0].span))
    return Settlement(regions, home, grounds, holders, home_ground)


def _settle(regions: list[Region]) -> tuple[dict[str, Division | None], dict[str, Ground]]:
    """The division that each name stands for: the clear ones first, then those that the clear ones settle."""
    china = gazetteer()
    found: dict[str, Division | None] = {}
    grounds: dict[str, Ground] = {}
    open_names: list[str] = []
    written = {region.name for region in regions}
    for region in regions:
        candidates = china.named(region.name)
        # 邹平 in a report on 邹平县, which is 邹平市 now; 长沙 beside 长沙县 is the city that there is still.
        full = [one for one in candidates if one.name in written and one.name != region.name]
        if len(full) == 1 < len(candidates) and full[0].valid_until:
            found[region.name], grounds[region.name] = full[0], Ground(Way.WRITTEN_OUT, (full[0].name,))
        elif len(candidates) == 1 or not china.is_ambiguous(region.name):
            found[region.name] = candidates[0]
            grounds[region.name] = Ground(Way.ONLY if len(candidates) == 1 else Way.FOREMOST)
        else:
            open_names.append(region.name)
    clear = _Clear([division for division in found.values() if division])
    for name in open_names:
        found[name], grounds[name] = clear.settles(china.named(name))
    return found, grounds


class _Clear:
    """The divisions that a report names clearly, by the codes of what they are and of what holds them."""

    def __init__(self, divisions: Iterable[Division]) -> None:
        self._names: dict[str, list[str]] = {}
        self._held: dict[str, list[str]] = {}
        for division in divisions:
            self._names.setdefault(division.code, []).append(division.name)
            for above in gazetteer().ancestors(division):
                self._held.setdefault(above.code, []).append(division.name)

    def settles(self, candidates: Iterable[Division]) -> tuple[Division | None, Ground]:
        """The one candidate that lies in, or holds, a clear division, or else has one beside it; None for none or
        several. One whose city is named comes before one that shares no more than the province with it."""
        alive = [division for division in candidates if not division.valid_until] or list(candidates)
        for way, company in ((Way.RELATED, self._related), (Way.SIBLING, self._siblings)):
            kept = {division: tuple(dict.fromkeys(company(division))) for division in alive}
            found = [one for one in alive if kept[one] and not any(set(kept[one]) < set(kept[o]) for o in alive)]
            if len(found) == 1:
                return found[0], Ground(way, kept[found[0]])
        return None, Ground(Way.OPEN, tuple(_whole_name(gazetteer(), division) for division in alive))

    def _related(self, division: Division) -> Iterator[str]:
        yield from self._held.get(division.code, ())
        for above in gazetteer().ancestors(division):
            yield from self._names.get(above.code, ())

    def _siblings(self, division: Division) -> Iterator[str]:
        for above in gazetteer().ancestors(division):
            yield from self._held.get(above.code, ())


def _whole_name(china: Gazetteer, division: Division) -> str:
    return "".join(above.name for above in reversed(china.ancestors(division))) + division.name


def _holder(division: Division | None, named: set[str]) -> str | None:
    """The innermost of the divisions with these codes that holds the division."""
    above = gazetteer().ancestors(division) if division else ()
    return next((outer.name for outer in above if outer.code in named), None)


def _small(
    regions: tuple[Region, ...], divisions: dict[str, Division | None], settled: list[Division], home: Region | None
) -> tuple[list[Region], dict[str, Ground]]:
    """Towns and villages with the region that holds them: the one in front, the one county whose town it is, or the
    home region."""
    china = gazetteer()
    found = []
    grounds: dict[str, Ground] = {}
    names, named = {region.name for region in regions}, set(settled)
    for region in regions:
        if region.level not in _SMALL:
            continue
        within, way = region.within, Way.IN_FRONT
        if within in divisions:
            division = divisions[within] if within else None
            within = division.name if division else within
        elif within is None or within not in names:
            counties = [county for county in china.townships(region.name) if county in named]
            inside = [county for county in china.townships(region.name) if home and _inside(county, home)]
            if len(counties) == 1:
                within, way = counties[0].name, Way.TOWN_OF_NAMED
            elif len(inside) == 1:
                way = Way.TOWN_OF_HOME
                within = inside[0].name if inside[0].name in names else home.name if home else None
            else:
                holds = home and (home.level == "county" or (home.level, region.level) == ("township", "village"))
                within, way = home.name if home and holds else None, Way.HOME
        if within:
            grounds[region.name] = Ground(way, (within,))
        found.append(replace(region, within=within))
    return found, grounds


def _inside(county: Division, home: Region) -> bool:
    return county.code == home.code or any(above.code == home.code for above in gazetteer().ancestors(county))
