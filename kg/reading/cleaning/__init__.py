"""What copies add to a report's text, told from it and masked, character for character."""

from kg.reading.cleaning.normal import MASK, in_simplified, shadow
from kg.reading.cleaning.personal import masked

__all__ = ["MASK", "in_simplified", "shadow", "masked"]
