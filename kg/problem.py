"""What goes wrong, in one shape: what it is, where, and what to do about it, in Chinese and in English."""

import errno
import logging
import os
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

__all__ = ["Language", "Problem", "ProblemError", "Words", "hear", "internal_error", "language", "refusal"]

Language = Literal["zh", "en"]


def language() -> Language:
    """The language that a message begins with: English where the locale plainly is English, Chinese anywhere else."""
    locales = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "en" if next(filter(None, locales), "").startswith("en") else "zh"


class Words(NamedTuple):
    """The same in Chinese and in English."""

    zh: str
    en: str

    def told(self, first: Language) -> str:
        """One language first, the other in brackets beside it."""
        return f"{self.zh} ({self.en})" if first == "zh" else f"{self.en} ({self.zh})"


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong (`what`), where (`path`, and its `page` or `line`, from 1; a `place` that is no file, such as the
    command `kg build`; an `excerpt` that shows it, on lines of its own), and what to do about it (`remedy`).

    `sha256` is that of the file's bytes, empty where they could not be read. `skipped` is true where no report is lost
    (the same text given twice, a collector's introduction), false where something could not be used. `traceback` is
    there where the fault is this program's own.

    >>> print(Problem(Words("不是 CSV", "no CSV"), Words("请另存", "save it anew"), path=Path("裁定.csv"), line=3))
    裁定.csv:3: 不是 CSV；请另存 (no CSV; save it anew)
    """

    what: Words
    remedy: Words | None = None
    path: Path | None = None
    page: int | None = None
    line: int | None = None
    place: str = ""
    excerpt: str = ""
    sha256: str = ""
    skipped: bool = False
    traceback: str = ""

    def __str__(self) -> str:
        return self.told("zh")

    def told(self, first: Language) -> str:
        """The line that says all this, one language first and the other beside it, and the excerpt below it."""
        zh, en = self.what
        if self.remedy is not None:
            zh, en = f"{zh}；{self.remedy.zh}", f"{en}; {self.remedy.en}"
        if self.page is not None:
            zh, en = f"第 {self.page} 页：{zh}", f"page {self.page}: {en}"
        place = "".join(f"{part}:" for part in (self.place or None, self.path, self.line) if part is not None)
        return "\n".join(filter(None, (f"{place} {Words(zh, en).told(first)}".lstrip(), self.excerpt)))


def hear(problem: Problem) -> None:
    """What is done with a problem that nobody else is told of: it is logged (logger `kg`), as an error where something
    is lost, which Python shows on stderr unless told otherwise."""
    logging.getLogger("kg").log(logging.WARNING if problem.skipped else logging.ERROR, "%s", problem.told(language()))


# What the system refuses most often, which it says in English.
_REFUSALS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EEXIST: "已有同名的文件",
    errno.EISDIR: "是文件夹，不是文件",
    errno.ENOTDIR: "路径里有一段是文件，不是文件夹",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "磁盘只读",
    errno.EADDRINUSE: "地址已被占用",
}


def refusal(error: OSError) -> Words:
    """What the system has against it.

    >>> refusal(FileNotFoundError(errno.ENOENT, ""))
    Words(zh='没有这个文件或文件夹', en='No such file or directory')
    """
    reason = os.strerror(error.errno) if error.errno else str(error)  # sockets add to `strerror`
    return Words(_REFUSALS.get(error.errno or 0, reason), reason)


def internal_error(error: Exception) -> Problem:
    """That this program itself is at fault, which somebody should hear of.

    >>> print(internal_error(IndexError("list index out of range")))
    内部错误 IndexError: list index out of range；请报告，附上 build-report.json 里或加 -v 后显示的调用栈 \
(internal error IndexError: list index out of range; please report it, with the traceback of build-report.json or of -v)
    """
    said = "".join(traceback.format_exception_only(error)).strip()
    return Problem(
        Words(f"内部错误 {said}", f"internal error {said}"),
        Words(
            "请报告，附上 build-report.json 里或加 -v 后显示的调用栈",
            "please report it, with the traceback of build-report.json or of -v",
        ),
        traceback="".join(traceback.format_exception(error)),
    )


class ProblemError(Exception):
    """Work that cannot go on, for one or more `problems`; the message has a line for each."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return self.told("zh")

    def told(self, first: Language) -> str:
        """The lines that say it, one language first and the other beside it."""
        return "\n".join(problem.told(first) for problem in self.problems)
