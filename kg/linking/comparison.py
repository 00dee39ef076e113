"""The statements of many reports, compared: what is held of each is its words and the places of its sentences."""

from array import array
from itertools import chain
from sys import intern

from kg.extraction.model import StatementKind
from kg.linking.share import Share
from kg.linking.similarity import Pairs, Wording, pairs
from kg.reading.model import Span

__all__ = ["Comparison"]


class Comparison:
    """The statements in the shares of all reports, added one after the other."""

    def __init__(self) -> None:
        self._wordings: dict[str, list[Wording]] = {StatementKind.PROBLEM: [], StatementKind.COUNTERMEASURE: []}
        self._sentences: dict[str, bytes] = {}  # of each statement, 4 bytes a place

    def add(self, report: str, given: Share) -> None:
        """Add the statements of the report with that id."""
        for identifier, kind, theme, words, sentences in given.statements:
            self._wordings[kind].append(Wording(identifier, report, intern(theme), intern(words)))
            self._sentences[identifier] = array("I", chain.from_iterable(sentences)).tobytes()

    def alike(self) -> list[tuple[list[str], Pairs]]:
        """Of each kind of statement the ids, in order, and which of them say the same in different reports."""
        ordered = list(map(sorted, self._wordings.values()))
        return [([one.id for one in statements], pairs(statements)) for statements in ordered]

    def places(self, statement: str) -> bytes:
        """Where the sentences that hold a statement begin and end: the same for the same."""
        return self._sentences[statement]

    def sentences(self, statement: str) -> list[Span]:
        """The sentences that hold a statement."""
        places = array("I", self._sentences[statement])
        return list(map(Span, places[::2], places[1::2]))
