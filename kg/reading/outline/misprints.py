"""Numbers that were printed wrong: not at all, twice, in another style, out of turn, without their brackets."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from kg.reading.outline.amid import is_followed
from kg.reading.outline.growth import Growth
from kg.reading.outline.markers import Marker
from kg.reading.outline.node import TOP, Node
from kg.reading.outline.unnumbered import UNNUMBERED, is_section_name
from kg.reading.roles.roles import own_role

__all__ = ["LOST_ONE", "Misprints", "in_one_paragraph", "with_lost_numbers"]

# Styles of which one may take the place of another.
_COUNTING = frozenset(["一、", "(一)", "1、", "(1)", "一是", "一要"])
LOST_ONE = 2
"""How far a number is from the one before it where that between them was lost."""


def with_lost_numbers(found: Sequence[Marker]) -> list[Marker]:
    """The markers, the only unnumbered heading between (二) and (四) as (三)."""
    out, bare = list(found), [place for place, marker in enumerate(found) if _stands_bare(marker)]
    last: dict[str, int] = {}
    for place, marker in enumerate(found):
        if not (marker.leads and marker.style.name in _COUNTING):
            continue
        before = last.get(marker.style.name)
        last[marker.style.name] = place
        if before is None or marker.value != found[before].value + LOST_ONE:
            continue
        between = bare[bisect_right(bare, before) : bisect_right(bare, place)]
        if len(between) == 1:
            lost = found[before]
            out[between[0]] = replace(found[between[0]], style=lost.style, value=lost.value + 1, form=lost.form)
    return out


def _stands_bare(marker: Marker) -> bool:
    """Whether a marker is of a heading without a number, and of none that only leads in or asks."""
    return marker.style is UNNUMBERED and marker.form in ("name", "words", "closed")


def in_one_paragraph(one: Marker, other: Marker) -> bool:
    """Whether two markers are of items that one paragraph tells: 一是…;二是…."""
    return one.style is other.style and one.style.name == "一是" and one.line == other.line


class Misprints:
    """The nodes that the markers of one text stand beside whose numbers do not say so."""

    def __init__(self, growth: Growth) -> None:
        self._growth, self._open = growth, growth.open

    def lost_brackets(self, place: int, marker: Marker) -> Node | None:
        """The (四) that 五、 goes on with, where the next of its own style is 四、, or where it goes on with none, none
        follows and it names no section."""
        if not (marker.leads and marker.style.name in _COUNTING):
            return None
        deeper = (node for node in reversed(self._open) if node.marker.style.rank > marker.style.rank)
        before = next((n for n in deeper if n.marker.leads and n.marker.value + 1 == marker.value), None)
        if before is None:
            return None
        _, following = self._growth.following(place)
        if following is not None:
            return before if following.leads and 1 < following.value < marker.value else None
        own = next((node.marker for node in reversed(self._open) if node.marker.style is marker.style), None)
        goes_on = own is None or own.value + 1 == marker.value
        words = self._growth.line(marker.span.end).partition("。")[0]
        return None if goes_on or own_role(words) or is_section_name(words) else before

    def beside(self, marker: Marker) -> Node | None:
        """What a marker stands beside that begins no list and whose number goes on with none.

        Behind 五、对策 with 1. to 4. below it 五、结语 repeats the number, and does not go on to 5.
        """
        same = self._with_same_number(marker)
        if is_section_name(self._growth.line(marker.span.end)):
            return same or self._in_other_style(marker) or self._out_of_turn(marker)
        return self._in_other_style(marker) or same

    def _with_same_number(self, marker: Marker) -> Node | None:
        """The heading whose number this one prints again by mistake (三、原因 and, where four is due, 三、对策), or the
        item of its paragraph (二是水少;二是管旧)."""
        row = (node for node in reversed(self._open) if in_one_paragraph(node.marker, marker))
        if again := next((node for node in row if node.marker.value == marker.value > 1), None):
            return again
        if not (marker.leads and marker.form and marker.style.ordered and marker.style.name in _COUNTING):
            return None
        same = (node for node in reversed(self._open) if node.marker.style is marker.style and node.marker.leads)
        return next((node for node in same if node.marker.value == marker.value), None)

    def _in_other_style(self, marker: Marker) -> Node | None:
        """The heading or item at the head of its line that this one follows on in another style, as where a page was
        typed anew: 1. 2、 (三) 4. One may have lost its number."""
        if not (marker.leads and marker.style.ordered and marker.style.name in _COUNTING):
            return None
        before = (node for node in reversed(self._open) if node.marker.leads and node.marker.style.name in _COUNTING)
        nearest = next((node for node in before if 1 <= marker.value - node.marker.value <= LOST_ONE), None)
        if nearest is None:
            return None
        _, own_next = self._growth.following(self._growth.place(nearest.marker))
        return None if is_followed(nearest.marker, own_next) else nearest

    def _out_of_turn(self, marker: Marker) -> Node | None:
        """The heading of its style that the name of a section stands beside, whatever its number."""
        if not (marker.leads and marker.style.rank <= TOP):
            return None
        same = (node for node in reversed(self._open) if node.marker.style is marker.style and node.marker.leads)
        return next(same, None)
