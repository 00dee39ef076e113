"""Personal data in a text: what no graph of places, organizations and policies has to carry.

Identity numbers, telephone numbers and e-mail addresses are masked before anything is read out of the text, character
for character, so that every offset holds in the masked text and nothing made from it can tell them.
"""

import re
from datetime import date

__all__ = ["masked"]

_MASK = "*"
# GB 11643: six digits of a place, the day of birth, three digits and a check character. ASCII or full-width digits.
_IDENTITY = re.compile(r"(?<!\d)[1-9]\d{5}(?P<day>(?:18|19|20)\d{6})\d{3}[\dXxＸｘ](?![\dA-Za-z])")
# Mobile numbers (工信部, 公众电信网号码: 1, 3 to 9, nine digits), plain or in groups; numbers of an office with the
# code of its place; 400 numbers. Behind one stands no unit: 13800000000元 is a sum.
_MOBILE = re.compile(r"(?<![\d.,])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.]|[ ]?[元人户个亿万千吨斤亩米])")
_LANDLINE = re.compile(r"(?<![\d.,])(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3}[-－— ])[2-9]\d{6,7}(?:[-－转]\d{1,6})?(?!\d)")
_HOTLINE = re.compile(r"(?<![\d.,-])[48]00[- ]?\d{3}[- ]?\d{4}(?![\d.]|[ ]?[元人户个亿万千吨斤亩米])")
# The local part is bounded as RFC 5321 has it, which keeps the search linear.
_MAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}[@＠][A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}", re.ASCII
)


def masked(text: str) -> str:
    """The text with identity numbers, telephone numbers and e-mail addresses as asterisks, of the same length.

    >>> masked("联系人电话13912345678，邮箱 li@example.com；投资13912345678元")
    '联系人电话***********，邮箱 **************；投资13912345678元'
    """
    for pattern in (_IDENTITY, _MOBILE, _LANDLINE, _HOTLINE, _MAIL):
        text = pattern.sub(_covered, text)
    return text


def _covered(match: re.Match[str]) -> str:
    day = match.groupdict().get("day")
    return match.group() if day and not _is_day(day) else _MASK * len(match.group())


def _is_day(digits: str) -> bool:
    """Whether eight digits are a day, as they are in an identity number and rarely elsewhere."""
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True
