"""Graphs that try a writer: text and IRIs that a careless one breaks on, in an order that the caller chooses."""

from collections.abc import Iterable
from decimal import Decimal

from rdflib import RDF, RDFS, SKOS, XSD, Dataset, Literal, URIRef

from kg.graph import Graph
from tests.rdf import from_rdflib

BASE = "https://w3id.org/survey-report/id/"
SRO = "https://w3id.org/survey-report/ontology#"

# Every one is text that a report may hold.
HOSTILE = (
    "a \"quoted\" word, 'another', and a \\ backslash",
    '"""three""" quotes at the end"""',
    "line\nfeed, return\r\n, tab\t",
    "separators \u2028 and \u2029 and \u0085",
    "</script><!-- <![CDATA[ ]]> & &amp;",
    "𠮷祥合作社 👨‍👩‍👧 e\u0301",
    "byte order \ufeff, right to left \u202e, zero width \u200b",
    "bell \u0007, delete \u007f, not a character \ufffe",
    "@prefix : <x> .\n# no comment",
    " ",
    "",
)

# Local parts of IRIs as entities have them, some of which are no legal prefixed names, or no safe relative IRIs.
LOCAL = (
    "programme/百部联百村",
    "programme/“六联六建”工程",
    "programme/411工作制度",
    "programme/①-2.",
    "programme/-x",
    "programme/a%20b(c),d;e!'*",
    "region/佳木斯市/汤原县/太平川乡",
    "organization/甲:乙",
    "organization/a/../b/./c",
    "organization//x",
    "organization/𠮷祥合作社",
    "report/0a1b2c3d4e5f",
    "report/0a1b2c3d4e5f#problem-2.1",
    "report/0a1b2c3d4e5f#char=9,120",
    "theme/经费保障?a=b",
    "background",
    "",
)

Quad = tuple[URIRef, URIRef, URIRef | Literal, URIRef]


def quads(base: str = BASE) -> list[Quad]:
    """Facts in two graphs, some in both."""
    first, second = URIRef(base + "report/0a1b2c3d4e5f"), URIRef(base + "background")
    found: list[Quad] = []
    for place, local in enumerate(LOCAL):
        node = URIRef(base + local)
        found += [
            (node, RDF.type, URIRef(SRO + "Programme"), first),
            (node, RDFS.label, Literal(HOSTILE[place % len(HOSTILE)], lang="zh"), first),
            (node, RDFS.label, Literal(HOSTILE[place % len(HOSTILE)], lang="zh"), second),
            (node, RDFS.label, Literal("name", lang="en-GB"), second),
            (node, URIRef(SRO + "runsIn"), URIRef(base + LOCAL[place - 1]), first),
            (node, URIRef("https://example.org/p?q=1#r"), URIRef("urn:example:x"), second),
        ]
    for place, text in enumerate(HOSTILE):
        node = URIRef(f"{base}report/0a1b2c3d4e5f#char={place},{place + 9}")
        found += [
            (node, RDF.type, URIRef(SRO + "Passage"), first),
            (node, SKOS.note, Literal(text), first),
            (node, SKOS.note, Literal(text, lang="zh"), first),
            (node, SKOS.altLabel, Literal(text), first),
            (node, URIRef(SRO + "confidence"), Literal(Decimal("0.90")), first),
            (node, URIRef(SRO + "confidence"), Literal("high"), first),
            (node, URIRef("https://schema.org/value"), Literal(f"{place}", datatype=XSD.integer), first),
            (node, URIRef(SRO + "number"), Literal(f"{place}.10"), first),
            (node, SKOS.notation, Literal("007", datatype=XSD.integer, normalize=False), first),
            (node, SKOS.notation, Literal(10**20), first),
            (node, SKOS.notation, Literal(True), first),
        ]
    return found


def graph(facts: Iterable[Quad]) -> Graph:
    """The facts as a graph, in the order given."""
    made = Dataset()
    made.addN((s, p, o, made.graph(g)) for s, p, o, g in facts)
    return Graph(from_rdflib(made), BASE)
