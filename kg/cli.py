"""The command line: one command a verb, each a thin call of the public API.

Results go to stdout, messages to stderr. Exit status: 0 done, 1 something failed, 2 wrong usage, 130 interrupted.
"""

import functools
import io
import json
import logging
import re
import shutil
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

import kg
from kg.export import FORMATS
from kg.export.files import replace_all

if TYPE_CHECKING:
    from kg.export import WrittenFile
    from kg.pipeline import Progress

__all__ = ["cli", "main"]

log = logging.getLogger("kg")

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


def main() -> NoReturn:
    """Run the command line and leave with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # UTF-8 whatever the locale says
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(cli.main(prog_name="kg", standalone_mode=False))
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(2)
    except click.ClickException as error:
        place = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "kg"
        click.echo(f"用法错误 (wrong usage): {error.format_message()}\n用法说明 (for help): {place} --help", err=True)
        sys.exit(2)
    except click.Abort:
        click.echo("已中断 (interrupted)", err=True)
        sys.exit(130)


# ── what the commands share ───────────────────────────────────────────────────────────────────────────────────────────


help_option = click.help_option("-h", "--help", help="显示这段说明 (show this text)")


def reporting(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command -q, -v and --log-file, and turn what goes wrong into one line and exit status 1."""

    @click.option("-q", "--quiet", is_flag=True, help="只报告错误 (errors only)")
    @click.option("-v", "--verbose", is_flag=True, help="报告每一步，出错时附调用栈 (every step; tracebacks)")
    @click.option(
        "--log-file",
        type=click.Path(dir_okay=False, path_type=Path),
        help="全部消息另存此文件 (all messages to this file too)",
    )
    @help_option
    @functools.wraps(command)
    def wrapped(*, quiet: bool, verbose: bool, log_file: Path | None, **options: object) -> int:
        with messages(logging.ERROR if quiet else logging.DEBUG if verbose else logging.INFO, log_file):
            try:
                return command(quiet=quiet, **options)
            except (click.ClickException, BrokenPipeError):  # click's business: wrong usage; `kg query … | head`
                raise
            except OSError as error:
                place = f"{error.filename}: " if error.filename else ""
                log.error("%s%s", place, error.strerror or error, exc_info=verbose)
            except Exception as error:
                if type(error).__module__.startswith("kg."):  # the package's own exceptions speak to the user
                    log.error("%s", error, exc_info=verbose)
                else:
                    what = f"{type(error).__name__}: {error}"
                    advice = (
                        "" if verbose else "；请加 -v 重试，并报告 (run it again with -v and report what it prints)"
                    )
                    log.error("内部错误 (internal error): %s%s", what, advice, exc_info=verbose)
            return 1

    return wrapped


@contextmanager
def messages(level: int, log_file: Path | None) -> Iterator[None]:
    """Send the package's messages to stderr from `level` on, and all of them to the log file."""
    handlers: list[logging.Handler] = [_Stderr(level)]
    handlers[0].setFormatter(_Line())
    if log_file:
        try:
            handlers.append(logging.FileHandler(log_file, encoding="utf-8"))
        except OSError as error:
            raise click.BadParameter(f"{log_file}: {error.strerror}", param_hint="--log-file") from None
        handlers[-1].setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    loggers = log, logging.getLogger("py.warnings")
    logging.captureWarnings(True)  # the warnings of libraries are no business of who builds a graph, unless with -v
    for logger in loggers:
        logger.propagate = False
        logger.setLevel(logging.DEBUG)
        for handler in handlers:
            logger.addHandler(handler)
    try:
        yield
    finally:
        logging.captureWarnings(False)
        for logger in loggers:
            for handler in handlers:
                logger.removeHandler(handler)
        for handler in handlers:
            handler.close()


