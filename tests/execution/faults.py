"""What the tests of all ways to give work away share: work that fails over one item."""

from kg.execution import Lost
from kg.execution.executor import Executor

__all__ = ["check_that_a_fault_costs_its_item"]


def failing(number: int) -> int:
    return 1 // number


def check_that_a_fault_costs_its_item(staff: Executor) -> None:
    """The item over which the work fails is lost, with its traceback, and no other."""
    (_, first), (_, lost), (_, last) = staff.map(failing, [1, 0, 1])
    assert (first, last) == (1, 1)
    assert isinstance(lost, Lost)
    assert "ZeroDivisionError" in lost.what.zh
    assert "in failing" in lost.traceback
