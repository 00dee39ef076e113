"""The W3C's tests of the SPARQL 1.1 Protocol, those for query, by their names
(https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/); the graphs of the dataset tests are ours.
"""

from typing import NamedTuple
from urllib.parse import quote

import pytest

from tests.corpus import SCHOOL, VILLAGE
from tests.serve.servers import Server, exchange

_BASE = "https://w3id.org/survey-report/id/report/"
DATA1, DATA2, DATA3 = _BASE + VILLAGE.id, _BASE + SCHOOL.id, "https://w3id.org/survey-report/id/background"

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}
SOLUTIONS = (
    "application/sparql-results+xml",
    "application/sparql-results+json",
    "text/tab-separated-values",
    "text/csv",
)
TRIPLES = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")


class Exchange(NamedTuple):
    """A request and what its reply has to be: the status (4 is any 4xx), the media type, words in it."""

    name: str
    method: str
    path: str
    headers: dict[str, str]
    body: str | bytes | None
    status: int
    media_types: tuple[str, ...] = ()
    holds: str = ""


def _graphs(default: tuple[str, ...] = (), named: tuple[str, ...] = ()) -> str:
    pairs = [*(("default-graph-uri", iri) for iri in default), *(("named-graph-uri", iri) for iri in named)]
    return "&".join(f"{name}={quote(iri, safe='')}" for name, iri in pairs)


def _spo(iri: str) -> str:
    return f"ASK {{ <{iri}> ?p ?o }}"


_BOTH = f"ASK {{ <{DATA1}> a sro:Report . <{DATA2}> a sro:Report }}"
_NAMED = "ASK { GRAPH ?g { ?s ?p ?o } }"
_NAMED_TWO = f"ASK {{ GRAPH <{DATA1}> {{ <{DATA1}> ?p ?o }} GRAPH <{DATA2}> {{ <{DATA2}> ?q ?r }} }}"
_FULL = f"ASK {{ <{DATA1}> ?p ?o GRAPH ?g {{ <{DATA2}> ?q ?r }} FILTER NOT EXISTS {{ <{DATA2}> ?q ?r }} }}"
_MULTIPLE = f"ASK FROM <{DATA3}> {{ GRAPH ?g1 {{ <{DATA1}> a ?t }} GRAPH ?g2 {{ <{DATA2}> a ?t }} }}"

