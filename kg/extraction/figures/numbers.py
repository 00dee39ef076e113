"""Printed numbers → values: Arabic digits with separators, Chinese numerals, and what a scale word does to a unit."""

import re

__all__ = ["arabic_value", "chinese_value", "scaled"]

_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_SCALES = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 1e4, "亿": 1e8}


def arabic_value(printed: str) -> float:
    """The value of digits with thousands separators, or torn by a line end.

    >>> arabic_value("12,480"), arabic_value("8.5"), arabic_value("12\\n3")
    (12480.0, 8.5, 123.0)
    """
    return float(re.sub(r"[,\s]", "", printed))


def chinese_value(printed: str) -> float | None:
    """The value of a Chinese numeral; None for 半, which counts nothing by itself, and for zero.

    >>> chinese_value("三百二十"), chinese_value("一万二千四百"), chinese_value("五十三点七"), chinese_value("半")
    (320.0, 12400.0, 53.7, None)
    """
    whole, point, part = printed.rstrip("万亿").partition("点")
    if point:
        decimals = "".join(str(_DIGITS[digit]) for digit in part)
        return float(f"{chinese_value(whole) or 0:.0f}.{decimals}") * _BIG.get(printed[-1], 1.0)
    if torn := re.fullmatch(r"(.+[万亿])(.+)", printed):
        return (chinese_value(torn.group(1)) or 0.0) + (chinese_value(torn.group(2)) or 0.0)
    big = _BIG.get(printed[-1], 1.0)
    total, digit = 0, 0
    for character in printed.rstrip("万亿"):
        if character in _SCALES:
            total += (digit or 1) * _SCALES[character]
            digit = 0
        else:
            digit = _DIGITS.get(character, 0)
    return (total + digit) * big or None


def scaled(scale: str) -> tuple[float, str]:
    """The factor that a scale word puts on the value and the prefix that it puts before the unit: 5947.8万元 is 5947.8
    with unit 万元, 3百万元 is 300 万元.

    >>> scaled("万"), scaled("百万"), scaled("千")
    ((1.0, '万'), (100.0, '万'), (1000.0, ''))
    """
    prefix = scale[-1:] if scale[-1:] in _BIG else ""
    return float(_SCALES.get(scale[:1], 1)), prefix
