"""What can go wrong with a question."""

from kg.problem import Language, Problem, ProblemError

__all__ = ["QueryError"]


class QueryError(ProblemError):
    """A query that cannot be asked, or a folder that cannot be asked; `excerpt` are lines that show the place in the
    query."""

    def __init__(self, problem: Problem, excerpt: str = "") -> None:
        super().__init__(problem)
        self.excerpt = excerpt

    def told(self, first: Language) -> str:
        """The line that says it, and the excerpt below it."""
        return "\n".join(filter(None, (super().told(first), self.excerpt)))
