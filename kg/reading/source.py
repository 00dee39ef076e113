"""The text of one report, before anything is made of it, and what is made of it."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, count
from pathlib import Path

from kg.reading.cleaning import masked
from kg.reading.formats import Content
from kg.reading.model import Origin, Report, Span
from kg.reading.outline.outline import outline
from kg.reading.reports.compilation import split
from kg.reading.reports.metadata import is_body, metadata
from kg.reading.reports.title import title
from kg.reading.sentences.sentences import sentences

__all__ = ["Source", "parse", "report_id", "sources_in"]


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one report and what it is called; `path` is the file it stands in, `author`, `date` and `url` are
    what the file says of itself, `format` and `sha256` what its bytes are; `left_out` is how many characters before the
    first report of a compilation belong to none."""

    path: Path
    name: str
    text: str
    origin: Origin = field(default=Origin(""))
    author: str = ""
    date: str = ""
    url: str = ""
    format: str = ""
    sha256: str = ""
    left_out: int = 0

    @property
    def id(self) -> str:
        """The id of the report."""
        return report_id(self.text)

    def parsed(self) -> Report:
        """The report. What its text says of author and date counts before what its file does."""
        head = title(self.text)
        sections = outline(self.text, start=head.end if head else 0)
        said = metadata(self.text, head, sections)
        return Report(
            id=self.id,
            name=self.name,
            text=self.text,
            title=head,
            sections=sections,
            sentences=sentences(self.text),
            origin=self.origin,
            author=said.author or (self.author if is_body(self.author) else ""),
            date=said.date or self.date,
            year=said.year or self.date[:4],
            url=self.url,
        )


def parse(text: str, name: str) -> list[Report]:
    """The reports in one text: one, or each report of a compilation, named `name`-01, `name`-02 …

    >>> [report.label for report in parse("第1篇 甲村调查报告\\n正文。\\n第2篇 乙村调查报告\\n正文。", "汇编")]
    ['甲村调查报告', '乙村调查报告']
    """
    return [source.parsed() for source in sources_in(Content(text), Path(name))]


def sources_in(
    content: Content, path: Path, file: str = "", *, pattern: str | None = None, keep_personal_data: bool = False
) -> Iterator[Source]:
    """The reports in what a file holds: where `pattern` says, or see `kg.reading.reports.compilation.split`.

    `file` is what the file is called where its reports are told from: with its path in an archive.
    """
    file = file or path.name
    text, told = (content.text, file) if keep_personal_data else (masked(content.text), masked(file))
    spans = split(text, pattern, pages=content.pages)
    paragraphs = _paragraphs(text)
    stem = Path(file).stem

    def source(number: int, span: Span) -> Source:
        own_pages, first_page = _within(span, content.pages)
        own_paragraphs, first_paragraph = _within(span, paragraphs)
        return Source(
            path=path,
            name=stem if len(spans) == 1 else f"{stem}-{number:02}",
            text=span.of(text),
            origin=Origin(told, own_pages, first_page, own_paragraphs, first_paragraph),
            author=content.author,
            date=content.date,
            url=content.url,
            left_out=len(text[: span.start].strip()) if number == 1 else 0,
        )

    return map(source, count(1), spans)


@lru_cache(maxsize=16)  # a report's is asked for again and again while it is read
def report_id(text: str) -> str:
    """What a report is known by: the beginning of the SHA-256 of its text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _paragraphs(text: str) -> tuple[int, ...]:
    """Where the lines with words on them begin."""
    lines = text.splitlines(keepends=True)
    starts = accumulate(map(len, lines), initial=0)
    return tuple(start for start, line in zip(starts, lines, strict=False) if line.strip())


def _within(span: Span, starts: tuple[int, ...]) -> tuple[tuple[int, ...], int]:
    """Which parts of the file a span of it covers, as offsets in the span, and the number of the first one."""
    first = max(bisect_left(starts, span.start + 1) - 1, 0)
    return tuple(start - span.start for start in starts[first : bisect_left(starts, span.end)]), first + 1
