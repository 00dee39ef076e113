"""How a command speaks to its user: messages, a progress bar, and what went wrong in one line."""

import errno
import functools
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

import click

from kg.cli.options import help_option
from kg.cli.usage import BadValueError
from kg.problem import Problem, ProblemError, Words, internal_error, language, refusal

if TYPE_CHECKING:
    import kg
    from kg.pipeline import Progress

__all__ = ["Problems", "line", "log", "progress_bar", "reporting", "tell"]

log = logging.getLogger("kg")


def reporting(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command -q, -v and --log-file, and turn what goes wrong into one line and exit status 1."""

    @click.option("-q", "--quiet", is_flag=True, help="只报告错误 (errors only)")
    @click.option("-v", "--verbose", is_flag=True, help="报告每一步，出错时附调用栈 (every step; tracebacks)")
    @click.option(
        "--log-file",
        type=click.Path(dir_okay=False, path_type=Path),
        help="全部消息另存此文件 (all messages to this file too)",
    )
    @help_option
    @functools.wraps(command)
    def wrapped(*, quiet: bool, verbose: bool, log_file: Path | None, **options: object) -> int:
        with messages(logging.ERROR if quiet else logging.DEBUG if verbose else logging.INFO, log_file):
            try:
                return command(quiet=quiet, **options)
            except (click.ClickException, BrokenPipeError):  # click's business: wrong usage; `kg query … | head`
                raise
            except ProblemError as error:
                log.error("%s", error.told(language()), exc_info=verbose)
                _trace(*error.problems)
            except OSError as error:
                tell(_of_system(error))
            except Exception as error:
                tell(internal_error(error))
            return 1

    return wrapped


@contextmanager
def messages(level: int, log_file: Path | None) -> Iterator[None]:
    """Send the package's messages to stderr from `level` on, and all of them to the log file."""
    handlers: list[logging.Handler] = [_Stderr(level)]
    handlers[0].setFormatter(_Line())
    if log_file:
        try:
            handlers.append(logging.FileHandler(log_file, encoding="utf-8"))
        except OSError as error:
            zh, en = refusal(error)
            what = Words(f"写不了 {log_file}：{zh}", f"{log_file} cannot be written: {en}")
            raise BadValueError(what, name="--log-file") from None
        handlers[-1].setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    loggers = log, logging.getLogger("py.warnings")
    logging.captureWarnings(True)  # the warnings of libraries are no business of who builds a graph, unless with -v
    for logger in loggers:
        logger.propagate = False
        logger.setLevel(logging.DEBUG)
        for handler in handlers:
            logger.addHandler(handler)
    try:
        yield
    finally:
        logging.captureWarnings(False)
        for logger in loggers:
            for handler in handlers:
                logger.removeHandler(handler)
        for handler in handlers:
            handler.close()


class _Stderr(logging.Handler):
    """To stderr as it is at the moment: a progress bar stands in front of it for a while."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.name == "py.warnings" and self.level > logging.DEBUG:
            return
        click.echo(self.format(record), err=True)


class _Line(logging.Formatter):
    """A message as a line."""

    def format(self, record: logging.LogRecord) -> str:
        return line(record.levelno, super().format(record))


_GRAVITY = {logging.ERROR: Words("错误", "error"), logging.WARNING: Words("注意", "note")}


def line(level: int, words: str) -> str:
    """The words behind how grave they are, where that matters."""
    gravity = _GRAVITY.get(level)
    return words if gravity is None else f"{' '.join(gravity if language() == 'zh' else gravity[::-1])}: {words}"


def tell(problem: Problem) -> None:
    """Say what went wrong, or what to note where nothing is lost by it."""
    log.log(logging.WARNING if problem.skipped else logging.ERROR, "%s", problem.told(language()))
    _trace(problem)


_REMEDIES = {
    errno.EADDRINUSE: Words("请用 --port 换一个端口", "choose another --port"),
    errno.ENOSPC: Words("请腾出磁盘空间", "free some disk space"),
}


def _of_system(error: OSError) -> Problem:
    """What the system has against it."""
    path = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else None
    remedy = _REMEDIES.get(error.errno or 0, Words("请检查路径和权限", "check the path and its mode"))
    zh, en = refusal(error)
    return Problem(Words(f"系统不允许：{zh}", f"the system refuses: {en}"), remedy, path=path)


@contextmanager
def progress_bar(*, quiet: bool) -> "Iterator[Progress]":
    """What shows how far the work is: a bar on a terminal, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda step, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda step, done, total: bar.update(task, description=step, completed=done, total=total)


class Problems:
    """Told of the inputs that gave no report: keeps all, and says them when the block ends, however it does: at the
    end they can be read."""

    def __init__(self) -> None:
        self.all: list[kg.Problem] = []

    def __enter__(self) -> Self:
        return self

    def __call__(self, problem: "kg.Problem") -> None:
        self.all.append(problem)

    @property
    def lost(self) -> bool:
        """Whether an input could not be read."""
        return any(not problem.skipped for problem in self.all)

    def __exit__(self, *_: object) -> None:
        lost = [problem for problem in self.all if not problem.skipped]
        for problem in self.all if len(lost) == 1 else [problem for problem in self.all if problem.skipped]:
            tell(problem)
        if len(lost) > 1:
            heading = Words(f"{len(lost)} 个输入没有用上", f"{len(lost)} inputs were not used")
            lines = (heading.told(language()), *(problem.told(language()) for problem in lost))
            log.error("%s", "\n  ".join(lines))
            _trace(*lost)


def _trace(*problems: "kg.Problem") -> None:
    """Show with -v where this program is at fault."""
    for problem in problems:
        if problem.traceback:
            log.debug("%s", problem.traceback)
