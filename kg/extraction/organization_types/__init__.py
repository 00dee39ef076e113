"""Kinds of organization that a report names."""

from kg.extraction.organization_types.organization_types import find_organization_types

__all__ = ["find_organization_types"]
