"""Which kinds of organization have a problem: those in its words, and those that its text makes the subject of a
clause (部分学校没有操场)."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from kg.extraction.model import Basis, Findings, Relation, Statement, StatementKind
from kg.linking.organization_kinds import is_below, is_department, is_subject
from kg.linking.relations.main_kinds import MainKinds
from kg.linking.relations.reach import Reach, listed
from kg.linking.standing import Named, mentions
from kg.reading.cleaning import in_simplified
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types

__all__ = ["kinds_with_problems"]

_CUES = rule_book("linking/relations", "relations")

# How sure is a subject: where the problem's own words name a kind, others that its text tells of have it less often. On
# all gold 31 of 74 and 356 of 523 are right, of the most named 44 of 93; of the kinds in the words 125 of 169.
_IN_WORDS, _BESIDE_STATED, _SUBJECT, _MOST_NAMED = 0.75, 0.45, 0.7, 0.6
# Whose meetings the Party's own rules lay down, and how sure it is that a problem of these is theirs.
_BRANCH, _OF_BRANCHES = "党支部", 0.7
# How sure are the departments of a text that tells how badly they work together: 48 of 55 on all gold.
_IN_CONCERT = 0.85
# How sure are the Party bodies that the report is about, where its text names Party bodies in general, or nobody.
_PARTY_BODIES = 0.7
# How sure is a kind that is meant by a broader one.
_MEANT = {"narrower-in-title": 0.8, "branches-of-report": 0.7}
# How far from the beginning of a problem a kind that the report names nowhere else can be its subject: of those farther
# off 1 of 8 is right on 68 reports, 1 of 4 on eight others. F1 on tests/gold .665 without, .668 with 80, .670 so. None
# of 14 kinds that a text names most has its problem where it first comes so far behind the problem's words.
_NEAR = 100
# How far behind the words of a problem a kind can be its subject at all: farther off none of 10 is right, but for one
# of a kind that the words name.
_REACH = 160
# So often a report names, at the least, the kind that a problem's text names most.
_OFTEN = 3
# How far in front of a kind, in characters, its sentence may say that it gives a reason.
_REASON = 80


def kinds_with_problems(findings: Findings, reach: Reach, main: MainKinds) -> Iterator[Relation]:
    """Problem → organization type."""
    affected = _Affected(findings, reach, main)
    for problem in findings.of_kind(StatementKind.PROBLEM):
        span = problem.words.span
        for basis, confidence, rule, kind in affected.by(problem):
            meaning, meant = main.meant(kind)
            for one in meant:
                yield Relation("affects", problem.id, one, Basis.INFERRED, _MEANT[meaning], meaning, span)
            if not meant:
                yield Relation("affects", problem.id, kind, basis, confidence, rule, span)


class _Affected:
    def __init__(self, findings: Findings, reach: Reach, main: MainKinds) -> None:
        self._report = findings.report
        self._plain, self._reach = reach.plain, reach
        self._kinds = main.standing
        self._bodies = {mention.span for body in findings.organizations for mention in body.mentions}
        self._named = Counter(kind for _, kind in set(mentions(findings.organization_types)))
        self._causes = sorted(cause.words.span for cause in findings.of_kind(StatementKind.CAUSE))
        self._main, self._party_bodies, self._subject = main, main.party_bodies, main.subject
        self._of_party = _CUES["party"].search(in_simplified(findings.report.label)) is not None

    def by(self, problem: Statement) -> Iterator[tuple[Basis, float, str, str]]:
        """Basis, confidence, rule and name of each kind that has the problem."""
        stated = {kind for _, kind in self._kinds.within(problem.words.span)}
        for kind in sorted(stated):
            if self._party_bodies and kind in _CUES.words("too-broad"):
                yield Basis.INFERRED, _PARTY_BODIES, "party-bodies-of-report", self._party_bodies
            else:
                yield Basis.STATED, _IN_WORDS, "type-in-statement", kind
        told = [one for one in self._reach.outside(self._kinds, problem.scope) if self._tells(one)]
        subjects = self._own(problem, self._without_lenders(problem, self._subjects(problem, told)))
        for kind in sorted(self._in_concert(problem) - stated):
            yield Basis.STATED, _IN_CONCERT, "departments-in-concert", kind
        found = sorted(_without_again([kind for _, kind in told], {kind for _, kind in subjects}) - stated)
        for kind in found:
            yield Basis.INFERRED, _BESIDE_STATED if stated else _SUBJECT, "type-as-subject", kind
        if stated or subjects:
            return
        words = problem.words.span
        if self._named[_BRANCH] and _CUES["life-of-branches"].search(self._plain, words.start, words.end):
            yield Basis.INFERRED, _OF_BRANCHES, "life-of-branches", _BRANCH
        elif self._party_bodies and problem.parent is None and self._is_of_party(problem):
            yield Basis.INFERRED, _PARTY_BODIES, "party-bodies-of-report", self._party_bodies
        elif most := self._most_named(problem, told):
            yield Basis.INFERRED, _MOST_NAMED, "type-most-named", most

    def _most_named(self, problem: Statement, told: list[Named]) -> str | None:
        """The kind that the text of a problem names most, where it stands near the problem's words or the report means
        a narrower one by it."""
        counts = Counter(kind for _, kind in told)
        most = max(counts, key=lambda kind: (counts[kind], self._named[kind]), default=None)
        if most is None or self._named[most] < _OFTEN:
            return None
        first = next(span for span, kind in told if kind == most)
        near = first.start < problem.words.span.end + _NEAR
        return most if near or self._main.meant(most)[1] else None

    def _in_concert(self, problem: Statement) -> set[str]:
        """The departments of a problem's text, where its words say that departments do not work well together."""
        words = problem.words.span
        if not _CUES["in-concert"].search(self._plain, words.start, words.end):
            return set()
        named = {kind for _, kind in self._kinds.within(problem.scope)}
        found = {kind for kind in named if is_department(kind) or is_below(kind, "of-mass-organizations")}
        return found if len(found) > 1 else set()

    def _tells(self, named: Named) -> bool:
        """Whether a kind can be the one that has a problem: not too broad, and no part of what a cause says or its
        sentence says behind 由于."""
        span, kind = named
        place = bisect_right(self._causes, span.start, key=lambda cause: cause.start) - 1
        if kind in _CUES.words("too-broad") or (place >= 0 and self._causes[place].holds(span)):
            return False
        # 消防部门检查发现: who finds it out has no part in it.
        if is_department(kind) and _CUES["finds-out"].match(self._plain, span.end):
            return False
        start = max(self._report.sentence_at(span.start).start, span.start - _REASON)
        return not _CUES["gives-reason"].search(self._plain, start, span.start)

    def _subjects(self, problem: Statement, told: list[Named]) -> Iterator[Named]:
        """The kinds that are the subject of a clause, by themselves and not as a particular body of theirs (县水务局),
        each with those in a list with it; far from the problem's words, fewer and fewer."""
        last = None
        for span, kind in told:
            in_list = self._plain.endswith("、", 0, span.start)
            heads = not in_list and is_subject(span, problem.scope, self._plain)
            if span in self._bodies or not (heads or last and listed(last, span, self._plain)):
                continue
            last = span
            if self._is_near(problem, (span, kind)):
                yield span, kind

    def _is_near(self, problem: Statement, named: Named) -> bool:
        """Whether a kind stands near enough to a problem's words to be its subject: one that the report names once
        nearer than others, and one of a kind that the words name however far (党组织建设滞后。…8个村党组织没有书记)."""
        (span, kind), words = named, problem.words.span
        if span.start < words.start + _NEAR or (self._named[kind] > 1 and span.start < words.end + _REACH):
            return True
        if self._named[kind] <= 1:
            return False
        broader = {concept.label for concept in organization_types().ancestors(kind)}
        return any(one in broader for _, one in self._kinds.within(words))

    def _without_lenders(self, problem: Statement, subjects: Iterator[Named]) -> list[Named]:
        """The kinds that can want for money, where that is the problem: 融资难。…,银行惜贷."""
        words = problem.words.span
        short = _CUES["short-of-money"].search(self._plain, words.start, words.end)
        lenders = _CUES.words("lends")
        return [one for one in subjects if not short or not (one[1] in lenders or is_below(one[1], "lends"))]

    def _own(self, problem: Statement, subjects: list[Named]) -> list[Named]:
        """In a report on Party building, the Party bodies alone of a problem that these have before others; in a report
        about a single kind, this alone where it is among them."""
        party = [one for one in subjects if _CUES["party-body"].search(one[1])] if self._is_of_party(problem) else []
        return party or [one for one in subjects if one[1] == self._subject] or subjects

    def _is_of_party(self, problem: Statement) -> bool:
        """Whether Party bodies have a problem before others: one of Party life, in a report on Party building."""
        return self._of_party and problem.theme in _CUES.forms("themes-of-party-bodies")


def _without_again(order: list[str], found: set[str]) -> set[str]:
    """The kinds without those that only name a narrower one again: 电商企业 …, 企业 …"""
    types = organization_types()
    first = {kind: place for place, kind in reversed([*enumerate(order)])}
    broader = {
        above.label for kind in first for above in types.ancestors(kind) if first[kind] < first.get(above.label, -1)
    }
    return found - broader
