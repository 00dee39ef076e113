"""What the README says works: its commands and its Python, run as they stand."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.serve.servers import running

CHECKOUT = Path(__file__).resolve().parent.parent
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
BUILD_SAMPLE = "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/kg build data/sample -o output"
RUN_TESTS = "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/pytest -n auto"


def blocks(language: str, text: str = README) -> list[str]:
    """The code blocks in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


LINES = [line for block in blocks("bash") for line in block.splitlines()]
SERVE = "kg serve output"  # runs until it is stopped
COMMANDS = [line for line in LINES if line.startswith("kg ") and line != SERVE]
CURL = [line for line in LINES if line.startswith("curl ")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, sample_folder: Path, sample_gold: Path) -> Path:
    """A place that holds the sample, its gold and its graph, as after the README's first command."""
    place = tmp_path_factory.mktemp("readme")
    shutil.copytree(sample_folder, place / "data" / "sample")
    shutil.copytree(sample_gold, place / "data" / "gold")
    kg("kg build data/sample -o output", place)
    return place


def kg(command: str, cwd: Path) -> str:
    """What a `kg` command line prints, run by this Python."""
    return python(["-m", *shlex.split(command)], cwd)


def python(arguments: list[str], cwd: Path) -> str:
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_two_commands_stand_alike_in_both_halves() -> None:
    for half in README.split("\n## English\n"):
        one_liners = [block.strip() for block in blocks("bash", half) if "venv" in block]
        assert one_liners == [BUILD_SAMPLE, RUN_TESTS]


def test_ci_runs_the_two_commands() -> None:
    script = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")
    patterns = re.findall(r"grep -m1 '([^']+)' README\.md", script)
    found = [next(line for line in README.splitlines() if re.search(pattern, line)) for pattern in patterns]
    assert found == [BUILD_SAMPLE, RUN_TESTS]


@pytest.mark.parametrize("command", dict.fromkeys(COMMANDS))
def test_each_command_works(command: str, folder: Path) -> None:
    answer = kg(command, folder)
    assert answer.count("\n") > 1 or "extract" in command or "validate" in command


def test_the_server_answers_as_it_says(folder: Path) -> None:
    assert SERVE in LINES
    with running(folder / "output") as server:
        for line in CURL:
            command = shlex.split(line.replace("http://127.0.0.1:8000/", server.url))
            done = subprocess.run([*command, "-sS", "--fail"], capture_output=True, encoding="utf-8", check=True)
            assert done.stdout.count("\n") > 1


def test_the_python_runs(folder: Path) -> None:
    for block in blocks("python"):
        python(["-c", block], folder)


def test_the_options_it_speaks_of_exist() -> None:
    ours = "\n".join(line for line in README.splitlines() if line not in CURL)
    spoken_of = set(re.findall(r"(?<![\w-])(--[a-z][a-z-]+)", ours))
    commands = ("build", "evaluate", "explain", "extract", "push", "query", "serve", "validate")
    offered = "".join(kg(f"kg {command} --help", CHECKOUT) for command in commands)
    assert spoken_of <= set(re.findall(r"--[a-z-]+", offered))


def test_the_files_it_points_to_exist() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (CHECKOUT / target).exists(), target
