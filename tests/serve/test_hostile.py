"""Queries meant to do harm: none brings the server down, holds it up, or makes it ask anybody else anything."""

import contextlib
import random
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest

from kg.query import named_queries
from tests.serve.servers import CARTESIAN, SLOW, Reply, Server, exchange, running, select

TIMEOUT = 3
FUZZED = 500
DIRECT = {"Content-Type": "application/sparql-query"}
UNDERSTOOD = {200, 400, 404, 405, 406, 413, 415, 422, 500, 503, 504}


@pytest.fixture(scope="module")
def guarded(graph_folder: Path) -> Iterator[Server]:
    with running(graph_folder, "--timeout", str(TIMEOUT)) as started:
        yield started


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[str, list[object]]]:
    """A place on this machine that hostile queries ask for, and whoever has called there."""
    calls: list[object] = []
    with closing(socket.create_server(("127.0.0.1", 0))) as waiting:

        def take() -> None:
            while True:
                try:
                    caller, address = waiting.accept()
                except OSError:
                    return
                calls.append(address)
                caller.close()

        threading.Thread(target=take, daemon=True).start()
        yield f"http://127.0.0.1:{waiting.getsockname()[1]}/", calls


def _hostile(place: str) -> dict[str, str]:
    everything = "?s ?p ?o"
    return {
        "a cartesian product": CARTESIAN,
        "a sorted product": f"{CARTESIAN} ORDER BY ?i ?h ?g",
        "a counted product": SLOW,
        "a product inside a product": "ASK { " + " . ".join(f"?a{i} ?b{i} ?c{i}" for i in range(12)) + " FILTER(1=2) }",
        "any path": "SELECT * { ?a (!<a:a>|^!<a:a>)* ?b . ?c (!<a:a>|^!<a:a>)* ?d }",
        "a path of paths": "ASK { ?a " + "(" * 60 + "sro:within" + "*)" * 60 + " ?b . ?b !<a:b>* <a:none> }",
        "a long path": "ASK { ?a " + "/".join(["(sro:mentions|^sro:mentions)*"] * 40) + " <a:none> }",
        "many unions": "SELECT * { " + " UNION ".join([f"{{ {everything} }}"] * 3000) + " }",
        "many optionals": "SELECT * { " + " ".join(f"OPTIONAL {{ ?s ?p{i} ?o{i} }}" for i in range(200)) + " }",
        "nested groups": "ASK " + "{" * 30_000 + "}" * 30_000,
        "nested brackets": "ASK { FILTER(" + "(" * 100_000 + "1" + ")" * 100_000 + ") }",
        "nested selects": "SELECT * { " + "{ SELECT * { " * 2000 + everything + " } }" * 2000 + " }",
        "nested negations": "ASK { FILTER(" + "!" * 200_000 + "true) }",
        "a megabyte of values": "SELECT * { VALUES ?x { " + "1 " * 400_000 + "} }",
        "a megabyte of comment": "ASK {} #" + "x" * 1_000_000,
        "a megabyte of quotes": "ASK { ?s ?p " + '"""' * 300_000,
        "a megabyte of backslashes": 'ASK { ?s ?p "' + "\\" * 900_000,
        "a megabyte of words": "service" * 140_000,
        "more than a megabyte": "ASK {} #" + "x" * 3_000_000,
        "a text that doubles": "SELECT ?z { BIND('xxxxxxxxxxxxxxxx' AS ?a0) "
        + " ".join(f"BIND(CONCAT(?a{i}, ?a{i}) AS ?a{i + 1})" for i in range(40))
        + " BIND(STRLEN(?a40) AS ?z) }",
        "a pattern that backtracks": "ASK { ?s ?p ?o FILTER(REGEX(STR(?o), '(a*)*(b*)*(.*)*c{50}{50}')) }",
        "SERVICE": f"SELECT * {{ SERVICE <{place}> {{ {everything} }} }}",
        "SERVICE SILENT": f"SELECT * {{ service  silent<{place}>{{ {everything} }} }}",
        "SERVICE with escapes": f"SELECT * {{ \\u0053ERVICE <{place}> {{ {everything} }} }}",
        "SERVICE by a variable": f"SELECT * {{ VALUES ?g {{ <{place}> }} SERVICE ?g {{ {everything} }} }}",
        "SERVICE behind a quote": f"ASK {{ ?s sro:a\\'b 1 . SERVICE <{place}> {{ ?s ?p 'x' }} }}",
        "SERVICE to a metadata address": f"SELECT * {{ SERVICE <http://169.254.169.254/> {{ {everything} }} }}",
        "FROM": f"SELECT * FROM <{place}> {{ {everything} }}",
        "FROM NAMED": f"SELECT * FROM NAMED <{place}> {{ GRAPH ?g {{ {everything} }} }}",
        "GRAPH": f"SELECT * {{ GRAPH <{place}> {{ {everything} }} }}",
        "LOAD": f"LOAD <{place}>",
        "LOAD after a prefix": f"PREFIX a: <a:a> LOAD SILENT <{place}> INTO GRAPH <a:b>",
        "CLEAR": "CLEAR ALL",
        "DELETE": "DELETE WHERE { ?s ?p ?o }",
        "INSERT": "INSERT DATA { <a:a> <a:b> <a:c> }",
        "two operations": "ASK {} ; CLEAR ALL",
        "control characters": "ASK { ?s ?p '\x00\x1b[2J\r\n\u2028\u202e' }",
    }


def _ask_directly(server: Server, query: bytes) -> Reply:
    return exchange(server, "POST", "/sparql", DIRECT, query)


