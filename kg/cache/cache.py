"""One SQLite file in the output folder. It is only ever a copy of what can be made again: one that is damaged, or of
another version, is begun anew, and nothing is said of it.

A process that builds holds the file alone; when it ends, in whatever way, the system lets go of it.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from kg.cache.errors import BusyError, CacheError, busy
from kg.cache.fingerprint import fingerprint
from kg.extraction.storage import DamagedError
from kg.problem import Problem, Words, refusal
from kg.reading import Source

__all__ = ["Cache", "Place", "open_cache"]

NAME = "findings.sqlite"
_LINKS = "links.npz"

_VERSION = 2  # of the tables below
_TABLES = """
CREATE TABLE report (
    id TEXT PRIMARY KEY, key BLOB NOT NULL, share BLOB NOT NULL, statements BLOB NOT NULL, findings BLOB NOT NULL
);
CREATE TABLE graph (id TEXT PRIMARY KEY, said BLOB NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL);
CREATE TABLE written (size INTEGER NOT NULL, modified INTEGER NOT NULL, links INTEGER NOT NULL);
"""
# What a build that is killed loses at most, in reports.
_COMMIT = 100


class Place(NamedTuple):
    """Where a report's graph stands in graph.nq; `said` is a hash of what it was made from."""

    said: bytes
    start: int
    length: int


@contextmanager
def open_cache(folder: Path | None, vocabulary: str | Path | None = None) -> "Iterator[Cache]":
    """The cache of an output folder, held until the end of the block; without a folder one that is gone then.

    Raises:
        BusyError: another process holds it.
        CacheError: the folder cannot be written; or what is kept is damaged, and is gone now.
    """
    with closing(_connection(folder)) as connection:
        try:
            yield Cache(connection, fingerprint(vocabulary), folder)
        except DamagedError:
            connection.close()
            (folder / NAME if folder else Path()).unlink()
            what = Words("里面存的内容已损坏，已经删去", "what it kept was damaged and is gone")
            raise CacheError(Problem(what, Words("请再运行一次", "run it again"), path=folder)) from None
        finally:
            with suppress(sqlite3.Error):
                connection.commit()


