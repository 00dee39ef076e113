"""Files and folders → reports. The only module that opens a report's file."""

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import TypedDict, Unpack

from kg.problem import Problem, ProblemError, Words, hear, internal_error, refusal
from kg.reading.formats import Content, Format, UnreadableError, entries, format_of, read_content
from kg.reading.model import Report
from kg.reading.source import Source, sources_in

__all__ = ["LONGEST", "Paths", "ReadError", "ReadingOptions", "read", "sources"]

# Nothing in the bytes tells a table or a program's file from a report's text: in a folder, these names do.
_NO_REPORTS = frozenset({
    ".bib", ".css", ".csv", ".cypher", ".gexf", ".geojson", ".graphml", ".ini", ".ipynb", ".js", ".json", ".jsonl",
    ".log", ".nq", ".nt", ".owl", ".py", ".rdf", ".rq", ".sh", ".sparql", ".sql", ".srt", ".tex", ".toml", ".trig",
    ".tsv", ".ttl", ".xml", ".yaml", ".yml",
})  # fmt: skip

# Shorter introductions to a compilation are left out without a word, as its title is.
_LONG_INTRODUCTION = 200

# Characters of the longest report: 17 MB, for which a build of graph.nq alone takes 4.3 GB of memory (0.24 GB a MB,
# measured up to 10 MB), so that a longer one is refused before the system ends the build. No survey report has a
# hundredth of them.
LONGEST = 6_000_000


Paths = str | Path | Iterable[str | Path]
"""A file or folder, or several of them."""


class ReadError(ProblemError):
    """An input that could not be read."""


class ReadingOptions(TypedDict, total=False):
    """How files are read: keyword arguments, each with a default, of `kg.read`, `kg.build` and all that reads files.

    split: a regular expression at whose matches a report begins, in place of the marks that compilations have; the
        empty one makes each file one report.
    keep_personal_data: leave identity numbers, telephone numbers and e-mail addresses as they stand; otherwise they
        are masked by asterisks (see `kg.reading.cleaning.personal`).
    strict: raise at the first input that cannot be read, instead of going on without it.
    """

    split: str | None
    keep_personal_data: bool
    strict: bool


def read(
    paths: Paths,
    *,
    on_problem: Callable[[Problem], None] | None = None,
    **options: Unpack[ReadingOptions],
) -> list[Report]:
    """The reports that files and folders hold, in the order of their paths, whatever order they are given in.

    What a file is its bytes tell: text (UTF-8, UTF-16, GB18030, Big5), Markdown, a web page, Word, PDF, or a ZIP
    archive of such files; Word 97, WPS, RTF and OpenDocument where LibreOffice is installed. A folder stands for every
    such file below it, hidden ones left out. A file that holds a compilation gives several reports.

    Args:
        paths: a file or folder, or several.
        on_problem: told of each input that gave no report, and of a long introduction left out; the others are read
            all the same. Where nobody is told they are logged (logger `kg`).
        options: how they are read, see `kg.reading.ReadingOptions`.

    Raises:
        ReadError: with `strict`, for the first input that cannot be read.
        PatternError: `split` is no regular expression.
    """
    return [source.parsed() for source in sources(paths, on_problem=on_problem, **options)]


def sources(
    paths: Paths,
    *,
    on_problem: Callable[[Problem], None] | None = None,
    on_report: Callable[[Source], None] | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
    split: str | None = None,
    keep_personal_data: bool = False,
    strict: bool = False,
) -> Iterator[Source]:
    """The same reports before anything is made of them, one after the other, each file read when it is its turn.

    `on_report` is told of each, `progress` how many files have been read, of how many.
    """

    def tell(problem: Problem) -> None:
        if strict and not problem.skipped:
            raise ReadError(problem)
        (on_problem or hear)(problem)

    names: dict[str, str] = {}
    taken: set[str] = set()
    files = _files(paths, tell)
    for done, path in enumerate(sorted(files)):
        progress(done, len(files))
        for file, content in _contents(path, tell):
            place = path.parent / file
            if (opened := _opened(content, place, tell)) is None:
                continue
            whole, kind, digest = opened
            found = sources_in(whole, path, _printable(file), pattern=split, keep_personal_data=keep_personal_data)
            note = partial(Problem, path=place, sha256=digest, skipped=True)
            if whole.empty_pages:
                pages = "、".join(map(str, whole.empty_pages))
                scans = Words("如是扫描页请先做文字识别", "run OCR if they are scans")
                tell(note(Words(f"第 {pages} 页没有文字", f"no text on pages {pages}"), scans))
            again: list[str] = []  # the names that its reports have been read by
            for source in found:
                if (left := source.left_out) >= _LONG_INTRODUCTION:
                    tell(
                        note(
                            Words(f"第一篇之前有 {left} 字未收", f"{left} characters before the first report left out")
                        )
                    )
                if (same := names.get(source.id)) is not None:
                    again.append(same)
                    continue
                if (reason := _too_long(source)) is not None:
                    tell(replace(reason, path=place, sha256=digest))
                    continue
                name = _free_name(source.name, place, taken)
                taken.add(name)
                names[source.id] = name
                known = replace(source, name=name, format=kind, sha256=digest)
                if on_report:
                    on_report(known)
                yield known
            if again:
                tell(note(_read_already(again)))


