"""`kg validate`: a built graph against its SHACL shapes."""

from pathlib import Path

import click

import kg
from kg.cli.reporting import reporting

__all__ = ["validate"]


@click.command()
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
