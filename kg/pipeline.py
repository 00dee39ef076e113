"""The main job: files in, graph out."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from kg.extraction import Findings, extract_items
from kg.graph import BASE_IRI, Graph
from kg.graph.builder import to_quads
from kg.linking import link, resolve
from kg.reading import Problem, Report, read
from kg.reading.overrides import Override, read_overrides
from kg.resources.vocabulary import vocabularies

__all__ = ["Progress", "build", "extract"]

log = logging.getLogger(__name__)

Progress = Callable[[str, int, int], None]
"""Told of the step that begins, how many of its parts are done, and how many there are."""


def extract(report: Report) -> Findings:
    """What one report says: every item with its spans, regions with their codes, themes, relations."""
    return resolve(extract_items(report))


def build(
    paths: Iterable[str | Path],
    *,
    base_iri: str = BASE_IRI,
    vocabulary: str | Path | None = None,
    overrides: str | Path | None = None,
    text: bool = True,
    strict: bool = False,
    on_problem: Callable[[Problem], None] | None = None,
    progress: Progress = lambda step, done, total: None,
) -> Graph:
    """The graph of the reports that files and folders hold. The same reports, in any order, give the same graph.

    Args:
        paths: UTF-8 text files, and folders of them.
        base_iri: what the IRI of every resource begins with; absolute, ends with a slash.
        vocabulary: a folder of SKOS Turtle files that extend the vocabularies (see ontology/README.md).
        overrides: a table of a person's decisions on entities: same, different, rename, drop (see
            `kg.reading.overrides`). `on_problem` is told of each line of it that changes nothing.
        text: whether the graph holds each report's full text. Without it only the sentences that are evidence are in
            the graph and in all that is written from it, for those who may not pass the texts on.
        strict: raise at the first input that cannot be read, instead of going on without it.
        on_problem: told of each input that gave no report.
        progress: told how far the work is.

    Raises:
        ReadError: with `strict`, for the first input that cannot be read.
        ValueError: `base_iri` is no such IRI.
        OverridesError: the table of overrides cannot be used.
        VocabularyError: there is no such folder of vocabularies, or something is wrong with one.
    """
    decisions = read_overrides(overrides) if overrides else ()

    def on_unused(override: Override, reason: str) -> None:
        if on_problem:
            on_problem(Problem(Path(f"{overrides}:{override.line}"), f"没有用上：{reason}", skipped=True))

    with vocabularies(vocabulary):
        progress("读取 reading", 0, 1)
        reports = read(paths, strict=strict, on_problem=on_problem)
        findings: list[Findings] = []
        for report in reports:
            progress("抽取 extracting", len(findings), len(reports))
            findings.append(extract(report))
            log.debug("抽取 extracted: %s %s", report.name, report.label)
        progress("归并 linking", 0, 1)
        corpus = link(findings, decisions, on_unused)
        log.debug("归并 linked: %d entities, %d links", len(corpus.entities), len(corpus.links))
        progress("成图 building", 0, 1)
        return Graph(to_quads(corpus, base_iri=base_iri, text=text), base_iri)
