"""The printed numbers of headings and list items, in every style that Chinese reports use."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kg.reading.model import Span
from kg.reading.outline.bare_numbers import begins_topic, numbers_bare
from kg.reading.outline.styles import ADORNED, BULLET, BULLETS, CAPITALS, CN, COINED, CYCLES, STYLES, Style
from kg.resources.rules import rule_book

__all__ = ["BULLET", "BULLETS", "COINED", "STYLES", "Marker", "Style", "leading", "markers"]

_CUES = rule_book("reading/outline", "markers")
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)}
# A filled mark among hollow ones stresses its item.
_FILLED = {"△": "▲", "☆": "★"}
_CIRCLED = frozenset(map(chr, (*range(0x2460, 0x249C), *range(0x2776, 0x2794))))
_ROMAN = {unicodedata.normalize("NFKC", chr(0x215F + value)): value for value in range(1, 13)}
# 3-1、 numbers as 3.1 does.
_DASH = re.compile("[-—]")

# An inline item stands after a full or half stop. 并列 lists such as 其中,一是 come after a comma.
_BEFORE_INLINE = "。;:,!?”)》】"
# A space behind a stop is a line break that a copy lost: 。 ●水源不足。
_LOST_BREAK = ("。 ", ": ", "; ")
_ANY = re.compile("|".join(f"(?P<s{i}>{style.pattern})" for i, style in enumerate(STYLES)))
_BLANKS = re.compile(rf" *(?:[{BULLETS}] *{ADORNED})?")
# A heading whose line break was lost is followed by its first item at once: 二、存在的问题(一)经费不足.
_MAY_BE_GLUED = {"一、", "(一)", "1、", "(1)"}
_GLUED = re.compile(r"[^\n。;:,!?(“《\d]{2,30}|[^\n。;!?(]{2,40} ")
# 一是 is more often said than printed: a heading that it stands behind names what is listed: 2、问题产生的原因一是缺钱.
_NAMES_LIST = re.compile(r".*(?:问题|困难|不足|原因|对策|建议|措施|做法|打算|分析|剖析)")
# Any heading does where the row goes on: (一)管网老化一是漏水。…二是锈蚀。
_SECOND = re.compile(r"[^\n]{4,400}?[。;]二是")
# A title whose line break was lost has the first heading behind it at once: 关于水村饮水的调研报告一、基本情况
_TITLE_END = re.compile("调[查研]|考察|报告|思考")


@dataclass(frozen=True, slots=True)
class Marker:
    """A printed number at `span`: number `value` of its `style`, in its printed `form` (1、 and 1. are two forms of one
    style; 2. is the form of 2.1). `line` is where its line begins; `leads` tells whether it is the first thing there.
    """

    span: Span
    style: Style
    value: int
    leads: bool
    form: str = ""
    line: int = 0


def markers(plain: str, start: int = 0) -> Iterator[Marker]:
    """All that looks like a marker in a shadow text from `start` on, in order. Which are real, the outline decides.

    >>> [(m.style.name, m.value, m.leads) for m in markers("一、问题\\n一是缺人;二是缺钱。")]
    [('一、', 1, True), ('一是', 1, True), ('一是', 2, False)]
    """
    line = plain.rfind("\n", 0, start) + 1
    head = _blanks_end(plain, line)
    seen = start
    before: Marker | None = None
    last: dict[str, int] = {}
    for match in _ANY.finditer(plain, start):
        at = match.start()
        if (newline := plain.rfind("\n", seen, at)) >= 0:
            line = newline + 1
            head = _blanks_end(plain, line)
        seen = at
        style = STYLES[int(match.lastgroup[1:])] if match.lastgroup else STYLES[0]
        value, form = _reading(match.group().strip(), style)
        if _CUES["bibliography"].match(plain, head) or (style is BULLET and _CUES["credit"].match(plain, match.end())):
            continue
        marker = Marker(Span(at, match.end()), style, value, at == head, form, line)
        if marker.leads:
            if _broken_off(plain, marker) or (not form and not numbers_bare(match, last.get(style.name) == value - 1)):
                continue
        elif not form:
            # …公开。 6 多措并举。与农大…: the next of a row whose line break was lost.
            if last.get(style.name) != value - 1 or not begins_topic(plain, match):
                continue
        elif not (
            _stands_after_stop(plain, marker)
            or _stands_behind(before, marker, plain)
            or (before is None and (style.name, value) == ("一、", 1) and _TITLE_END.fullmatch(plain, at - 2, at))
            or (plain[at - 1] == " " and style.name in _MAY_BE_GLUED and value - 1 == last.get(style.name, 0))
            or (style is BULLET and plain[at - 2 : at] in _LOST_BREAK)
        ):
            continue
        before = marker
        last[style.name] = value
        yield marker


def leading(line: str) -> Marker | None:
    """The marker that a line begins with."""
    return next(markers(line[:_LONGEST_MARKER]), None) if _ANY.match(line, _blanks_end(line, 0)) else None


_LONGEST_MARKER = 40


def _blanks_end(plain: str, at: int) -> int:
    blanks = _BLANKS.match(plain, at)
    return blanks.end() if blanks else at


def _stands_after_stop(plain: str, marker: Marker) -> bool:
    words = plain[max(marker.line, marker.span.start - 3) : marker.span.start].rstrip()
    # 不愿装表,一怕漏水,二怕花钱 tells in passing why, and lists nothing.
    aside = marker.style.name == "一难" and marker.value == 1 and words.endswith(",")
    return marker.style.inline and bool(words) and words[-1] in _BEFORE_INLINE and not aside


def _stands_behind(before: Marker | None, marker: Marker, plain: str) -> bool:
    """Whether only another marker, or that and the words of its heading, stand before this first item on the line."""
    if before is None or before.line != marker.line or marker.style is before.style:
        return False
    if before.span.end == marker.span.start:
        return True
    glued = _GLUED.fullmatch(plain, before.span.end, marker.span.start)
    parted = (marker.style.item or marker.style is BULLET) and plain[marker.span.start - 1] == " "
    listed = marker.style.item and glued and (_NAMES_LIST.fullmatch(glued.group()) or _goes_on_below(marker, plain))
    return bool(glued) and marker.value == 1 and bool(parted or listed or marker.style.name in _MAY_BE_GLUED)


def _goes_on_below(marker: Marker, plain: str) -> bool:
    """Whether the first 一是 of a line has a 二是 behind it."""
    return marker.style.name == "一是" and _SECOND.match(plain, marker.span.end) is not None


def _broken_off(plain: str, marker: Marker) -> bool:
    """Whether the number is of the line above: of a bare number torn off what follows (占全县的\n7\n5、财政收入的),
    or, with a full stop behind it, of a sentence that a hard line end breaks (…要统\n一。)."""
    above = plain[plain.rfind("\n", 0, max(marker.line - 1, 0)) + 1 : max(marker.line - 1, 0)].strip()
    goes_on = len(above) >= _WRAPPED and above[-1] not in _BEFORE_INLINE
    # A number over 三、 is the page's.
    torn = above.isdigit() and plain[marker.span.start].isdigit()
    return torn or (marker.form == "。" and goes_on)


# A line that a hard line end breaks is not shorter.
_WRAPPED = 15


def _reading(printed: str, style: Style) -> tuple[int, str]:
    """The number that a marker prints and the form that it prints it in."""
    if not style.ordered:
        # 一样是 and 还有一样,是 are of one row, ● and ■ of two.
        return 1, style.name if style.item else _FILLED.get(printed[0], printed[0])
    if style.name == "首先":
        numbers = _CUES.forms("ordinal-adverb").items()
        return next((int(number) for adverb, number in numbers if printed.startswith(adverb)), 1), "首先"
    if style.name == "一方面":
        return (2 if printed.startswith("另") else 1), "一方面"
    if style.name == "Ⅰ":
        numeral = unicodedata.normalize("NFKC", printed)
        letters = numeral.rstrip("、.,: ")
        return _ROMAN[letters], numeral[len(letters) :].strip() or "Ⅰ"
    if style.name == "壹、":
        capital = printed.strip("()【】、.: |丨/·")
        return CAPITALS.index(capital) + 1, printed.replace(capital, "").strip()
    if style.name in ("A", "a"):
        letter = printed.strip("().、")
        return ord(letter.upper()) - ord("A") + 1, printed.replace(letter, "A")
    if style.name.startswith("1.1"):
        above, _, last = _DASH.sub(".", printed.rstrip(".、: ")).rpartition(".")
        return int(last), above
    if digits := re.search(r"\d+", printed):
        return int(digits.group()), _form(printed, digits)
    # 法子之一 has a cyclical sign in its noun.
    for cycle in CYCLES if style.name in ("甲、", "问题一") else ():
        if stem := re.search(f"[{cycle}]", printed):
            return cycle.index(stem.group()) + 1, _form(printed, stem)
    # ㈠ is (一) in one character.
    printed = unicodedata.normalize("NFKC", printed) if style.name == "(一)" else printed
    if chinese := re.search(CN, printed):
        # 一缺年轻教师: what numbers the item is its first word too.
        form = _form(printed, chinese) or (style.name if style.item else "")
        return _chinese(chinese.group()), form
    circled = next(sign for sign in printed if sign in _CIRCLED)
    first = next(first for first in (0x278A, 0x2780, 0x2776, 0x2488, 0x2474, 0x2460) if ord(circled) >= first)
    return ord(circled) - first + 1, printed.replace(circled, chr(first))


def _form(printed: str, number: re.Match[str]) -> str:
    """What is printed around the number; nothing where it stands bare."""
    return (printed[: number.start()] + printed[number.end() :]).replace(" ", "")


def _chinese(number: str) -> int:
    """The value of 一 … 九十九."""
    tens, ten, units = number.rpartition("十")
    if not ten:
        return _DIGITS[number[-1]]
    return (_DIGITS[tens[-1]] if tens else 1) * 10 + (_DIGITS[units[-1]] if units else 0)
