"""What the findings of a report and its graph depend on besides its text: code, rules, vocabularies, gazetteer,
tokenizer, and what writes the lines."""

import hashlib
import platform
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import kg
from kg.resources import locate

__all__ = ["fingerprint"]

_LAYERS = ("reading", "extraction", "linking", "graph", "resources")
_SUFFIXES = (".csv", ".json", ".py", ".toml", ".ttl", ".txt")
_LIBRARIES = ("jieba", "numpy", "pyoxigraph")


def fingerprint(vocabulary: str | Path | None) -> bytes:
    """A hash that changes when any of it does; takes some milliseconds.

    >>> fingerprint(None) == fingerprint(None), fingerprint(None) == fingerprint("data/vocabularies/irrigation")
    (True, False)
    """
    versions = [kg.__version__, platform.python_version(), *map(version, _LIBRARIES)]
    found = hashlib.sha256("\0".join(versions).encode())
    folders = [Path(__file__).parent.parent / layer for layer in _LAYERS]
    folders += [locate("ontology"), locate("data", "gazetteer"), *([Path(vocabulary)] if vocabulary else [])]
    for folder in folders:
        for file in _files(folder):
            found.update(f"\0{folder.name}/{file.relative_to(folder).as_posix()}\0".encode())
            found.update(hashlib.sha256(file.read_bytes()).digest())
    return found.digest()


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.rglob("*")) if file.suffix in _SUFFIXES and file.is_file())
