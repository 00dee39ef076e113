"""Why extraction says that a report says so: each item with its sentences, its rules and the steps that made it."""

from kg.explanation.explanation import explain
from kg.explanation.model import Explanation, ExplanationError

__all__ = ["Explanation", "ExplanationError", "explain"]
