"""Villages and communities whose names no dictionary knows: by what stands around them and how they are made."""

import re
from collections.abc import Sequence

from kg.extraction.document import Document
from kg.extraction.regions.place import CUES
from kg.extraction.regions.place_names import GENERIC, has_peers, in_step, made_of_generic
from kg.extraction.segmentation import Token, is_known
from kg.reading.model import Span

__all__ = ["coined_start"]

_PROPER_TAGS = ("ns", "nr", "nrfg", "nrt", "nz")
_NO_NAME_TAGS = ("v", "a", "l", "i", "z", "p", "d", "m", "r", "c", "f", "u", "q", "t", "w")


# A quotation of more characters is speech, and names places like any other text.
_LONGEST_QUOTATION = 30


# What stands before a clause.
_HEADS = ("", "\n", "。", ";", ",")


def coined_start(document: Document, end: int, done: int) -> int | None:
    """Where a name before a 村 or 社区 at `end` begins that no dictionary knows, between a boundary and the suffix:
    如太安村, (杨家坪社区."""
    plain = document.plain
    of_village = CUES["body-of-village"].match(plain, end) is not None
    holding = document.tokens[document.token_index(end)]
    there = _happens_in(document, holding, end)
    if there or _closes_word(document, holding, end, of_village):
        return holding.span.start if there else None
    # “社财乡代理”: what stands inside quotation marks is a name of another kind.
    opening = plain.rfind("“", max(0, end - _LONGEST_QUOTATION), end)
    if opening >= 0 and not re.search("[”\n]", plain[opening:end]):
        return None
    # 百步亭花园社区: a community may be called by the estate that it is.
    for length in (6, 5, 4, 3, 2) if CUES["estate"].search(plain, end - 2, end) else (4, 3, 2):
        start = end - length
        name = plain[start:end]
        before = plain[start - 1 : start]
        # 。目前|村党支部: a word of time is no name.
        if start < done or not re.fullmatch(r"[一-龥]+", name) or CUES["opens-list-of-places"].match(name):
            continue
        masked = CUES["masked-holder"].search(plain, max(0, start - 6), start) is not None
        by_lie = CUES["village-by-lie"].search(name) is not None
        tokens = [t for t in document.tokens_in(Span(start, end)) if t.span.start < end]
        if not tokens or tokens[0].span.start != start:
            continue
        leads = of_village and CUES["before-body-of-village"].search(plain, max(0, start - 3), start) is not None
        if before and not (masked or leads or _may_stand_behind(plain, start, by_lie)):
            continue
        own = len(name) == 2 and tokens[0].span.end == end
        proper = tokens[0].tag == "nr" and (of_village or before in _HEADS)
        own = own and (tokens[0].tag == "ns" or proper) and (name not in GENERIC or of_village and proper)
        told = of_village and _is_told_apart(tokens)
        if own or told or by_lie and not _tell_of_deeds(tokens) and not made_of_generic(name):
            return start
        # 古元村: jieba takes the name with its ending for a person's.
        whole = tokens[0].tag in _PROPER_TAGS and tokens[0].span.end > end
        known = whole or of_village or is_known(tokens[0].word) or is_known(name)
        if made_of_generic(name, one_word=len(tokens) == 1 and known):
            if name not in GENERIC and in_step(plain, start, end) and not CUES["function-character"].search(name):
                return start
            continue
        if of_village and tokens[0].tag in _PROPER_TAGS:
            return start
        if len(name) == 3 and len(tokens) == 1 and tokens[0].tag in _PROPER_TAGS and plain.startswith("社区", end):
            return start
        worded = any(t.tag.startswith(_NO_NAME_TAGS) and (is_known(t.word) or len(t.word) > 2) for t in tokens)
        acting = any(t.tag.startswith("v") for t in tokens)
        if not (worded or is_known(name)) or (not acting and (masked or has_peers(plain, start, end))):
            return start
    return None


def _is_told_apart(tokens: Sequence[Token]) -> bool:
    """Whether a name tells one of two villages from the other: 大|郭村, 上|河村."""
    first, *rest = tokens
    return first.word in CUES.forms("tells-villages-apart") and bool(rest) and rest[0].tag in _PROPER_TAGS


def _tell_of_deeds(tokens: Sequence[Token]) -> bool:
    """Whether words say what is done or when, or join on: 修|路, 如今|小路, 以|小路."""
    first = tokens[0]
    # 隆|康路: a surname is tagged as a time.
    time = first.tag[0] == "t" and (len(first.word) > 1 or first.word in CUES.words("time-character"))
    return time or first.tag[0] in "pcdu" or any(token.tag == "v" and len(token.word) > 1 for token in tokens)


def _may_stand_behind(plain: str, start: int, by_lie: bool) -> bool:
    """Whether a name that no dictionary knows may stand behind what ends at `start`."""
    near = CUES["before-village-by-lie" if by_lie else "before-coined-name"].search(plain, start - 1, start)
    return (near or CUES["opens-list-of-places"].search(plain, max(0, start - 4), start)) is not None


def _happens_in(document: Document, word: Token, end: int) -> bool:
    """Whether a word of the language is a village in which something is done: 在|胜利村|试点."""
    plain, start = document.plain, word.span.start
    if start >= end or len(word.word) < 3 or plain[start - 1 : start] != "在":
        return False
    if not is_known(word.word) or word.tag == "ns" or made_of_generic(plain[start:end], one_word=True):
        return False
    return CUES["happens-there"].match(plain, end) is not None


def _closes_word(document: Document, word: Token, end: int, of_village: bool) -> bool:
    """Whether the suffix closes a word of its own that only ends like a place: 返乡, 农村, 小城镇."""
    plain = document.plain
    if word.span.start >= end or not (is_known(word.word) or word.tag == "nt"):
        return False
    # 李沟村推广…: so does the head of a clause.
    head = plain[word.span.start - 1 : word.span.start] in _HEADS and len(word.word) > 2
    # 南|张庄村: taken for a person's name.
    person = word.tag == "nr" and CUES["village-by-lie"].search(plain, word.span.start, end)
    return word.tag not in (_PROPER_TAGS if of_village or head or person else ("ns",))
