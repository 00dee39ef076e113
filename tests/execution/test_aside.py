"""Work in a process beside this one: its result, whatever happens to that process."""

import multiprocessing
import os
import signal
import time

import pytest

from kg.execution import executor

HERE = os.getpid()


@pytest.mark.parametrize("workers", [1, 2, None])
def test_the_result_is_that_of_the_work(workers: int | None) -> None:
    known = {"a": 1}
    with executor(workers).aside(lambda: known["a"] + 1) as begun:
        assert begun.result() == 2
    assert not multiprocessing.active_children()


def test_one_worker_is_this_process() -> None:
    with executor(1).aside(os.getpid) as begun:
        assert begun.ready()
        assert begun.result() == HERE


def test_this_process_goes_on_until_it_is_ready() -> None:
    def slow() -> int:
        time.sleep(0.2)
        return os.getpid()

    with executor(2).aside(slow) as begun:
        waited = 0
        while not begun.ready():
            waited += 1
            time.sleep(0.01)
        assert waited
        assert begun.result() != HERE


def deadly() -> int:
    """Kills every process but this one."""
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return 7


def test_what_its_process_was_killed_over_is_done_here() -> None:
    with executor(2).aside(deadly) as begun:
        assert begun.result() == 7


def test_what_it_raises_is_raised_here(capfd: pytest.CaptureFixture[str]) -> None:
    with executor(2).aside(lambda: 1 // 0) as begun, pytest.raises(ZeroDivisionError):
        begun.result()
    assert capfd.readouterr().err == ""


def test_at_the_end_of_the_block_the_process_is_gone() -> None:
    with executor(2).aside(lambda: time.sleep(60)):
        assert len(multiprocessing.active_children()) == 1
    assert not multiprocessing.active_children()
