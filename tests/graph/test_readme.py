"""ontology/README.md: its example is what the builder makes of its sentence, its tables have all terms and no other."""

import re
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, XSD, Namespace, URIRef

from kg.graph import Graph, to_quads
from kg.linking.model import Basis, Corpus, Entity, Kind, Link
from kg.reading.model import Role
from kg.resources import locate
from kg.resources.vocabulary import organization_types, vocabularies
from tests.corpus import evidence, report
from tests.rdf import NIF, ORG, PROV, SCHEMA, SRO, ontology

README = locate("ontology", "README.md").read_text(encoding="utf-8")
NAMESPACES = {
    "dcterms": rdflib.DCTERMS,
    "nif": NIF,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "skos": SKOS,
    "sro": SRO,
    "xsd": XSD,
}


def block(language: str, number: int = 0) -> str:
    return str(re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)[number])


def example() -> Corpus:
    """What the README's text says."""
    source = report("example", block("text"), (("1", "一、", "存在问题", Role.PROBLEM),))
    path, words = f"report/{source.id}", evidence(source, "镇卫生院没有康复医生")
    kind, problem, theme = "organization-type/乡镇卫生院", f"{path}#problem-1", "theme/服务群众"
    return Corpus(
        (source,),
        (
            Entity(kind, Kind.ORGANIZATION_TYPE, "乡镇卫生院", ("镇卫生院",), (), (evidence(source, "镇卫生院"),)),
            Entity(problem, Kind.PROBLEM, "镇卫生院没有康复医生", (), (("number", "1"),), (words,)),
            Entity(theme, Kind.THEME, "服务群众"),
        ),
        (
            Link(path, "mentions", kind, Basis.STATED, 1.0, "mention", (evidence(source, "镇卫生院"),)),
            Link(path, "states", problem, Basis.STATED, 1.0, "outline", (words,)),
            Link(problem, "affects", kind, Basis.INFERRED, 0.9, "named-in-statement", (words,)),
            Link(problem, "theme", theme, Basis.INFERRED, 0.7, "cue-words", (words,)),
        ),
    )


def test_the_example_is_what_the_builder_makes() -> None:
    shown = rdflib.Graph().parse(data=block("turtle"), format="turtle")
    graph = Graph(to_quads(example()))
    built = graph.union
    # the README shows one relation's provenance of four, and leaves the schemes out
    left_out = {
        fact
        for fact in built
        if (fact[0], RDF.type, SKOS.ConceptScheme) in built
        or ((fact[0], RDF.type, RDF.Statement) in built and (fact[0], RDF.predicate, SRO.affects) not in built)
    }
    assert set(shown) == set(built) - left_out
    assert graph.validate() == ()


@pytest.mark.parametrize("half", [0, 1], ids=["zh", "en"])
def test_the_tables_have_every_term_and_no_other(half: int) -> None:
    text = README.split("\n# Survey report ontology\n")[half]
    named = set(re.findall(r"^\| `(sro:\w+)`", text, re.MULTILINE))
    assert named == {
        f"sro:{str(node).removeprefix(SRO)}" for node in ontology().subjects() if str(node).startswith(SRO)
    }


def test_the_tables_say_what_the_ontology_says() -> None:
    """The parent of a class, the name of a term: each row against the ontology."""
    facts = ontology()
    rows = re.findall(r"^\| `sro:(\w+)` \| ([^|]+?) \| ([^|]+?) \|", README, re.MULTILINE)
    assert len(rows) > 60
    for name, words, third in rows:
        node = SRO[name]
        assert words in {str(label) for label in facts.objects(node, RDFS.label)}
        if (node, RDF.type, OWL.Class) in facts:
            above = {shorten(iri) for iri in facts.objects(node, RDFS.subClassOf) if isinstance(iri, URIRef)}
            assert set(re.findall("`(.+?)`", third)) == above
            assert above or third == "—"


def test_the_prefixes_are_those_of_the_graph() -> None:
    rows = dict(re.findall(r"^\| `(\w+):` \| <(.+?)> \|", README, re.MULTILINE))
    assert rows == {prefix: str(Namespace(str(namespace))) for prefix, namespace in NAMESPACES.items()}


def test_the_vocabulary_example_extends_the_vocabulary(tmp_path: Path) -> None:
    (tmp_path / "mine.ttl").write_text(block("turtle", 1), encoding="utf-8")
    with vocabularies(tmp_path):
        types = organization_types()
    assert [concept.label for concept in types.ancestors("农家书屋理事会")][:1] == ["社会组织"]
    assert types.find("书屋理事会") == types.find("农家书屋理事会") is not None


def shorten(iri: URIRef) -> str:
    return next(f"{prefix}:{iri[len(str(ns)) :]}" for prefix, ns in NAMESPACES.items() if iri.startswith(str(ns)))