class Cache:
    """What is known of each report, by its id; `key` tells whether that still holds."""

    def __init__(self, connection: sqlite3.Connection, depends_on: bytes, folder: Path | None) -> None:
        self._connection = connection
        self._depends_on = depends_on
        self._folder = folder
        self._uncommitted = 0
        self._links: int | None = None  # where they start in the last file, if that is as it was written
        self._execute("CREATE TEMP TABLE seen (id TEXT PRIMARY KEY, path TEXT NOT NULL, name TEXT NOT NULL)")

    def __len__(self) -> int:
        """How many reports of this build are known."""
        return int(self._one("SELECT COUNT(*) FROM seen")[0])

    def knows(self, source: Source) -> bool:
        """Whether it is known what the report says; it is of this build from now on."""
        found = self._execute("SELECT key FROM report WHERE id = ?", [source.id]).fetchone()
        if found is None or found[0] != self._key(source):
            return False
        self._see(source)
        return True

    def keep(self, source: Source, share: bytes, statements: bytes, findings: bytes) -> None:
        """Keep what the report says."""
        row = (source.id, self._key(source), share, statements, findings)
        self._execute("INSERT OR REPLACE INTO report VALUES (?, ?, ?, ?, ?)", row)
        self._see(source)
        self._uncommitted += 1
        if self._uncommitted == _COMMIT:
            self._commit()
            self._uncommitted = 0

    def forget_others(self) -> None:
        """Drop the reports that are not of this build."""
        self._execute("DELETE FROM report WHERE id NOT IN (SELECT id FROM seen)")
        self._commit()

    def drop(self, report: str) -> None:
        """The report is not of this build any more."""
        self._execute("DELETE FROM seen WHERE id = ?", [report])
        self.forget_others()

    def told_from(self, report: str) -> tuple[str, str]:
        """The file and the name of a report of this build."""
        path, name = self._execute("SELECT path, name FROM seen WHERE id = ?", [report]).fetchone()
        return path, name

    def reports(self) -> Iterator[tuple[str, bytes]]:
        """The id of each report, and what tells whether it says the same as before, in the order of the ids."""
        return self._column("key")

    def shares(self) -> Iterator[tuple[str, bytes]]:
        """The id and the share of each report, in the order of the ids."""
        return self._column("share")

    def statements(self) -> Iterator[tuple[str, bytes]]:
        """The id of each report and the statements of it that are compared, in the order of the ids."""
        return self._column("statements")

    def share(self, report: str) -> bytes:
        """The share of a report."""
        found: bytes = self._one("SELECT share FROM report WHERE id = ?", report)[0]
        return found

    def findings(self, report: str) -> bytes:
        """What a report says."""
        found: bytes = self._one("SELECT findings FROM report WHERE id = ?", report)[0]
        return found

    def place(self, report: str) -> Place | None:
        """Where the report's graph stands in the file of `last_written`, if it does."""
        query = "SELECT said, start, length FROM graph WHERE id = ?"
        found = self._execute(query, [report]).fetchone()
        return Place(*found) if found else None

    @contextmanager
    def last_written(self, file: Path) -> Iterator[BinaryIO]:
        """The file that the last build wrote; where it has been changed or is gone, no report has its place in it."""
        written = self._execute("SELECT size, modified, links FROM written").fetchone()
        last: BinaryIO
        try:
            last = file.open("rb")
        except OSError:
            last = BytesIO()
        with last:
            if isinstance(last, BytesIO) or written is None or written[:2] != _signature(last.fileno()):
                self._execute("DELETE FROM graph")
                self._links = None
            else:
                self._links = written[2]
            yield last

    def keep_written(
        self, file: BinaryIO, places: Mapping[str, Place], start: int = 0, links: BinaryIO | None = None
    ) -> None:
        """Keep where each graph stands in the file of this build, which is written to its end, where the links across
        reports `start` in it, and what the next build has to know of these."""
        file.flush()
        kept = self._folder and self._folder / _LINKS
        if kept:
            kept.unlink(missing_ok=True)  # never beside what is told of another file
        self._execute("DELETE FROM graph")
        self._execute("DELETE FROM written")
        rows = ((report, *place) for report, place in places.items())
        with self._told():
            self._connection.executemany("INSERT INTO graph VALUES (?, ?, ?, ?)", rows)
        self._execute("INSERT INTO written VALUES (?, ?, ?)", (*_signature(file.fileno()), start))
        self._commit()
        if kept and links:
            links.seek(0)
            with kept.open("wb") as copy:
                shutil.copyfileobj(links, copy)

    def links(self) -> Mapping[str, npt.NDArray[Any]]:
        """What was kept of the links in the file of `last_written`, and where they `start`, if anything. Another
        process may ask, too."""
        if self._folder is None or self._links is None:
            return {}
        try:
            with (self._folder / _LINKS).open("rb") as file, np.load(file, allow_pickle=False) as kept:
                return {**kept, "start": np.array([self._links])}
        except (OSError, ValueError, EOFError, BadZipFile):
            return {}

    def _column(self, name: str) -> Iterator[tuple[str, bytes]]:
        with self._told():
            yield from self._connection.execute(f"SELECT id, {name} FROM report ORDER BY id")

    def _see(self, source: Source) -> None:
        row = (source.id, str(source.path), source.name)
        self._execute("INSERT OR IGNORE INTO seen VALUES (?, ?, ?)", row)

    def _execute(self, query: str, values: Sequence[str | bytes | int] = ()) -> sqlite3.Cursor:
        with self._told():
            return self._connection.execute(query, values)

    def _commit(self) -> None:
        with self._told():
            self._connection.commit()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What SQLite says of this file, and of no other that a build has, becomes an error of the cache."""
        try:
            yield
        except sqlite3.OperationalError as error:
            what = Words(f"无法写入：{error}", f"cannot be written: {error}")
            raise CacheError(Problem(what, Words("请检查磁盘空间", "check the disk"), path=self._folder)) from error

    def _one(self, query: str, *values: str) -> tuple[bytes, ...]:
        found: tuple[bytes, ...] = self._execute(query, values).fetchone()
        return found

    def _key(self, source: Source) -> bytes:
        said = repr((source.name, source.text, source.origin, source.author, source.date, source.url))
        return hashlib.sha256(self._depends_on + said.encode()).digest()


def _signature(file: int) -> tuple[int, int]:
    """What a file that somebody has changed does not have any more; another name it may have."""
    found = os.fstat(file)
    return found.st_size, found.st_mtime_ns


def _connection(folder: Path | None) -> sqlite3.Connection:
    if folder is None:
        return _made(sqlite3.connect(""))  # on disk where it grows, and gone with the connection
    file = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            return _made(sqlite3.connect(file, timeout=0))
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            file.unlink()
            return _made(sqlite3.connect(file, timeout=0))
    except (OSError, sqlite3.OperationalError) as error:
        if busy(error):
            raise BusyError.of(folder.parent) from None
        zh, en = refusal(error) if isinstance(error, OSError) else (str(error), str(error))
        what = Words(f"无法写入：{zh}", f"cannot be written: {en}")
        remedy = Words(
            "请检查文件夹权限与磁盘空间，或用 -o 换一个文件夹",
            "check permissions and disk space, or choose another folder with -o",
        )
        raise CacheError(Problem(what, remedy, path=file)) from error


def _made(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The connection, alone with a file of this version."""
    connection.executescript(
        "PRAGMA secure_delete = ON; PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF; BEGIN EXCLUSIVE; COMMIT;"
    )
    (sound,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if sound != "ok":
        raise sqlite3.DatabaseError(sound)
    if version != _VERSION:
        if connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            connection.close()
            raise sqlite3.DatabaseError("of another version")
        connection.executescript(f"{_TABLES} PRAGMA user_version = {_VERSION};")
    return connection
