"""`kg query`: questions to a built graph."""

import shutil
import sys
from pathlib import Path

import click

import kg
from kg.cli.options import NamedChoice
from kg.cli.reporting import reporting, tell
from kg.cli.usage import WrongUsageError
from kg.problem import Problem, Words

__all__ = ["query"]


@click.command()
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
    "--sparql",
    is_flag=True,
    help="不回答，写出现成查询的 SPARQL，供其他三元组库使用 (print a named query for another store)",
)
@click.option(
    "--output",
    "form",
    type=NamedChoice(["table", "csv", "json", "turtle"]),
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
    sparql: bool,
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
        raise WrongUsageError(
            Words("NAME、-e、-f、--list 要且只要一个", "exactly one of NAME, -e, -f and --list is needed")
        )
    if sparql and not question:
        raise WrongUsageError(Words("--sparql 要有查询的名称 NAME", "--sparql needs the NAME of a query"))
    from kg.query import Engine, Table, absent, ascii_variables, misspelt, named, named_queries, render

    if listing:
        for known in named_queries():
            click.echo(f"{known.name}\n    {known.description}\n    {known.title_en}: {known.description_en}")
            for parameter in known.parameters:
                click.echo(f"    {parameter.name}={parameter.default}  {parameter.meaning}")
        return 0
    if question:
        values = dict(_assignment(word) for word in question[1:])
        asked = named(question[0])
        if sparql:
            click.echo(ascii_variables(asked.fill(values)), nl=False)
            return 0
        engine = Engine.open(folder, once=True)
        result = engine.ask(asked, values)
        if isinstance(result, Table) and not len(result):
            for unknown in absent(engine, asked, values):
                tell(unknown)
    else:
        text = _text(file) if file is not None else expression or ""
        result = Engine.open(folder, once=True).query(text)
        for unknown in misspelt(text):
            tell(unknown)
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
        remedy = Words("请另存为 UTF-8", "save it as UTF-8")
        raise kg.QueryError(Problem(Words("不是 UTF-8 文本", "no UTF-8 text"), remedy, path=file)) from None


def _assignment(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals:
        raise WrongUsageError(Words(f"参数 {word} 要写成 名=值", f"parameter {word}: write name=value"))
    return name, value
