"""`kg serve`: a built graph as a SPARQL endpoint with its pages."""

from pathlib import Path

import click

from kg.cli.reporting import reporting
from kg.problem import Problem, ProblemError, Words

__all__ = ["serve"]


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--host", default="127.0.0.1", metavar="ADDRESS", help="监听的地址，默认只有本机 (the address to listen on)"
)
@click.option("--port", default=8000, type=click.IntRange(0, 65535), help="端口，0 为任一空闲的 (0 is any free one)")
@click.option(
    "--timeout",
    default=30.0,
    type=click.FloatRange(0.1),
    metavar="秒",
    help="一次查询的时限 (seconds a query may take)",
)
@click.option(
    "--max-rows", default=100_000, type=click.IntRange(1), help="一次查询的行数上限 (rows an answer may have)"
)
@click.option("--workers", default=8, type=click.IntRange(1, 64), help="同时回答的查询数 (queries answered at once)")
@click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    metavar="NAME",
    help="前有代理时本服务的域名，可重复 (a name of this server behind a proxy)",
)
@click.option(
    "--allow-origin",
    "origins",
    multiple=True,
    metavar="ORIGIN",
    help="允许别处的网页查询，可重复 (pages of elsewhere that may ask, CORS)",
)
@reporting
def serve(
    *,
    folder: Path,
    host: str,
    port: int,
    timeout: float,
    max_rows: int,
    workers: int,
    hosts: tuple[str, ...],
    origins: tuple[str, ...],
    quiet: bool,
) -> int:
    """把建好的图作为 SPARQL 端点和网页提供 (serve a built graph: SPARQL and pages)

    \b
    /          浏览页 (the explorer)
    /query     查询页 (the query page)
    /sparql    SPARQL 1.1 Protocol
    """
    try:
        from kg.serve import Limits
        from kg.serve import serve as run
    except ModuleNotFoundError as error:
        remedy = Words("请先运行 pip install 'survey-report-kg[serve]'", "install the extra serve")
        raise ProblemError(Problem(Words(f"缺少 {error.name}", f"{error.name} is missing"), remedy)) from None

    def started(url: str) -> None:
        if not quiet:
            click.echo(f"{url}  （按 Ctrl-C 停止 press Ctrl-C to stop）")

    limits = Limits(timeout=timeout, rows=max_rows, workers=workers)
    run(folder, host=host, port=port, limits=limits, hosts=hosts, origins=origins, started=started)
    return 0
