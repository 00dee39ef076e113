"""Turtle, JSON-LD and N-Quads say the same, to every reader, in the same bytes."""

import json
import random
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDF
from rdflib.compare import isomorphic

from kg.export import write
from kg.export.jsonld import to_jsonld
from kg.export.nquads import to_nquads
from kg.export.turtle import to_turtle
from kg.graph import Graph, to_quads
from kg.resources.namespaces import PREFIXES
from tests.corpus import SCHOOL, VILLAGE, corpus
from tests.export.samples import BASE, HOSTILE, graph, quads
from tests.rdf import NIF, SRO

# rdflib's own parsers of N-Quads and JSON-LD use what it has deprecated
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning"),
]

BASES = [BASE, "http://localhost:8000/kg/", "http://例子.中国/图谱/"]


def expected(base: str) -> set[ox.Triple]:
    return set(graph(quads(base)).facts.triples)


def by_oxigraph(content: bytes, format_: ox.RdfFormat) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(content, format=format_)}


def by_rdflib(content: bytes, format_: str) -> set[tuple[str, ...]]:
    read = rdflib.Dataset() if format_ == "nquads" else rdflib.Graph()
    read.parse(content, format=format_)
    triples = ((s, p, o) for s, p, o, *_ in (read.quads() if isinstance(read, rdflib.Dataset) else read))
    return {tuple(node.n3() for node in triple) for triple in triples}


@pytest.mark.parametrize("base", BASES)
def test_every_format_says_the_same(base: str) -> None:
    facts = graph(quads(base))
    assert by_oxigraph(to_nquads(facts), ox.RdfFormat.N_QUADS) == expected(base)
    assert by_oxigraph(to_turtle(facts.facts, base), ox.RdfFormat.TURTLE) == expected(base)
    assert by_oxigraph(to_jsonld(facts.facts, base), ox.RdfFormat.JSON_LD) == expected(base)


@pytest.mark.parametrize("base", BASES)
def test_rdflib_reads_the_same(base: str) -> None:
    facts = graph(quads(base))
    lines = by_rdflib(to_nquads(facts), "nquads")
    assert by_rdflib(to_turtle(facts.facts, base), "turtle") == lines
    assert by_rdflib(to_jsonld(facts.facts, base), "json-ld") == lines
    assert len(lines) == len(expected(base))


def test_turtle_and_jsonld_are_isomorphic() -> None:
    facts = graph(quads())
    turtle = rdflib.Graph().parse(to_turtle(facts.facts, BASE), format="turtle")
    assert isomorphic(turtle, rdflib.Graph().parse(to_jsonld(facts.facts, BASE), format="json-ld"))
    turtle.remove(next(iter(turtle)))
    assert not isomorphic(turtle, rdflib.Graph().parse(to_jsonld(facts.facts, BASE), format="json-ld"))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_survives(text: str) -> None:
    facts = graph(quads())
    for content, format_ in (
        (to_nquads(facts), ox.RdfFormat.N_QUADS),
        (to_turtle(facts.facts, BASE), ox.RdfFormat.TURTLE),
        (to_jsonld(facts.facts, BASE), ox.RdfFormat.JSON_LD),
    ):
        assert ox.Literal(text, language="zh") in {triple.object for triple in by_oxigraph(content, format_)}


def test_order_of_insertion_leaves_no_trace() -> None:
    facts = quads()
    ordered = graph(facts)
    random.Random(7).shuffle(facts)
    shuffled = graph(facts)
    assert to_nquads(ordered) == to_nquads(shuffled)
    assert to_turtle(ordered.facts, BASE) == to_turtle(shuffled.facts, BASE)
    assert to_jsonld(ordered.facts, BASE) == to_jsonld(shuffled.facts, BASE)


def test_nquads_are_sorted_lines_with_their_graphs() -> None:
    content = to_nquads(graph(quads()))
    lines = content.split(b"\n")
    assert lines.pop() == b""
    assert lines == sorted(lines, key=lambda line: (line.rsplit(b" ", 2)[1], line))
    assert {quad.graph_name.value for quad in ox.parse(content, format=ox.RdfFormat.N_QUADS)} == {
        BASE + "report/0a1b2c3d4e5f",
        BASE + "background",
    }


def test_turtle_reads_well() -> None:
    lines = to_turtle(graph(quads()).facts, BASE).decode().split("\n")
    assert lines[0] == f"@base <{BASE}> ."
    assert f"@prefix sro: <{PREFIXES['sro']}> ." in lines
    assert "programme:百部联百村 a sro:Programme ;" in lines
    assert [line for line in lines if line.startswith("# ")] == ["# 项目 Programmes", "# 原句 Passages"]
    passages = [line.partition(">")[0] for line in lines if line.startswith("<report/0a1b2c3d4e5f#char=")]
    assert passages[-3:] == [f"<report/0a1b2c3d4e5f#char={place},{place + 9}" for place in (8, 9, 10)]