def _in_time(ask: Callable[[], Reply]) -> Reply:
    """The reply to a query, which comes in time."""
    started = time.monotonic()
    reply = ask()
    # one second more is promised; the rest is for a busy machine
    assert time.monotonic() - started < TIMEOUT + 1 + 1
    assert reply.status in UNDERSTOOD
    return reply


def test_hostile_queries(guarded: Server, listener: tuple[str, list[object]]) -> None:
    place, calls = listener
    before = select(guarded, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body
    for name, query in _hostile(place).items():
        with ThreadPoolExecutor(1) as thread:
            hostile = thread.submit(_in_time, partial(_ask_directly, guarded, query.encode()))
            simple_started = time.monotonic()
            assert select(guarded, "ASK { ?s a sro:Report }").status == 200, name
            assert time.monotonic() - simple_started < 1 + 1, name
            status = hostile.result().status
        refused = name.startswith(("SERVICE", "LOAD", "CLEAR", "DELETE", "INSERT", "two"))
        assert not refused or status == 400, name
    assert calls == []
    assert select(guarded, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body == before


def test_bytes_that_are_no_text(guarded: Server) -> None:
    for query in (b"\xff\xfe", b"ASK {} # \xc3\x28", b"\xed\xa0\x80", "ASK {}".encode("utf-16"), b"\x00" * 1000, b""):
        assert _in_time(partial(_ask_directly, guarded, query)).status == 400
    for encoded in ("%FF", "%C3%28", "ASK%20%7B%7D%ED%A0%80", "%", "%zz"):
        assert _in_time(partial(exchange, guarded, "GET", f"/sparql?query={encoded}")).status == 400


def test_requests_that_are_no_http(guarded: Server) -> None:
    host, port = guarded.url.removeprefix("http://").rstrip("/").split(":")
    for bytes_sent in (b"\r\n\r\n", b"GET\r\n\r\n", b"\x16\x03\x01" + b"\x00" * 100, b"GET /" + b"a" * 200_000):
        connection = socket.create_connection((host, int(port)), timeout=10)
        with closing(connection), contextlib.suppress(OSError):  # the server may hang up before it has heard all
            connection.sendall(bytes_sent)
            connection.shutdown(socket.SHUT_WR)
            assert connection.recv(12) in {b"", b"HTTP/1.1 400"}
    assert select(guarded, "ASK {}").status == 200


def test_five_hundred_fuzzed_queries(guarded: Server, listener: tuple[str, list[object]]) -> None:
    place, calls = listener
    draw = random.Random(20240601)
    queries = [_fuzzed(draw, place) for _ in range(FUZZED)]
    with ThreadPoolExecutor(4) as threads:
        asked = [threads.submit(_in_time, partial(_ask_directly, guarded, text)) for text in queries]
        replies = [query.result() for query in asked]
    assert {reply.status for reply in replies} >= {200, 400}
    assert calls == []
    assert select(guarded, "ASK { ?s a sro:Report }").body.strip() == "true"


def _fuzzed(draw: random.Random, place: str) -> bytes:
    """A query cut into pieces and put together otherwise, with what queries are made of in between."""
    pieces = [query.text for query in named_queries()]
    pieces += [SLOW, CARTESIAN, f"SELECT * {{ SERVICE <{place}> {{ ?s ?p ?o }} }}", f"LOAD <{place}>"]
    bits = [
        "{",
        "}",
        "(",
        ")",
        "'",
        '"""',
        "\\",
        "#\n",
        "<",
        ">",
        f"SERVICE <{place}>",
        "?s ?p ?o .",
        "*",
        "sro:",
        "|^",
    ]
    text = draw.choice(pieces)
    for _ in range(draw.randrange(1, 8)):
        start = draw.randrange(len(text) + 1)
        end = min(len(text), start + draw.randrange(30))
        other = draw.choice(pieces)
        cut = draw.randrange(len(other))
        new = draw.choice((draw.choice(bits), other[cut : cut + draw.randrange(60)], "", text[start:end] * 2))
        text = text[:start] + new + text[end:]
    encoded = bytearray(text.encode())
    if draw.random() < 0.2 and encoded:
        encoded[draw.randrange(len(encoded))] = draw.randrange(256)
    return bytes(encoded)


def test_paths_that_are_none(guarded: Server) -> None:
    paths = ["/../../etc/passwd", "/static/../app.py", "/static/%2e%2e/app.py", "/survey-report/id/%00", "/%FF%FE"]
    paths += ("/survey-report/id/%3E%20%7D%20SERVICE%20%3Chttp:", "/queries/..%2F..%2Fx.csv", "/queries/%0A.csv", "//x")
    for path in paths:
        assert exchange(guarded, "GET", path).status == 404, path
    assert exchange(guarded, "GET", "/queries/" + quote("问题与对策") + ".csv?x=1").status == 400


def test_the_log_has_one_line_a_request(guarded: Server) -> None:
    exchange(guarded, "GET", "/sparql?query=%0D%0Aforged", {"User-Agent": "forged \x1b[2J"})
    exchange(guarded, "GET", "/%0A127.0.0.1%20GET%20/forged%20200")
    select(guarded, "ASK {}")
    lines = guarded.log.read_text().splitlines()  # of all tests above
    assert [line for line in lines if not re.fullmatch(r"127\.0\.0\.1 [A-Z]+ /\S* \d+ \d+ B \d+ ms", line)] == []
    assert [line.split()[2] for line in lines if "forged" in line] == ["/%0A127.0.0.1%20GET%20/forged%20200"]
