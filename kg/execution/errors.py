"""What keeps the work from being done."""

from kg.problem import ProblemError

__all__ = ["ClusterError"]


class ClusterError(ProblemError):
    """The cluster cannot be reached, or is of no use."""
