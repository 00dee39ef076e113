"""Relations between the items of one report: where programmes run, who carries them out, whom problems affect."""

from kg.linking.relations.relations import relate

__all__ = ["relate"]
