"""Where a programme runs: the places that its sentence joins with it, those of the headings above it, and the home
region where the report presents it as its own."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from kg.extraction.model import Basis, Findings, Programme, Relation, StatementKind
from kg.linking.regions.front import front
from kg.linking.relations.levels import LEVELS, Levels
from kg.linking.relations.reach import Reach
from kg.linking.standing import Named, Standing, mentions
from kg.reading.model import Section, Span
from kg.reading.outline.outline import CLAUSE_LIMIT
from kg.resources.rules import rule_book
from kg.resources.vocabulary import programmes

__all__ = ["regions_of_programmes"]

_CUES = rule_book("linking/relations", "relations")

# How far apart, in characters, a place and a programme in one sentence may stand: farther off it is one of a list. How
# long the names of a body and of a place are at most.
_NEAR, _LONGEST_BODY, _LONGEST_PLACE = 40, 40, 20

# What stands before a place that takes part, is gone to or held against.
_CLAUSE_END = re.compile(r"[,;:]")
_PARTNER = tuple("与同和跟向到比")


def regions_of_programmes(findings: Findings, reach: Reach) -> Iterator[Relation]:
    """Programme → region."""
    places = _Places(findings, reach)
    for programme in findings.programmes:
        yield from places.of(programme)


class _Places:
    def __init__(self, findings: Findings, reach: Reach) -> None:
        self._report = findings.report
        self._plain, self._reach = reach.plain, reach
        self._outline = {section.number: section for section in findings.report.sections}
        self._sizes = {region.name: LEVELS.index(region.level) for region in findings.regions}
        self._within = {region.name: region.within for region in findings.regions}
        self._home = findings.home_region if findings.home_region in self._sizes else None
        self._home_size = self._sizes.get(self._home or "", -1)
        above = list(self._holding(self._home))
        self._around_home = set(above)
        self._bodies = Standing((mention.span, "") for body in findings.organizations for mention in body.mentions)
        self._regions = Standing(self._not_of_others(findings))
        self._levels = Levels(self._plain, self._home, self._home_size, above, self._regions)
        self._programmes = sorted(mention.span for one in findings.programmes for mention in one.mentions)
        measures = findings.of_kind(StatementKind.COUNTERMEASURE)
        self._measures = sorted(measure.scope for measure in measures if measure.parent is None)
        title = findings.report.title or Span(0, 0)
        titled = {region for _, region in self._regions.within(title)}
        whole = front(findings.report, self._plain) or title
        below = Span(title.end, whole.end)
        self._done_at_home, self._planned_at_home = (True, True) if titled else self._whose_work(findings, title, below)
        told = {region for _, region in self._regions.within(whole)}
        self._several = sorted(region for region in told if self._home and self._within[region] == self._home)
        # 白银市会宁、靖远两县; 白银市…,——基于会宁、靖远两县: what is told of these is told of the city too.
        self._wholly = self._home in titled and not titled.intersection(self._several)

    def _whose_work(self, findings: Findings, title: Span, below: Span) -> tuple[bool, bool]:
        """Whether what the report says was done, and what it proposes, is work of the home region.

        That of a company or a university is work of its city or county, not of the province. What is told of the
        colleges of one city that the subtitle names is done there, and proposed to colleges anywhere; so is what
        students from elsewhere tell of the place that their subtitle has for an example.
        """
        if not _CUES["about-a-body"].search(title.of(self._plain)):
            example = _CUES["for-an-example"].search(self._plain, below.start, below.end)
            return True, not (example and _CUES["students-come"].search(self._plain, below.end))
        if self._home_size <= LEVELS.index("province"):
            return False, False
        places = Standing(mentions(findings.regions))
        by_city, in_city = (self._home in {name for _, name in places.within(line)} for line in (title, below))
        return True, by_city or not in_city

    def _holding(self, region: str | None) -> Iterator[str]:
        """The regions of the report that hold a region, itself not among them."""
        while region is not None and (region := self._within.get(region)) is not None:
            yield region

    def of(self, programme: Programme) -> Iterator[Relation]:
        """The places where it runs."""
        name, own, elsewhere = programme.name, True, True
        for mention in programme.mentions:
            sentence = self._report.sentence_at(mention.span.start)
            near = {region for _, region in self._near(mention.span)}
            near |= set() if near else {region for _, region in self._going_on(mention.span, sentence)}
            for region in sorted(near):
                yield Relation("runsIn", name, region, Basis.STATED, 0.85, "region-in-sentence", sentence)
            for before, region in self._of_that_body(sentence):
                yield Relation("runsIn", name, region, Basis.INFERRED, 0.8, "region-of-that-body", before)
            # (一)长沙市的做法 below 一、长沙、浏阳的经验: the nearest heading that names a place settles it.
            section = self._report.section_at(mention.span.start)
            told = next((found for h in self._headings(section) if (found := self._named_in_heading(h))), [])
            # Of several places of a heading the one that the sentence names too is meant.
            for span, region in [one for one in told if one[1] in near] or told:
                yield Relation("runsIn", name, region, Basis.INFERRED, 0.8, "region-in-heading", span)
            for span, region in self._below_heading(mention.span, section):
                yield Relation("runsIn", name, region, Basis.INFERRED, 0.7, "region-below-heading", span)
            level = self._levels.of(mention.span, sentence)
            if level and level.region:
                yield Relation("runsIn", name, level.region, Basis.INFERRED, 0.8, level.rule, sentence)
            own &= not (level and level.alone) and not self._learnt(mention.span)
            elsewhere &= self._elsewhere([region for _, region in told])
        first = self._report.sentence_at(programme.mentions[0].span.start)
        if self._home and own and not elsewhere and self._is_of_home(programme) and not self._of_another(programme):
            for region in self._at_home(programme):
                yield Relation("runsIn", name, region, Basis.INFERRED, 0.85, "home-region", first)

    def _is_of_home(self, programme: Programme) -> bool:
        return self._done_at_home and (self._planned_at_home or not self._is_proposed(programme.mentions[0].span))

    def _at_home(self, programme: Programme) -> Sequence[str]:
        """The home region; where the title names several places in it, each of them, and none for what is proposed."""
        if len(self._several) < 2:
            return (self._home,) if self._home else ()
        several = [self._home, *self._several] if self._home and self._wholly else self._several
        return () if self._is_proposed(programme.mentions[0].span) else several

    def _not_of_others(self, findings: Findings) -> Iterator[Named]:
        """The places, but for those that only tell whose a body is and that the report is not about: 广西大学."""
        for span, region in mentions(findings.regions):
            if not self._in_body(span) or self._sizes[region] > self._home_size:
                yield span, region

    def _in_body(self, region: Span) -> bool:
        """Whether a place stands in the name of a body."""
        around = Span(max(0, region.start - _LONGEST_BODY), region.end + _LONGEST_BODY)
        return any(body.holds(region) for body, _ in self._bodies.within(around))

    def _near(self, span: Span) -> list[Named]:
        """The places that a programme's sentence joins with it; none that holds the home region, as a company's name or
        a law's does."""
        reach = self._reach.of(span)
        return [
            one
            for one in self._reach.outside(self._regions, reach)
            if one[1] not in self._around_home
            and not self._only_holds(one)
            and (abs(one[0].start - span.start) <= _NEAR or self._opens(one[0]))
            and not self._taught(span, one[0], reach)
            and not self._fetched_from(one[0], reach)
            and not self._of_later_clause(span, one)
            and not self._before_own_clause(span, one[0])
            and not self._where_others_gather(span, one[0])
        ]

    def _going_on(self, programme: Span, sentence: Span) -> list[Named]:
        """The place that opens the sentence, where the programme's clause goes on about it behind another programme:
        青石镇推行“清水入户”,办起“绿荫到家”; not where the clause has a subject of its own."""
        opening = self._plain.rfind(";", sentence.start, programme.start) + 1 or sentence.start
        places = [one for one in self._regions.within(Span(opening, programme.start)) if not self._only_holds(one)]
        clause = self._reach.clause_start(programme, Span(opening, programme.end))
        if not places or clause <= places[0][0].end or places[0][0].start > opening + 1:
            return []
        subject = _CUES["own-subject"].match(self._plain, clause) or self._bodies.within(Span(clause, programme.start))
        inside = len(places) == 1 and self._within.get(places[0][1]) == self._home
        return places if inside and not subject and not self._in_body(places[0][0]) else []

    def _only_holds(self, named: Named) -> bool:
        """Whether a province or city only tells where the place right behind it lies (甘肃省白银市…)."""
        span, name = named
        if self._sizes[name] > LEVELS.index("city"):
            return False
        behind = self._regions.within(Span(span.end, span.end + _LONGEST_PLACE))
        return bool(behind) and behind[0][0].start == span.end and self._sizes[name] < self._sizes[behind[0][1]]

    def _opens(self, region: Span) -> bool:
        """Whether a sentence opens with a place, and so tells of it as a whole."""
        return self._report.sentence_at(region.start).start >= region.start - 1

    def _fetched_from(self, region: Span, reach: Span) -> bool:
        """Whether somebody was fetched from a place, or from the list that it stands in: 从义乌、永康请回党员14名."""
        start = self._reach.clause_start(region, reach)
        fetched = _CUES["fetched-from"].search(self._plain, start, region.end + _LONGEST_PLACE)
        return fetched is not None and fetched.start() < region.start and region.end <= fetched.end()

    def _of_later_clause(self, programme: Span, named: Named) -> bool:
        """Whether a place behind the programme is that of another doing: in a later clause of what is only proposed,
        behind a preposition (…平台,在义乌设立站点; but for 在 a place of the home region) or in the name of a body
        (…驿站,同义乌支行共用)."""
        region, name = named
        if region.start < programme.end or not _CLAUSE_END.search(self._plain, programme.end, region.start):
            return False
        clause = self._reach.clause_start(region, Span(programme.end, region.end))
        if self._in_body(region):
            return True
        if self._is_proposed(programme):
            brought = _CUES["brought-to"].match(self._plain, clause, region.start)
            return not brought and not _CUES["pilots"].match(self._plain, region.end)
        if _CUES["at-own-place"].match(self._plain, clause, region.start) and self._within.get(name) == self._home:
            return False
        return _CUES["before-another-place"].match(self._plain, clause, region.start) is not None

    def _before_own_clause(self, programme: Span, region: Span) -> bool:
        """Whether the home region is the subject of the programme's clause, and the place stands before it:
        嘉会镇的柿子有名,县里推行“云上果园”."""
        start = self._reach.clause_start(programme, Span(region.end, programme.end))
        return region.end < start and _CUES["own-subject"].match(self._plain, start) is not None

    def _where_others_gather(self, programme: Span, region: Span) -> bool:
        """Whether another clause than the programme's names a place for the people who have gone there:
        在党员外出集中的东莞设立支部,开通“清水先锋”."""
        clause = self._reach.clause_start(programme, Span(region.end, programme.end))
        if clause <= region.end:
            return False
        return _CUES["gathers-in"].search(self._plain[max(0, region.start - _NEAR) : region.start]) is not None

    def _taught(self, programme: Span, region: Span, reach: Span) -> bool:
        """Whether its clause names a place as one to learn from (借鉴嘉会镇的做法), and that not for this programme
        (借鉴嘉会镇“云上果园”的做法), or as one where people are taught (赴嘉会镇参加培训)."""
        if region.end <= programme.start and not self._plain[region.end : programme.start].strip("“的"):
            return False
        start = self._reach.clause_start(region, reach)
        if _CUES["learnt-elsewhere"].search(self._plain, start, region.start):
            return True
        taught = _CUES["goes-to-be-taught"].search(self._plain, start, reach.end)
        if taught is not None and taught.start() < region.start < taught.end():
            return True
        learnt = _CUES["learns-from"].search(self._plain, start, region.start) is not None
        between = sorted((programme.start, programme.end, region.start, region.end))[1:3]
        return learnt and _CLAUSE_END.search(self._plain, *between) is not None

    def _of_that_body(self, sentence: Span) -> list[Named]:
        """Of a sentence on a body that the one before it named (该社…), the places of that one."""
        if not _CUES["that-body"].match(self._plain, sentence.start, sentence.end):
            return []
        before = self._report.sentence_at(sentence.start - 1)
        return self._regions.within(before) if before.end <= sentence.start else []

    def _is_proposed(self, programme: Span) -> bool:
        """Whether a countermeasure speaks of a programme."""
        place = bisect_right(self._measures, programme.start, key=lambda scope: scope.start) - 1
        return place >= 0 and self._measures[place].holds(programme)

    def _of_another(self, programme: Programme) -> bool:
        """Whether all that is told of it begins with another place (嘉会镇举办“云上果园”活动, and not 与嘉会镇举办).

        What the whole country knows is no other's alone, and what the report proposes is the home region's plan,
        wherever it was tried first: of 28 such programmes 20 run there.
        """
        if not self._home or programmes().find(programme.name):
            return False
        for mention in programme.mentions:
            if self._is_proposed(mention.span):
                return False
            near = self._near(mention.span) or self._going_on(
                mention.span, self._report.sentence_at(mention.span.start)
            )
            before = [one for one in near if one[0].start < mention.span.start]
            if not before or self._home in {region for _, region in before}:
                return False
            if self._plain[before[0][0].start - 1 : before[0][0].start] in _PARTNER:
                return False
        return True

    def _named_in_heading(self, heading: Span) -> list[Named]:
        """The places of a heading, but for those that hold the home region; a sentence that a lost line break joined to
        a heading tells of its own matter."""
        if len(heading) > CLAUSE_LIMIT:
            return []
        return [one for one in self._regions.within(heading) if one[1] not in self._around_home]

    def _below_heading(self, programme: Span, section: Section | None) -> list[Named]:
        """Of a programme that its heading names as done, the places of the text below it up to the next programme:
        二是推行“云上果园”。…嘉会镇的果农…."""
        if section is None or not section.heading.holds(programme) or self._is_proposed(programme):
            return []
        body = Span(section.body.start, section.span.end)
        behind = bisect_right(self._programmes, body.start, key=lambda span: span.start)
        last = self._programmes[behind].start if behind < len(self._programmes) else body.end
        return [
            one
            for one in self._regions.within(Span(body.start, min(last, body.end)))
            if one[1] not in self._around_home
            and not self._only_holds(one)
            and not self._taught(programme, one[0], self._report.sentence_at(one[0].start))
        ]

    def _elsewhere(self, told: Sequence[str]) -> bool:
        """Whether a heading that names these places tells of others than the home region: as large as it, or larger."""
        larger = all(self._sizes[region] <= self._home_size for region in told)
        return bool(told) and self._home not in told and larger

    def _learnt(self, span: Span) -> bool:
        """Whether the sentence says that the programme was learnt elsewhere."""
        around = self._reach.around(span)
        cue = _CUES["learnt-elsewhere"].search(self._plain, self._reach.clause_start(span, around), around.end)
        return cue is not None and self._reach.nearest([Span(*cue.span())], around) == span

    def _headings(self, section: Section | None) -> Iterator[Span]:
        """The headings above what stands in a section, the nearest first."""
        while section is not None:
            yield section.heading
            section = self._outline.get(section.parent or "")
