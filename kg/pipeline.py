"""The main job: files in, graph out."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import astuple, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Unpack

from kg.cache import Cache, open_cache
from kg.execution import Executor, Lost, executor
from kg.extraction import Findings, extract_items
from kg.extraction.storage import dump, pack, unpack
from kg.graph import BASE_IRI, Graph
from kg.graph.builder import ReportError, to_quads
from kg.linking import link, resolve
from kg.linking.corpus.share import compared, share
from kg.problem import hear
from kg.reading import Paths, Problem, ReadError, ReadingOptions, Report, Source, sources
from kg.reading.overrides import read_overrides
from kg.resources.vocabulary import vocabularies

__all__ = ["Progress", "build", "extract", "extract_all", "extracted", "give_up", "say", "teller"]

log = logging.getLogger(__name__)

Progress = Callable[[str, int, int], None]
"""Told of the step that begins, how many of its parts are done, and how many there are."""


def extract(report: Report) -> Findings:
    """What one report says: every item with its spans, regions with their codes, themes, relations.

    Raises:
        TypeError: it is no report, of those that `kg.read` gives.
    """
    if not isinstance(report, Report):
        raise TypeError(f"kg.extract 要一份 kg.read 读出的报告 (takes a Report of kg.read, no {type(report).__name__})")
    return resolve(extract_items(report))


def extract_all(
    paths: Paths,
    *,
    vocabulary: str | Path | None = None,
    on_problem: Callable[[Problem], None] | None = None,
    progress: Progress = lambda step, done, total: None,
    workers: int | None = 1,
    **options: Unpack[ReadingOptions],
) -> Iterator[Findings]:
    """What each report of files and folders says, one after the other, in the order of `kg.read`.

    For the arguments and errors see `build`.
    """
    found, tell = partial(sources, paths, on_problem=on_problem, **options), teller(on_problem, options)
    with vocabularies(vocabulary):
        for source, said in executor(workers, vocabulary=vocabulary).map(say, _told(found, progress), _load):
            if isinstance(said, Lost):
                tell(said.problem(source.name, source.path))
            else:
                yield unpack(said[-1])


def build(
    paths: Paths,
    *,
    base_iri: str = BASE_IRI,
    vocabulary: str | Path | None = None,
    overrides: str | Path | None = None,
    text: bool = True,
    on_problem: Callable[[Problem], None] | None = None,
    on_report: Callable[[Source], None] | None = None,
    progress: Progress = lambda step, done, total: None,
    workers: int | None = 1,
    scheduler: str | None = None,
    cache: str | Path | None = None,
    **options: Unpack[ReadingOptions],
) -> Graph:
    """The graph of the reports that files and folders hold. The same reports, in any order, give the same graph.

    Args:
        paths: a file of any format that `kg.read` reads or a folder of such files, or several.
        base_iri: what the IRI of every resource begins with; absolute, ends with a slash.
        vocabulary: a folder of SKOS Turtle files that extend the vocabularies (see ontology/README.md).
        overrides: a table of a person's decisions on entities: same, different, rename, drop (see
            `kg.reading.overrides`). `on_problem` is told of each line of it that changes nothing.
        text: whether the graph holds each report's full text. Without it only the sentences that are evidence are in
            the graph and in all that is written from it, for those who may not pass the texts on.
        on_problem: told of each input that gave no report. Where nobody is told they are logged (logger `kg`).
        on_report: told of each report when it is read.
        progress: told how far the work is.
        workers: so many processes do the work, this one where it is one; None for as many as there are processors, or
            this one where that is quicker. A script of its own needs the usual `if __name__ == "__main__"` for more.
        scheduler: the address of a Dask scheduler whose workers do it instead.
        cache: a folder where it is kept what each report says, so that the next build reads only what is new.
        options: how the files are read, see `kg.reading.ReadingOptions`.

    Raises:
        ReadError: with `strict`, for the first input that cannot be read.
        PatternError: `split` is no regular expression.
        ValueError: `base_iri` is no such IRI.
        OverridesError: the table of overrides cannot be used.
        VocabularyError: there is no such folder of vocabularies, or something is wrong with one.
        CacheError: another process builds with the same cache, or it cannot be written.
    """
    decisions = read_overrides(overrides) if overrides else ()
    staff, tell = executor(workers, scheduler, vocabulary), teller(on_problem, options)
    found = partial(sources, paths, on_problem=on_problem, on_report=on_report, **options)
    with extracted(found, staff, cache, vocabulary, tell, progress) as known:
        while True:
            findings, unused = (
                [unpack(known.findings(identifier)) for identifier, _ in known.reports()],
                list[Problem](),
            )
            progress("归并 linking", 0, 1)
            corpus = link(findings, decisions, unused.append)
            log.debug("归并 linked: %d entities, %d links", len(corpus.entities), len(corpus.links))
            progress("成图 building", 0, 1)
            try:
                graph = Graph(to_quads(corpus, base_iri=base_iri, text=text), base_iri)
            except ReportError as error:
                give_up(known, error.report, Lost.over(error.fault), tell)
                continue
            for problem in unused:
                if overrides:
                    (on_problem or hear)(replace(problem, path=Path(overrides)))
            return graph


@contextmanager
def extracted(
    found: Callable[..., Iterator[Source]],
    staff: Executor,
    folder: str | Path | None,
    vocabulary: str | Path | None,
    tell: Callable[[Problem], None],
    progress: Progress,
) -> Iterator[Cache]:
    """Within the block it is known what each report says; `found` is `kg.reading.sources` with its arguments, for the
    others see `build`."""
    with vocabularies(vocabulary):
        reports = _told(found, progress)
        first = list(islice(reports, 1))  # where there is no report no file is made
        with open_cache(Path(folder) if folder and first else None, vocabulary) as known:
            new = (source for source in chain(first, reports) if not known.knows(source))
            for source, said in staff.map(say, new, _load):
                if isinstance(said, Lost):
                    tell(said.problem(source.name, source.path))
                    continue
                known.keep(source, *said)
                log.debug("抽取 extracted: %s", source.name)
            known.forget_others()
            yield known


def give_up(known: Cache, report: str, lost: Lost, tell: Callable[[Problem], None]) -> None:
    """Do without a report whose graph cannot be made: it is none of the build, whose links would cite it."""
    path, name = known.told_from(report)
    tell(lost.problem(name, Path(path)))
    known.drop(report)


def _told(found: Callable[..., Iterator[Source]], progress: Progress) -> Iterator[Source]:
    """The reports, with word of how many files have been read."""
    return found(progress=lambda done, total: progress("抽取 extracting", done, total))


def _load() -> None:
    """Load the dictionaries, by use. With a text in which every rule finds something it takes longer than what two
    workers then load by themselves, at the same time."""
    say(Source(Path(), "", "甲县农业局开展活动。"))


def teller(on_problem: Callable[[Problem], None] | None, options: ReadingOptions) -> Callable[[Problem], None]:
    """What is told of an input that gave no report: raises with `strict`."""

    def tell(problem: Problem) -> None:
        if options.get("strict"):
            raise ReadError(problem)
        (on_problem or hear)(problem)

    return tell


def say(source: Source) -> tuple[bytes, bytes, bytes]:
    """What a worker makes of a report: its share in the linking of all, its statements that are compared with those of
    others, and all that it says."""
    findings = extract(source.parsed())
    return dump(astuple(share(findings))), dump(compared(findings)), pack(findings)
