"""What the words before 镇, 村, 社区 say: whether they name no place, and whether others of their kind vouch."""

import re
from collections.abc import Iterable
from functools import lru_cache

from kg.extraction.lexicon import Lexicon
from kg.extraction.regions.place import CUES

__all__ = ["GENERIC", "counted_kinds", "has_peers", "in_step", "made_of_generic"]

GENERIC = frozenset(CUES.words("generic-name"))
"""What may stand before the word of a small place and is no name."""

_LEVELS = CUES.forms("place-level")


def made_of_generic(name: str, one_word: bool = False) -> bool:
    """Whether a name is put together from words that name no place: 重点, 后进 + 贫困, 示范 + 大.

    A generic character with another is a name where the two are `one_word` (九龙, 富乐), else chance (城带乡).
    """
    if name in GENERIC or CUES["function-character"].search(name) is not None:
        return True
    return any(
        name[:cut] in GENERIC and (name[cut:] in GENERIC or len(name) - cut <= 1 and not one_word)
        for cut in range(1, len(name))
    )


def counted_kinds(plain: str, names: Iterable[str]) -> frozenset[str]:
    """Those of the names that the text counts somewhere, as no village is: 信用村(社区)687个.

    >>> counted_kinds("青石村有信用村(社区)687个、桥3座。", ["青石村", "信用村"])
    frozenset({'信用村'})
    """
    found = Lexicon({name: name for name in names}).longest(plain)
    return frozenset(name for _, end, name in found if CUES["counted-kind"].match(plain, end))


@lru_cache(maxsize=2)
def _peers(plain: str) -> dict[str, set[str]]:
    """The names of two characters before 村, 社区 …, by that ending, and by it with the two characters behind it."""
    peers: dict[str, set[str]] = {}
    for match in CUES["short-name"].finditer(plain):
        name, ending, behind = match.groups()
        if not made_of_generic(name, one_word=True):
            peers.setdefault(ending, set()).add(name)
            peers.setdefault(ending + behind, set()).add(name)
    return peers


def in_step(plain: str, start: int, end: int) -> bool:
    """Whether the report says the same of two others of its kind: 九龙社区人均…, 红星社区人均…, 新村社区人均…."""
    match = re.match(r"(?:社区|村)[一-龥]{2}", plain[end : end + 4])
    return match is not None and end - start == 2 and len(_peers(plain).get(match.group(), ())) >= 2


def has_peers(plain: str, start: int, end: int) -> bool:
    """Whether a name that is a word too (团结社区, 红星村) stands beside others of its kind: one in its list, or two
    anywhere."""
    ending = next((ending for ending in _LEVELS if plain.startswith(ending, end)), "")
    if end - start != 2 or not CUES["peer-company"].match(plain, end + len(ending)):
        return False
    others = _peers(plain).get(ending, set()) - {plain[start:end]}
    listed = plain[start - 1 : start] == "、" or plain.startswith(ending + "、", end)
    return len(others) >= (1 if listed else 2)
