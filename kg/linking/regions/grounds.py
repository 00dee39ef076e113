"""What settles which division a name means and which region a report is about, for the explanation of a decision."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Ground", "Way"]


class Way(StrEnum):
    """How it was settled which division a name means, what holds a town or village, which region a report is about."""

    ONLY = "only"  # one division has the name
    WRITTEN_OUT = "written-out"  # a former division that the report has by its full name
    FOREMOST = "foremost"  # the others of the name are former or smaller ones
    RELATED = "related"  # it lies in, or holds, a division that the report names clearly
    SIBLING = "sibling"  # it shares what holds it with one
    OPEN = "open"  # nothing settles which of several
    IN_FRONT = "in-front"  # what holds a town or village stands right before it
    TOWN_OF_NAMED = "town-of-named"  # the one county named that has a town of the name
    TOWN_OF_HOME = "town-of-home"  # the one county in the home region that has
    HOME = "home"  # the home region, where it is a county
    TITLE = "title"  # the title names the home region
    OWN_UNIT = "own-unit"  # it is what 我县, 全市 mean
    SURVEYOR = "surveyor"  # one of its bodies made the survey
    LEAD = "lead"  # the lead says where it lies and what it has
    FIELD = "field"  # it is where the surveyors asked around
    SOLE = "sole"  # the text names it again and again, and no other
    SEAT = "seat"  # a school or company that the report is of says that it is there, or answers to its office
    RULES = "rules"  # a school or company that the report is of goes by its rules


@dataclass(frozen=True, slots=True)
class Ground:
    """What settled something, and the names or words that it rests on."""

    way: Way
    words: tuple[str, ...] = ()
