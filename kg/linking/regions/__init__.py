"""Which divisions the names of a report mean, which region it is about, and which its figures."""

from kg.linking.regions.regions import resolve_regions

__all__ = ["resolve_regions"]
