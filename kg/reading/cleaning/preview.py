"""The outline that a site shows above a text, or a table of contents without a name: headings that come again below."""

import re

__all__ = ["without_preview"]

_CN = "[一二三四五六七八九十]{1,3}"
# A chapter, with the leaders and the page's number that a table of contents has behind it.
_CHAPTER = r"(?m)^ *({number}、[^\n。;!?]{{2,40}}?)(?: *[.·…—-]*\d*) *$"
_FIRST, _TOP = (re.compile(_CHAPTER.format(number=number)) for number in ("一", _CN))
_NUMBERED = re.compile(rf" *(?:{_CN}、|[(（]{_CN}[)）]|\d{{1,2}}[、.])[^\n]{{2,80}}(?:\n|$)")
# It begins and ends among the first characters of a text.
_HEAD, _LONGEST = 1500, 4000
_FEWEST = 3
# The contents of a compilation list reports; where these begin its contents tell.
_OF_REPORTS = ("报告", "调研", "调查")


def without_preview(plain: str) -> str:
    """The text with blanks for an outline above it: lines of headings alone, all of whose chapters stand below again.

    >>> text = "一、水源\\n二、水管\\n三、建议\\n水村报告\\n"
    >>> without_preview(text + "一、水源\\n井少。\\n二、水管\\n漏水。\\n三、建议\\n换管。")[:22]
    '    \\n    \\n    \\n水村报告\\n一、'
    """
    first = _FIRST.search(plain, 0, _HEAD)
    again = plain.find(f"\n{first[1]}", first.end()) if first else -1
    if first is None or again < 0:
        return plain
    end = first.start()
    while end < min(again, _LONGEST) and (line := _NUMBERED.match(plain, end)):
        end = line.end()
    tops = _TOP.findall(plain, first.start(), end)
    if any(word in plain[first.start() : end] for word in _OF_REPORTS):
        return plain
    place = again
    for top in tops:
        place = plain.find(f"\n{top}", place)
        if place < 0:
            return plain
    if len(tops) < _FEWEST or end > again + 1:
        return plain
    return plain[: first.start()] + re.sub(r"[^\n]", " ", plain[first.start() : end]) + plain[end:]
