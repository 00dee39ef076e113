"""Relations between the items of one report, each with its basis, the words it rests on, and how sure it is.

A rule's confidence is the share of its links that are right on the 25 reports with gold (dev, sample, tests/gold and
seven further readings), to the nearest twentieth.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.extraction.model import (
    Basis,
    Findings,
    OrganizationType,
    Programme,
    Region,
    Relation,
    StatementKind,
)
from kg.linking.answers import relate_statements
from kg.reading.model import Report, Section, Span
from kg.reading.normal import shadow
from kg.resources.rules import rule_book

__all__ = ["relate"]

_CUES = rule_book("linking", "relations")


def relate(findings: Findings) -> Findings:
    """The findings with their relations, sorted by predicate, subject and object."""
    types = _Standing(findings.organization_types)
    relations = [
        *relate_statements(findings),
        *_affected(findings, types),
        *_used(findings, _Standing(findings.programmes)),
        *_regions_of_programmes(findings, _Standing(findings.regions)),
        *_organizations_of_programmes(findings, types),
    ]
    best: dict[tuple[str, str, str], Relation] = {}
    for relation in relations:
        key = (relation.predicate, relation.subject, relation.object)
        if key not in best or relation.confidence > best[key].confidence:
            best[key] = relation
    return replace(findings, relations=tuple(best[key] for key in sorted(best)))


class _Standing:
    """Where the named items of one category stand, so that those of a stretch are found without going through all."""

    def __init__(self, items: Iterable[OrganizationType | Programme | Region]) -> None:
        self._places = sorted((mention.span, item.name) for item in items for mention in item.mentions)
        self._starts = [span.start for span, _ in self._places]

    def within(self, stretch: Span) -> list[tuple[Span, str]]:
        """The mentions that lie wholly in a stretch of the text, in order, each with its item's name."""
        first, last = bisect_left(self._starts, stretch.start), bisect_left(self._starts, stretch.end)
        return [(span, name) for span, name in self._places[first:last] if span.end <= stretch.end]


def _affected(findings: Findings, types: _Standing) -> Iterator[Relation]:
    """Problem → organization type: those in its words, else the one that its text names most; in a report on Party
    building, of a problem that Party bodies have before others one of these."""
    order = {one.name: place for place, one in enumerate(findings.organization_types)}
    of_party = _CUES["party"].search(findings.report.label) is not None
    for problem in findings.of_kind(StatementKind.PROBLEM):
        span = problem.words.span
        stated = {name for _, name in types.within(span)}
        counts = Counter(name for _, name in types.within(problem.scope))
        if stated:
            for name in sorted(stated):
                yield Relation("affects", problem.id, name, Basis.STATED, 0.8, "type-in-statement", span)
        elif counts:
            if of_party and problem.theme in _CUES.forms("themes-of-party-bodies"):
                own = {name: count for name, count in counts.items() if _CUES["party-body"].search(name)}
                counts = Counter(own) or counts
            name, _ = min(counts.items(), key=lambda item: (-item[1], order[item[0]]))
            yield Relation("affects", problem.id, name, Basis.INFERRED, 0.7, "type-most-named", span)


def _used(findings: Findings, programmes: _Standing) -> Iterator[Relation]:
    """Countermeasure → programme: the programmes that its text names, for the statement and for its parent."""
    for measure in findings.of_kind(StatementKind.COUNTERMEASURE):
        seen: set[str] = set()
        for span, name in programmes.within(measure.scope):
            if name not in seen:
                seen.add(name)
                confidence = 0.9 if measure.words.span.holds(span) else 0.75
                yield Relation("uses", measure.id, name, Basis.STATED, confidence, "programme-in-measure", span)


# How far apart, in characters, a place and a programme in one sentence may stand: farther off it is one of a list.
_NEAR = 40


