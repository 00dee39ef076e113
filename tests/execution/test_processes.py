"""Work done by processes: in order, and whatever happens to one of them."""

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator

import pytest

from kg.execution import Lost, executor
from kg.execution.processes import Processes
from kg.reading import ReadError
from tests.execution.faults import check_that_a_fault_costs_its_item

METHODS = [method for method in ("fork", "spawn") if method in multiprocessing.get_all_start_methods()]


def slow_square(number: int) -> int:
    time.sleep(0.002 * (7 - number % 7))
    return number * number


def deadly(number: int) -> int:
    """13 kills whoever works on it, 5 only one that has worked before."""
    if number == 13 or number == 5 and _worked:
        os.kill(os.getpid(), signal.SIGKILL)
    _worked.append(number)
    return number * number


_worked: list[int] = []


def refusing(number: int) -> int:
    raise ReadError


def own_id(number: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("method", METHODS)
def test_results_come_in_the_order_of_the_items(method: str) -> None:
    done = list(Processes(2, method=method).map(slow_square, range(50)))
    assert done == [(number, number * number) for number in range(50)]


def test_one_worker_is_this_process_and_more_are_others() -> None:
    assert {found for _, found in executor(1).map(own_id, range(9))} == {os.getpid()}
    others = {found for _, found in executor(2).map(own_id, range(9))}
    assert os.getpid() not in others
    assert 1 <= len(others) <= 2


def test_a_few_items_are_done_here() -> None:
    assert {found for _, found in executor().map(own_id, range(2))} == {os.getpid()}


def test_a_killed_worker_costs_the_item_that_killed_it_and_no_other() -> None:
    done = dict(Processes(2).map(deadly, range(40)))
    assert [number for number, found in done.items() if isinstance(found, Lost)] == [13]
    assert all(found == number * number for number, found in done.items() if number != 13)
    assert list(done) == list(range(40))


def test_several_deaths_are_borne() -> None:
    done = list(Processes(2).map(deadly, [1, 13, 2, 13, 13, 3]))
    assert [isinstance(found, Lost) for _, found in done] == [False, True, False, True, True, False]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_of_the_work_costs_the_item_and_no_other(workers: int) -> None:
    check_that_a_fault_costs_its_item(executor(workers))


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_said_to_whoever_asked_for_the_work_is_raised_here(workers: int) -> None:
    with pytest.raises(ReadError):
        list(executor(workers).map(refusing, [1, 0, 1]))
    assert not multiprocessing.active_children()


def test_items_are_asked_for_as_they_are_needed() -> None:
    asked: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            asked.append(number)
            yield number

    done = Processes(2).map(slow_square, items())
    assert [next(done) for _ in range(3)] == [(0, 0), (1, 1), (2, 4)]
    assert len(asked) < 20
    done.close()  # type: ignore[attr-defined]  # a generator
    assert not multiprocessing.active_children()


def test_what_is_broken_off_leaves_the_processes_of_others() -> None:
    others = Processes(2).map(slow_square, range(1000))
    assert next(others) == (0, 0)
    done = Processes(2).map(slow_square, range(1000))
    assert next(done) == (0, 0)
    done.close()  # type: ignore[attr-defined]  # a generator
    assert next(others) == (1, 1)
    assert len(multiprocessing.active_children()) == 2
    others.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("method", METHODS)
def test_what_the_work_needs_is_loaded_once_where_workers_share_it(method: str) -> None:
    loaded: list[str] = []
    assert len(list(Processes(2, method=method).map(abs, range(20), lambda: loaded.append(method)))) == 20
    assert loaded == ["fork"] * (method == "fork")
