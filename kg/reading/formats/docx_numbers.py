"""The numbers that Word makes itself: 一、 (一) 1. stand in no paragraph of the file, but in its lists' definitions.

After ECMA-376, part 1, 17.9 (Numbering).
"""

from collections import defaultdict
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


class Numbers:
    """Counts through a document's paragraphs in their order."""

    def __init__(self, document: Document) -> None:
        part = document.part
        self._styles = part.styles.element
        numbered = any(relation.reltype.endswith("/numbering") for relation in part.rels.values())
        self._definitions = part.numbering_part.element if numbered else None
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def next(self, paragraph: Any) -> str:
        """The number that Word prints before the paragraph; empty where it prints none, or a bullet."""
        place = self._place(paragraph)
        if place is None or self._definitions is None:
            return ""
        number, level = place
        levels, key = self._levels(number)
        if level not in levels:
            return ""
        counts = self._counts[key]
        for deeper in range(level + 1, _LEVELS):
            counts.pop(deeper, None)
        counts[level] = counts[level] + 1 if level in counts else _start(levels[level])
        words = _value(levels[level], "lvlText")
        if _value(levels[level], "numFmt") == "bullet":
            return ""
        legal = levels[level].find(qn("w:isLgl")) is not None  # 1.1 below 第一章
        for above in range(level + 1):
            if above in levels and f"%{above + 1}" in words:
                value = counts.get(above, _start(levels[above]))
                style = "decimal" if legal and above < level else _value(levels[above], "numFmt")
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
            style = _named(self._styles, "style", "styleId", name)
            if style is None or name in seen or (number and level):
                break
            seen.add(name)
            properties, name = style.find(qn("w:pPr")), _value(style, "basedOn")
        # 0 takes the number of a style away
        return (number, int(level or 0)) if number and number != "0" else None

    def _levels(self, number: str) -> tuple[dict[int, Any], str]:
        """The definitions of a list's levels, and the name that lists which count together share."""
        entry = _named(self._definitions, "num", "numId", number)
        abstract = _value(entry, "abstractNumId") if entry is not None else ""
        definition = _named(self._definitions, "abstractNum", "abstractNumId", abstract)
        if definition is None:
            return {}, number
        levels = {int(one.get(qn("w:ilvl"))): one for one in definition.iterfind(qn("w:lvl"))}
        restarts = entry.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}") is not None
        return levels, f"{abstract}/{number}" if restarts else abstract


def _named(parent: Any, tag: str, attribute: str, name: str) -> Any:
    """The child of a kind that is called so, None where there is none."""
    return next((one for one in parent.iterfind(qn(f"w:{tag}")) if one.get(qn(f"w:{attribute}")) == name), None)


def _value(element: Any, name: str) -> str:
    child = element.find(qn(f"w:{name}"))
    return (child.get(qn("w:val")) or "") if child is not None else ""


def _start(level: Any) -> int:
    return int(_value(level, "start") or 0)


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
