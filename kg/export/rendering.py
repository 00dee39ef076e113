"""The bytes of the files: of those that draw on the network in a process of their own, beside the others."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from kg.graph.graph import Graph
    from kg.graph.network import Network

__all__ = ["Drawing", "DrawingProcess", "Format", "rendered"]


class Format(NamedTuple):
    """An export: the name of its file, and the function that gives the file's bytes."""

    file: str
    render: "Callable[[Graph], bytes]"


class Drawing(NamedTuple):
    """An export that draws on the network, and needs no more of a graph."""

    file: str
    draw: "Callable[[Network], bytes]"

    def render(self, graph: "Graph") -> bytes:
        """The file's bytes."""
        return self.draw(graph.network)


class DrawingProcess:
    """A process that makes drawings: it loads what they take while the graph is built, and then is given the network.

    Its end is that of the block.
    """

    def __init__(self, drawings: Sequence[Drawing]) -> None:
        from multiprocessing import get_context

        self.drawings = drawings
        fork = get_context("fork")
        self._connection, other = fork.Pipe()
        self._process = fork.Process(target=_draw, args=(drawings, other, self._connection))
        self._process.start()
        other.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()
        self._process.join()

    def begin(self, network: "Network") -> None:
        """Let it draw."""
        with suppress(OSError):  # it is dead
            self._connection.send(network)

    def drawn(self) -> dict[str, bytes]:
        """The contents by the names of the files; none where it died or met an error."""
        try:
            contents: dict[str, bytes] = self._connection.recv()
        except (EOFError, OSError):
            return {}
        return contents


def _draw(drawings: Sequence[Drawing], connection: "Connection", other: "Connection") -> None:
    other.close()  # so that it is noticed when nobody waits any more
    with suppress(Exception, KeyboardInterrupt):
        for drawing in drawings:
            drawing.draw(_small())
        network = connection.recv()
        connection.send({drawing.file: drawing.draw(network) for drawing in drawings})


def _small() -> "Network":
    """A network to load by its use what drawings take."""
    from kg.graph.network import Network

    nodes = tuple((name, {"kind": "Theme", "label": name, "variants": [], "evidence": []}) for name in "甲乙")
    return Network(nodes, (("甲", "乙", {"predicate": "mentions"}),), ())


def rendered(
    graph: "Graph", formats: "Sequence[Format | Drawing]", process: DrawingProcess | None = None
) -> dict[str, bytes]:
    """The contents by the names of the files. Those that the process has to draw are made here only where it failed:
    should the error come again, it is told of."""
    if process:
        process.begin(graph.network)
    elsewhere = process.drawings if process else ()
    contents = {format_.file: format_.render(graph) for format_ in formats if format_ not in elsewhere}
    contents |= process.drawn() if process else {}
    return {format_.file: contents.get(format_.file) or format_.render(graph) for format_ in formats}
