"""The graph of each report, made by workers, or where it stands in the last graph.nq."""

import hashlib
import marshal
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedRandom
from pathlib import Path
from tempfile import TemporaryFile

import pyoxigraph as ox

from kg.cache import Cache, Place
from kg.execution import Executor, Lost
from kg.extraction.storage import load, unpack
from kg.graph.builder import Builder
from kg.graph.named import NamedGraph, named_graph, report_graph
from kg.graph.parts import Part, parts
from kg.linking.corpus.reduction import Reduction
from kg.linking.corpus.share import Agreed, Share
from kg.linking.model import Corpus
from kg.linking.similarity.comparison import Comparison
from kg.resources.namespaces import BACKGROUND

__all__ = ["Made", "Task", "background", "comparison", "graphs", "shares", "statements"]


@dataclass(frozen=True, slots=True)
class Job:
    """What a graph is made from."""

    findings: bytes
    agreed: Agreed


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker does: `schemes` are the lines of the concept schemes, which the rules ask for."""

    base_iri: str
    text: bool
    schemes: bytes = b""

    def builder(self) -> Builder:
        """Who makes the quads."""
        return Builder(self.base_iri, text=self.text)

    def __call__(self, job: Job) -> NamedGraph:
        schemes = ox.parse(self.schemes, format=ox.RdfFormat.N_QUADS)
        facts = (quad.triple for quad in schemes)
        return report_graph(self.builder(), unpack(job.findings), job.agreed, facts)


@dataclass(frozen=True, slots=True)
class Made:
    """A report, a hash of all that its graph says, and that graph, or where it stands in the last graph.nq, if that
    says the same."""

    report: str
    said: bytes
    graph: Place | NamedGraph | Lost


def shares(known: Cache) -> Iterator[tuple[str, Share]]:
    """The id and the share of each report, in the order of the ids."""
    return ((report, Share(*load(data))) for report, data in known.shares())


@contextmanager
def statements(known: Cache, folder: Path) -> Iterator[BufferedRandom]:
    """A file with the statements that are compared, gone at the end: the process that compares them may not ask the
    cache, and this one need not hold them."""
    with TemporaryFile(dir=folder) as file:
        for kept in known.statements():
            marshal.dump(kept, file)
        file.flush()
        yield file


def comparison(file: BufferedRandom) -> Comparison:
    """The statements in that file."""
    found = Comparison()
    file.seek(0)
    while file.peek(1):
        report, data = marshal.load(file)
        found.add(report, load(data))
    return found


def background(reduction: Reduction, builder: Builder) -> tuple[NamedGraph, bytes]:
    """The graph of what holds whatever the reports say, and the lines of its schemes."""
    entities, links = reduction.background()
    part = parts(Corpus((), tuple(entities), tuple(links)))[BACKGROUND]
    schemes = named_graph(builder.background(Part((), ()), reduction.concepts()))
    return named_graph(builder.background(part, reduction.concepts())), schemes.lines


def graphs(known: Cache, reduction: Reduction, staff: Executor, task: Task) -> Iterator[Made]:
    """Each report in the order of the ids."""
    waiting: deque[tuple[str, bytes, Place | None]] = deque()

    def jobs() -> Iterator[Job]:
        for (report, key), told in zip(known.reports(), reduction.told(), strict=True):
            said = hashlib.sha256(b"\0".join((key, task.base_iri.encode(), str(task.text).encode(), told))).digest()
            place = known.place(report)
            same = place is not None and place.said == said
            waiting.append((report, said, place if same else None))
            if not same:
                yield Job(known.findings(report), reduction.agreed(Share(*load(known.share(report)))))

    def unchanged() -> Iterator[Made]:
        while waiting and (place := waiting[0][2]):
            yield Made(*waiting.popleft()[:2], place)

    for _, graph in staff.map(task, jobs()):
        yield from unchanged()
        yield Made(*waiting.popleft()[:2], graph)
    yield from unchanged()
