"""What can go wrong with a question."""

__all__ = ["QueryError"]


class QueryError(Exception):
    """A query that cannot be asked, or a folder that cannot be asked; the message says where and what to do."""
