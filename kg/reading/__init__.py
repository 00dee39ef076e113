"""Reading: a file → reports, each with its title, its outline of sections and its sentences, as spans of its text."""

from kg.problem import Problem
from kg.reading.files import Paths, ReadError, ReadingOptions, read, sources
from kg.reading.model import Origin, Report, Role, Section, Span
from kg.reading.reports.compilation import PatternError
from kg.reading.source import Source, parse

__all__ = [
    "Origin",
    "Paths",
    "PatternError",
    "Problem",
    "ReadError",
    "ReadingOptions",
    "Report",
    "Role",
    "Section",
    "Source",
    "Span",
    "parse",
    "read",
    "sources",
]