class _Stderr(logging.Handler):
    """To stderr as it is at the moment: a progress bar stands in front of it for a while."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.name == "py.warnings" and self.level > logging.DEBUG:
            return
        click.echo(self.format(record), err=True)


class _Line(logging.Formatter):
    """A message as a line that begins with how grave it is, where that matters."""

    _GRAVITY = {"ERROR": "错误 error: ", "WARNING": "注意 note: "}  # noqa: RUF012  # never changed

    def format(self, record: logging.LogRecord) -> str:
        return self._GRAVITY.get(record.levelname, "") + super().format(record)


@contextmanager
def progress_bar(*, quiet: bool) -> "Iterator[Progress]":
    """What shows how far the work is: a bar on a terminal, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda step, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda step, done, total: bar.update(task, description=step, completed=done, total=total)


class Problems:
    """Told of the inputs that gave no report: says them at once and remembers whether something was lost."""

    def __init__(self) -> None:
        self.lost = False

    def __call__(self, problem: "kg.Problem") -> None:
        if problem.skipped:
            log.warning("%s", problem)
        else:
            self.lost = True
            log.error("%s", problem)


inputs = click.argument("inputs", metavar="INPUT…", nargs=-1, required=True, type=click.Path(path_type=Path))
strict = click.option("--strict", is_flag=True, help="遇到第一个读不了的输入就停 (stop at the first bad input)")


# ── the commands ──────────────────────────────────────────────────────────────────────────────────────────────────────


@click.group(context_settings={"max_content_width": 100})
@click.version_option(kg.__version__, message="kg %(version)s", help="显示版本 (show the version)")
@help_option
def cli() -> None:
    """从中文调查报告建知识图谱，每个点和边都带出处。

    Knowledge graphs from Chinese survey reports, every node and edge with the sentence it came from.

    \b
    kg build data/sample -o output     建图 (build)
    kg query output --list             有哪些现成的查询 (the named queries)
    kg query output 问题与对策           查询 (query)
    """


def _base_iri(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>\"{}|\\^`]*/", value):
        raise click.BadParameter("要以 / 结尾的完整 IRI (must be an absolute IRI that ends in /)")
    return value


@cli.command()
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
@strict
@reporting
def build(
    *,
    inputs: tuple[Path, ...],
    output: Path,
    formats: tuple[str, ...],
    base_iri: str | None,
    strict: bool,
    quiet: bool,
) -> int:
    """由报告建图 (build a graph from reports)

    INPUT 是 UTF-8 文本文件或文件夹。Files of UTF-8 text, and folders of them.
    """
    started = time.perf_counter()
    problems = Problems()
    with progress_bar(quiet=quiet) as progress:
        choices = {"base_iri": base_iri} if base_iri else {}
        graph = kg.build(inputs, strict=strict, on_problem=problems, progress=progress, **choices)
        counts = _counts(graph)
        if not counts["Report"]:
            log.error("没有可用的报告，未写任何文件 (no report could be read; nothing written)")
            return 1
        progress("校验 validating", 0, 1)
        broken = graph.validate()
        progress("导出 writing", 0, 1)
        written = graph.write(output, formats or tuple(FORMATS))
    for violation in broken:
        log.error("%s", violation.message)
    if not quiet:
        click.echo(_summary(counts, written, time.perf_counter() - started))
    return 1 if problems.lost or broken else 0


def _counts(graph: "kg.Graph") -> Counter[str]:
    """How many nodes of each class there are, and how many links, one that several reports state counted once."""
    from rdflib import RDF

    from kg.graph.vocabulary import SRO

    facts = graph.union
    # An organization is an org:Organization too; each node counts under the project's own class.
    counts = Counter(str(kind).removeprefix(SRO) for kind in facts.objects(None, RDF.type) if str(kind).startswith(SRO))
    parts = RDF.subject, RDF.predicate, RDF.object
    links = {tuple(facts.value(said, part) for part in parts) for said in facts.subjects(RDF.type, RDF.Statement)}
    return counts + Counter(links=len(links))


def _summary(counts: Counter[str], written: "list[WrittenFile]", seconds: float) -> str:
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


