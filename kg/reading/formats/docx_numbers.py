"""The numbers that Word makes itself: 一、 (一) 1. stand in no paragraph of the file, but in its lists' definitions.

After ECMA-376, part 1, 17.9 (Numbering).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

__all__ = ["Numbers"]

_DIGITS = "〇一二三四五六七八九"
_CHINESE = frozenset({
    "chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "japaneseCounting", "taiwaneseCounting",
    "taiwaneseCountingThousand", "ideographTraditional", "ideographLegalTraditional",
})  # fmt: skip
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    """How a list numbers one of its levels."""

    start: int
    style: str
    words: str
    legal: bool  # 1.1 below 第一章


class Numbers:
    """Counts through a document's paragraphs in their order."""

    def __init__(self, document: Document) -> None:
        part = document.part
        numbered = any(relation.reltype.endswith("/numbering") for relation in part.rels.values())
        definitions = part.numbering_part.element if numbered else ()
        self._styles = _by_name(part.styles.element, "style", "styleId")
        self._lists = _by_name(definitions, "num", "numId")
        self._abstract = _by_name(definitions, "abstractNum", "abstractNumId")
        self._levels = cache(self._levels_of)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def next(self, paragraph: Any) -> str:
        """The number that Word prints before the paragraph, • for a bullet of any form; empty where it prints none."""
        place = self._place(paragraph)
        if place is None:
            return ""
        number, level = place
        levels, key = self._levels(number)
        if level not in levels:
            return ""
        counts = self._counts[key]
        for deeper in range(level + 1, _LEVELS):
            counts.pop(deeper, None)
        here = levels[level]
        counts[level] = counts[level] + 1 if level in counts else here.start
        if here.style == "bullet":
            return "•"
        words = here.words
        for above in range(level + 1):
            if above in levels and f"%{above + 1}" in words:
                value = counts.get(above, levels[above].start)
                style = "decimal" if here.legal and above < level else levels[above].style
                words = words.replace(f"%{above + 1}", _printed(value, style))
        return words

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        """The list that a paragraph belongs to and its level there: its own, or that of its style."""
        number = level = ""
        properties = paragraph.find(qn("w:pPr"))
        name = _value(properties, "pStyle") if properties is not None else ""
        seen: set[str] = set()
        while True:
            own = properties.find(qn("w:numPr")) if properties is not None else None
            if own is not None:
                number, level = number or _value(own, "numId"), level or _value(own, "ilvl")
            style = self._styles.get(name)
            if style is None or name in seen or (number and level):
                break
            seen.add(name)
            properties, name = style.find(qn("w:pPr")), _value(style, "basedOn")
        # 0 takes the number of a style away
        return (number, int(level or 0)) if number and number != "0" else None

    def _levels_of(self, number: str) -> tuple[dict[int, _Level], str]:
        """How a list numbers its levels, and the name that lists which count together share.

        A list may define levels anew, or only let them start elsewhere: then it counts on its own.
        """
        entry = self._lists.get(number)
        abstract = _value(entry, "abstractNumId") if entry is not None else ""
        definition = self._abstract.get(abstract)
        if entry is None or definition is None:
            return {}, number
        defined = {int(one.get(qn("w:ilvl"))): one for one in definition.iterfind(qn("w:lvl"))}
        starts: dict[int, int] = {}
        for override in entry.iterfind(qn("w:lvlOverride")):
            level = int(override.get(qn("w:ilvl")))
            anew = override.find(qn("w:lvl"))
            if anew is not None:
                defined[level] = anew
            if override.find(qn("w:startOverride")) is not None:
                starts[level] = int(_value(override, "startOverride") or 0)
        levels = {
            level: _Level(
                start=starts.get(level, int(_value(one, "start") or 0)),
                style=_value(one, "numFmt"),
                words=_value(one, "lvlText"),
                legal=one.find(qn("w:isLgl")) is not None,
            )
            for level, one in defined.items()
        }
        return levels, f"{abstract}/{number}" if starts else abstract


def _by_name(parent: Iterable[Any], tag: str, attribute: str) -> dict[str, Any]:
    """The children of a kind by what they are called, the first where several share a name."""
    found: dict[str, Any] = {}
    for one in parent:
        if one.tag == qn(f"w:{tag}"):
            found.setdefault(one.get(qn(f"w:{attribute}")), one)
    return found


def _value(element: Any, name: str) -> str:
    child = element.find(qn(f"w:{name}"))
    return (child.get(qn("w:val")) or "") if child is not None else ""


def _printed(value: int, style: str) -> str:
    """A number in one of Word's styles.

    >>> styles = "decimal", "chineseCounting", "lowerLetter", "upperRoman", "decimalEnclosedCircle"
    >>> [_printed(12, style) for style in styles]
    ['12', '十二', 'l', 'XII', '⑫']
    """
    if style in _CHINESE:
        return _chinese(value)
    match style:
        case "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital":
            return "".join(_DIGITS[int(digit)] for digit in str(value))
        case "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if 1 <= value <= 20:
            return chr(ord("①") + value - 1)
        case "decimalFullWidth" | "decimalFullWidth2":
            return "".join(chr(ord("０") + int(digit)) for digit in str(value))
        case "decimalZero":
            return f"{value:02}"
        case "lowerLetter" | "upperLetter" if value > 0:
            letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return letter.upper() if style == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            return _roman(value).lower() if style == "lowerRoman" else _roman(value)
        case "none":
            return ""
        case _:
            return str(value)


def _chinese(value: int) -> str:
    """A number below 100 as it is counted: 十, 十一, 二十一; above, digit by digit, as no outline counts so far.

    >>> [_chinese(value) for value in (3, 10, 15, 40, 99)]
    ['三', '十', '十五', '四十', '九十九']
    """
    if not 0 < value < 100:
        return "".join(_DIGITS[int(digit)] for digit in str(value))
    tens, ones = divmod(value, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")


_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X")),
    *((9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def _roman(value: int) -> str:
    out = ""
    for worth, letters in _ROMAN:
        out += letters * (value // worth)
        value %= worth
    return out
