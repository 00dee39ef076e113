"""What goes wrong has one shape, and begins with the language of who reads it."""

import errno
import os
import pickle
from pathlib import Path

from kg.problem import Problem, ProblemError, Words, refusal
from kg.reading.formats import UnreadableError

LOCKED = Words("有密码", "it has a password")
UNLOCK = Words("请去掉", "take it off")


def test_a_problem_says_where_it_is_as_far_as_known() -> None:
    assert str(Problem(LOCKED)) == "有密码 (it has a password)"
    assert str(Problem(LOCKED, UNLOCK, path=Path("a.pdf"))) == "a.pdf: 有密码；请去掉 (it has a password; take it off)"
    paged = Problem(LOCKED, path=Path("a.pdf"), page=3)
    assert str(paged) == "a.pdf: 第 3 页：有密码 (page 3: it has a password)"
    assert str(Problem(LOCKED, path=Path("a.csv"), line=7)) == "a.csv:7: 有密码 (it has a password)"


def test_each_language_can_be_the_first() -> None:
    problem = Problem(LOCKED, UNLOCK, path=Path("a.pdf"), page=3)
    assert problem.told("en") == "a.pdf: page 3: it has a password; take it off (第 3 页：有密码；请去掉)"
    assert problem.told("zh") == str(problem)


def test_an_error_has_a_line_for_each_problem_in_either_language() -> None:
    error = ProblemError(Problem(LOCKED), Problem(UNLOCK))
    assert str(error) == "有密码 (it has a password)\n请去掉 (take it off)"
    assert error.told("en") == "it has a password (有密码)\ntake it off (请去掉)"


def test_an_error_comes_whole_from_another_process() -> None:
    error = ProblemError(Problem(LOCKED, UNLOCK, path=Path("a.pdf"), page=3))
    assert pickle.loads(pickle.dumps(error)).problems == error.problems
    assert UnreadableError(LOCKED, UNLOCK).problems == (Problem(LOCKED, UNLOCK),)


def test_what_the_system_refuses_is_said_in_both_languages() -> None:
    assert refusal(OSError(errno.ENOSPC, "No space left on device")).zh == "磁盘已满"
    assert refusal(OSError(errno.EMFILE, "Too many")) == Words(*[os.strerror(errno.EMFILE)] * 2)
    assert refusal(OSError("no number")) == Words("no number", "no number")
