"""Finding the names of a list in a text: a dictionary of names by first characters, scanned in linear time."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from operator import add
from typing import Generic, TypeVar

__all__ = ["Lexicon"]


T = TypeVar("T")


class Lexicon(Generic[T]):
    """Names with what each stands for.

    A text of n characters is scanned in n steps; where the two first characters of names stand, there are as many
    look-ups as these have lengths.

    >>> Lexicon({"党组织": 1, "党组织书记": 2, "企业": 3}).longest("企业党组织书记")
    [(0, 2, 3), (2, 7, 2)]
    """

    def __init__(self, names: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        self._values = dict(names)
        lengths: dict[str, set[int]] = {}
        for name in self._values:
            lengths.setdefault(name[:2], set()).add(len(name))
        self._lengths = {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}
        self._single = {head for head in self._lengths if len(head) == 1}

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def __getitem__(self, name: str) -> T:
        return self._values[name]

    def at(self, text: str, start: int) -> Iterator[tuple[int, T]]:
        """The end and value of every name that begins at `start`, the longest first."""
        for length in self._lengths.get(text[start : start + 2], ()):
            name = text[start : start + length]
            if len(name) == length and name in self._values:
                yield start + length, self._values[name]
        if text[start : start + 1] in self._single:
            yield start + 1, self._values[text[start]]

    def places(self, text: str) -> Iterator[int]:
        """Where names may begin: wherever two characters stand that one begins with, or the one that is one."""
        heads, single = self._lengths, self._single
        if not heads:
            return iter(())
        pairs = enumerate(map(add, text, chain(text[1:], [""])))
        return (place for place, pair in pairs if pair in heads or pair[0] in single)

    def longest(self, text: str) -> list[tuple[int, int, T]]:
        """The longest name at each place, from left to right, none overlapping: (start, end, value)."""
        found: list[tuple[int, int, T]] = []
        done = 0
        for start in self.places(text):
            match = next(self.at(text, start), None) if start >= done else None
            if match is not None:
                done, value = match
                found.append((start, done, value))
        return found
