"""The arguments and options that several commands have."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.usage import BadValueError, WrongUsageError, nearest
from kg.problem import Words

if TYPE_CHECKING:
    from kg.reading import ReadingOptions

__all__ = ["NamedChoice", "help_option", "inputs", "reading", "scheduler", "vocabulary", "workers"]

help_option = click.help_option("-h", "--help", help="显示这段说明 (show this text)")
inputs = click.argument("inputs", metavar="INPUT…", nargs=-1, required=True, type=click.Path(path_type=Path))
vocabulary = click.option(
    "--vocabulary",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="另加的词表：SKOS 的 .ttl 文件所在文件夹 (a folder of SKOS files that extend the vocabularies)",
)
workers = click.option(
    "--workers",
    type=click.IntRange(1),
    metavar="N",
    help="用几个进程，默认全部核，报告很少时一个 (so many processes; all cores by default, one for a few reports)",
)
scheduler = click.option(
    "--scheduler", metavar="ADDRESS", help="交给这个 Dask 集群，如 tcp://host:8786 (let this Dask cluster do the work)"
)


class NamedChoice(click.Choice[str]):
    """One of some names; of a name that is none of them the nearest is told."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.choices:
            known = Words(f"可选：{'、'.join(self.choices)}", f"there are: {', '.join(self.choices)}")
            raise BadValueError(Words(f"没有 {value}", f"no {value}"), nearest(value, self.choices) or known)
        return super().convert(value, param, ctx)


def reading(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options for how files are read, which reach it together as `reading`."""

    @click.option(
        "--split",
        metavar="PATTERN",
        help="每处匹配开始一份报告，代替自动分篇 (a regular expression: a report begins at each match)",
    )
    @click.option("--one-report-per-file", is_flag=True, help="每个文件是一份报告，不分篇 (never split a file)")
    @click.option(
        "--keep-personal-data",
        is_flag=True,
        help="不遮盖证件号、电话、邮箱 (leave ID and telephone numbers and e-mail addresses as they stand)",
    )
    @click.option("--strict", is_flag=True, help="遇到第一个读不了的输入就停 (stop at the first bad input)")
    @functools.wraps(command)
    def wrapped(
        *, split: str | None, one_report_per_file: bool, keep_personal_data: bool, strict: bool, **options: object
    ) -> int:
        if one_report_per_file and split is not None:
            both = "--split", "--one-report-per-file"
            raise WrongUsageError(Words(f"{'、'.join(both)} 只能用一个", f"{' and '.join(both)} exclude each other"))
        chosen: ReadingOptions = {
            "split": "" if one_report_per_file else split,
            "keep_personal_data": keep_personal_data,
            "strict": strict,
        }
        return command(reading=chosen, **options)

    return wrapped
