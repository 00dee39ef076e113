"""Statements of different reports that say the same."""

from kg.linking.similarity.similarity import alike, wordings

__all__ = ["alike", "wordings"]
