"""`kg extract`: what each report says, as JSON."""

import json
from pathlib import Path

import click

import kg
from kg.cli.options import inputs, strict, vocabulary, workers
from kg.cli.reporting import Problems, log, progress_bar, reporting
from kg.export.files import replace_all

__all__ = ["extract"]


@click.command()
@inputs
@click.option(
    "--json",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="每份报告写一个 JSON 文件；不给则逐行输出 (one JSON file a report; else a line each on stdout)",
)
@vocabulary
@workers
@strict
@reporting
def extract(
    *,
    inputs: tuple[Path, ...],
    folder: Path | None,
    vocabulary: Path | None,
    workers: int | None,
    strict: bool,
    quiet: bool,
) -> int:
    """写出每份报告所说的内容 (what each report says, as JSON)"""
    problems = Problems()
    with progress_bar(quiet=quiet) as progress:
        findings = kg.extract_all(
            inputs, vocabulary=vocabulary, strict=strict, on_problem=problems, progress=progress, workers=workers
        )
        found = {one.report.name: kg.to_json(one) for one in findings}
    if folder is None:
        for content in found.values():
            click.echo(json.dumps(content, ensure_ascii=False))
    else:
        texts = {f"{name}.json": json.dumps(content, ensure_ascii=False, indent=2) for name, content in found.items()}
        replace_all(folder, {name: f"{text}\n".encode() for name, text in texts.items()})
        log.info("已写 %s 个文件到 %s (%s files written)", len(found), folder, len(found))
    return 1 if problems.lost or not found else 0
