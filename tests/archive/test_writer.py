"""What is written and copied by turns stands in the file in that order."""

import os
from tempfile import TemporaryFile

import pytest

from kg.archive.writer import Piece, Writer

LARGE = bytes(range(256)) * 1024


@pytest.mark.parametrize("by_the_system", [True, False])
def test_pieces_stand_in_their_order(by_the_system: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not by_the_system:

        def refuse(*_: object) -> int:
            raise OSError("another file system")

        monkeypatch.setattr(os, "copy_file_range", refuse, raising=False)
    with TemporaryFile() as source, TemporaryFile() as target:
        source.write(LARGE)
        source.flush()
        writer = Writer(target)
        wanted = b""
        for content, start, length in ((b"head", 0, 10), (b"", 10, 100_000), (b"between", 5, 200_000), (b"", 0, 1)):
            if content:
                writer.write(content)
            writer.copy(Piece(source, start, length))
            wanted += content + LARGE[start : start + length]
        writer.write(b"end")
        target.seek(0)
        assert target.read() == wanted + b"end"
        assert writer.size == len(wanted) + 3
