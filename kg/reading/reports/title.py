"""The report's own title: the line that names it, without the compilation's number."""

import re

from kg.reading.cleaning import shadow
from kg.reading.model import Span
from kg.reading.outline.markers import leading
from kg.reading.outline.unnumbered import is_section_name
from kg.reading.reports.metadata import is_body
from kg.resources.rules import rule_book

__all__ = ["title"]

_CUES = rule_book("reading/reports", "title")
_SENTENCE_END = "。!;:,"
# Longer first lines are paragraphs: the longest title of the sample reports and of the thirteen has 33 characters.
_LONGEST = 60
# The letterhead above a title (department, number, date) has a few lines at most.
_LETTERHEAD = 8
_SHORTEST_SECTION_NAME = 6


def title(text: str) -> Span | None:
    """The title's span, or None where the text begins with a paragraph or a numbered heading.

    The title is the first line, or the one of the lines above the first paragraph that calls itself a report. It may
    run over two lines.

    >>> text = "第2篇 2023年农村基层党建工作调查报告\\n为了解情况,开展了调研。"
    >>> title(text).of(text)
    '2023年农村基层党建工作调查报告'
    """
    plain = shadow(text)
    lines = _opening(plain)
    # What a collection is called stands above the title of what it collects.
    titled = [line for line in lines if _CUES["report-title"].search(_bare(line, plain).of(plain))]
    if len(titled) > 1 and _CUES["collection"].search(titled[0].of(plain)):
        lines = lines[lines.index(titled[1]) :]
    for place, line in enumerate(lines):
        words = line.of(plain)
        below = lines[place + 1] if place + 1 < len(lines) else None
        if below is not None and not _CUES["report-title"].search(words) and _is_one_title(words, below.of(plain)):
            return _bare(Span(line.start, below.end), plain)
        if _CUES["report-title"].search(_bare(line, plain).of(plain)):
            return _bare(line, plain)
    first = next((line for line in lines if not is_body(line.of(plain))), None)
    if first is None or (is_section_name(first.of(plain)) and len(first) <= _SHORTEST_SECTION_NAME):
        return None
    return _bare(first, plain)


def _opening(plain: str) -> list[Span]:
    """The lines above the first paragraph or numbered heading, piece numbers and labels left out."""
    out: list[Span] = []
    for match in re.finditer(r"[^\n]+", plain):
        line = match.group()
        if not line.strip() or _CUES["page-furniture"].search(line.strip()):
            continue
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if piece := _CUES["piece"].match(line):
            start = _behind(match.start() + piece.end(), start, end)
        if label := _CUES["title-label"].match(plain, start, end):
            start = _behind(label.end(), start, end)
        if end - start > _LONGEST and (space := plain.find(" ", start, start + _LONGEST)) > 0:
            # The line break behind the title became a space.
            end = space if _CUES["report-title"].search(plain[start:space]) else end
        words = plain[start:end]
        if len(words) > _LONGEST or words[-1] in _SENTENCE_END or leading(words) or len(out) == _LETTERHEAD:
            break
        # A dash opens a subtitle; 调研报告 alone is what the text is and not what it is called.
        if (
            words[0] not in "-—–"
            and not _CUES["no-title"].match(words)
            and (out or words not in _CUES.forms("bare-report"))
        ):
            out.append(Span(start, end))
    return out


def _behind(prefix_end: int, start: int, end: int) -> int:
    """Where a line's words begin behind a prefix, if any stand there."""
    return prefix_end if prefix_end < end else start


def _is_one_title(words: str, below: str) -> bool:
    """Whether a line and the one below it are the two halves of a title."""
    halves = _CUES["title-breaks-off"].search(words) or _CUES["title-goes-on"].match(below)
    return bool(halves) and bool(_CUES["report-title"].search(words + below)) and len(words + below) <= _LONGEST


def _bare(line: Span, plain: str) -> Span:
    """The title without 《》 around it and without a byline behind it."""
    words = line.of(plain)
    if byline := _CUES["title-byline"].search(words):
        line = Span(line.start, line.start + byline.start())
        words = line.of(plain)
    if words.startswith("《") and words.find("》") == len(words) - 1:
        line = Span(line.start + 1, line.end - 1)
    return line
