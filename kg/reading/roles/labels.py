"""Labels of paragraphs: 问题: and 建议: under one topic."""

import re

from kg.reading.model import Role, Span
from kg.resources.rules import rule_book

__all__ = ["labels"]

_BOOK = rule_book("reading/roles", "roles")

_LABELS = {
    "label-problem": Role.PROBLEM,
    "label-cause": Role.CAUSE,
    "label-countermeasure": Role.COUNTERMEASURE,
    "label-other": Role.OTHER,
}


def labels(plain: str, span: Span) -> list[tuple[Span, Role]]:
    """The labels (问题: 建议:) that open paragraphs of `span`, or sentences of a paragraph that one opens, each
    with the role of what follows it; where both open sentences of others, these too.

    >>> [(span.start, role.value) for span, role in labels("问题:缺人。\\n建议:增编。", Span(0, 13))]
    [(0, 'problem'), (7, 'countermeasure')]
    """
    opening: list[tuple[Span, Role]] = []
    inside: list[tuple[Span, Role]] = []
    numbered: list[tuple[Span, Role]] = []
    for line in _HEAD.finditer(span.of(plain)):
        start = span.start + line.end()
        line_end = plain.find("\n", start, span.end)
        line_end = span.end if line_end < 0 else line_end
        first = _label(plain, start, span.end)
        if first and line["number"]:
            # 1.问题: of which nothing stands on the line is a heading.
            numbered += [first] if plain[first[0].end : line_end].strip() else []
            first = None
        stops = _STOP.finditer(plain, first[0].end if first else start, line_end)
        further = filter(None, (_label(plain, stop.end(), line_end) for stop in stops))
        if first:
            opening += (first, *further)
        else:
            inside += further
    # 先说水源。问题:缺井。建议:打井: behind topics there are troubles and their answers, or no labels.
    paired = {role for _, role in inside} >= _PAIR
    # So are numbered ones in turns: 1.存在问题:缺井。 2.对策:打井。 below each topic.
    opening += numbered if {role for _, role in numbered} >= _PAIR and len(numbered) > len(_PAIR) else []
    found: list[tuple[Span, Role]] = []
    for label in sorted([*opening, *inside] if paired else opening):
        # 症结: tells the trouble, unless 问题: before it has.
        explains = "症结" in label[0].of(plain) and bool(found) and found[-1][1] is Role.PROBLEM
        found.append((label[0], Role.CAUSE) if explains else label)
    return found


_PAIR = {Role.PROBLEM, Role.COUNTERMEASURE}
_HEAD = re.compile(r"(?m)^ *(?P<number>[(（]?(?:\d|[一二三四五])[)、.][、 ]?)? *(?=[^ \n])")
# A stop behind which a label may stand: its colon or bracket is near.
_STOP = re.compile(r"[。;!?]”? *(?=[^。;!?,\n]{2,24}?[:】\])〕])")


def _label(plain: str, at: int, end: int) -> tuple[Span, Role] | None:
    for cue, role in _LABELS.items():
        if match := _BOOK[cue].match(plain, at, end):
            return Span(*match.span()), role
    return None
