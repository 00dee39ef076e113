"""What a build keeps for the next one: what each report says, and where its graph stands in graph.nq."""

from kg.cache.cache import BusyError, Cache, CacheError, Place, open_cache

__all__ = ["BusyError", "Cache", "CacheError", "Place", "open_cache"]
