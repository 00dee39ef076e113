"""Line breaks that a copy lost: between a heading and the first of what stands below it (二、存在的问题 (一)经费不足),
or where a space behind a stop is left of them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg.reading.outline.markers import BULLET, Marker

__all__ = ["with_breaks"]

_LOSING = frozenset(["(一)", "1、", "(1)"])
# Only the heading's own words stand between its number and that of the first below it.
_HEADING = re.compile(r"[^\n。;!?]{2,40}[。:]?")


def with_breaks(found: Sequence[Marker], plain: str) -> list[Marker]:
    """The markers of a text, those at the head of their lines that would have stood there, as the next of their row
    does.

    >>> from kg.reading.outline.markers import markers
    >>> plain = "一、问题 (一)缺人。村里没有人。\\n(二)缺钱。"
    >>> [marker.leads for marker in with_breaks(list(markers(plain)), plain)]
    [True, True, True]
    """
    rows = Counter(marker.form for marker in found if marker.style is BULLET)
    # A dash behind a stop may go on with the sentence; several of them mark items.
    out = [marker for marker in found if marker.style is not BULLET or marker.leads or rows[marker.form] > 1]
    out = [replace(marker, leads=True) if marker.style is BULLET else marker for marker in out]
    following: dict[tuple[str, str], Marker] = {}
    for place in range(len(out) - 1, -1, -1):
        marker, before = out[place], out[place - 1] if place else None
        row = (marker.style.name, marker.form)
        second = following.get(row)
        if (
            before is not None
            and second is not None
            and (marker.value, second.value, marker.leads, second.leads) == (1, 2, False, True)
            and marker.style.name in _LOSING
            and (_behind_heading(before, marker, plain) or _BREAK.match(plain, marker.span.start - 2))
        ):
            out[place] = replace(marker, leads=True)
        following[row] = marker
    return out


# …入学渠道明显拓宽。 (一)办学规模
_BREAK = re.compile("[。;:] ")


def _behind_heading(before: Marker, marker: Marker, plain: str) -> bool:
    """Whether only the words of a heading, which another number on its line begins, stand before a number."""
    return (
        before.leads
        and before.line == marker.line
        and before.style is not marker.style
        and _HEADING.fullmatch(plain[before.span.end : marker.span.start]) is not None
    )
