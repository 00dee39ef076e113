"""The commas of lists, where a copy lost every one of them to a space: 物资采购 劳务分包等 for 物资采购、劳务分包等."""

import re

__all__ = ["with_list_commas"]

_CLAUSE = re.compile(r"[^,。;:!?\n]+")
# Between two words.
_GAP = re.compile("(?<=[一-龥”)%]) (?=[一-龥“])")
# A heading's number: 一 基本情况.
_NUMBER = re.compile("(?m)^([一二三四五六七八九十]{1,3}) (?=[一-龥])")
# So many has a page that lost them, at the least; a report of this length has a dozen lists.
_FEWEST, _SHORTEST = 8, 600


def with_list_commas(plain: str) -> str:
    """A long text that has no 、 and many spaces between words, with 、 for those of its lists; any other as it is.

    >>> text = "一 基本情况\\n下设党委5个 党总支4个 党支部67个。" + "抓好采购 分包 结算等环节。" * 50
    >>> with_list_commas(text)[:27]
    '一、基本情况\\n下设党委5个、党总支4个、党支部67个。'
    >>> with_list_commas("采购 分包 结算等环节。")
    '采购 分包 结算等环节。'
    """
    if "、" in plain or len(plain) < _SHORTEST or sum(1 for _ in _GAP.finditer(plain)) < _FEWEST:
        return plain
    return _NUMBER.sub(r"\1、", _CLAUSE.sub(_with_commas, plain))


def _with_commas(clause: re.Match[str]) -> str:
    """A clause with the commas of its list: two gaps tell one, or one and what closes a list."""
    words = clause.group()
    gaps = [gap.end() for gap in _GAP.finditer(words)]
    listed = len(gaps) > 1 or bool(gaps) and "等" in words[gaps[0] :]
    return _GAP.sub("、", words) if listed else words
