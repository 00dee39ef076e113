"""Every rule of ontology/shapes.ttl, broken once: found, in Chinese, with the node and the rule."""

from collections.abc import Callable

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SH, SKOS, XSD, Literal, URIRef

from kg.graph import BASE_IRI, Graph, Violation, to_quads, validate
from kg.graph.validation import Source
from kg.problem import Words
from kg.resources import locate
from tests.corpus import SCHOOL, VILLAGE, corpus
from tests.rdf import NIF, ORG, SCHEMA, SRO, ontology, to_facts

SHAPES = "https://w3id.org/survey-report/shapes#"
V = URIRef(f"{BASE_IRI}report/{VILLAGE.id}")
SECTION, PROBLEM, CAUSE, MEASURE = V + "#section-2.1", V + "#problem-1", V + "#cause-1", V + "#countermeasure-2"
FIGURE, PASSAGE = V + "#figure-1", V + "#char=140,151"
REGION, TYPE = URIRef(BASE_IRI + "region/230828"), URIRef(BASE_IRI + "organization-type/村党组织")
ORGANIZATION, PROGRAMME = URIRef(BASE_IRI + "organization/𠮷祥合作社"), URIRef(BASE_IRI + "programme/银杏课堂")
DOCUMENT = URIRef(BASE_IRI + "document/关于办好%22银杏课堂%22的意见")
THEME, SCHEME = URIRef(BASE_IRI + "theme/经费保障"), URIRef(BASE_IRI + "theme")
LINK = next(
    node for node in Graph(to_quads(corpus())).union.subjects(RDF.object, PROBLEM) if str(node).startswith(V + "#link-")
)
assert isinstance(LINK, URIRef)

Break = Callable[[rdflib.Graph], object]


def without(node: URIRef, predicate: URIRef) -> Break:
    return lambda facts: facts.remove((node, predicate, None))


def gone(subject: URIRef, predicate: URIRef, value: URIRef) -> Break:
    return lambda facts: facts.remove((subject, predicate, value))


def instead(node: URIRef, predicate: URIRef, value: URIRef | Literal) -> Break:
    return lambda facts: facts.set((node, predicate, value))


def besides(node: URIRef, predicate: URIRef, value: URIRef | Literal) -> Break:
    return lambda facts: facts.add((node, predicate, value))


def decimal(text: str) -> Literal:
    return Literal(text, datatype=XSD.decimal)


