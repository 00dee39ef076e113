"""Whether a section on how things stand (基本情况, 现状, 家底) tells of what was done, or mere facts."""

from kg.resources.rules import rule_book

__all__ = ["more_than_facts"]

_BOOK = rule_book("reading/roles", "roles")

# What speaks for practice: the share of the text that tells what was done, and a part of it for each “ and less a part
# for each word of counting in 100 characters, and a little for each sentence. Of the 172 such sections with gold beside
# none of practice 148 come out right so, 126 by that share or the length alone, and 143 by such weights fitted to
# others; of the 96 beside one of practice 94 are background.
_PER_NAME, _PER_COUNT, _PER_SENTENCE = 0.3, 0.4, 0.03
_FLOOR = 0.5


def more_than_facts(body: str) -> bool:
    """Whether the text of a section tells more of what was done than it counts (GUIDELINES, sections).

    >>> more_than_facts("全县现有水井九口,其中深井三口。")
    False
    >>> more_than_facts("县里推行“井长制”,给九口井各派了管水员。去年修渠三里。")
    True
    """
    counted = len(_BOOK["counts-facts"].findall(body))
    named = (_PER_NAME * body.count("“") - _PER_COUNT * counted) * 100 / max(len(body), 1)
    return _told_of_deeds(body) + named + _PER_SENTENCE * body.count("。") > _FLOOR


def _told_of_deeds(body: str) -> float:
    """The share of the text that stands, in its paragraph, from the first clause on that tells what was done."""
    deeds = ((line, _BOOK["done"].search(line)) for line in body.split("\n"))
    return sum(len(line) - deed.start() for line, deed in deeds if deed) / max(len(body), 1)
