"""`kg explain`: what made the items of a report."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

import kg
from kg.cli.options import reading, vocabulary
from kg.cli.reporting import Problems, reporting
from kg.cli.usage import WrongUsageError
from kg.export.files import replace_all
from kg.problem import Words

if TYPE_CHECKING:
    from kg.reading import ReadingOptions

__all__ = ["explain"]


@click.command()
@click.argument("report", metavar="REPORT", type=click.Path(path_type=Path))
@click.option(
    "--at",
    type=click.IntRange(min=0),
    metavar="OFFSET",
    help="解释这个位置，从 0 数起的字符数，同 kg extract 的 spans (what covers this place, as in spans of kg extract)",
)
@click.option(
    "--entity",
    metavar="NAME",
    help="解释这个名称、原文中的写法、编号如 problem-2.1、或开头的几个字 (a name, mention, id, or beginning)",
)
@click.option("--report", "name", metavar="NAME", help="有多份报告时解释哪一份 (which report, where there are several)")
@click.option(
    "--json",
    "file",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE|-",
    help="另存为 JSON；- 为标准输出，代替文字 (as JSON too; - for stdout, instead of text)",
)
@vocabulary
@reading
@reporting
def explain(
    *,
    report: Path,
    at: int | None,
    entity: str | None,
    name: str | None,
    file: Path | None,
    vocabulary: Path | None,
    reading: "ReadingOptions",
    quiet: bool,
) -> int:
    """解释一份报告的抽取结果 (what made the items of a report)

    每项内容的原句、找到它的规则和线索、名称如何归并、代码和主题如何判定、有哪些关系。不给 --at、--entity 则一项一行。
    REPORT 里有多份报告时，还有别的报告里相似的陈述。

    For each item its sentences, the rules and cues that found it, how its names were joined, how code and theme were
    settled, and its relations. Without --at and --entity one line for each. Where REPORT holds several reports,
    statements of the others that say the same are told too.

    \b
    kg explain data/sample/茶叶合作社.txt
    kg explain data/sample/茶叶合作社.txt --entity 茶园托管
    kg explain data/sample/茶叶合作社.txt --at 202
    """
    if at is not None and entity is not None:
        raise WrongUsageError(Words("--at、--entity 只能给一个", "--at and --entity exclude each other"))
    from kg.explanation.text import render, render_overview

    with Problems() as problems, kg.vocabularies(vocabulary):
        reports = kg.read([report], on_problem=problems, **reading)
        if not reports:
            return 1
        chosen = _chosen(reports, name)
        others = (kg.extract(other) for other in reports if other is not chosen)
        explanation = kg.explain(kg.extract(chosen), at=at, entity=entity, others=others)
    content = json.dumps(explanation.to_json(), ensure_ascii=False, indent=1) + "\n"
    if str(file) == "-":
        click.echo(content, nl=False)
        return 1 if problems.lost else 0
    if file:
        replace_all(file.parent, {file.name: content.encode()})
    if not quiet:
        shown = render_overview if at is None and entity is None else render
        click.echo(shown(explanation), nl=False)
    return 1 if problems.lost else 0


def _chosen(reports: "Sequence[kg.Report]", name: str | None) -> "kg.Report":
    """The report of this name, or the only one."""
    found = [report for report in reports if name in (None, report.name)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{report.name} “{' '.join(report.label.split())}”" for report in reports)
    what = Words(f"有 {len(reports)} 份报告", f"there are {len(reports)} reports")
    remedy = Words(f"请用 --report 指明是哪一份：{names}", f"say which with --report: {names}")
    raise WrongUsageError(what, remedy)