@cli.command()
@inputs
@click.option(
    "--json",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="每份报告写一个 JSON 文件；不给则逐行输出 (one JSON file a report; else a line each on stdout)",
)
@strict
@reporting
def extract(*, inputs: tuple[Path, ...], folder: Path | None, strict: bool, quiet: bool) -> int:
    """写出每份报告所说的内容 (what each report says, as JSON)"""
    problems = Problems()
    found = {}
    with progress_bar(quiet=quiet) as progress:
        reports = kg.read(inputs, strict=strict, on_problem=problems)
        for number, report in enumerate(reports):
            progress("抽取 extracting", number, len(reports))
            found[report.name] = kg.to_json(kg.extract(report))
    if folder is None:
        for content in found.values():
            click.echo(json.dumps(content, ensure_ascii=False))
    else:
        texts = {f"{name}.json": json.dumps(content, ensure_ascii=False, indent=2) for name, content in found.items()}
        replace_all(folder, {name: f"{text}\n".encode() for name, text in texts.items()})
        log.info("已写 %s 个文件到 %s (%s files written)", len(found), folder, len(found))
    return 1 if problems.lost or not found else 0


@cli.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("question", metavar="[NAME [参数=值]…]", nargs=-1)
@click.option("-e", "--expression", metavar="SPARQL", help="直接写出的查询 (a query in SPARQL)")
@click.option(
    "-f",
    "--file",
    metavar="FILE",
    type=click.Path(path_type=Path, allow_dash=True),
    help="查询所在的文件，- 为标准输入 (a file that holds the query)",
)
@click.option("--list", "listing", is_flag=True, help="列出现成的查询 (list the named queries)")
@click.option(
    "--output",
    "form",
    type=click.Choice(["table", "csv", "json", "turtle"]),
    help="结果的形式 (the form of the answer)",
)
@reporting
def query(
    *,
    folder: Path,
    question: tuple[str, ...],
    expression: str | None,
    file: Path | None,
    listing: bool,
    form: str | None,
    quiet: bool,
) -> int:
    """查询建好的图 (query a built graph)

    \b
    kg query output 问题与对策
    kg query output 某地区的数字 地区=湄潭县
    kg query output -e 'SELECT ?name { ?p a sro:Programme ; rdfs:label ?name }' --output csv
    """
    if [expression is None, file is None, not question, not listing].count(False) != 1:
        raise click.UsageError("NAME、-e、-f、--list 要且只要一个 (give exactly one of NAME, -e, -f and --list)")
    from kg.query import Engine, named, named_queries, render

    if listing:
        for known in named_queries():
            click.echo(f"{known.name}\n    {known.description}\n    {known.title_en}: {known.description_en}")
            for parameter in known.parameters:
                click.echo(f"    {parameter.name}={parameter.default}  {parameter.meaning}")
        return 0
    if question:
        values = dict(_assignment(word) for word in question[1:])
        result = Engine.open(folder).ask(named(question[0]), values)
    elif file is not None:
        result = Engine.open(folder).query(_text(file))
    else:
        result = Engine.open(folder).query(expression or "")
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    click.echo(render(result, form, width=width), nl=False)
    return 0


def _text(file: Path) -> str:
    """What stands in a file, or comes from stdin where it is `-`."""
    try:
        with click.open_file(str(file), encoding="utf-8") as opened:
            text: str = opened.read()
            return text
    except UnicodeDecodeError:
        raise kg.QueryError(f"{file}: 不是 UTF-8 文本 (not UTF-8 text)") from None


def _assignment(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals:
        raise click.UsageError(f"参数要写成 名=值：{word} (a parameter is name=value)")
    return name, value


@cli.command()
@click.argument("graph", metavar="DIR|FILE", type=click.Path(path_type=Path))
@reporting
def validate(*, graph: Path, quiet: bool) -> int:
    """按 SHACL 校验建好的图 (check a built graph against its SHACL shapes)"""
    violations = kg.Graph.load(graph).validate()
    for violation in violations:
        click.echo(violation.message)
    if not violations and not quiet:
        click.echo("符合 (conforms)")
    return 1 if violations else 0
