"""What keeps a build from its cache or its folder."""

import sqlite3
from pathlib import Path

__all__ = ["BusyError", "CacheError", "busy"]


class CacheError(Exception):
    """The file cannot be made or read; the message says what to do."""


class BusyError(CacheError):
    """Another process builds into the folder."""

    @classmethod
    def of(cls, folder: Path) -> "BusyError":
        """The error about a folder."""
        return cls(
            f"另一个 kg build 正在写 {folder}，请等它结束，或用 -o 换一个文件夹 "
            f"(another kg build is writing into {folder}: wait for it, or choose another folder with -o)"
        )


def busy(error: Exception) -> bool:
    """Whether SQLite complains that another process holds the file."""
    return getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
