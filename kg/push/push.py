"""A build into a store: a named graph a report, each replaced whole, those that the store has already left alone."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pyoxigraph as ox

if TYPE_CHECKING:
    from kg.graph import Graph
    from kg.push.store import Store

__all__ = ["Change", "push"]


@dataclass(frozen=True, slots=True)
class Change:
    """What was done, or would be, to a named graph of the store, and how many triples it has then."""

    graph: str
    action: Literal["unchanged", "written", "deleted"]
    triples: int


def push(
    graph: "Graph",
    store: "Store",
    *,
    prune: bool = False,
    dry_run: bool = False,
    progress: Callable[[str, int, int], None] = lambda step, done, total: None,
) -> Iterator[Change]:
    """Make the store's named graphs those of the build, one after the other; yields each as soon as it is done.

    A graph that the store holds already, triple for triple, is not sent: so a push that was cut off goes on where it
    stopped, and its journal is the store itself, which cannot be out of date. Other graphs stay as they are.

    Args:
        prune: delete the store's graphs below the base IRI that the build does not have, such as those of reports
            that are gone.
        dry_run: change nothing, only say what would be done.
        progress: told how far the work is.

    Raises:
        PushError: the store cannot be reached or refuses; what was yielded is done, the rest is not.
    """
    named: defaultdict[str, set[ox.Triple]] = defaultdict(set)
    for quad in graph.quads:
        if isinstance(quad.graph_name, ox.NamedNode):
            named[quad.graph_name.value].add(quad.triple)
    for number, name in enumerate(sorted(named)):
        progress("推送 pushing", number, len(named))
        same = store.read(name) == named[name]
        if not same and not dry_run:
            store.write(name, named[name])
        yield Change(name, "unchanged" if same else "written", len(named[name]))
    if prune:
        for name in sorted(set(store.names(graph.base_iri)) - named.keys()):
            if not dry_run:
                store.delete(name)
            yield Change(name, "deleted", 0)
