"""What a process that works for another does first: Ctrl-C ends it without a word, and so does the end of the other."""

import multiprocessing
import os
import signal
from multiprocessing.connection import wait
from threading import Thread

__all__ = ["end_with_parent"]


def end_with_parent() -> None:
    """To be called once, in the process that works for another."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
