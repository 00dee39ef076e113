"""Markers → the tree of the report's headings and items: which of them count, and which heading each belongs below."""

from collections.abc import Sequence

from kg.reading.outline.amid import begins_amid
from kg.reading.outline.growth import Growth
from kg.reading.outline.markers import COINED, Marker, Style
from kg.reading.outline.misprints import LOST_ONE, Misprints, in_one_paragraph
from kg.reading.outline.node import TOP, Node, behind_adverb, still_open
from kg.reading.outline.unnumbered import UNNUMBERED, is_section_name
from kg.reading.outline.unnumbered_levels import UnnumberedLevels
from kg.reading.roles.roles import own_role

__all__ = ["Node", "tree"]

# The reports at hand go five deep; a mark deeper than this is text: in a file of marks alone the time would grow with
# the square of their number.
_DEEPEST = 24
# One letter alone at the head of a line may be a name, one noun with a number anything.
_UNSURE = frozenset(["A", "a", "甲、", COINED])
# The most items that a copy has been seen to lose in a row.
_LARGEST_GAP = 4


def tree(found: Sequence[Marker], plain: str) -> list[Node]:
    """The nodes of `found`, the markers of a text in reading order: those whose number goes on with a list or begins
    one, and the unnumbered headings that have a place."""
    return _Grower(found, plain).grow()


