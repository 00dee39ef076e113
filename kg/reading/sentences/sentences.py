"""Text → sentences, as spans."""

import re

from kg.reading.cleaning import shadow
from kg.reading.model import Span

__all__ = ["sentences"]

# A sentence runs to its closing mark with the quotation mark or bracket that follows, or to the end of its line. One of
# more than 2,000 characters is none (the longest at hand has 347): it ends at its last comma before, since what looks
# for something in each item's sentence would take forever on a report without a full stop.
_SENTENCE = re.compile(
    r"[^。!?;\n]{1,2000}+(?:[。!?;]+[”’》)]*|(?=\n|\Z))|[^。!?;\n]{1,1999}[,、:]|[^。!?;\n]{1,2000}|[。!?;]+[”’》)]*"
)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text` in order; together they hold every character that is not white space.

    A semicolon closes one too: the items of a Chinese enumeration (一是…;二是…) are statements of their own.

    >>> [span.of("一是缺人;二是缺钱。\\n怎么办?") for span in sentences("一是缺人;二是缺钱。\\n怎么办?")]
    ['一是缺人;', '二是缺钱。', '怎么办?']
    """
    found = []
    for match in _SENTENCE.finditer(shadow(text)):
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip())
        end = match.end() - (len(words) - len(words.rstrip()))
        if start < end:
            found.append(Span(start, end))
    return tuple(found)
