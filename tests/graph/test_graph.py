"""The graph as a user holds it."""

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import Literal, URIRef

from kg.graph import BASE_IRI, Graph, LoadError, to_quads
from tests.corpus import corpus
from tests.rdf import SRO

BASE = "https://example.org/kg/"


def test_the_union_is_all_named_graphs_merged(graph: Graph) -> None:
    facts = {quad[:3] for quad in graph.dataset.quads()}
    assert set(graph.union) == facts
    assert len(graph) == len(facts)
    # 村党组织 is described in both reports and in the background
    assert len(facts) < len(list(graph.dataset.quads()))


def test_a_query_is_answered_over_all_reports(graph: Graph) -> None:
    assert "2" in str(graph.query("SELECT (COUNT(?r) AS ?n) WHERE { ?r a sro:Report }").rows[0][0])  # type: ignore[union-attr]


def test_what_is_written_is_loaded_again(graph: Graph, tmp_path: Path) -> None:
    graph.write(tmp_path, ["nq"])
    assert [path.name for path in tmp_path.iterdir()] == ["graph.nq"]
    again = Graph.load(tmp_path)
    assert set(again.dataset.quads()) == set(graph.dataset.quads())
    assert again.base_iri == BASE_IRI
    assert again.validate() == ()


def test_the_base_is_found_again(tmp_path: Path) -> None:
    Graph(to_quads(corpus(), base_iri=BASE), BASE).write(tmp_path, ["nq"])
    assert Graph.load(tmp_path).base_iri == BASE
    assert Graph.load(tmp_path / "graph.nq").base_iri == BASE


def test_one_rdf_file_is_loaded_too(graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "mine.nt"
    graph.union.serialize(path, format="nt", encoding="utf-8")
    assert set(Graph.load(path).union) == set(graph.union)


def test_all_kinds_of_terms_are_loaded(tmp_path: Path) -> None:
    path = tmp_path / "mine.nt"
    path.write_text(
        '_:b <http://e.org/p> "甲"@zh .\n<http://e.org/s> <http://e.org/p> "1.50"^^<http://e.org/t> .\n',
        encoding="utf-8",
    )
    facts = Graph.load(path).union
    assert {type(node) for node in facts.subjects()} == {rdflib.BNode, URIRef}
    datatype = URIRef("http://e.org/t")
    assert set(facts.objects()) == {Literal("甲", lang="zh"), Literal("1.50", datatype=datatype)}


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.nq", None, "missing.nq: 无法读取"),
        ("broken.ttl", "这不是 Turtle", "broken.ttl: 不是合法的 RDF"),
        ("graph.docx", "", "graph.docx: 不认识的格式"),
        ("quoted.nt", "<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> .", "不是合法的 RDF：.*RDF-star"),
    ],
)
def test_what_is_no_graph_is_named(tmp_path: Path, name: str, content: str | None, words: str) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(LoadError, match=words):
        Graph.load(tmp_path / name)


def test_a_folder_without_a_graph_is_named(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="kg build"):
        Graph.load(tmp_path)


def test_a_broken_graph_is_found_broken(graph: Graph) -> None:
    passage = ox.NamedNode(SRO.Passage)
    broken = Graph(quad for quad in graph.quads if quad.object != passage)
    assert {violation.shape for violation in broken.validate()} == {"Evidence"}
