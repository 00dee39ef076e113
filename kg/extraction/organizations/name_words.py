"""What the finders of organizations' names have in common: endings, and the words that may stand in a name."""

import re
from functools import cache

from kg.extraction.lexicon import Lexicon
from kg.extraction.segmentation import Token, is_known
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types

__all__ = ["CUES", "PROPER_TAGS", "endings", "is_coined", "may_be_in_legal_name", "may_be_inside"]

CUES = rule_book("extraction/organizations", "organizations")
"""The cues of all modules of organizations."""

PROPER_TAGS = ("nr", "nrt", "nrfg", "ns", "nz", "nt", "x", "eng")
"""jieba's tags of names."""


@cache
def endings(name: str) -> Lexicon[str]:
    """The endings of a cue, reversed, so that the longest one that closes at a place is found."""
    return Lexicon({ending[::-1]: ending for ending in CUES.words(name)})


# No word of a name: pronouns, particles, verbs that stand between a name and what follows.
_BREAK_TAGS = ("p", "c", "u", "d", "r", "w", "e", "y", "o", "f", "ul", "uj")


def may_be_inside(token: Token) -> bool:
    if token.word in CUES.forms("break") and token.word not in CUES.forms("verb-in-name"):
        return False
    if re.match(r"[\d一二两三四五六七八九十百千几多]", token.word) and token.tag.startswith(("m", "q")):
        return False
    # jieba has 三所 for a name.
    if re.fullmatch(r"[一二两三四五六七八九十百千几多]+[所家个座]", token.word):
        return False
    # 磁湖水务: jieba cuts 湖水|务.
    if token.word == "务":
        return True
    # A coined word has whatever tag jieba guesses.
    if (
        re.fullmatch(r"[一-龥]+", token.word)
        and not (len(token.word) == 2 and token.word[1] in "由与给")
        and (len(token.word) == 1 or not is_known(token.word))
        and token.tag[:1] not in "pcudr"
    ):
        return True
    if token.tag.startswith("v") and token.tag != "vn" and token.word not in CUES.forms("verb-in-name"):
        return False
    return not token.tag.startswith(_BREAK_TAGS) and bool(re.fullmatch(r"[一-龥A-Za-z0-9“”]+", token.word))


_NUMERALS = frozenset("一二三四五六七八九十百千万")


def may_be_in_legal_name(token: Token) -> bool:
    """Whether a word may stand before 有限公司: any but particles, amounts, and verbs that lead to a company (成立)."""
    if token.word in CUES.forms("break") and token.word not in CUES.forms("verb-in-name"):
        return False
    if token.tag.startswith(("m", "q")):
        # 第三工程有限公司, 十二局集团: a number that tells which; 三/一/重工: jieba breaks a coined name.
        return token.word in _NUMERALS or CUES["ordinal-in-name"].fullmatch(token.word) is not None
    # 城市|更新|有限公司: an adverb of two characters is a name to whoever coined it; 再|担保 insures the insurer, and
    # 青|湖水|务 is a water company.
    if token.tag == "d" and (len(token.word) > 1 or token.word in ("再", "务")):
        return True
    return not token.tag.startswith(_BREAK_TAGS) and bool(re.fullmatch(r"[一-龥A-Za-z“”]+", token.word))


def is_coined(token: Token) -> bool:
    if not re.fullmatch(r"[一-龥]{2,}", token.word) or organization_types().find(token.word) is not None:
        return False
    if is_known(token.word) and CUES["generic-institution"].search(token.word):
        return False
    return not is_known(token.word) or token.tag in PROPER_TAGS
