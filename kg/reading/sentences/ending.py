"""How a text ends: whole, or broken off, as when a page was copied but in part.

Only what no whole report ends with counts. A last sentence without its stop may be one that its writer forgot, and a
report that is cut behind a stop looks whole.
"""

import re
from enum import StrEnum

from kg.reading.cleaning import shadow
from kg.reading.outline.markers import leading
from kg.resources.rules import rule_book

__all__ = ["Break", "broken_off"]

_CUES = rule_book("reading/sentences", "ending")

_LOOKED_AT = 2000  # characters: longer than the last paragraph of most reports
_STOPS = re.compile(r"[。;!?…]")
_WITHIN = re.compile(r"[,、(“《‘]$")  # marks behind which a sentence goes on
_LEAST = 12  # characters of a sentence: shorter ones close a report in other ways (以上报告,请予审议)


class Break(StrEnum):
    """What a text breaks off with."""

    HEADING = "heading"
    SENTENCE = "sentence"


def broken_off(text: str) -> Break | None:
    """What the text breaks off with: a numbered heading below a paragraph, with nothing under it, or half a sentence.

    >>> broken_off("一、做法\\n打井三眼。\\n二、存在的问题"), broken_off("一、做法\\n打井三眼。村民出工,")
    (<Break.HEADING: 'heading'>, <Break.SENTENCE: 'sentence'>)
    >>> broken_off("一、建议\\n（一）打井\\n（二）修渠")
    """
    lines = [line.strip() for line in shadow(text[-_LOOKED_AT:]).split("\n") if line.strip()]
    if not lines:
        return None
    *above, last = lines
    if leading(last) and not re.search(r"[。;,!?:]", last):
        # beside others that have nothing under them it is a list that ends
        return Break.HEADING if above and above[-1].endswith("。") else None
    tail = _STOPS.split(last)[-1].strip("”’》 ")
    if not tail or last[-1] in ")]】〕" or _CUES["apart"].search(tail):
        return None
    ends_open = _WITHIN.search(last) is not None
    return Break.SENTENCE if ends_open or (len(tail) < len(last) - 1 and len(tail) >= _LEAST) else None
