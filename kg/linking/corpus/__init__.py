"""What all reports say, together: at once, or by the share of each where there are very many."""

from kg.linking.corpus.corpus import link

__all__ = ["link"]
