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
    with executor(workers).aside(lambda: known["a"] + 1) as result:
        assert result() == 2
    assert not multiprocessing.active_children()


def test_one_worker_is_this_process() -> None:
    with executor(1).aside(os.getpid) as result:
        assert result() == HERE


def test_it_is_another_process_where_there_may_be_one() -> None:
    with executor(2).aside(os.getpid) as result:
        assert result() != HERE


def deadly() -> int:
    """Kills every process but this one."""
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return 7


def test_what_its_process_was_killed_over_is_done_here() -> None:
    with executor(2).aside(deadly) as result:
        assert result() == 7


def test_what_it_raises_is_raised_here(capfd: pytest.CaptureFixture[str]) -> None:
    with executor(2).aside(lambda: 1 // 0) as result, pytest.raises(ZeroDivisionError):
        result()
    assert capfd.readouterr().err == ""


def test_at_the_end_of_the_block_the_process_is_gone() -> None:
    with executor(2).aside(lambda: time.sleep(60)):
        assert len(multiprocessing.active_children()) == 1
    assert not multiprocessing.active_children()