# What is done to a sound graph, the rule that finds it, and the node that it names: each rule in each way it
# can be broken, and the common ones on each class.
BROKEN: list[tuple[str, URIRef, Break]] = [
    # names
    *(
        ("label", node, without(node, RDFS.label))
        for node in (V, REGION, TYPE, ORGANIZATION, PROGRAMME, DOCUMENT, THEME, FIGURE, PROBLEM, CAUSE, MEASURE)
    ),
    ("label", REGION, instead(REGION, RDFS.label, Literal("", lang="zh"))),
    ("label", REGION, besides(REGION, RDFS.label, Literal("又一个", lang="zh"))),
    ("label", V + "#section-2", without(V + "#section-2", RDFS.label)),
    ("heading", SECTION, without(SECTION, RDFS.label)),
    ("heading", SECTION, besides(SECTION, RDFS.label, Literal("又一个", lang="zh"))),
    ("concept-label", TYPE, without(TYPE, SKOS.prefLabel)),
    ("concept-label", THEME, besides(THEME, SKOS.prefLabel, Literal("又一个", lang="zh"))),
    ("title", V, without(V, DCTERMS.title)),
    ("title", DOCUMENT, besides(DOCUMENT, DCTERMS.title, Literal("又一个", lang="zh"))),
    ("title", DOCUMENT, instead(DOCUMENT, DCTERMS.title, Literal(""))),
    ("source", V, without(V, DCTERMS.source)),
    ("source", V, besides(V, DCTERMS.source, Literal("又一个"))),
    ("creator", V, lambda facts: [facts.add((V, DCTERMS.creator, Literal(name))) for name in ("县水利局", "县教育局")]),
    ("date", V, besides(V, DCTERMS.date, Literal("五月"))),
    ("date", V, lambda facts: [facts.add((V, DCTERMS.date, Literal(day))) for day in ("2023", "2023-05")]),
    ("year", V, besides(V, DCTERMS.temporal, Literal("2023"))),
    ("scheme", TYPE, without(TYPE, SKOS.inScheme)),
    ("scheme", THEME, instead(THEME, SKOS.inScheme, Literal("主题"))),
    ("Scheme", SCHEME, without(SCHEME, RDF.type)),
    # places in the text
    ("words", PASSAGE, without(PASSAGE, NIF.anchorOf)),
    ("words", PASSAGE, instead(PASSAGE, NIF.anchorOf, Literal(""))),
    ("words", PASSAGE, besides(PASSAGE, NIF.anchorOf, Literal("又一句。"))),
    ("context", PASSAGE, without(PASSAGE, NIF.referenceContext)),
    ("context", PASSAGE, instead(PASSAGE, NIF.referenceContext, SECTION)),
    ("context", PASSAGE, besides(PASSAGE, NIF.referenceContext, URIRef(BASE_IRI + "report/" + SCHOOL.id))),
    ("text", V, instead(V, NIF.isString, Literal(""))),
    ("text", V, instead(V, NIF.isString, Literal("全文", lang="zh"))),
    ("text", V, besides(V, NIF.isString, Literal("又一篇"))),
    ("begin", PASSAGE, without(PASSAGE, NIF.beginIndex)),
    ("begin", PASSAGE, instead(PASSAGE, NIF.beginIndex, Literal(-1))),
    ("begin", PASSAGE, instead(PASSAGE, NIF.beginIndex, Literal(151))),
    ("begin", PASSAGE, instead(PASSAGE, NIF.beginIndex, Literal("140"))),
    ("begin", PASSAGE, besides(PASSAGE, NIF.beginIndex, Literal(141))),
    ("end", SECTION, without(SECTION, NIF.endIndex)),
    ("end", SECTION, instead(SECTION, NIF.endIndex, Literal("198"))),
    ("end", SECTION, besides(SECTION, NIF.endIndex, Literal(199))),
    ("page", PASSAGE, besides(PASSAGE, SRO.page, Literal(0))),
    ("page", PASSAGE, besides(PASSAGE, SRO.page, Literal("1"))),
    ("paragraph", PASSAGE, instead(PASSAGE, SRO.paragraph, Literal(0))),
    ("paragraph", PASSAGE, besides(PASSAGE, SRO.paragraph, Literal(99))),
    ("whole", PASSAGE, without(PASSAGE, DCTERMS.isPartOf)),
    ("whole", SECTION, instead(SECTION, DCTERMS.isPartOf, REGION)),
    ("whole", PASSAGE, besides(PASSAGE, DCTERMS.isPartOf, V)),
    ("section-number", SECTION, without(SECTION, SRO.number)),
    ("section-number", SECTION, instead(SECTION, SRO.number, Literal("二"))),
    ("section-number", SECTION, besides(SECTION, SRO.number, Literal("2.2"))),
    ("role", SECTION, without(SECTION, SRO.role)),
    ("role", SECTION, instead(SECTION, SRO.role, Literal("preface"))),
    ("role", SECTION, besides(SECTION, SRO.role, Literal("cause"))),
    # attributes
    ("code", REGION, instead(REGION, SRO.code, Literal("23082"))),
    ("code", REGION, besides(REGION, SRO.code, Literal("230800"))),
    ("level", REGION, without(REGION, SRO.level)),
    ("level", REGION, instead(REGION, SRO.level, Literal("县"))),
    ("level", REGION, besides(REGION, SRO.level, Literal("city"))),
    ("kind", PROGRAMME, without(PROGRAMME, SRO.kind)),
    ("kind", PROGRAMME, instead(PROGRAMME, SRO.kind, Literal("口号"))),
    ("kind", PROGRAMME, besides(PROGRAMME, SRO.kind, Literal("工程"))),
    ("number", PROBLEM, instead(PROBLEM, SRO.number, Literal("一"))),
    ("number", PROBLEM, besides(PROBLEM, SRO.number, Literal("2"))),
    ("value", FIGURE, without(FIGURE, SCHEMA.value)),
    ("value", FIGURE, instead(FIGURE, SCHEMA.value, Literal("4120.5"))),
    ("value", FIGURE, besides(FIGURE, SCHEMA.value, decimal("4121"))),
    ("unit", FIGURE, instead(FIGURE, SCHEMA.unitText, Literal(""))),
    ("unit", FIGURE, besides(FIGURE, SCHEMA.unitText, Literal("人"))),
    ("measures", FIGURE, instead(FIGURE, SRO.measures, Literal(""))),
    ("measures", FIGURE, besides(FIGURE, SRO.measures, Literal("团员"))),
    ("noun-rule", FIGURE, lambda facts: [facts.add((FIGURE, SRO.rule, Literal(rule))) for rule in ("甲", "乙")]),
    ("quality", FIGURE, besides(FIGURE, SRO.quality, Literal("大概"))),
    ("quality", FIGURE, lambda facts: [facts.add((FIGURE, SRO.quality, Literal(q))) for q in ("exact", "about")]),
    # ends of relations
    ("about", V, instead(V, SRO.about, THEME)),
    ("about", FIGURE, instead(FIGURE, SRO.about, THEME)),
    ("states", V, besides(V, SRO.states, REGION)),
    ("mentions", V, besides(V, SRO.mentions, Literal("汤原县"))),
    ("typed", DOCUMENT, without(DOCUMENT, RDF.type)),
    ("replaced-by", REGION, besides(REGION, DCTERMS.isReplacedBy, TYPE)),
    ("within", REGION, instead(REGION, SRO.within, TYPE)),
    ("broader", TYPE, instead(TYPE, SKOS.broader, THEME)),
    ("classification", ORGANIZATION, instead(ORGANIZATION, ORG.classification, REGION)),
    ("runs-in", PROGRAMME, instead(PROGRAMME, SRO.runsIn, TYPE)),
    ("carried-out-by", PROGRAMME, besides(PROGRAMME, SRO.carriedOutBy, REGION)),
    ("is-organization-type", PROGRAMME, gone(TYPE, RDF.type, SRO.OrganizationType)),
    ("is-organization", PROGRAMME, gone(ORGANIZATION, RDF.type, SRO.Organization)),
    ("stated", PROBLEM, gone(V, SRO.states, PROBLEM)),
    ("stated", PROBLEM, besides(URIRef(BASE_IRI + "report/000000000000"), SRO.states, PROBLEM)),
    ("theme", PROBLEM, instead(PROBLEM, SRO.theme, TYPE)),
    ("parent", V + "#problem-1.1", instead(V + "#problem-1.1", DCTERMS.isPartOf, SECTION)),
    ("parent", V + "#problem-1.1", besides(V + "#problem-1.1", DCTERMS.isPartOf, V + "#problem-2")),
    ("similar", PROBLEM, besides(PROBLEM, SRO.similarTo, THEME)),
    ("affects", PROBLEM, instead(PROBLEM, SRO.affects, REGION)),
    ("explains", CAUSE, instead(CAUSE, SRO.explains, MEASURE)),
    ("addresses", MEASURE, instead(MEASURE, SRO.addresses, CAUSE)),
    ("uses", MEASURE, instead(MEASURE, SRO.uses, TYPE)),
    ("Problem", PROBLEM, gone(PROBLEM, RDF.type, SRO.Statement)),
    ("Cause", CAUSE, gone(CAUSE, RDF.type, SRO.Statement)),
    ("Countermeasure", MEASURE, gone(MEASURE, RDF.type, SRO.Statement)),
    # where it comes from
    *(
        ("evidence", node, without(node, SRO.evidence))
        for node in (REGION, TYPE, ORGANIZATION, PROGRAMME, DOCUMENT, FIGURE, PROBLEM, CAUSE, MEASURE, LINK)
    ),
    ("Evidence", PASSAGE, gone(PASSAGE, RDF.type, SRO.Passage)),
    ("Evidence", REGION, besides(PROBLEM, SRO.evidence, REGION)),
    *((rule, LINK, without(LINK, RDF[rule])) for rule in ("subject", "predicate", "object")),
    *((rule, LINK, besides(LINK, RDF[rule], THEME)) for rule in ("subject", "predicate", "object")),
    *((rule, LINK, instead(LINK, RDF[rule], Literal("甲"))) for rule in ("subject", "predicate", "object")),
    ("basis", LINK, without(LINK, SRO.basis)),
    ("basis", LINK, instead(LINK, SRO.basis, Literal("guessed"))),
    ("basis", LINK, lambda facts: [facts.add((LINK, SRO.basis, Literal(basis))) for basis in ("stated", "inferred")]),
    ("confidence", LINK, without(LINK, SRO.confidence)),
    ("confidence", LINK, instead(LINK, SRO.confidence, decimal("1.1"))),
    ("confidence", LINK, instead(LINK, SRO.confidence, decimal("-0.1"))),
    ("confidence", LINK, instead(LINK, SRO.confidence, Literal(0.5))),
    ("confidence", LINK, besides(LINK, SRO.confidence, decimal("0.123"))),
    ("rule", LINK, without(LINK, SRO.rule)),
    ("rule", LINK, besides(LINK, SRO.rule, Literal("又一条"))),
]

