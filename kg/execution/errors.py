"""What keeps the work from being done."""

__all__ = ["ClusterError"]


class ClusterError(Exception):
    """The cluster cannot be reached, or is of no use; the message says what to do."""
