"""Corpus → RDF: the shape of the graph, fact by fact."""

import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import DCTERMS, RDF, RDFS, SKOS, XSD, Literal, URIRef

from kg.export.html import render
from kg.graph import BASE_IRI, Graph, to_quads
from kg.graph.vocabulary import term
from kg.linking.model import Corpus, Entity, Kind
from kg.query import Table
from kg.reading import Origin
from tests.corpus import SCHOOL, VILLAGE, corpus, evidence, shuffled
from tests.rdf import NIF, ORG, PROV, SCHEMA, SRO

Triple = tuple[URIRef, URIRef, URIRef | Literal]


def iri(path: str) -> URIRef:
    return URIRef(BASE_IRI + path)


def zh(text: str) -> Literal:
    return Literal(text, lang="zh")


def char(quote: str) -> URIRef:
    """The passage of the village's report that is `quote`."""
    start = VILLAGE.text.index(quote)
    return iri(f"report/{VILLAGE.id}#char={start},{start + len(quote)}")


V, S = iri(f"report/{VILLAGE.id}"), iri(f"report/{SCHOOL.id}")
SENTENCE = "汤原县去年起推行“银杏课堂”活动，由村党组织每月办一次，𠮷祥合作社出场地。"
LEAD = "为摸清家底，我们走访了佳木斯市汤原县太平川乡的九个村。"

