"""Finding the names of a list in a text: a dictionary of names by first characters, scanned in linear time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, compress, count
from operator import add, or_
from typing import Generic, TypeVar

__all__ = ["Lexicon"]


T = TypeVar("T")


class Lexicon(Generic[T]):
    """Names with what each stands for.

    A text of n characters is scanned in n steps; where the three first characters of names stand, there are as many
    look-ups as these have lengths.

    >>> Lexicon({"党组织": 1, "党组织书记": 2, "企业": 3}).longest("企业党组织书记")
    [(0, 2, 3), (2, 7, 2)]
    """

    def __init__(self, names: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        self._values = dict(names)
        lengths = defaultdict[str, set[int]](set)
        for name in self._values:
            if len(name) > 2:
                lengths[name[:3]].add(len(name))
        self._lengths = {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}
        self._heads = {name[:2] for name in self._values}
        self._single = {head for head in self._heads if len(head) == 1}

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def __getitem__(self, name: str) -> T:
        return self._values[name]

    def at(self, text: str, start: int) -> list[tuple[int, T]]:
        """The end and value of every name that begins at `start`, the longest first."""
        found = []
        values = self._values
        for length in self._lengths.get(text[start : start + 3], ()):
            name = text[start : start + length]
            if name in values and len(name) == length:
                found.append((start + length, values[name]))
        if (pair := text[start : start + 2]) in values and len(pair) == 2:
            found.append((start + 2, values[pair]))
        if self._single and text[start : start + 1] in self._single:
            found.append((start + 1, values[text[start]]))
        return found

    def places(self, text: str) -> Iterator[int]:
        """Where names may begin: wherever two characters stand that one begins with, or the one that is one."""
        if not self._heads:
            return iter(())
        begins = map(self._heads.__contains__, _pairs(text))
        if self._single:
            begins = map(or_, begins, map(self._single.__contains__, text))
        return compress(count(), begins)

    def longest(self, text: str) -> list[tuple[int, int, T]]:
        """The longest name at each place, from left to right, none overlapping: (start, end, value)."""
        found: list[tuple[int, int, T]] = []
        done = 0
        for start in self.places(text):
            if start >= done and (names := self.at(text, start)):
                done, value = names[0]
                found.append((start, done, value))
        return found


# In a text so long the same two characters are one object wherever they stand: that takes a tenth of the memory, and
# three times as long.
_LONG = 100_000


@lru_cache(maxsize=2)  # several lexicons look through one text
def _pairs(text: str) -> Sequence[str]:
    """The two characters at each place of a text, the one at the last."""
    pairs = map(add, text, chain(text[1:], [""]))
    if len(text) < _LONG:
        return list(pairs)
    known: dict[str, str] = {}
    return [known.setdefault(pair, pair) for pair in pairs]
