"""A report's text → its outline: headings of every style as a tree of sections with spans and roles."""

import re
from collections.abc import Sequence
from itertools import takewhile

from kg.reading.cleaning import shadow
from kg.reading.model import Role, Section, Span
from kg.reading.outline.breaks import with_breaks
from kg.reading.outline.bullets import raised
from kg.reading.outline.glued import glued_headings
from kg.reading.outline.markers import Marker, leading, markers
from kg.reading.outline.misprints import with_lost_numbers
from kg.reading.outline.node import TOP
from kg.reading.outline.tree import Node, tree
from kg.reading.outline.unnumbered import UNNUMBERED, unnumbered
from kg.reading.roles.led_in import led_in_roles
from kg.reading.roles.roles import named_role, own_role, plight, roles
from kg.reading.sentences.statement import CLAUSE_LIMIT, first_statement, is_slogan
from kg.resources.rules import rule_book

__all__ = ["CLAUSE_LIMIT", "first_statement", "outline"]

_CUES = rule_book("reading/outline", "unnumbered")
# What a dash opens right below the title goes on with it.
_SUBTITLE = re.compile(r"(?<=.)[ \n]*——[^\n。]*(?=\n)")
_FULL_STOP = re.compile(r"[。!?\n]")
# A colon cuts a heading from its paragraph as a full stop does, where what stands before it is short enough for a
# heading.
_COLON_HEADING = 30
# What follows the colon of 现状:总量增长与结构失衡并存 is no paragraph: it closes with nothing.
_TWO_PARTS = re.compile(r":[^\n。;!?:]{2,25}(?<![,、 ])(?=\n)")
# So does a space that the line break before the paragraph became: 一、基本情况 全县有井三口,… What stands behind the
# space in 案卷二 东村:井有了,水没了 is short and closes with nothing.
_SPACE_HEADING = re.compile(r"([一-龥“”、]{2,20}) +(?=[^\n。,;]{2,80}(?:[。;]|,(?:[^\n]{30}|[^\n]*[。;])))")
_SHORT_HEADING = re.compile(r"([一-龥“”、,]{4,26}) +(?=[一-龥“《\d][^\n。;]{4,200}[。;…])")
# A name of a section has its text behind the space, whatever that is: 三、原因分析 归纳起来,主要有:…
_SPACE = re.compile(r"([一-龥“”、]{2,20}) +(?=[^\n]{2,80}[。;:,])")
# A line that runs on further is a paragraph, and no heading.
_LONGEST_HEADING = 80
_CLOSING = "。;:,.、!? \n"
_RUNS_ON = re.compile(r"[。;:,.、!? ]*[^。;:,.、!? \n]")


def outline(text: str, start: int = 0) -> tuple[Section, ...]:
    """The sections of `text` from `start` (the title's end) on, in reading order, parents before children.

    >>> text = "一、问题\\n调查发现:一是缺人;二是缺钱。\\n二、建议\\n1、多方筹资。由县里出钱。"
    >>> [(s.number, s.role.value, s.heading.of(text)) for s in outline(text)]
    [('1', 'problem', '问题'), ('1.1', 'problem', '缺人'), ('1.2', 'problem', '缺钱'), ('2', 'countermeasure', '建议'),
     ('2.1', 'countermeasure', '多方筹资')]
    """
    plain = shadow(text)
    subtitle = _SUBTITLE.match(plain, start)
    printed = list(markers(plain, subtitle.end() if subtitle else start))
    printed = raised(with_breaks(printed, plain), plain)
    # A number that only those before it tell from a quantity (4、… 5管护) begins its line all the same.
    numbered = {marker.span.start for marker in printed}
    bare = [marker for marker in unnumbered(plain, start) if marker.span.start not in numbered]
    found = with_lost_numbers(sorted([*printed, *bare], key=lambda marker: marker.span.start))
    nodes = tree(found, plain)
    headings = [
        _heading(node, limit, plain, text, is_glued=is_glued)
        for node, limit, is_glued in zip(nodes, _limits(nodes, plain), glued_headings(nodes, plain), strict=True)
    ]
    for node, heading in zip(nodes, headings, strict=True):
        node.hollow = not heading
    shown = [(node, heading) for node, heading in zip(nodes, headings, strict=True) if heading]
    return _sections(shown, _ends(nodes, plain), plain)


def _limits(nodes: Sequence[Node], plain: str) -> list[int]:
    """Where each node's words end at the latest: with its line, or where the next node stands on it."""
    out = []
    for place, node in enumerate(nodes):
        following = nodes[place + 1].marker.span.start if place + 1 < len(nodes) else len(plain)
        line_end = plain.find("\n", node.start, following)
        out.append(following if line_end < 0 else line_end)
    return out


