"""The arguments and options that several commands have."""

from pathlib import Path

import click

__all__ = ["help_option", "inputs", "strict"]

help_option = click.help_option("-h", "--help", help="显示这段说明 (show this text)")
inputs = click.argument("inputs", metavar="INPUT…", nargs=-1, required=True, type=click.Path(path_type=Path))
strict = click.option("--strict", is_flag=True, help="遇到第一个读不了的输入就停 (stop at the first bad input)")
