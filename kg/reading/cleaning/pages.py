"""Page numbers that a copy keeps amid its text, and the line breaks around them.

They stand on lines of their own (- 2 -, 第2页 共5页), or, in what websites show of their documents, in the form of
items: 1、 before the first line and 2、, 3、 where a page broke a sentence off.
"""

import re

__all__ = ["without_pages"]

# A shorter line is a heading, which closes with no stop.
_SHORTEST_TORN = 25
# Items that stand closer are those of a list.
_SHORTEST_PAGE = 200
_NEAR = 200
_LINE = re.compile(
    r"\n[ \n]{0,9}(?:[-—·] ?\d{1,3} ?[-—·]|第 ?\d{1,3} ?页(?:[ ,/]*共 ?\d{1,3} ?页)?|\d{1,3} ?/ ?\d{1,3})"
    r" {0,9}\n[ \n]{0,9}(?=[一-龥\d“])"
)
# The number of the first page stands before the text, or behind what is printed over it.
_FIRST = re.compile(r"(?:[^\n]{0,60}\n|[ ]{61,300}\n){0,16}? {0,9}(?P<number>1、)")
_ITEM = re.compile(r"\n[ \n]{0,9}(?P<number>\d{1,3})、")
# Not every page's number is kept.
_LARGEST_GAP = 3


def without_pages(plain: str) -> str:
    """The text with blanks for the numbers of its pages, and for the line breaks that stand around those amid a
    sentence.

    >>> words = "县里的水井多数打得很浅,到了枯水的季节就见了底,有的村要到五里以外去挑水,村民对这件事意见一直很"
    >>> without_pages(f"{words}\\n- 2 -\\n大。").endswith("意见一直很       大。")
    True
    >>> pages = f"1、水情报告\\n{words}。" + "村里打了新井。" * 30
    >>> without_pages(f"{pages}{words}\\n2、大。").endswith("意见一直很   大。")
    True
    """
    gone = [match.span() for match in _LINE.finditer(plain) if _is_torn(plain, match.start())]
    if first := _FIRST.match(plain):
        gone += _numbered(plain, first)
    out, done = [], 0
    for start, end in sorted(gone):
        out += [plain[done:start], " " * (end - start)]
        done = end
    return "".join(out) + plain[done:] if gone else plain


def _numbered(plain: str, first: re.Match[str]) -> list[tuple[int, int]]:
    """The numbers of pages that look like those of items. They count on through the whole text, and others than the
    first stand amid a sentence; a list has its own row."""
    found, last, kept, torn = [first.span("number")], 1, 0, False
    for match in _ITEM.finditer(plain, first.end()):
        value = int(match["number"])
        amid = _is_torn(plain, match.start())
        far = match.start() - found[-1][1] >= _SHORTEST_PAGE
        if far and (0 < value - last <= _LARGEST_GAP if amid else value == last + 1 != kept + 1):
            found.append(match.span() if amid else match.span("number"))
            last, torn = value, torn or amid
        else:
            kept = value
    return found if torn else []


def _is_torn(plain: str, end: int) -> bool:
    """Whether the line that ends here breaks off amid a sentence."""
    start = plain.rfind("\n", max(0, end - _NEAR), end) + 1 or max(0, end - _NEAR)
    line = plain[start:end].rstrip()
    return len(line) >= _SHORTEST_TORN and (line[-1].isalnum() or line[-1] in ",、“+%")
