"""jieba's dictionary, with names added to it."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cache
from math import log

from kg.extraction.words.data import dictionary_lines

__all__ = ["Dictionary"]

# So many words jieba's dictionary has seen: what the frequencies in its last version come to. To add them up takes as
# long as all else that is done when a dictionary is made.
_SEEN = 60_101_967
# How often an added name counts as seen: often enough to be kept whole.
_FREQUENCY = 300
# So many beginnings of words are kept in mind: a report has some thousand, and all there are would fill the memory.
_KEPT = 2**18

Beginning = tuple[float | None, tuple[int, ...]]
"""The weight of a character, None if it is no word, and how long the words are that begin with it and the next one."""


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
        self._lines = dictionary_lines()
        self._names: dict[str, dict[str, tuple[int, str]]] = {}
        self._without = frozenset(without)
        total = _SEEN
        for name, tag in names:
            entries = self._names.setdefault(name[:2], {})
            frequency = max(_FREQUENCY, self._frequency(name))
            entries[name] = (frequency, tag)
            total += frequency
        self.unseen = unseen = -log(total)
        """The weight of a character that is no word."""
        self._weight = cache(lambda frequency: log(int(frequency)) + unseen)
        self._own: set[str] = set()
        self.weights: dict[str, float] = {}
        """The weight of each word that begins with what `beginnings` was asked for."""
        self.tags: dict[str, str] = {}
        """The tags of these words."""
        self.beginnings = _Beginnings(self._read)
        """What begins with two characters, or the last one of a text; lengths from the shortest on."""

    def tag(self, word: str) -> str:
        """The part of speech of a word; x for one that is not here."""
        self.beginnings[word[:2]]
        return self.tags.get(word, "x")

    def is_own(self, word: str) -> bool:
        """Whether jieba's own dictionary holds the word."""
        self.beginnings[word[:2]]
        return word in self._own

    def _frequency(self, word: str) -> int:
        """How often jieba counts a word as seen."""
        start = _bytes(f"{word} ")
        place = bisect_left(self._lines, start)
        line = self._lines[place] if place < len(self._lines) else b""
        return int(line.split(b" ")[1]) if line.startswith(start) else 0

    def _read(self, head: str) -> Beginning:
        """Take in the words that begin with two characters, or the one of one character, and tell what they are."""
        lines, start = self._lines, _bytes(head if len(head) == 2 else f"{head} ")
        words: list[str] = []
        first = bisect_left(lines, start)
        if first < len(lines) and lines[first].startswith(start):
            last = bisect_left(lines, start + b"\xff", first)
            found = b"\n".join(lines[first:last]).decode().split()
            words = found[::3]
            self._own.update(words)
            self.weights.update(zip(words, map(self._weight, found[1::3]), strict=True))
            self.tags.update(zip(words, found[2::3], strict=True))
        for name, (frequency, tag) in self._names.get(head, {}).items():
            words.append(name)
            self.weights[name], self.tags[name] = self._weight(frequency), tag
        for word in self._without.intersection(words):
            self._own.discard(word)
            del self.weights[word], self.tags[word]
        if len(head) < 2:
            return self.weights.get(head), ()
        single = self.beginnings[head[0]]
        if not words:  # most neighbours begin none
            return single
        return single[0], tuple(sorted(set(map(len, filter(self.weights.__contains__, words)))))


def _bytes(beginning: str) -> bytes:
    """As it stands in the lines, which are in the order of their characters in bytes too."""
    return beginning.encode("utf-8", "surrogatepass")


class _Beginnings(dict[str, Beginning]):
    def __init__(self, read: Callable[[str], Beginning]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, head: str) -> Beginning:
        beginning = self._read(head)
        if len(self) >= _KEPT:
            self.clear()
        self[head] = beginning
        return beginning
