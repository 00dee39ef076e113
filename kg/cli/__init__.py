"""The command line: one command a verb, each a thin call of the public API.

Results go to stdout, messages to stderr. Exit status: 0 done, 1 something failed, 2 wrong usage, 130 interrupted.
"""

import gc
import io
import logging
import sys
from typing import NoReturn

import click

import kg
from kg.cli import build, evaluate, explain, extract, push, query, serve, validate
from kg.cli.options import help_option
from kg.cli.reporting import line
from kg.cli.usage import Commands, as_problem
from kg.problem import Words, language

__all__ = ["cli", "main"]


def main() -> NoReturn:
    """Run the command line and leave with its exit status."""
    # nearly all that a command makes stays till its end: looked through less often, a build takes an eighth less time
    gc.set_threshold(50_000)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # UTF-8 whatever the locale says
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(cli.main(prog_name="kg", standalone_mode=False))
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(2)
    except click.ClickException as error:
        click.echo(line(logging.ERROR, as_problem(error).told(language())), err=True)
        sys.exit(2)
    except click.Abort:
        click.echo(Words("已中断", "interrupted").told(language()), err=True)
        sys.exit(130)


@click.group(cls=Commands, context_settings={"max_content_width": 100})
@click.version_option(kg.__version__, message="kg %(version)s", help="显示版本 (show the version)")
@help_option
def cli() -> None:
    """从中文调查报告建知识图谱，每个点和边都带出处。

    Knowledge graphs from Chinese survey reports, every node and edge with the sentence it came from.

    \b
    kg build data/sample -o output     建图 (build)
    kg query output --list             有哪些现成的查询 (the named queries)
    kg query output 问题与对策           查询 (query)
    kg serve output                    网页和 SPARQL 端点 (pages and a SPARQL endpoint)
    """


for command in (
    build.build,
    evaluate.evaluate,
    explain.explain,
    extract.extract,
    push.push,
    query.query,
    serve.serve,
    validate.validate,
):
    cli.add_command(command)
