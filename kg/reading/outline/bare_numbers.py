"""Numbers with nothing printed around them: 01 水源, 4管护不力。"""

import re

from kg.resources.rules import rule_book

__all__ = ["begins_topic", "numbers_bare"]

_COUNTED = f"(?:{rule_book('reading/outline', 'markers')['counted'].pattern})"
# Where only a space or nothing parts number and words, the whole line must look like a heading.
_BARE_LINE = re.compile(r"[^\n。;!?,]{2,30}(?=\n|$)")
# One that goes on counting may have two clauses: 2 公办院满、民办院空,床位闲置.
_NEXT_LINE = re.compile(r"[^\n。;!?]{2,40}(?=\n|$)")
_OPENING_LINE = re.compile(rf"1 +(?!{_COUNTED})")
# Its words may close with a full stop, and their text go on behind it, where they are nothing that the number counts.
_BARE_TOPIC = re.compile(rf"(?!{_COUNTED})[一-龥“][^\n。;!?:]{{1,30}}。")


def numbers_bare(match: re.Match[str], goes_on: bool) -> bool:
    """Whether a number with nothing printed around it numbers its line: 01 水源 alone on it, 4管护不力。 behind 3,
    3原因 above 3.1."""
    if len(match.group()) == 1:
        return goes_on or _has_decimals_below(match)
    # 1 缘起何处,走了哪里 begins to count with two clauses too, where the number is none of what it stands before.
    line = _NEXT_LINE if goes_on or _OPENING_LINE.match(match.string, match.start()) else _BARE_LINE
    return any(words.match(match.string, match.end()) for words in (line, _BARE_TOPIC))


def _has_decimals_below(match: re.Match[str]) -> bool:
    """Whether the next line that begins with a number of one digit, or a decimal of two, begins with 3.1 below a bare
    3, or with 3.2 where a copy lost that."""
    following = _NUMBERED_LINE.search(match.string, match.end(), match.end() + _NEAR)
    return following is not None and following["above"] == match.group() and following["number"] in ("1", "2")


_NUMBERED_LINE = re.compile(r"\n *(?P<above>\d)(?:\.(?P<number>\d))?(?![\d.%])")
# A section that is divided has no longer text before its first part.
_NEAR = 600


def begins_topic(plain: str, match: re.Match[str]) -> bool:
    """Whether a number that blanks part from a full stop before it and a topic behind it numbers that."""
    start, end = match.span()
    before = plain[max(0, start - 3) : start]
    return before.rstrip().endswith("。") and before[-1] == " " and bool(_BARE_TOPIC.match(plain, end))
