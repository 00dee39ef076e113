"""What labels open (问题: 原因: 建议:), and what the headings above them state."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statements.item import CUES, ITEM_STYLES, KINDS, StatementItem, kind_of
from kg.extraction.statements.lists import names_a_part
from kg.extraction.statements.outline import STATING, stated_item, stated_items, topmost
from kg.extraction.statements.prose import Told, points
from kg.extraction.statements.topics import stated
from kg.reading.model import Role, Section

__all__ = ["of_labels", "over_labels"]


def over_labels(document: Document, labels: list[Told]) -> Iterator[StatementItem]:
    """The problems that headings state over labels with none of the problem itself: 瓶颈之一:水价偏低 over 成因: and
    对策:; (一)水费难收 over 成因: or 建议: in a section of problems, and its like beside it."""
    chapters: dict[str, set[Role]] = {}
    first_label: dict[Section, int] = {}
    rows: dict[str, dict[Section, set[Role]]] = {}
    for label in labels:
        if section := _over(document, label):
            first_label.setdefault(section, label.start)
            chapters.setdefault(section.number.partition(".")[0], set()).add(label.role)
            if section.parent is not None and section.role is Role.PROBLEM and not names_a_part(document, section):
                rows.setdefault(section.parent, {}).setdefault(section, set()).add(label.role)
    stating = [
        section
        for number, roles in chapters.items()
        if {Role.CAUSE, Role.COUNTERMEASURE} <= roles and Role.PROBLEM not in roles
        if (section := document.section(number)).role is Role.PROBLEM
    ]
    stated_above = {section.number for section in stating}
    for parent, row in rows.items():
        if any(Role.PROBLEM in roles for roles in row.values()) or parent.partition(".")[0] in stated_above:
            continue
        headings = [one for one in document.below(parent) if one.role is Role.PROBLEM and one.style not in ITEM_STYLES]
        # Over 建议: alone a heading may only name its topic.
        explained = all(Role.CAUSE in roles for roles in row.values())
        if explained or all(CUES["problem-predicate"].search(one.heading.of(document.plain)) for one in headings):
            stating += headings
    for section in stating:
        one = stated_item(document, section, StatementKind.PROBLEM)
        # What is listed behind a label is what the label opens.
        end = first_label.get(section, section.span.end)
        yield replace(one, children=tuple(child for child in one.children if child.scope.end <= end), aside=())


def _over(document: Document, label: Told) -> Section | None:
    """The section that a label stands in: 原因: in front of 一是 stands above that."""
    section = document.report.section_at(label.start)
    while section and section.parent is not None and section.marker.start >= label.start:
        section = document.section(section.parent)
    return section


def of_labels(document: Document, labels: list[Told]) -> Iterator[StatementItem]:
    """What 问题: and 建议: paragraphs state: the items of a list in them, else their first clause."""
    troubles = _troubles(document, labels)
    for label in labels:
        kind = KINDS.get(label.role)
        if kind is None:
            continue
        section = document.report.section_at(label.start)
        if section is not None and _is_stated_above(document, section, label, kind, troubles):
            yield stated_item(document, section, kind)
            continue
        items = topmost(document, label.scope)
        # A list behind the label's first sentence goes into that sentence.
        first_stop = document.plain.find("。", label.start, label.scope.end)
        if items and (first_stop < 0 or items[0].marker.start < first_stop or "\n" in label.scope.of(document.plain)):
            yield from stated_items(document, items, kind)
        else:
            listed = list(stated_items(document, items, kind))
            children = tuple(item for item in listed if item.kind is kind)
            several = [] if listed else points(document, label)
            if len(several) > 1:
                yield from (stated(document, point, kind) for point in several)
            else:
                yield replace(stated(document, label, kind), children=children)
            yield from (item for item in listed if item.kind is not kind)


def _troubles(document: Document, labels: list[Told]) -> set[Section]:
    """The headings over a 问题: label each that state troubles themselves (1. 水费难收), as most of their row do, where
    the labels tell what shows it and sum nothing up (问题:水费收缴困难。…)."""
    under: dict[Section, list[Told]] = {}
    for label in labels:
        if label.role is Role.PROBLEM and (section := document.report.section_at(label.start)):
            under.setdefault(section, []).append(label)
    rows: dict[tuple[str | None, str], list[tuple[Section, Told]]] = {}
    for section, own in under.items():
        if len(own) == 1 and not names_a_part(document, section):
            rows.setdefault((section.parent, section.style), []).append((section, own[0]))
    return {section for row in rows.values() if _tells_troubles(document, row) for section, _ in row}


def _tells_troubles(document: Document, row: list[tuple[Section, Told]]) -> bool:
    wrong, plain = CUES["problem-predicate"], document.plain
    headings = sum(wrong.search(section.heading.of(plain)) is not None for section, _ in row)
    summed_up = sum(0 < plain.find("。", label.start, label.scope.end) - label.start <= _SUMMED_UP for _, label in row)
    return len(row) > 1 and headings * 2 > len(row) and summed_up * 2 <= len(row)


# A first sentence of more characters is what shows a trouble.
_SUMMED_UP = 30


def _is_stated_above(
    document: Document, section: Section, label: Told, kind: StatementKind, troubles: set[Section]
) -> bool:
    """Whether a label only opens what its heading states: 措施: below 清单一 修井:水到户, in a section of measures, or
    表现: below 诊断一 水压不稳. One that opens a topic of its own (表现:水压不稳。…) states that."""
    if kind is StatementKind.PROBLEM and section in troubles:
        return True
    counted = CUES["counting-label"].match(document.plain, section.heading.start, section.heading.end)
    if counted is None and section.style not in STATING:
        return False
    stop = document.plain.find("。", label.start, label.scope.end)
    below = label.start > section.heading.end
    own_topic = below and 0 < stop - label.start <= _LONGEST_TOPIC and stop + 1 < label.scope.end
    return not own_topic and kind_of(document, section) is kind


# A first sentence of more characters tells a part of what its paragraph does.
_LONGEST_TOPIC = 14
