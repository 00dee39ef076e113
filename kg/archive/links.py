"""The links across reports, with which graph.nq ends: those that stand in the last one are copied from there.

A link is known by a hash of all that its lines say. All is kept in arrays, for there are a hundred links a report and
more; the lines about their nodes come first, then those that state them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from typing import Any, BinaryIO, NamedTuple

import numpy as np
import numpy.typing as npt

from kg.archive.writer import Piece
from kg.graph.across import Across, Alike, passages
from kg.linking.comparison import Comparison

__all__ = ["Links", "find_links"]

_Hashes = npt.NDArray[np.uint64]
_Places = npt.NDArray[np.int64]

# The passages of so many statements are kept at hand, in some 10 MB.
_KEPT = 1 << 15
# Odd numbers without a pattern (digits of the roots of 2, 3 and 5), so that sums of their products do not meet.
_FIRST, _SECOND, _SCORE = np.array([0x6A09E667F3BCC909, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B], np.uint64)


class _Lines(NamedTuple):
    """Groups of lines, one behind the other: a hash of what each says, and how many bytes it takes."""

    hashes: _Hashes
    lengths: npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """How the links stand in the file: those `described` by each of the nodes, then each of those `stated`; and what
    they are copied from, the last file or (`new`) the one into which what is new has been written."""

    form: bytes
    nodes: _Hashes
    described: _Lines
    stated: _Lines
    pieces: tuple[tuple[bool, int, int], ...]

    def __len__(self) -> int:
        return len(self.stated.hashes)

    def copied(self, last: BinaryIO, new: BinaryIO) -> Iterator[Piece]:
        """What the graph consists of."""
        return (Piece(new if is_new else last, start, length) for is_new, start, length in self.pieces)

    def kept(self, start: int) -> Mapping[str, npt.NDArray[Any]]:
        """What the next build has to know, the graph standing at `start`."""
        return {
            "form": np.frombuffer(self.form, np.uint8),
            "start": np.array(start),
            "nodes": self.nodes,
            **{f"described_{name}": column for name, column in self.described._asdict().items()},
            **{f"stated_{name}": column for name, column in self.stated._asdict().items()},
        }


def find_links(
    across: Across, comparison: Comparison, known: Callable[[], Mapping[str, npt.NDArray[Any]]], new: BinaryIO
) -> Links:
    """The links between the statements that are compared; `known` gives what was kept with the last file, and `new`
    takes the lines that are not in that."""
    new.seek(0)
    new.truncate()
    found = _Found(comparison)
    last = _Last(known(), across.form)
    hashes, nodes = found.hashes, last.nodes(found.hashes)
    for link in np.flatnonzero(nodes == _Last.NONE).tolist():
        nodes[link] = across.node(*found.ends(link))

    order = np.argsort(nodes, kind="stable")
    own, starts = np.unique(nodes[order], return_index=True)
    groups = np.append(starts, len(order)).tolist()

    def described(group: int) -> str:
        links = order[groups[group] : groups[group + 1]].tolist()
        return across.described(int(own[group]), map(found.alike, links))

    sums = np.add.reduceat(hashes[order], starts) if len(starts) else hashes
    pieces = _Pieces(new)
    first = pieces.add(sums, last.described, last.start, described)
    order = found.in_order()
    second = pieces.add(hashes[order], last.stated, last.end, lambda row: across.stated(*found.ends(int(order[row]))))
    new.flush()
    return Links(across.form, own, first, second, tuple(pieces.found))


class _Found:
    """The links between the statements that are compared, in columns."""

    def __init__(self, comparison: Comparison) -> None:
        alike = comparison.alike()
        self._ids = [one for ids, _ in alike for one in ids]
        before = np.cumsum([0, *(len(ids) for ids, _ in alike)], dtype=np.uint32)
        self._first = np.concatenate([pairs.first + start for start, (_, pairs) in zip(before, alike, strict=False)])
        self._second = np.concatenate([pairs.second + start for start, (_, pairs) in zip(before, alike, strict=False)])
        self._scores = np.concatenate([pairs.scores for _, pairs in alike])
        self._passages = lru_cache(_KEPT)(lambda statement: passages(statement, comparison.sentences(statement)))
        said = (sha256(one.encode() + comparison.places(one)).digest()[:8] for one in self._ids)
        own = np.frombuffer(b"".join(said), np.uint64)
        self.hashes: _Hashes = own[self._first] * _FIRST + own[self._second] * _SECOND + self._scores * _SCORE

    def ends(self, link: int) -> tuple[str, str]:
        """The ids of the statements of a link."""
        return self._ids[self._first[link]], self._ids[self._second[link]]

    def alike(self, link: int) -> Alike:
        """A link with what is to be said of it."""
        first, second = self.ends(link)
        return Alike(first, second, int(self._scores[link]) / 1000, self._passages(first) + self._passages(second))

    def in_order(self) -> _Places:
        """The links in the order of the lines that state them."""
        rank = np.empty(len(self._ids), np.int64)
        rank[sorted(range(len(rank)), key=lambda place: f"{self._ids[place]}>")] = np.arange(len(rank))
        return np.lexsort((rank[self._second], rank[self._first]))


class _Last:
    """What stands in the last file, of links that have the same form."""

    NONE = np.uint64((1 << 64) - 1)  # which is no node

    def __init__(self, kept: Mapping[str, npt.NDArray[Any]], form: bytes) -> None:
        none = _Lines(np.zeros(0, np.uint64), np.zeros(0, np.uint32))
        self._nodes, self.described, self.stated, self.start = none.hashes, none, none, 0
        if kept and kept["form"].tobytes() == form:
            self._nodes, self.start = kept["nodes"], int(kept["start"])
            self.described = _Lines(kept["described_hashes"], kept["described_lengths"])
            self.stated = _Lines(kept["stated_hashes"], kept["stated_lengths"])
        self.end = self.start + int(self.described.lengths.sum(dtype=np.int64))

    def nodes(self, hashes: _Hashes) -> _Hashes:
        """The node of each of these links, or none."""
        places = _places(hashes, self.described.hashes)
        return np.append(self._nodes, self.NONE)[places]


def _places(hashes: _Hashes, among: _Hashes) -> _Places:
    """Where each stands among others, -1 for nowhere."""
    if not len(among):
        return np.full(len(hashes), -1)
    order = np.argsort(among)
    found = order[np.searchsorted(among, hashes, sorter=order) % len(among)]
    return np.where(among[found] == hashes, found, -1)


class _Pieces:
    """Gathers what the lines are copied from."""

    def __init__(self, new: BinaryIO) -> None:
        self.found: list[tuple[bool, int, int]] = []
        self._new = new

    def add(self, hashes: _Hashes, last: _Lines, start: int, make: Callable[[int], str]) -> _Lines:
        """Lines with these hashes, of which the last file has some from `start` on, and the others are made."""
        places = _places(hashes, last.hashes)
        lengths = np.append(last.lengths, np.uint32(0))[places]
        starts = start + np.cumsum(last.lengths, dtype=np.int64) - last.lengths
        # neighbours of which the one is there and the other not, or somewhere else, are of different pieces
        steps = np.where(places[:-1] < 0, places[1:] < 0, places[1:] == places[:-1] + 1)
        ends = np.flatnonzero(~steps) + 1
        for first, behind in pairwise([0, *ends.tolist(), len(hashes)] if len(hashes) else []):
            if is_new := places[first] < 0:
                begin = self._new.tell()
                lengths[first:behind] = list(self._written(map(make, range(first, behind))))
            else:
                begin = int(starts[places[first]])
            self.found.append((bool(is_new), begin, int(lengths[first:behind].sum(dtype=np.int64))))
        return _Lines(hashes, lengths)

    def _written(self, lines: Iterable[str]) -> Iterator[int]:
        return (self._new.write(some.encode()) for some in lines)