def _heading(node: Node, limit: int, plain: str, text: str, *, is_glued: bool) -> Span:
    """The words of the heading."""
    start, end = node.start, limit
    if node.marker.style.item or not (node.marker.leads or node.spreads):
        end = first_statement(plain, start, limit)
        space = None if node.marker.style.item else _SHORT_HEADING.match(plain, start, limit)
        if _shares_line(node) and (glued := _CUES["glued-text"].match(plain, start, limit)):
            return Span(start, glued.end())
        # A space that stands for a line's end in the midst of a sentence parts nothing.
        if space and text[space.end(1)] != "\n":
            end = space.end(1)
    else:
        # A line without a number was told for a heading by all its words: 水从哪里来?大家这样说
        stop = None if node.marker.style is UNNUMBERED else _FULL_STOP.search(plain, start, limit)
        end = stop.start() if stop else limit
        # 问:水站为什么停了? asks with all that it says.
        colon = plain.find(":", start, end) if node.marker.form != "asked" else -1
        told = colon < 0 or _TWO_PARTS.match(plain, colon) or is_slogan(plain[start:colon])
        if start < colon <= start + _COLON_HEADING and not told:
            end = colon
        if node.spreads and (cut := _lost_break(plain, start, limit)):
            end = min(end, cut)
        # (一)统筹推进全县管网改造。 says all: a heading that runs on is followed by a sentence of several clauses.
        run_on = _CUES["glued-text"].match(plain, start, limit) if is_glued else None
        if run_on and "," in plain[run_on.end() : end]:
            end = run_on.end()
        # A heading stands on its line alone or sums up the paragraph behind it; what is longer is an item with no
        # heading.
        alone = end >= limit - 1 and plain[limit : limit + 1] == "\n" and end - start <= _LONGEST_HEADING
        if end - start > CLAUSE_LIMIT and not (alone and _has_body(node, limit, plain)):
            end = first_statement(plain, start, limit)
    while end > start and plain[end - 1] in _CLOSING:
        end -= 1
    return Span(start, end)


def _shares_line(node: Node) -> bool:
    """Whether an item stands on the line of the section that it is below: 二、问题1.水源不足全县有井三口."""
    above = node.parent
    if above is None or node.marker.style.item:
        return False
    return above.marker.style.rank <= TOP and above.marker.line == node.marker.line


def _lost_break(plain: str, start: int, limit: int) -> int | None:
    """Where a heading ends whose line break became a space or nothing: before a paragraph, or behind the name of a
    section whatever follows."""
    if space := _SPACE_HEADING.match(plain, start, limit):
        return space.end(1)
    space = _SPACE.match(plain, start, limit)
    if space and named_role(space.group(1)):
        return space.end(1)
    glued = _CUES["glued-name"].match(plain, start, limit)
    return glued.end() if glued else None


def _has_body(node: Node, line_end: int, plain: str) -> bool:
    """Whether the next line stands below the heading: a paragraph or the first item of another style, and not the next
    of its kind or of what it stands below itself."""
    below = re.compile(r"\s*([^\n]{1,40})").match(plain, line_end)
    following = leading(below.group(1)) if below else None
    first = following is None or (following.style is not node.marker.style and following.value == 1)
    return below is not None and first


def _ends(nodes: Sequence[Node], plain: str) -> dict[int, int]:
    """The end of each node, by its identity: where the next one begins that is not below it, or for a list in a
    paragraph the line's end."""
    ends: dict[int, int] = {}
    open_nodes: list[Node] = []
    for following in [*nodes, None]:
        while open_nodes and (following is None or open_nodes[-1] is not following.parent):
            node = open_nodes.pop()
            end = following.marker.span.start if following else len(plain)
            if not node.spreads and (following is None or not _goes_on(node, following)):
                line_end = plain.find("\n", node.start, end)
                end = end if line_end < 0 else line_end
            ends[id(node)] = end
        if following is not None:
            open_nodes.append(following)
    for node in nodes:
        if node.parent is not None:
            ends[id(node)] = min(ends[id(node)], ends[id(node.parent)])
    return ends


def _goes_on(node: Node, following: Node) -> bool:
    """Whether the next node is a further item of the same list."""
    same = following.marker.style is node.marker.style and following.parent is node.parent
    return same and following.marker.value != 1


def _sections(shown: Sequence[tuple[Node, Span]], ends: dict[int, int], plain: str) -> tuple[Section, ...]:
    tops = [(node, heading) for node, heading in shown if node.holder is None]
    found = roles(_announcements(tops, plain), [plain[heading.end : ends[id(node)]] for node, heading in tops])
    role_of: dict[int, Role] = {id(node): role for (node, _), role in zip(tops, found, strict=True)}
    troubled, led_in = _troubled(shown, plain), led_in_roles((node for node, _ in shown), plain)
    number_of: dict[int, str] = {}
    children: dict[int | None, int] = {}
    sections = []
    for node, heading in shown:
        parent = node.holder
        key = id(parent) if parent else None
        children[key] = children.get(key, 0) + 1
        number = f"{number_of[id(parent)]}.{children[key]}" if parent else str(children[key])
        number_of[id(node)] = number
        if parent:
            inherited = role_of[id(parent)]
            inherited = led_in.get(id(node), inherited) if inherited is Role.PROBLEM else inherited
            role_of[id(node)] = _child_role(node, heading, inherited, plain, id(parent) in troubled)
        end = max(ends[id(node)], heading.end)
        sections.append(
            Section(
                number=number,
                level=number.count(".") + 1,
                style=node.marker.style.name,
                marker=node.marker.span,
                heading=heading,
                span=Span(node.marker.span.start, end),
                role=role_of[id(node)],
                parent=number_of[id(parent)] if parent else None,
                inline=bool(_RUNS_ON.match(plain, heading.end)),
            )
        )
    return tuple(sections)


