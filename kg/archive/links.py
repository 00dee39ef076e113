"""The links across reports, with which graph.nq ends: the lines about their nodes, then those that state them. What is
said of a link that the last file has, too, is copied from there.

All is kept in arrays, for there are a hundred links a report and more.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from kg.archive.writer import Piece
from kg.graph.across import Across, Alike, passages
from kg.linking.similarity.comparison import Comparison
from kg.linking.similarity.pairs import Pairs, packed, portions, unpacked

__all__ = ["Links", "find_links"]

_Hashes = npt.NDArray[np.uint64]
_Places = npt.NDArray[np.int64]
_Lengths = npt.NDArray[np.uint32]
_Kept = Mapping[str, npt.NDArray[Any]]

# The names and the passages of so many statements are kept at hand, in some 8 MB.
_AT_HAND = 1 << 14
_NONE, _NOWHERE = np.uint64((1 << 64) - 1), -1  # which are no node and no place


@dataclass(frozen=True, slots=True)
class Links:
    """How many links there are, and what their lines are copied from: the last file or (`new`) the one into which what
    is new has been written."""

    count: int
    pieces: tuple[tuple[bool, int, int], ...]

    def copied(self, last: BinaryIO, new: BinaryIO) -> Iterator[Piece]:
        """What the graph consists of."""
        return (Piece(new if is_new else last, start, length) for is_new, start, length in self.pieces)


def find_links(
    across: Across, compared: Callable[[], Comparison], known: Callable[[], _Kept], new: BinaryIO, kept: BinaryIO
) -> Links:
    """The links between the statements that are `compared`. `known` gives what was kept with the last file and where
    they `start` in that, `new` takes the lines that are not in it, and `kept` what the next build has to know."""
    for file in (new, kept):
        file.seek(0)
        file.truncate()
    found, last, pieces = _Found(compared()), _Last(known(), across.form), _Pieces(new)
    described = _Described(across, found, last)
    lengths = described.write(pieces)
    for some in portions(len(found.pairs)):
        first, second, _ = (column.tolist() for column in unpacked(found.pairs[some]))
        for one, others in groupby(zip(first, second, strict=True), itemgetter(0)):
            pieces.write(across.stated(found.id(one), [found.id(other) for _, other in others]))
    new.flush()
    np.savez(
        kept,
        form=np.frombuffer(across.form, np.uint8),
        statements=found.statements,
        pairs=found.pairs,
        order=described.order,
        nodes=described.nodes,
        lengths=lengths,
    )
    kept.flush()
    return Links(len(found.pairs), tuple(pieces.found))


class _Found:
    """The statements that are compared, each by a hash of what is said of it, and the pairs of those that say the same,
    in the order of the lines that state the links between them."""

    def __init__(self, comparison: Comparison) -> None:
        self.pairs = comparison.alike()
        self.id = lru_cache(_AT_HAND)(comparison.id)
        self._passages = lru_cache(_AT_HAND)(lambda one: passages(comparison.id(one), comparison.sentences(one)))
        said = (f"{comparison.id(one)} {comparison.sentences(one)}" for one in range(len(comparison)))
        self.statements = np.frombuffer(b"".join(sha256(one.encode()).digest()[:8] for one in said), np.uint64)

    def alike(self, links: npt.NDArray[Any]) -> Iterator[Alike]:
        """Links with what is to be said of them."""
        for some in portions(len(links)):
            columns = unpacked(self.pairs[links[some]])
            for first, second, score in zip(*(column.tolist() for column in columns), strict=True):
                cited = self._passages(first) + self._passages(second)
                yield Alike(self.id(first), self.id(second), score / 1000, cited)


class _Described:
    """The links in the order of their nodes, which is that of the lines about these."""

    def __init__(self, across: Across, found: _Found, last: "_Last") -> None:
        self._across, self._found, self._last = across, found, last
        nodes = last.nodes(found.statements, found.pairs)
        there = nodes != _NONE
        for some in portions(len(nodes)):
            new = some.start + np.flatnonzero(~there[some])
            nodes[new] = np.fromiter(map(across.node, found.alike(new)), np.uint64)
        self.order = np.argsort(nodes).astype(np.uint32)
        self.nodes = nodes[self.order]
        self._alone = _alone(self.nodes)
        self._there = there[self.order] & self._alone

    def write(self, pieces: "_Pieces") -> _Lengths:
        """Write or copy the lines about each link; so many bytes they take."""
        lengths = np.zeros(len(self.nodes), np.uint32)
        for rows in portions(len(lengths)):
            starts, lengths[rows] = self._last.lines(self.nodes[rows], self._there[rows])
            # lines that follow one another in the last file, too, are copied at once; all that are new follow, too
            ends = np.flatnonzero(starts[1:] != starts[:-1] + lengths[rows][:-1]) + 1
            for first, behind in pairwise([0, *ends.tolist(), len(starts)]):
                if starts[first] != _NOWHERE:
                    pieces.copy(int(starts[first]), int(lengths[rows][first:behind].sum(dtype=np.int64)))
                    continue
                own = slice(rows.start + first, rows.start + behind)
                for row, link in enumerate(self._found.alike(self.order[own]), own.start):
                    lengths[row] = pieces.write(self._lines(row, link))
        return lengths

    def _lines(self, row: int, link: Alike) -> str:
        node = self.nodes[row]
        if self._alone[row]:
            return self._across.described(int(node), [link])
        first, behind = (int(np.searchsorted(self.nodes, node, side)) for side in ("left", "right"))
        if row > first:
            return ""  # all are told of with the first
        return self._across.described(int(node), self._found.alike(self.order[first:behind]))


class _Last:
    """The lines about links in the last file, where these have the same form."""

    def __init__(self, kept: _Kept, form: bytes) -> None:
        if not kept or kept["form"].tobytes() != form:
            names = ("statements", "pairs", "order", "nodes", "lengths", "start")
            kept = dict.fromkeys(names, np.zeros(0, np.uint64))
        self._statements, self._pairs = kept["statements"], kept["pairs"]
        self._of_pairs = np.empty_like(kept["nodes"])
        self._of_pairs[kept["order"]] = kept["nodes"]
        starts = kept["start"] + np.cumsum(kept["lengths"], dtype=np.int64) - kept["lengths"]
        alone = _alone(kept["nodes"])
        self._nodes = kept["nodes"][alone]
        self._starts = np.append(starts[alone], _NOWHERE)
        self._lengths = np.append(kept["lengths"][alone].astype(np.uint32), np.uint32(0))

    def nodes(self, statements: _Hashes, pairs: Pairs) -> _Hashes:
        """The node of each of these pairs of these statements, or none."""
        order = np.argsort(statements)
        now = np.append(order, _NOWHERE)[_places(self._statements, statements[order])]
        found = np.full(len(pairs), _NONE)
        for some in portions(len(self._pairs)):
            first, second, scores = unpacked(self._pairs[some])
            left = (now[first] >= 0) & (now[second] >= 0)
            places = _places(packed(now[first][left], now[second][left], scores[left]), pairs)
            found[places[places >= 0]] = self._of_pairs[some][left][places >= 0]
        return found

    def lines(self, nodes: _Hashes, there: npt.NDArray[np.bool_]) -> tuple[_Places, _Lengths]:
        """Where the lines about each of these nodes start, if they are `there`, and how many bytes they take."""
        places = np.where(there, _places(nodes, self._nodes), _NOWHERE)
        return self._starts[places], self._lengths[places]


def _alone(nodes: _Hashes) -> npt.NDArray[np.bool_]:
    """Which of these nodes, in order, are of one link: by chance, several have one name."""
    alone = np.ones(len(nodes), np.bool_)
    alone[1:] &= nodes[1:] != nodes[:-1]
    alone[:-1] &= nodes[1:] != nodes[:-1]
    return alone


def _places(hashes: _Hashes, among: _Hashes) -> _Places:
    """Where each stands among others that are in order, or nowhere."""
    if not len(among):
        return np.full(len(hashes), _NOWHERE)
    found = np.searchsorted(among, hashes) % len(among)
    return np.where(among[found] == hashes, found, _NOWHERE)


class _Pieces:
    """Gathers what the lines are copied from."""

    def __init__(self, new: BinaryIO) -> None:
        self.found: list[tuple[bool, int, int]] = []
        self._new, self._size = new, 0

    def copy(self, start: int, length: int) -> None:
        """Lines of the last file."""
        self._add(False, start, length)

    def write(self, lines: str) -> int:
        """New lines; so many bytes they take."""
        length = self._new.write(lines.encode())
        self._add(True, self._size, length)
        self._size += length
        return length

    def _add(self, is_new: bool, start: int, length: int) -> None:
        if self.found and self.found[-1][0] == is_new and sum(self.found[-1][1:]) == start:
            start, length = self.found[-1][1], self.found[-1][2] + length
            self.found.pop()
        self.found.append((is_new, start, length))
