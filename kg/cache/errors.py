"""What keeps a build from its cache or its folder."""

import sqlite3
from pathlib import Path

from kg.problem import Problem, ProblemError, Words

__all__ = ["BusyError", "CacheError", "busy"]


class CacheError(ProblemError):
    """The file cannot be made or read."""


class BusyError(CacheError):
    """Another process builds into the folder."""

    @classmethod
    def of(cls, folder: Path) -> "BusyError":
        """The error about a folder."""
        what = Words("另一个 kg build 正在写", "another kg build is writing into it")
        remedy = Words("请等它结束，或用 -o 换一个文件夹", "wait for it, or choose another folder with -o")
        return cls(Problem(what, remedy, path=folder))


def busy(error: Exception) -> bool:
    """Whether SQLite complains that another process holds the file."""
    return getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
