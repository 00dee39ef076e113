"""`kg push` to real stores: what they hold in the end is the build, whatever happened on the way."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pyoxigraph as ox
import pytest

import kg
from kg.push import Change, open_store, push
from tests.stores.servers import STORES, Server

KG = (sys.executable, "-m", "kg")


def holds(server: Server, graph: kg.Graph) -> bool:
    """Whether the store's named graphs are those of the build, triple for triple; asked without kg.push."""
    # not Turtle: Virtuoso writes decimals as doubles there
    accept = {"Accept": "application/n-triples"}
    found: set[ox.Quad] = set()
    for name in server.sizes(graph.base_iri):
        got = httpx.get(server.graphs, params={"graph": name}, headers=accept, timeout=60)
        triples = (quad.triple for quad in ox.parse(got.content, format=ox.RdfFormat.N_TRIPLES))
        found |= {ox.Quad(one.subject, one.predicate, one.object, ox.NamedNode(name)) for one in triples}
    return found == set(graph.quads)


@contextmanager
def cutting_off_after(url: str, limit: int) -> Iterator[tuple[str, threading.Event]]:
    """The store behind a wire that goes silent after `limit` bytes of a client; the event says when."""
    store = urlsplit(url)
    silent, over = threading.Event(), threading.Event()
    passed = [0]

    def up(client: socket.socket, upstream: socket.socket) -> None:
        try:
            while data := client.recv(4096):
                passed[0] += len(data)
                if passed[0] > limit:
                    silent.set()
                    over.wait(300)  # until the client is dead
                    return
                upstream.sendall(data)
        finally:
            for end in (client, upstream):  # a mere close would wait for the other thread, which reads from it
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def down(client: socket.socket, upstream: socket.socket) -> None:
        with client, upstream, suppress(OSError):  # the other direction ends both
            while data := upstream.recv(65536):
                client.sendall(data)

    def serve(listener: socket.socket) -> None:
        while not over.is_set():
            try:
                client, _ = listener.accept()
            except OSError:
                return
            upstream = socket.create_connection((str(store.hostname), int(store.port or 80)))
            for direction in (up, down):
                threading.Thread(target=direction, args=(client, upstream), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve, args=(listener,), daemon=True).start()
        try:
            yield store._replace(netloc=f"127.0.0.1:{listener.getsockname()[1]}").geturl(), silent
        finally:
            over.set()


@pytest.mark.parametrize("name", STORES)
def test_a_push_that_was_killed_is_made_good_by_the_next(
    name: str, built: Path, graph: kg.Graph, tmp_path: Path
) -> None:
    with STORES[name](tmp_path) as server:
        with cutting_off_after(server.graphs, 500_000) as (url, silent):
            process = subprocess.Popen([*KG, "push", str(built), url])
            assert silent.wait(300)
            process.kill()  # in the middle of a graph
            process.wait()
        assert not holds(server, graph)
        with open_store(server.graphs) as store:
            assert {change.action for change in push(graph, store)} == {"unchanged", "written"}
            assert holds(server, graph)
            assert {change.action for change in push(graph, store)} == {"unchanged"}


@pytest.mark.parametrize("name", STORES)
def test_a_store_without_the_protocol_takes_updates(name: str, built: Path, graph: kg.Graph, tmp_path: Path) -> None:
    with STORES[name](tmp_path) as server, open_store(server.update, update=True, query=server.query) as store:
        gone = f"{graph.base_iri}report/000000000000"
        store.write(gone, [ox.Triple(ox.NamedNode(gone), ox.NamedNode(gone), ox.Literal("旧 “报告” \\ \n"))])
        assert {change.action for change in push(graph, store)} == {"written"}
        assert list(push(graph, store, prune=True, dry_run=True))[-1] == Change(gone, "deleted", 0)
        assert list(push(graph, store, prune=True))[-1] == Change(gone, "deleted", 0)
        assert holds(server, graph)


def test_the_command_says_what_it_did(built: Path, tmp_path: Path) -> None:
    with STORES["oxigraph"](tmp_path) as server:
        for arguments, said in (
            (["--dry-run"], "写入 written 7，未变 unchanged 0"),
            ([], "写入 written 7，未变 unchanged 0"),
            ([], "写入 written 0，未变 unchanged 7"),
        ):
            done = subprocess.run(
                [*KG, "push", str(built), server.graphs, *arguments], capture_output=True, encoding="utf-8", check=True
            )
            assert said in done.stdout
