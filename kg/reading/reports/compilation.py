"""A compilation → its reports: where one text holds several, each with its own title."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice

from kg.problem import Problem, ProblemError, Words
from kg.reading.cleaning import shadow
from kg.reading.model import Span
from kg.reading.outline.markers import leading
from kg.resources.rules import rule_book

__all__ = ["PatternError", "split"]

_CUES = rule_book("reading/reports", "title")
# A title line is no longer, and a report no shorter, than these characters: the shortest report at hand has 1,600.
_LONGEST_TITLE = 60
_SHORTEST_REPORT = 200
# A table of contents stands among the first lines.
_CONTENTS_LINES = 30
# An entry of it, with its leaders, is no longer than these characters.
_LONGEST_ENTRY = 100


class PatternError(ProblemError, ValueError):
    """A pattern for where reports begin that is no regular expression; the message says where it breaks."""


def split(text: str, pattern: str | None = None, *, pages: tuple[int, ...] = ()) -> tuple[Span, ...]:
    """The spans of the reports in `text`, white space around them left out; the whole text where it is one report.

    A collector marks his pieces: 第N篇 at the head of each; (1), (2) … behind the titles of several that stand in one
    piece; a table of contents that lists them; or nothing but their titles, each on a line of its own and followed by
    an outline that begins anew, or at the head of one of the `pages` (offsets). What stands before the first marked
    title (the collector's introduction, his contents) belongs to no report, unless only titles tell the reports apart
    and it has an outline of its own: then it is a report whose title does not say so. Blank pieces are none, nor is the
    title alone with which a copy ends.

    `pattern`, a regular expression, overrules all this: a report begins at each match; the empty one matches nowhere.

    >>> [span.of("第1篇 甲\\n一。\\n第2篇 乙\\n二。") for span in split("第1篇 甲\\n一。\\n第2篇 乙\\n二。")]
    ['第1篇 甲\\n一。', '第2篇 乙\\n二。']
    >>> text = "# 甲\\n一。\\n# 乙\\n二。"
    >>> [span.of(text) for span in split(text, r"(?m)^# ")], len(split(text, ""))
    (['# 甲\\n一。', '# 乙\\n二。'], 1)

    Raises:
        PatternError: `pattern` is no regular expression.
    """
    plain = shadow(text)
    whole = Span(0, len(text))
    if pattern is not None:
        starts = _matches(pattern, text) if pattern else []
        return _trimmed(_between(starts, len(text)) or [whole], plain, text)
    starts = _pieces(plain)
    if len(starts) < 2:
        starts = _listed(plain) or _titled(plain, pages)
    pieces = _between(starts, len(text)) if len(starts) > 1 else [whole]
    if len(pieces) > 1 and _is_cut_off(pieces[-1].of(plain)):
        del pieces[-1]
    return _trimmed((report for piece in pieces for report in _numbered(piece, plain)), plain, text)


def _is_cut_off(piece: str) -> bool:
    """Whether a copy of one report ends with the title of the next one on the page: 第二篇:…调查报告"""
    return len(piece.strip()) <= _LONGEST_TITLE and "\n" not in piece.strip()


def _matches(pattern: str, text: str) -> list[int]:
    try:
        return sorted({match.start() for match in re.finditer(pattern, text)})
    except re.error as error:
        raise PatternError(
            Problem(
                Words(
                    f"分篇的式子 {pattern!r} 第 {error.pos} 字起有误：{error.msg}",
                    f"{pattern!r} is no regular expression from character {error.pos} on: {error.msg}",
                ),
                Words("请改写 --split", "mend --split"),
            )
        ) from None


def _pieces(plain: str) -> list[int]:
    """Where the pieces begin that are numbered as such; a title that is printed twice in a row begins one."""
    starts: list[int] = []
    before = ""
    for match in _CUES["piece"].finditer(plain):
        line = plain[match.start() : match.start() + _LONGEST_TITLE].partition("\n")[0].strip()
        if line != before:
            starts.append(match.start())
        before = line
    return starts


def _numbered(piece: Span, plain: str) -> list[Span]:
    """The reports of a piece that hold numbered titles counting up from 1, or the piece itself."""
    starts: list[int] = []
    for match in _CUES["numbered-title"].finditer(plain, piece.start, piece.end):
        if int(match.group("number")) == len(starts) + 1:
            starts.append(match.start())
    return _between(starts, piece.end) if len(starts) > 1 else [piece]


def _listed(plain: str) -> list[int]:
    """Where the reports begin that a table of contents lists: at the lines that say an entry again."""
    is_contents = _CUES["contents"].match
    opening = enumerate(islice(_lines(plain), _CONTENTS_LINES))
    head = next((place for place, line in opening if is_contents(line.of(plain))), None)
    if head is None:
        return []
    lines = list(_lines(plain))
    entries = [_entry(line.of(plain)) for line in lines]
    seen: dict[str, None] = {}
    for entry in entries[head + 1 :]:
        if entry in seen:  # the first title of the text itself
            break
        seen[entry] = None
    below = head + 1 + len(seen)
    again = set(entries[below:])
    titles = [entry for entry in seen if entry in again]
    # A report's own table lists its chapters, which are numbered or do not call themselves reports.
    if sum(bool(_CUES["report-title"].search(title)) for title in titles) * 2 < len(titles):
        return []
    starts: list[int] = []
    for line, entry in zip(lines[below:], entries[below:], strict=True):
        if entry in titles[len(starts) : len(starts) + 1]:
            starts.append(line.start)
    return starts if len(starts) == len(titles) else []


def _entry(line: str) -> str:
    """A line of the contents, or the title that it lists, without leaders, page number and marker.

    >>> _entry("1. 甲村饮水调查报告……… 12"), _entry("甲村饮水调查报告")
    ('甲村饮水调查报告', '甲村饮水调查报告')
    """
    words = line.strip()
    if len(words) > _LONGEST_ENTRY:
        return words
    words = re.sub(r"[ .·…—-]*\(?\d+\)?$", "", words)
    marker = leading(words)
    return "".join((words[marker.span.end :] if marker else words).split())


def _titled(plain: str, pages: tuple[int, ...]) -> list[int]:
    """Where reports begin that only their title lines tell apart."""
    said = list(filter(_is_title, map(str.strip, plain.split("\n"))))
    if len(set(said)) < max(2, len(said)):
        return []  # a title said twice is that of one report: on its cover, at its foot
    lines = list(_lines(plain))
    titles = [line for line in lines if line.of(plain).strip() in said]
    starts = [line.start for line in titles]
    line_starts = [*(line.start for line in lines), len(plain)]
    page_heads = {line_starts[bisect_left(line_starts, min(page, len(plain)))] for page in pages}
    pieces = _between(starts, len(plain))
    if all(len(piece) >= _SHORTEST_REPORT for piece in pieces) and all(
        title.start in page_heads or _begins_anew(piece, plain) for title, piece in zip(titles, pieces, strict=True)
    ):
        return [0, *starts] if _is_untitled(Span(0, starts[0]), plain) else starts
    return []


def _is_untitled(head: Span, plain: str) -> bool:
    """Whether what stands above the first title is itself a report, and no introduction or table of contents."""
    return (
        len(head.of(plain).strip()) >= _SHORTEST_REPORT
        and _begins_anew(head, plain)
        and not any(map(_CUES["contents"].match, plain[: head.end].split("\n")))
    )


def _is_title(words: str) -> bool:
    return (
        len(words) <= _LONGEST_TITLE
        and _CUES["report-title"].search(words) is not None
        and leading(words) is None
        and words[0] not in "《“-—(["
        and not _CUES["no-title"].match(words)
    )


def _begins_anew(piece: Span, plain: str) -> bool:
    """Whether the outline of a piece begins with its first chapter."""
    words = piece.of(plain)
    for line in _lines(words):
        marker = leading(line.of(words).strip())
        if marker is not None:
            return marker.value == 1
    return False


def _lines(plain: str) -> Iterator[Span]:
    return (Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", plain) if match.group().strip())


def _between(starts: list[int], end: int) -> list[Span]:
    return [Span(start, stop) for start, stop in zip(starts, [*starts[1:], end], strict=False)]


def _trimmed(spans: Iterable[Span], plain: str, text: str) -> tuple[Span, ...]:
    """The spans without white space around them and those that are nothing else, but one of a text that is blank. A
    page's number is none, nor is what a site prints above the text, though the shadow has blanks for them: without its
    first sign that would be told for what it is no more."""
    out = []
    for span in spans:
        words = span.of(plain)
        if words.strip():
            head = span.of(text)[: len(words) - len(words.lstrip())]
            signs = (place for place, sign in enumerate(head) if sign.isprintable() and not sign.isspace())
            blanks = next(signs, len(head))
            out.append(Span(span.start + blanks, span.start + len(words.rstrip())))
    return tuple(out) or (Span(0, 0),)
