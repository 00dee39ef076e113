"""`build_archive`: graph.nq from reports that are never held at once."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import Unpack

from kg.archive.graphs import Task, background, comparison, graphs, shares, statements
from kg.archive.links import find_links
from kg.archive.writer import Piece, Writer
from kg.cache import Cache, Place
from kg.execution import Executor, Lost, executor
from kg.export import build_report, others
from kg.export.build_report import missing
from kg.export.files import WrittenFile, replacing
from kg.graph import BASE_IRI, Violation
from kg.graph.across import Across
from kg.graph.named import NamedGraph
from kg.linking.corpus.reduction import Reduction
from kg.pipeline import Progress, extracted, give_up, teller
from kg.problem import Words
from kg.reading import Paths, Problem, ReadingOptions, Source, sources

__all__ = ["Archive", "build_archive"]

FILE = "graph.nq"


@dataclass(frozen=True, slots=True)
class Archive:
    """What was written: how many nodes of each class that reports speak of, the reports among them, and how many links
    of each predicate that they state; what breaks a rule; what was not found in a report, by its id; and the files,
    none where there was no report."""

    counts: Counter[str]
    violations: tuple[Violation, ...]
    warnings: Mapping[str, list[Words]]
    written: tuple[WrittenFile, ...]


def build_archive(
    paths: Paths,
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
                return _written(known, folder, staff, Task(base_iri, text), progress, beside)
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
    task: Task,
    progress: Progress,
    beside: Callable[[Archive], Mapping[str, bytes]] | None,
) -> Archive:
    """Write the file of the reports that are known: what holds whatever they say, then the graph of each, then the
    links across them, which are found in the meantime."""
    reduction, file = Reduction(), folder / FILE
    archive = Archive(Counter(), (), {}, ())

    def rest() -> Mapping[str, bytes]:
        nonlocal archive
        counts = reduction.counts() + Counter(similarTo=links.count)
        bare = {report: missing(**has) for report, has in reduction.bare.items()}
        archive = Archive(counts, tuple(violations), bare, (WrittenFile(file, writer.size),))
        return beside(archive) if beside else {}

    gone = others([FILE, build_report.FILE]) if beside else ()
    across = Across(task.builder())
    with (
        known.last_written(file) as last,
        replacing(folder, FILE, rest, gone) as new,
        statements(known, folder) as stated,
        TemporaryFile(dir=folder) as spool,
        TemporaryFile(dir=folder) as kept,
        staff.aside(partial(find_links, across, partial(comparison, stated), known.links, spool, kept)) as found,
    ):
        for done, (report, share) in enumerate(shares(known)):
            progress("归并 linking", done, len(known))
            reduction.add(report, share)
        reduction.close()
        held, schemes = background(reduction, task.builder())
        writer, violations = Writer(new), [*across.violations, *held.violations]
        writer.write(held.lines)
        places: dict[str, Place] = {}
        lost: dict[str, Lost] = {}
        for done, made in enumerate(graphs(known, reduction, staff, replace(task, schemes=schemes))):
            progress("成图 building", done, len(known))
            start = writer.size
            match made.graph:
                case Lost():
                    lost[made.report] = made.graph
                    continue
                case Place():
                    writer.copy(Piece(last, made.graph.start, made.graph.length))
                case NamedGraph():
                    writer.write(made.graph.lines)
                    violations += made.graph.violations
                    if made.graph.violations:  # which the next build is to find again
                        continue
            places[made.report] = Place(made.said, start, writer.size - start)
        if lost:
            raise _LostError(lost)
        links, start = found(), writer.size
        for piece in links.copied(last, spool):
            writer.copy(piece)
        writer.flush()
        known.keep_written(new, places, start, kept)
    return archive