def _files(paths: Paths, tell: Callable[[Problem], None]) -> set[Path]:
    """The files that were given, and those in folders that may be reports."""
    files: set[Path] = set()
    for path in map(Path, [paths] if isinstance(paths, str | Path) else paths):
        try:
            if not path.is_dir():
                path.stat()  # a missing or forbidden path is named with the system's reason
                files.add(path)
                continue
            found = [file for file in path.rglob("*") if file.is_file() and not _is_hidden(file.relative_to(path))]
        except OSError as error:
            tell(_refused(path, error))
            continue
        reports = [file for file in found if not _is_other(file)]
        if not reports:
            empty = Words("文件夹里没有可读的报告", "the folder holds no report")
            tell(Problem(empty, _CHECK_THE_PATH, path=path))
        elif others := list(filter(_is_other, found)):
            tell(_left_out(path, others))
        files.update(reports)
    return files


def _opened(
    content: bytes | UnreadableError, place: Path, tell: Callable[[Problem], None]
) -> tuple[Content, Format, str] | None:
    """What is in a file, its format and the hash of its bytes; None where it cannot be read, which is told."""
    digest = ""
    try:
        if isinstance(content, UnreadableError):
            raise content
        digest = _sha256(content)
        return read_content(content, place.suffix), format_of(content), digest
    except UnreadableError as error:
        for problem in error.problems:
            tell(replace(problem, path=place, sha256=digest))
    except Exception as error:
        tell(replace(internal_error(error), path=place, sha256=digest))
    return None


def _read_already(names: list[str]) -> Words:
    """What is told of reports of a file that have been read by these names."""
    first, count = names[0], len(names)
    if count == 1:
        return Words(f"与 {first} 内容相同，只读一次", f"same text as {first}; read once")
    return Words(
        f"{count} 份报告与 {first} 等内容相同，只读一次", f"{count} reports: same text as {first} and others; read once"
    )


def _too_long(source: Source) -> Problem | None:
    """Why a report is not read, if it is not."""
    if (length := len(source.text)) > LONGEST:
        zh, en = (
            f"一份报告有 {length:,} 字，最多 {LONGEST:,}",
            f"a report of {length:,} characters, {LONGEST:,} at most",
        )
        remedy = Words(
            "请分成几份：用 --split PATTERN，或先把文件拆开", "split it: by --split PATTERN, or into several files"
        )
        return Problem(Words(f"{source.name}：{zh}", f"{source.name}: {en}"), remedy)
    return None


def _is_other(file: Path) -> bool:
    """Whether its name says that it is no report."""
    return file.suffix.lower() in _NO_REPORTS


def _left_out(path: Path, others: Iterable[Path], sha256: str = "") -> Problem:
    """What is told of the files in a folder or an archive that are no reports."""
    found = Counter(file.suffix.lower() for file in others)
    kinds = "、".join(f"{count} {suffix}" for suffix, count in sorted(found.items()))
    said = Words(f"略过不是报告的文件：{kinds}", "files that are no reports left out")
    return Problem(said, path=path, sha256=sha256, skipped=True)


def _is_hidden(path: Path) -> bool:
    """What systems and Office leave beside files: .DS_Store, __MACOSX, ~$甲村.docx, Thumbs.db, the cache of a build."""
    return any(part.startswith((".", "~$", "__MACOSX")) or part == "Thumbs.db" for part in path.parts)


def _contents(path: Path, tell: Callable[[Problem], None]) -> Iterator[tuple[str, bytes | UnreadableError]]:
    """What is in a file, by the name it is told from: itself, or the files of an archive."""
    data = b""
    try:
        data = path.read_bytes()
        if format_of(data) is not Format.ZIP:
            yield path.name, data
            return
        others, reports = list[Path](), 0
        for name, content in entries(data, path.name):
            if _is_hidden((inner := Path(name)).relative_to(path.name)):
                continue
            if _is_other(inner):
                others.append(inner)
                continue
            reports += 1
            yield name, content
        if not reports:
            empty = Words("压缩包里没有可读的报告", "the archive holds no report")
            tell(Problem(empty, Words("请检查原文", "check its source"), path=path, sha256=_sha256(data)))
        elif others:
            tell(_left_out(path, others, _sha256(data)))
    except OSError as error:
        tell(_refused(path, error))
    except UnreadableError as error:
        for problem in error.problems:
            tell(replace(problem, path=path, sha256=_sha256(data)))
    except Exception as error:
        tell(replace(internal_error(error), path=path, sha256=_sha256(data)))


def _free_name(name: str, path: Path, taken: set[str]) -> str:
    """A name that no other report has: the report's own, that with the folder before it, or that with a number."""
    with_folder = f"{_printable(path.parent.name)}-{name}"
    numbered = (f"{with_folder}({number})" for number in count(2))
    return next(free for free in chain((name, with_folder), numbered) if free not in taken)


def _printable(name: str) -> str:
    """A file's name as text: an archive's GBK names reach us as bytes that are no UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


_CHECK_THE_PATH = Words("请检查路径", "check the path")


def _refused(path: Path, error: OSError) -> Problem:
    """What the system has against reading it."""
    match error:
        case FileNotFoundError():
            return Problem(Words("找不到", "no such file or folder"), _CHECK_THE_PATH, path=path)
        case PermissionError():
            remedy = Words("请用 chmod 或换用户", "change its mode or user")
            return Problem(Words("没有读取权限", "permission denied"), remedy, path=path)
    zh, en = refusal(error)
    what = Words(f"读不了：{zh}", f"cannot be read: {en}")
    return Problem(what, Words("请检查文件系统", "check the file system"), path=path)
