"""Page numbers that a web copy keeps in the form of items: 1、 before its first line and 2、, 3、 where a page broke a
sentence off."""

import re
from collections.abc import Sequence

from kg.reading.markers import Marker

__all__ = ["without_pages"]

_STYLE = "1、"
# Not every page's number is kept.
_LARGEST_GAP = 3
# A shorter line is a heading, which closes with no stop.
_SHORTEST_TORN = 40
_TORN = re.compile(rf"[^\n]{{{_SHORTEST_TORN},}}[\w,、“+%]\s*\Z")
# No line is looked at further back.
_NEAR = 200


def without_pages(found: Sequence[Marker], plain: str) -> list[Marker]:
    """The markers of a text without those that number its pages. They count on through the whole text, from a 1 above
    its first heading, and others than the first stand amid a sentence.

    >>> from kg.reading.markers import markers
    >>> words = "县里的水井多数打得很浅,到了枯水的季节就见了底,有的村要到五里以外去挑水,村民对这件事意见一直很"
    >>> plain = f"1、水情报告 为了解水情,开展了调研。\\n一、概况\\n{words}\\n2、大。\\n二、建议\\n打井。"
    >>> [marker.value for marker in without_pages(list(markers(plain)), plain)]
    [1, 2]
    """
    row = [marker for marker in found if marker.leads and marker.style.name == _STYLE]
    if not row or found[0] is not row[0] or row[0].value != 1:
        return list(found)
    pages, kept = row[:1], 0
    for marker in row[1:]:
        gap = marker.value - pages[-1].value
        if 0 < gap <= _LARGEST_GAP if _is_torn(plain, marker.line) else gap == 1 and marker.value != kept + 1:
            pages.append(marker)
        else:
            kept = marker.value
    if not any(_is_torn(plain, marker.line) for marker in pages[1:]):
        return list(found)
    dropped = set(pages)
    return [marker for marker in found if marker not in dropped]


def _is_torn(plain: str, line: int) -> bool:
    """Whether the line above breaks off amid a sentence."""
    return _TORN.search(plain, max(0, line - _NEAR), line) is not None