def _announcements(tops: Sequence[tuple[Node, Span]], plain: str) -> list[str]:
    """What says the role of each top-level section: its heading, or for the items of flowing prose the words that lead
    them in."""
    out = []
    lead_ins: dict[str, str] = {}
    for place, (node, heading) in enumerate(tops):
        marker = node.marker
        if not marker.style.item:
            own = plain[marker.span.start : heading.end]
            if marker.value == 1 or marker.style.name not in lead_ins:
                lead_ins[marker.style.name] = _led_in(marker, plain)
            lead_in = lead_ins[marker.style.name]
            out.append(lead_in if lead_in and not named_role(heading.of(plain)) else own)
            continue
        begins = marker.value == 1 and marker.style.ordered
        if marker.style.name == "第一" and not begins and "首先" in lead_ins:
            # 第三 behind 首先 and 其次.
            lead_ins.setdefault("第一", lead_ins["首先"])
        if begins or marker.style.name not in lead_ins:
            start = max(0, marker.span.end - _LONGEST_LEAD_IN)
            before = plain[start : marker.line].rstrip() if marker.leads else ""
            line = max(start, start + before.rfind("\n") + 1 if marker.leads else marker.line)
            lead_in = _lead_in(plain[line : marker.span.end])
            lead_ins[marker.style.name] = lead_in if own_role(lead_in) else _plight_of(tops[place:], plain) or lead_in
        # Where nothing leads the list in, an item that states a plight speaks for itself: 第一,供给不足.
        lead_in, own = lead_ins[marker.style.name], plain[marker.span.start : heading.end]
        out.append(own if plight(own) and not own_role(lead_in) else lead_in)
    return out


def _led_in(marker: Marker, plain: str) -> str:
    """The sentence that says with a colon what the first of a row numbered as parts of a section are is one of:
    原因有三个: above 1、 or before it. Empty where none says a role."""
    begins = marker.line if marker.leads else marker.span.start
    above = plain[max(0, marker.span.start - _LONGEST_LEAD_IN) : begins].rstrip()
    if marker.value != 1 or marker.style.rank <= TOP or not above.endswith(":"):
        return ""
    sentence = re.split(r"[。!?\n]", above)[-1]
    return sentence if own_role(sentence) else ""


def _plight_of(tops: Sequence[tuple[Node, Span]], plain: str) -> str:
    """The first item of a list that states a plight, and so says what the others tell; empty where none does."""
    style = tops[0][0].marker.style
    row = takewhile(lambda top: top[0].marker.style is style and top[0].marker.value != 1, tops[1:])
    words = (plain[node.marker.span.start : heading.end] for node, heading in (tops[0], *row))
    return next(filter(plight, words), "")


def _lead_in(words: str) -> str:
    """Of the sentences before the first item the nearest that says a role, with what follows it."""
    sentences = re.split(r"(?<=[。!?])", words)
    for place in range(len(sentences) - 1, -1, -1):
        if own_role(sentences[place]):
            return sentences[place]
    return sentences[-1]


# Words further before the first item than this do not announce it.
_LONGEST_LEAD_IN = 400


def _troubled(shown: Sequence[tuple[Node, Span]], plain: str) -> set[int]:
    """The nodes, by their identity, most headings below which state a plight."""
    below: dict[int, list[bool]] = {}
    for node, heading in shown:
        if node.holder is not None and node.spreads:
            below.setdefault(id(node.holder), []).append(plight(heading.of(plain)) is not None)
    return {holder for holder, told in below.items() if sum(told) * 2 > len(told)}


def _child_role(node: Node, heading: Span, inherited: Role, plain: str, troubled: bool) -> Role:
    """The role of a heading below another: its own where its words name one, or state a plight among mere facts, as it
    does in a `troubled` row whatever its words."""
    words = heading.of(plain)
    cue = named_role(words) if node.spreads or not node.marker.style.item else None
    if cue is not None:
        return Role(cue.means)
    among_facts = inherited is Role.BACKGROUND and (troubled or plight(words))
    # 1、看书时间太少 2、看的书太浅 below 调查结论, and 一是年龄偏大。 二是文化不高。 among what was done.
    concluded = troubled and inherited is Role.OTHER
    in_row = troubled and inherited is Role.PRACTICE and node.marker.style.item and node.marker.leads
    return Role.PROBLEM if node.spreads and (among_facts or concluded or in_row) else inherited
