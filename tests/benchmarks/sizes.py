"""How time and memory grow with the size of the text: `python -m tests.benchmarks.sizes 1 10 100`.

Each shape of text is made in each size (MB) and read by `kg extract --json` and `kg build` in a process of its own. Ten
times the text may take twelve times the processor time. Memory grows with the longest report, by 0.24 GB a MB in `build
--format nq` and by 0.6 in `build`; one of more than 6,000,000 characters, 17 MB, is refused, so that 100 MB of text are
for `--shape files`.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from tests.benchmarks.reports import report

__all__ = ["COMMANDS", "SHAPES", "Point", "measure", "write"]

MB = 1_000_000

COMMANDS = {
    "extract": ("extract", "--json"),
    "nq": ("build", "--format", "nq", "-o"),
    "build": ("build", "-o"),
}


@dataclass(frozen=True, slots=True)
class Point:
    """A run: `seconds` passed, `cpu` were used by all its processes, `memory` in MB is the peak of the largest one."""

    shape: str
    command: str
    megabytes: float
    seconds: float
    cpu: float
    memory: float


def _reports() -> Iterator[str]:
    return map(report, count())


def _paragraphs() -> Iterator[str]:
    """The paragraphs of made-up reports, their titles and headings left out."""
    for text in _reports():
        yield from (line for line in text.splitlines() if len(line) > 40)


def _one() -> Iterator[str]:
    """One report: numbered parts of numbered items, as many as it takes."""
    yield "各县综合调查报告\n\n"
    for text in _reports():
        _, body = text.split("\n", 1)
        yield body


def _stopless() -> Iterator[str]:
    yield "各县综合调查报告\n一、存在的问题\n"
    for paragraph in _paragraphs():
        yield paragraph.translate(str.maketrans("。；！？", "，，，，"))


def _lines() -> Iterator[str]:
    """Lines of fifty characters, so that 150 MB are a million of them."""
    yield "各县综合调查报告\n一、存在的问题\n"
    for paragraph in _paragraphs():
        for start in range(0, len(paragraph), 50):
            yield paragraph[start : start + 50] + "\n"


def _short_lines() -> Iterator[str]:
    """Lines of one clause: a million of them are 20 MB."""
    yield "各县综合调查报告\n一、存在的问题\n"
    for paragraph in _paragraphs():
        yield from (f"{clause}\n" for clause in paragraph.replace("。", "，").split("，") if clause)


def _items() -> Iterator[str]:
    """A list of one level, 1. 2. 3. … to 50,000 and on."""
    yield "各县综合调查报告\n一、存在的问题\n"
    for number, paragraph in enumerate(_paragraphs(), 1):
        yield f"{number}．{paragraph[:40]}\n"


def _nested() -> Iterator[str]:
    """Each mark one level deeper than the last, over and over."""
    yield "各县综合调查报告\n"
    marks = ("一、", "（一）", "1．", "（1）", "①", "a．", "A．", "第一，", "一是", "甲、", "Ⅰ．", "I、")
    for number, paragraph in enumerate(_paragraphs()):
        yield f"{marks[number % len(marks)]}{paragraph[:40]}\n"


SHAPES: dict[str, Callable[[], Iterator[str]]] = {
    "files": _reports,
    "compilation": _reports,
    "one": _one,
    "stopless": _stopless,
    "lines": _lines,
    "short lines": _short_lines,
    "items": _items,
    "nested": _nested,
}


def write(shape: str, size: int, folder: Path) -> Path:
    """Write so many bytes of a shape, many reports in as many files, all else in one."""
    folder.mkdir()
    written = 0
    one = None if shape == "files" else (folder / "report.txt").open("wb")
    for number, piece in enumerate(SHAPES[shape]()):
        data = piece.encode()
        if one:
            one.write(data)
        else:
            (folder / f"{number:06}.txt").write_bytes(data)
        written += len(data)
        if written >= size:
            break
    if one:
        one.close()
    return folder


# A process counts as its own the memory of the one that it was forked from, which may be a large pytest: a small one
# stands between.
_WATCH = """
import resource, subprocess, sys
status = subprocess.call([sys.executable, "-m", "kg", *sys.argv[1:]], stdout=sys.stderr)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(status)
"""


def measure(shape: str, command: str, megabytes: float, scratch: Path) -> Point:
    """Run a command on so much text of a shape."""
    text = write(shape, int(megabytes * MB), scratch / "text")
    program, *options = COMMANDS[command]
    whole = [] if shape in ("files", "compilation") else ["--one-report-per-file"]
    command_line = [program, text, "-q", *whole, *options, scratch / "output"]
    start = time.perf_counter()
    watched = subprocess.run(
        [sys.executable, "-c", _WATCH, *map(str, command_line)], stdout=subprocess.PIPE, check=False
    )
    assert watched.returncode == 0, f"kg {program} failed"
    cpu, memory = map(float, watched.stdout.split())
    return Point(
        shape=shape,
        command=command,
        megabytes=megabytes,
        seconds=round(time.perf_counter() - start, 1),
        cpu=round(cpu, 1),
        memory=round(memory / 1024, 1),
    )


@click.command()
@click.argument("sizes", nargs=-1, required=True, type=float)
@click.option("--shape", "shapes", multiple=True, type=click.Choice(list(SHAPES)), help="this shape; may be repeated")
@click.option(
    "--command", "commands", multiple=True, type=click.Choice(list(COMMANDS)), help="by this; may be repeated"
)
@click.option("--folder", type=click.Path(path_type=Path), help="work here, not in the folder for temporary files")
@click.option("--json", "file", type=click.Path(dir_okay=False, path_type=Path), help="write the points to this file")
def main(
    sizes: tuple[float, ...], shapes: tuple[str, ...], commands: tuple[str, ...], folder: Path | None, file: Path | None
) -> None:
    """Read SIZES megabytes of each shape by each command."""
    points = []
    for shape in shapes or SHAPES:
        for command in commands or COMMANDS:
            for size in sizes:
                with tempfile.TemporaryDirectory(dir=folder) as scratch:
                    points.append(measure(shape, command, size, Path(scratch)))
                _show(points)
                if file:
                    file.write_text(json.dumps([asdict(point) for point in points], indent=1) + "\n", encoding="utf-8")


def _show(points: list[Point]) -> None:
    table = Table("shape", "command", "MB", "s", "CPU s", "memory MB", "CPU ×")
    last: Point | None = None
    for point in points:
        same = last and (last.shape, last.command) == (point.shape, point.command)
        table.add_row(*map(str, asdict(point).values()), f"{point.cpu / last.cpu:.1f}" if same and last else "")
        last = point
    Console(width=None if os.isatty(1) else 120).print(table)


if __name__ == "__main__":
    main()
