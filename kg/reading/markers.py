"""The printed numbers of headings and list items, in every style that Chinese reports use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.reading.model import Span

__all__ = ["STYLES", "Marker", "Style", "markers"]

_CN = "[一二三四五六七八九十]{1,3}"
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)}
_SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "此外": 4, "最后": 5, "一方面": 1, "另一方面": 2}


@dataclass(frozen=True, slots=True)
class Style:
    """A numbering style. `rank` orders the styles as reports nest them (lower is nearer to the root); `inline` tells
    whether a heading of the style may stand inside a paragraph, after another item's full stop."""

    name: str
    rank: int
    pattern: str
    inline: bool


STYLES = (
    Style("chapter", 0, rf"第{_CN}(?:部分|章|节)[、:. ]*", False),
    Style("一、", 1, rf"{_CN} ?[、.:](?![一二三四五六七八九十]、)", False),
    Style("(一)", 2, rf"\({_CN}\) ?[、.,:]?", True),
    Style("1、", 3, r"(?:\d{1,2} ?(?:[、)]|\.(?!\d)|,(?=[^\d\s]))|[⒈-⒛])", True),
    Style("(1)", 4, r"(?:\(\d{1,2}\)|[①-⑳⑴-⒇])[、.]?", True),
    Style("第一", 5, rf"第{_CN}[,、:]", True),
    Style("其一", 6, rf"其{_CN}[,:、是]", True),
    Style(
        "首先",
        6,
        r"(?:(?:最|较为?|比较)?(?:突出|主要|集中|大|首要|普遍|直接)的?(?:一个)?(?:问题|困难|短板|难题|难处)(?:是|在于)"
        r"|首先|其次|再次|再者|此外|最后)(?:,|是|要)?",
        True,
    ),
    Style("一方面", 7, r"(?:另)?一方面[,是]?", True),
    Style("一是", 8, rf"{_CN}是要?(?!否)", True),
    Style("一要", 9, rf"{_CN}要(?!素)", True),
)

# An inline item stands after a full or half stop. 并列 lists such as 其中,一是 come after a comma.
_BEFORE_INLINE = re.compile(r"[。;:,!?”)] *$")
_ANY = re.compile("|".join(f"(?P<s{i}>{style.pattern})" for i, style in enumerate(STYLES)))


@dataclass(frozen=True, slots=True)
class Marker:
    """A printed number at `span`: number `value` of its `style`; `leads` where it is the first thing on its line."""

    span: Span
    style: Style
    value: int
    leads: bool


def markers(plain: str, start: int = 0) -> Iterator[Marker]:
    """All that looks like a marker in a shadow text from `start` on, in order. Which are real, the outline decides.

    >>> [(m.style.name, m.value, m.leads) for m in markers("一、问题\\n一是缺人;二是缺钱。")]
    [('一、', 1, True), ('一是', 1, True), ('一是', 2, False)]
    """
    for match in _ANY.finditer(plain, start):
        at = match.start()
        line = plain.rfind("\n", 0, at) + 1
        leads = not plain[line:at].strip()
        style = STYLES[int(match.lastgroup[1:])] if match.lastgroup else STYLES[0]
        if leads:
            if _broken_number(plain, line):
                continue
        elif not style.inline or not _BEFORE_INLINE.search(plain, max(line, at - 3), at):
            continue
        yield Marker(Span(at, match.end()), style, _value(match.group()), leads)


def _broken_number(plain: str, line: int) -> bool:
    """Whether the line above is a bare number, torn off what follows (占全县的\\n7\\n5、财政收入的)."""
    above = plain[plain.rfind("\n", 0, max(line - 1, 0)) + 1 : max(line - 1, 0)].strip()
    return above.isdigit()


def _value(printed: str) -> int:
    for word, value in _SEQUENCE.items():
        if printed.startswith(word) and not (word == "一方面" and printed.startswith("另")):
            return value
    if printed.endswith(("是", "在于", "是,")) and "的" in printed and not printed.startswith("其"):
        return 1
    if digits := re.search(r"\d+", printed):
        return int(digits.group())
    if chinese := re.search(_CN, printed):
        return _chinese(chinese.group())
    code = ord(printed[0])
    return code - next(first for first in (0x2488, 0x2474, 0x2460) if code >= first) + 1


def _chinese(number: str) -> int:
    """The value of 一 … 九十九."""
    tens, ten, units = number.rpartition("十")
    if not ten:
        return _DIGITS[number[-1]]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[units] if units else 0)
