"""How time, memory and disk grow with the number of reports: `python -m tests.benchmarks.scale 1000 2000 10000`.

Made-up reports are built by `kg build -f nq` in processes of their own: each number of them from nothing with two
workers, then with one report more, then without that one again, which has to give the first file; the smallest number
and one more from nothing too, which has to give the second; and the largest number with one worker, the longest of all.
Each point and each bar is shown, and written to the file, as soon as it is known: what is broken off keeps them.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path

import click

from tests.benchmarks.reports import write

__all__ = ["Bar", "Point", "bars", "build"]


@dataclass(frozen=True, slots=True)
class Point:
    """A build: `seconds` passed, `cpu` were used by all processes, `memory` is the peak of the largest one and `disk`
    what the output folder takes, in MB; `graph` is the hash of the file."""

    reports: int
    workers: int
    what: str
    seconds: float
    cpu: float
    memory: float
    disk: float
    graph: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A ratio of two points, and what it must not go beyond."""

    what: str
    ratio: float
    bound: float
    at_least: bool = False

    @property
    def kept(self) -> bool:
        """Whether it is on the right side of the bound."""
        return self.ratio >= self.bound if self.at_least else self.ratio <= self.bound


def build(reports: Path, output: Path, workers: int, what: str) -> Point:
    """Build the reports of a folder."""
    command = [sys.executable, "-m", "kg", "build", reports, "-o", output, "--format", "nq", "-q"]
    start = time.perf_counter()
    process = subprocess.Popen([*map(str, command), "--workers", str(workers)])
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    assert process.returncode == 0, "kg build failed"
    return Point(
        reports=sum(1 for _ in reports.iterdir()),
        workers=workers,
        what=what,
        seconds=round(seconds, 1),
        cpu=round(used.ru_utime + used.ru_stime, 1),
        memory=round(used.ru_maxrss / 1024, 1),
        disk=round(sum(file.stat().st_size for file in output.rglob("*") if file.is_file()) / 1e6, 1),
        graph=_hash(output / "graph.nq"),
    )


def bars(points: list[Point]) -> Iterator[Bar]:
    """What the points tell of the bars, as far as they have been measured."""
    fresh = {(one.reports, one.workers): one for one in points if one.what == "fresh"}
    many = max((one.workers for one in points), default=1)
    sizes = sorted(size for size, workers in fresh if workers == many)
    for size in sizes:
        if size < sizes[-1]:
            growth = fresh[sizes[-1], many].seconds / fresh[size, many].seconds
            memory = fresh[sizes[-1], many].memory / fresh[size, many].memory
            times = sizes[-1] / size
            yield Bar(f"seconds, {size} to {sizes[-1]} reports", growth, 1.1 * times)
            if times <= 5:
                yield Bar(f"peak memory, {size} to {sizes[-1]} reports", memory, 1.5)
        if many == 2 and (one := fresh.get((size, 1))):
            yield Bar(f"speed of 2 workers beside 1, {size} reports", one.seconds / fresh[size, 2].seconds, 1.8, True)
    for point in points:
        if point.what == "one more" and (whole := fresh.get((point.reports - 1, point.workers))):
            yield Bar(f"one report added to {whole.reports}, beside a fresh build", point.seconds / whole.seconds, 0.05)


@click.command()
@click.argument("sizes", nargs=-1, required=True, type=int)
@click.option("--alone", type=int, help="the number built with one worker too, where it is not the largest; 0 for none")
@click.option("--folder", type=click.Path(path_type=Path), help="work here, not in the folder for temporary files")
@click.option("--json", "file", type=click.Path(dir_okay=False, path_type=Path), help="write points and bars here")
def main(sizes: tuple[int, ...], alone: int | None, folder: Path | None, file: Path | None) -> None:
    """Build SIZES reports."""
    points: list[Point] = []
    shown: set[Bar] = set()
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        for point in _points(Path(scratch), sorted(sizes), max(sizes) if alone is None else alone):
            points.append(point)
            click.echo(
                f"{point.reports:7} reports {point.workers} workers {point.what:9} {point.seconds:8.1f} s "
                f"{point.cpu:8.1f} CPU s {point.memory:7.1f} MB {point.disk:8.1f} MB disk"
            )
            for bar in bars(points):
                if bar not in shown:
                    shown.add(bar)
                    sign = "≥" if bar.at_least else "≤"
                    kept = "kept" if bar.kept else "NOT KEPT"
                    click.echo(f"        {bar.what}: {bar.ratio:.3g} {sign} {bar.bound:g} {kept}")
            if file:
                said = {"points": list(map(asdict, points)), "bars": [asdict(bar) for bar in bars(points)]}
                file.write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")


def _points(scratch: Path, sizes: list[int], alone: int) -> Iterator[Point]:
    """The builds one after the other, each checked by the file that it has to give."""
    reports, output, fresh = scratch / "reports", scratch / "output", scratch / "fresh"
    for size in sizes:
        write(reports, size)
        yield (whole := build(reports, output, 2, "fresh"))
        [added] = write(reports, 1, first=size)
        yield (grown := build(reports, output, 2, "one more"))
        if size == sizes[0]:
            yield (again := build(reports, fresh, 2, "afresh"))
            assert again.graph == grown.graph, "one more is not the same as fresh"
            shutil.rmtree(fresh)
        added.unlink()
        yield (less := build(reports, output, 2, "one less"))
        assert less.graph == whole.graph, "one less is not the same as fresh"
        shutil.rmtree(output)
        if size == alone:
            yield (one := build(reports, fresh, 1, "fresh"))
            assert one.graph == whole.graph, "one worker is not the same as two"
            shutil.rmtree(fresh)
        shutil.rmtree(reports)


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


if __name__ == "__main__":
    main()
