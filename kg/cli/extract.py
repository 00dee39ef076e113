"""`kg extract`: what each report says, as JSON."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

import kg
from kg.cli.options import inputs, reading, vocabulary, workers
from kg.cli.reporting import Problems, log, progress_bar, reporting
from kg.export.files import replace_all
from kg.problem import Words, language

if TYPE_CHECKING:
    from kg.reading import ReadingOptions

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
@click.option(
    "--text",
    is_flag=True,
    help="写出报告的文字：一切位置都在其中计数；同 --json 时另存为 .txt (the text that all places count in)",
)
@vocabulary
@workers
@reading
@reporting
def extract(
    *,
    inputs: tuple[Path, ...],
    folder: Path | None,
    text: bool,
    vocabulary: Path | None,
    workers: int | None,
    reading: "ReadingOptions",
    quiet: bool,
) -> int:
    """写出每份报告所说的内容 (what each report says, as JSON)"""
    found: dict[str, str] = {}
    with Problems() as problems, progress_bar(quiet=quiet) as progress:
        for findings in kg.extract_all(
            inputs, vocabulary=vocabulary, on_problem=problems, progress=progress, workers=workers, **reading
        ):
            report = findings.report
            if text:
                found[f"{report.name}.txt"] = report.text
            if folder or not text:
                content = json.dumps(kg.to_json(findings), ensure_ascii=False, indent=2 if folder else None)
                found[f"{report.name}.json"] = content
    if folder:
        replace_all(folder, {name: f"{content}\n".encode() for name, content in found.items()})
        done = Words(f"已写 {len(found)} 个文件到 {folder}", f"{len(found)} files written to {folder}")
        log.info("%s", done.told(language()))
    else:
        for written in found.values():
            click.echo(written)
    return 1 if problems.lost or not found else 0
