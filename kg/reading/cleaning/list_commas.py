"""The commas of lists, where a copy lost every one of them to a space: 物资采购 劳务分包 for 物资采购、劳务分包."""

import re

__all__ = ["with_list_commas"]

# Between two words of a line, and behind a heading's number (一 基本情况).
_GAP = re.compile(r"(?<=[一-龥”)%]) (?=[一-龥“])")
# So many has a page that lost them, at the least; a report of this length has a dozen lists.
_FEWEST, _SHORTEST = 8, 600


def with_list_commas(plain: str) -> str:
    """The text with 、 for its spaces, where it is long, has none and many of these; any other as it is.

    >>> text = "一 基本情况\\n下设党委5个 党总支4个 党支部67个。" + "抓好采购 分包 结算等环节。" * 50
    >>> with_list_commas(text)[:27]
    '一、基本情况\\n下设党委5个、党总支4个、党支部67个。'
    >>> with_list_commas("采购 分包 结算等环节。")
    '采购 分包 结算等环节。'
    """
    if "、" in plain or len(plain) < _SHORTEST or sum(1 for _ in _GAP.finditer(plain)) < _FEWEST:
        return plain
    return _GAP.sub("、", plain)
