"""What a build keeps for the next one: what each report says, and where its graph stands in graph.nq."""

from kg.cache.cache import Cache, Place, open_cache
from kg.cache.errors import BusyError, CacheError
from kg.cache.lock import locked

__all__ = ["BusyError", "Cache", "CacheError", "Place", "locked", "open_cache"]