# Shapes that hold rules and have none of their own: the rule that a broken triple of that class is found by.
HOLDERS = {
    "Report": "source",
    "Section": "role",
    "Passage": "words",
    "Region": "level",
    "OrganizationType": "broader",
    "Organization": "classification",
    "Programme": "kind",
    "Document": "title",
    "Theme": "concept-label",
    "Figure": "value",
    "Statement": "stated",
    "Provenance": "confidence",
    "Mentioned": "typed",
    "Whole": "label",
    "Different": "label",
}
# Shapes inside a choice, which is what is reported.
CHOICES = {"is-organization-type": "carried-out-by", "is-organization": "carried-out-by"}


def test_the_graph_of_the_fixture_conforms(graph: Graph) -> None:
    assert graph.validate() == ()


@pytest.mark.parametrize(("rule", "node", "damage"), BROKEN, ids=[f"{n}-{rule}" for n, (rule, *_) in enumerate(BROKEN)])
def test_a_broken_rule_is_found(graph: Graph, rule: str, node: URIRef, damage: Break) -> None:
    facts = graph.union
    before = set(facts)
    damage(facts)
    assert set(facts) != before
    rule = CHOICES.get(rule, rule)
    found = [
        violation for violation in validate(to_facts(facts)) if (violation.shape, violation.node) == (rule, str(node))
    ]
    assert found
    for violation in found:
        assert violation.what.zh.startswith(f"违反规则 {rule}：")
        assert violation.what.en.startswith(f"breaks rule {rule}: ")
        labels = [str(label) for label in facts.objects(node, RDFS.label)]
        assert not labels or any(label in violation.name for label in labels)


