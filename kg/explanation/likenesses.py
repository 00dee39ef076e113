"""The statements of other reports that say the same as one of this report."""

from collections.abc import Iterable, Iterator

from kg.explanation.cues import rule_note
from kg.explanation.model import RelationNote
from kg.explanation.passages import passage
from kg.extraction.model import Basis, Findings, StatementKind
from kg.linking.identity import path
from kg.linking.similarity.similarity import alike, in_common, wordings
from kg.reading.model import Report, Span

__all__ = ["Likenesses"]


class Likenesses:
    """What the statements of one report are similar to among those of others."""

    def __init__(self, findings: Findings, others: Iterable[Findings]) -> None:
        self._prefix = f"{path('report', findings.report.id)}#"
        reports = (findings, *(one for one in others if one.report.id != findings.report.id))
        self._words: dict[str, tuple[Report, Span]] = {}
        self._pairs: list[tuple[str, str, float]] = []
        for kind in (StatementKind.PROBLEM, StatementKind.COUNTERMEASURE) if len(reports) > 1 else ():
            self._pairs += alike(wordings(reports, kind))
        for one in reports:
            for statement in one.statements:
                self._words[f"{path('report', one.report.id)}#{statement.id}"] = one.report, statement.words.span

    def __call__(self, key: str) -> Iterator[RelationNote]:
        """The notes on the statement of this id, in the order of the other reports' ids."""
        own = self._prefix + key
        for first, second, score in self._pairs:
            if own in (first, second):
                yield self._note(own, second if own == first else first, score)

    def _note(self, own: str, other: str, score: float) -> RelationNote:
        (own_report, own_words), (report, words) = self._words[own], self._words[other]
        label = words.of(report.text)
        return RelationNote(
            "similarTo",
            True,
            other.partition("#")[2],
            label,
            rule_note("shared-words"),
            Basis.INFERRED,
            score,
            passage(report, words),
            report.name,
            in_common(own_words.of(own_report.text), label),
        )
