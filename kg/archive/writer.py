"""A new graph.nq, much of which stands in the old one: that is copied by the system, which need not show it to us."""

import os
from os import SEEK_END
from typing import BinaryIO, NamedTuple

__all__ = ["Piece", "Writer"]

# Fewer bytes are read and written sooner than the system is asked to copy them.
_SMALL = 1 << 16
_CHUNK = 1 << 20
# So many bytes the system copies at once. What has been read is let go before more is: the system, which has no room
# for both files where they are large, would rather let go of what is still to be read, and look for it again. On a
# machine of 23 GB a file of 12.6 GB is copied in 7 to 12 s, without that in 20 to 27.
_AT_ONCE = 1 << 26


class Piece(NamedTuple):
    """Some bytes of a file."""

    file: BinaryIO
    start: int
    length: int


class Writer:
    """Writes at the end of a file; what is copied from one place on to the next is copied at once."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.size = file.seek(0, SEEK_END)
        self._waiting: Piece | None = None

    def write(self, content: bytes) -> None:
        """Write new bytes."""
        self.flush()
        self._file.write(content)
        self.size += len(content)

    def copy(self, piece: Piece) -> None:
        """Copy bytes of another file."""
        before = self._waiting
        if before and before.file is piece.file and before.start + before.length == piece.start:
            self._waiting = before._replace(length=before.length + piece.length)
        else:
            self.flush()
            self._waiting = piece
        self.size += piece.length

    def flush(self) -> None:
        """Copy what waits for what may stand behind it."""
        if self._waiting:
            _copy(self._waiting, self._file)
            self._waiting = None


def _copy(piece: Piece, target: BinaryIO) -> None:
    source, start, left = piece
    if left >= _SMALL and hasattr(os, "copy_file_range"):  # Linux
        target.flush()
        try:
            while left and (copied := os.copy_file_range(source.fileno(), target.fileno(), min(left, _AT_ONCE), start)):
                os.posix_fadvise(source.fileno(), start, copied, os.POSIX_FADV_DONTNEED)
                start, left = start + copied, left - copied
        except OSError:
            pass  # not between these two file systems; or there is no room, which is told below
        target.seek(0, SEEK_END)
    source.seek(start)
    while left and (content := source.read(min(left, _CHUNK))):
        target.write(content)
        left -= len(content)
