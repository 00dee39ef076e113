"""The place of a school, hospital, bank or company that reports of itself: where it says that it is, that its name
begins with, whose office it answers to, or whose rules it goes by."""

from collections.abc import Callable, Sequence

from kg.extraction.model import Findings, Mention, Region
from kg.linking.regions.grounds import Ground, Way
from kg.linking.regions.home_mentions import HomeMentions
from kg.linking.regions.own_town import in_row
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["place_of_body"]

_CUES = rule_book("linking/regions", "home")


def place_of_body(
    findings: Findings, text: str, large: Sequence[Region], lead_end: int, mentions: HomeMentions
) -> tuple[Region, Ground] | None:
    """The place with what settles it; `large` are the divisions that the report names, its first section begins at
    `lead_end`."""
    if not _CUES["own-body"].search(text):
        return None
    if seat := _seat(findings, text, large):
        return seat, Ground(Way.SEAT)

    def only(told: Callable[[Region, Mention], object]) -> Region | None:
        found = [region for region in large if any(told(region, mention) for mention in region.mentions)]
        return found[0] if len(found) == 1 else None

    def answers(_: Region, m: Mention) -> object:
        told = text[max(0, m.span.start - 20) : m.span.start]
        if _CUES["we-are-of"].search(told):
            return _CUES["of-its-own"].match(text, m.span.end)
        asked = m.span.start < lead_end and told.endswith(_CUES.words("had-the-survey-made"))
        return asked and _CUES["supervises"].match(text, m.span.end)

    def names(region: Region, m: Mention) -> object:
        body = mentions.body_at(m.span.start)
        # 湖南师范大学 may be anywhere in the province.
        if body is None or body.end <= m.span.end or region.level == "province":
            return None
        return _CUES["is-the-body"].match(text, body.end)

    if above := only(answers) or only(names):
        return above, Ground(Way.SEAT)

    def rules(_: Region, m: Mention) -> object:
        return text[m.span.start - 1 : m.span.start] == "《" and _CUES["rules-behind"].match(text, m.span.end)

    ruling = only(rules)
    return (ruling, Ground(Way.RULES)) if ruling else None


def _seat(findings: Findings, text: str, large: Sequence[Region]) -> Region | None:
    """Where the body says that it is; one of several grounds is nowhere."""
    for said in _CUES["has-its-seat"].finditer(text):
        sentence = findings.report.sentence_at(said.start())
        row = in_row(large, Span(said.end(), sentence.end), text)
        named = row and any(m.span.start == said.end() for m in row[0].mentions)
        if named and not _CUES["campus"].search(text, sentence.start, sentence.end):
            # A school of 滁州市南谯区 is the city's, unless it goes on to tell of the district.
            near = [one for one in row if one.level != "province"] or row
            return max(near, key=lambda region: len(region.mentions))
    return None
