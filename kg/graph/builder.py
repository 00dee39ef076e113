"""Corpus → RDF: one named graph a report, one for what holds whatever the reports say, and one for what only several
reports together show.

A report's graph stands on its own: it describes every entity that the report speaks of, with this report's evidence
and no other's. Evidence is a passage, the sentence that holds the words; a link's stands on an rdf:Statement of it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from hashlib import sha256
from itertools import chain

import pyoxigraph as ox

from kg.graph.parts import Part, parts
from kg.graph.vocabulary import DCTERMS, NIF, RDF, RDFS, SKOS, SRO, XSD, is_base_iri, label, term, types
from kg.linking.model import Corpus, Entity, Evidence, Kind, Link
from kg.reading.model import Report, Span
from kg.resources.namespaces import ACROSS, BACKGROUND, BASE_IRI

__all__ = ["Builder", "ReportError", "link_path", "passage_path", "to_quads"]

_Triple = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]

# A date of so many characters is a year, a month or a day.
_DATES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}

_CONCEPTS = (Kind.ORGANIZATION_TYPE, Kind.THEME)


def to_quads(corpus: Corpus, *, base_iri: str = BASE_IRI, text: bool = True) -> Iterator[ox.Quad]:
    """The corpus as RDF, every resource under `base_iri`, graph after graph; a quad may come twice.

    The same corpus, in any order, gives the same quads. With `text`, each report has its full text, into which all its
    places count.

    Raises:
        ValueError: `base_iri` is not an absolute IRI that ends with a slash.
        ReportError: the graph of a report cannot be made.
    """
    builder, share = Builder(base_iri, text=text), parts(corpus)
    return chain(
        *(_of(report, builder.report(report, share[report.id])) for report in corpus.reports),
        builder.background(share[BACKGROUND], corpus.entities),
        builder.across(share[ACROSS], {report.id: report for report in corpus.reports}),
    )


class ReportError(Exception):
    """The graph of the report with that id cannot be made, by that fault of the program."""

    def __init__(self, report: str, fault: Exception) -> None:
        super().__init__(report, fault)
        self.report, self.fault = report, fault


def _of(report: Report, quads: Iterator[ox.Quad]) -> Iterator[ox.Quad]:
    try:
        yield from quads
    except Exception as error:
        raise ReportError(report.id, error) from error


class Builder:
    """Makes the quads of one named graph at a time, from what `parts` gives it."""

    def __init__(self, base_iri: str, *, text: bool = True) -> None:
        if not is_base_iri(base_iri):
            raise ValueError(
                f"基础 IRI 须是绝对的并以 / 结尾 (the base IRI must be absolute and end with a slash): {base_iri}"
            )
        self._base = base_iri
        self._text = text

    # -------------------------------------------------------------------------------- the graphs

    def report(self, report: Report, part: Part) -> Iterator[ox.Quad]:
        """All that one report says."""
        return self._quads(_report_path(report.id), self._report_graph(report, part))

    def background(self, part: Part, entities: Iterable[Entity]) -> Iterator[ox.Quad]:
        """What vocabularies and gazetteer say: entities no report names, links that need no report, and the schemes of
        all the entities."""
        return self._quads(BACKGROUND, self._background(part, entities))

    def across(self, part: Part, reports: Mapping[str, Report]) -> Iterator[ox.Quad]:
        """Links between what different reports have; the reports' own graphs describe their ends and passages."""
        return self._quads(ACROSS, self._across(part, reports))

    def _quads(self, name: str, triples: Iterable[_Triple]) -> Iterator[ox.Quad]:
        graph = self.iri(name)
        return (ox.Quad(subject, predicate, value, graph) for subject, predicate, value in triples)

    def _report_graph(self, report: Report, part: Part) -> Iterator[_Triple]:
        yield from self._report(report)
        cited: set[Span] = set()
        for entity in part.entities:
            passages = _passages(report, entity.evidence)
            yield from self._description(entity)
            yield from self._evidence(self.iri(entity.id), report, passages)
            cited |= passages
        for link in part.links:
            passages = _passages(report, link.evidence)
            yield from self._link(link, _report_path(report.id), [(report, passages)])
            cited |= passages
        for span in cited:
            yield from self._passage(report, span)

    def _background(self, part: Part, entities: Iterable[Entity]) -> Iterator[_Triple]:
        for entity in part.entities:
            yield from self._description(entity)
        for path, kind in {(_scheme(entity), entity.kind) for entity in entities if entity.kind in _CONCEPTS}:
            scheme = self.iri(path)
            yield scheme, RDF.type, SKOS.ConceptScheme
            for language in ("zh", "en"):
                name = ox.Literal(label(SRO[kind], language), language=language)
                yield from ((scheme, RDFS.label, name), (scheme, SKOS.prefLabel, name))
        for link in part.links:
            yield self.iri(link.subject), term(link.predicate), self.iri(link.object)

    def _across(self, part: Part, reports: Mapping[str, Report]) -> Iterator[_Triple]:
        for link in part.links:
            cited = [reports[name] for name in sorted({found.report for found in link.evidence})]
            yield from self._link(link, ACROSS, [(one, _passages(one, link.evidence)) for one in cited])

    # -------------------------------------------------------------------------------- the nodes

    def _report(self, report: Report) -> Iterator[_Triple]:
        """The report and its outline."""
        node = self.iri(_report_path(report.id))
        yield from ((node, RDF.type, iri) for iri in types("Report"))
        yield node, DCTERMS.title, _zh(report.label)
        yield node, RDFS.label, _zh(report.label)
        yield node, DCTERMS.source, ox.Literal(report.origin.file)
        if report.author:
            yield node, DCTERMS.creator, _zh(report.author)
        if report.date:
            yield node, DCTERMS.date, ox.Literal(report.date, datatype=_DATES[len(report.date)])
        if report.year:
            yield node, DCTERMS.temporal, ox.Literal(report.year, datatype=XSD.gYear)
        if report.url:
            yield node, DCTERMS.identifier, ox.Literal(report.url)
        if self._text:
            yield node, NIF.isString, ox.Literal(report.text)
        for section in report.sections:
            here = self._section(report, section.number)
            yield from ((here, RDF.type, iri) for iri in types("Section"))
            yield here, RDFS.label, _zh(section.heading.of(report.text))
            yield here, SRO.number, ox.Literal(section.number)
            yield here, SRO.role, ox.Literal(section.role)
            yield here, DCTERMS.isPartOf, self._section(report, section.parent)
            yield from _place(here, section.span)

    def _description(self, entity: Entity) -> Iterator[_Triple]:
        """What an entity is, in whichever graph it stands."""
        node, name = self.iri(entity.id), _zh(entity.label)
        yield from ((node, RDF.type, iri) for iri in types(entity.kind))
        yield node, RDFS.label, name
        yield from ((node, SKOS.altLabel, _zh(variant)) for variant in entity.variants)
        if entity.kind in _CONCEPTS:
            yield node, SKOS.prefLabel, name
            yield node, SKOS.inScheme, self.iri(_scheme(entity))
        if entity.kind is Kind.DOCUMENT:
            yield node, DCTERMS.title, name
        for attribute, value in entity.attributes:
            if not value:  # a figure without a unit
                continue
            yield node, term(attribute), _number(Decimal(value)) if attribute == "value" else ox.Literal(value)

    def _passage(self, report: Report, span: Span) -> Iterator[_Triple]:
        node = self._sentence(report, span)
        section = report.section_at(span.start)
        yield from ((node, RDF.type, iri) for iri in types("Passage"))
        yield node, NIF.anchorOf, ox.Literal(span.of(report.text))
        yield node, NIF.referenceContext, self.iri(_report_path(report.id))
        yield node, DCTERMS.isPartOf, self._section(report, section.number if section else None)
        yield from _place(node, span)
        page = report.origin.page_at(span.start)
        if page is not None:
            yield node, SRO.page, _integer(page)
        yield node, SRO.paragraph, _integer(report.origin.paragraph_at(span.start))

    # -------------------------------------------------------------------------------- the links

    def _link(self, link: Link, graph: str, evidence: Iterable[tuple[Report, set[Span]]]) -> Iterator[_Triple]:
        """The link, and how one report, or several together, know of it."""
        subject, predicate, value = self.iri(link.subject), term(link.predicate), self.iri(link.object)
        node = self.iri(link_path(graph, link.subject, link.predicate, link.object))
        yield subject, predicate, value
        yield node, RDF.type, RDF.Statement
        yield node, RDF.subject, subject
        yield node, RDF.predicate, predicate
        yield node, RDF.object, value
        yield node, SRO.basis, ox.Literal(link.basis)
        yield node, SRO.confidence, _number(Decimal(str(round(link.confidence, 4))))
        yield node, SRO.rule, ox.Literal(link.rule)
        for report, passages in evidence:
            yield from self._evidence(node, report, passages)

    def _evidence(self, node: ox.NamedNode, report: Report, passages: set[Span]) -> Iterator[_Triple]:
        return ((node, SRO.evidence, self._sentence(report, span)) for span in passages)

    # -------------------------------------------------------------------------------- the names

    def iri(self, path: str) -> ox.NamedNode:
        """The resource at a path below the base."""
        return ox.NamedNode(self._base + path)

    def _section(self, report: Report, number: str | None) -> ox.NamedNode:
        """The section, or the report itself where there is none."""
        path = _report_path(report.id)
        return self.iri(f"{path}#section-{number}" if number else path)

    def _sentence(self, report: Report, span: Span) -> ox.NamedNode:
        return self.iri(passage_path(report.id, span))


