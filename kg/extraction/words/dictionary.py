"""jieba's dictionary, with names added to it."""

import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from math import log

from kg.extraction.words.data import dictionary_text

__all__ = ["Dictionary"]

# How often an added name counts as seen, beside jieba's 60 million words: often enough to be kept whole.
_FREQUENCY = 300
# So many beginnings of words are kept in mind: a report has some thousand, and all there are would fill the memory.
_KEPT = 2**18


class Dictionary:
    """The words with their weights (logarithms of relative frequencies) and tags.

    Of its 350,000 words a text needs a tenth: entries are read when a text first has the two characters that they begin
    with.

    >>> words = Dictionary(names=[("四议两公开", "nz")])
    >>> words.tag("学校"), words.tag("四议两公开"), words.is_own("学校"), words.is_own("四议两公开")
    ('n', 'nz', True, False)
    """

    def __init__(self, names: Iterable[tuple[str, str]] = (), without: Iterable[str] = ()) -> None:
        """`names` are added with their tags; then the words `without` are taken out, jieba's and added ones."""
        text = dictionary_text()
        self._lines = sorted(text.splitlines())
        self._names: dict[str, dict[str, tuple[int, str]]] = {}
        self._without = frozenset(without)
        total = sum(int(frequency) * times for frequency, times in Counter(text.split(" ")[1::2]).items())
        for name, tag in names:
            entries = self._names.setdefault(name[:2], {})
            frequency = max(_FREQUENCY, self._frequency(name))
            entries[name] = (frequency, tag)
            total += frequency
        self.unseen = -log(total)
        """The weight of a character that is no word."""
        self._own: set[str] = set()
        self.weights: dict[str, float] = {}
        """The weight of each word that begins with what `lengths` was asked for."""
        self.tags: dict[str, str] = {}
        """The tags of these words."""
        self.lengths = _Lengths(self._read)
        """How long the words are that begin with two characters (or are one), from the shortest on."""

    def tag(self, word: str) -> str:
        """The part of speech of a word; x for one that is not here."""
        self.lengths[word[:2]]
        return self.tags.get(word, "x")

    def is_own(self, word: str) -> bool:
        """Whether jieba's own dictionary holds the word."""
        self.lengths[word[:2]]
        return word in self._own

    def _frequency(self, word: str) -> int:
        """How often jieba counts a word as seen."""
        place = bisect_left(self._lines, f"{word} ")
        line = self._lines[place] if place < len(self._lines) else ""
        return int(line.split(" ")[1]) if line.startswith(f"{word} ") else 0

    def _read(self, head: str) -> tuple[int, ...]:
        """Take in the words that begin with two characters, or the one of one character, and tell their lengths."""
        lines, start = self._lines, head if len(head) == 2 else f"{head} "
        entries = self._names.get(head, {})
        first = bisect_left(lines, start)
        if first < len(lines) and lines[first].startswith(start):  # most neighbours begin no word
            last = bisect_left(lines, start + chr(sys.maxunicode), first)
            own = {word: (int(frequency), tag) for word, frequency, tag in map(str.split, lines[first:last])}
            self._own.update(own.keys() - self._without)
            entries = own | entries
        words = entries.keys() - self._without
        for word in words:
            frequency, self.tags[word] = entries[word]
            self.weights[word] = log(frequency) + self.unseen
        return tuple(sorted(set(map(len, words))))


class _Lengths(dict[str, tuple[int, ...]]):
    def __init__(self, read: Callable[[str], tuple[int, ...]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, head: str) -> tuple[int, ...]:
        if len(self) >= _KEPT:
            self.clear()
        self[head] = lengths = self._read(head)
        return lengths
