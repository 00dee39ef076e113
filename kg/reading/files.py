"""Files and folders → reports. The only module that opens a report's file."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.reading.compilation import split
from kg.reading.model import Report
from kg.reading.outline import outline
from kg.reading.sentences import sentences
from kg.reading.title import title

__all__ = ["Problem", "ReadError", "Source", "parse", "read", "sources"]

SUFFIXES = (".txt",)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an input gave no report: one line that names it and says what to do.

    `skipped` is true where nothing is lost (the same text given twice), false where an input could not be read.
    """

    path: Path
    reason: str
    skipped: bool = False

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one report and what it is called, before anything is made of it; `path` is the file it stands in."""

    path: Path
    name: str
    text: str

    @property
    def id(self) -> str:
        """The id of the report."""
        return report_id(self.text)

    def parsed(self) -> Report:
        """The report."""
        return parse_one(self.text, self.name)


class ReadError(Exception):
    """An input that could not be read, with its problem as `problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read(
    paths: Iterable[str | Path], *, strict: bool = False, on_problem: Callable[[Problem], None] | None = None
) -> list[Report]:
    """The reports that files and folders hold, in the order of their paths, whatever order they are given in.

    A folder stands for every .txt file below it. A file that holds a compilation gives several reports.

    Args:
        paths: UTF-8 text files, with or without BOM, and folders of them.
        strict: raise at the first input that cannot be read, instead of going on without it.
        on_problem: told of each input that gave no report; the others are read all the same.

    Raises:
        ReadError: with `strict`, for the first input that cannot be read.
    """
    return [source.parsed() for source in sources(paths, strict=strict, on_problem=on_problem)]


def sources(
    paths: Iterable[str | Path],
    *,
    strict: bool = False,
    on_problem: Callable[[Problem], None] | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Iterator[Source]:
    """The same reports before anything is made of them, one after the other, each file read when it is its turn.

    `progress` is told how many files have been read, of how many.
    """

    def problem(path: Path, reason: str, *, skipped: bool = False) -> None:
        found = Problem(path, reason, skipped)
        if strict and not skipped:
            raise ReadError(found)
        if on_problem:
            on_problem(found)

    files: set[Path] = set()
    for path in map(Path, paths):
        try:
            found = _files(path)
        except OSError as error:
            problem(path, _system_reason(error))
            continue
        if not found:
            problem(path, "文件夹里没有 .txt 文件，请检查路径 (the folder holds no .txt file; check the path)")
        files.update(found)
    names: dict[str, str] = {}
    taken: set[str] = set()
    for done, path in enumerate(sorted(files)):
        progress(done, len(files))
        try:
            texts = _texts(decode(path.read_bytes()), _printable(path.stem))
        except (OSError, ValueError) as error:
            problem(path, _system_reason(error) if isinstance(error, OSError) else str(error))
            continue
        for name, text in texts:
            identifier = report_id(text)
            if identifier in names:
                same = names[identifier]
                problem(path, f"与 {same} 内容相同，只读一次 (same text as {same}; read once)", skipped=True)
                continue
            own = f"{_printable(path.parent.name)}-{name}" if name in taken else name
            taken.add(own)
            names[identifier] = own
            yield Source(path, own, text)


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, a BOM left out, line ends as they stand.

    Raises:
        ValueError: with what is wrong and what to do, in Chinese and English.
    """
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise ValueError("文件是空的，请检查原文 (the file is empty; check its source)")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in data[:4096]:
            raise ValueError("不是文本文件，请另存为 UTF-8 的 .txt (not a text file; save it as UTF-8 .txt)") from None
        raise ValueError(
            f"第 {error.start} 字节起不是 UTF-8，可先转码: iconv -f GB18030 -t UTF-8 "
            f"(not UTF-8 at byte {error.start}; if it is GBK, convert it with iconv)"
        ) from None
    if "\0" in text:
        raise ValueError("不是文本文件，请另存为 UTF-8 的 .txt (not a text file; save it as UTF-8 .txt)")
    return text


def parse(text: str, name: str) -> list[Report]:
    """The reports in one text: one, or each report of a compilation, named `name`-01, `name`-02 …

    >>> [report.label for report in parse("第1篇 甲村调查报告\\n正文。\\n第2篇 乙村调查报告\\n正文。", "汇编")]
    ['甲村调查报告', '乙村调查报告']
    """
    return [parse_one(part, own_name) for own_name, part in _texts(text, name)]


def parse_one(text: str, name: str) -> Report:
    """The report that `text` is, whole."""
    head = title(text)
    return Report(
        id=report_id(text),
        name=name,
        text=text,
        title=head,
        sections=outline(text, start=head.end if head else 0),
        sentences=sentences(text),
    )


def report_id(text: str) -> str:
    """What a report is known by: the beginning of the SHA-256 of its text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _texts(text: str, name: str) -> list[tuple[str, str]]:
    """The name and the text of each report in one text."""
    parts = [span.of(text) for span in split(text)]
    if len(parts) == 1:
        return [(name, parts[0])]
    return [(f"{name}-{number:02}", part) for number, part in enumerate(parts, 1)]


def _printable(name: str) -> str:
    """A file's name as text: an archive's GBK names reach us as bytes that are no UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return [file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file()]
    path.stat()  # a missing or forbidden path is named with the system's reason
    return [path]


def _system_reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "找不到，请检查路径 (no such file or folder; check the path)"
    if isinstance(error, PermissionError):
        return "没有读取权限，请用 chmod 或换用户 (permission denied; change its mode or user)"
    return f"读不了: {error.strerror} (cannot be read; check the file system)"
