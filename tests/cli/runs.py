"""Runs of `kg`, as a user starts it."""

import io
import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pytest

from kg.cli import main

KG = (sys.executable, "-m", "kg")


class Done(NamedTuple):
    """How a run of `kg` ended."""

    status: int
    stdout: str
    stderr: str


def run(*arguments: str | Path, stdin: str = "") -> Done:
    """`kg ARGUMENTS…` in this process, where jieba and the gazetteer are loaded once for all tests."""
    given = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    said, told = io.BytesIO(), io.BytesIO()
    replaced: dict[str, object] = {"argv": ["kg", *map(str, arguments)], "stdin": given}
    replaced |= {"stdout": io.TextIOWrapper(said), "stderr": io.TextIOWrapper(told)}
    with ExitStack() as stack:
        for name, value in replaced.items():
            stack.enter_context(mock.patch.object(sys, name, value))
        with pytest.raises(SystemExit) as left:
            main()
    assert isinstance(left.value.code, int)
    return Done(left.value.code, said.getvalue().decode(), told.getvalue().decode())


def run_apart(*arguments: str | Path, **environment: str) -> Done:
    """`python -m kg ARGUMENTS…` in a process of its own."""
    command = [*KG, *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=os.environ | environment, timeout=300, check=False
    )
    return Done(done.returncode, done.stdout, done.stderr)
