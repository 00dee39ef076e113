"""Figures of a report with what they count or measure."""

from kg.extraction.figures.figures import find_figures

__all__ = ["find_figures"]
