"""`kg build`: from reports to a graph."""

import os
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click

import kg
from kg.cli.options import inputs, scheduler, strict, vocabulary, workers
from kg.cli.reporting import Problems, log, progress_bar, reporting
from kg.export import FORMATS

if TYPE_CHECKING:
    from kg.export import WrittenFile
    from kg.pipeline import Progress

__all__ = ["build"]

CACHE = ".cache"  # in the output folder

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


def _base_iri(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    from kg.graph import is_base_iri

    if not is_base_iri(value):
        raise click.BadParameter("要以 / 结尾的完整 IRI (must be an absolute IRI that ends in /)")
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
    type=click.Choice(list(FORMATS)),
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
@strict
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
    strict: bool,
    quiet: bool,
) -> int:
    """由报告建图 (build a graph from reports)

    INPUT 是 UTF-8 文本文件或文件夹。Files of UTF-8 text, and folders of them.
    """
    started = time.perf_counter()
    # pypinyin's dictionary of words takes longer to load than the page to write, which reads characters one at a time
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    problems = Problems()
    archive = set(formats) == {"nq"} and not overrides
    with progress_bar(quiet=quiet) as progress:
        options = _Options(
            vocabulary=vocabulary,
            text=not no_text,
            strict=strict,
            on_problem=problems,
            progress=progress,
            workers=workers,
            scheduler=scheduler,
            cache=None if no_text else output / CACHE,  # it holds the texts
        )
        if base_iri:
            options["base_iri"] = base_iri
        if archive:
            built = kg.build_archive(inputs, output, **options)
        else:
            built = _build(inputs, output, formats or tuple(FORMATS), overrides, options)
    if not built.written:
        log.error("没有可用的报告，未写任何文件 (no report could be read; nothing written)")
        return 1
    for violation in built.violations:
        log.error("%s", violation.message)
    if not quiet:
        click.echo(_summary(built.counts, built.written, time.perf_counter() - started))
    return 1 if problems.lost or built.violations else 0


class _Options(TypedDict, total=False):
    """What both ways to build take."""

    base_iri: str
    vocabulary: Path | None
    text: bool
    strict: bool
    on_problem: "Callable[[kg.Problem], None]"
    progress: "Progress"
    workers: int | None
    scheduler: str | None
    cache: Path | None


def _build(
    inputs: tuple[Path, ...], output: Path, formats: tuple[str, ...], overrides: Path | None, options: _Options
) -> "kg.Archive":
    """Build the graph as a whole, which the other formats need."""
    graph = kg.build(inputs, overrides=overrides, **options)
    counts = _counts(graph)
    if not counts["Report"]:
        return kg.Archive(counts, (), ())
    options["progress"]("校验 validating", 0, 1)
    violations = graph.validate()
    options["progress"]("导出 writing", 0, 1)
    workers = options["workers"] or os.cpu_count() or 1
    return kg.Archive(counts, violations, tuple(graph.write(output, formats, workers=workers)))


def _counts(graph: "kg.Graph") -> Counter[str]:
    """How many nodes of each class there are, and how many links, one that several reports state counted once."""
    from kg.graph.vocabulary import RDF, SRO

    facts = graph.facts
    # An organization is an org:Organization too; each node counts under the project's own class.
    counts = Counter({name: len(facts.instances(SRO[name])) for name in ("Report", *_ENTITIES, *_STATEMENTS)})
    parts = RDF.subject, RDF.predicate, RDF.object
    links = {tuple(facts.text(said, part) for part in parts) for said in facts.instances(RDF.Statement)}
    return counts + Counter(links=len(links))


def _summary(counts: Counter[str], written: "Sequence[WrittenFile]", seconds: float) -> str:
    """The table that a build ends with."""
    entities = {f"  {zh} {name}": counts[name] for name, zh in _ENTITIES.items()}
    statements = {f"  {zh} {name}": counts[name] for name, zh in _STATEMENTS.items()}
    rows = {
        "报告 reports": counts["Report"],
        "实体 entities": sum(entities.values()),
        **entities,
        "陈述 statements": sum(statements.values()),
        **statements,
        "关系 links": counts["links"],
        "文件 files": len(written),
        **{f"  {file.path}": f"{file.bytes:,}" for file in written},
        "秒 seconds": f"{seconds:.1f}",
    }
    width = max(map(_columns, rows))
    return "\n".join(f"{name}{' ' * (width - _columns(name))}  {value!s:>10}" for name, value in rows.items())


def _columns(text: str) -> int:
    """How many columns a terminal gives the text."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
