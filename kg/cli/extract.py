"""`kg extract`: what each report says, as JSON."""

import json
from pathlib import Path

import click

import kg
from kg.cli.options import ReadingOptions, inputs, reading, vocabulary
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
@click.option(
    "--text",
    is_flag=True,
    help="写出报告的文字：一切位置都在其中计数；同 --json 时另存为 .txt (the text that all places count in)",
)
@vocabulary
@reading
@reporting
def extract(
    *,
    inputs: tuple[Path, ...],
    folder: Path | None,
    text: bool,
    vocabulary: Path | None,
    reading: ReadingOptions,
    quiet: bool,
) -> int:
    """写出每份报告所说的内容 (what each report says, as JSON)"""
    problems = Problems()
    found: dict[str, str] = {}
    with kg.vocabularies(vocabulary), progress_bar(quiet=quiet) as progress:
        reports = kg.read(inputs, on_problem=problems, **reading)
        for number, report in enumerate(reports):
            progress("抽取 extracting", number, len(reports))
            if text:
                found[f"{report.name}.txt"] = report.text
            if folder or not text:
                content = kg.to_json(kg.extract(report))
                found[f"{report.name}.json"] = json.dumps(content, ensure_ascii=False, indent=2 if folder else None)
    if folder:
        replace_all(folder, {name: f"{content}\n".encode() for name, content in found.items()})
        log.info("已写 %s 个文件到 %s (%s files written)", len(found), folder, len(found))
    else:
        for written in found.values():
            click.echo(written)
    return 1 if problems.lost or not found else 0
