"""Relations between the items of one report, each with its basis, the words it rests on, and how sure it is."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.model import (
    Basis,
    Findings,
    Mention,
    OrganizationType,
    Programme,
    Region,
    Relation,
    Statement,
    StatementKind,
)
from kg.reading.model import Role, Span
from kg.reading.normal import shadow
from kg.resources.rules import rule_book

__all__ = ["relate"]

_CUES = rule_book("linking", "relations")


def relate(findings: Findings) -> Findings:
    """The findings with their relations, sorted by predicate, subject and object."""
    relations = [
        *_addressed(findings),
        *_explained(findings),
        *_affected(findings),
        *_used(findings),
        *_regions_of_programmes(findings),
        *_organizations_of_programmes(findings),
    ]
    best: dict[tuple[str, str, str], Relation] = {}
    for relation in relations:
        key = (relation.predicate, relation.subject, relation.object)
        if key not in best or relation.confidence > best[key].confidence:
            best[key] = relation
    return replace(findings, relations=tuple(best[key] for key in sorted(best)))


# The floor of likeness below which a measure answers no problem, and a cause explains none. F1 on the dev gold and on
# the sample's: answers 0.82 and 0.93 at 0.05, 0.78 and 0.90 at 0.22; explains 0.54 and 0.73 at 0.02, 0.54 and 0.44 at
# 0.22.
_ANSWERS = 0.05
_EXPLAINS = 0.02


def _addressed(findings: Findings) -> Iterator[Relation]:
    """Countermeasure → problem: by theme, shared words and order. Top-level statements first; children follow their
    parent."""
    problems = [s for s in findings.of_kind(StatementKind.PROBLEM) if s.parent is None]
    measures = findings.of_kind(StatementKind.COUNTERMEASURE)
    yield from _matched(findings, measures, problems, "addresses", _ANSWERS)


def _explained(findings: Findings) -> Iterator[Relation]:
    """Cause → problem: the one it stands in, else as for countermeasures."""
    problems = [s for s in findings.of_kind(StatementKind.PROBLEM) if s.parent is None]
    causes = findings.of_kind(StatementKind.CAUSE)
    inside: set[str] = set()
    for cause in causes:
        for problem in problems:
            if problem.scope.holds(cause.words.span):
                inside.add(cause.id)
                yield Relation(
                    "explains", cause.id, problem.id, Basis.STATED, 0.9, "cause-inside-problem", cause.words.span
                )
    yield from _matched(findings, [c for c in causes if c.id not in inside], problems, "explains", _EXPLAINS)


def _matched(
    findings: Findings,
    answers: "list[Statement] | tuple[Statement, ...]",
    problems: list[Statement],
    predicate: str,
    floor: float,
) -> Iterator[Relation]:
    if not problems:
        return
    likeness = _Likeness(findings, [*problems, *answers])
    tops = [answer for answer in answers if answer.parent is None]
    parallel = len(tops) == len(problems) and len(tops) > 1
    for answer in answers:
        top = next((t for t in tops if t.id == answer.parent), answer)
        scored = []
        for place, problem in enumerate(problems):
            score = likeness.between(answer, problem)
            if answer.theme == problem.theme and answer.theme != "其他":
                score += 0.35 * min(answer.theme_confidence, problem.theme_confidence) + 0.15
            if parallel and top in tops and tops.index(top) == place:
                score += 0.25
            scored.append((score, -place, problem))
        scored.sort(key=lambda item: item[:2], reverse=True)
        best = scored[0][0]
        for score, _, problem in scored[:2]:
            if score >= floor and score >= 0.8 * best:
                confidence = round(min(0.95, 0.35 + score), 2)
                yield Relation(
                    predicate, answer.id, problem.id, Basis.INFERRED, confidence, "theme-words-order", answer.words.span
                )


class _Likeness:
    """How alike two statements are: cosine of their character pairs, rare pairs weighing more; headings over bodies."""

    def __init__(self, findings: Findings, statements: list[Statement]) -> None:
        text = shadow(findings.report.text)
        self._heads = {s.id: _pairs(s.words.span.of(text)) for s in statements}
        self._bodies = {s.id: _pairs(s.scope.of(text)[:400]) for s in statements}
        spread = Counter(pair for pairs in self._bodies.values() for pair in pairs)
        total = len(statements)
        self._weights = {pair: math.log((total + 1) / (count + 0.5)) for pair, count in spread.items()}

    def between(self, a: Statement, b: Statement) -> float:
        head = self._cosine(self._heads[a.id], self._heads[b.id])
        body = self._cosine(self._bodies[a.id], self._bodies[b.id])
        return 0.6 * head + 0.4 * body

    def _cosine(self, a: Counter[str], b: Counter[str]) -> float:
        def norm(pairs: Counter[str]) -> float:
            return math.sqrt(sum((n * self._weights.get(pair, 0.0)) ** 2 for pair, n in sorted(pairs.items())))

        dot = sum(n * b[pair] * self._weights.get(pair, 0.0) ** 2 for pair, n in sorted(a.items()) if pair in b)
        length = norm(a) * norm(b)
        return dot / length if length else 0.0


def _pairs(words: str) -> Counter[str]:
    plain = re.sub(r"[\W\d_]+", " ", words)
    return Counter(plain[i : i + 2] for i in range(len(plain) - 1) if " " not in plain[i : i + 2])


def _affected(findings: Findings) -> Iterator[Relation]:
    """Problem → organization type: those in its words, else the one its text names most, else the report's own
    subject."""
    types = findings.organization_types
    subject = _subject_type(findings)
    for problem in findings.of_kind(StatementKind.PROBLEM):
        stated = [t for t in types if _within(t.mentions, problem.words.span)]
        for one in stated:
            yield Relation("affects", problem.id, one.name, Basis.STATED, 0.85, "type-in-statement", problem.words.span)
        if stated:
            continue
        counts = [(sum(1 for m in t.mentions if problem.scope.holds(m.span)), t) for t in types]
        most = max((count for count, _ in counts), default=0)
        named = [t for count, t in counts if count == most and most >= 1]
        if named:
            confidence = 0.65 if most > 1 else 0.5
            yield Relation(
                "affects", problem.id, named[0].name, Basis.INFERRED, confidence, "type-most-named", problem.words.span
            )
        elif subject is not None:
            yield Relation(
                "affects", problem.id, subject.name, Basis.INFERRED, 0.4, "type-of-title", problem.words.span
            )


def _subject_type(findings: Findings) -> OrganizationType | None:
    title = findings.report.title
    if title is None:
        return None
    titled = [t for t in findings.organization_types if _within(t.mentions, title)]
    return max(titled, key=lambda t: len(t.name), default=None)


def _within(mentions: tuple[Mention, ...], span: Span) -> bool:
    return any(span.holds(mention.span) for mention in mentions)


def _used(findings: Findings) -> Iterator[Relation]:
    """Countermeasure → programme: the programmes that its text names, for the statement and for its parent."""
    for measure in findings.of_kind(StatementKind.COUNTERMEASURE):
        for programme in findings.programmes:
            mention = next((m for m in programme.mentions if measure.scope.holds(m.span)), None)
            if mention:
                inside = measure.words.span.holds(mention.span)
                confidence = 0.9 if inside else 0.75
                yield Relation(
                    "uses", measure.id, programme.name, Basis.STATED, confidence, "programme-in-measure", mention.span
                )


def _regions_of_programmes(findings: Findings) -> Iterator[Relation]:
    """Programme → region: places named in its sentences, and the home region where the report presents it as its
    own."""
    report = findings.report
    home = next((r for r in findings.regions if r.name == findings.home_region), None)
    for programme in findings.programmes:
        spans = [report.sentence_at(mention.span.start) for mention in programme.mentions]
        for region in findings.regions:
            span = next((s for s in spans if _within(region.mentions, s)), None)
            if span and _carries(programme, region, span):
                yield Relation("runsIn", programme.name, region.name, Basis.STATED, 0.7, "region-in-sentence", span)
        for region in findings.regions:
            heading = next(
                (h for m in programme.mentions for h in _headings(findings, m) if _within(region.mentions, h)), None
            )
            if heading:
                yield Relation(
                    "runsIn", programme.name, region.name, Basis.INFERRED, 0.75, "region-in-heading", heading
                )
        if home and not any(_CUES["learnt-elsewhere"].search(span.of(report.text)) for span in spans):
            proposed = all(_role_at(findings, mention) is Role.COUNTERMEASURE for mention in programme.mentions)
            confidence = 0.6 if proposed else 0.8
            yield Relation("runsIn", programme.name, home.name, Basis.INFERRED, confidence, "home-region", spans[0])


# How far apart, in characters, a place and a programme in one sentence may stand.
_NEAR = 40


def _headings(findings: Findings, mention: Mention) -> Iterator[Span]:
    """The headings above a mention, the nearest first."""
    section = findings.report.section_at(mention.span.start)
    by_number = {other.number: other for other in findings.report.sections}
    while section is not None:
        yield section.heading
        section = by_number.get(section.parent or "")


def _carries(programme: Programme, region: Region, sentence: Span) -> bool:
    """Whether a place stands close to the programme in the sentence, not merely in a list far from it."""
    return any(
        abs(mention.span.start - place.span.start) <= _NEAR
        for mention in programme.mentions
        for place in region.mentions
        if sentence.holds(mention.span) and sentence.holds(place.span)
    )


def _role_at(findings: Findings, mention: Mention) -> Role | None:
    section = findings.report.section_at(mention.span.start)
    return section.role if section else None


# How far, in characters, a kind of organization may stand before and behind the programme that it carries out.
_BEFORE, _BEHIND = 30, 20


def _organizations_of_programmes(findings: Findings) -> Iterator[Relation]:
    """Programme → organization type: who its sentence says takes part, or the kind right before or behind it."""
    for programme in findings.programmes:
        yield from _carriers(findings, programme)


def _carriers(findings: Findings, programme: Programme) -> Iterator[Relation]:
    text = findings.report.text
    for mention in programme.mentions[:3]:
        sentence = findings.report.sentence_at(mention.span.start)
        places = [
            (place.span, t.name)
            for t in findings.organization_types
            for place in t.mentions
            if sentence.holds(place.span)
        ]
        if _CUES["takes-part"].search(sentence.of(text)):
            for _, name in places:
                yield Relation("carriedOutBy", programme.name, name, Basis.STATED, 0.6, "members-in-sentence", sentence)
            continue
        before = max(((span, name) for span, name in places if span.end <= mention.span.start), default=None)
        behind = min(((span, name) for span, name in places if span.start >= mention.span.end), default=None)
        if before and mention.span.start - before[0].end <= _BEFORE:
            yield Relation("carriedOutBy", programme.name, before[1], Basis.STATED, 0.6, "type-before", sentence)
        if behind and behind[0].start - mention.span.end <= _BEHIND:
            yield Relation("carriedOutBy", programme.name, behind[1], Basis.STATED, 0.55, "type-behind", sentence)
