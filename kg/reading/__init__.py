"""Reading: a file → reports, each with its title, its outline of sections and its sentences, as spans of its text."""

from kg.reading.compilation import PatternError
from kg.reading.files import read
from kg.reading.model import Origin, Report, Role, Section, Span
from kg.reading.parsing import parse
from kg.reading.problem import Problem, ReadError

__all__ = ["Origin", "PatternError", "Problem", "ReadError", "Report", "Role", "Section", "Span", "parse", "read"]
