"""Real clients ask all named queries and get what `kg query` gets."""

import csv
import io
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, JSONLD, N3, POST, RDFXML, XML, SPARQLWrapper

from kg.query import Engine, NamedQuery, Table, named_queries
from tests.serve.servers import Server, exchange

Rows = Counter[tuple[str, ...]]

every_named_query = pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)


@pytest.fixture(scope="module")
def engine(graph_folder: Path) -> Engine:
    return Engine.open(graph_folder)


def _expected(engine: Engine, query: NamedQuery) -> tuple[list[str], Rows]:
    found = engine.query(query.text)
    assert isinstance(found, Table)
    return list(found.columns), Counter(tuple(row.get(name, "") for name in found.columns) for row in found.records())


def _rows_of_csv(text: str) -> tuple[list[str], Rows]:
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    return head, Counter(map(tuple, rows))


@every_named_query
def test_curl(server: Server, engine: Engine, query: NamedQuery) -> None:
    curl = shutil.which("curl")
    if not curl:
        pytest.skip("no curl: install it")
    command = [curl, "-sS", "--fail-with-body", server.endpoint, "-H", "Accept: text/csv"]
    command += ["--data-urlencode", f"query={query.text}"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert _rows_of_csv(done.stdout.replace("\r\n", "\n")) == _expected(engine, query)


@every_named_query
def test_the_csv_of_a_named_query(server: Server, engine: Engine, query: NamedQuery) -> None:
    reply = exchange(server, "GET", f"/queries/{quote(query.name)}.csv")
    assert reply.media_type == "text/csv"
    assert _rows_of_csv(reply.body) == _expected(engine, query)


@every_named_query
def test_rdflib(server: Server, engine: Engine, query: NamedQuery) -> None:
    graph = rdflib.Graph(SPARQLStore(server.endpoint))
    names, rows = _expected(engine, query)
    answer = graph.query(query.text)
    assert answer.vars is not None
    assert list(map(str, answer.vars)) == names
    found = Counter(tuple(str(row.get(rdflib.Variable(name), "")) for name in names) for row in answer.bindings)
    assert found == rows


@every_named_query
@pytest.mark.parametrize("form", [JSON, XML, CSV])
def test_sparqlwrapper(server: Server, engine: Engine, query: NamedQuery, form: str) -> None:
    client = SPARQLWrapper(server.endpoint)
    client.setQuery(query.text)
    client.setReturnFormat(form)
    client.setMethod(POST)
    answer: Any = client.query().convert()
    names, rows = _expected(engine, query)
    if form == JSON:
        bindings = answer["results"]["bindings"]
        found = Counter(tuple(row[name]["value"] if name in row else "" for name in names) for row in bindings)
        assert (answer["head"]["vars"], found) == (names, rows)
    elif form == CSV:
        assert _rows_of_csv(answer.decode()) == (names, rows)
    else:
        assert len(answer.getElementsByTagName("result")) == rows.total()


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # SPARQLWrapper 2.0 makes one
@pytest.mark.parametrize("form", [N3, RDFXML, JSONLD])
def test_sparqlwrapper_takes_triples(server: Server, form: str) -> None:
    client = SPARQLWrapper(server.endpoint)
    client.setQuery("CONSTRUCT WHERE { ?programme a sro:Programme ; rdfs:label ?name }")
    client.setReturnFormat(form)
    answer: Any = client.query().convert()
    text = answer.serialize(format="turtle") if isinstance(answer, rdflib.Graph) else str(answer)
    assert "银杏课堂" in (answer.decode() if isinstance(answer, bytes) else text)


def test_rdflib_reads_the_graph_through_its_store(server: Server) -> None:
    graph = rdflib.Graph(SPARQLStore(server.endpoint))
    sro = rdflib.Namespace("https://w3id.org/survey-report/ontology#")
    (programme,) = graph.subjects(rdflib.RDF.type, sro.Programme)
    assert str(graph.value(programme, rdflib.RDFS.label)) == "银杏课堂"
    assert len(graph) > 100


def test_rdflib_reads_the_linked_data(server: Server) -> None:
    read = rdflib.Graph().parse(f"{server.url}survey-report/id/region/230800")
    region = rdflib.URIRef("https://w3id.org/survey-report/id/region/230800")
    assert str(read.value(region, rdflib.RDFS.label)) == "佳木斯市"
