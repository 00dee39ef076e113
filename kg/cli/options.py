"""The arguments and options that several commands have."""

from pathlib import Path

import click

__all__ = ["help_option", "inputs", "strict", "vocabulary"]

help_option = click.help_option("-h", "--help", help="显示这段说明 (show this text)")
inputs = click.argument("inputs", metavar="INPUT…", nargs=-1, required=True, type=click.Path(path_type=Path))
vocabulary = click.option(
    "--vocabulary",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="另加的词表：SKOS 的 .ttl 文件所在文件夹 (a folder of SKOS files that extend the vocabularies)",
)
strict = click.option("--strict", is_flag=True, help="遇到第一个读不了的输入就停 (stop at the first bad input)")
