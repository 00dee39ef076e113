"""The graph of one report by itself, as the lines that it has in graph.nq, checked by the rules."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import chain, islice

import pyoxigraph as ox

from kg.extraction.model import Findings
from kg.graph.builder import Builder
from kg.graph.facts import Nodes
from kg.graph.parts import parts
from kg.graph.sorting import sorter
from kg.graph.validation import Violation, validate
from kg.linking.corpus.share import Agreed, own_corpus

__all__ = ["NamedGraph", "named_graph", "report_graph"]

# The lines of so many quads are sorted in memory, some 20 MB: those of a report of 0.2 MB.
_AT_ONCE = 50_000


@dataclass(frozen=True, slots=True)
class NamedGraph:
    """The lines of a named graph, and what in it breaks a rule."""

    lines: bytes
    violations: tuple[Violation, ...]


def report_graph(
    builder: Builder, findings: Findings, agreed: Agreed, background: Iterable[ox.Triple] = ()
) -> NamedGraph:
    """The graph of one report, with what all reports have agreed to say of its entities and links.

    It is checked together with the `background`, whose schemes its concepts are in.
    """
    report = findings.report
    part = parts(own_corpus(findings, agreed))[report.id]
    return named_graph(builder.report(report, part), background)


def named_graph(quads: Iterable[ox.Quad], background: Iterable[ox.Triple] = ()) -> NamedGraph:
    """The quads of one named graph as lines of canonical N-Quads, each once and in their order.

    A report of 1 MB has 360,000 of them, in 84 MB of lines: what they say of each node is held until it has been
    checked, and after that the lines.

    Raises:
        ProblemError: there is no room for the temporary file that sorts the lines of a large graph.
    """
    with sorter() as spool:
        lines = _Lines(spool)
        violations = validate(Nodes(chain(lines.passing(quads), background)))
        return NamedGraph(lines.whole(), violations)


class _Lines:
    """The lines of quads: at hand while they are few, in a temporary file where there are more."""

    def __init__(self, spool: sqlite3.Connection) -> None:
        self._spool = spool
        self._spool.execute("CREATE TABLE lines (line BLOB)")
        self._few: list[bytes] = []

    def passing(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Triple]:
        """The triples of the quads, whose lines are kept."""
        rest = iter(quads)
        while some := list(islice(rest, _AT_ONCE)):
            self._spill()
            written = ox.serialize(some, format=ox.RdfFormat.N_QUADS)
            assert written is not None  # None is for output into a file
            self._few = written.splitlines(keepends=True)
            yield from (quad.triple for quad in some)

    def _spill(self) -> None:
        self._spool.executemany("INSERT INTO lines VALUES (?)", ((line,) for line in self._few))
        self._few = []

    def whole(self) -> bytes:
        """All lines in their order, each once."""
        [spilled] = self._spool.execute("SELECT EXISTS (SELECT * FROM lines)").fetchone()
        if not spilled:
            return b"".join(sorted(set(self._few)))
        self._spill()
        whole, last = BytesIO(), b""
        for (line,) in self._spool.execute("SELECT line FROM lines ORDER BY line"):
            if line != last:
                whole.write(line)
            last = line
        return whole.getvalue()
