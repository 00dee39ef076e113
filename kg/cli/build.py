"""`kg build`: from reports to a graph."""

import gc
import os
import re
import shutil
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

import kg
from kg.cli.options import NamedChoice, inputs, reading, scheduler, vocabulary, workers
from kg.cli.reporting import Problems, log, progress_bar, reporting, tell
from kg.cli.usage import BadValueError
from kg.execution import processors
from kg.export import FORMATS, Format, OutputError, build_report, drawing, write
from kg.problem import Problem, Words, language

if TYPE_CHECKING:
    from kg.export import WrittenFile
    from kg.pipeline import Progress
    from kg.reading import ReadingOptions, Source

    class _Options(ReadingOptions):
        """What both ways to build take."""

        base_iri: str
        vocabulary: Path | None
        text: bool
        on_problem: Callable[[kg.Problem], None]
        on_report: Callable[[Source], None]
        progress: Progress
        workers: int | None
        scheduler: str | None
        cache: Path | None


__all__ = ["build"]

# In the output folder: what reports say, for the next build; the graph, for queries.
CACHE, STORE = ".cache", ".store"

# the classes that the table of a build counts
_ENTITIES = {
    "Region": "地区",
    "OrganizationType": "组织类型",
    "Organization": "组织",
    "Programme": "项目",
    "Document": "文件",
    "Theme": "主题",
    "Figure": "数字",
}
_STATEMENTS = {"Problem": "问题", "Cause": "原因", "Countermeasure": "对策"}
# those that questions are about: most of all links only say where something is mentioned
_LINKS = {
    "runsIn": "项目开展于",
    "carriedOutBy": "项目承担者",
    "affects": "问题涉及",
    "explains": "原因解释",
    "addresses": "对策针对",
    "uses": "对策采用",
}


def _base_iri(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    from kg.graph import is_base_iri

    if not is_base_iri(value):
        remedy = Words("要以 / 结尾的完整 IRI", "give an absolute IRI that ends in /")
        raise BadValueError(Words(f"不能是 {value}", f"not {value}"), remedy)
    return value


@click.command()
@inputs
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), metavar="DIR", help="输出文件夹 (output folder)"
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=NamedChoice(list(FORMATS)),
    help="只写这种格式，可重复 (only this format; may be repeated)",
)
@click.option("--base-iri", callback=_base_iri, metavar="IRI", help="资源 IRI 的开头 (what resource IRIs begin with)")
@click.option(
    "--overrides",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="人工裁定表 CSV：相同、不同、改名、删除 (a table of decisions: same, different, rename, drop)",
)
@click.option(
    "--no-text",
    is_flag=True,
    help="文件里不带报告全文，只有作为出处的原句 (leave the reports' full texts out: evidence sentences alone)",
)
@vocabulary
@workers
@scheduler
@reading
@reporting
def build(
    *,
    inputs: tuple[Path, ...],
    output: Path,
    formats: tuple[str, ...],
    base_iri: str | None,
    overrides: Path | None,
    no_text: bool,
    vocabulary: Path | None,
    workers: int | None,
    scheduler: str | None,
    reading: "ReadingOptions",
    quiet: bool,
) -> int:
    """由报告建图 (build a graph from reports)

    INPUT 是报告文件（文本、Word、PDF、网页、Markdown、ZIP）或文件夹。Files of reports, and folders of them.
    """
    from kg.cache import locked

    if output.is_file():
        no_folder = Words("是文件，不是文件夹", "a file, no folder")
        raise OutputError(Problem(no_folder, Words("请用 -o 给一个文件夹", "name a folder with -o"), path=output))
    started = time.perf_counter()
    # pypinyin's dictionary of words takes longer to load than the page to write, which reads characters one at a time
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    # no matrices are multiplied, and numpy starts no threads to do so, which takes a sixth of the time to load it
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    archive = set(formats) == {"nq"} and not overrides
    if not archive:
        # what stays till the end is not looked through for rings, which takes a fifteenth; each report leaves 2 MB
        # of them, which is too much where there are thousands
        gc.set_threshold(2_000_000)
    sources = list[build_report.Input]()
    with Problems() as problems:
        told = partial(build_report.render, sources, problems.all)
        with locked(output), progress_bar(quiet=quiet) as progress:
            if no_text:  # what an earlier build kept holds the texts
                for kept in (CACHE, STORE):
                    shutil.rmtree(output / kept, ignore_errors=True)
            options: _Options = {
                "base_iri": base_iri or kg.BASE_IRI,
                "vocabulary": vocabulary,
                "text": not no_text,
                "on_problem": problems,
                "on_report": lambda source: sources.append(build_report.Input.of(source)),
                "progress": progress,
                "workers": workers,
                "scheduler": scheduler,
                "cache": None if no_text else output / CACHE,  # it holds the texts
                **reading,
            }
            if archive:
                built = kg.build_archive(
                    inputs,
                    output,
                    **options,
                    beside=lambda made: {build_report.FILE: told(made.counts, made.violations, made.warnings)},
                )
            else:
                built = _build(inputs, output, formats or tuple(FORMATS), overrides, options, told)
        if not built.written:
            tell(Problem(Words("没有可用的报告，未写任何文件", "no report could be read; nothing written")))
            return 1
        for violation in built.violations:
            log.error("%s", violation.problem.told(language()))
        if not quiet:
            click.echo(_summary(built.counts, built.written, time.perf_counter() - started))
        for bare in build_report.bare(sources, built.warnings):
            tell(bare)
        return 1 if problems.lost or built.violations else 0


