"""Region mentions of one report → divisions of the gazetteer, with codes, and the region that the report is about."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from kg.extraction.model import Findings, Mention, Region
from kg.reading.model import Span
from kg.reading.normal import shadow
from kg.resources.gazetteer import Division, Gazetteer, gazetteer

__all__ = ["Ground", "Settlement", "Way", "resolve_regions", "settle_regions"]

_SMALL = ("township", "village", "zone")


class Way(StrEnum):
    """How it was settled which division a name means, what holds a town or village, which region a report is about."""

    ONLY = "only"  # one division has the name
    FOREMOST = "foremost"  # the others of the name are former or smaller ones
    RELATED = "related"  # it lies in, or holds, a division that the report names clearly
    SIBLING = "sibling"  # it shares what holds it with one
    OPEN = "open"  # nothing settles which of several
    IN_FRONT = "in-front"  # what holds a town or village stands right before it
    TOWN_OF_NAMED = "town-of-named"  # the one county named that has a town of the name
    TOWN_OF_HOME = "town-of-home"  # the one county in the home region that has
    HOME = "home"  # the home region, where it is a county
    TITLE = "title"  # the title names the home region
    OWN_UNIT = "own-unit"  # it is what 我县, 全市 mean
    LEAD = "lead"  # the lead says where it lies and what it has


@dataclass(frozen=True, slots=True)
class Ground:
    """What settled something, and the names or words that it rests on."""

    way: Way
    words: tuple[str, ...] = ()


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
    merged: dict[str, Region] = {}
    for region in large:
        division = divisions[region.name]
        name = division.name if division else region.name
        code = division.code if division else None
        level = division.level if division else region.level
        known = merged.get(code or name)
        mentions = tuple(sorted([*(known.mentions if known else ()), *region.mentions]))
        merged[code or name] = Region(name, mentions, level, code, _holder(division, divisions.values()))
    settled = [division for division in divisions.values() if division]
    home, home_ground = _home(findings, list(merged.values()))
    small, holders = _small(findings.regions, divisions, settled, home)
    regions = tuple(sorted([*merged.values(), *small], key=lambda region: region.mentions[0].span))
    return Settlement(regions, home, grounds, holders, home_ground)


def _settle(regions: list[Region]) -> tuple[dict[str, Division | None], dict[str, Ground]]:
    """The division that each name stands for: the clear ones first, then those that the clear ones settle."""
    china = gazetteer()
    found: dict[str, Division | None] = {}
    grounds: dict[str, Ground] = {}
    open_names: list[str] = []
    for region in regions:
        candidates = china.named(region.name)
        if len(candidates) == 1 or not china.is_ambiguous(region.name):
            found[region.name] = candidates[0]
            grounds[region.name] = Ground(Way.ONLY if len(candidates) == 1 else Way.FOREMOST)
        else:
            open_names.append(region.name)
    clear = [division for division in found.values() if division]
    for name in open_names:
        found[name], grounds[name] = _by_company(china, china.named(name), clear)
    return found, grounds


def _by_company(
    china: Gazetteer, candidates: Iterable[Division], clear: list[Division]
) -> tuple[Division | None, Ground]:
    """The one candidate that lies in, or holds, a division which the report names clearly; None for none or several."""
    alive = [division for division in candidates if not division.valid_until] or list(candidates)

    def related(one: Division, other: Division) -> bool:
        return china.within(one, other) or china.within(other, one)

    def sibling(one: Division, other: Division) -> bool:
        return bool(set(china.ancestors(one)) & set(china.ancestors(other)))

    for way, near in ((Way.RELATED, related), (Way.SIBLING, sibling)):
        found = [division for division in alive if any(near(division, other) for other in clear)]
        if len(found) == 1:
            company = dict.fromkeys(other.name for other in clear if near(found[0], other))
            return found[0], Ground(way, tuple(company))
    return None, Ground(Way.OPEN, tuple(_whole_name(china, division) for division in alive))


def _whole_name(china: Gazetteer, division: Division) -> str:
    return "".join(above.name for above in reversed(china.ancestors(division))) + division.name


def _holder(division: Division | None, others: Iterable[Division | None]) -> str | None:
    if division is None:
        return None
    named = {other.code for other in others if other}
    return next((above.name for above in gazetteer().ancestors(division) if above.code in named), None)


def _small(
    regions: tuple[Region, ...], divisions: dict[str, Division | None], settled: list[Division], home: Region | None
) -> tuple[list[Region], dict[str, Ground]]:
    """Towns and villages with the region that holds them: the one in front, the one county whose town it is, or the
    home region."""
    china = gazetteer()
    found = []
    grounds: dict[str, Ground] = {}
    names = {region.name for region in regions}
    for region in regions:
        if region.level not in _SMALL:
            continue
        within, way = region.within, Way.IN_FRONT
        if within in divisions:
            division = divisions[within] if within else None
            within = division.name if division else within
        elif within is None or within not in names:
            counties = [county for county in china.townships(region.name) if county in settled]
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


# What the report calls its own region by, with the levels of division it may mean.
_OWN = {
    "省": ("province",),
    "自治区": ("province",),
    "市": ("city", "county", "province"),
    "州": ("city",),
    "盟": ("city",),
    "县": ("county",),
    "区": ("county",),
    "旗": ("county",),
}
_DEIXIS = re.compile(r"(?:我|全|本)(省|自治区|市|州|盟|县|区|旗)")
# Sentences that speak of other places: visits, models, speakers from elsewhere.
_ELSEWHERE = re.compile(r"考察|学习借鉴|取经|赴[^,。]{0,12}学习|先进事迹|先进工作者|英模|兄弟|外地|对口|支援|结对的")
_STATES = re.compile(r"(?:共有|现有|辖|下辖|位于|地处|总面积|总人口)")


_OWN_TOWN = re.compile(r"我(?:镇|乡|街道)")


def _spans(region: Region) -> list[Span]:
    return [mention.span for mention in region.mentions]


def _home(findings: Findings, regions: list[Region]) -> tuple[Region | None, Ground | None]:
    """The place that 我市, 我县 or 全市 mean, or whose survey the title says it is; None where that is masked or
    open."""
    text = shadow(findings.report.text)
    title = findings.report.title
    large = [region for region in regions if region.code]
    if title:
        titled = [r for r in large if any(title.holds(mention.span) for mention in r.mentions)]
        if titled:
            # 甘肃省白银市…: the smallest of the places that the title names.
            smallest = max(titled, key=lambda r: (("province", "city", "county").index(r.level), r.mentions[0].span))
            return smallest, Ground(Way.TITLE, (findings.report.label,))
        # 堰口镇…调查报告 by those who say 我镇: the report of a town.
        towns = [r for r in findings.regions if r.level == "township" and any(map(title.holds, _spans(r)))]
        if len(towns) == 1 and _OWN_TOWN.search(text):
            return towns[0], Ground(Way.TITLE, (findings.report.label,))
    own_units = [(match.group(1), match.group()) for match in _DEIXIS.finditer(text)]
    units = [unit for unit, _ in own_units]
    lead_end = findings.report.sections[0].span.start if findings.report.sections else len(text)
    # A place that the lead says was visited is another's, however often its own doings are told.
    own = [
        r
        for r in large
        if any(_own_mention(findings, mention, text) for mention in r.mentions)
        and all(_own_mention(findings, mention, text) for mention in r.mentions if mention.span.start < lead_end)
    ]
    if units:
        unit = max(sorted(set(units)), key=units.count)
        candidates = [
            r
            for r in own
            if r.level in _OWN[unit]
            and r.name.endswith(("市", "县", "区", "省", "州", "盟", "旗"))
            and _unit_fits(r, unit)
        ]
        likely = _most_likely(candidates, large)
        said = dict.fromkeys(words for one, words in own_units if one == unit)
        return likely, Ground(Way.OWN_UNIT, tuple(said)) if likely else None
    leading = [
        r
        for r in own
        if any(m.span.start < lead_end and _STATES.search(text[m.span.end : m.span.end + 12]) for m in r.mentions)
    ]
    first = max(
        leading, key=lambda r: (("province", "city", "county").index(r.level), -r.mentions[0].span.start), default=None
    )
    return first, Ground(Way.LEAD) if first else None


def _unit_fits(region: Region, unit: str) -> bool:
    return (
        region.name.endswith(unit)
        or unit in ("县", "区")
        and region.name.endswith(("县", "区") if unit == "区" else "县")
    )


def _own_mention(findings: Findings, mention: Mention, text: str) -> bool:
    sentence = findings.report.sentence_at(mention.span.start)
    return not _ELSEWHERE.search(sentence.of(text)) and not re.match(r"起义|旧址|监狱", text[mention.span.end :])


def _most_likely(candidates: list[Region], large: list[Region]) -> Region | None:
    """The only candidate, or the one that holds most of the other places named, where that is one alone."""
    if len(candidates) <= 1:
        return candidates[0] if candidates else None
    china = gazetteer()

    def held(region: Region) -> int:
        outer = china.by_code(region.code or "")
        return sum(
            1
            for other in large
            if outer and other.code and (inner := china.by_code(other.code)) and china.within(inner, outer)
        )

    ranked = sorted(candidates, key=lambda region: (-held(region), -len(region.mentions), region.mentions[0].span))
    first, second = ranked[0], ranked[1]
    return first if (held(first), len(first.mentions)) > (held(second), len(second.mentions)) else None
