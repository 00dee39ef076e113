"""Rows of headings that begin with another number than 1: a copy begins amid a report, or has lost its first item."""

from collections.abc import Sequence

from kg.reading.outline.bullets import RAISED
from kg.reading.outline.markers import STYLES, Marker
from kg.reading.outline.node import TOP, Node
from kg.reading.outline.unnumbered import is_section_name

__all__ = ["begins_amid", "is_followed"]

_LOWEST_SURE = next(style.rank for style in STYLES if style.name == "(一)")


def begins_amid(
    marker: Marker, words: str, stack: Sequence[Node], seen: bool, following: Sequence[Marker | None]
) -> bool:
    """Whether a marker with another number than 1, of the heading `words`, opens a row of headings.

    `stack` are the open nodes, `seen` says whether the report has a heading in the same style before; `following` are
    the next marker of all and the next of the same style, None where there is none.
    """
    opens = not stack or stack[-1].marker.style is RAISED or (not seen and _lacks_heading(stack[0], marker))
    if opens and marker.form and marker.style.rank <= _LOWEST_SURE:
        return True
    if seen or marker.style.item or not marker.style.ordered:
        return False
    first, second = following
    # A number without a sign behind it is one where decimals stand below it: 2 问题, 2.1 水源
    sure = marker.form or (first is not None and first.form == str(marker.value))
    names = marker.form and marker.style.rank <= TOP and is_section_name(words)
    return bool(names or (sure and is_followed(marker, second)))


def is_followed(marker: Marker, following: Marker | None) -> bool:
    """Whether the next marker in the same style is the next number, at the head of its line."""
    return following is not None and following.leads and following.value == marker.value + 1


def _lacks_heading(first: Node, marker: Marker) -> bool:
    """Whether all that stands before a number lacks the heading above it: (四)…, then 二、…."""
    headed = first.marker.leads and first.marker.style.ordered and not first.marker.style.item
    return headed and marker.style.rank < first.marker.style.rank
