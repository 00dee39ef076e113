"""One piece of work in a process beside this one, which goes on: forked, so that it knows all that this one does."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

from kg.execution.orphan import end_with_parent

__all__ = ["aside", "here"]

Result = TypeVar("Result")


@contextmanager
def here(work: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """What does the work, in this process."""
    yield work


@contextmanager
def aside(work: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """What waits for the work, which is begun; at the end of the block its process is gone. Where that fails or is
    killed the work is done anew, and here, when its result is asked for."""
    context = multiprocessing.get_context("fork")
    inbox, outbox = context.Pipe(duplex=False)

    def run() -> None:
        end_with_parent()
        with suppress(Exception):
            outbox.send(work())

    process = context.Process(target=run)
    process.start()
    outbox.close()

    def result() -> Result:
        try:
            found: Result = inbox.recv()
        except EOFError:
            return work()
        return found

    try:
        yield result
    finally:
        process.kill()
        process.join()
        inbox.close()
