"""The arguments and options that several commands have."""

from pathlib import Path

import click

__all__ = ["help_option", "inputs", "scheduler", "strict", "vocabulary", "workers"]

help_option = click.help_option("-h", "--help", help="显示这段说明 (show this text)")
inputs = click.argument("inputs", metavar="INPUT…", nargs=-1, required=True, type=click.Path(path_type=Path))
vocabulary = click.option(
    "--vocabulary",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="另加的词表：SKOS 的 .ttl 文件所在文件夹 (a folder of SKOS files that extend the vocabularies)",
)
strict = click.option("--strict", is_flag=True, help="遇到第一个读不了的输入就停 (stop at the first bad input)")
workers = click.option(
    "--workers",
    type=click.IntRange(1),
    metavar="N",
    help="用几个进程，默认全部核，报告很少时一个 (so many processes; all cores by default, one for a few reports)",
)
scheduler = click.option(
    "--scheduler", metavar="ADDRESS", help="交给这个 Dask 集群，如 tcp://host:8786 (let this Dask cluster do the work)"
)