EXCHANGES = (
    # what a service refuses
    Exchange("bad_query_method", "PUT", "/sparql?query=ASK%20%7B%7D", {}, None, 4),
    Exchange("bad_multiple_queries", "GET", "/sparql?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D", {}, None, 4),
    Exchange("bad_query_wrong_media_type", "POST", "/sparql", {"Content-Type": "text/plain"}, "ASK {}", 4),
    Exchange("bad_query_missing_form_type", "POST", "/sparql", {}, "query=ASK%20%7B%7D", 4),
    Exchange("bad_query_missing_direct_type", "POST", "/sparql", {}, "ASK {}", 4),
    Exchange(
        "bad_query_non_utf8",
        "POST",
        "/sparql",
        {"Content-Type": "application/sparql-query; charset=UTF-16"},
        "ASK {}".encode("utf-16"),
        4,
    ),
    Exchange("bad_query_syntax", "GET", "/sparql?query=ASK%20%7B", {}, None, 400),
    Exchange("bad_query_parameter_encoding", "GET", "/sparql?query=ASK%20%7B%7D%FF", {}, None, 400),
    # the three ways to ask
    Exchange("query_get", "GET", "/sparql?query=ASK%20%7B%7D", {}, None, 200, SOLUTIONS, "true"),
    Exchange("query_post_form", "POST", "/sparql", FORM, "query=ASK%20%7B%7D", 200, SOLUTIONS, "true"),
    Exchange("query_post_direct", "POST", "/sparql", DIRECT, "ASK {}", 200, SOLUTIONS, "true"),
    # the dataset of the protocol
    Exchange(
        "query_dataset_default_graph",
        "POST",
        f"/sparql?{_graphs((DATA1,))}",
        DIRECT,
        _spo(DATA1),
        200,
        SOLUTIONS,
        "true",
    ),
    Exchange(
        "query_dataset_default_graphs_get",
        "GET",
        f"/sparql?query={quote(_BOTH)}&{_graphs((DATA1, DATA2))}",
        {},
        None,
        200,
        SOLUTIONS,
        "true",
    ),
    Exchange(
        "query_dataset_default_graphs_post",
        "POST",
        "/sparql",
        FORM,
        f"query={quote(_BOTH)}&{_graphs((DATA1, DATA2))}",
        200,
        SOLUTIONS,
        "true",
    ),
    Exchange(
        "query_dataset_named_graphs_get",
        "GET",
        f"/sparql?query={quote(_NAMED_TWO)}&{_graphs(named=(DATA1, DATA2))}",
        {},
        None,
        200,
        SOLUTIONS,
        "true",
    ),
    Exchange(
        "query_dataset_named_graphs_post",
        "POST",
        f"/sparql?{_graphs(named=(DATA1, DATA2))}",
        DIRECT,
        _NAMED_TWO,
        200,
        SOLUTIONS,
        "true",
    ),
    Exchange(
        "query_dataset_full",
        "GET",
        f"/sparql?query={quote(_FULL)}&{_graphs((DATA1,), (DATA2,))}",
        {},
        None,
        200,
        SOLUTIONS,
        "true",
    ),
    Exchange(  # the protocol's dataset takes the place of the query's
        "query_multiple_dataset",
        "POST",
        "/sparql",
        FORM,
        f"query={quote(_MULTIPLE)}&{_graphs((DATA3,), (DATA1, DATA2))}",
        200,
        SOLUTIONS,
        "true",
    ),
    Exchange(
        "a default graph without named ones",
        "GET",
        f"/sparql?query={quote(_NAMED)}&{_graphs((DATA1,))}",
        {},
        None,
        200,
        SOLUTIONS,
        "false",
    ),
    Exchange(
        "named graphs without a default one",
        "GET",
        f"/sparql?query={quote(_spo(DATA1))}&{_graphs(named=(DATA1,))}",
        {},
        None,
        200,
        SOLUTIONS,
        "false",
    ),
    Exchange(
        "a graph that is not there is empty",
        "GET",
        f"/sparql?query={quote(_spo(DATA1))}&{_graphs(('http://127.0.0.1:9/none',))}",
        {},
        None,
        200,
        SOLUTIONS,
        "false",
    ),
    Exchange("a graph that is no IRI", "GET", "/sparql?query=ASK%20%7B%7D&default-graph-uri=no%20iri", {}, None, 400),
    # the type of the answer
    Exchange(
        "query_content_type_select",
        "GET",
        f"/sparql?query={quote('SELECT (1 AS ?value) {}')}",
        {"Accept": ", ".join(SOLUTIONS)},
        None,
        200,
        SOLUTIONS,
    ),
    Exchange(
        "query_content_type_ask",
        "GET",
        "/sparql?query=ASK%20%7B%7D",
        {"Accept": "application/sparql-results+xml"},
        None,
        200,
        ("application/sparql-results+xml",),
        "<boolean>true</boolean>",
    ),
    Exchange(
        "query_content_type_describe",
        "POST",
        "/sparql",
        DIRECT | {"Accept": "application/rdf+xml, text/turtle"},
        f"DESCRIBE <{DATA1}>",
        200,
        TRIPLES,
    ),
    Exchange(
        "query_content_type_construct",
        "POST",
        "/sparql",
        DIRECT | {"Accept": "application/rdf+xml;q=0.5, application/n-triples"},
        "CONSTRUCT { <a:s> <a:p> 1 } WHERE {}",
        200,
        ("application/n-triples",),
        "<a:s> <a:p> ",
    ),
    # updates, in all their ways in
    Exchange("update_post_form", "POST", "/sparql", FORM, "update=CLEAR%20ALL", 4),
    Exchange("update_post_direct", "POST", "/sparql", {"Content-Type": "application/sparql-update"}, "CLEAR ALL", 4),
    Exchange("update_get", "GET", "/sparql?update=CLEAR%20ALL", {}, None, 4),
    Exchange("update as a query", "POST", "/sparql", DIRECT, "CLEAR ALL", 4, ("text/plain",), "只能查询"),
    Exchange("two queries in one post", "POST", "/sparql?query=ASK%20%7B%7D", DIRECT, "ASK {}", 4),
    Exchange("a form without a query", "POST", "/sparql", FORM, "default-graph-uri=a%3Ab", 4),
    Exchange("an encoding that is none", "POST", "/sparql", DIRECT, b"ASK {} # \xff", 400, ("text/plain",), "UTF-8"),
    Exchange("no form that is asked for", "GET", "/sparql?query=ASK%20%7B%7D", {"Accept": "image/png"}, None, 406),
)


@pytest.mark.parametrize("case", EXCHANGES, ids=lambda case: case.name)
def test_an_exchange(server: Server, case: Exchange) -> None:
    reply = exchange(server, case.method, case.path, case.headers, case.body)
    assert case.status in {reply.status, reply.status // 100}, reply
    assert not case.media_types or reply.media_type in case.media_types
    assert case.holds in reply.body


def test_a_syntax_error_says_where(server: Server) -> None:
    reply = exchange(server, "POST", "/sparql", DIRECT, "SELECT ?s\nWHERE { ?s rdfs:label '银杏' ]")
    assert (reply.status, reply.media_type) == (400, "text/plain")
    assert reply.body.startswith("查询第 2 行第 29 列：语法错误")
    assert "(2:29: " in reply.body


def test_without_a_query_the_service_describes_itself(server: Server) -> None:
    turtle = exchange(server, "GET", "/sparql")
    assert turtle.media_type == "text/turtle"
    assert f"<{server.endpoint}> a sd:Service" in turtle.body
    assert DATA1 in turtle.body
    in_json = exchange(server, "GET", "/sparql", {"Accept": "application/ld+json"})
    assert in_json.media_type == "application/ld+json"
    page = exchange(server, "GET", "/sparql", {"Accept": "text/html,*/*;q=0.8"})
    assert (page.status, page.headers["location"]) == (303, "/query")


def test_head_is_get_without_a_body(server: Server) -> None:
    reply = exchange(server, "HEAD", "/sparql?query=ASK%20%7B%7D")
    assert (reply.status, reply.body) == (200, "")