FACTS: dict[str, list[Triple]] = {
    "report": [
        (V, RDF.type, SRO.Report),
        (V, RDF.type, SCHEMA.Report),
        (V, DCTERMS.title, zh("汤原县村级组织建设调查报告")),
        (V, RDFS.label, zh("汤原县村级组织建设调查报告")),
        (V, DCTERMS.source, Literal("village.txt")),
        (V, RDF.type, NIF.Context),
        (V, NIF.isString, Literal(VILLAGE.text)),
        (V, SRO.about, iri("region/230828")),
        (V, SRO.states, V + "#cause-1"),
        (V, SRO.mentions, iri("programme/银杏课堂")),
    ],
    "section": [
        (V + "#section-2.1", RDF.type, SRO.Section),
        (V + "#section-2.1", RDFS.label, zh("活动经费没有着落")),
        (V + "#section-2.1", SRO.number, Literal("2.1")),
        (V + "#section-2.1", SRO.role, Literal("problem")),
        (V + "#section-2.1", DCTERMS.isPartOf, V + "#section-2"),
        (V + "#section-2.1", NIF.beginIndex, Literal(140)),
        (V + "#section-2.1", NIF.endIndex, Literal(198)),
        (V + "#section-2", DCTERMS.isPartOf, V),
    ],
    "passage": [
        (char(SENTENCE), RDF.type, SRO.Passage),
        (char(SENTENCE), RDF.type, NIF.Sentence),
        (char(SENTENCE), NIF.anchorOf, Literal(SENTENCE)),
        (char(SENTENCE), NIF.referenceContext, V),
        (char(SENTENCE), NIF.beginIndex, Literal(VILLAGE.text.index(SENTENCE))),
        (char(SENTENCE), NIF.endIndex, Literal(VILLAGE.text.index(SENTENCE) + len(SENTENCE))),
        (char(SENTENCE), DCTERMS.isPartOf, V + "#section-1"),
        (char(LEAD), DCTERMS.isPartOf, V),
    ],
    "region": [
        (iri("region/230828"), RDF.type, SRO.Region),
        (iri("region/230828"), RDF.type, SCHEMA.AdministrativeArea),
        (iri("region/230828"), RDFS.label, zh("汤原县")),
        (iri("region/230828"), SKOS.altLabel, zh("汤原")),
        (iri("region/230828"), SRO.code, Literal("230828")),
        (iri("region/230828"), SRO.level, Literal("county")),
        (iri("region/230828"), SRO.evidence, char(SENTENCE)),
        (iri("region/230828"), SRO.within, iri("region/230800")),
        (iri("region/佳木斯市/汤原县/太平川乡"), SRO.within, iri("region/230828")),
    ],
    "organization type": [
        (iri("organization-type/村党组织"), RDF.type, SRO.OrganizationType),
        (iri("organization-type/村党组织"), RDF.type, SKOS.Concept),
        (iri("organization-type/村党组织"), RDFS.label, zh("村党组织")),
        (iri("organization-type/村党组织"), SKOS.prefLabel, zh("村党组织")),
        (iri("organization-type/村党组织"), SKOS.altLabel, zh("村党支部")),
        (iri("organization-type/村党组织"), SKOS.inScheme, iri("organization-type")),
        (iri("organization-type/村党组织"), SKOS.broader, iri("organization-type/党组织")),
        (iri("organization-type"), RDF.type, SKOS.ConceptScheme),
        (iri("organization-type"), SKOS.prefLabel, zh("组织类型")),
    ],
    "organization": [
        (iri("organization/𠮷祥合作社"), RDF.type, SRO.Organization),
        (iri("organization/𠮷祥合作社"), RDF.type, ORG.Organization),
        (iri("organization/𠮷祥合作社"), ORG.classification, iri("organization-type/合作社")),
    ],
    "programme": [
        (iri("programme/银杏课堂"), RDF.type, SRO.Programme),
        (iri("programme/银杏课堂"), RDF.type, PROV.Plan),
        (iri("programme/银杏课堂"), SRO.kind, Literal("活动")),
        (iri("programme/银杏课堂"), SRO.runsIn, iri("region/230828")),
        (iri("programme/银杏课堂"), SRO.carriedOutBy, iri("organization-type/村党组织")),
        (iri("programme/银杏课堂"), SRO.carriedOutBy, iri("organization/𠮷祥合作社")),
    ],
    "document": [
        (iri("document/关于办好%22银杏课堂%22的意见"), RDF.type, SRO.Document),
        (iri("document/关于办好%22银杏课堂%22的意见"), RDF.type, SCHEMA.CreativeWork),
        (iri("document/关于办好%22银杏课堂%22的意见"), DCTERMS.title, zh('关于办好"银杏课堂"的意见')),
    ],
    "theme": [
        (iri("theme/经费保障"), RDF.type, SRO.Theme),
        (iri("theme/经费保障"), RDF.type, SKOS.Concept),
        (iri("theme/经费保障"), SKOS.inScheme, iri("theme")),
    ],
    "statement": [
        (V + "#problem-1.1", RDF.type, SRO.Problem),
        (V + "#problem-1.1", RDF.type, SRO.Statement),
        (V + "#problem-1.1", RDFS.label, zh("上级补助到账迟")),
        (V + "#problem-1.1", SRO.number, Literal("1.1")),
        (V + "#problem-1.1", DCTERMS.isPartOf, V + "#problem-1"),
        (V + "#problem-1.1", SRO.theme, iri("theme/经费保障")),
        (V + "#problem-1.1", SRO.evidence, char("1、上级补助到账迟")),
        (V + "#problem-1", SRO.affects, iri("organization-type/村党组织")),
        (V + "#cause-1", RDF.type, SRO.Cause),
        (V + "#cause-1", SRO.explains, V + "#problem-1"),
        (V + "#countermeasure-2", RDF.type, SRO.Countermeasure),
        (V + "#countermeasure-2", SRO.addresses, V + "#problem-2"),
        (V + "#countermeasure-2", SRO.uses, iri("programme/银杏课堂")),
    ],
    "figure": [
        (V + "#figure-1", RDF.type, SRO.Figure),
        (V + "#figure-1", RDF.type, SCHEMA.QuantitativeValue),
        (V + "#figure-1", SCHEMA.value, Literal("4120.5", datatype=XSD.decimal)),
        (V + "#figure-1", SCHEMA.unitText, Literal("名")),
        (V + "#figure-1", SRO.measures, Literal("党员")),
        (V + "#figure-1", SRO.about, iri("region/230828")),
    ],
}


@pytest.mark.parametrize("fact", [fact for facts in FACTS.values() for fact in facts], ids=str)
def test_the_graph_says(graph: Graph, fact: Triple) -> None:
    assert fact in graph.union


