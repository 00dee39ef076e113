"""The item of a problem that a cause is told in: 2.收费难。…,由于…, below (一)管水难."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.model import Findings, Relation, StatementKind
from kg.reading.outline.markers import STYLES

__all__ = ["NUMBERED", "to_inner"]

NUMBERED = frozenset(style.name for style in STYLES if not style.item)
"""The numbers of statements of their own; 一是 and 首先 open the parts of one."""


def to_inner(findings: Findings, relations: Iterable[Relation]) -> Iterator[Relation]:
    """The relations, those of a cause that stands inside a problem to the item of that with a number of its own that
    it stands in."""
    styles = {section.heading.start: section.style for section in findings.report.sections}
    problems = findings.of_kind(StatementKind.PROBLEM)
    items = [one for one in problems if one.parent and styles.get(one.words.span.start) in NUMBERED]
    items.sort(key=lambda item: item.words.span.start)
    starts = [item.words.span.start for item in items]
    for relation in relations:
        place = bisect_right(starts, relation.evidence.start) - 1
        inside = relation.rule == "cause-inside-problem" and place >= 0
        if inside and items[place].parent == relation.object and items[place].scope.holds(relation.evidence):
            yield replace(relation, object=items[place].id)
        else:
            yield relation
