"""A report's text → its outline: headings of every style as a tree of sections with spans and roles."""

import re
from dataclasses import dataclass
from itertools import pairwise

from kg.reading.markers import Marker, Style, markers
from kg.reading.model import Role, Section, Span
from kg.reading.normal import shadow
from kg.reading.roles import own_role, roles

__all__ = ["CLAUSE_LIMIT", "first_statement", "outline"]

# GUIDELINES, problems: a first clause that runs past 40 characters is cut at its first comma that closes a statement.
CLAUSE_LIMIT = 40

_UNNUMBERED = Style("unnumbered", 1, "", False)
# The longest unnumbered heading of the thirteen reports has 21 characters.
_LONGEST_UNNUMBERED = 30
_PARAGRAPH = 40
# Lines that are short and yet no heading: bylines, dates, page numbers, addresses, table rows, labels.
_NO_HEADING = re.compile(
    r"(?:局|委|委员会|部|办公室|课题组|调研组|调查组|学院|大学|中心|党校|支部|协会|公司|作者|编辑|记者)\)?$"
    r"|^[-—(\[ ]*\d|\d页|https?:|www\.|(?:作者|来源|时间|日期|单位|发布|责任编辑|关键词|摘要)[: ]"
    r"|\d{4}年\d{1,2}月|\S +\S+ +\S|^[\W_]+$"
)
_FULL_STOP = re.compile(r"[。!?\n]")
# A colon cuts a heading from its paragraph as a full stop does, where what stands before it is short enough for a
# heading.
_COLON_HEADING = 30
_CLOSING = "。;:,.、!? \n"


@dataclass(slots=True)
class _Node:
    marker: Marker
    heading: Span
    inline: bool
    level: int
    parent: "_Node | None"
    children: int = 0
    number: str = ""
    end: int = 0


def outline(text: str, start: int = 0) -> tuple[Section, ...]:
    """The sections of `text` from `start` (the title's end) on, in reading order, parents before children.

    >>> text = "一、问题\\n调查发现:一是缺人;二是缺钱。\\n二、建议\\n1、多方筹资。由县里出钱。"
    >>> [(s.number, s.role.value, s.heading.of(text)) for s in outline(text)]
    [('1', 'problem', '问题'), ('1.1', 'problem', '缺人'), ('1.2', 'problem', '缺钱'), ('2', 'countermeasure', '建议'),
     ('2.1', 'countermeasure', '多方筹资')]
    """
    plain = shadow(text)
    found = sorted([*markers(plain, start), *_unnumbered(plain, start)], key=lambda m: m.span.start)
    nodes = _tree(found, plain)
    _close(nodes, plain)
    return _sections(nodes, plain)


def _unnumbered(plain: str, start: int) -> list[Marker]:
    """Heading lines with no number: short, closed by nothing, with a paragraph or a numbered heading below."""
    title = plain[:start].strip().rpartition("\n")[2]
    lines = [
        (m.start() + len(m.group()) - len(m.group().lstrip()), m.group().strip()) for m in re.finditer(r"[^\n]+", plain)
    ]
    found: list[Marker] = []
    for (at, line), (_, below) in pairwise(lines):
        if at < start or not 2 <= len(line) <= _LONGEST_UNNUMBERED or line[-1] in _CLOSING or _NO_HEADING.search(line):
            continue
        if _same_words(line, title) or next(markers(line), None) is not None:
            continue
        if len(below) >= _PARAGRAPH or next((m for m in markers(below) if m.leads), None):
            found.append(Marker(Span(at, at), _UNNUMBERED, len(found) + 1, True))
    return found


def _same_words(line: str, title: str) -> bool:
    """Whether a line repeats the title, but for brackets and numbers."""
    a, b = (re.sub(r"[\W\d_]+", "", words) for words in (line, title))
    return bool(a) and (a in b or b in a) and len(a) * 2 > len(b)


def _tree(found: list[Marker], plain: str) -> list[_Node]:
    """The markers that count, each below the heading it belongs to: those whose number goes on with a list or begins
    one."""
    numbered_top = any(m.style.rank <= 1 and m.style is not _UNNUMBERED for m in found)
    nodes: list[_Node] = []
    stack: list[_Node] = []
    for place, marker in enumerate(found):
        counts, parent = _place(marker, found[place + 1 :], stack, plain, numbered_top)
        if not counts:
            continue
        heading, inline = _heading(marker, plain)
        if not len(heading):
            continue
        node = _Node(marker, heading, inline, parent.level + 1 if parent else 1, parent)
        del stack[node.level - 1 :]
        stack.append(node)
        nodes.append(node)
    return nodes


