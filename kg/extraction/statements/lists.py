"""What the items of a list state: what the words before the list say, else what its section states."""

import re
from dataclasses import replace

from kg.extraction.document import Document
from kg.extraction.model import StatementKind
from kg.extraction.statements.item import CUES, ITEM_STYLES, KINDS
from kg.reading.model import Section, Span
from kg.reading.roles.labels import labels
from kg.reading.roles.roles import named_role

__all__ = ["before_parts", "holds_parts", "kind_of_item", "lead_in_of", "names_a_part"]


def names_a_part(document: Document, section: Section) -> bool:
    """Whether a heading names a part of a report, and states nothing itself."""
    return section.style not in ITEM_STYLES and named_role(section.heading.of(document.plain)) is not None


def holds_parts(document: Document, section: Section) -> bool:
    """Whether a heading that says nothing wrong itself is the topic of headings below it one of which names what it
    holds: 管网方面 over 1.存在问题 and 2.对策."""
    heading = section.heading.of(document.plain)
    if section.style in ITEM_STYLES or CUES["problem-predicate"].search(heading):
        return False
    below = document.below(section.number)
    named = (named_role(child.heading.of(document.plain)) for child in below)
    return any(cue is not None and cue.means == section.role.value for cue in named)


def before_parts(document: Document, section: Section, row: list[Section]) -> Section:
    """A section without the headings below it that name parts of the report, as 问题及原因 has, nor the lines of its
    items: these state what is theirs themselves."""
    if row and row[0].style in ITEM_STYLES and document.plain[row[0].marker.start - 1] == "\n":
        return replace(section, span=Span(section.span.start, row[0].marker.start))
    part = next((one for one in row if names_a_part(document, one) or holds_parts(document, one)), None)
    return section if part is None else replace(section, span=Span(section.span.start, part.marker.start))


def kind_of_item(
    document: Document, section: Section, row: list[Section], kind: StatementKind | None
) -> StatementKind | None:
    """What an item of a row states: what the words before the row say, else what its section states.

    None where these say that the list is not the report's own: what a meeting demanded, what a document contains.
    """
    if kind is StatementKind.PROBLEM and _is_mere_feature(document, section, row):
        return None
    if section.style not in ITEM_STYLES:
        # (二)成因 inside a section of problems is a section of its own.
        parent = document.section(section.parent) if section.parent is not None else section
        if _led_in_as_causes(document, section, row):
            return StatementKind.CAUSE
        states = not names_a_part(document, section) and not holds_parts(document, section)
        return kind if section.role is parent.role and states else None
    first = next(other for other in row if other.style == section.style)
    lead_in = lead_in_of(document, first)
    if labelled := labels(lead_in, Span(0, len(lead_in))):
        return KINDS.get(labelled[0][1])
    reasons = CUES["items-of-causes"].search(lead_in) or (not lead_in and _comes_to_causes(document, first))
    if reasons or CUES["gives-reason"].match(document.plain, first.heading.start):
        return StatementKind.CAUSE
    if CUES["items-of-countermeasures"].search(lead_in) or (not lead_in and _counts_measures(document, first)):
        return StatementKind.COUNTERMEASURE
    if CUES["quotation-of-others"].search(lead_in):
        return None
    # An item that says nothing of its own role has the role of its section, of which what leads it in may be one part.
    inherited = section.parent is not None and section.role is document.section(section.parent).role
    return kind if kind is not None and inherited else KINDS.get(section.role, kind)


def _is_mere_feature(document: Document, section: Section, row: list[Section]) -> bool:
    """Whether an item of a row of features (用水呈现三个特点:) says nothing wrong."""
    lead_in = lead_in_of(document, next(other for other in row if other.style == section.style))
    if not CUES["items-of-features"].search(lead_in):
        return False
    return CUES["problem-predicate"].search(section.heading.of(document.plain)) is None


def _led_in_as_causes(document: Document, section: Section, row: list[Section]) -> bool:
    """Whether a line above a numbered row says with a colon that it is of causes: 造成断水的原因有:, then 1、."""
    lead_in = lead_in_of(document, next(other for other in row if other.style == section.style))
    return lead_in.endswith(":") and CUES["items-of-causes"].search(lead_in) is not None


def _comes_to_causes(document: Document, first: Section) -> bool:
    """Whether the sentence before a list comes to the causes of what is told above: 上述问题,既有…原因,也有…原因."""
    before = document.plain[max(0, first.marker.start - 2 * _LONGEST_LEAD_IN) : first.marker.start]
    if CUES["counts-causes"].search(re.split(r"[。!\n]", before.rstrip("。! \n"))[-1]):
        return True
    sentence = re.split(r"[。!\n]", before.rstrip("。! "))[-1]
    return CUES["cause-opening"].match(sentence) is not None and _REASON.search(sentence) is not None


_REASON = re.compile("原因|因素|成因|根源|根子|缘由")


def _counts_measures(document: Document, first: Section) -> bool:
    """Whether the sentence before a list says that so many measures are proposed: 为此提三条。"""
    before = document.plain[max(0, first.marker.start - _LONGEST_LEAD_IN) : first.marker.start].rstrip("。! ")
    return CUES["counts-measures"].search(re.split(r"[。!\n]", before)[-1]) is not None


# What stands in brackets between a heading and its first item leads nothing in: (更多内容请关注本站).
_BRACKETED = re.compile(r"\([^()\n]*\)\s*$")
# Words further before the first item of a list than this do not lead it in.
_LONGEST_LEAD_IN = 40


def lead_in_of(document: Document, first: Section) -> str:
    """What leads in the list that an item begins, behind the heading of its section; a question leads in what answers
    it: 为啥会这样?说到底,一是…."""
    heading = document.section(first.parent).heading.end if first.parent is not None else 0
    before = document.plain[max(heading, first.marker.start - _LONGEST_LEAD_IN) : first.marker.start]
    return re.split(r"[。!\n]", _BRACKETED.sub("", before).rstrip())[-1]