def test_every_kind_and_every_predicate_is_in_the_fixture() -> None:
    """Otherwise the tests here would say less than they seem to."""
    said = corpus()
    assert {entity.kind for entity in said.entities} == set(Kind)
    assert {link.predicate for link in said.links} == {
        *("about", "states", "mentions", "within", "runsIn", "carriedOutBy", "affects", "explains", "addresses"),
        *("uses", "similarTo", "isPartOf", "theme", "broader", "classification"),
    }


# ── where a relation comes from ───────────────────────────────────────────────────────────────────────────────────────


def provenance(facts: rdflib.Graph, subject: URIRef, predicate: URIRef, value: URIRef) -> list[rdflib.term.Node]:
    return sorted(
        (
            node
            for node in facts.subjects(RDF.subject, subject)
            if (node, RDF.predicate, predicate) in facts and (node, RDF.object, value) in facts
        ),
        key=str,
    )


def test_a_link_has_its_evidence_basis_confidence_and_rule(graph: Graph) -> None:
    facts = graph.union
    [node] = provenance(facts, V + "#countermeasure-1", SRO.addresses, V + "#problem-1")
    assert str(node).startswith(V + "#link-")
    assert (node, RDF.type, RDF.Statement) in facts
    assert facts.value(node, SRO.basis) == Literal("inferred")
    assert facts.value(node, SRO.confidence) == Literal("0.75", datatype=XSD.decimal)
    assert facts.value(node, SRO.rule) == Literal("same-theme")
    quotes = ("（一）把村级经费列入县级预算", "（一）活动经费没有着落")
    assert set(facts.objects(node, SRO.evidence)) == {char(quote) for quote in quotes}


def test_a_link_of_two_reports_has_a_provenance_in_each(graph: Graph) -> None:
    ends = iri("programme/银杏课堂"), SRO.carriedOutBy, iri("organization-type/村党组织")
    nodes = provenance(graph.union, *ends)
    assert [URIRef(str(node).partition("#")[0]) for node in nodes] == sorted([V, S])
    for node, report in zip(nodes, sorted([V, S]), strict=True):
        cited = set(graph.union.objects(node, SRO.evidence))
        assert cited
        assert all(str(passage).startswith(report + "#char=") for passage in cited)
    for report in (V, S):
        assert ends in graph.dataset.graph(report)


def test_each_link_with_evidence_has_provenance_and_no_other_has(graph: Graph) -> None:
    for link in corpus().links:
        found = provenance(graph.union, iri(link.subject), URIRef(term(link.predicate).value), iri(link.object))
        known_to = {words.report for words in link.evidence}
        assert len(found) == (1 if link.predicate == "similarTo" else len(known_to)), link


def test_every_provenance_is_of_a_link_that_its_own_graph_holds(graph: Graph) -> None:
    for report in (V, S):
        facts = graph.dataset.graph(report)
        for node in facts.subjects(RDF.type, RDF.Statement):
            subject, predicate, value = (facts.value(node, part) for part in (RDF.subject, RDF.predicate, RDF.object))
            assert None not in (subject, predicate, value)
            assert (subject, predicate, value) in facts


# ── named graphs ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_named_graph_a_report_and_two_of_no_report(graph: Graph) -> None:
    names = {part.identifier for part in graph.dataset.graphs() if len(part)}
    assert names == {V, S, iri("background"), iri("across")}


def test_what_two_reports_show_together_is_in_the_graph_of_neither(graph: Graph) -> None:
    across = graph.dataset.graph(iri("across"))
    assert set(across.triples((None, SRO.similarTo, None))) == {(S + "#problem-1", SRO.similarTo, V + "#problem-1")}
    (said,) = across.subjects(RDF.type, RDF.Statement)
    assert str(said).startswith(iri("across") + "#link-")
    cited = set(across.objects(said, SRO.evidence))
    assert {report for report in (V, S) for passage in cited if str(passage).startswith(report)} == {V, S}
    assert all((passage, NIF.anchorOf, None) in graph.union for passage in cited)


def test_without_links_across_reports_there_is_no_such_graph() -> None:
    said = corpus()
    graph = Graph(to_quads(replace(said, links=tuple(link for link in said.links if link.predicate != "similarTo"))))
    assert iri("across") not in {part.identifier for part in graph.dataset.graphs()}


