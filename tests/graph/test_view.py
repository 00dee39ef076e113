"""The networkx view: entities and relations with what a reader needs, and nothing else."""

import json

import networkx as nx
import pytest
import rdflib
from rdflib import DCTERMS, URIRef

from kg.graph import BASE_IRI, Graph, to_networkx, to_quads
from kg.linking.model import Corpus
from tests.corpus import SCHOOL, VILLAGE, corpus, shuffled
from tests.rdf import from_rdflib

V, S = f"{BASE_IRI}report/{VILLAGE.id}", f"{BASE_IRI}report/{SCHOOL.id}"
PROGRAMME, TYPE = f"{BASE_IRI}programme/银杏课堂", f"{BASE_IRI}organization-type/村党组织"


@pytest.fixture
def view(graph: Graph) -> "nx.MultiDiGraph[str]":
    return to_networkx(graph)


def test_the_nodes_are_the_reports_and_the_entities(view: "nx.MultiDiGraph[str]") -> None:
    said = corpus()
    kinds = {BASE_IRI + entity.id: str(entity.kind) for entity in said.entities} | {V: "Report", S: "Report"}
    assert {node: data["kind"] for node, data in view.nodes(data=True)} == kinds


def test_the_edges_are_the_links(view: "nx.MultiDiGraph[str]") -> None:
    links = {(BASE_IRI + link.subject, BASE_IRI + link.object, link.predicate) for link in corpus().links}
    assert set(view.edges(keys=True)) == links


def test_a_node_has_its_label_variants_attributes_and_evidence(view: "nx.MultiDiGraph[str]") -> None:
    node = view.nodes[f"{BASE_IRI}region/230828"]
    assert {key: value for key, value in node.items() if key != "evidence"} == {
        "kind": "Region",
        "label": "汤原县",
        "variants": ["汤原"],
        "code": "230828",
        "level": "county",
    }
    sentence = "汤原县去年起推行“银杏课堂”活动，由村党组织每月办一次，𠮷祥合作社出场地。"
    assert node["evidence"] == [
        {
            "report": V,
            "title": "汤原县村级组织建设调查报告",
            "section": "",
            "start": 0,
            "end": 13,
            "sentence": "汤原县村级组织建设调查报告",
        },
        {
            "report": V,
            "title": "汤原县村级组织建设调查报告",
            "section": "主要做法",
            "start": VILLAGE.text.index(sentence),
            "end": VILLAGE.text.index(sentence) + len(sentence),
            "sentence": sentence,
        },
    ]


def test_the_section_of_evidence_is_the_path_of_headings(view: "nx.MultiDiGraph[str]") -> None:
    [found] = view.nodes[f"{V}#problem-1.1"]["evidence"]
    assert found["section"] == "存在问题 / 活动经费没有着落 / 上级补助到账迟"


@pytest.mark.parametrize(
    ("node", "attributes"),
    [
        (PROGRAMME, {"kind": "Programme", "type": "活动"}),
        (f"{V}#figure-1", {"value": "4120.5", "unit": "名", "measures": "党员"}),
        (f"{V}#problem-1.1", {"kind": "Problem", "number": "1.1"}),
        (V, {"source": "village.txt", "label": "汤原县村级组织建设调查报告", "evidence": []}),
    ],
)
def test_literal_facts_are_attributes(view: "nx.MultiDiGraph[str]", node: str, attributes: dict[str, object]) -> None:
    assert view.nodes[node] | attributes == view.nodes[node]


def test_an_edge_says_how_it_is_known(view: "nx.MultiDiGraph[str]") -> None:
    edge = view.edges[f"{V}#countermeasure-1", f"{V}#problem-1", "addresses"]
    assert {key: value for key, value in edge.items() if key != "evidence"} == {
        "predicate": "addresses",
        "label": "针对",
        "basis": "inferred",
        "confidence": 0.75,
    }
    assert [found["sentence"] for found in edge["evidence"]] == [
        "（一）活动经费没有着落",
        "（一）把村级经费列入县级预算",
    ]


def test_an_edge_of_two_reports_has_the_evidence_of_both(view: "nx.MultiDiGraph[str]") -> None:
    evidence = view.edges[PROGRAMME, TYPE, "carriedOutBy"]["evidence"]
    assert [found["report"] for found in evidence] == sorted([V, S])


def test_what_the_vocabulary_says_is_sure_and_has_no_evidence(view: "nx.MultiDiGraph[str]") -> None:
    edge = view.edges[TYPE, f"{BASE_IRI}organization-type/党组织", "broader"]
    assert (edge["basis"], edge["confidence"], edge["evidence"]) == ("stated", 1.0, [])


def test_the_full_text_of_a_report_is_no_attribute(view: "nx.MultiDiGraph[str]") -> None:
    assert VILLAGE.text not in view.nodes[V].values()


def test_nodes_and_edges_are_sorted_whatever_the_order_of_the_corpus(view: "nx.MultiDiGraph[str]") -> None:
    assert list(view) == sorted(view)
    dumped = [
        json.dumps([list(one.nodes(data=True)), list(one.edges(keys=True, data=True))])
        for one in (view, to_networkx(Graph(to_quads(shuffled(corpus(), 7)))))
    ]
    assert dumped[0] == dumped[1]


def test_an_empty_graph_has_an_empty_view() -> None:
    assert list(to_networkx(Graph(to_quads(Corpus((), (), ()))))) == []


def test_a_graph_that_breaks_the_rules_still_has_a_view(graph: Graph) -> None:
    section = URIRef(f"{V}#section-2.1")
    facts = graph.dataset.graph(URIRef(V))
    facts.set((section, DCTERMS.isPartOf, section))  # a circle
    facts.add((rdflib.BNode(), DCTERMS.isPartOf, section))
    view = to_networkx(Graph(from_rdflib(graph.dataset)))
    assert [found["report"] for found in view.nodes[f"{V}#problem-1"]["evidence"]] == [str(section)]
