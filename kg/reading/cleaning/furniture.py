"""What a website prints around the text of a document that it shows, and the line breaks that it puts beside quotation
marks."""

import re

from kg.resources.rules import rule_book

__all__ = ["without_furniture"]

_CUES = rule_book("reading/cleaning", "furniture")
# A longer line holds the report.
_LONGEST_NOTICE = 120
# A line that a straight quotation mark begins and ends, both at the end of a line: 实施"⏎归雁工程"⏎以来.
_TORN = re.compile(r'"\n[^"\n。]{1,30}"\n')
_FEWEST_TORN = 2
_BREAK = re.compile(r'(?<![。!?;:]")(?<=")\n(?=[^\n ])')


def without_furniture(plain: str) -> str:
    """The text with blanks for the lines that are the site's, and for the breaks that it puts behind each quotation
    mark.

    >>> without_furniture("饮水调研报告.docx\\n页数:5\\n全县缺水。")
    '饮水调研报告.docx\\n    \\n全县缺水。'
    >>> without_furniture('实施"\\n打井工程"\\n以来,推行"\\n一户一表"\\n制。')
    '实施" 打井工程" 以来,推行" 一户一表" 制。'
    """
    if "\n" not in plain:  # a line by itself, such as a name
        return plain
    plain = _CUES["furniture"].sub(lambda line: " " * len(line.group()), plain)
    for match in list(_CUES["site-words"].finditer(plain)):
        start, end = plain.rfind("\n", 0, match.start()) + 1, plain.find("\n", match.end())
        end = end if end >= 0 else len(plain)
        if end - start <= _LONGEST_NOTICE:
            plain = plain[:start] + " " * (end - start) + plain[end:]
    if len(_TORN.findall(plain)) >= _FEWEST_TORN:
        plain = _BREAK.sub(" ", plain)
    return plain
