"""How the time of some work grows with the length of its input, told apart from what else the machine does."""

import gc
import time
from collections.abc import Callable

__all__ = ["grows_linearly"]

# Four times the input takes linear work 4 times as long and quadratic work 16 times: the bound stands between them on
# a scale of ratios, so that either has to be off by two to be taken for the other.
TIMES = 4
BOUND = 8
# Too little to tell how it grows, in seconds.
SHORT = 0.02
TRIES = 5


def grows_linearly(work: Callable[[int], Callable[[], object]], length: int) -> bool:
    """Whether work on an input of `length` takes at most in proportion to what it takes on a quarter of it.

    `work` makes ready what runs on an input of some length, and returns it: only that is timed, in seconds of this
    process's own processor time, without garbage collection. The best of up to five tries each count, since a busy
    machine makes work slower and never faster; the first that settle it are enough, and the whole alone is where it is
    short.

    >>> grows_linearly(lambda length: lambda: sum(range(length)), 2_000_000)
    True
    >>> grows_linearly(lambda length: lambda: [sum(range(length)) for _ in range(length)], 6_000)
    False
    """
    part = whole = float("inf")
    for _ in range(TRIES):
        whole = min(whole, _seconds(work(length)))
        if whole <= BOUND * SHORT:
            return True
        part = min(part, _seconds(work(length // TIMES)))
        if whole <= BOUND * part:
            return True
    return False


def _seconds(run: Callable[[], object]) -> float:
    gc.disable()  # and none before: with the vocabularies loaded it takes 0.1 s, most of the work less
    try:
        start = time.process_time()
        run()
        return time.process_time() - start
    finally:
        gc.enable()
