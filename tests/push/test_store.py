"""A store that is busy is asked again; one that refuses is told to the user; credentials go to who asks for them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pyoxigraph as ox
import pytest

from kg.push import PushError, open_store
from kg.push.auth import Challenged

NODE = ox.NamedNode("https://example.org/a")
TRIPLE = ox.Triple(NODE, NODE, ox.Literal('名称 "x" \\ \n', language="zh"))
SEEN: list[tuple[str, str, bytes, str]] = []


@contextmanager
def server(*statuses: int, body: bytes = b"", kind: str = "text/plain") -> Iterator[str]:
    """A server that answers with these statuses, the last one from then on."""
    left = list(statuses)
    SEEN.clear()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            SEEN.append((self.command, self.path, sent, self.headers.get("Authorization", "")))
            self.send_response(left.pop(0) if len(left) > 1 else left[0])
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_PUT = do_POST = do_DELETE = answer  # noqa: N815  # as http.server names them

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_address[1]}/store"
        listening.shutdown()


def test_a_busy_store_is_asked_again() -> None:
    with server(503, 502, 204) as url, open_store(url) as store:
        store.write(NODE.value, [TRIPLE])
    assert [method for method, *_ in SEEN] == ["PUT"] * 3
    _, path, sent, _ = SEEN[-1]
    assert path == "/store?graph=https%3A%2F%2Fexample.org%2Fa"
    assert [quad.triple for quad in ox.parse(sent, format=ox.RdfFormat.TURTLE)] == [TRIPLE]


def test_an_update_replaces_the_graph_in_one_request() -> None:
    with server(200) as url, open_store(url, update=True) as store:
        assert store.read(NODE.value) is None
        store.write(NODE.value, [TRIPLE])
        [(method, _, sent, _)] = SEEN
        assert method == "POST"
        database = ox.Store()
        database.update(sent.decode())
        assert {quad.triple for quad in database} == {TRIPLE}
        with pytest.raises(PushError, match="--query"):
            store.names("https://example.org/")


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "KG_STORE_USER"),
        (403, "没有写入的权限"),
        (404, "没有这个地址"),
        (405, "--update"),
        (400, "no such quoting"),
    ],
)
def test_a_refusal_says_what_to_do(status: int, said: str) -> None:
    with (
        server(status, body=b"no such\n quoting") as url,
        open_store(url) as store,
        pytest.raises(PushError, match=said) as told,
    ):
        store.write(NODE.value, [TRIPLE])
    assert str(status) in str(told.value)
    assert "\n" not in str(told.value)


def test_a_graph_that_is_missing_is_empty_and_one_that_is_no_rdf_unknown() -> None:
    with server(404) as url, open_store(url) as store:
        assert store.read(NODE.value) == set()
    for kind in ("text/html", "text/turtle"):
        with server(200, body=b"<p>", kind=kind) as url, open_store(url) as store:
            assert store.read(NODE.value) is None


def test_a_store_that_is_not_there_is_told() -> None:
    with open_store("nothing://x") as store, pytest.raises(PushError, match="连不上 nothing://x"):
        store.read(NODE.value)


def test_a_token_goes_with_each_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_STORE_TOKEN", "secret")
    with server(204) as url, open_store(url) as store:
        store.delete(NODE.value)
    assert SEEN == [("DELETE", "/store?graph=https%3A%2F%2Fexample.org%2Fa", b"", "Bearer secret")]


@pytest.mark.parametrize("scheme", ["Basic", "Digest"])
def test_a_password_is_sent_only_when_asked_for_and_in_the_way_asked_for(scheme: str) -> None:
    seen = []

    def answer(request: httpx.Request) -> httpx.Response:
        given = request.headers.get("Authorization", "")
        seen.append(given.partition(" ")[0])
        if given:
            return httpx.Response(200)
        challenge = f'{scheme} realm="SPARQL", nonce="abc", qop="auth"'
        return httpx.Response(401, headers={"WWW-Authenticate": challenge})

    with httpx.Client(auth=Challenged("dba", "pass"), transport=httpx.MockTransport(answer)) as client:
        assert [client.get("http://127.0.0.1/").status_code for _ in range(2)] == [200, 200]
    assert seen[0] == ""
    assert seen[1:].count(scheme) >= 2
