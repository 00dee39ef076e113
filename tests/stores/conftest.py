"""The graph of the sample, as `kg build` writes it, and our own answers to the named queries."""

from pathlib import Path

import pytest

import kg


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, sample_folder: Path) -> Path:
    """The folder of a build of data/sample."""
    folder = tmp_path_factory.mktemp("stores")
    kg.build([sample_folder]).write(folder, formats=["ttl", "facts", "void", "nq"])
    return folder


@pytest.fixture(scope="session")
def graph(built: Path) -> kg.Graph:
    """The graph in that folder."""
    return kg.Graph.load(built)
