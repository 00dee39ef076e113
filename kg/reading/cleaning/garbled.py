"""Numbers in brackets whose bytes a site read askew: 。ㄒ唬 is what becomes of （一） from its second byte on."""

import re

__all__ = ["ungarbled"]

_STOP = "。".encode("gb18030")
# What is left of a number once the signs that no text keeps (private use, broken) are gone, by the number.
_NUMBERS = "一二三四五七八九十１２３４５６７８９"


def _askew(number: str) -> str:
    """A number in brackets as it is printed when a full stop took the place of its first byte.

    >>> _askew("一"), _askew("三"), _askew("２")
    ('。ㄒ唬', '。ㄈ', '。ǎ玻')
    """
    printed = (_STOP + f"（{number}）".encode("gb18030")[1:]).decode("gb18030", "ignore")
    return "".join(sign for sign in printed if not "\ue000" <= sign <= "\uf8ff")


_READ = {_askew(number): number for number in _NUMBERS}
_SIGNS = "ㄒㄋㄎㄆòňǎ"
_GARBLED = re.compile(rf"(?m)^( *)({'|'.join(sorted(_READ, key=len, reverse=True))})(、?)(?=.)")


def ungarbled(plain: str) -> str:
    """The text with the numbers that were read askew; of the same length.

    >>> ungarbled("。ㄒ唬、水源\\n。ㄈ、水价")
    '(一) 水源\\n(三)水价'
    """
    return _GARBLED.sub(_number, plain) if any(sign in plain for sign in _SIGNS) else plain


def _number(match: re.Match[str]) -> str:
    blanks, askew, comma = match.groups()
    number = _READ[askew]
    if "１" <= number <= "９":
        number = chr(ord(number) - ord("１") + ord("1"))
    width = len(askew) + len(comma)
    return blanks + (f"({number})" if width > 2 else f"{number})").ljust(width)
