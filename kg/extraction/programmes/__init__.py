"""Programmes that a report names."""

from kg.extraction.programmes.programmes import find_programmes

__all__ = ["find_programmes"]
