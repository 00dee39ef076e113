"""Files that are whole or not there: everything is written beside its place first and renamed at the end."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["OutputError", "WrittenFile", "replace_all"]

_STALE = 3600.0  # seconds: a temporary file this much older than ours was left by a build that was killed


class OutputError(Exception):
    """The output folder or a file in it cannot be written."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of the output folder and its size."""

    path: Path
    bytes: int


def replace_all(folder: Path, contents: Mapping[str, bytes]) -> list[WrittenFile]:
    """Write every file or none: old files stay whole until all new ones are on disk.

    Raises:
        OutputError: the folder cannot be made, or a file in it not written.
    """
    staged: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            path = folder / name
            # the process id keeps two builds into one folder apart
            staged[path] = folder / f".{name}.{os.getpid()}.tmp"
            staged[path].write_bytes(content)
            _sweep(folder.glob(f".{name}.*.tmp"), staged[path].stat().st_mtime - _STALE)
        for path, temporary in staged.items():
            temporary.replace(path)
    except OSError as error:
        place = error.filename or folder
        reason = error.strerror or error
        raise OutputError(
            f"无法写入 {place}：{reason}。请检查文件夹权限与磁盘空间，或用 -o 换一个文件夹 "
            f"(cannot write {place}: {reason}; check permissions and disk space, or choose another folder with -o)"
        ) from error
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)
    return [WrittenFile(folder / name, len(content)) for name, content in contents.items()]


def _sweep(paths: Iterable[Path], before: float) -> None:
    for path in paths:
        if path.stat().st_mtime < before:
            path.unlink(missing_ok=True)
