"""How the characters of the page's names are read, so that its search box understands pinyin and initials."""

from collections import defaultdict
from collections.abc import Iterable
from unicodedata import normalize

from pypinyin import Style, pinyin

__all__ = ["readings"]


def readings(texts: Iterable[str]) -> dict[str, str]:
    """Each reading, without tone, with the characters that have it; a character of several readings stands at each.

    >>> readings(["重庆", "3"])
    {'chong': '重', 'qing': '庆', 'tong': '重', 'zhong': '重'}
    """
    found: dict[str, list[str]] = defaultdict(list)
    for char in sorted({char for text in texts for char in normalize("NFKC", text)}):
        # A character at a time: in a word pypinyin decides for one reading, and it may be the wrong one.
        for said in pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore"):
            for reading in said:
                if reading.isascii() and reading.isalpha():
                    found[reading].append(char)
    return {reading: "".join(found[reading]) for reading in sorted(found)}
