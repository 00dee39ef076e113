"""A build, a query and an explanation ask nobody: an audit hook ends whatever opens a connection or looks up a name."""

import subprocess
import sys
from pathlib import Path

import pytest

OFFLINE = """
import sys

def hook(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"}:
        sys.exit(f"{event} {arguments}")

sys.addaudithook(hook)
from kg.cli import main
main()
"""


def offline(*arguments: str | Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, *arguments], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_the_main_job_is_done_without_a_network(sample_folder: Path, tmp_path: Path) -> None:
    offline("build", sample_folder, "-o", tmp_path, "--workers", "1")
    offline("query", tmp_path, "问题与对策")
    offline("validate", tmp_path / "graph.ttl")


def test_what_asks_somebody_is_found_out() -> None:
    script = OFFLINE.replace(
        "from kg.cli import main\nmain()", "import socket\nsocket.create_connection(('127.0.0.1', 1))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False)
    assert done.stderr.startswith("socket.")
