"""What the ways of finding programmes have in common: the candidate, its kind, the words that lead up to it."""

from dataclasses import dataclass

from kg.extraction.document import Document
from kg.extraction.segmentation import is_known
from kg.reading.model import Span
from kg.resources.rules import rule_book
from kg.resources.vocabulary import programmes

__all__ = [
    "CUES",
    "Candidate",
    "inside_word",
    "is_blamed",
    "is_honour",
    "is_turned",
    "kind_of",
    "known",
    "without_lead",
]

CUES = rule_book("extraction/programmes", "programmes")
"""The cues of all modules of programmes."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name found at `span`: `core` is the name without its closing noun, `whole` with it, `kind` what the noun
    shows."""

    span: Span
    core: str
    whole: str
    kind: str
    rule: str


def kind_of(noun: str) -> str:
    """The kind of programme that a closing noun shows: 其他 for one that shows none.

    >>> kind_of("攻坚战"), kind_of("平台")
    ('行动', '其他')
    """
    return CUES.forms("closing-noun").get(noun, "其他")


def known(span: Span, words: str) -> Candidate | None:
    """The programme of the vocabulary that `words` name, standing at `span`."""
    concept = programmes().find(words)
    if concept is None:
        return None
    return Candidate(span, concept.label, concept.label, concept.kind or "其他", "known-programme")


# How far back, in characters, stands what blames a quotation.
_BLAME_IN_FRONT = 16


def is_blamed(plain: str, start: int) -> bool:
    """Whether the words in front of a quotation at `start` say that what it quotes is amiss."""
    return CUES["reproach-in-front"].search(plain, max(0, start - _BLAME_IN_FRONT), start) is not None


def is_turned(plain: str, quotation: Span) -> bool:
    """Whether what is quoted turns into something, or something into it: 变“要我学”为“我要学”."""
    before = max(0, quotation.start - _LONGEST_TURN)
    into = CUES["turns-into"].match(plain, quotation.end)
    return into is not None or CUES["turned-from"].search(plain, before, quotation.start) is not None


# ”转变为.
_LONGEST_TURN = 5


def is_honour(inner: str, before: str) -> bool:
    """Whether what is quoted is an honour that somebody has got.

    >>> is_honour("全县防汛先进集体", "县水利局获评"), is_honour("护渠先锋", "县水利局评选")
    (True, False)
    """
    return CUES["honour"].fullmatch(inner) is not None and CUES["award-in-front"].search(before) is not None


def without_lead(words: str) -> str:
    """The words of a phrase without the verbs that it begins with.

    >>> without_lead("大力推行三级巡河")
    '三级巡河'
    """
    return CUES["leads-in"].sub("", words)


def inside_word(document: Document, start: int) -> bool:
    """Whether a known word runs over the beginning of a name: 规范性规章制度 does not begin with 性."""
    token = document.tokens[document.token_index(start)]
    return token.span.start < start and (is_known(token.word) or len(token.word) > 3)
