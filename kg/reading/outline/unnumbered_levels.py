"""Which heading an unnumbered one belongs below, and whether it has a place among the numbered at all."""

from kg.reading.model import Role
from kg.reading.outline.ahead import is_heading
from kg.reading.outline.growth import Growth
from kg.reading.outline.markers import Marker
from kg.reading.outline.node import TOP, Node
from kg.reading.outline.unnumbered import UNNUMBERED, is_end_matter, is_section_name
from kg.reading.roles.roles import leads_on, own_role

__all__ = ["UnnumberedLevels"]


class UnnumberedLevels:
    """The levels of the unnumbered headings of a text whose tree grows; `names` counts those that name sections."""

    def __init__(self, growth: Growth) -> None:
        self._growth = growth
        tops = [marker for marker in growth.found if marker.leads and marker.style.rank <= TOP]
        # 4 with 4.1 below it numbers a report as 四、 does.
        decimal = any(marker.leads and marker.style.name.startswith("1.1") for marker in growth.found)
        self._numbered = decimal or any(marker.style is not UNNUMBERED for marker in tops)
        self._last_place = {(marker.style.name, marker.form): place for place, marker in enumerate(growth.found)}
        self.names = sum(marker.style is UNNUMBERED and marker.form == "name" for marker in tops)

    def of(self, place: int, marker: Marker) -> tuple[bool, Node | None]:
        """Whether the marker at that place is a heading, and if so the node that it belongs below (None for the
        root)."""
        line, stack = self._growth.line, self._growth.open
        top = stack[0] if stack else None
        if marker.form == "lead-in":
            # Below a heading it is the heading that says what is listed.
            free = top is None or top.marker.style.item or top.marker.form == "lead-in"
            return free or (top is not None and self._opens_beside(place, marker, top)), None
        names = marker.form == "name"
        words = line(marker.span.end)
        if is_end_matter(words) or (marker.form == "entry" and not self._numbered):
            return True, None
        if not self._numbered or top is None or top.marker.style is UNNUMBERED:
            if self._numbered and not names and not (top is None and own_role(words)):
                return top is not None, top
            if names or top is None or self.names < 2 or top.marker.form != "name":
                return True, None
            beside_top = leads_on(words, line(top.start)) or self._alone(place, marker, top)
            return True, None if beside_top else top
        beside = next((node for node in reversed(stack) if node.marker.style is UNNUMBERED), None)
        if beside is not None:
            return True, beside.parent
        above = (node for node in reversed(stack) if node.marker.leads and is_heading(node.marker.style))
        parent = next(above, None)
        return names or parent is not None, parent

    def _opens_beside(self, place: int, marker: Marker, top: Node) -> bool:
        """Whether a line leads in a list beside the one that stands open, which has no name of a section: one in the
        same style that begins anew, or what to do behind the last of several topics."""
        if is_section_name(self._growth.line(top.start)):
            return False
        following, _ = self._growth.following(place)
        if following and (following.style, following.form, following.value) == (top.marker.style, top.marker.form, 1):
            return True
        said = own_role(self._growth.line(marker.span.end))
        topic = not top.marker.style.ordered and top.marker.leads
        over = place > self._last_place[top.marker.style.name, top.marker.form]
        return topic and over and said is not None and said.means == Role.COUNTERMEASURE

    def _alone(self, place: int, marker: Marker, top: Node) -> bool:
        """Whether a heading is the only unnumbered one between two that name sections, with paragraphs of the first
        before it: one part of a section has others beside it, and a section's parts begin with it."""
        _, following = self._growth.following(place)
        if following is not None and following.form != "name":
            return False
        if self._growth.last.get(UNNUMBERED.name) is not top.marker:
            return False
        lines = self._growth.plain[top.start : marker.span.start].split("\n")[1:]
        return sum(len(line) >= _PARAGRAPH for line in lines) > 1


# A shorter line is no paragraph.
_PARAGRAPH = 40
