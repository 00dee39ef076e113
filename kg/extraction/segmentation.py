"""Chinese words with their tags, by jieba's dictionary and the names of the gazetteer and the vocabularies."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, product
from operator import itemgetter
from typing import NamedTuple, overload

from kg.extraction.words import Dictionary, Tagger
from kg.reading.model import Span
from kg.resources.gazetteer import gazetteer
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types, per_vocabulary, programmes

__all__ = ["Token", "Tokens", "is_known", "segment"]


class Token(NamedTuple):  # made in a third of a dataclass's time, for each word of a report
    """A word at `span` with jieba's part-of-speech tag (ICTCLAS: n noun, v verb, ns place, nt organization, m number
    …)."""

    span: Span
    word: str
    tag: str


class Tokens(Sequence[Token]):
    """The tokens of a text, each made when first asked for: of most words the rules need no more than where they begin,
    the others are asked for twice and more."""

    def __init__(self, tagged: Iterable[tuple[str, str]]) -> None:
        """The words with their tags, which together are the text."""
        self.tagged = list(tagged)
        """The words with their tags."""
        self.starts = list(accumulate(map(len, map(itemgetter(0), self.tagged[:-1])), initial=0))
        """Where each word begins."""
        self._made: list[Token | None] = [None] * len(self.tagged)

    def __len__(self) -> int:
        return len(self.tagged)

    @overload
    def __getitem__(self, place: int) -> Token: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Token, ...]: ...

    def __getitem__(self, place: int | slice) -> Token | tuple[Token, ...]:
        if isinstance(place, slice):
            places = range(*place.indices(len(self.tagged)))
            return tuple([self._made[one] or self[one] for one in places])
        made = self._made[place]
        if made is None:
            (word, tag), start = self.tagged[place], self.starts[place]
            made = self._made[place] = Token(Span(start, start + len(word)), word, tag)
        return made


# What a department is called behind the word of its field.
_CUES = rule_book("extraction/organizations", "organizations")
_DEPARTMENTS = _CUES.words("department-of-field")
_DESCRIBED = _CUES.words("described-kind")


def _names() -> Iterator[tuple[str, str]]:
    china = gazetteer()
    for name in china.names():
        if len(name) > 2 and not china.stem_is_word(name):
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


def _verbs_with_county() -> Iterator[str]:
    """Names of counties that begin with a verb, which jieba's own dictionary holds too."""
    china = gazetteer()
    return (name for name in china.names() if name.endswith("县") and china.stem_is_word(name))


@per_vocabulary
def _dictionary() -> Dictionary:
    return Dictionary(names=_names(), without=chain(_verbs_with_county(), _bodies_with_party(), _deeds(), _DESCRIBED))


@per_vocabulary
def _tagger() -> Tagger:
    return Tagger(_dictionary())


def _bodies_with_party() -> Iterator[str]:
    """A body with its party body, which are two words: what stands before 公司|党委 may be a name."""
    return (body + party for body in _CUES.words("company-end") for party in ("党委", "党总支", "党支部", "党组织"))


def _deeds() -> Iterator[str]:
    """Adverbs with their verbs, which jieba's dictionary has as nouns (充分发挥, 认真执行): what they act upon would be
    one name with them."""
    return map("".join, product(_CUES.words("adverb-of-deed"), _CUES.words("verb-of-deed")))


def is_known(word: str) -> bool:
    """Whether jieba's own dictionary holds the word: a company's coined name is not in it."""
    return _dictionary().is_own(word)


def segment(plain: str) -> Tokens:
    """The words of a shadow text with their tags; together they are the text.

    >>> [(token.word, token.tag) for token in segment("佳木斯市有党员12人")]
    [('佳木斯市', 'ns'), ('有', 'v'), ('党员', 'n'), ('12', 'm'), ('人', 'n')]
    """
    return Tokens(_tagged(plain))


# No words repeat a character so often; to tell such a run's words takes a long time for each one of them.
_RUN = re.compile(r"(.)\1{15,}", re.DOTALL)


def _tagged(plain: str) -> list[tuple[str, str]]:
    """The words and tags; a run of one character is a word of its own, x for no part of speech."""
    words: list[tuple[str, str]] = []
    known: dict[tuple[str, str], tuple[str, str]] = {}

    def cut(start: int, end: int) -> None:
        # A word with its tag is one object wherever it stands, which takes a third of the memory.
        for line in plain[start:end].splitlines(keepends=True):
            own = _tagger().cut(line)
            words.extend(map(known.setdefault, own, own))

    at = 0
    for run in _RUN.finditer(plain):
        cut(at, run.start())
        words.append((run.group(), "x"))
        at = run.end()
    cut(at, len(plain))
    return words