_Place = tuple[bool, _Node | None]
_NO_HEADING_HERE: _Place = (False, None)


def _place(marker: Marker, later: list[Marker], stack: list[_Node], plain: str, numbered_top: bool) -> _Place:
    """Whether a marker is a heading or item, and if so the node that it belongs below (None for the root)."""
    if marker.style is _UNNUMBERED:
        return _place_unnumbered(marker, stack, plain, numbered_top)
    for node in reversed(stack):
        if node.marker.style is marker.style and node.marker.value < marker.value:
            gap = marker.value - node.marker.value
            # A lost item leaves a gap; only a heading at the head of its line may jump it.
            if gap == 1 or (marker.leads and gap <= 4 and node.marker.leads):
                return True, node.parent
    if marker.value != 1 and not (marker.leads and marker.style.rank <= 2 and not stack):
        return _NO_HEADING_HERE
    if (not marker.leads or marker.style.rank >= 5) and not _goes_on(marker, later):
        return _NO_HEADING_HERE
    for node in reversed(stack):
        if node.marker.style is marker.style:
            # The same style starting again at 1 is a list inside the item that just began, as in 二、…: 一、… 二、…
            return True, node if node is stack[-1] and marker.leads else node.parent
        inverse = node is stack[-1] and node.marker.value == 1 and node.marker.leads
        if (node.marker.style.rank < marker.style.rank or inverse) and _open(node, marker, plain):
            return True, node
    return True, None


def _open(node: _Node, marker: Marker, plain: str) -> bool:
    """Whether `marker` can still stand below `node`: an item inside a paragraph ends with that paragraph."""
    return node.marker.leads or "\n" not in plain[node.marker.span.end : marker.span.start]


def _goes_on(marker: Marker, later: list[Marker]) -> bool:
    """Whether number 2 of the style follows before a heading of higher rank: an inline list has two items at least."""
    for other in later:
        if other.style is marker.style:
            return other.value == 2
        if other.leads and other.style.rank <= 3 and other.style.rank < marker.style.rank:
            return False
    return False


def _place_unnumbered(marker: Marker, stack: list[_Node], plain: str, numbered_top: bool) -> _Place:
    if not numbered_top:
        return True, None
    # Beside numbered headings a bare line counts where it says what follows (存在的问题) or stands below one of them.
    line = plain[marker.span.start : plain.find("\n", marker.span.start)]
    if own_role(line) and not stack:
        return True, None
    top = stack[0] if stack else None
    return (True, top) if top is not None and top.marker.style is not _UNNUMBERED else _NO_HEADING_HERE


def _heading(marker: Marker, plain: str) -> tuple[Span, bool]:
    """The words of the heading, and whether it runs on into its paragraph."""
    start = marker.span.end
    while start < len(plain) and plain[start] in " 、,:.":
        start += 1
    line_end = plain.find("\n", start)
    line_end = len(plain) if line_end < 0 else line_end
    if marker.leads and marker.style.rank < 5:
        stop = _FULL_STOP.search(plain, start, line_end)
        end = stop.start() if stop else line_end
        colon = plain.find(":", start, end)
        if start < colon <= start + _COLON_HEADING and colon < line_end - 1:
            end = colon
        # A heading stands on its line alone or sums up the paragraph behind it; what is longer is an item with no
        # heading.
        if end - start > CLAUSE_LIMIT and not (end >= line_end - 1 and _has_body(marker, plain, line_end)):
            end = first_statement(plain, start, line_end)
    else:
        end = first_statement(plain, start, line_end)
    inline = end < line_end and bool(plain[end:line_end].strip(_CLOSING))
    while end > start and plain[end - 1] in _CLOSING:
        end -= 1
    return Span(start, end), inline


def _has_body(marker: Marker, plain: str, line_end: int) -> bool:
    """Whether the next line stands below the heading: a paragraph or an item of another style, and not the next of
    its kind."""
    below = plain[line_end:].lstrip()
    following = next((m for m in markers(below.partition("\n")[0]) if m.leads), None)
    return bool(below) and (following is None or following.style is not marker.style)


