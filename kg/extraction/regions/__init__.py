"""Regions that a report names, by the gazetteer and by their form."""

from kg.extraction.regions.regions import find_places, find_regions, place_begins

__all__ = ["find_places", "find_regions", "place_begins"]
