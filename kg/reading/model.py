"""What reading hands to the later layers: reports with their outline and sentences, all as spans of one unchanged
text."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Origin", "Report", "Role", "Section", "Span"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points in a report's text.

    >>> Span(2, 5).of("甲乙丙丁戊己")
    '丙丁戊'
    >>> Span(0, 4).holds(Span(1, 3)), Span(0, 2).meets(Span(1, 3))
    (True, True)
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start


class Role(StrEnum):
    """What a section does in a survey report (GUIDELINES: sections)."""

    BACKGROUND = "background"
    PRACTICE = "practice"
    PROBLEM = "problem"
    CAUSE = "cause"
    COUNTERMEASURE = "countermeasure"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all that stands below it.

    `number` is the place in the outline ("2.1": first child of the second top-level section), not what the report
    prints. `marker` is the printed number (一、 (一) 1. 一是; empty for an unnumbered heading), `heading` the words
    after it without closing punctuation, `span` the section from its marker to the next one. `style` names the
    numbering style; `inline` is true where the heading runs on into its paragraph.
    """

    number: str
    level: int
    style: str
    marker: Span
    heading: Span
    span: Span
    role: Role
    parent: str | None
    inline: bool

    @property
    def line(self) -> Span:
        """Marker and heading together, as the report prints them."""
        return Span(self.marker.start, self.heading.end)

    @property
    def body(self) -> Span:
        """What stands below the heading, children included."""
        return Span(self.heading.end, self.span.end)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report's text comes from, so that a reader finds a place in it again.

    `file` is the file's name, with its path inside an archive ("汇编.zip/甲村.docx"). `pages` are the offsets in the
    report's text at which a page begins, `first_page` the number of the first one, which may begin before the report;
    none where the format has no pages. `paragraphs` and `first_paragraph` say the same of the file's paragraphs, which
    are the lines with words on them.
    """

    file: str
    pages: tuple[int, ...] = ()
    first_page: int = 1
    paragraphs: tuple[int, ...] = ()
    first_paragraph: int = 1

    def page_at(self, offset: int) -> int | None:
        """The page that holds the character at `offset`, None where the file has no pages.

        >>> Origin("井.pdf", pages=(-20, 90), first_page=3).page_at(90)
        4
        """
        return self.first_page + max(bisect_right(self.pages, offset) - 1, 0) if self.pages else None

    def paragraph_at(self, offset: int) -> int:
        """The paragraph that holds the character at `offset`.

        >>> Origin("井.txt", paragraphs=(0, 9, 30), first_paragraph=12).paragraph_at(10)
        13
        """
        return self.first_paragraph + max(bisect_right(self.paragraphs, offset) - 1, 0)


@dataclass(frozen=True, slots=True)
class Report:
    """One survey report.

    `id` is the first 12 hex digits of the SHA-256 of `text`; `name` the file stem, with `-01`, `-02` … where the file
    holds several; `title` the report's own title (a span of `text`, None where it has none; then the label is
    `name`);
    `sections` the outline in reading order, parents before children; `sentences` cover all text but white space;
    `origin` the file it was read from; `author` the body that wrote it, as it names itself, `date` the day, month or
    year (ISO 8601) that the text or else its file gives, `year` the year it is about or of; `url` its address. What is
    not known is empty.
    """

    id: str
    name: str
    text: str
    title: Span | None
    sections: tuple[Section, ...]
    sentences: tuple[Span, ...]
    origin: Origin = Origin("")
    author: str = ""
    date: str = ""
    year: str = ""
    url: str = ""

    @property
    def label(self) -> str:
        """The title on one line, or the file's name where the report has none."""
        return "".join(map(str.strip, self.title.of(self.text).splitlines())) if self.title else self.name

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds the character at `offset`, None in the title and the lead."""
        # Sections begin in order and a child lies inside its parent: the last one that begins here or before, or the
        # nearest one before it that goes on so far.
        place = bisect_right(self.sections, offset, key=lambda section: section.span.start) - 1
        while place >= 0 and self.sections[place].span.end <= offset:
            place -= 1
        return self.sections[place] if place >= 0 else None

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds `offset`, or the nearest one before it (white space between two sentences)."""
        low, high = 0, len(self.sentences) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.sentences[middle].start <= offset:
                low = middle
            else:
                high = middle - 1
        return self.sentences[low]

    def children(self, parent: str | None) -> Iterator[Section]:
        """The sections directly below the one numbered `parent`; the top-level ones for None."""
        return (section for section in self.sections if section.parent == parent)
