"""Personal data in a text: what no graph of places, organizations and policies has to carry.

Identity numbers, telephone numbers and e-mail addresses are masked before anything is read out of the text, character
for character, so that every offset holds in the masked text and nothing made from it can tell them.
"""

import re
from datetime import date

__all__ = ["masked"]

_MASK = "*"
# Full-width characters (U+FF01 to U+FF5E lies 0xFEE0 above ASCII) and wide spaces read as the others do.
_FOLDED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
# What makes a number a figure: a unit that is a word of its own, and not the head of another (人民路, 户籍) or
# somebody's surname (米女士).
_UNIT = (
    r" ?\(?[余多]?[亿万千百]{0,2}(?:[美欧日港]?元|[公市]?斤|[千毫]?克|吨|公顷|(?:平方|立方|千)?米|(?:平方)?公里"
    r"|亩|升|千瓦时|度(?!假)|件|个(?![人体])|人次|人(?![民士员事力大社防才口家武工])|户(?![籍口主外部])|㎡|kg|[%‰])"
    r"(?!女士|先生|小姐|某|经理|主任|老师|同志|师傅|书记|局长|院长|村长|医生)"
)
# A number is no part of a longer one (1,391… or 0.139…), though it may follow another behind a comma.
_START = r"(?<!\d)(?:(?<!\d[.,])|(?<=\d{4},))"
_END = rf"(?!\d|\.\d|{_UNIT})"
# GB 11643: six digits of a place, the day of birth, three digits and a check character; until 1999 with two digits of
# the year and no check character.
_IDENTITY = re.compile(_START + r"[1-9]\d{5}(?P<day>(?:18|19|20)\d{6})\d{3}[\dXx](?![\dA-Za-z])")
_OLD_IDENTITY = re.compile(_START + r"[1-9]\d{5}(?P<day>\d{6})\d{3}(?![A-Za-z])" + _END)
# Mobile numbers (工信部, 公众电信网号码: 1, 3 to 9, nine digits), plain or in groups; numbers of an office with the
# code of its place; 400 numbers. Groups with a blank before the second are of ranges that are given out (2024), for
# 142 9300 4850 is a row of a table.
_GIVEN_OUT = r"1(?:[389]\d|4[014-9]|5[0-35-9]|6[25-7]|7[0-8])"
_MOBILE = re.compile(rf"{_START}(?:(?:\+|00)?86[- ]?)?(?:1[3-9]\d-?|{_GIVEN_OUT} )\d{{4}}[- ]?\d{{4}}{_END}")
_AREA = r"0(?:10|2\d|[3-9]\d\d)"
_LANDLINE = re.compile(
    rf"{_START}(?:\({_AREA}\)[- ]?|{_AREA}[-— ]?)[2-9]\d{{2,3}}[- ]?\d{{4}}(?!\d)(?:[-转]\d{{1,6}})?{_END}"
)
_HOTLINE = re.compile(rf"(?<!-){_START}[48]00[- ]?\d{{3}}[- ]?\d{{4}}{_END}")
# The local part is bounded as RFC 5321 has it, which keeps the search linear.
_MAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}", re.ASCII)

# What has neither these digits nor an @ has none of all that; most reports have not, and it takes a tenth of the time
# to see (with the two in one pattern a fifth).
_PERHAPS = re.compile(r"\d(?:\D{0,2}\d){6}")


def masked(text: str) -> str:
    """The text with identity numbers, telephone numbers and e-mail addresses as asterisks, of the same length.

    >>> masked("联系人电话13912345678，邮箱 li@example.com；投资13912345678元")
    '联系人电话***********，邮箱 **************；投资13912345678元'
    """
    if "@" not in text and "\uff20" not in text and not _PERHAPS.search(text):
        return text
    folded = found = text.translate(_FOLDED)
    for pattern in (_MAIL, _IDENTITY, _OLD_IDENTITY, _LANDLINE, _MOBILE, _HOTLINE):
        found = pattern.sub(_covered, found)
    if found == folded:
        return text
    return "".join(char if before == after else _MASK for char, before, after in zip(text, folded, found, strict=True))


def _covered(match: re.Match[str]) -> str:
    day = match.groupdict().get("day")
    return match.group() if day and not _is_day(day) else _MASK * len(match.group())


def _is_day(digits: str) -> bool:
    """Whether six or eight digits are a day, as they are in an identity number and rarely elsewhere."""
    year, month, day = digits[:-4], digits[-4:-2], digits[-2:]
    try:
        date(int(year if len(year) == 4 else f"19{year}"), int(month), int(day))
    except ValueError:
        return False
    return True