def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(locate("ontology", "shapes.ttl"), format="turtle")


def test_every_shape_is_broken_here() -> None:
    facts = shapes()
    named = {
        str(shape).removeprefix(SHAPES)
        for kind in (SH.NodeShape, SH.PropertyShape)
        for shape in facts.subjects(RDF.type, kind)
    }
    assert named == {rule for rule, *_ in BROKEN} | set(HOLDERS)


def test_a_shape_without_a_rule_of_its_own_holds_one_that_is_broken_here() -> None:
    facts = shapes()
    for shape, rule in HOLDERS.items():
        assert (URIRef(SHAPES + shape), SH.property, URIRef(SHAPES + rule)) in facts
        assert rule in {broken for broken, *_ in BROKEN}


def test_every_rule_is_held_by_a_shape_with_a_target() -> None:
    facts = shapes()
    for rule in facts.subjects(RDF.type, SH.PropertyShape):
        holders = list(facts.subjects(SH.property, rule))
        assert holders, rule
        for shape in holders:
            assert {SH.targetClass, SH.targetObjectsOf} & set(facts.predicates(shape)), shape


def test_every_class_of_the_ontology_has_a_shape() -> None:
    classes = {node for node in ontology().subjects(RDF.type, OWL.Class) if str(node).startswith(SRO)}
    assert classes
    assert classes <= set(shapes().objects(None, SH.targetClass))


