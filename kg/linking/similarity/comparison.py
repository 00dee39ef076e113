"""The statements of many reports, compared. They are held in columns: of each the name, what it says, of which most say
what others do, and the places of its sentences, some 40 bytes."""

from array import array
from itertools import chain
from sys import intern
from typing import Any

import numpy as np

from kg.linking.corpus.share import COMPARED
from kg.linking.identity import path
from kg.linking.similarity.pairs import Numbers, Pairs, packed, portions, unpacked
from kg.linking.similarity.similarity import Statements, pairs
from kg.reading.model import Span

__all__ = ["Comparison"]


class Comparison:
    """The statements of all reports, added one after the other in the order of the reports' ids.

    A statement has the place at which the lines about it stand: in the order of the ids with a `>` behind them.
    """

    def __init__(self) -> None:
        self._reports: list[str] = []
        self._report = array("I")  # of each statement, by its place
        self._name: list[str] = []
        self._sentences = array("I")
        self._ends = array("Q", [0])  # of those of each statement
        self._compared = {kind.value: (array("I"), Statements()) for kind in COMPARED}

    def __len__(self) -> int:
        return len(self._report)

    def add(self, report: str, given: list[list[Any]]) -> None:
        """Add the statements of the report with that id (see `kg.linking.corpus.share.compared`)."""
        places: dict[str, int] = {}
        for identifier, _, _, _, sentences in sorted(given, key=lambda one: f"{one[0]}>"):
            places[identifier] = len(self._report)
            self._report.append(len(self._reports))
            self._name.append(intern(identifier.partition("#")[2]))  # most are in many reports: problem-1
            self._sentences.extend(chain.from_iterable(sentences))
            self._ends.append(len(self._sentences))
        for identifier, kind, theme, words, _ in sorted(given):
            of_kind, statements = self._compared[kind]
            of_kind.append(places[identifier])
            statements.add(len(self._reports), theme, words)
        self._reports.append(path("report", report))

    def alike(self) -> Pairs:
        """Which statements say the same in different reports, by their places."""
        found = [_placed(pairs(statements), np.array(places)) for places, statements in self._compared.values()]
        whole = np.concatenate(found)
        whole.sort()
        return whole

    def id(self, statement: int) -> str:
        """The id of the statement at a place."""
        return f"{self._reports[self._report[statement]]}#{self._name[statement]}"

    def sentences(self, statement: int) -> list[Span]:
        """The sentences that hold the statement at a place."""
        places = self._sentences[self._ends[statement] : self._ends[statement + 1]]
        return list(map(Span, places[::2], places[1::2]))


def _placed(pairs: Pairs, among: Numbers) -> Pairs:
    """The pairs of statements of one kind, by the places of these among all: written where they stand."""
    for some in portions(len(pairs)):
        first, second, scores = unpacked(pairs[some])
        pairs[some] = packed(among[first], among[second], scores)
    return pairs
