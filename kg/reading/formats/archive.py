"""A ZIP archive → the files in it. Nothing is ever unpacked onto the disk, so no path can leave a folder."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from kg.problem import Words
from kg.reading.formats.content import UnreadableError
from kg.reading.formats.kinds import ZIP_FAULTS, Format, format_of

__all__ = ["entries", "guard"]

# A bomb of 10 MB unpacks to 10 GB. No archive of reports comes near: text packs to a tenth, a bomb to a thousandth.
# What one file unpacks to, with all archives within it, may come to so many bytes, so many times its own, a few always.
_LARGEST = 2 * 1024**3
_HIGHEST_RATIO = 100
_SMALL = 20 * 1024**2
_DEEPEST = 3


def entries(data: bytes, name: str) -> Iterator[tuple[str, bytes | UnreadableError]]:
    """The files of an archive, by name: their bytes, or why they cannot be had. Archives within it are opened too.

    Raises:
        UnreadableError: the archive itself is broken, or no honest one.
    """
    return _entries(data, name, _Budget(data), depth=1)


def guard(data: bytes) -> None:
    """Look at an archive's list of files before any is unpacked.

    Raises:
        UnreadableError: it is broken, or unpacks to more than an honest one would.
    """
    _Budget(data).spend(data)


class _Budget:
    """How many bytes may still be unpacked of a file: one sum for all archives within it, however many and deep."""

    def __init__(self, outermost: bytes) -> None:
        self._left = min(_LARGEST, max(_SMALL, _HIGHEST_RATIO * len(outermost)))

    def spend(self, data: bytes) -> None:
        """Take off what an archive unpacks to, by its own list of files; zipfile reads no more of any than that."""
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                size = sum(entry.file_size for entry in archive.infolist())
        except ZIP_FAULTS as error:
            raise _broken(error) from None
        if size > self._left:
            raise UnreadableError(
                Words(
                    f"解压后有 {size:,} 字节，像是压缩炸弹", f"it unpacks to {size:,} bytes, as an archive bomb does"
                ),
                Words("如果可信，请先解压", "if you trust it, unpack it first"),
            )
        self._left -= size


def _entries(data: bytes, name: str, budget: _Budget, depth: int) -> Iterator[tuple[str, bytes | UnreadableError]]:
    budget.spend(data)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = [entry for entry in archive.infolist() if not entry.is_dir()]
        if not files:
            raise UnreadableError(
                Words("压缩包是空的", "the archive is empty"), Words("请重新下载或重新压缩", "fetch or pack it again")
            )
        for entry in sorted(files, key=_name):
            path = f"{name}/{_name(entry)}"
            try:
                content = archive.read(entry)
            except ZIP_FAULTS as error:
                yield path, _broken(error)
                continue
            try:
                yield from _opened(content, path, budget, depth)
            except UnreadableError as error:
                yield path, error


def _opened(content: bytes, path: str, budget: _Budget, depth: int) -> Iterator[tuple[str, bytes | UnreadableError]]:
    """A file of an archive, or the files in it where it is one itself; Word's are archives too, for their reader."""
    if format_of(content) is not Format.ZIP:
        if content.startswith(b"PK\x03\x04"):
            budget.spend(content)
        yield path, content
    elif depth == _DEEPEST:
        raise UnreadableError(
            Words(f"压缩包套了 {_DEEPEST} 层以上", f"archives are nested more than {_DEEPEST} deep"),
            Words("请先解压", "unpack it first"),
        )
    else:
        yield from _entries(content, path, budget, depth + 1)


def _name(entry: zipfile.ZipInfo) -> str:
    """The entry's name; one that is not flagged as UTF-8 was most likely written by a Chinese Windows.

    Python decodes such names as CP437, as the format's specification (APPNOTE 6.3.10, appendix D) has it.
    """
    utf8 = entry.flag_bits & 0x800
    try:
        name = entry.filename if utf8 else entry.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        name = entry.filename
    parts = name.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", ".."))


def _broken(error: Exception) -> UnreadableError:
    if "encrypted" in str(error) or "password" in str(error):
        return UnreadableError(
            Words("压缩包有密码", "the archive has a password"), Words("请先解压", "unpack it first")
        )
    return UnreadableError(
        Words(f"压缩包已损坏：{error}", "the archive is broken"),
        Words("请重新下载或重新压缩", "fetch or pack it again"),
    )
