"""A server over the graph that tests/corpus.py makes by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.graph.builder import to_quads
from tests.corpus import corpus
from tests.serve.servers import Server, running


@pytest.fixture(scope="session")
def graph_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served") / "graph"
    kg.Graph(to_quads(corpus())).write(folder)
    return folder


@pytest.fixture(scope="session")
def server(graph_folder: Path) -> Iterator[Server]:
    with running(graph_folder, "--timeout", "5") as started:
        yield started
