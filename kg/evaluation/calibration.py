"""Whether confidence means something: the share of right ones among what is held with at least so much of it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kg.evaluation.judgement import Judgement
from kg.evaluation.model import RELATIONS, Link
from kg.evaluation.scores import ALL_RELATIONS
from kg.extraction.model import Findings

__all__ = ["LEVELS", "Confident", "Share", "calibration", "confidences"]

LEVELS = (0.5, 0.7, 0.9)


class Confident(NamedTuple):
    """A link (`of` names its relation) or a theme (`of` is "theme"), with the confidence it was found with."""

    report: str
    of: str
    confidence: float
    right: bool


class Share(NamedTuple):
    """How many of how many were right."""

    right: int
    of: int


def confidences(judgement: Judgement, findings: Findings) -> Iterator[Confident]:
    """The links of one report, and the themes of its statements that matched, each with whether it is right."""
    report = findings.report.name
    held = {(r.predicate, r.subject, r.object): r.confidence for r in findings.relations}

    def confidence(link: Link) -> float:
        ends = judgement.found[link.subject].key, judgement.found[link.object].key
        return held[(RELATIONS[link.relation].predicate, *ends)]

    for relation, verdict in judgement.links.items():
        for _, link in verdict.right:
            yield Confident(report, relation, confidence(link), True)
        for link in verdict.wrong:
            yield Confident(report, relation, confidence(link), False)
    themes = {statement.id: statement.theme_confidence for statement in findings.statements}
    for check in judgement.checks:
        if check.accuracy == "theme" and check.found:
            yield Confident(report, "theme", themes[judgement.found[check.found].key], check.right)


def calibration(held: Iterable[Confident]) -> Mapping[str, tuple[Share, ...]]:
    """For all relations together, each relation, and themes: how many are right at each of the levels and above.

    >>> calibration([Confident("r1", "theme", 0.9, True), Confident("r1", "theme", 0.6, False)])["theme"]
    (Share(right=1, of=2), Share(right=1, of=1), Share(right=1, of=1))
    """
    everything = list(held)
    rows: dict[str, list[Confident]] = {name: [] for name in (ALL_RELATIONS, *RELATIONS, "theme")}
    for one in everything:
        rows[one.of].append(one)
        if one.of != "theme":
            rows[ALL_RELATIONS].append(one)
    return {name: tuple(_share(row, level) for level in LEVELS) for name, row in rows.items()}


def _share(held: Iterable[Confident], level: float) -> Share:
    sure = [one.right for one in held if one.confidence >= level]
    return Share(sum(sure), len(sure))
