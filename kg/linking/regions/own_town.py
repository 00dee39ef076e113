"""The town or village that a report is of whose title names none: where its author is posted, or what it calls its own
more often than any county, or whose body made the survey. And the place that a line above the text tells
(调查地点:…)."""

from collections import Counter
from collections.abc import Callable, Sequence

from kg.extraction.model import Findings, Mention, Region
from kg.linking.regions.grounds import Ground, Way
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["LISTED", "SMALL", "in_row", "last_in_row", "own_town", "place_of_survey"]

SMALL = ("township", "village")
_CUES = rule_book("linking/regions", "home")


def own_town(
    findings: Findings, text: str, lead_end: int, larger: int, surveys: Callable[[Mention], bool]
) -> tuple[Region, Ground] | None:
    """The town or village with what settles it; `larger` is how often the report says 我县 or 全市, `surveys` whether a
    body of the place at a mention made the survey."""
    towns = [region for region in findings.regions if region.level in SMALL]
    if posted := [town for town in towns if _posted_at(town, text, lead_end)]:
        return posted[-1], Ground(Way.SURVEYOR)
    said = [(match["unit"], match.group()) for match in _CUES["own-locality"].finditer(text)]
    unit, often = max(Counter(unit for unit, _ in said).items(), key=lambda one: one[1], default=("", 0))
    called = [town for town in towns if town.name.endswith(unit)]
    # A report tells of towns elsewhere too (东莞市厚街镇): its own stands in the lead, or is named more often.
    standing = [(town.mentions[0].span.start < lead_end, len(town.mentions)) for town in called]
    best = max(standing, default=None)
    called = [town for town, one in zip(called, standing, strict=True) if one == best]
    sure = often > 1 or any(words[0] in "我本" for own, words in said if own == unit)
    if sure and often > larger and len(called) == 1:
        return called[0], Ground(Way.OWN_UNIT, tuple(dict.fromkeys(words for own, words in said if own == unit)))
    surveying = [town for town in towns if not larger and any(map(surveys, town.mentions))]
    return (surveying[0], Ground(Way.SURVEYOR)) if len(surveying) == 1 else None


def place_of_survey(regions: Sequence[Region], text: str, lead_end: int) -> Region | None:
    """The place that a line above the first section tells: 调查地点:会宁县太平店镇白水村."""
    if (label := _CUES["place-of-survey"].search(text, 0, lead_end)) is None:
        return None
    line_end = text.find("\n", label.end())
    return last_in_row(regions, Span(label.end(), line_end if line_end >= 0 else len(text)), text)


def last_in_row(regions: Sequence[Region], stretch: Span, text: str) -> Region | None:
    """The last of the places that stand in a row where a stretch begins to name some."""
    return next(reversed(in_row(regions, stretch, text)), None)


def in_row(regions: Sequence[Region], stretch: Span, text: str) -> list[Region]:
    """The places in a row where a stretch begins to name some; what is listed (甲村、乙村) is no one place."""
    named = [(mention.span, place) for place, one in enumerate(regions) for mention in one.mentions]
    found: list[Region] = []
    end = None
    for span, place in sorted(one for one in named if stretch.holds(one[0])):
        if (end is not None and span.start != end) or text.startswith(LISTED, span.end):
            break
        found.append(regions[place])
        end = span.end
    return found


# What stands between places that are named together, or behind them.
LISTED = ("、", "和", "与", "及", "等")


def _posted_at(town: Region, text: str, lead_end: int) -> bool:
    """Whether the lines above the report's first section say that its author has a post there."""
    for mention in town.mentions:
        if mention.span.start < lead_end and _CUES["posted-at"].match(text, mention.span.end):
            line = text[text.rfind("\n", 0, mention.span.start) + 1 : mention.span.start]
            if not set(line) & set("。;:") or _CUES["takes-a-post"].match(text, mention.span.end):
                return True
    return False
