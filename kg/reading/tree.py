"""Markers → the tree of the report's headings and items: which of them count, and which heading each belongs below."""

from collections.abc import Sequence

from kg.reading.ahead import is_heading, successors
from kg.reading.amid import begins_amid, is_followed
from kg.reading.markers import COINED, Marker, Style
from kg.reading.model import Role
from kg.reading.node import TOP, Node, behind_adverb, still_open
from kg.reading.roles import leads_on, own_role
from kg.reading.unnumbered import UNNUMBERED, is_end_matter, is_section_name

__all__ = ["Node", "tree"]

# The reports at hand go five deep; a mark deeper than this is text: in a file of marks alone the time would grow with
# the square of their number.
_DEEPEST = 24
# Styles of which one may take the place of another.
_COUNTING = frozenset(["一、", "(一)", "1、", "(1)", "一是", "一要"])
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
        self._next = successors(found)
        self._place_of = {marker.span.start: place for place, marker in enumerate(found)}
        self._stack: list[Node] = []
        self._last: dict[str, Marker] = {}
        # Which style the report has put below which: it does so throughout.
        self._nestings: set[tuple[Style, Style]] = set()
        tops = [marker for marker in found if marker.leads and marker.style.rank <= TOP]
        # 4 with 4.1 below it numbers a report as 四、 does.
        decimal = any(marker.leads and marker.style.name.startswith("1.1") for marker in found)
        # Items that go on with a row of adverbs: 首先,…。其次,…。第三,….
        self._behind_adverbs: set[Marker] = set()
        self._numbered = decimal or any(marker.style is not UNNUMBERED for marker in tops)
        self._last_place = {(marker.style.name, marker.form): place for place, marker in enumerate(found)}
        names = sum(marker.style is UNNUMBERED and marker.form == "name" for marker in tops)
        starts_anew = sum(marker.style.name == "一、" and marker.value == 1 for marker in tops)
        self._names = names
        # Unnumbered names of sections with a numbering 一、二、 of its own below each stand above it.
        self._names_above = names > 1 and starts_anew > 1

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
            return self._place_unnumbered(place, marker)
        if (before := self._before(place, marker) or behind_adverb(self._stack, marker)) is not None:
            if marker.style.name == "第一" and (
                before.marker.style.name == "首先" or before.marker in self._behind_adverbs
            ):
                self._behind_adverbs.add(marker)
            return True, still_open(before.parent, marker)
        if not self._begins(place, marker):
            # Behind 五、对策 with 1. to 4. below it 五、结语 repeats the number, and does not go on to 5.
            same, names = self._with_same_number(marker), is_section_name(self._line(marker.span.end))
            if other := (same if names else None) or self._in_other_style(marker) or same:
                return True, other.parent
            return (True, still_open(self._innermost(), marker)) if self._goes_across(marker) else (False, None)
        if marker.leads and (named := self._named_above(marker)):
            return True, named
        for node in reversed(self._stack):
            if node.marker.style is marker.style:
                return True, node if self._nests(node, marker) else still_open(node.parent, marker)
            if self._ranks_above(node, marker) and node is still_open(node, marker):
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
        return min(behind, key=lambda entry: (entry[1], entry[2]))[-1] if behind else None

    def _in_other_style(self, marker: Marker) -> Node | None:
        """The heading or item at the head of its line that this one follows on in another style, as where a page was
        typed anew: 1. 2、 (三) 4. One may have lost its number."""
        if not (marker.leads and marker.style.ordered and marker.style.name in _COUNTING):
            return None
        before = (node for node in reversed(self._stack) if node.marker.leads and node.marker.style.name in _COUNTING)
        nearest = next((node for node in before if 1 <= marker.value - node.marker.value <= 2), None)
        if nearest is None:
            return None
        _, own_next = self._following(self._place_of[nearest.marker.span.start])
        return None if is_followed(nearest.marker, own_next) else nearest

    def _with_same_number(self, marker: Marker) -> Node | None:
        """The heading whose number this one prints again by mistake: 三、原因 and, where four is due, 三、对策."""
        if not (marker.leads and marker.form and marker.style.ordered and marker.style.name in _COUNTING):
            return None
        same = (node for node in reversed(self._stack) if node.marker.style is marker.style and node.marker.leads)
        return next((node for node in same if node.marker.value == marker.value), None)

    def _may_continue(self, node: Node, marker: Marker) -> bool:
        """Whether a marker may go on with a node's list: one inside a paragraph goes on with headings at the heads of
        their lines only behind a full stop, where the line break was lost."""
        if marker.leads or node.marker.line == marker.line or not node.marker.leads or marker.style.rank > TOP:
            return True
        return self._plain[marker.span.start - 3 : marker.span.start].rstrip().endswith(tuple("。!?”)"))

    def _outer(self, marker: Marker, nearest: Node, others: list[Node]) -> Node:
        """Of two lists of one style that a marker could go on with, the outer one where its words name a section of
        another role than the one it stands in (二、问题 with 一、 二、 below it, then 三、对策建议)."""
        words = self._line(marker.span.end)
        role = own_role(words) if marker.leads and is_section_name(words) else None
        for other in others:
            inside = own_role(self._line(other.start))
            if role and other is nearest.parent and (inside is None or inside.means != role.means):
                return other
        return nearest

    def _line(self, start: int) -> str:
        """The words of a heading from `start` on."""
        return self._plain[start : start + _LONGEST_NAME].partition("\n")[0].strip(" 。:;")

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
            line, seen = self._line(marker.span.end), marker.style.name in self._last
            return marker.leads and begins_amid(marker, line, self._stack, seen, self._following(place))
        sure = marker.leads and not marker.style.item and marker.form and marker.style.ordered
        return bool(sure and marker.style.name not in _UNSURE) or self._goes_on(place, marker)

    def _following(self, place: int) -> tuple[Marker | None, Marker | None]:
        """The next marker, and the next in the same style."""
        same = self._next[place].same
        return next(iter(self._found[place + 1 : place + 2]), None), None if same is None else self._found[same]

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
        return other.value == 2 and (marker.style.name != COINED or other.form == marker.form)

    def _nests(self, node: Node, marker: Marker) -> bool:
        """Whether a style that starts again at 1 is a list inside the item that just began (二、…: 一、… 二、…), rather
        than the next list beside it. One list inside another of its style is the most there is."""
        if node is not self._stack[-1] or marker.style.item or marker.style.name.startswith("1.1"):
            return False
        if node.parent is not None and node.parent.marker.style is marker.style:
            return False
        return node.spreads if marker.leads or node.marker.line != marker.line else node.marker.form != marker.form

    def _ranks_above(self, node: Node, marker: Marker) -> bool:
        if node.marker.style is UNNUMBERED and (
            node.marker.form == "lead-in" or (self._names_above and node.marker.form == "name")
        ):
            return True
        # Some reports nest the styles the other way round: 1、 with (一) (二) below it.
        heading = node.marker.leads and node.marker.style is not UNNUMBERED
        known = (node.marker.style, marker.style) in self._nestings
        first = node.marker.value == 1 and node.marker.style.ordered
        inverse = heading and node is self._stack[-1] and (first or known or is_section_name(self._line(node.start)))
        if marker.leads and heading and (marker.style, node.marker.style) in self._nestings:
            return False
        return node.marker.style.rank < marker.style.rank or inverse

    def _opens_beside(self, place: int, marker: Marker, top: Node) -> bool:
        """Whether a line leads in a list beside the one that stands open, which has no name of a section: one in the
        same style that begins anew, or what to do behind the last of several topics."""
        if is_section_name(self._line(top.start)):
            return False
        following, _ = self._following(place)
        if following and (following.style, following.form, following.value) == (top.marker.style, top.marker.form, 1):
            return True
        said = own_role(self._line(marker.span.end))
        topic = not top.marker.style.ordered and top.marker.leads
        over = place > self._last_place[top.marker.style.name, top.marker.form]
        return topic and over and said is not None and said.means == Role.COUNTERMEASURE

    def _place_unnumbered(self, place: int, marker: Marker) -> tuple[bool, Node | None]:
        top = self._stack[0] if self._stack else None
        if marker.form == "lead-in":
            # Below a heading it is the heading that says what is listed.
            free = top is None or top.marker.style.item or top.marker.form == "lead-in"
            return free or (top is not None and self._opens_beside(place, marker, top)), None
        names = marker.form == "name"
        words = self._line(marker.span.end)
        if is_end_matter(words) or (marker.form == "entry" and not self._numbered):
            return True, None
        if not self._numbered or top is None or top.marker.style is UNNUMBERED:
            if self._numbered and not names and not (top is None and own_role(words)):
                return top is not None, top
            if names or top is None or self._names < 2 or top.marker.form != "name":
                return True, None
            beside_top = leads_on(words, self._line(top.start)) or self._alone(place, marker, top)
            return True, None if beside_top else top
        beside = next((node for node in reversed(self._stack) if node.marker.style is UNNUMBERED), None)
        if beside is not None:
            return True, beside.parent
        above = (n for n in reversed(self._stack) if n.marker.leads and is_heading(n.marker.style))
        parent = next(above, None)
        return names or parent is not None, parent

    def _alone(self, place: int, marker: Marker, top: Node) -> bool:
        """Whether a heading is the only unnumbered one between two that name sections, with paragraphs of the first
        before it: one part of a section has others beside it, and a section's parts begin with it."""
        following = self._next[place].same
        if following is not None and self._found[following].form != "name":
            return False
        if self._last.get(UNNUMBERED.name) is not top.marker:
            return False
        lines = self._plain[top.start : marker.span.start].split("\n")[1:]
        return sum(len(line) >= _PARAGRAPH for line in lines) > 1


# A shorter line is no paragraph.
_PARAGRAPH = 40
_BEFORE_WORDS = tuple("。;:,.、!? ")
_ADDED, _LAST = 4, 5
# What follows the number of an ordinal that counts nothing: 第二,
_PLAIN_ORDINAL = ("", ",", "、", ":", "是", "在")
_LONGEST_NAME = 40
