"""Bullets that mark the sections of a report: ■ 基本情况 with 一、 二、 below it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.reading.outline.markers import BULLET, Marker, Style

__all__ = ["RAISED", "raised"]

RAISED = Style("■", 2, "", False, ordered=False)
_DASHES = ("-", "—")
# A heading of sections is as short as one without a number.
_ALONE = re.compile(r"[^\n。;!?,]{2,30}(?=\n)")
_BELOW = re.compile(r"\s*([^\n])")


def raised(found: Sequence[Marker], plain: str) -> list[Marker]:
    """The markers of a text, those bullets above all numbers that mark its sections: the first of them stands before
    the first numbered heading, and each stands with its words on a line of its own over what belongs to it.

    >>> from kg.reading.outline.markers import markers
    >>> plain = "■ 概况\\n一、水源\\n有井三口。\\n■ 建议\\n打井。"
    >>> [marker.style.name for marker in raised(list(markers(plain)), plain)]
    ['■', '一、', '■']
    """
    # A dash opens a subtitle or an item, never a section.
    leading = [marker for marker in found if marker.leads and not marker.style.item and marker.form not in _DASHES]
    if not leading or leading[0].style is not BULLET:
        return list(found)
    form = leading[0].form
    same = [marker for marker in leading if marker.style is BULLET and marker.form == form]
    if len(same) < 2 or not all(_is_section(marker, plain) for marker in same):
        return list(found)
    sections = set(same)
    return [replace(marker, style=RAISED) if marker in sections else marker for marker in found]


def _is_section(marker: Marker, plain: str) -> bool:
    """Whether a bullet has a line of its own, and something else than the next bullet below it."""
    alone = _ALONE.match(plain, marker.span.end)
    below = _BELOW.match(plain, alone.end()) if alone else None
    return below is not None and below.group(1) != marker.form