def _build(
    inputs: tuple[Path, ...],
    output: Path,
    formats: tuple[str, ...],
    overrides: Path | None,
    options: "_Options",
    told: Callable[..., bytes],
) -> "kg.Archive":
    """Build the graph as a whole, which the other formats need."""
    from kg.graph.vocabulary import SRO

    make = kg.build  # what both processes take, numpy above all, is loaded before there are two
    with drawing(formats, options["workers"] or processors()) as process:
        graph = make(inputs, overrides=overrides, **options)
        if not graph.facts.instances(SRO.Report):
            return kg.Archive(Counter(), (), {}, ())
        options["progress"]("校验与导出 validating and writing", 0, 1)
        counts, violations = partial(_counts, graph), cache(graph.validate)  # made while the other process draws
        warnings = build_report.warnings(graph.facts)
        report = Format(build_report.FILE, lambda graph: told(counts(), violations(), warnings))
        written = write(graph, output, formats, [report], process=process)
    return kg.Archive(counts(), violations(), warnings, tuple(written))


# The graph is kept till the process ends: to give back its objects one by one takes a fiftieth of a build.
@lru_cache(maxsize=1)
def _counts(graph: "kg.Graph") -> Counter[str]:
    """How many nodes of each class the reports speak of, and how many links of each property, one that several reports
    state counted once. What vocabularies and gazetteer add (all themes, the types broader than those named) was not
    found."""
    from kg.graph.vocabulary import RDF, SRO

    facts = graph.facts
    parts = RDF.subject, RDF.predicate, RDF.object
    links = {tuple(facts.text(said, part) for part in parts) for said in facts.instances(RDF.Statement)}
    told = {obj for _, _, obj in links}
    # An organization is an org:Organization too; each node counts under the project's own class.
    counts = {
        name: sum(bool(facts.values(node, SRO.evidence)) or node.value in told for node in facts.instances(SRO[name]))
        for name in (*_ENTITIES, *_STATEMENTS)
    }
    properties = Counter(re.split("[#/]", name)[-1] for _, name, _ in links)
    return Counter(counts) + properties + Counter(Report=len(facts.instances(SRO.Report)))


def _summary(counts: Counter[str], written: "Sequence[WrittenFile]", seconds: float) -> str:
    """The table that a build ends with."""
    entities = {f"  {zh} {name}": counts[name] for name, zh in _ENTITIES.items()}
    statements = {f"  {zh} {name}": counts[name] for name, zh in _STATEMENTS.items()}
    links = {f"  {zh} {name}": counts[name] for name, zh in _LINKS.items()}
    every = sum(many for name, many in counts.items() if name[0].islower())
    rows = {
        "报告 reports": counts["Report"],
        "报告说到的实体 entities that reports name": sum(entities.values()),
        **entities,
        "陈述 statements": sum(statements.values()),
        **statements,
        "关系 links": every,
        **links,
        "  其他（提到、主题等） others": every - sum(links.values()),
        "文件 files": len(written),
        **{f"  {file.path}": f"{file.bytes:,}" for file in written},
        "秒 seconds": f"{seconds:.1f}",
    }
    width = max(map(_columns, rows))
    return "\n".join(f"{name}{' ' * (width - _columns(name))}  {value!s:>10}" for name, value in rows.items())


def _columns(text: str) -> int:
    """How many columns a terminal gives the text."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