# A clause before a comma that is no statement yet: it begins with a preposition or names only a circumstance or topic.
# 按照《…条例》制定…规则 has its verb in it and is whole.
_WHOLE = re.compile(
    r"(?:制定|建立|实施|推进|开展|完善|组建|打造|出台|设立|推行|健全|统一|落实|解决|加强|加大|提高|强化|充实|配备)"
)
_HALF = re.compile(
    r"^(?:在|对|对于|从|由于|随着|通过|针对|关于|就|按照|根据|结合|围绕|以|为|为了|因|当|如果|虽然|除|有的|近年来|目前|同时|其中|实际上)"
    r"|(?:方面|上|中|后|时|下|来|以来|的)$"
)


def first_statement(plain: str, start: int, limit: int) -> int:
    """The end of the statement that begins at `start`: its first clause, up to the first 。；or : or, where that runs
    past 40 characters, to the first comma that closes a full statement (GUIDELINES, problems)."""
    stop = re.compile(r"[。;:!?\n]").search(plain, start, limit)
    end = stop.start() if stop else limit
    if end - start <= CLAUSE_LIMIT:
        return end
    at = start
    while (comma := plain.find(",", at, end)) >= 0:
        clause = plain[at:comma]
        whole = not _HALF.search(clause) or len(clause) >= 14 and clause[0] in "按根依围结" and _WHOLE.search(clause)
        if comma - start >= 6 and whole and _outside_quotes(plain, start, comma):
            return comma
        at = comma + 1
    return end


def _outside_quotes(plain: str, start: int, at: int) -> bool:
    words = plain[start:at]
    return words.count("“") <= words.count("”") and words.count("(") <= words.count(")")


def _close(nodes: list[_Node], plain: str) -> None:
    """Give each node its end: where the next one begins that is not below it, or for a list in a paragraph the line's
    end."""
    for place, node in enumerate(nodes):
        following = next((other for other in nodes[place + 1 :] if other.level <= node.level), None)
        end = following.marker.span.start if following else len(plain)
        if not node.marker.leads and (following is None or following.parent is not node.parent):
            line_end = plain.find("\n", node.heading.end)
            end = min(end, len(plain) if line_end < 0 else line_end)
        node.end = min(end, node.parent.end) if node.parent else end


def _sections(nodes: list[_Node], plain: str) -> tuple[Section, ...]:
    top = [node for node in nodes if node.parent is None]
    found = roles([_announcement(n, top, plain) for n in top], [plain[n.heading.end : n.end] for n in top])
    role_of: dict[int, Role] = {id(node): role for node, role in zip(top, found, strict=True)}
    tops = 0
    sections = []
    for node in nodes:
        if node.parent is None:
            tops += 1
            node.number = str(tops)
        else:
            node.parent.children += 1
            node.number = f"{node.parent.number}.{node.parent.children}"
            role_of[id(node)] = _child_role(node, role_of[id(node.parent)], plain)
        sections.append(
            Section(
                number=node.number,
                level=node.level,
                style=node.marker.style.name,
                marker=node.marker.span,
                heading=node.heading,
                span=Span(node.marker.span.start, max(node.end, node.heading.end)),
                role=role_of[id(node)],
                parent=node.parent.number if node.parent else None,
                inline=node.inline,
            )
        )
    return tuple(sections)


def _announcement(node: _Node, top: list[_Node], plain: str) -> str:
    """What says the role of a top-level section: its heading, or for the items of flowing prose the words that lead
    them in."""
    if node.marker.style.rank < 5:
        return plain[node.marker.span.start : node.heading.end]
    first = node
    for other in top[: top.index(node) + 1]:
        if other.marker.style is node.marker.style and other.marker.value == 1:
            first = other
    line = plain.rfind("\n", 0, first.marker.span.start) + 1
    lead_in = re.split(r"[。!?]", plain[line : first.marker.span.end])
    return lead_in[-1] if lead_in[-1].strip() else plain[line : first.marker.span.end]


# A heading below another has a role of its own only where its words are the name of such a section, not where they
# state something: (二)存在的问题 but not 1、农民收入低的问题突出.
_ROLE_NAME = re.compile(
    r"^(?:主要|存在的?|当前|目前|面临的?|几点|工作|具体|基本|的|及|和|与|其|、|对策|建议|措施|做法|成效|问题|困难|不足|原因|分析|思路|打算|情况|现状|经验|启示|下一步|突出|意见)+$"
)


def _child_role(node: _Node, inherited: Role, plain: str) -> Role:
    heading = node.heading.of(plain)
    cue = own_role(heading) if node.marker.leads and _ROLE_NAME.match(heading) else None
    return Role(cue.means) if cue else inherited
