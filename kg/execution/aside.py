"""One piece of work in a process beside this one, which goes on: forked, so that it knows all that this one does."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Generic, TypeVar

from kg.execution.orphan import end_with_parent

__all__ = ["Aside", "aside", "here"]

Result = TypeVar("Result")


class Aside(Generic[Result]):
    """The work while it is done: `ready` whether that is over, `result` waits for it."""

    def __init__(self, ready: Callable[[], bool], result: Callable[[], Result]) -> None:
        self.ready = ready
        self.result = result


@contextmanager
def here(work: Callable[[], Result]) -> "Iterator[Aside[Result]]":
    """The work, done in this process when its result is asked for."""
    yield Aside(lambda: True, work)


@contextmanager
def aside(work: Callable[[], Result]) -> "Iterator[Aside[Result]]":
    """The work, begun; at the end of the block its process is gone. Where that fails or is killed the work is done
    anew, and here, when its result is asked for."""
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
        yield Aside(inbox.poll, result)
    finally:
        process.kill()
        process.join()
        inbox.close()
