"""What a push does with a store, told by one that is a dict."""

from collections.abc import Iterable

import pyoxigraph as ox
import pytest

from kg.graph import BASE_IRI, Graph, to_quads
from kg.problem import Problem, Words
from kg.push import Change, PushError, push
from tests.corpus import SCHOOL, VILLAGE, corpus

GRAPHS = [
    *(f"{BASE_IRI}{name}" for name in ("across", "background")),
    *sorted(f"{BASE_IRI}report/{one.id}" for one in (SCHOOL, VILLAGE)),
]
OTHER, STALE = "https://example.org/other", f"{BASE_IRI}report/000000000000"
TRIPLE = ox.Triple(ox.NamedNode(STALE), ox.NamedNode(STALE), ox.Literal("旧"))


class Memory:
    """A store that counts what it is sent, and breaks down when it has taken so many graphs."""

    def __init__(self, breaks_after: int = 1000) -> None:
        self.graphs: dict[str, set[ox.Triple]] = {OTHER: {TRIPLE}, STALE: {TRIPLE}}
        self.sent: list[str] = []
        self.breaks_after = breaks_after

    def read(self, name: str) -> set[ox.Triple] | None:
        return self.graphs.get(name, set())

    def write(self, name: str, triples: Iterable[ox.Triple]) -> None:
        if len(self.sent) == self.breaks_after:
            raise PushError(Problem(Words("连不上", "away")))
        self.sent.append(name)
        self.graphs[name] = set(triples)

    def delete(self, name: str) -> None:
        del self.graphs[name]

    def names(self, base_iri: str) -> list[str]:
        return [name for name in self.graphs if name.startswith(base_iri)]


@pytest.fixture
def graph() -> Graph:
    return Graph(to_quads(corpus()))


def actions(changes: Iterable[Change]) -> dict[str, str]:
    return {change.graph: change.action for change in changes}


def test_each_graph_is_written_once(graph: Graph) -> None:
    store = Memory()
    assert actions(push(graph, store)) == dict.fromkeys(GRAPHS, "written")
    assert actions(push(graph, store)) == dict.fromkeys(GRAPHS, "unchanged")
    assert store.sent == GRAPHS
    assert sum(map(len, store.graphs.values())) == sum(map(len, graph.dataset.graphs())) + 2


def test_a_graph_that_differs_in_one_triple_is_replaced_whole(graph: Graph) -> None:
    store = Memory()
    list(push(graph, store))
    store.graphs[GRAPHS[1]].add(TRIPLE)
    assert actions(push(graph, store)) == {**dict.fromkeys(GRAPHS, "unchanged"), GRAPHS[1]: "written"}
    assert TRIPLE not in store.graphs[GRAPHS[1]]


def test_a_push_that_was_cut_off_goes_on_where_it_stopped(graph: Graph) -> None:
    store = Memory(breaks_after=2)
    with pytest.raises(PushError, match="away"):
        list(push(graph, store))
    assert store.sent == GRAPHS[:2]
    store.breaks_after = 1000
    list(push(graph, store))
    assert store.sent == GRAPHS  # none twice


def test_others_graphs_stay_and_stale_ones_go_when_asked(graph: Graph) -> None:
    store = Memory()
    list(push(graph, store))
    assert STALE in store.graphs
    assert list(push(graph, store, prune=True))[-1] == Change(STALE, "deleted", 0)
    assert store.graphs.keys() == {OTHER, *GRAPHS}


def test_a_dry_run_says_the_same_and_does_nothing(graph: Graph) -> None:
    store = Memory()
    said = list(push(graph, store, prune=True, dry_run=True))
    assert store.graphs.keys() == {OTHER, STALE}
    assert said == list(push(graph, store, prune=True))


def test_a_store_that_cannot_be_read_is_written(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Memory()
    monkeypatch.setattr(store, "read", lambda name: None)
    list(push(graph, store))
    assert actions(push(graph, store)) == dict.fromkeys(GRAPHS, "written")
