"""Who wrote a report and when: what stands under its title, or at its foot."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as day_of

from kg.reading.cleaning import shadow
from kg.reading.model import Section, Span
from kg.resources.rules import rule_book

__all__ = ["Metadata", "is_body", "metadata"]

_CUES = rule_book("reading/reports", "metadata")
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
        if found and _is_dated(words[: found.start()], words[found.end() :]):
            date = date or _iso(found)
        author = author or _bodies(words[: found.start()] if found else words)  # 县水利局 2023年5月
    named = _CUES["date"].search(title.of(plain)) if title else None
    return Metadata(author, date, (_iso(named) if named else date)[:4])


def is_body(name: str) -> bool:
    """Whether a name is that of a body that writes reports: a person's is left out on purpose.

    >>> is_body("青石县水利局"), is_body("王二")
    (True, False)
    """
    return _CUES["author-body"].match(name) is not None


def _bodies(words: str) -> str:
    """The names of bodies in a line that signs a report, persons left out.

    >>> _bodies("作者:王二 县水利局"), _bodies("(县委党校(行政学院)课题组)"), _bodies("王二")
    ('县水利局', '县委党校(行政学院)课题组', '')
    """
    label = _CUES["author-label"].match(words)
    words = (words[label.end() :] if label else words).strip(" ()—")
    return words if is_body(words) else " ".join(filter(is_body, re.split(r"[ ()—]+", words)))


def _is_dated(before: str, after: str) -> bool:
    """Whether a line is a date, or a body or a label with one, going by what stands before the date and behind it."""
    named = not before.strip(" (—") or _CUES["date-label"].search(before) is not None or bool(_bodies(before))
    return named and _CUES["date-end"].match(after) is not None


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
    """The date as far as there is one: 2023年2月31日 is a day of February, 2023年13月 one of 2023."""
    year = found["year"].translate(_DIGITS)
    month, day = (_number(part or "0") for part in (found["month"] or found["month2"], found["day"] or found["day2"]))
    for said, whole in (((month, day), 3), ((month, 1), 2)):
        try:
            return "-".join(day_of(int(year), *said).isoformat().split("-")[:whole])
        except ValueError:
            continue
    return year


def _number(words: str) -> int:
    """A month or a day, in digits of either kind.

    >>> [_number(words) for words in ("5", "十", "十二", "二十", "三十一", "三")]
    [5, 10, 12, 20, 31, 3]
    """
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return int(words.translate(_DIGITS))
    return int(tens.translate(_DIGITS) or 1) * 10 + int(ones.translate(_DIGITS) or 0)
