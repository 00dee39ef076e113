"""The numbers that Word makes itself: 一、 (一) 1. stand in no paragraph of the file, but in its lists' definitions.

After ECMA-376, part 1, 17.9 (Numbering).
"""

from collections import defaultdict
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

__all__ = ["Numbers"]

_DIGITS = "〇一二三四五六七八九"
_CHINESE = {"chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "ideographTraditional",
            "taiwaneseCountingThousand", "chineseLegalSimplified", "ideographLegalTraditional"}  # fmt: skip
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
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = style.get(qn("w:val")) if style is not None else None
        number = level = None
        seen: set[str] = set()
        while True:
            if own is not None:
                number = number or _value(own, "numId") or None
                level = level or _value(own, "ilvl") or None
            if name is None or name in seen or (number and level):
                break
            seen.add(name)
            style = next((one for one in self._styles.iterfind(qn("w:style")) if one.get(qn("w:styleId")) == name), None)
            own = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") if style is not None else None
            name = (_value(style, "basedOn") or None) if style is not None else None
        if not number or number == "0":  # 0 takes the number of a style away
            return None
        return number, int(level or 0)

    def _levels(self, number: str) -> tuple[dict[int, Any], str]:
        """The definitions of a list's levels, and the name that lists which count together share."""
        assert self._definitions is not None
        entry = next((one for one in self._definitions.iterfind(qn("w:num")) if one.get(qn("w:numId")) == number), None)
        if entry is None:
            return {}, number
        abstract = _value(entry, "abstractNumId")
        definition = next(
            (
                one
                for one in self._definitions.iterfind(qn("w:abstractNum"))
                if one.get(qn("w:abstractNumId")) == abstract
            ),
            None,
        )
        levels = {int(one.get(qn("w:ilvl"))): one for one in definition.iterfind(qn("w:lvl"))} if definition is not None else {}
        restarts = entry.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}") is not None
        return levels, f"{abstract}/{number}" if restarts else abstract


def _value(element: Any, name: str) -> str:
    child = element.find(qn(f"w:{name}"))
    return (child.get(qn("w:val")) or "") if child is not None else ""


def _start(level: Any) -> int:
    return int(_value(level, "start") or 0)


def _printed(value: int, style: str) -> str:
    """A number in one of Word's styles.

    >>> [_printed(12, style) for style in ("decimal", "chineseCounting", "lowerLetter", "upperRoman", "decimalEnclosedCircle")]
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


def _roman(value: int) -> str:
    out = ""
    for worth, letters in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split(), strict=True
    ):
        out += letters * (value // worth)
        value %= worth
    return out
