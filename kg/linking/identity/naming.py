"""The ids of what a report names: one of its own for what only the report knows, one for all reports for what has a
name of its own."""

from collections.abc import Iterator
from functools import cached_property

from kg.extraction.model import DocumentTitle, Findings, Organization, Region
from kg.extraction.organizations.name_words import is_coined
from kg.extraction.segmentation import Token, is_known, segment
from kg.linking.identity.identity import path, plain_name
from kg.reading.cleaning import MASK, shadow
from kg.resources.gazetteer import Division, gazetteer
from kg.resources.rules import rule_book

__all__ = ["Naming"]

_CUES = rule_book("linking/corpus", "corpus")
# Rules that find a body by a name of its own: a place, a coined word, a title. What the others find has one where a
# word of it is coined: 晋江经济开发区党工委, and not 外语系, 机关支部, 集团党委.
_OF_OWN_NAME = frozenset(
    {
        "branch-in-place",
        "central-body",
        "coined-name",
        "coined-name-branch",
        "company-in-list",
        "institution-by-form",
        "institution-by-name",
        "place-and-body",
        "quoted-body",
        "titled-media",
        "trade-company",
        "university-short",
        "venue-party-body",
    }
)


class Naming:
    """The ids of one report's regions, bodies and documents."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._report = findings.report
        self._by_name = {region.name: region for region in findings.regions}

    def region(self, region: Region) -> str:
        """By code, or below the names of what holds it; one that nothing places stays the report's own."""
        return path("region", region.code) if region.code else path("region", *self._below(region))

    def organization(self, organization: Organization) -> tuple[str, str]:
        """Its id and label. A name that is masked is the report's own, with the mask: 东方__公司 is no 东方公司."""
        name = organization.name
        if masked := self._masked(organization):
            return path("organization", self._report.id, plain_name(masked)), masked
        if level := _CUES["named-by-level"].match(name):
            holder = self._of_level(level["unit"] or level["league"])
            return path("organization", *(holder or [self._report.id]), plain_name(name)), name
        own = _OF_OWN_NAME.isdisjoint(mention.rule for mention in organization.mentions)
        if own and not self._begins_with_place(name) and not any(map(_tells_which, segment(name))):
            return path("organization", self._report.id, plain_name(name)), name
        return path("organization", plain_name(name)), name

    def document(self, document: DocumentTitle) -> str:
        """A title that only says what kind of document it is (《实施意见》) is the report's own."""
        name = plain_name(document.name)
        if _CUES["bare-title"].fullmatch(shadow(name)):
            return path("document", self._report.id, name)
        return path("document", name)

    def _masked(self, organization: Organization) -> str | None:
        """The body's name as the report has it, where a part of it is blanked out; not where it stands whole, too, and
        only its place is blanked (xx县委组织部, 县委组织部)."""
        texts = [plain_name(mention.span.of(self._report.text)) for mention in organization.mentions]
        masked = [text for text in texts if MASK.search(shadow(text))]
        if len(masked) == len(texts) or any(MASK.search(shadow(text), 1) for text in masked):
            return max(masked, key=len, default=None)
        return None

    def _begins_with_place(self, name: str) -> bool:
        return any(name[:end] in self._place_words for end in range(2, len(name)))

    @cached_property
    def _place_words(self) -> frozenset[str]:
        mentions = (mention for region in self._findings.regions for mention in region.mentions)
        return frozenset(mention.span.of(shadow(self._report.text)) for mention in mentions)

    def _of_level(self, unit: str) -> list[str] | None:
        """The names that lead to the region of a level that is the home region or holds it: the 市委 of a report on
        华县 is that of 渭南市."""
        home = self._by_name.get(self._findings.home_region or "")
        for region in self._upwards(home) if home else ():
            if region.name.endswith(unit):
                return self._below(region)
            if division := gazetteer().by_code(region.code or ""):
                above = (one for one in gazetteer().ancestors(division) if one.name.endswith(unit))
                return next(([one.name] for one in above), None)
        return None

    def _below(self, region: Region) -> list[str]:
        """The names of what holds a region, and its own. A county of a name that others have is told by its city."""
        if division := gazetteer().by_code(region.code or ""):
            today = [one for one in gazetteer().named(region.name) if one.name == region.name and not one.valid_until]
            return _names_down_to(division) if len(today) > 1 else [region.name]
        holders: list[str] = []
        for above in self._upwards(region):
            holders.insert(0, above.name)
            if division := gazetteer().by_code(above.code or ""):
                holders[:1] = _names_down_to(division)
                break
        return holders if len(holders) > 1 else [self._report.id, region.name]

    def _upwards(self, region: Region) -> Iterator[Region]:
        """A region and what the report says holds it, and so on; no farther than five, which may go in a ring."""
        above: Region | None = region
        for _ in range(5):
            if above is None:
                return
            yield above
            above = self._by_name.get(above.within or "")


def _tells_which(token: Token) -> bool:
    """Whether a word is a name, and no kind of institution that jieba has for one (文学院)."""
    return is_coined(token) and not (token.tag == "nt" and is_known(token.word))


def _names_down_to(division: Division) -> list[str]:
    """佳木斯市, 汤原县: the names from the city down; a county right below its province begins with the province."""
    above = [d.name for d in gazetteer().ancestors(division) if d.level != "province"]
    province = [d.name for d in gazetteer().ancestors(division) if d.level == "province"]
    return [*(reversed(above) if above else province), division.name]
