"""The graph of the corpus made by hand."""

import pytest

from kg.graph import Graph, to_quads
from tests.corpus import corpus


@pytest.fixture
def graph() -> Graph:
    """A graph of one's own: to break, too."""
    return Graph(to_quads(corpus()))
