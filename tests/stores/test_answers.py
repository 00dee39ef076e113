"""Every store takes graph.ttl and graph.nq, counts what we count, and answers all named queries as we do."""

import json
import os
import subprocess
from pathlib import Path

import httpx
import pytest
import rdflib

import kg
from kg.query import NamedQuery, ascii_variables, named_queries
from tests.conftest import CHECKOUT
from tests.serve.servers import running
from tests.stores.answers import Answer, ours, row
from tests.stores.installed import NODE, command, folder
from tests.stores.servers import STORES

WHOLE = "https://example.org/whole"
NAMED = CHECKOUT / "kg" / "query" / "named"


def differences(
    expected: dict[NamedQuery, Answer], found: dict[NamedQuery, Answer], *, ordered: bool = True
) -> list[str]:
    """The queries that were answered otherwise."""

    def form(answer: Answer) -> Answer:
        return [*answer] if ordered else sorted(answer, key=lambda one: str(sorted(one.items())))

    assert expected.keys() == found.keys()
    return [query.name for query in expected if form(expected[query]) != form(found[query])]


@pytest.mark.parametrize("name", STORES)
def test_a_server_answers_as_we_do(name: str, built: Path, graph: kg.Graph, tmp_path: Path) -> None:
    with STORES[name](tmp_path) as server:
        server.load(built / "graph.nq")
        sizes = {str(one.identifier): len(one) for one in graph.dataset.graphs() if len(one)}
        assert server.sizes(graph.base_iri) == sizes

        turtle = (built / "graph.ttl").read_bytes()
        where = {"graph": WHOLE}
        httpx.put(server.graphs, params=where, content=turtle, headers={"Content-Type": "text/turtle"}, timeout=60)
        (counted,) = server.ask(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{WHOLE}> {{ ?s ?p ?o }} }}")
        assert int(counted["n"]["value"]) == len(graph)
        answers = {}
        for query in named_queries():
            text = ascii_variables(query.text) if server.ascii_variables else query.text
            answers[query] = [row(bindings) for bindings in server.ask(text, WHOLE)]
        assert differences(ours(built), answers) == []


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning")
def test_rdflib_answers_as_we_do(built: Path, graph: kg.Graph) -> None:
    facts = rdflib.Graph().parse(built / "graph.ttl")
    assert len(facts) == len(graph)
    answers = {}
    for query in named_queries():
        answers[query] = [
            row({str(name): _binding(term) for name, term in found.asdict().items()})
            for found in facts.query(query.text)
            if isinstance(found, rdflib.query.ResultRow)
        ]
    assert differences(ours(built), answers) == []
    quads = rdflib.Dataset().parse(built / "graph.nq", format="nquads")
    assert len(list(quads.quads())) == sum(map(len, graph.dataset.graphs()))


def _binding(term: rdflib.term.Node) -> dict[str, str | None]:
    return {"value": str(term), "datatype": str(term.datatype) if isinstance(term, rdflib.Literal) else None}


def test_comunica_answers_as_we_do(built: Path) -> None:
    """But for the order of rows: it collates text by the locale, where the standard says by code point."""
    assert differences(ours(built), comunica(str(built / "graph.ttl")), ordered=False) == []


def test_comunica_is_answered_by_kg_serve(built: Path) -> None:
    with running(built) as server:
        assert differences(ours(built), comunica(server.endpoint), ordered=False) == []


def comunica(source: str) -> dict[NamedQuery, Answer]:
    """What Comunica answers over a file or an endpoint."""
    files = [str(NAMED / f"{query.name}.rq") for query in named_queries()]
    done = subprocess.run(
        [command("node"), str(Path(__file__).parent / "node" / "comunica.mjs"), source, *files],
        env=os.environ | {"KG_NODE": str(folder(NODE))},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    return {query: [*map(row, json.loads(line))] for query, line in zip(named_queries(), lines, strict=True)}
