"""Chinese words with their tags, by jieba with a dictionary made from the gazetteer and the vocabularies."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass

import jieba
import jieba.posseg

from kg.reading.model import Span
from kg.resources.gazetteer import gazetteer
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types, per_vocabulary, programmes

__all__ = ["Token", "is_known", "segment"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `span` with jieba's part-of-speech tag (ICTCLAS: n noun, v verb, ns place, nt organization, m number
    …)."""

    span: Span
    word: str
    tag: str


# How often each of the package's names counts as seen, beside jieba's 60 million words: often enough to be kept whole.
_FREQUENCY = 300
# What a department is called behind the word of its field.
_CUES = rule_book("extraction", "organizations")
_DEPARTMENTS = _CUES.words("department-of-field")


class _Words:
    """jieba's tagger with the package's names, and jieba's own words apart from them. Loading takes 1.5 s."""

    def __init__(self) -> None:
        jieba.setLogLevel(logging.WARNING)
        tokenizer = jieba.Tokenizer()
        tokenizer.initialize()
        self._added: set[str] = set()
        for name, tag in _names():
            if name not in tokenizer.FREQ:
                self._added.add(name)
            # A frequency of our own: jieba's suggestion cuts each name first, 6 s for the 7,000 of them.
            tokenizer.add_word(name, freq=max(_FREQUENCY, tokenizer.FREQ.get(name, 0)), tag=tag)
        for name in (*_verbs_with_county(), *_bodies_with_party()):
            tokenizer.del_word(name)
        self._frequencies = tokenizer.FREQ
        self.tagger = jieba.posseg.POSTokenizer(tokenizer)

    def is_own(self, word: str) -> bool:
        """Whether jieba's own dictionary holds the word."""
        return self._frequencies.get(word, 0) > 0 and word not in self._added


def _names() -> Iterator[tuple[str, str]]:
    for name in gazetteer().names():
        if len(name) > 2 and not _stem_is_word(name):
            yield name, "ns"
    types = organization_types()
    for name in types.names():
        # 公司党支部 stays two words: what stands before the second may be a name.
        if not any(types.find(name[cut:]) for cut in range(1, len(name) - 1)):
            yield name, "nt"
    for word in types.hidden():
        yield from ((word + ending, "nt") for ending in _DEPARTMENTS)
        if word.startswith("民"):
            # 株洲市民政局 has no 市民 in it.
            yield from ((level + word + ending, "nt") for level in "省市县区州旗" for ending in _DEPARTMENTS)
    for name in programmes().names():
        yield name, "nz"


def _stem_is_word(name: str) -> bool:
    """Whether a division's name without its end is a word: 会同县 would swallow the verb of 教育局会同县财政局."""
    china = gazetteer()
    return any(china.is_common_word(short) for short in china.short_forms(china.named(name)[0]))


def _verbs_with_county() -> Iterator[str]:
    """Such names that jieba's own dictionary holds too."""
    return (name for name in gazetteer().names() if name.endswith("县") and _stem_is_word(name))


@per_vocabulary
def _words() -> _Words:
    return _Words()


def _bodies_with_party() -> Iterator[str]:
    """A body with its party body, which are two words: what stands before 公司|党委 may be a name."""
    return (body + party for body in _CUES.words("company-end") for party in ("党委", "党总支", "党支部", "党组织"))


def is_known(word: str) -> bool:
    """Whether jieba's own dictionary holds the word: a company's coined name is not in it."""
    return _words().is_own(word)


def segment(plain: str) -> tuple[Token, ...]:
    """The words of a shadow text with their tags; together they are the text.

    >>> [(token.word, token.tag) for token in segment("佳木斯市有党员12人")]
    [('佳木斯市', 'ns'), ('有', 'v'), ('党员', 'n'), ('12', 'm'), ('人', 'n')]
    """
    tokens, at = [], 0
    for word, tag in _tagged(plain):
        tokens.append(Token(Span(at, at + len(word)), word, tag))
        at += len(word)
    return tuple(tokens)


# No words repeat a character so often; jieba takes 2 ms for each one of them.
_RUN = re.compile(r"(.)\1{15,}", re.DOTALL)


def _tagged(plain: str) -> Iterator[tuple[str, str]]:
    """jieba's words and tags; a run of one character is a word of its own, x for no part of speech."""
    at = 0
    for run in _RUN.finditer(plain):
        yield from _words().tagger.cut(plain[at : run.start()])
        yield run.group(), "x"
        at = run.end()
    yield from _words().tagger.cut(plain[at:])
