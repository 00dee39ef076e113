"""Where the stores and parsers are that .ci/stores installs. One that is missing skips a test, and fails it in CI."""

import os
import shutil
from pathlib import Path

import pytest

__all__ = ["JENA", "NEO4J", "NODE", "ROBOT", "command", "folder"]

_CACHE = Path(os.environ.get("KG_STORES") or Path.home() / ".cache" / "kg-stores")
JENA, NEO4J, NODE, ROBOT = (_CACHE / name for name in ("jena", "neo4j", "node", "robot"))


def command(name: str) -> str:
    """The path of a program."""
    found = shutil.which(name)
    if found is None:
        _missing(name)
    return str(found)


def folder(path: Path) -> Path:
    """A folder of .ci/stores."""
    if not path.is_dir():
        _missing(str(path))
    return path


def _missing(what: str) -> None:
    reason = f"no {what}: install it with .ci/stores"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
