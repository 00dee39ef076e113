"""Particular bodies that a report names."""

from kg.extraction.organizations.organizations import find_organizations

__all__ = ["find_organizations"]
