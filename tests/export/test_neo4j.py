"""The files for Neo4j hold the network, in the form that its importer and its language take."""

import csv
import io
import re

import pytest

from kg.export.neo4j import to_cypher, to_neo4j_nodes, to_neo4j_relationships
from kg.graph import Graph, to_quads
from kg.graph.network import Network
from tests.corpus import corpus
from tests.export.samples import HOSTILE


@pytest.fixture(scope="module")
def network() -> Network:
    return Graph(to_quads(corpus())).network


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_each_node_is_a_row(network: Network) -> None:
    rows = {row["iri:ID"]: row for row in table(to_neo4j_nodes(network))}
    assert rows.keys() == dict(network.nodes).keys()
    for node, data in network.nodes:
        row = rows[node]
        assert (row["name"], row[":LABEL"]) == (data["label"], f"Entity;{data['kind']}")
        assert row["value:double"] == data.get("value", "")
        assert row["variants:string[]"].split(";") == (data["variants"] or [""])
        assert row["evidence:string[]"].count("《") >= len(data["evidence"])


def test_each_edge_is_a_row(network: Network) -> None:
    rows = table(to_neo4j_relationships(network))
    ends = sorted((row[":START_ID"], row[":END_ID"], row[":TYPE"], float(row["confidence:double"])) for row in rows)
    assert ends == sorted((a, b, data["predicate"], data["confidence"]) for a, b, data in network.edges)
    assert {row["basis"] for row in rows} == {"stated", "inferred"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_keeps_to_its_line_and_its_cell(text: str) -> None:
    first = {"kind": "Theme", "label": text, "variants": [text, "b;c"], "evidence": []}
    second = {"kind": "Theme", "label": "b", "variants": [], "evidence": []}
    edge = {"predicate": "broader", "basis": "stated", "confidence": 1.0, "evidence": []}
    network = Network((("urn:a", first), ("urn:b", second)), (("urn:a", "urn:b", edge),), ())
    content = to_neo4j_nodes(network)
    assert content.count(b"\n") == 3
    (row, _) = table(content)
    assert row["name"] == " ".join(text.split())
    assert row["variants:string[]"].count(";") == 1
    # as \n parts them: the text may hold other separators of lines
    assert [line[:8] for line in to_cypher(network).decode().split("\n")] == [
        *("CREATE C", "UNWIND [", "  {iri: ", "  {iri: ", "] AS row", "UNWIND [", "  {start", "] AS row", ""),
    ]


def test_the_script_makes_each_node_and_edge_once(network: Network) -> None:
    script = to_cypher(network).decode()
    assert len(re.findall(r"^  \{iri: ", script, re.MULTILINE)) == len(network.nodes)
    assert len(re.findall(r"^  \{start: ", script, re.MULTILINE)) == len(network.edges)
