"""Words whose numerals a site printed as digits: 进1步, 统1, 1是…;2是…."""

import re

__all__ = ["with_numerals"]

# What no one writes; a page on which a site replaced the numerals has it.
_SIGNS = ("进1步", "统1", "1些", "1系列", "1定要", "1般")
_ONE = re.compile(r"(?<=[进统唯同])1(?![\d.、)])|(?<![\d.第])1(?=[些定般样直起系旦致律贯批])")
_ITEM = re.compile(r"(?<=[。;:,!\n ])[1-9](?=是(?!否))")
_NUMERALS = str.maketrans("123456789", "一二三四五六七八九")


def with_numerals(plain: str) -> str:
    """The text with the numerals of such words and of such items; any other as it is.

    >>> with_numerals("进1步统1水价。1是水源不足;2是水管老化。共有井1口。")
    '进一步统一水价。一是水源不足;二是水管老化。共有井1口。'
    >>> with_numerals("1是水源不足;2是水管老化。")
    '1是水源不足;2是水管老化。'
    """
    if not any(sign in plain for sign in _SIGNS):
        return plain
    return _ITEM.sub(_numeral, _ONE.sub(_numeral, plain))


def _numeral(match: re.Match[str]) -> str:
    return match.group().translate(_NUMERALS)
