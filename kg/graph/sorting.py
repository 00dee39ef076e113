"""What is sorted on disk where it is long: a temporary file of SQLite."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from kg.problem import Problem, ProblemError, Words

__all__ = ["sorter"]


@contextmanager
def sorter() -> Iterator[sqlite3.Connection]:
    """Tables that are sorted on disk, where they are long, and gone after the block."""
    try:
        with closing(sqlite3.connect("")) as connection:
            yield connection
    except sqlite3.OperationalError as error:
        what = Words(f"写不了临时文件：{error}", f"the temporary file cannot be written: {error}")
        remedy = Words(
            "请腾出磁盘空间，或用环境变量 SQLITE_TMPDIR 换一个文件夹",
            "free some disk space, or name another folder in the environment variable SQLITE_TMPDIR",
        )
        raise ProblemError(Problem(what, remedy)) from error
