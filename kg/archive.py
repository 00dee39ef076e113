"""The same job for more reports than a graph can be held of: graph.nq is written report by report.

    texts ──extraction──▶ findings, kept in the cache ──shares──▶ one reduction ──what is agreed──▶ graph after graph

Extraction and the making of graphs are done by workers. The reduction holds the entities that reports share and the
statements that are compared. A report's graph that says what it said in the last build is copied from its graph.nq.
"""

import hashlib
import json
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from os import SEEK_END
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, Unpack

import pyoxigraph as ox

from kg.cache import Cache, Place
from kg.execution import Executor, Lost, executor
from kg.export import build_report, others
from kg.export.build_report import missing
from kg.export.files import WrittenFile, replacing
from kg.extraction.storage import load, unpack
from kg.graph import BASE_IRI, Violation
from kg.graph.across import Across
from kg.graph.builder import Builder
from kg.graph.named import NamedGraph, named_graph, report_graph
from kg.graph.parts import Part, parts
from kg.linking.model import Corpus
from kg.linking.reduction import Reduction
from kg.linking.share import Agreed, Share
from kg.pipeline import Progress, extracted, give_up, teller
from kg.reading import Problem, ReadingOptions, Source, sources
from kg.resources.namespaces import BACKGROUND

__all__ = ["Archive", "build_archive"]

FILE = "graph.nq"

# So many graphs, or where they stand, wait for what is before them in the file: a few MB.
_HELD = 20_000


@dataclass(frozen=True, slots=True)
class Archive:
    """What was written: how many nodes of each class it holds, reports among them, and how many links that reports
    state (`links`); what breaks a rule; what was not found in a report, by its id; and the files, none where there was
    no report."""

    counts: Counter[str]
    violations: tuple[Violation, ...]
    warnings: Mapping[str, list[str]]
    written: tuple[WrittenFile, ...]


def build_archive(
    paths: Iterable[str | Path],
    folder: str | Path,
    *,
    base_iri: str = BASE_IRI,
    vocabulary: str | Path | None = None,
    text: bool = True,
    on_problem: Callable[[Problem], None] | None = None,
    on_report: Callable[[Source], None] | None = None,
    progress: Progress = lambda step, done, total: None,
    workers: int | None = 1,
    scheduler: str | None = None,
    cache: str | Path | None = None,
    beside: "Callable[[Archive], Mapping[str, bytes]] | None" = None,
    **options: Unpack[ReadingOptions],
) -> Archive:
    """Write the graph.nq of `kg.build(paths, …).write(folder, ["nq"])` without holding the graph.

    Memory grows with the entities of the reports, not with their number, and what the last build into the folder with
    the same cache has made already is used again. For the arguments and errors see `kg.build`. With files `beside`,
    made of what is known at the end, the folder is this build's: those of other formats, of an earlier one, go.

    Raises:
        OutputError: the folder cannot be written.
    """
    folder = Path(folder)
    staff, tell = executor(workers, scheduler, vocabulary), teller(on_problem, options)
    found = partial(sources, paths, on_problem=on_problem, on_report=on_report, **options)
    with extracted(found, staff, cache, vocabulary, tell, progress) as known:
        while len(known):
            try:
                return _written(known, folder, staff, _Task(base_iri, text), progress, beside)
            except _LostError as error:
                for report, lost in error.reports.items():
                    give_up(known, report, lost, tell)
        return Archive(Counter(), (), {}, ())


class _LostError(Exception):
    """No worker can make the graphs of some reports."""

    def __init__(self, reports: Mapping[str, Lost]) -> None:
        super().__init__(*reports)
        self.reports = reports


def _written(
    known: Cache,
    folder: Path,
    staff: Executor,
    task: "_Task",
    progress: Progress,
    beside: Callable[[Archive], Mapping[str, bytes]] | None,
) -> Archive:
    """Write the file of the reports that are known."""
    reduction, file = Reduction(), folder / FILE
    archive = Archive(Counter(), (), {}, ())

    def rest() -> Mapping[str, bytes]:
        nonlocal archive
        counts = reduction.counts() + Counter(links=writer.links)
        bare = {report: missing(**has) for report, has in reduction.bare.items()}
        archive = Archive(counts, tuple(writer.violations), bare, (WrittenFile(file, writer.size),))
        return beside(archive) if beside else {}

    gone = others([FILE, build_report.FILE]) if beside else ()
    across = Across(task.builder())
    for report, share in _shares(known):
        reduction.compare(report, share)
    with (
        known.last_written(file) as last,
        replacing(folder, FILE, rest, gone) as new,
        staff.aside(partial(_begin, new, across, reduction)) as begun,
        TemporaryFile(dir=folder) as spool,
    ):
        for done, (report, share) in enumerate(_shares(known)):
            progress("归并 linking", done, len(known))
            reduction.add(report, share)
        reduction.close()
        background, schemes = _background(reduction, task.builder())
        graphs = _graphs(known, reduction, staff, replace(task, schemes=schemes))
        early = _early(graphs, begun.ready, spool)
        writer = _Writer(new, last, links=begun.result())
        writer.violations += across.violations
        writer.background(background)
        lost: dict[str, Lost] = {}
        for done, (report, said, graph) in enumerate(chain(early, graphs)):
            progress("成图 building", done, len(known))
            if isinstance(graph, Lost):
                lost[report] = graph
            else:
                writer.report(report, said, graph)
        if lost:
            raise _LostError(lost)
        known.keep_written(new, writer.places)
    return archive


