"""Extraction against gold: `evaluate`, and what it gives."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kg.evaluation.bootstrap import Interval, bootstrap
from kg.evaluation.calibration import LEVELS, Confident, Share, calibration, confidences
from kg.evaluation.gold import GoldError
from kg.evaluation.judgement import judge
from kg.evaluation.misses import Miss, misses
from kg.evaluation.model import ACCURACIES, CATEGORIES, RELATIONS, Annotation, annotation
from kg.evaluation.scores import (
    ALL_RELATIONS,
    Counts,
    FigureKey,
    Tally,
    all_figures,
    core,
    count,
    figures_of_draw,
    total,
)
from kg.extraction import Findings, to_json
from kg.problem import Problem, ProblemError, Words

__all__ = ["Evaluation", "EvaluationError", "evaluate", "load_evaluation"]


class EvaluationError(ProblemError):
    """A file that holds no evaluation."""


@dataclass(frozen=True)
class Evaluation:
    """How an extraction stands against gold.

    `reports` holds the counts of each report, `misses` all that was missed or wrong, `held` what was found with a
    confidence. The rest follows from these: `scores` are the counts of all reports together (a `Tally` for each
    category, relation, all relations and each accuracy), `core` the mean F1 of the five main categories, `intervals`
    their 95 % intervals by (name, "precision" | "recall" | "f1"), `calibration` the share of right ones by confidence.
    """

    reports: Mapping[str, Counts]
    misses: tuple[Miss, ...]
    held: tuple[Confident, ...]

    @cached_property
    def scores(self) -> Counts:
        """The counts of all reports together."""
        return total(self.reports.values())

    @property
    def core(self) -> float:
        """The mean F1 of regions, organization types, programmes, problems and countermeasures."""
        return core(self.scores)

    @cached_property
    def intervals(self) -> Mapping[FigureKey, Interval]:
        """The 95 % intervals of all figures; a single report gives none."""
        return bootstrap([self.reports[name] for name in sorted(self.reports)], figures_of_draw)

    @cached_property
    def calibration(self) -> Mapping[str, tuple[Share, ...]]:
        """For relations and themes, how many are right among those with confidence ≥ .5, .7 and .9."""
        return calibration(self.held)

    def of(self, reports: Collection[str]) -> "Evaluation":
        """The evaluation of some of its reports."""
        return Evaluation(
            {name: counts for name, counts in self.reports.items() if name in reports},
            tuple(miss for miss in self.misses if miss.report in reports),
            tuple(one for one in self.held if one.report in reports),
        )

    def to_json(self) -> dict[str, Any]:
        """All of it as plain dicts and lists, always in the same order."""
        figures = all_figures(self.scores)
        return {
            "core": self._figure("core", "f1", figures),
            "scores": {
                name: {
                    **{figure: self._figure(name, figure, figures) for figure in ("precision", "recall", "f1")},
                    "gold": self.scores[name].gold,
                    "found": self.scores[name].found,
                }
                for name in (*CATEGORIES, *RELATIONS, ALL_RELATIONS)
            },
            "accuracies": {
                name: {
                    "share": self._figure(name, "precision", figures),
                    "right": self.scores[name].right,
                    "of": self.scores[name].found,
                }
                for name in ACCURACIES
            },
            "calibration": {
                name: [
                    {"confidence": level, "right": share.right, "of": share.of}
                    for level, share in zip(LEVELS, shares, strict=True)
                ]
                for name, shares in self.calibration.items()
            },
            "reports": {
                report: {name: tally._asdict() for name, tally in sorted(self.reports[report].items())}
                for report in sorted(self.reports)
            },
            "misses": [miss.to_json() for miss in self.misses],
            "held": [list(one) for one in self.held],
        }

    def _figure(self, name: str, figure: str, figures: Mapping[FigureKey, float | None]) -> dict[str, Any]:
        interval = self.intervals.get((name, figure))
        return {"value": figures[name, figure], "interval": list(interval) if interval else None}

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> "Evaluation":
        """The inverse of `to_json`."""
        return cls(
            {r: {name: Tally(**tally) for name, tally in counts.items()} for r, counts in content["reports"].items()},
            tuple(Miss.from_json(miss) for miss in content["misses"]),
            tuple(Confident(*one) for one in content["held"]),
        )


def evaluate(gold: Iterable[Annotation], findings: Iterable[Findings]) -> Evaluation:
    """How the findings stand against the gold of `read_gold`, matched by the name of the report.

    Findings of a report without gold are left out.

    >>> import kg
    >>> reports = kg.read(["data/sample/茶叶合作社.txt"])
    >>> evaluation = kg.evaluate(kg.read_gold("data/gold/茶叶合作社.json"), map(kg.extract, reports))
    >>> evaluation.core > 0.8, evaluation.scores["problems"].gold
    (True, 3)

    Raises:
        GoldError: there is gold for a report of which there are no findings.
    """
    golds = {one.report: one for one in gold}
    found = {one.report.name: one for one in findings if one.report.name in golds}
    if lost := sorted(set(golds) - set(found)):
        what = Words(f"标注了却没有给出的报告：{'、'.join(lost)}", f"gold without a report: {', '.join(lost)}")
        remedy = Words(
            "请把它们的文件加到输入里，或把标注移出 GOLD", "add their files to the inputs, or take their gold out"
        )
        raise GoldError(Problem(what, remedy))
    reports: dict[str, Counts] = {}
    missed: list[Miss] = []
    held: list[Confident] = []
    for name in sorted(golds):
        judgement = judge(golds[name], annotation(to_json(found[name])))
        reports[name] = count(judgement)
        missed += misses(judgement, found[name])
        held += confidences(judgement, found[name])
    return Evaluation(reports, tuple(missed), tuple(held))


def load_evaluation(path: Path) -> Evaluation:
    """The evaluation that `kg evaluate --json` wrote.

    Raises:
        EvaluationError: the file holds none.
        OSError: it cannot be read.
    """
    try:
        return Evaluation.from_json(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        what = Words("不是 kg evaluate --json 写出的文件", "not a file that kg evaluate --json wrote")
        raise EvaluationError(Problem(what, Words("请再写一次", "write it anew"), path=path)) from error
