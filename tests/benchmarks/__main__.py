"""How fast each stage is, beside a reference: `python -m tests.benchmarks`.

python -m tests.benchmarks                         # all rows, on the real reports where they are at hand
python -m tests.benchmarks extraction linking      # these rows
python -m tests.benchmarks --generated 200         # on made-up reports
python -m tests.benchmarks --json docs/performance.json && python docs/make.py
"""

import gc
import json
import os
import platform
import tempfile
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

import tests.benchmarks.stages  # noqa: F401  # makes the rows
from tests.benchmarks.material import Material
from tests.benchmarks.measure import STAGES, Row, measured
from tests.benchmarks.reports import write

_CHECKOUT = Path(__file__).resolve().parents[2]
_VERSIONS = ("jieba", "pyoxigraph", "rdflib")


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(STAGES)))
@click.option("--runs", default=5, show_default=True, help="the median of so many counts")
@click.option("--reports", type=click.Path(exists=True, path_type=Path), help="a file or folder of reports")
@click.option("--generated", type=int, metavar="N", help="so many made-up reports instead")
@click.option("--json", "file", type=click.Path(dir_okay=False, path_type=Path), help="write the rows to this file")
def main(names: tuple[str, ...], runs: int, reports: Path | None, generated: int | None, file: Path | None) -> None:
    """Time the stages NAMES, or all of them."""
    gc.set_threshold(50_000)  # as `kg` does; it holds for the references too
    with tempfile.TemporaryDirectory() as folder:
        paths = write(Path(folder, "reports"), generated) if generated else [reports or _real_reports()]
        material = Material(paths, Path(folder))
        table = Table("row", "what", "s", "reference", "s", "ratio", "bar", title=_input(material))
        rows = []
        for row in measured((STAGES[name] for name in names or STAGES), material, runs):
            rows.append(row)
            table.add_row(*_cells(row))
    Console(width=None if os.isatty(1) else 160).print(table)
    if file:
        told = {
            "machine": f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}",
            "versions": {"python": platform.python_version(), **{name: version(name) for name in _VERSIONS}},
            "input": _input(material),
            "runs": runs,
            "rows": [asdict(row) for row in rows],
        }
        file.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _real_reports() -> Path:
    folder = Path(os.environ.get("SURVEY_REPORTS") or _CHECKOUT.parent / "shared" / "reports") / "split"
    return folder if folder.is_dir() else _CHECKOUT / "data" / "sample"


def _input(material: Material) -> str:
    return f"{len(material.reports)} reports, {len(material.text):,} characters"


def _cells(row: Row) -> list[str]:
    bar = "" if row.bar is None else f"{'≥' if row.higher else '≤'} {row.bar:g} {'✓' if row.holds else '✗'}"
    return [
        row.name,
        row.title,
        f"{row.seconds:.3f}",
        row.against,
        f"{row.reference_seconds:.3f}",
        f"{row.ratio:.2f}",
        bar,
    ]


if __name__ == "__main__":
    main()
