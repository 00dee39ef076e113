"""Every parser reads what a build writes without a warning, and counts the same triples."""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from tests.stores.installed import JENA, NODE, command, folder

FILES = ("graph.ttl", "graph-facts.ttl", "void.ttl", "graph.nq")


def said(*arguments: str, **environment: str) -> tuple[str, str]:
    """What a program that ends well prints and says."""
    done = subprocess.run(
        arguments, env=os.environ | environment, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr


def rapper(*paths: Path) -> list[int]:
    counts: list[int] = []
    for path in paths:
        _, told = said(command("rapper"), "-i", _name(path), "-c", str(path))
        parsing, counted = told.splitlines()
        assert parsing.startswith("rapper: Parsing URI")
        counts += map(int, re.findall(r"returned (\d+) triples", counted))
    return counts


def serdi(*paths: Path) -> list[int]:
    counts = []
    for path in paths:
        written, told = said(command("serdi"), "-i", _name(path), "-o", "nquads", str(path))
        assert told == ""
        counts.append(written.count("\n"))
    return counts


def riot(*paths: Path) -> list[int]:
    java = (command("java"), "-cp", f"{folder(JENA)}/*", "riotcmd.riot")
    _, told = said(*java, "--check", "--strict", "--count", *map(str, paths))
    counts = re.findall(r"^\S+ : (?:Triples|Quads) = ([\d,]+)$", told, re.MULTILINE)
    assert told.count("\n") == len(counts) + 1, told  # a line a file, and the total
    return [int(count.replace(",", "")) for count in counts]


def n3(*paths: Path) -> list[int]:
    script = str(Path(__file__).parent / "node" / "n3.mjs")
    counted, told = said(command("node"), script, *map(str, paths), KG_NODE=str(folder(NODE)))
    assert told == ""
    return [int(line) for line in counted.splitlines()]


@pytest.mark.parametrize("parser", [rapper, serdi, riot, n3])
def test_a_parser_reads_all_of_it_without_a_warning(parser: Callable[..., list[int]], built: Path) -> None:
    paths = [built / name for name in FILES]
    counts = [sum(1 for _ in ox.parse(path=str(path), format=_format(path))) for path in paths]
    assert parser(*paths) == counts


def _name(path: Path) -> str:
    return "nquads" if path.suffix == ".nq" else "turtle"


def _format(path: Path) -> ox.RdfFormat:
    return ox.RdfFormat.N_QUADS if path.suffix == ".nq" else ox.RdfFormat.TURTLE
