"""The named queries on eight times as many reports: an archive is not to be asked for minutes."""

import re
import time
from pathlib import Path

import pytest

from kg.export.nquads import to_nquads
from kg.graph import Graph, to_quads
from kg.query import Engine, NamedQuery, named_queries
from tests.corpus import corpus

# some ten seconds; and the oldest Oxigraph that we allow, 0.5.0, chooses worse orders than those it is measured with
pytestmark = pytest.mark.slow

FEW, MANY = 30, 240  # copies of the corpus by hand

# A copy has reports and regions of its own; programmes, organizations, documents and themes are those of all.
_OWN = re.compile(r"/id/(?:(?:report|region)/[^#>]+|across)")


def archive(folder: Path, copies: int) -> Engine:
    """The graph of so many copies on disk, where archives are asked: in memory Oxigraph goes through all quads of a
    node that many reports share."""
    folder.mkdir()
    text = to_nquads(Graph(to_quads(corpus()))).decode()
    with (folder / "graph.nq").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_OWN.sub(rf"\g<0>-{copy}", text) for copy in range(copies))
    return Engine.open(folder)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return archive(tmp_path_factory.mktemp("growth") / "few", FEW)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return archive(tmp_path_factory.mktemp("growth") / "many", MANY)


def seconds(asked: Engine, query: NamedQuery) -> float:
    """Of the processor, the better of two runs: a busy machine does not count."""

    def once() -> float:
        start = time.process_time()
        asked.ask(query)
        return time.process_time() - start

    return min(once(), once())


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_the_time_of_a_query_grows_with_the_reports_and_not_with_their_square(
    query: NamedQuery, few: Engine, many: Engine
) -> None:
    """What compares all with all takes 64 times as long."""
    assert seconds(many, query) < 2 * MANY / FEW * seconds(few, query) + 0.02
