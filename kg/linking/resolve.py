"""Linking within one report: codes and home region, themes, relations."""

from dataclasses import replace

from kg.extraction.model import Findings, Statement
from kg.linking.regions import resolve_regions
from kg.linking.relations import relate
from kg.linking.statements import classify
from kg.reading.cleaning import shadow

__all__ = ["resolve", "words_for_themes"]


def resolve(findings: Findings) -> Findings:
    """The findings of one report with all that its own text settles: regions and their codes, themes, relations."""
    return relate(_themed(resolve_regions(findings)))


def _themed(findings: Findings) -> Findings:
    speaking = words_for_themes(findings)

    def themed(statement: Statement) -> Statement:
        theme, confidence = classify(*speaking[statement.id])
        return replace(statement, theme=theme, theme_confidence=confidence)

    return replace(findings, statements=tuple(themed(statement) for statement in findings.statements))


def words_for_themes(findings: Findings) -> dict[str, tuple[str, str, str]]:
    """What speaks for the theme of each statement, by its id: its words, those of the statement above it, and the rest
    of its paragraph."""
    text = shadow(findings.report.text)
    words = {statement.id: statement.words.span.of(text) for statement in findings.statements}
    return {
        one.id: (words[one.id], words.get(one.parent or "", ""), text[one.words.span.end : one.scope.end])
        for one in findings.statements
    }
