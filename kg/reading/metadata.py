"""Who wrote a report and when: what stands under its title, or at its foot."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.reading.model import Section, Span
from kg.reading.normal import shadow
from kg.resources.rules import rule_book

__all__ = ["Metadata", "is_body", "metadata"]

_CUES = rule_book("reading", "metadata")
# How many lines under the title and at the foot may sign a report, and how long such a line may be.
_LINES = 4
_LONGEST = 45
_DIGITS = str.maketrans("〇零○oO一二三四五六七八九", "00000123456789")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The body that wrote the report, its date (ISO 8601: a day, a month or a year) and its year; empty if unknown."""

    author: str = ""
    date: str = ""
    year: str = ""


def metadata(text: str, title: Span | None, sections: tuple[Section, ...]) -> Metadata:
    """What a report says of itself. The year is the one its title names, else that of its date.

    >>> text = "2022年饮水情况调查报告\\n县水利局课题组\\n井浅路远，村民吃水难。\\n二〇二三年五月十日"
    >>> metadata(text, Span(0, 13), ())
    Metadata(author='县水利局课题组', date='2023-05-10', year='2022')
    """
    plain = shadow(text)
    author = date = ""
    for line in _signing_lines(plain, title, sections):
        words = line.of(plain)
        found = _CUES["date"].search(words)
        date = date or (_iso(found) if found else "")
        if found:  # 县水利局 2023年5月
            words = words[: found.start()]
        label = _CUES["author-label"].match(words)
        words = (words[label.end() :] if label else words).strip(" ()—")
        if not author and is_body(words):
            author = words
    named = _CUES["date"].search(title.of(plain)) if title else None
    return Metadata(author, date, (_iso(named) if named else date)[:4])


def is_body(name: str) -> bool:
    """Whether a name is that of a body that writes reports: a person's is left out on purpose.

    >>> is_body("青石县水利局"), is_body("王二")
    (True, False)
    """
    return _CUES["author-body"].match(name) is not None


def _signing_lines(plain: str, title: Span | None, sections: tuple[Section, ...]) -> Iterator[Span]:
    """The short lines under the title, above the first section or paragraph, then those at the foot, from the last."""
    start = title.end if title else 0
    end = sections[0].span.start if sections else len(plain)
    head = _lines(plain, start, end)
    for line in head[:_LINES]:
        if len(line) > _LONGEST or line.of(plain).endswith("。"):
            break
        yield line
    foot = _lines(plain, max(start, len(plain) - _LINES * _LONGEST * 2), len(plain))
    for line in reversed(foot[-_LINES:]):
        if (
            len(line) > _LONGEST
            or line.of(plain).endswith(("。", ";"))
            or any(line.start == one.span.start for one in sections)
        ):
            break
        yield line


def _lines(plain: str, start: int, end: int) -> list[Span]:
    out = []
    for match in re.finditer(r"[^\n]+", plain[start:end]):
        words = match.group()
        if words.strip():
            begin = start + match.start() + len(words) - len(words.lstrip())
            out.append(Span(begin, start + match.start() + len(words.rstrip())))
    return out


def _iso(found: re.Match[str]) -> str:
    year = found["year"].translate(_DIGITS)
    month, day = found["month"] or found["month2"], found["day"] or found["day2"]
    return "-".join([year, *(f"{_number(part):02}" for part in (month, day) if part)])


def _number(words: str) -> int:
    """A month or a day, in digits of either kind.

    >>> [_number(words) for words in ("5", "十", "十二", "二十", "三十一", "三")]
    [5, 10, 12, 20, 31, 3]
    """
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return int(words.translate(_DIGITS))
    return int(tens.translate(_DIGITS) or 1) * 10 + int(ones.translate(_DIGITS) or 0)
