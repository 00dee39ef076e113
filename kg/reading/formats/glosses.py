"""Pronunciations that mirrors of websites print behind characters: 產(chǎn)業(yè)."""

import re

__all__ = ["without_glosses"]

# A syllable of Hanyu Pinyin (ISO 7098), with its tone or in the neutral one.
_GLOSS = re.compile(r"(?<=[一-鿿])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)")
_TONED = re.compile(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
# A report may tell how to read the rare character of a place's name; the mirrors gloss one character in ten.
_FEWEST = 10


def without_glosses(text: str) -> str:
    """The text without the pronunciations that stand behind many of its characters; a few stay as they are.

    >>> without_glosses("產(chǎn)業(yè)發(fā)展" * 5)[:4]
    '產業發展'
    >>> without_glosses("酂(zàn)阳镇有水井三眼。")
    '酂(zàn)阳镇有水井三眼。'
    """
    glosses = [gloss for gloss in _GLOSS.findall(text) if _TONED.search(gloss)]
    return _GLOSS.sub("", text) if len(glosses) >= _FEWEST else text
