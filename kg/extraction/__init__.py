"""Extraction: one report → what it says, each item with its spans in the report's text."""

from kg.extraction.model import Findings
from kg.extraction.pipeline import extract_items
from kg.extraction.serialization import to_json

__all__ = ["Findings", "extract_items", "to_json"]
