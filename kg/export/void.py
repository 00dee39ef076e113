"""void.ttl: what the graph holds and how it came about, for a catalogue, or a store that asks before it loads.

VoID for the counts, PROV-O for the build. There is no clock in it: the same reports give the same description.
"""

from collections import Counter
from collections.abc import Iterable
from string import Template
from typing import TYPE_CHECKING

import pyoxigraph as ox

import kg
from kg.graph.facts import Term
from kg.graph.vocabulary import OWL, RDF, SRO, ontology
from kg.resources.namespaces import PREFIXES

if TYPE_CHECKING:
    from kg.graph.graph import Graph

__all__ = ["to_void"]

_VOCABULARIES = ("dcterms", "nif", "org", "prov", "rdfs", "schema", "skos", "sro")
_PAGE = Template("""\
@base <$base> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix format: <http://www.w3.org/ns/formats/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix void: <http://rdfs.org/ns/void#> .

<void> a void:DatasetDescription ;
	foaf:primaryTopic <void#dataset> .

# 图谱 The graph
<void#dataset> a void:Dataset , prov:Entity ;
	dcterms:title "调查报告知识图谱"@zh , "Knowledge graph of survey reports"@en ;
	dcterms:conformsTo <$ontology> ;
	void:uriSpace "$base" ;
	void:vocabulary $vocabularies ;
	void:feature format:Turtle , format:N-Quads , format:JSON-LD ;
	void:triples $triples ;
	void:entities $entities ;
	void:classes $classes ;
	void:properties $properties ;
	void:distinctSubjects $subjects ;
	void:distinctObjects $objects ;
	void:classPartition $class_partitions ;
	void:propertyPartition $property_partitions ;
	void:subset $subsets ;
	prov:wasGeneratedBy <void#build> .

# 怎样建成 How it was built
<void#build> a prov:Activity ;
	prov:wasAssociatedWith <void#software> ;
	prov:used $used .

<void#software> a prov:SoftwareAgent ;
	rdfs:label "survey-report-kg $version" .

# 各图，一份报告一个 The named graphs, one a report
$graphs""")


def to_void(graph: "Graph") -> bytes:
    """The description of a graph: how much of everything it holds, and what it was made from and by.

    The dataset is `<base>void#dataset`; its subset `<base>void#report/…` is the named graph of that report.
    """
    facts, base = graph.facts, graph.base_iri
    classes = Counter(kind.value for said in facts.nodes.values() for kind in said.get(RDF.type, ()))
    properties, objects = Counter[str](), set[Term]()
    for said in facts.nodes.values():
        for predicate, values in said.items():
            properties[predicate.value] += len(values)
            objects.update(values)
    names = Counter(quad.graph_name.value for quad in graph.quads if isinstance(quad.graph_name, ox.NamedNode))
    named = {name: count for name, count in names.items() if name.startswith(base)}
    version = ontology().text(ox.NamedNode(SRO.iri.removesuffix("#")), OWL.versionIRI)
    return _PAGE.substitute(
        base=base,
        ontology=version,
        vocabularies=_list(f"<{PREFIXES[name]}>" for name in _VOCABULARIES),
        triples=len(facts),
        entities=sum(RDF.type in said for said in facts.nodes.values()),
        classes=len(classes),
        properties=len(properties),
        subjects=len(facts.nodes),
        objects=len(objects),
        class_partitions=_list(f"[ void:class <{one}> ; void:entities {count} ]" for one, count in classes.items()),
        property_partitions=_list(
            f"[ void:property <{one}> ; void:triples {count} ]" for one, count in properties.items()
        ),
        subsets=_list(f"<void#{name.removeprefix(base)}>" for name in named),
        used=_list([f"<{version}>", *map(str, facts.instances(SRO.Report))]),
        version=kg.__version__,
        graphs="".join(
            f"<void#{name.removeprefix(base)}> a void:Dataset ;\n"
            f"\tdcterms:subject <{name.removeprefix(base)}> ;\n\tvoid:triples {count} .\n"
            for name, count in sorted(named.items())
        ),
    ).encode()


def _list(values: Iterable[str]) -> str:
    """The values sorted, a line each."""
    return " ,\n\t\t".join(sorted(values))
