"""Who carries a programme out: the kinds of organization that its sentence joins with it, by themselves or as the kind
of a named body (县农村商业银行 is a 银行); where its sentence names none, those of the text that it heads; for what the
Party's own rules lay down (三会一课), the Party bodies that the report is about."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, starmap

from kg.extraction.model import Basis, Findings, Programme, Relation
from kg.linking.organization_kinds import is_department, is_subject
from kg.linking.relations.main_kinds import MainKinds
from kg.linking.relations.reach import Reach, listed
from kg.linking.standing import Named
from kg.reading.cleaning import shadow
from kg.reading.model import Span
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types, programmes

__all__ = ["organizations_of_programmes"]

_CUES = rule_book("linking/relations", "relations")

# How far, in characters, a kind of organization may stand before and behind the programme that it carries out.
_BEFORE, _BEHIND = 30, 20
# The mentions that tell who carries a programme out: later ones speak of its effects.
_TELLING = 3
# How sure is what a kind before a programme says, and what a particular body of a kind does (县中医院党委开展…).
_OF_KIND, _OF_BODY = 0.75, 0.55
# How sure are those that a report is about: meant by the broader kind that is told, in the sentence, in the title and
# all through the report where nothing else is told. (Other kinds of the title are then right in 1 of 4: left out.)
_MEANT, _MAIN, _SUBJECT = {"narrower-in-title": 0.8, "branches-of-report": 0.45}, 0.45, 0.6
# So much more counts a mention of a kind that fits a known programme best (三会一课: a 党支部, then any 党组织).
_BEST = 3
# How long a kind's name within a programme's is at most.
_LONGEST_NAME = 12
# How long the list is at most that leads to a body that something is done to.
_LONGEST_LIST = 24
# How far the text goes on that tells of a programme named in its heading.
_TOLD = 400

_BRACKETED_LIST = re.compile(r"\([^()\n]*、[^()\n]*\)")
_FARTHEST_BRACKET = 80
_COUNTED = re.compile(r" ?\d+[多余]? ?[个家所支]")

_SENTENCE_END = re.compile(r"[。!?\n]")

_Found = tuple[str, Basis, float, str]  # rule, basis, confidence, kind


def organizations_of_programmes(findings: Findings, reach: Reach, main: MainKinds) -> Iterator[Relation]:
    """Programme → organization type."""
    carriers = _Carriers(findings, reach, main)
    for programme in findings.programmes:
        for words, found in carriers.of(programme):
            rule, basis, confidence, kind = found
            yield Relation("carriedOutBy", programme.name, kind, basis, confidence, rule, words)


class _Carriers:
    def __init__(self, findings: Findings, reach: Reach, main: MainKinds) -> None:
        self._report = findings.report
        self._plain, self._reach = reach.plain, reach
        self._kinds = main.standing.without(_CUES.words("too-broad"))
        self._bodies = {mention.span for body in findings.organizations for mention in body.mentions}
        self._main = main
        self._named = Counter({kind.name: len(kind.mentions) for kind in findings.organization_types})
        self._names = {name: kind for name, kind in _names(findings) if kind not in _CUES.words("too-broad")}

    def of(self, programme: Programme) -> Iterator[tuple[Span, _Found]]:
        """The words it rests on, and rule, basis, confidence and name of each kind that carries it out."""
        known = self._known(programme.name)
        found = [*self._told(programme, known), *self._main_in_sentence(programme, known)]
        if not found and self._main.acting:
            found = [(programme.mentions[0].span, ("subject-of-report", Basis.INFERRED, _SUBJECT, self._main.acting))]
        for words, one in found:
            rule, meant = self._main.meant(one[-1])
            yield from ((words, (rule, Basis.INFERRED, _MEANT[rule], kind)) for kind in meant)
            if not meant:
                yield words, one

    def _told(self, programme: Programme, known: dict[str, int]) -> Iterator[tuple[Span, _Found]]:
        if known:
            yield self._of_known(programme, known)
            if any(_CUES["party-body"].search(kind) for kind in known):
                return
        told = False
        for mention in programme.mentions[:_TELLING]:
            sentence = self._report.sentence_at(mention.span.start)
            for found in self._in_sentence(mention.span, told):
                told = True
                yield sentence, found

    def _main_in_sentence(self, programme: Programme, known: dict[str, int]) -> Iterator[tuple[Span, _Found]]:
        for mention in programme.mentions[:_TELLING]:
            for span, kind in self._kinds.within(self._reach.around(mention.span)):
                alone = span in self._bodies and _stands_for_itself(kind)
                if kind == self._main.most_named and (not known or kind in known) and not alone:
                    for main in self._main.meant(kind)[1] or [kind]:
                        yield mention.span, ("main-kind-in-sentence", Basis.INFERRED, _MAIN, main)

    def _known(self, name: str) -> dict[str, int]:
        """The kinds of the report that are known to carry the programme out, with how well they fit."""
        concept, types = programmes().find(name), organization_types()
        known = {types.by_id(carrier) for carrier in concept.carriers} if concept else set()
        fit = {kind: len(known & {types.find(kind), *types.ancestors(kind)}) for kind in self._named} if known else {}
        return {kind: count for kind, count in fit.items() if count}

    def _of_known(self, programme: Programme, known: dict[str, int]) -> tuple[Span, _Found]:
        """The last of the known kinds before the programme in its sentence, else the one that the report names most."""
        best = max(known.values())
        for mention in programme.mentions:
            sentence = self._report.sentence_at(mention.span.start)
            there = [one for one in self._kinds.within(sentence) if one[1] in known]
            # 学院党委抓规范,严格执行“三会一课”: what fits less well (the 党委) only in the programme's own clause.
            clause = self._reach.clause_start(mention.span, sentence)
            before = [
                kind
                for span, kind in there
                if span.end <= mention.span.start and (known[kind] == best or span.start >= clause)
            ]
            # “三会一课”在村党支部走了样: behind it one that fits as well as any.
            behind = [kind for span, kind in there if span.start >= mention.span.end and known[kind] == best]
            if before or behind:
                kind = _narrowest(before) if before else behind[0]
                return sentence, ("known-carrier", Basis.STATED, 0.95, kind)
        most = max(known, key=lambda kind: self._named[kind] * (_BEST if known[kind] == best else 1))
        return programme.mentions[0].span, ("known-carrier", Basis.INFERRED, 0.75, most)

    def _in_sentence(self, span: Span, told: bool) -> Iterator[_Found]:
        for kind in self._in_name(span):
            yield "type-in-programme", Basis.STATED, 0.7, kind
        around = self._reach.around(span)
        if _CUES["surveys"].search(self._plain, around.start, around.end):
            return
        if _CUES["takes-part"].search(self._plain, around.start, around.end):
            members = self._reach.outside(self._kinds, self._reach.of(span))
            nearest = self._reach.nearest((where for where, _ in members), around)
            if nearest == span or nearest and self._quoted_together(nearest, span):
                for _, kind in members:
                    yield "members-in-sentence", Basis.STATED, 0.65, kind
            return
        near = self._reach.of(span)
        yield from self._before(span, near, told)
        yield from self._carried_on(span, near, around)
        yield from self._behind(span, near)
        if not self._reach.outside(self._kinds, around):
            for kind in self._told_below(span):
                yield "type-below-heading", Basis.INFERRED, 0.6, kind

    def _quoted_together(self, one: Span, other: Span) -> bool:
        """Whether two programmes are quotations side by side, which one verb and one noun go with: 开展“…”“…”活动."""
        first, last = sorted((one, other))
        return self._plain[first.end - 1 : last.start + 1] in ("”“", "”、“")

    def _before(self, span: Span, near: Span, told: bool) -> Iterator[_Found]:
        clause = self._reach.clause_start(span, near)
        before = self._reach.outside(self._kinds, Span(clause, span.start))
        of_body = before and before[-1][0] in self._bodies
        # 县妇联开展“…”: of a kind that the report names once, a body that is the subject.
        own = of_body and is_subject(before[0][0], Span(clause, span.start), self._plain)
        for kind in self._listed(before[::-1]):
            if not of_body or ((own or self._named[kind] > 1) and not _stands_for_itself(kind)):
                yield "type-before", Basis.STATED, _OF_BODY if of_body else _OF_KIND, kind
        if not before and not told:
            earlier = self._of_kinds(Span(near.start, clause))
            # 群团组织(工会、妇联)的资源,推行“…”: what a closed bracket lists goes with the words before it.
            closed = list(
                _BRACKETED_LIST.finditer(self._plain, max(near.start, span.start - _FARTHEST_BRACKET), span.start)
            )
            earlier = [one for one in earlier if not any(Span(*match.span()).holds(one[0]) for match in closed)]
            # 组建流动党支部3个,办起“…”: that so many were set up does not tell who does what follows.
            counted = earlier and _COUNTED.match(self._plain, earlier[-1][0].end)
            # The nearest is near enough; those in a list with it may begin farther off.
            far = not earlier or earlier[-1][0].start < span.start - _BEFORE
            kinds_before = [] if far or counted else list(self._listed(earlier[::-1]))
            if kinds_before and not self._is_object(earlier[-len(kinds_before)][0], near):
                for kind in kinds_before:
                    yield "type-in-clause-before", Basis.INFERRED, 0.5, kind

    def _carried_on(self, span: Span, near: Span, around: Span) -> Iterator[_Found]:
        """The subject of the sentence, where other programmes of its stand between and no other kind: 村党支部落实
        “三会一课”,推行“积分评议”."""
        before = self._reach.outside(self._kinds, Span(around.start, span.start))
        if before and before[-1][0].start < near.start and is_subject(before[-1][0], around, self._plain, ends=",;。"):
            yield "subject-carried-on", Basis.STATED, 0.8, before[-1][1]

    def _is_object(self, kind: Span, near: Span) -> bool:
        """Whether something is done to a kind or its people, or with it: 整合民政部门的资源."""
        lead = max(near.start, kind.start - _LONGEST_LIST)
        before, people = _CUES["before-an-object"], _CUES["people-of-a-body"]
        return bool(before.search(self._plain, lead, kind.start) or people.match(self._plain, kind.end))

    def _behind(self, span: Span, near: Span) -> Iterator[_Found]:
        """The kinds of what follows, whose own verb is of their own part: that it is the programme's is concluded."""
        behind = self._reach.outside(self._kinds, Span(span.end, near.end))
        # 建“护理班”,依托市人民医院: a particular body behind is a means.
        if behind and behind[0][0] not in self._bodies and behind[0][0].start - span.end <= _BEHIND:
            nearest = list(self._listed(behind))
            yield from (("type-behind", Basis.INFERRED, 0.6, kind) for kind in nearest)
            # 推行“…”,党委抓项目、支部抓岗位: each has its part.
            then = behind[len(nearest) :]
            if then and is_subject(then[0][0], near, self._plain):
                yield from (("subject-behind", Basis.INFERRED, 0.65, kind) for kind in self._listed(then))

    def _in_name(self, span: Span) -> Iterator[str]:
        """The kinds that a name names, from left to right, the longest first; of a name in several parts those that a
        part begins with: 医保、公安、卫健联合执法. (Slogans name others in passing: 爱学校、爱家乡.)"""
        name = span.of(self._plain)
        if "、" in name:
            for where, kind in self._kinds.within(span):
                if where.start == span.start or self._plain[where.start - 1] in "“、":
                    yield kind
            return
        at = 0
        while at < len(name):
            ends = range(min(len(name), at + _LONGEST_NAME), at + 1, -1)
            end = next((end for end in ends if name[at:end] in self._names), None)
            if end and not _is_a_body(name, at, end):
                yield self._names[name[at:end]]
            at = end or at + 1

    def _listed(self, near: list[Named]) -> Iterator[str]:
        """The nearest kind and those in a list with it: 妇联、学校和老年协会."""
        last = None
        for span, kind in near:
            if last and not listed(span, last, self._plain):
                return
            yield kind
            last = span

    def _told_below(self, span: Span) -> Iterator[str]:
        """The kinds of the first sentence that names any, below the heading that holds the programme."""
        section = self._report.section_at(span.start)
        if section is None or not section.heading.holds(span):
            return
        start = section.heading.end
        end = min(section.span.end, start + _TOLD)
        stops = [match.end() for match in _SENTENCE_END.finditer(self._plain, start, end)]
        for sentence in starmap(Span, pairwise([start, *stops, end])):
            # 由县民政局和县职业学校联合办班: all who take part do.
            together = _CUES["takes-part"].search(self._plain, sentence.start, sentence.end)
            if found := self._reach.outside(self._kinds, sentence) if together else self._of_kinds(sentence):
                yield from (kind for _, kind in found)
                return

    def _of_kinds(self, stretch: Span) -> list[Named]:
        """What tells of kinds outside the clause of a programme: a particular body where the report names its kind
        again."""
        found = self._reach.outside(self._kinds, stretch)
        return [one for one in found if one[0] not in self._bodies or self._named[one[1]] > 1]