class _Grower:
    def __init__(self, found: Sequence[Marker], plain: str) -> None:
        self._found = found
        self._plain = plain
        self._growth = Growth(found, plain)
        self._next, self._stack, self._last = self._growth.next, self._growth.open, self._growth.last
        self._unnumbered = UnnumberedLevels(self._growth)
        self._misprints = Misprints(self._growth)
        # Which style the report has put below which: it does so throughout.
        self._nestings: set[tuple[Style, Style]] = set()
        # Items that go on with a row of adverbs: 首先,…。其次,…。第三,….
        self._behind_adverbs: set[Marker] = set()
        starts_anew = sum(marker.leads and marker.style.name == "一、" and marker.value == 1 for marker in found)
        # Unnumbered names of sections with a numbering 一、二、 of its own below each stand above it.
        self._names_above = self._unnumbered.names > 1 and starts_anew > 1

    def grow(self) -> list[Node]:
        nodes = []
        for place, marker in enumerate(self._found):
            counts, parent = self._place(place, marker)
            if not counts:
                continue
            node = Node(marker, parent)
            node.start = self._words_start(marker)
            while self._stack and self._stack[-1] is not parent:
                self._stack.pop()
            if len(self._stack) == _DEEPEST:
                continue
            if parent is not None and marker.leads:
                self._nestings.add((parent.marker.style, marker.style))
            self._stack.append(node)
            self._last[marker.style.name] = marker
            nodes.append(node)
        return nodes

    def _words_start(self, marker: Marker) -> int:
        start = marker.span.end
        while self._plain[start : start + 1] in _BEFORE_WORDS:
            start += 1
        return start

    def _place(self, place: int, marker: Marker) -> tuple[bool, Node | None]:
        """Whether a marker is a heading or item, and if so the node that it belongs below (None for the root)."""
        if marker.style is UNNUMBERED:
            return self._unnumbered.of(place, marker)
        if (before := self._misprints.lost_brackets(place, marker)) is not None:
            return True, before.parent
        if (before := self._before(place, marker) or behind_adverb(self._stack, marker)) is not None:
            if marker.style.name == "第一" and (
                before.marker.style.name == "首先" or before.marker in self._behind_adverbs
            ):
                self._behind_adverbs.add(marker)
            return True, still_open(before.parent, marker)
        if not self._begins(place, marker):
            if other := self._misprints.beside(marker):
                return True, other.parent
            return (True, still_open(self._innermost(), marker)) if self._goes_across(marker) else (False, None)
        if marker.leads and (named := self._named_above(marker)):
            return True, named
        for node in reversed(self._stack):
            if node.marker.style is marker.style:
                return True, node if self._nests(node, marker) else still_open(node.parent, marker)
            above = self._ranks_above(node, marker) or self._embraces(place, node, marker)
            if above and node is still_open(node, marker):
                return True, node
        return True, None

    def _before(self, place: int, marker: Marker) -> Node | None:
        """The node that this marker's number follows on: the innermost with the same printed form before others, the
        next number before one behind a gap. A heading may jump a gap, where the copy lost an item."""
        same = [node for node in self._stack if node.marker.style is marker.style and self._may_continue(node, marker)]
        if marker.style.name == "首先":
            same += [node for node in self._stack if node.marker in self._behind_adverbs]
            connected = (node for node in reversed(same) if self._connects(place, node, marker))
            return next(connected, None) or self._added_to(marker)
        if marker.style.name.startswith("1.1") or marker.style.name == COINED or not marker.style.ordered:
            same = [node for node in same if node.marker.form == marker.form]
        if not marker.style.ordered:
            return same[-1] if same else None
        gap_of = [
            (marker.value - node.marker.value, node.marker.form != marker.form, -i, node) for i, node in enumerate(same)
        ]
        next_to = sorted((entry[1:] for entry in gap_of if entry[0] == 1), key=lambda entry: entry[:2])
        if next_to:
            nearest = next_to[0][-1]
            return self._outer(marker, nearest, [entry[-1] for entry in next_to[1:]])
        behind = [e for e in gap_of if 1 < e[0] <= _LARGEST_GAP and marker.leads and e[-1].marker.leads]
        # 一是水少;三是管旧.
        behind += [e for e in gap_of if e[0] == LOST_ONE and in_one_paragraph(e[-1].marker, marker)]
        return min(behind, key=lambda entry: (entry[1], entry[2]))[-1] if behind else None

    def _may_continue(self, node: Node, marker: Marker) -> bool:
        """Whether a marker may go on with a node's list: one inside a paragraph goes on with headings at the heads of
        their lines only behind a full stop, where the line break was lost."""
        if marker.leads or node.marker.line == marker.line or not node.marker.leads or marker.style.rank > TOP:
            return True
        return self._plain[marker.span.start - 3 : marker.span.start].rstrip().endswith(tuple("。!?”)"))

    def _outer(self, marker: Marker, nearest: Node, others: list[Node]) -> Node:
        """Of two lists of one style that a marker could go on with, the outer one where its words name a section of
        another role than the one it stands in (二、问题 with 一、 二、 below it, then 三、对策建议)."""
        words = self._growth.line(marker.span.end)
        role = own_role(words) if marker.leads and is_section_name(words) else None
        for other in others:
            inside = own_role(self._growth.line(other.start))
            if role and other is nearest.parent and (inside is None or inside.means != role.means):
                return other
        return nearest

    def _connects(self, place: int, node: Node, marker: Marker) -> bool:
        """Whether 其次, 此外, 最后 … go on with an enumeration. What is added between two ordinals (首先…同时…其次)
        belongs to the first, and an enumeration inside a paragraph ends with it."""
        together = node.marker.line == marker.line or (node.marker.leads and marker.leads)
        if marker.value == 1 or node.marker.value == _LAST or (marker.value >= _ADDED and not together):
            return False
        if marker.value == _ADDED:
            following = self._next[place].same
            while following is not None and self._found[following].value == _ADDED:
                following = self._next[following].same
            return following is None or self._found[following].value in (1, _LAST)
        return True

    def _goes_across(self, marker: Marker) -> bool:
        """Whether 第二条: goes on with the 第一条: of a section before its own, as in a diary."""
        if marker.style.name != "第一" or marker.form[1:2] in _PLAIN_ORDINAL:
            return False
        before = self._last.get(marker.style.name)
        return before is not None and (before.form[1:2], before.value + 1) == (marker.form[1:2], marker.value)

    def _innermost(self) -> Node | None:
        """The innermost open heading."""
        return next((node for node in reversed(self._stack) if not node.marker.style.item), None)

    def _added_to(self, marker: Marker) -> Node | None:
        """The open row of 一条是 that 还有一条是 goes on with, at the head of its line too."""
        if marker.value != _ADDED or not marker.leads:
            return None
        return next((node for node in reversed(self._stack) if node.marker.style.name == "一样"), None)

    def _begins(self, place: int, marker: Marker) -> bool:
        """Whether a list or a chain of headings begins here."""
        if marker.style.name.startswith("1.1") and marker.value == 1:
            return marker.leads and (self._goes_on(place, marker) or self._named_above(marker) is not None)
        if marker.value != 1 and self._named_above(marker):
            return marker.leads
        if marker.value != 1:
            line, seen = self._growth.line(marker.span.end), marker.style.name in self._last
            return marker.leads and begins_amid(marker, line, self._stack, seen, self._growth.following(place))
        sure = marker.leads and not marker.style.item and marker.form and marker.style.ordered
        return bool(sure and marker.style.name not in _UNSURE) or self._goes_on(place, marker)

    def _named_above(self, marker: Marker) -> Node | None:
        """What a decimal number says it stands below: 4. for 4.4, though 4.3 lost its number."""
        if not marker.style.name.startswith("1.1"):
            return None
        above = int(marker.form.rpartition(".")[2])
        return next((n for n in reversed(self._stack) if n.marker.value == above and n.marker.style.ordered), None)

    def _goes_on(self, place: int, marker: Marker) -> bool:
        """Whether number 2 follows before a heading of higher rank: a list has two items at least."""
        ahead = self._next[place]
        if ahead.same is None or (ahead.higher is not None and ahead.higher < ahead.same):
            return False
        other = self._found[ahead.same]
        if marker.style.name == "首先":
            return other.value > 1 and (
                other.value < _ADDED or other.line == marker.line or (other.leads and marker.leads)
            )
        if not marker.style.ordered or marker.style.name.startswith("1.1"):
            return other.form == marker.form and other.value == (2 if marker.style.ordered else 1)
        if other.value == 1 + LOST_ONE and in_one_paragraph(marker, other):
            return True
        return other.value == 2 and (marker.style.name != COINED or other.form == marker.form)

    def _nests(self, node: Node, marker: Marker) -> bool:
        """Whether a style that starts again at 1 is a list inside the item that just began (二、…: 一、… 二、…), rather
        than the next list beside it. One list inside another of its style is the most there is."""
        if node is not self._stack[-1] or marker.style.item or marker.style.name.startswith("1.1"):
            return False
        if node.parent is not None and node.parent.marker.style is marker.style:
            return False
        return node.spreads if marker.leads or node.marker.line != marker.line else node.marker.form != marker.form

    def _embraces(self, place: int, node: Node, marker: Marker) -> bool:
        """Whether a list stands inside an item of a lower rank, which leads its line or whose row goes on behind the
        list: 一是水源不稳:(1)…(2)…。二是…."""
        if not node.marker.style.item or node.marker.line != marker.line:
            return False
        if node.marker.leads:
            return True
        ahead, inner = self._next[self._growth.place(node.marker)].same, self._next[place].same
        if ahead is None or inner is None:
            return False
        return inner < ahead and self._found[ahead].value == node.marker.value + 1

    def _ranks_above(self, node: Node, marker: Marker) -> bool:
        if node.marker.style is UNNUMBERED and (
            node.marker.form == "lead-in" or (self._names_above and node.marker.form == "name")
        ):
            return True
        # Some reports nest the styles the other way round: 1、 with (一) (二) below it.
        heading = node.marker.leads and node.marker.style is not UNNUMBERED
        known = (node.marker.style, marker.style) in self._nestings
        first = node.marker.value == 1 and node.marker.style.ordered
        inverse = (
            heading and node is self._stack[-1] and (first or known or is_section_name(self._growth.line(node.start)))
        )
        if marker.leads and heading and (marker.style, node.marker.style) in self._nestings:
            return False
        return node.marker.style.rank < marker.style.rank or inverse


_BEFORE_WORDS = tuple("。;:,.、!? ")
_ADDED, _LAST = 4, 5
# What follows the number of an ordinal that counts nothing: 第二,
_PLAIN_ORDINAL = ("", ",", "、", ":", "是", "在")
