"""Headings with no number, on lines of their own: in the original they were set in bold."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from kg.reading.markers import Marker, Style, leading
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["UNNUMBERED", "is_section_name", "unnumbered"]

_CUES = rule_book("reading", "unnumbered")

UNNUMBERED = Style("unnumbered", 3, "", False, ordered=False)
# The longest unnumbered heading of the thirteen reports has 21 characters.
_LONGEST = 30
# A line this long below a short one is a paragraph; a shorter one is, where it closes as a sentence.
_PARAGRAPH = 40
_SENTENCE = 15
# What closes a paragraph closes a heading only where it is as short as this and others like it stand in the report.
_LONGEST_CLOSED = 20


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    words: str


def is_section_name(words: str) -> bool:
    """Whether a line names a section of a report by what it is for, and states nothing.

    >>> is_section_name("存在的主要问题"), is_section_name("水源不足")
    (True, False)
    """
    return bool(_CUES["section-name"].search(words.strip("【】")))


def is_end_matter(words: str) -> bool:
    """Whether a line opens what stands before or behind the numbered sections of a report."""
    return bool(_CUES["end-matter"].search(words))


def unnumbered(plain: str, start: int) -> list[Marker]:
    """The heading lines with no number: short, and over a paragraph or a numbered heading. Their marker is empty, its
    form "name" where the heading names a section and "words" where it states something."""
    title = plain[:start].strip().rpartition("\n")[2]
    lines = [line for line in _lines(plain) if line.start >= start]
    repeated = {words for words, count in Counter(line.words for line in lines).items() if count > 2}
    found: list[Marker] = []
    closed: list[Marker] = []
    for line, below in zip_longest(lines, lines[1:], fillvalue=_Line(len(plain), "")):
        core = line.words.rstrip(":。; ")
        if (
            not 2 <= len(core) <= _LONGEST
            or core[-1] in ",、!?"
            or (line.words in repeated and not is_section_name(core))
        ):
            continue
        name = is_section_name(core)
        if _CUES["no-heading"].search(line.words) or (not name and _CUES["byline"].search(core)):
            continue
        if _same_words(core, title) or leading(line.words):
            continue
        marker = Marker(Span(line.start, line.start), UNNUMBERED, 1, True, "name" if name else "words", line.start)
        if line.words == core or name:
            if below.words and (
                name or len(below.words) >= _PARAGRAPH or _is_sentence(below.words) or leading(below.words)
            ):
                found.append(marker)
        elif line.words.endswith("。") and len(core) <= _LONGEST_CLOSED and len(below.words) >= _PARAGRAPH:
            closed.append(marker)
    # One short sentence over a paragraph is a paragraph; several are headings that were closed like sentences.
    return sorted([*found, *(closed if len(closed) > 1 and not found else ())], key=lambda marker: marker.span.start)


def _is_sentence(words: str) -> bool:
    return len(words) >= _SENTENCE and words.endswith(("。", "!", "?", "”", ";"))


def _lines(plain: str) -> Iterator[_Line]:
    for match in re.finditer(r"[^\n]+", plain):
        words = match.group().strip()
        if words:
            yield _Line(match.start() + match.group().index(words[0]), words)


def _same_words(line: str, title: str) -> bool:
    """Whether a line repeats the title, but for brackets and numbers."""
    a, b = (re.sub(r"[\W\d_]+", "", words) for words in (line, title))
    return bool(a and b) and (a in b or b in a) and len(a) * 2 > len(b)