def _is_a_body(name: str, start: int, end: int) -> bool:
    """Whether a programme is itself what its last words name (长者食堂, 家长学校), and these do not tell who carries it
    out; but for what a programme is there to found or better: 五星支部, 党支部+合作社."""
    closes = name[end : end + 1] in ("", "”")
    return closes and name[start - 1 : start] != "+" and _CUES["bettered"].search(name, start, end) is None


def _stands_for_itself(kind: str) -> bool:
    """Whether a body of a kind carries a programme out by itself, and not as one of the kind: 县民政局, 白水公司."""
    return is_department(kind) or kind in _CUES.words("by-itself")


def _narrowest(kinds: list[str]) -> str:
    """The last of some kinds, or the one before that it names again: 各学生党支部 …, 支部 …"""
    types, last = organization_types(), kinds[-1]
    narrower = (kind for kind in reversed(kinds) if last in {above.label for above in types.ancestors(kind)})
    return next(narrower, last)


def _names(findings: Findings) -> Iterator[tuple[str, str]]:
    """The full names that the report has for its kinds of organization, none cut short in a list (工商、税务部门)."""
    plain = shadow(findings.report.text)
    for kind in findings.organization_types:
        yield kind.name, kind.name
        for mention in kind.mentions:
            words = mention.span.of(plain)
            if organization_types().find(words):
                yield words, kind.name