def test_jsonld_has_short_keys_and_plain_values() -> None:
    document = json.loads(to_jsonld(graph(quads()).facts, BASE))
    nodes = {node["@id"]: node for node in document["@graph"]}
    assert nodes["programme/百部联百村"]["@type"] == ["sro:Programme"]
    assert nodes["programme/411工作制度"]["runsIn"] == ["programme/“六联六建”工程"]
    assert nodes["report/0a1b2c3d4e5f#char=3,12"]["confidence"] == ["0.90", {"@value": "high"}]
    assert nodes["report/0a1b2c3d4e5f#char=3,12"]["skos:notation"] == [
        {"@type": "xsd:integer", "@value": "007"},
        {"@type": "xsd:integer", "@value": "100000000000000000000"},
        {"@type": "xsd:boolean", "@value": "true"},
    ]


def test_an_empty_graph_is_written_too() -> None:
    nothing = Graph([])
    assert to_nquads(nothing) == b""
    assert by_oxigraph(to_turtle(nothing.facts, BASE), ox.RdfFormat.TURTLE) == set()
    assert by_oxigraph(to_jsonld(nothing.facts, BASE), ox.RdfFormat.JSON_LD) == set()


def test_a_graph_written_and_loaded_is_the_same(tmp_path: Path) -> None:
    built = Graph(to_quads(corpus()))
    write(built, tmp_path, ["ttl", "nq", "jsonld"])
    merged = Graph.load(tmp_path)
    assert to_nquads(merged) == to_nquads(built)
    for name in ("graph.ttl", "graph.jsonld"):
        assert isomorphic(Graph.load(tmp_path / name).union, merged.union)


def test_a_report_reads_as_plain_json() -> None:
    document = json.loads(to_jsonld(Graph(to_quads(corpus())).facts, BASE))
    nodes = {node["@id"]: node for node in document["@graph"]}
    [figure] = [node for name, node in nodes.items() if name == f"report/{SCHOOL.id}#figure-1"]
    assert {key: figure[key] for key in ("label", "measures", "unit", "value", "about")} == {
        "label": "佳木斯市有乡村小学37所",
        "measures": "乡村小学",
        "unit": "所",
        "value": "37",
        "about": ["region/230800"],
    }
    [passage] = figure["evidence"]
    assert nodes[passage]["anchorOf"] == "佳木斯市有乡村小学37所，教育部门都已开设课后服务。"
    assert nodes[passage]["beginIndex"] == 17
    # no value needs its type or language spelt out, but the English names of the two schemes
    spelt = [name for name, node in nodes.items() if "@value" in json.dumps(node)]
    assert spelt == ["organization-type", "theme"]


def test_long_lists_stand_one_a_line() -> None:
    lines = to_turtle(Graph(to_quads(corpus())).facts, BASE).decode().split("\n")
    at = lines.index("\tsro:mentions document:关于办好\\%22银杏课堂\\%22的意见 ,")
    assert lines[at + 1] == "\t\torganization-type:合作社 ,"
    subjects = [line.split(">")[0] for line in lines if line.startswith(f"<report/{VILLAGE.id}#problem-")]
    assert [subject.rpartition("-")[2] for subject in subjects] == ["1", "1.1", "2"]


def test_relations_stand_in_the_order_of_their_ends() -> None:
    lines = to_turtle(Graph(to_quads(corpus())).facts, BASE).decode().split("\n")
    start = lines.index("# 关系的出处 Where relations come from")
    ends = [line for line in lines[start:] if line.startswith(("\trdf:subject", "\trdf:predicate", "\trdf:object"))]
    assert [line.split()[0] for line in ends[:3]] == ["rdf:subject", "rdf:predicate", "rdf:object"]
    problems = [line.rpartition("#")[2] for line in ends[::3] if "#problem-" in line]
    assert len(set(problems)) == len([name for name, _ in groupby(problems)])  # those of a node together


def test_the_facts_alone_say_all_but_where_they_come_from() -> None:
    """What `graph-facts.ttl` leaves out: passages, sections, rdf:Statements, what points to them, the full texts."""
    whole = set(rdflib.Graph().parse(to_turtle(Graph(to_quads(corpus())).facts, BASE), format="turtle"))
    facts = rdflib.Graph().parse(to_turtle(Graph(to_quads(corpus())).facts, BASE, evidence=False), format="turtle")
    assert set(facts) < whole
    sources = {s for s, _, o in whole if o in (SRO.Passage, SRO.Section, RDF.Statement)}
    without = (SRO.evidence, NIF.isString)
    assert whole - set(facts) == {fact for fact in whole if fact[0] in sources or fact[1] in without}
    assert not sources & set(facts.all_nodes())