def _shares(known: Cache) -> Iterator[tuple[str, Share]]:
    return ((report, Share(*load(data))) for report, data in known.shares())


def _begin(file: BinaryIO, across: Across, reduction: Reduction) -> int:
    """Write what only several reports together show, with which the file begins; how many links that is."""
    file.seek(0)
    file.truncate()
    written = 0
    for lines in across.lines(reduction.likenesses(), reduction.sentences):
        written += 1
        file.write(lines)
    file.flush()
    return written // 2  # each is stated, and described


def _background(reduction: Reduction, builder: Builder) -> tuple[NamedGraph, bytes]:
    """The graph of what holds whatever the reports say, and the lines of its schemes."""
    entities, links = reduction.background()
    part = parts(Corpus((), tuple(entities), tuple(links)))[BACKGROUND]
    schemes = named_graph(builder.background(Part((), ()), reduction.concepts()))
    return named_graph(builder.background(part, reduction.concepts())), schemes.lines


# ── the graph of each report ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Job:
    """What a graph is made from."""

    findings: bytes
    agreed: Agreed


@dataclass(frozen=True, slots=True)
class _Task:
    """What a worker does: `schemes` are the lines of the concept schemes, which the rules ask for."""

    base_iri: str
    text: bool
    schemes: bytes = b""

    def builder(self) -> Builder:
        return Builder(self.base_iri, text=self.text)

    def __call__(self, job: _Job) -> NamedGraph:
        schemes = ox.parse(self.schemes, format=ox.RdfFormat.N_QUADS)
        facts = (quad.triple for quad in schemes)
        return report_graph(self.builder(), unpack(job.findings), job.agreed, facts)


_Made = tuple[str, bytes, Place | NamedGraph | Lost]


def _graphs(known: Cache, reduction: Reduction, staff: Executor, task: _Task) -> Iterator[_Made]:
    """Each report in the order of the ids, a hash of all that its graph says, and that graph, or where it stands in the
    last graph.nq, if that says the same."""
    waiting: deque[tuple[str, bytes, Place | None]] = deque()

    def jobs() -> Iterator[_Job]:
        for report, share in _shares(known):
            agreed = reduction.agreed(share)
            facts = json.dumps([task.base_iri, task.text, [agreed.nodes, agreed.links]], ensure_ascii=False)
            said = hashlib.sha256(known.key(report) + facts.encode()).digest()
            place = known.place(report)
            same = place is not None and place.said == said
            waiting.append((report, said, place if same else None))
            if not same:
                yield _Job(known.findings(report), agreed)

    def unchanged() -> Iterator[tuple[str, bytes, Place]]:
        while waiting and (place := waiting[0][2]):
            yield (*waiting.popleft()[:2], place)

    for _, graph in staff.map(task, jobs()):
        yield from unchanged()
        yield (*waiting.popleft()[:2], graph)
    yield from unchanged()


def _early(graphs: Iterator[_Made], ready: Callable[[], bool], spool: BinaryIO) -> Iterator[_Made]:
    """The graphs that are made before what stands in front of them in the file is; their lines wait in the spool."""
    held: deque[tuple[_Made, int]] = deque()
    while not ready() and len(held) < _HELD and (made := next(graphs, None)):
        report, said, graph = made
        if isinstance(graph, NamedGraph):
            held.append(((report, said, replace(graph, lines=b"")), len(graph.lines)))
            spool.write(graph.lines)
        else:
            held.append((made, 0))
    spool.seek(0)

    def released() -> Iterator[_Made]:
        while held:
            (report, said, graph), length = held.popleft()
            yield report, said, replace(graph, lines=spool.read(length)) if isinstance(graph, NamedGraph) else graph

    return released()


class _Writer:
    """Writes graph after graph at the end of the file, and remembers where each stands and what is wrong with it."""

    def __init__(self, file: BinaryIO, last: BinaryIO, links: int) -> None:
        self.places: dict[str, Place] = {}
        self.violations: list[Violation] = []
        self.links = links
        self.size = file.seek(0, SEEK_END)
        self._file = file
        self._last = last

    def background(self, graph: NamedGraph) -> None:
        """What holds whatever the reports say."""
        self.violations += graph.violations
        self._file.write(graph.lines)
        self.size = self._file.tell()

    def report(self, report: str, said: bytes, graph: Place | NamedGraph) -> None:
        """What one report says."""
        if isinstance(graph, Place):
            self._last.seek(graph.start)
            written = self._last.read(graph.length)
        else:
            self.violations += graph.violations
            written = graph.lines
        if isinstance(graph, Place) or not graph.violations:
            self.places[report] = Place(said, self._file.tell(), len(written))
        self._file.write(written)
        self.size = self._file.tell()