def link_path(graph: str, subject: str, predicate: str, value: str) -> str:
    """What is said of a link stands at this path, named by the ids, so that it is the same under any base.

    >>> link_path("report/0a", "report/0a", "mentions", "programme/一村一品")
    'report/0a#link-483c3cf0eb2d'
    """
    # 12 digits as for reports: 8 collide once in a while
    digest = sha256(f"{subject} {predicate} {value}".encode()).hexdigest()[:12]
    return f"{graph}#link-{digest}"


def passage_path(report_id: str, span: Span) -> str:
    """A passage, named as RFC 5147 names a range of characters.

    >>> passage_path("0a1b2c3d4e5f", Span(3, 9))
    'report/0a1b2c3d4e5f#char=3,9'
    """
    return f"{_report_path(report_id)}#char={span.start},{span.end}"


def _report_path(report_id: str) -> str:
    return f"report/{report_id}"


def _scheme(concept: Entity) -> str:
    """The concept scheme: the folder that the concepts are in.

    >>> _scheme(Entity("organization-type/合作社", Kind.ORGANIZATION_TYPE, "合作社"))
    'organization-type'
    """
    return concept.id.rpartition("/")[0]


def _passages(report: Report, evidence: Iterable[Evidence]) -> set[Span]:
    """The sentences that hold the evidence of this report: several where the words run over a full stop."""
    found = set()
    for words in evidence:
        if words.report == report.id:
            first, last = report.sentence_at(words.start), report.sentence_at(words.end - 1)
            found |= set(report.sentences[bisect_left(report.sentences, first) : bisect_right(report.sentences, last)])
    return found


def _place(node: ox.NamedNode, span: Span) -> Iterator[_Triple]:
    yield node, NIF.beginIndex, _integer(span.start)
    yield node, NIF.endIndex, _integer(span.end)


def _integer(value: int) -> ox.Literal:
    return ox.Literal(str(value), datatype=XSD.integer)


def _zh(text: str) -> ox.Literal:
    return ox.Literal(text, language="zh")


def _number(value: Decimal) -> ox.Literal:
    """A decimal in its canonical form, as every store writes it back: no exponent, no trailing zeros.

    >>> [_number(Decimal(text)).value for text in ("1E+2", "5947.80", "0")]
    ['100', '5947.8', '0']
    """
    whole, _, fraction = f"{value:f}".partition(".")
    fraction = fraction.rstrip("0")
    return ox.Literal(f"{whole}.{fraction}" if fraction else whole, datatype=XSD.decimal)
