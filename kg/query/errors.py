"""What can go wrong with a question."""

from kg.problem import ProblemError

__all__ = ["QueryError"]


class QueryError(ProblemError):
    """A query that cannot be asked, or a folder that cannot be asked."""
