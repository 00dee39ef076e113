"""A disk that is full, read-only or another one, a build that is killed: the output folder holds one whole build."""

import contextlib
import os
import random
import re
import resource
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kg.export.files import settle
from tests.cli.runs import run

FORMATS = {"archive": ["--format", "nq"], "all": []}


@pytest.fixture
def more(report: Path) -> Path:
    """A folder with the report and a longer one."""
    folder = report.parent / "reports"
    folder.mkdir()
    (folder / "old.txt").write_bytes(report.read_bytes())
    lines = "".join(f"{number}、修第{number}口井。全县缺{number * 7}口井。\n" for number in range(3, 60))
    (folder / "new.txt").write_text(report.read_text(encoding="utf-8") + lines, encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """What stands in an output folder, the cache left out."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@contextmanager
def room(size: int) -> Iterator[None]:
    """Within the block no file can grow beyond so many bytes, as on a disk that is full then."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("formats", FORMATS.values(), ids=FORMATS)
def test_wherever_the_disk_is_full_the_old_build_stays(
    formats: list[str], report: Path, more: Path, tmp_path: Path
) -> None:
    output, fresh = tmp_path / "output", tmp_path / "fresh"
    assert run("build", more, "-o", fresh, "-q", *formats).status == 0
    assert run("build", report, "-o", output, "-q", *formats).status == 0
    old, new = files(output), files(fresh)
    cache = (fresh / ".cache" / "findings.sqlite").stat().st_size
    larger = [len(content) for content in new.values() if len(content) > cache]
    # the cache cannot grow; the first file cannot be written; all can, but for the last byte of the largest one
    for size in (4096, cache // 2, *sorted({min(larger) - 1, max(larger) - 1})):
        with room(size):
            done = run("build", more, "-o", output, "-q", *formats)
        assert done.status == 1
        assert re.search(f"{re.escape(str(output))}.*: 无法写入", done.stderr)
        assert "磁盘空间" in done.stderr
        assert "Traceback" not in done.stderr
        assert files(output) == old
    assert run("build", more, "-o", output, "-q", *formats).status == 0
    assert files(output) == new


def test_extract_into_a_full_disk_leaves_what_was_there(report: Path, more: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    assert run("extract", report, "--json", output, "-q").status == 0
    old = files(output)
    with room(1000):
        done = run("extract", more, "--json", output, "-q")
    assert (done.status, files(output)) == (1, old)
    assert "磁盘空间" in done.stderr


def test_an_output_on_a_read_only_disk_is_named(report: Path) -> None:
    done = run("build", report, "-o", "/proc/kg")  # which no user can write to, root neither
    assert done.status == 1
    assert re.search("/proc/kg.*: 无法写入", done.stderr)
    assert "-o" in done.stderr


@pytest.mark.parametrize("formats", FORMATS.values(), ids=FORMATS)
def test_the_output_may_stand_on_another_file_system(formats: list[str], report: Path, tmp_path: Path) -> None:
    elsewhere = Path("/dev/shm")
    output = elsewhere / f"kg-{tmp_path.parent.name}-{tmp_path.name}"
    try:
        assert run("build", report, "-o", output, "-q", *formats).status == 0
        assert output.stat().st_dev != report.stat().st_dev
        assert run("build", report, "-o", tmp_path / "here", "-q", *formats).status == 0
        assert files(output) == files(tmp_path / "here")
    finally:
        shutil.rmtree(output, ignore_errors=True)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of fork in a process that has threads
@pytest.mark.parametrize("formats", FORMATS.values(), ids=FORMATS)
def test_killed_at_any_moment_of_a_build_the_folder_holds_one_whole_build(
    formats: list[str], report: Path, more: Path, tmp_path: Path
) -> None:
    """Twenty-five moments from the first to the last, half of them in builds that nothing is kept for."""
    output, builds = tmp_path / "output", (report, more)
    made = []
    for number, source in enumerate(builds):
        fresh = tmp_path / str(number)
        assert run("build", source, "-o", fresh, "-q", *formats).status == 0
        made.append(files(fresh))
    started = time.perf_counter()
    assert run("build", report, "-o", output, "-q", *formats).status == 0
    lasts, chance = time.perf_counter() - started, random.Random(7)
    for moment in range(25):
        if moment % 2:
            shutil.rmtree(output / ".cache", ignore_errors=True)
        killed_while(moment * lasts / 24 * chance.uniform(0.9, 1.1), builds[moment % 2], output, formats)
        settle(output)  # as the next build, query or server does
        assert {name: content for name, content in files(output).items() if not name.startswith(".")} in made
    for number, source in enumerate(builds):
        assert run("build", source, "-o", output, "-q", *formats).status == 0
        assert {name: content for name, content in files(output).items() if not name.startswith(".")} == made[number]


def killed_while(delay: float, source: Path, output: Path, formats: list[str]) -> None:
    """Kill a build after so many seconds, if it has not ended."""
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            run("build", source, "-o", output, "-q", *formats)
        os._exit(0)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
