"""Linking within one report: codes and home region, themes, relations."""

from dataclasses import replace

from kg.extraction.model import Findings, Statement
from kg.linking.regions import resolve_regions
from kg.linking.relations import relate
from kg.linking.themes import classify

__all__ = ["resolve"]


def resolve(findings: Findings) -> Findings:
    """The findings of one report with all that its own text settles: regions and their codes, themes, relations."""
    return relate(_themed(resolve_regions(findings)))


def _themed(findings: Findings) -> Findings:
    text = findings.report.text
    words = {statement.id: statement.words.span.of(text) for statement in findings.statements}

    def themed(statement: Statement) -> Statement:
        body = text[statement.words.span.end : statement.scope.end]
        theme, confidence = classify(words[statement.id], words.get(statement.parent or "", ""), body)
        return replace(statement, theme=theme, theme_confidence=confidence)

    return replace(findings, statements=tuple(themed(statement) for statement in findings.statements))