def test_a_report_graph_describes_all_it_speaks_of(graph: Graph) -> None:
    for report in (V, S):
        facts = graph.dataset.graph(report)
        nodes = {value for value in facts.objects() if isinstance(value, URIRef) and value.startswith(BASE_IRI)}
        schemes = {iri("organization-type"), iri("theme")}
        assert {node for node in nodes - schemes if (node, RDF.type, None) not in facts} == set()


def test_a_report_graph_holds_evidence_of_its_own_alone(graph: Graph) -> None:
    for report in (V, S):
        cited = set(graph.dataset.graph(report).objects(None, SRO.evidence))
        assert cited
        assert all(str(passage).startswith(report) for passage in cited)


def test_the_background_holds_what_no_report_says(graph: Graph) -> None:
    background = graph.dataset.graph(iri("background"))
    assert (iri("region/230800"), SRO.within, iri("region/230000")) in background
    assert (iri("region/230000"), RDFS.label, zh("黑龙江省")) in background
    assert (iri("organization-type/村党组织"), SKOS.broader, iri("organization-type/党组织")) in background
    assert (None, SRO.evidence, None) not in background
    assert (iri("region/230000"), None, None) not in graph.dataset.graph(V)


def test_a_link_of_what_only_a_report_has_is_no_background() -> None:
    said = corpus()
    bare = tuple(replace(link, evidence=()) for link in said.links if link.predicate == "explains")
    dataset = Graph(to_quads(replace(said, links=bare))).dataset
    assert (V + "#cause-1", SRO.explains, V + "#problem-1") in dataset.graph(V)
    assert (None, SRO.explains, None) not in dataset.graph(iri("background"))


def test_there_are_no_blank_nodes(graph: Graph) -> None:
    assert [node for quad in graph.dataset.quads() for node in quad if isinstance(node, rdflib.BNode)] == []


# ── passages ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_passages_are_the_sentences_that_are_evidence_and_no_others(graph: Graph) -> None:
    facts = graph.union
    passages = set(facts.subjects(RDF.type, SRO.Passage))
    assert passages == set(facts.objects(None, SRO.evidence))
    for node in passages:
        report = VILLAGE if str(node).startswith(V) else SCHOOL
        start, end = (int(str(facts.value(node, place))) for place in (NIF.beginIndex, NIF.endIndex))
        assert str(node).endswith(f"#char={start},{end}")
        assert str(facts.value(node, NIF.anchorOf)) == report.text[start:end]


_CUT = """
    SELECT ?node (SUBSTR(?text, ?begin + 1, ?end - ?begin) AS ?cut) ?words {
        ?node nif:anchorOf ?words ; nif:beginIndex ?begin ; nif:endIndex ?end ; nif:referenceContext ?report .
        ?report nif:isString ?text
    }"""


def test_the_words_of_a_passage_stand_in_the_text_at_its_place_as_sparql_counts(tmp_path: Path) -> None:
    """𠮷 is one character in SPARQL as in Python, whatever the language that a store is written in."""
    Graph(to_quads(corpus())).write(tmp_path, ["nq"])
    loaded = Graph.load(tmp_path)
    found = loaded.query(_CUT)
    assert isinstance(found, Table)
    assert len(found.rows) == len(set(loaded.union.subjects(RDF.type, SRO.Passage)))
    assert [row for row in found.records() if row["cut"] != row["words"]] == []


def test_without_the_texts_everything_else_stays(graph: Graph) -> None:
    bare = Graph(to_quads(corpus(), text=False))
    assert set(graph.union) - set(bare.union) == {
        (iri(f"report/{report.id}"), NIF.isString, Literal(report.text)) for report in (VILLAGE, SCHOOL)
    }
    assert set(bare.union) < set(graph.union)
    assert bare.validate() == ()


def test_words_that_run_over_a_full_stop_have_each_sentence_as_evidence() -> None:
    three = evidence(VILLAGE, "出场地。依据是《关于办好“银杏课堂”的意见》。\n全县")
    entity = Entity("programme/甲", Kind.PROGRAMME, "甲", evidence=(three,))
    facts = Graph(to_quads(Corpus((VILLAGE,), (entity,), ()))).union
    assert len(set(facts.objects(iri("programme/甲"), SRO.evidence))) == 3


