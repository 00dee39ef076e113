"""Files that are whole or not there, and of one build: everything is written beside its place first and renamed at the
end. What is to be renamed stands in a journal, so that whoever looks next ends what a killed build began.

Until then who reads the folder without this package may see files of both. One rename cannot put a whole folder in the
place of one that holds files, and links to a folder beside it are not to be had on every system, copy or web server.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import EISDIR
from pathlib import Path
from typing import BinaryIO

from kg.problem import Problem, ProblemError, Words, refusal

__all__ = ["OutputError", "WrittenFile", "replace_all", "replacing", "settle"]

_STALE = 3600.0  # seconds: a temporary file this much older than ours was left by a build that was killed


class OutputError(ProblemError):
    """The output folder or a file in it cannot be written."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of the output folder and its size."""

    path: Path
    bytes: int


def replace_all(folder: Path, contents: Mapping[str, bytes], gone: Iterable[str] = ()) -> list[WrittenFile]:
    """Write every file or none: old files stay whole until all new ones are on disk; then those that are `gone` go.

    Raises:
        OutputError: the folder cannot be made, or a file in it not written.
    """
    with _staging(folder, gone) as staged:
        _stage(staged, folder, contents)
    return [WrittenFile(folder / name, len(content)) for name, content in contents.items()]


@contextmanager
def replacing(
    folder: Path, name: str, beside: Callable[[], Mapping[str, bytes]], gone: Iterable[str] = ()
) -> Iterator[BinaryIO]:
    """A file to write into, part by part; it takes the place of the old one when the block has ended well, and with it
    the files that `beside` gives then.

    Raises:
        OutputError: the folder cannot be made, or a file in it not written.
    """
    with _staging(folder, gone) as staged:
        staged[folder / name] = _beside(folder, name)
        with staged[folder / name].open("wb") as file:
            yield file
        _stage(staged, folder, beside())


def _stage(staged: dict[Path, Path], folder: Path, contents: Mapping[str, bytes]) -> None:
    for name, content in contents.items():
        staged[folder / name] = _beside(folder, name)
        staged[folder / name].write_bytes(content)


def settle(folder: Path) -> None:
    """End what a build into the folder that was killed had begun to put in place; where it had not, leave all as it is.

    Raises:
        OSError: a file cannot be renamed.
    """
    for journal in sorted(folder.glob(".replacing.*.json")):
        _put_in_place(journal)


@contextmanager
def _staging(folder: Path, gone: Iterable[str]) -> Iterator[dict[Path, Path]]:
    """For files and what is written in their stead: at the end of the block these take their places, all or none."""
    staged: dict[Path, Path] = {}
    journal = folder / f".replacing.{os.getpid()}.json"
    draft = _beside(folder, journal.name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        settle(folder)
        yield staged
        for path, temporary in staged.items():
            _sweep(folder.glob(f".{path.name}.*.tmp"), temporary.stat().st_mtime - _STALE)
            if path.is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
        moves = {path.name: temporary.name for path, temporary in staged.items()}
        draft.write_text(json.dumps(dict.fromkeys(gone) | moves))
        draft.replace(journal)
        staged.clear()  # from here on it is the new build, whatever happens: whoever looks next ends it
        _put_in_place(journal)
    except OSError as error:
        place = error.filename or folder
        zh, en = refusal(error)
        what = Words(f"无法写入：{zh}", f"cannot be written: {en}")
        remedy = Words(
            "请检查文件夹权限与磁盘空间，或用 -o 换一个文件夹",
            "check permissions and disk space, or choose another folder with -o",
        )
        raise OutputError(Problem(what, remedy, path=Path(place))) from error
    finally:
        for temporary in (*staged.values(), draft):
            with suppress(FileNotFoundError, NotADirectoryError):  # the folder may be none
                temporary.unlink()


def _put_in_place(journal: Path) -> None:
    """Rename all that a journal names; another process may be at it too."""
    try:
        names: dict[str, str | None] = json.loads(journal.read_text())
    except FileNotFoundError:
        return
    for name, temporary in names.items():
        with suppress(FileNotFoundError):
            if temporary is None:
                journal.with_name(name).unlink()
            else:
                journal.with_name(temporary).replace(journal.with_name(name))
    journal.unlink(missing_ok=True)


def _beside(folder: Path, name: str) -> Path:
    """Where a file is written first; the process id keeps two builds into one folder apart."""
    return folder / f".{name}.{os.getpid()}.tmp"


def _sweep(paths: Iterable[Path], before: float) -> None:
    for path in paths:
        if path.stat().st_mtime < before:
            path.unlink(missing_ok=True)
