"""Whether a report speaks for a school, a company or a hospital rather than for a region."""

from kg.resources.rules import rule_book

__all__ = ["speaks_for_body"]

_CUES = rule_book("linking", "places")


def speaks_for_body(plain: str) -> bool:
    """Whether a report says 我院 and 全校 more than 全县 and 我市."""
    own, region = (len(_CUES[cue].findall(plain)) for cue in ("own-body", "own-region"))
    return own > region