# ── literals and names ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("written", "stands"), [("149015", "149015"), ("96.30", "96.3"), ("1E+2", "100"), ("0.0", "0")]
)
def test_a_value_is_a_canonical_decimal(written: str, stands: str) -> None:
    entity = Entity("report/x#figure-1", Kind.FIGURE, "甲", attributes=(("value", written), ("unit", "")))
    facts = Graph(to_quads(Corpus((), (entity,), ()))).union
    value = facts.value(iri("report/x#figure-1"), SCHEMA.value)
    assert (str(value), value.datatype) == (stands, XSD.decimal)  # type: ignore[union-attr]
    assert (None, SCHEMA.unitText, None) not in facts  # an empty attribute is none


def test_the_base_is_the_callers() -> None:
    base = "https://example.org/kg/"
    moved = _iris(to_quads(corpus(), base_iri=base))
    assert not any(node.startswith(BASE_IRI) for node in moved)
    # the same names below it, those of links too
    ours = _iris(to_quads(corpus()))
    assert {node.removeprefix(base) for node in moved} == {node.removeprefix(BASE_IRI) for node in ours}


def _iris(quads: Iterable[ox.Quad]) -> set[str]:
    return {term.value for quad in quads for term in quad if isinstance(term, ox.NamedNode)}


@pytest.mark.parametrize("base", ["", "id/", "https://example.org/id", "https://example.org/id#", "https://e.org/a b/"])
def test_a_base_that_makes_no_iris_is_refused(base: str) -> None:
    with pytest.raises(ValueError, match="基础 IRI"):
        to_quads(corpus(), base_iri=base)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_any_label_survives_turtle(words: str) -> None:
    facts = _labelled(words)
    read = rdflib.Graph().parse(data=facts.serialize(format="turtle"), format="turtle")
    assert set(read) == set(facts)


@pytest.mark.parametrize("words", ['他说"好"', "a<b>&c", "上\n下", "𠮷野家", "反\\斜", "'''", '"""', "尾\\"])
def test_hard_labels_survive_turtle(words: str) -> None:
    facts = _labelled(words)
    read = rdflib.Graph().parse(data=facts.serialize(format="turtle"), format="turtle")
    assert read.value(iri("organization/x"), RDFS.label) == zh(words)
    assert zh(words) in set(read.objects(iri("organization/x"), SKOS.altLabel))


def _labelled(words: str) -> rdflib.Graph:
    entity = Entity("organization/x", Kind.ORGANIZATION, words, (words, "别名"))
    return Graph(to_quads(Corpus((), (entity,), ()))).union


# ── the same corpus, the same graph ───────────────────────────────────────────────────────────────────────────────────


@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_the_order_of_the_corpus_makes_no_difference(seed: int) -> None:
    assert Graph(to_quads(shuffled(corpus(), seed))).quads == Graph(to_quads(corpus())).quads


def test_the_hash_seed_makes_no_difference() -> None:
    script = (
        "import json; from tests.corpus import corpus; from kg.graph import Graph, to_quads, to_networkx;"
        "graph = Graph(to_quads(corpus())); view = to_networkx(graph);"
        "print(*graph.quads, sep='\\n');"
        "print(json.dumps([list(view.nodes(data=True)), list(view.edges(data=True, keys=True))]))"
    )
    root = Path(__file__).resolve().parents[2]
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=root,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("0", "1", "20261123")
    }
    assert len(printed) == 1
    assert b"region/230828" in printed.pop()


def test_a_passage_of_a_file_with_pages_knows_its_page() -> None:
    pages = Origin("village.pdf", pages=(0, VILLAGE.text.index("\n")), first_page=3, paragraphs=(0, 20, 60))
    moved = replace(corpus(), reports=tuple(replace(one, origin=pages) for one in corpus().reports))
    graph = Graph(to_quads(moved))
    found = [item for _, data in graph.network.nodes for item in data["evidence"]]
    assert {item["page"] for item in found} == {3, 4}
    assert graph.validate() == ()
    assert "第 4 页" in render(graph.network.networkx, (), title="")
