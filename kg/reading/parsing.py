"""A text → the reports in it."""

import hashlib
from bisect import bisect_left
from itertools import accumulate

from kg.reading.compilation import split
from kg.reading.formats import Source
from kg.reading.metadata import metadata
from kg.reading.model import Origin, Report, Span
from kg.reading.outline import outline
from kg.reading.personal import masked
from kg.reading.sentences import sentences
from kg.reading.title import title

__all__ = ["parse", "parse_source"]


def parse(text: str, name: str, *, pattern: str | None = None) -> list[Report]:
    """The reports in one text: one, or each report of a compilation, named `name`-01, `name`-02 …

    `pattern` overrules where they begin (see `kg.reading.compilation.split`).

    >>> [report.label for report in parse("第1篇 甲村调查报告\\n正文。\\n第2篇 乙村调查报告\\n正文。", "汇编")]
    ['甲村调查报告', '乙村调查报告']
    """
    return parse_source(Source(text), name, name, pattern=pattern)


def parse_source(
    source: Source, name: str, file: str, *, pattern: str | None = None, keep_personal_data: bool = False
) -> list[Report]:
    """The reports in what a file holds; `file` is what the file is called where its reports are told from."""
    text = source.text if keep_personal_data else masked(source.text)
    spans = split(text, pattern, pages=source.pages)
    names = [name] if len(spans) == 1 else [f"{name}-{number:02}" for number in range(1, len(spans) + 1)]
    paragraphs = _paragraphs(text)
    return [
        _report(text, span, own_name, source, _origin(span, file, source.pages, paragraphs))
        for span, own_name in zip(spans, names, strict=True)
    ]


def _report(whole: str, span: Span, name: str, source: Source, origin: Origin) -> Report:
    text = span.of(whole)
    head = title(text)
    sections = outline(text, start=head.end if head else 0)
    said = metadata(text, head, sections)
    return Report(
        id=hashlib.sha256(text.encode()).hexdigest()[:12],
        name=name,
        text=text,
        title=head,
        sections=sections,
        sentences=sentences(text),
        origin=origin,
        author=said.author,
        date=said.date or source.date,
        year=said.year or source.date[:4],
        url=source.url,
    )


def _paragraphs(text: str) -> list[int]:
    """Where the lines with words on them begin."""
    lines = text.splitlines(keepends=True)
    starts = accumulate(map(len, lines), initial=0)
    return [start for start, line in zip(starts, lines, strict=False) if line.strip()]


def _origin(span: Span, file: str, pages: tuple[int, ...], paragraphs: list[int]) -> Origin:
    own_pages, first_page = _within(span, pages)
    own_paragraphs, first_paragraph = _within(span, paragraphs)
    return Origin(file, own_pages, first_page, own_paragraphs, first_paragraph)


def _within(span: Span, starts: "list[int] | tuple[int, ...]") -> tuple[tuple[int, ...], int]:
    """Which of the parts a span of the file covers, as offsets in the span, and the number of the first."""
    first = max(bisect_left(starts, span.start + 1) - 1, 0)
    return tuple(start - span.start for start in starts[first : bisect_left(starts, span.end)]), first + 1
