"""Every IRI of the graph, answered at its path."""

from pathlib import Path
from urllib.parse import quote, urlsplit

import pyoxigraph as ox
import pytest

import kg
from kg.graph.builder import to_quads
from kg.query import open_store
from tests.corpus import VILLAGE, corpus
from tests.serve.servers import Server, exchange, running, select

HTML = {"Accept": "text/html"}


def _path(iri: str) -> str:
    return quote(urlsplit(iri).path, safe="/%")


def test_every_entity_is_answered_in_rdf(server: Server, graph_folder: Path) -> None:
    store = open_store(graph_folder)
    base = "https://w3id.org/survey-report/id/"
    subjects = {q.subject.value for q in store if isinstance(q.subject, ox.NamedNode)}
    entities = sorted(iri for iri in subjects if iri.startswith(base) and "#" not in iri)
    assert any("%22" in iri for iri in entities)
    assert any("河" in iri or "𠮷" in iri for iri in entities)
    for iri in entities:
        reply = exchange(server, "GET", _path(iri), {"Accept": "application/n-triples"})
        assert reply.status == 200, iri
        told = {quad.triple for quad in ox.parse(reply.body, ox.RdfFormat.N_TRIPLES)}
        assert {q.triple for q in store.quads_for_pattern(ox.NamedNode(iri), None, None, ox.DefaultGraph())} <= told


def test_a_report_comes_with_all_that_it_says(server: Server) -> None:
    reply = exchange(server, "GET", f"/survey-report/id/report/{VILLAGE.id}")
    assert reply.media_type == "text/turtle"
    assert f"report/{VILLAGE.id}#problem-1>" in reply.body
    assert f"report/{VILLAGE.id}#char=" in reply.body


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (None, "text/turtle"),
        ("*/*", "text/turtle"),
        ("application/ld+json", "application/ld+json"),
        ("application/rdf+xml;q=0.9, text/html;q=0.1", "application/rdf+xml"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
    ],
)
@pytest.mark.parametrize("path", ["/survey-report/id/region/230800", "/ontology"])
def test_html_or_rdf_by_accept(server: Server, path: str, accept: str | None, media_type: str) -> None:
    reply = exchange(server, "GET", path, {"Accept": accept} if accept else {})
    assert (reply.status, reply.media_type, reply.headers["vary"]) == (200, media_type, "Accept")


def test_the_page_of_a_resource_leads_on(server: Server) -> None:
    page = exchange(server, "GET", "/survey-report/id/programme/" + quote("银杏课堂"), HTML).body
    assert "<h1><bdi>银杏课堂</bdi></h1>" in page
    assert 'href="/survey-report/id/region/230828"' in page
    assert 'href="/ontology#runsIn"' in page
    assert "/#node=https%3A%2F%2Fw3id.org%2F" in page
    assert "汤原县去年起推行" in page  # the sentence it came from


def test_the_page_of_a_report_has_a_part_for_each_statement(server: Server) -> None:
    page = exchange(server, "GET", f"/survey-report/id/report/{VILLAGE.id}", HTML).body
    assert '<h2 id="problem-1">活动经费没有着落</h2>' in page


def test_what_is_not_there_is_not_found(server: Server) -> None:
    for path in ("/survey-report/id/region/none", "/survey-report/id/", "/survey-report/id/a%20b", "/elsewhere"):
        assert exchange(server, "GET", path).status == 404


def test_markup_in_a_report_is_text_on_a_page(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>\"'&amp;"
    graph = kg.Graph(to_quads(corpus()))
    graph.write(tmp_path / "graph", ["nq"])
    path = tmp_path / "graph" / "graph.nq"
    literal = str(ox.Literal(hostile))
    iri = "https://w3id.org/survey-report/id/theme/x"
    extra = f"<{iri}> <http://www.w3.org/2000/01/rdf-schema#label> {literal} <{iri}> .\n"
    path.write_text(path.read_text(encoding="utf-8") + extra, encoding="utf-8")
    with running(tmp_path / "graph") as server:
        page = exchange(server, "GET", "/survey-report/id/theme/x", HTML).body
    assert "alert(1)" in page
    assert "<script" not in page


def test_another_base_has_another_path(tmp_path: Path) -> None:
    base = "https://example.org/kg/"
    kg.Graph(to_quads(corpus(), base_iri=base), base).write(tmp_path / "graph", ["nq"])
    with running(tmp_path / "graph") as server:
        assert "region:230800 a " in exchange(server, "GET", "/kg/region/230800").body
        assert exchange(server, "GET", "/survey-report/id/region/230800").status == 404
        assert select(server, "ASK { region:230800 ?p ?o }").body.strip() == "true"
        assert "graph.html" in exchange(server, "GET", "/").body  # not built: says so


def test_the_ontology_is_told_as_it_is_written(server: Server) -> None:
    source = Path(__file__).resolve().parents[2] / "ontology" / "survey-report.ttl"
    assert exchange(server, "GET", "/ontology").body == source.read_text(encoding="utf-8")
    assert '<h2 id="Programme">项目 programme</h2>' in exchange(server, "GET", "/ontology", HTML).body


def test_what_matters_stands_first_on_the_page(server: Server) -> None:
    page = exchange(server, "GET", f"/survey-report/id/report/{VILLAGE.id}", HTML).body
    own = page.partition("<h2")[0]
    names = [
        name
        for name in ("类型", "名称", "标题", "关于", "陈述", "提到", "全文")
        if f">{name} " in own or f">{name}<" in own
    ]
    assert names == sorted(names, key=lambda name: own.index(f">{name}"))
    assert own.index(">关于 ") < own.index(">陈述 ") < own.index(">提到 ")


def test_what_points_to_a_resource_begins_with_what_stands_by_itself(server: Server) -> None:
    page = exchange(server, "GET", "/survey-report/id/region/230828", HTML).body
    about = page.partition("指向这里的关系")[2].partition(">关于 ")[2].partition("<dt>")[0]
    assert 0 < about.index(f'report/{VILLAGE.id}"') < about.index(f"report/{VILLAGE.id}#figure")