def _regions_of_programmes(findings: Findings, regions: _Standing) -> Iterator[Relation]:
    """Programme → region: places close to it in its sentences, those of the headings above it, and the home region
    where the report presents it as its own."""
    report = findings.report
    borrowed = _sentences_with(report, "learnt-elsewhere")
    outline = {section.number: section for section in report.sections}
    home = findings.home_region if any(r.name == findings.home_region for r in findings.regions) else None
    for programme in findings.programmes:
        name = programme.name
        sentences = [report.sentence_at(mention.span.start) for mention in programme.mentions]
        sections = [report.section_at(mention.span.start) for mention in programme.mentions]
        for mention, sentence, section in zip(programme.mentions, sentences, sections, strict=True):
            start = mention.span.start
            for span, region in regions.within(_window(sentence, start - _NEAR, start + 2 * _NEAR)):
                if abs(span.start - start) <= _NEAR:
                    yield Relation("runsIn", name, region, Basis.STATED, 0.65, "region-in-sentence", sentence)
            # (一)长沙市的做法 below 一、长沙、浏阳的经验: the nearest heading that names a place settles it.
            told = next((near for heading in _headings(section, outline) if (near := regions.within(heading))), [])
            for span, region in told:
                yield Relation("runsIn", name, region, Basis.INFERRED, 0.7, "region-in-heading", span)
        if home and not any(sentence in borrowed for sentence in sentences):
            yield Relation("runsIn", name, home, Basis.INFERRED, 0.8, "home-region", sentences[0])


def _sentences_with(report: Report, cue: str) -> set[Span]:
    plain = shadow(report.text)
    return {sentence for sentence in report.sentences if _CUES[cue].search(sentence.of(plain))}


def _window(sentence: Span, first: int, last: int) -> Span:
    """What of a sentence stands between two offsets."""
    return Span(max(sentence.start, first), min(sentence.end, last))


def _headings(section: Section | None, outline: Mapping[str, Section]) -> Iterator[Span]:
    """The headings above what stands in a section, the nearest first."""
    while section is not None:
        yield section.heading
        section = outline.get(section.parent or "")


# How far, in characters, a kind of organization may stand before and behind the programme that it carries out.
_BEFORE, _BEHIND = 30, 20
# How far those who take part may stand from it in their sentence, and how long a name of a kind may be.
_TOGETHER, _LONGEST_NAME = 200, 40
# Where the subject of a sentence ends at the latest.
_SUBJECT = 24
# The mentions that tell who carries a programme out: later ones speak of its effects.
_TELLING = 3


def _organizations_of_programmes(findings: Findings, types: _Standing) -> Iterator[Relation]:
    """Programme → organization type: who its sentence says takes part, or the kind right before or behind it."""
    together = _sentences_with(findings.report, "takes-part")
    for programme in findings.programmes:
        for mention in programme.mentions[:_TELLING]:
            sentence = findings.report.sentence_at(mention.span.start)
            for rule, confidence, kind in _carriers(mention.span, sentence, types, sentence in together):
                yield Relation("carriedOutBy", programme.name, kind, Basis.STATED, confidence, rule, sentence)


def _carriers(span: Span, sentence: Span, types: _Standing, together: bool) -> Iterator[tuple[str, float, str]]:
    """The rule, confidence and name of each kind of organization that carries out the programme at `span`."""
    for _, kind in types.within(span):
        yield "type-in-programme", 0.5, kind
    if together:
        for _, kind in types.within(_window(sentence, span.start - _TOGETHER, span.end + _TOGETHER)):
            yield "members-in-sentence", 0.65, kind
        return
    before = types.within(_window(sentence, span.start - _BEFORE - _LONGEST_NAME, span.start))
    if before and span.start - before[-1][0].end <= _BEFORE:
        yield "type-before", 0.6, before[-1][1]
    elif subjects := types.within(_window(sentence, sentence.start, sentence.start + _SUBJECT)):
        yield "subject-of-sentence", 0.5, subjects[0][1]
    behind = types.within(_window(sentence, span.end, span.end + _BEHIND + _LONGEST_NAME))
    if behind and behind[0][0].start - span.end <= _BEHIND:
        yield "type-behind", 0.6, behind[0][1]