def test_every_property_that_a_graph_uses_has_a_rule(graph: Graph) -> None:
    paths = set(shapes().objects(None, SH.path)) | set(shapes().objects(None, SH.inversePath))
    properties = {
        node for node in ontology().subjects(RDFS.domain | SCHEMA.domainIncludes, None) if str(node).startswith(SRO)
    }
    assert properties - paths == {SRO.weakCue}  # it stands in the vocabulary of themes alone
    free = {SKOS.altLabel}  # any number of any words
    assert set(graph.union.predicates()) <= paths | free


def test_every_rule_speaks_chinese_and_english() -> None:
    facts = shapes()
    for rule in {*facts.subjects(RDF.type, SH.PropertyShape), *facts.subjects(SH.message)}:
        languages = sorted(
            str(words.language) for words in facts.objects(rule, SH.message) if isinstance(words, Literal)
        )
        assert languages == ["en", "zh"], rule


def test_a_violation_says_path_value_and_evidence(graph: Graph) -> None:
    facts = graph.union
    facts.set((REGION, SRO.code, Literal("23082")))
    facts.remove((V, SRO.states, PROBLEM))
    region, problem = validate(to_facts(facts))
    assert (region.node, region.path, region.value, region.shape) == (str(REGION), str(SRO.code), "23082", "code")
    title, start, sentence = region.evidence[0].title, region.evidence[0].start, region.evidence[0].sentence
    assert "汤原" in sentence
    assert str(region.problem) == (
        f"地区“汤原县” <{REGION}>: 违反规则 code：行政区划代码（sro:code）须是六位数字，至多一个，现为 23082 "
        "(breaks rule code: a division code (sro:code) has six digits, one at most; found 23082)\n"
        f"《{title}》{start}: “{sentence}”"
    )
    assert problem == Violation(
        str(PROBLEM),
        "问题“活动经费没有着落”",
        f"^{SRO.states}",
        None,
        "stated",
        Words(
            "违反规则 stated：每条陈述须由且只由一篇报告陈述（sro:states）",
            "breaks rule stated: a statement is stated (sro:states) by one report",
        ),
        (Source("汤原县村级组织建设调查报告", 140, 151, "（一）活动经费没有着落"),),
    )
    source = next(report for report in corpus().reports if report.label == problem.evidence[0].title)
    assert source.text[140:151] == problem.evidence[0].sentence


def test_violations_come_in_the_same_order(graph: Graph) -> None:
    facts = graph.union
    facts.remove((None, SRO.evidence, None))
    first = validate(to_facts(facts))
    turned = rdflib.Graph()
    for fact in sorted(facts, reverse=True):
        turned.add(fact)
    assert validate(to_facts(turned)) == first
    assert [violation.node for violation in first] == sorted(violation.node for violation in first)
    assert len(first) > 20
