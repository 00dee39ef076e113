"""Reading: a file → reports, each with its title, its outline of sections and its sentences, as spans of its text."""

from kg.reading.files import Problem, ReadError, Source, parse, read, sources
from kg.reading.model import Report, Role, Section, Span

__all__ = ["Problem", "ReadError", "Report", "Role", "Section", "Source", "Span", "parse", "read", "sources"]
