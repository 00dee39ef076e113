"""How time, memory and disk grow with the number of reports: `python -m tests.benchmarks.scale 1000 2000 10000`.

Made-up reports are built by `kg build -f nq` in processes of their own: from nothing with each number of workers, then
again with one report more, whose file is compared with that of a fresh build of the smallest number.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from tests.benchmarks.reports import write

__all__ = ["Point", "build"]


@dataclass(frozen=True, slots=True)
class Point:
    """A build: `seconds` passed, `cpu` were used by all processes, `memory` is the peak of the largest one and `disk`
    what the output folder takes, in MB."""

    reports: int
    workers: int
    what: str
    seconds: float
    cpu: float
    memory: float
    disk: float


def build(reports: Path, output: Path, workers: int, what: str) -> Point:
    """Build the reports of a folder."""
    command = [sys.executable, "-m", "kg", "build", reports, "-o", output, "--format", "nq", "-q"]
    start = time.perf_counter()
    process = subprocess.Popen([*map(str, command), "--workers", str(workers)])
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, "kg build failed"
    return Point(
        reports=sum(1 for _ in reports.iterdir()),
        workers=workers,
        what=what,
        seconds=round(time.perf_counter() - start, 1),
        cpu=round(used.ru_utime + used.ru_stime, 1),
        memory=round(used.ru_maxrss / 1024, 1),
        disk=round(sum(file.stat().st_size for file in output.rglob("*") if file.is_file()) / 1e6, 1),
    )


@click.command()
@click.argument("sizes", nargs=-1, required=True, type=int)
@click.option("--workers", multiple=True, type=int, default=[2, 1], help="with so many workers; may be repeated")
@click.option("--folder", type=click.Path(path_type=Path), help="work here, not in the folder for temporary files")
@click.option("--json", "file", type=click.Path(dir_okay=False, path_type=Path), help="write the points to this file")
def main(sizes: tuple[int, ...], workers: tuple[int, ...], folder: Path | None, file: Path | None) -> None:
    """Build SIZES reports, each with each number of workers."""
    points = []
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        for size in sizes:
            for number in workers:
                points += _points(Path(scratch), size, number)
                _show(points)
    if file:
        file.write_text(json.dumps([asdict(point) for point in points], indent=1) + "\n", encoding="utf-8")


def _points(scratch: Path, size: int, workers: int) -> list[Point]:
    """A build from nothing, one of the same with a report more, and the same from nothing."""
    reports, output, fresh = scratch / "reports", scratch / "output", scratch / "fresh"
    write(reports, size)
    points = [build(reports, output, workers, "fresh")]
    write(reports, 1, first=size)
    points.append(build(reports, output, workers, "one more"))
    if size <= 500:  # beyond that the tests have to do
        build(reports, fresh, workers, "fresh")
        assert _hash(output / "graph.nq") == _hash(fresh / "graph.nq"), "one more is not the same as fresh"
    for folder in (reports, output, fresh):
        shutil.rmtree(folder, ignore_errors=True)
    return points


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def _show(points: list[Point]) -> None:
    table = Table("reports", "workers", "what", "s", "CPU s", "MB", "disk MB")
    for point in points:
        table.add_row(*map(str, asdict(point).values()))
    Console().print(table)


if __name__ == "__main__":
    main()
