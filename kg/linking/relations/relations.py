"""Relations between the items of one report, each with its basis, the words it rests on, and how sure it is.

A rule's confidence is the share of its links that are right on the 76 reports with gold (dev, tests/gold and eight new
ones), to the nearest twentieth; a link is wrong too where one of its ends is.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.model import (
    Basis,
    Findings,
    Relation,
    StatementKind,
)
from kg.linking.relations.affected import kinds_with_problems
from kg.linking.relations.carriers import organizations_of_programmes
from kg.linking.relations.main_kinds import MainKinds
from kg.linking.relations.programme_places import regions_of_programmes
from kg.linking.relations.reach import Reach
from kg.linking.standing import Standing, mentions
from kg.linking.statements import relate_statements
from kg.linking.statements.inner_problems import NUMBERED, to_inner
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["relate"]

_CUES = rule_book("linking/relations", "relations")


def relate(findings: Findings) -> Findings:
    """The findings with their relations, sorted by predicate, subject and object."""
    reach, main = Reach(findings), MainKinds(findings)
    relations = [
        *to_inner(findings, relate_statements(findings, reach.plain)),
        *kinds_with_problems(findings, reach, main),
        *_used(findings, Standing(mentions(findings.programmes))),
        *regions_of_programmes(findings, reach),
        *organizations_of_programmes(findings, reach, main),
    ]
    best: dict[tuple[str, str, str], Relation] = {}
    for relation in relations:
        key = (relation.predicate, relation.subject, relation.object)
        if key not in best or relation.confidence > best[key].confidence:
            best[key] = relation
    return replace(findings, relations=tuple(best[key] for key in sorted(best)))


def _used(findings: Findings, programmes: Standing) -> Iterator[Relation]:
    """Countermeasure → programme: the programmes that its text names, but for what an item below it with a number of
    its own names: (二) does not use what 1、 below it does; of a paragraph with 一是 and 二是 in it both are true."""
    styles = {section.heading.start: section.style for section in findings.report.sections}
    measures = findings.of_kind(StatementKind.COUNTERMEASURE)
    apart: dict[str | None, list[Span]] = {}
    for measure in measures:
        if styles.get(measure.words.span.start) in NUMBERED:
            apart.setdefault(measure.parent, []).append(measure.scope)
    for measure in measures:
        seen: set[str] = set()
        for span, name in programmes.within(measure.scope):
            if name not in seen and not any(scope.holds(span) for scope in apart.get(measure.id, ())):
                seen.add(name)
                confidence = 0.95 if measure.words.span.holds(span) else 0.85
                yield Relation("uses", measure.id, name, Basis.STATED, confidence, "programme-in-measure", span)
