"""One build at a time into a folder. The lock goes with the process that holds it, however that ends."""

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kg.cache.errors import BusyError, busy

__all__ = ["locked"]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Within the block no other process of this user builds into the folder.

    SQLite locks a file in the same way on every system. The file stands among the temporary ones: a build that finds no
    report leaves nothing in the folder.

    Raises:
        BusyError: another process does.
    """
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    file = Path(tempfile.gettempdir()) / f"survey-report-kg-{user}-{name}.lock"
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if busy(error):
                raise BusyError.of(folder) from None
            raise
        yield
