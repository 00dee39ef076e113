"""The bytes of the files: of some beside the others, in a second process that shares the graph."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from kg.export import Format
    from kg.graph.graph import Graph

__all__ = ["rendered"]


def rendered(graph: "Graph", formats: "Sequence[Format]", *, beside: "Sequence[Format]" = ()) -> dict[str, bytes]:
    """The contents by the names of the files. Those of `beside` are made in a process of their own, where the platform
    has one that starts with all that this one has."""
    if not beside or sys.platform != "linux":
        return {format_.file: format_.render(graph) for format_ in (*formats, *beside)}
    from multiprocessing import get_context

    fork = get_context("fork")
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=_send, args=(graph, beside, sender, receiver))
    process.start()
    sender.close()
    try:
        with receiver:
            contents = rendered(graph, formats)
            try:
                contents.update(receiver.recv())
            except EOFError:  # it died or met an error, which is told of here if it comes again
                contents.update(rendered(graph, beside))
            return contents
    finally:
        process.join()


def _send(graph: "Graph", formats: "Sequence[Format]", sender: "Connection", receiver: "Connection") -> None:
    receiver.close()  # so that it is noticed when nobody waits any more
    with suppress(Exception, KeyboardInterrupt):
        sender.send(rendered(graph, formats))
