"""`kg validate`: a built graph, or any RDF file, against the SHACL shapes."""

import json
from pathlib import Path

import click

import kg
from kg.cli.options import NamedChoice
from kg.cli.reporting import reporting
from kg.problem import language

__all__ = ["validate"]


@click.command()
@click.argument("graph", metavar="DIR|FILE", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=NamedChoice(["text", "json"]),
    default="text",
    help="结果的形式 (the form of the result)",
)
@reporting
def validate(*, graph: Path, form: str, quiet: bool) -> int:
    """按 SHACL 校验建好的图或任何 RDF 文件 (check a built graph, or any RDF file, against the SHACL shapes)

    逐条说出哪个节点违反哪条规则、出处在哪里。规则见 ontology/shapes.ttl。
    """
    violations = kg.Graph.load(graph).validate()
    if form == "json":
        found = {"conforms": not violations, "violations": [violation.fields() for violation in violations]}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        for violation in violations:
            click.echo(violation.problem.told(language()))
        if not violations and not quiet:
            click.echo("符合 (conforms)")
    return 1 if violations else 0
