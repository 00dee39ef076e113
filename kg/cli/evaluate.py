"""`kg evaluate`: extraction against gold."""

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

import kg
from kg.cli.options import inputs, reading, vocabulary
from kg.cli.reporting import Problems, progress_bar, reporting, tell
from kg.cli.usage import WrongUsageError
from kg.export.files import replace_all
from kg.problem import Problem, Words

if TYPE_CHECKING:
    from kg.evaluation.model import Annotation
    from kg.reading import ReadingOptions

__all__ = ["evaluate"]


@click.command()
@click.argument("gold", metavar="GOLD", type=click.Path(path_type=Path))
@inputs
@click.option(
    "--misses",
    "listing",
    is_flag=True,
    help="列出每处遗漏和错误，附原句和规则 (each miss and error with its sentence and rule)",
)
@click.option(
    "--compare",
    "before",
    type=click.Path(path_type=Path),
    metavar="OLD.json",
    help="与以前 --json 写下的结果比较 (what changed since --json wrote this)",
)
@click.option(
    "--json",
    "file",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE|-",
    help="全部结果另存为 JSON；- 为标准输出，代替表格 (all of it as JSON too; - for stdout, instead of the tables)",
)
@vocabulary
@reading
@reporting
def evaluate(
    *,
    gold: Path,
    inputs: tuple[Path, ...],
    listing: bool,
    before: Path | None,
    file: Path | None,
    vocabulary: Path | None,
    reading: "ReadingOptions",
    quiet: bool,
) -> int:
    """按人工标注评测抽取 (score extraction against gold)

    GOLD 是标注文件或文件夹，写法见 data/gold；INPUT 是被标注的报告，两者按报告名称（文件名）对应。

    GOLD: JSON annotations as in data/gold; INPUT: the reports they annotate, matched by the name of the file.

    \b
    kg evaluate data/gold data/sample
    kg evaluate data/gold data/sample --json before.json
    kg evaluate data/gold data/sample --compare before.json
    """
    on_stdout = str(file) == "-"
    if on_stdout and (listing or before):
        raise WrongUsageError(
            Words(
                "--json - 代替表格，不与 --misses、--compare 同用", "--json - takes the place of --misses and --compare"
            )
        )
    from kg.evaluation import compare, load_evaluation
    from kg.evaluation.tables import render_comparison, render_misses, render_scores

    golds = kg.read_gold(gold)
    old = load_evaluation(before) if before else None
    with Problems() as problems, kg.vocabularies(vocabulary), progress_bar(quiet=quiet) as progress:
        reports = _annotated(kg.read(inputs, on_problem=problems, **reading), golds)
        findings = []
        for number, report in enumerate(reports):
            progress("抽取 extracting", number, len(reports))
            findings.append(kg.extract(report))
        evaluation = kg.evaluate(golds, findings)
    if file:
        content = json.dumps(evaluation.to_json(), ensure_ascii=False, indent=1) + "\n"
        if on_stdout:
            click.echo(content, nl=False)
            return 1 if problems.lost else 0
        replace_all(file.parent, {file.name: content.encode()})
    if not quiet:
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        shown = [render_scores(evaluation, width=width)]
        shown += [render_misses(evaluation.misses)] if listing else []
        shown += [render_comparison(compare(old, evaluation), width=width)] if old else []
        click.echo("\n".join(shown), nl=False)
    return 1 if problems.lost else 0


def _annotated(reports: "Sequence[kg.Report]", golds: "Sequence[Annotation]") -> "list[kg.Report]":
    """The reports that have gold; says which have none, and where gold and report are not of the same text."""
    from kg.evaluation import not_quoted

    by_name = {gold.report: gold for gold in golds}
    without = [report.name for report in reports if report.name not in by_name]
    if without:
        left_out = Words(f"没有标注，不计入：{'、'.join(without)}", f"no gold, left out: {', '.join(without)}")
        tell(Problem(left_out, skipped=True))
    annotated = [report for report in reports if report.name in by_name]
    for report in annotated:
        if strange := not_quoted(by_name[report.name], report.text):
            count, first = len(strange), strange[0]
            what = Words(
                f"标注中有 {count} 处不在报告原文里，第一处“{first}”",
                f"{count} quotations of the gold are not in the report, the first “{first}”",
            )
            remedy = Words("请核对两者是否同一文本", "see whether it is the same text")
            tell(Problem(what, remedy, place=report.name, skipped=True))
    return annotated
