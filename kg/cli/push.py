"""`kg push`: a build into another triple store."""

from collections import Counter
from pathlib import Path

import click

import kg
from kg.cli.reporting import log, progress_bar, reporting
from kg.cli.usage import WrongUsageError
from kg.problem import Words

__all__ = ["push"]

_ACTIONS = {"written": "写入 written", "unchanged": "未变 unchanged", "deleted": "删除 deleted"}


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("url", metavar="URL")
@click.option("--update", is_flag=True, help="URL 是 SPARQL Update 的地址 (URL takes SPARQL Update)")
@click.option("--query", metavar="URL", help="库的查询地址 (the store's query endpoint)")
@click.option(
    "--prune",
    is_flag=True,
    help="删除库里这次构建没有的报告，需要 --query (delete the graphs that the build lacks; needs --query)",
)
@click.option("--dry-run", is_flag=True, help="只说会做什么 (only say what would be done)")
@reporting
def push(*, folder: Path, url: str, update: bool, query: str | None, prune: bool, dry_run: bool, quiet: bool) -> int:
    """把建好的图推送到三元组库 (load a built graph into a triple store)

    URL 是库的 Graph Store Protocol 地址；每份报告一个命名图，整个替换，已经相同的不再发送，中断后重新运行即可。
    凭据取自环境变量 KG_STORE_USER 和 KG_STORE_PASSWORD，或 KG_STORE_TOKEN。

    \b
    kg push output http://localhost:3030/kg            Apache Jena Fuseki
    kg push output http://localhost:7878/store         Oxigraph
    kg push output http://localhost:8890/sparql-graph-crud-auth
    """
    if prune and query is None:
        raise WrongUsageError(Words("--prune 需要 --query", "--prune needs --query"))
    from kg.push import open_store
    from kg.push import push as changes

    graph = kg.Graph.load(folder)
    done: Counter[str] = Counter()
    with open_store(url, update=update, query=query) as store, progress_bar(quiet=quiet) as progress:
        for change in changes(graph, store, prune=prune, dry_run=dry_run, progress=progress):
            done[change.action] += 1
            line = f"{_ACTIONS[change.action]}  {change.graph}  {change.triples}"
            if dry_run:
                click.echo(line)
            else:
                log.debug("%s", line)
    if not quiet:
        click.echo("，".join(f"{words} {done[action]}" for action, words in _ACTIONS.items()))
    return 0
