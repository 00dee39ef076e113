"""What is one thing in all reports: ids, names, and names that may be of one thing."""

from kg.linking.identity.identity import path, plain_name

__all__ = ["path", "plain_name"]
