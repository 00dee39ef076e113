"""Which words may stand in a noun phrase."""

from kg.extraction.segmentation import Token
from kg.reading.cleaning import MASK
from kg.resources.rules import rule_book

__all__ = ["nominal"]

_CUES = rule_book("extraction/figures", "measures")

_NOMINAL = ("n", "j", "l", "b", "a", "i", "s", "z", "k", "h", "eng", "g", "vn", "an", "x")


# Tags of single characters that are no noun: prepositions, adverbs, conjunctions, particles.
_PARTICLES = ("p", "d", "c", "u", "y")


def nominal(token: Token) -> bool:
    """Whether a word may be part of a noun phrase, by its tag or by itself."""
    if MASK.fullmatch(token.word):
        return False
    if token.tag == "x" or len(token.word) == 1:
        return (
            _CUES["letters"].fullmatch(token.word) is not None
            and token.word not in _CUES.forms("function-character")
            and token.word not in _CUES.forms("side")
            and not token.tag.startswith(_PARTICLES)
        )
    if token.word in _CUES.forms("noun-anyway"):
        return True
    return token.tag.startswith(_NOMINAL) and token.word not in _CUES.forms("no-noun")
