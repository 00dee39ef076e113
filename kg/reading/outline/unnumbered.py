"""Headings with no number, on lines of their own: in the original they were set in bold."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.reading.model import Role, Span
from kg.reading.outline.markers import Marker, Style, leading
from kg.reading.roles.roles import own_role
from kg.resources.rules import rule_book

__all__ = ["UNNUMBERED", "is_end_matter", "is_section_name", "unnumbered"]

_CUES = rule_book("reading/outline", "unnumbered")

UNNUMBERED = Style("unnumbered", 3, "", False, ordered=False)
# The longest unnumbered heading of the thirteen reports has 21 characters.
_LONGEST = 30
# What leads in a list at the end of a paragraph may be two sentences.
_LONGEST_LED = 80
# A line this long below a short one is a paragraph; a shorter one is, where it closes as a sentence: 针对上述问题,提出
# 如下建议。 has 14 characters.
_PARAGRAPH = 40
_SENTENCE = 12
# A shorter one may be the end of a sentence that hard line ends broke.
_SHORT_SENTENCE = 15
# What closes a paragraph closes a heading only where it is as short as this and others like it stand in the report.
_LONGEST_CLOSED = 20
_LONGEST_CLOSED_NAME = 12
# A question is a heading where others like it are: 水从哪里来? … 钱从哪里出?
_LONGEST_ASKED = 20
# One that is put to somebody (问:水从哪里来?) may be longer.
_LONGEST_PUT = 40


# A date or two may stand over a text; a diary has more.
_FEWEST_ENTRIES = 3

# What a whole paragraph ends with.
_CLOSING = "。!?;:”)》"


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
    return bool(_CUES["end-matter"].search(words.strip("【】")))


def unnumbered(plain: str, start: int) -> list[Marker]:
    """The heading lines with no number. Their marker is empty; its form is "name" where the heading names a section,
    "words" where it states something, "asked" where it is a question, and "lead-in" where it only tells what the list
    below it lists (我们建议:)."""
    title = plain[:start].strip().rpartition("\n")[2]
    lines = [line for line in _lines(plain) if line.start >= start]
    count = Counter(line.words for line in lines)
    found: list[Marker] = []
    nothing = _Line(len(plain), "")
    entries = _entries(lines)
    for above, line, below, next_one in zip(
        [nothing, *lines], lines, [*lines[1:], nothing], [*lines[2:], nothing, nothing], strict=False
    ):
        # One that names a part may stand right over the first heading of that part.
        under = next_one if own_role(line.words) and _form(below.words, next_one.words) else below
        form = "" if _goes_on(above.words, line.words) else _form(line.words, under.words)
        # 水站冷清。 between (一)水站 and 1.人手少 is what the one says before its items.
        form = "" if form == "closed" and leading(above.words) and leading(under.words) else form
        # The short end of a sentence that was broken over three lines has no heading above it.
        torn = form == "words" and len(under.words) < _SHORT_SENTENCE and not leading(under.words)
        form = "" if torn and above.words and above.words[-1] not in _CLOSING else form
        form = "entry" if line.start in entries else form
        # What a subtitle stands below is the title, wherever it stands.
        form = "" if _SUBTITLE.match(below.words) else form
        at = line.start
        if not form and (led := _lead_in_behind(line.words, under.words)) is not None:
            form, at = "lead-in", line.start + led
        adorned = None if form else _ADORNMENT.match(line.words)
        words = at
        if adorned and below.words and _names_a_section(line.words[adorned.end() :]) and not leading(line.words):
            form, words = "name", line.start + adorned.end()
        # What stands on page after page is the page's header.
        header = form != "name" and count[line.words] > 2
        if form and not header and not _same_words(line.words, title):
            found.append(Marker(Span(at, words), UNNUMBERED, 1, True, form, at))
    found = _with_glued(found, lines)
    # One short sentence over a paragraph is a paragraph; several are headings that were closed like sentences.
    asked = [marker for marker in found if marker.form == "asked"]
    if len(asked) < 2:
        found = [marker for marker in found if marker.form != "asked" or _names_a_part(marker, found, plain)]
    open_ones = [marker for marker in found if marker.form != "closed"]
    if open_ones or len(found) < 2:
        return [] if title and _is_byline(open_ones, lines) else open_ones
    return [replace(marker, form="words") for marker in found]


# So many headings by themselves tell that a report has such.
_FEWEST_HEADINGS = 2


def _with_glued(found: list[Marker], lines: list[_Line]) -> list[Marker]:
    """The headings with those whose text follows on their line: 几点建议针对上述问题,…. None names what another names
    already."""
    if len(found) < _FEWEST_HEADINGS:
        return found
    words = {line.start: line.words for line in lines}
    told = {cue.means for marker in found if (cue := own_role(words.get(marker.line, "")))}
    glued = [
        Marker(Span(line.start, line.start), UNNUMBERED, 1, True, "name", line.start)
        for line in lines
        if (name := _CUES["glued-name"].match(line.words)) and (cue := own_role(name.group())) and cue.means not in told
    ]
    return sorted([*found, *glued], key=lambda marker: marker.line)


# What an author numbers or adorns sections with in a manner of his own: 2# 存在的问题. A dash opens a subtitle.
_ADORNMENT = re.compile(r"(?![-—]+ *[一-龥])[^一-龥“”《|]{1,12}[|]? *(?=[一-龥])(?![年月日号])")


_SUBTITLE = re.compile(r"(?:——|--|—) ?[^\n。]{4,60}$")


def _names_a_section(words: str) -> bool:
    return len(words) <= _LONGEST and not set(words) & set("。;|") and is_section_name(words.rstrip(": "))


def _names_a_part(marker: Marker, found: list[Marker], plain: str) -> bool:
    """Whether the only question among the headings of a report asks for what one of its parts tells: 病根在哪里?"""
    return len(found) > 1 and own_role(plain[marker.line : marker.line + _LONGEST_ASKED].partition("\n")[0]) is not None


def _entries(lines: list[_Line]) -> set[int]:
    """Where the lines begin that head the days of a diary, or the stops of a journey; none where there are not several,
    each with its text below it."""
    found = {
        line.start
        for line, below in pairwise(lines)
        if len(line.words) <= _LONGEST
        and _CUES["entry"].match(line.words)
        and not leading(line.words)
        and line.words[-1] not in _CLOSING
        and (len(below.words) >= _PARAGRAPH or below.words[-1] in _CLOSING)
    }
    return found if len(found) >= _FEWEST_ENTRIES else set()


def _is_byline(headings: list[Marker], lines: list[_Line]) -> bool:
    """Whether the only heading is a line between the title and the text: it says who wrote what follows, or what it
    is."""
    text = next((line.start for line in lines if len(line.words) >= _PARAGRAPH), 0)
    return len(headings) == 1 and headings[0].form == "words" and headings[0].span.start < text


def _goes_on(above: str, line: str) -> bool:
    """Whether a line closes the sentence that the one above it broke off, as in a copy with hard line ends."""
    return len(above) >= _PARAGRAPH and above[-1] not in _CLOSING and line.endswith("。")


def _form(line: str, below: str) -> str:
    """What kind of heading a line is over the one below it; nothing where it is none."""
    core = line.rstrip(":。; ")
    if annexed := _CUES["annexed"].match(core):
        return "name" if below and len(core) <= _LONGEST and own_role(core[annexed.end() :]) else ""
    if (
        not (2 <= len(core) <= (_LONGEST_PUT if line.startswith("问:") else _LONGEST) and below)
        or core[-1] in ",、!"
        or set(core) & set("。;")
        or _CUES["no-heading"].search(line)
    ):
        return ""
    if leading(line):
        return ""
    if core[0] + core[-1] == "【】" and not core.count("【", 1):
        return "name" if is_section_name(core) else "words"
    first = leading(below)
    over_text = len(below) >= _PARAGRAPH or _is_sentence(below) or first is not None
    if core[-1] == "?":
        # 书够不够看? over 够25.9% is a question of the questionnaire.
        longest = _LONGEST_PUT if line.startswith("问:") else _LONGEST_ASKED
        return "asked" if over_text and len(core) <= longest else ""
    closing = line[len(core) :].strip()
    if is_section_name(core) and (closing != "。" or len(core) <= _LONGEST_CLOSED_NAME):
        return "name"
    if _CUES["byline"].search(core):
        return ""
    if closing == ":":
        return "lead-in" if first and first.value == 1 and _leads_in(core, below) else ""
    if closing == "。":
        return "closed" if len(core) <= _LONGEST_CLOSED and len(below) >= _PARAGRAPH else ""
    return "words" if not closing and over_text else ""


def _lead_in_behind(line: str, below: str) -> int | None:
    """Where the end of a paragraph begins that leads in the list below it, its last sentence or two (…。但也存在一些
    问题,主要表现在以下几个方面:). None where it leads in nothing."""
    first, core = leading(below), line.rstrip(":。 ")
    if first is None or first.value != 1 or not (line.endswith(":") or _CUES["as-follows"].search(core)):
        return None
    last = core.rfind("。") + 1
    if last and _CUES["shows-in-list"].match(core, last):
        last = core.rfind("。", 0, last - 1) + 1
    return last if len(core) - last <= _LONGEST_LED and _leads_in(core[last:], below) else None


def _leads_in(core: str, below: str) -> bool:
    cue = own_role(core)
    stated = cue is not None and cue.means in (Role.PROBLEM, Role.CAUSE, Role.COUNTERMEASURE)
    # 现将存在的问题报告如下: leads in the whole report, whose first section has a name of its own.
    return stated and not _CUES["lead-in-of-report"].search(core) and not is_section_name(below.partition("、")[2])


def _is_sentence(words: str) -> bool:
    return len(words) >= _SENTENCE and words.endswith(("。", "!", "?", "”", ";", ":"))


def _lines(plain: str) -> Iterator[_Line]:
    for match in re.finditer(r"[^\n]+", plain):
        words = match.group().strip()
        if words:
            yield _Line(match.start() + match.group().index(words[0]), words)


def _same_words(line: str, title: str) -> bool:
    """Whether a line repeats the title, but for brackets and numbers."""
    a, b = (re.sub(r"[\W\d_]+", "", words) for words in (line, title))
    return bool(a and b) and (a in b or b in a) and len(a) * 2 > len(b)
