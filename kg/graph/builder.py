"""Corpus → RDF: one named graph a report, one for what holds whatever the reports say, and one for what only several
reports together show.

A report's graph stands on its own: it describes every entity that the report speaks of, with this report's evidence
and no other's. Evidence is a passage, the sentence that holds the words; a link's stands on an rdf:Statement of it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from hashlib import sha256

from rdflib import DCTERMS, RDF, RDFS, SKOS, XSD, Dataset, Literal, URIRef

from kg.graph.vocabulary import NIF, SRO, is_base_iri, label, term, types
from kg.linking.model import Corpus, Entity, Evidence, Kind, Link
from kg.reading.model import Report, Span
from kg.resources.namespaces import ACROSS, BACKGROUND, BASE_IRI

__all__ = ["to_dataset"]

_Triple = tuple[URIRef, URIRef, URIRef | Literal]

_CONCEPTS = (Kind.ORGANIZATION_TYPE, Kind.THEME)


def to_dataset(corpus: Corpus, *, base_iri: str = BASE_IRI, text: bool = True) -> Dataset:
    """The corpus as RDF, every resource under `base_iri`. The same corpus, in any order, gives the same quads.

    With `text`, each report has its full text, into which all its places count.

    Raises:
        ValueError: `base_iri` is not an absolute IRI that ends with a slash.
    """
    if not is_base_iri(base_iri):
        raise ValueError(
            f"基础 IRI 须是绝对的并以 / 结尾 (the base IRI must be absolute and end with a slash): {base_iri}"
        )
    return _Builder(corpus, base_iri, text=text).dataset()


class _Builder:
    def __init__(self, corpus: Corpus, base_iri: str, *, text: bool) -> None:
        self._base = base_iri
        self._corpus = corpus
        self._text = text

    def dataset(self) -> Dataset:
        dataset = Dataset()
        links = self._links_by_graph()
        for report in self._corpus.reports:
            own = links.get(report.id, [])
            self._add(dataset, _report_path(report.id), self._report_graph(report, own))
        self._add(dataset, BACKGROUND, self._background(links.get(BACKGROUND, [])))
        if ACROSS in links:
            self._add(dataset, ACROSS, self._across(links[ACROSS]))
        return dataset

    def _add(self, dataset: Dataset, name: str, triples: Iterable[_Triple]) -> None:
        graph = dataset.graph(self._iri(name))
        graph.addN((*triple, graph) for triple in triples)

    def _links_by_graph(self) -> dict[str, list[Link]]:
        """The links of each graph. One between what two reports have is of neither; one without evidence is background,
        unless it is about what only a report has."""
        links = defaultdict(list)
        for link in self._corpus.links:
            owners = {owner for owner in (_report_of(link.subject), _report_of(link.object)) if owner}
            reports = {found.report for found in link.evidence}
            for graph in {ACROSS} if len(owners) > 1 else reports or owners or {BACKGROUND}:
                links[graph].append(link)
        return links

    # -------------------------------------------------------------------------------- the graphs

    def _report_graph(self, report: Report, links: list[Link]) -> Iterator[_Triple]:
        """All that one report says."""
        yield from self._report(report)
        cited: set[Span] = set()
        spoken_of = {end for link in links for end in (link.subject, link.object)}
        for entity in self._corpus.entities:
            passages = _passages(report, entity.evidence)
            if passages or entity.id in spoken_of:
                yield from self._description(entity)
                yield from self._evidence(self._iri(entity.id), report, passages)
                cited |= passages
        for link in links:
            passages = _passages(report, link.evidence)
            yield self._triple(link)
            yield from self._provenance(link, _report_path(report.id), [(report, passages)])
            cited |= passages
        for span in cited:
            yield from self._passage(report, span)

    def _background(self, links: list[Link]) -> Iterator[_Triple]:
        """What vocabularies and gazetteer say: entities no report names, links that need no report, the schemes."""
        spoken_of = {end for link in links for end in (link.subject, link.object)}
        for entity in self._corpus.entities:
            if not entity.evidence or entity.id in spoken_of:
                yield from self._description(entity)
            if entity.kind in _CONCEPTS:
                scheme = self._iri(_scheme(entity))
                yield scheme, RDF.type, SKOS.ConceptScheme
                for language in ("zh", "en"):
                    name = Literal(label(SRO[entity.kind], language), lang=language)
                    yield from ((scheme, RDFS.label, name), (scheme, SKOS.prefLabel, name))
        for link in links:
            yield self._triple(link)

    def _across(self, links: list[Link]) -> Iterator[_Triple]:
        """Links between what different reports have; the reports' own graphs describe their ends and passages."""
        reports = {report.id: report for report in self._corpus.reports}
        for link in links:
            cited = [reports[name] for name in sorted({found.report for found in link.evidence})]
            yield self._triple(link)
            yield from self._provenance(link, ACROSS, [(one, _passages(one, link.evidence)) for one in cited])

    # -------------------------------------------------------------------------------- the nodes

    def _report(self, report: Report) -> Iterator[_Triple]:
        """The report and its outline."""
        node = self._iri(_report_path(report.id))
        yield from ((node, RDF.type, iri) for iri in types("Report"))
        yield node, DCTERMS.title, _zh(report.label)
        yield node, RDFS.label, _zh(report.label)
        yield node, DCTERMS.source, Literal(report.name)
        if self._text:
            yield node, NIF.isString, Literal(report.text)
        for section in report.sections:
            here = self._section(report, section.number)
            yield from ((here, RDF.type, iri) for iri in types("Section"))
            yield here, RDFS.label, _zh(section.heading.of(report.text))
            yield here, SRO.number, Literal(section.number)
            yield here, SRO.role, Literal(section.role)
            yield here, DCTERMS.isPartOf, self._section(report, section.parent)
            yield from _place(here, section.span)

    def _description(self, entity: Entity) -> Iterator[_Triple]:
        """What an entity is, in whichever graph it stands."""
        node, name = self._iri(entity.id), _zh(entity.label)
        yield from ((node, RDF.type, iri) for iri in types(entity.kind))
        yield node, RDFS.label, name
        yield from ((node, SKOS.altLabel, _zh(variant)) for variant in entity.variants)
        if entity.kind in _CONCEPTS:
            yield node, SKOS.prefLabel, name
            yield node, SKOS.inScheme, self._iri(_scheme(entity))
        if entity.kind is Kind.DOCUMENT:
            yield node, DCTERMS.title, name
        for attribute, value in entity.attributes:
            if not value:  # a figure without a unit
                continue
            yield node, term(attribute), _number(Decimal(value)) if attribute == "value" else Literal(value)

    def _passage(self, report: Report, span: Span) -> Iterator[_Triple]:
        node = self._sentence(report, span)
        section = report.section_at(span.start)
        yield from ((node, RDF.type, iri) for iri in types("Passage"))
        yield node, NIF.anchorOf, Literal(span.of(report.text))
        yield node, NIF.referenceContext, self._iri(_report_path(report.id))
        yield node, DCTERMS.isPartOf, self._section(report, section.number if section else None)
        yield from _place(node, span)

    # -------------------------------------------------------------------------------- the links

    def _triple(self, link: Link) -> _Triple:
        return self._iri(link.subject), term(link.predicate), self._iri(link.object)

    def _provenance(self, link: Link, graph: str, evidence: Iterable[tuple[Report, set[Span]]]) -> Iterator[_Triple]:
        """How one report, or several together, know of the link."""
        subject, predicate, value = self._triple(link)
        # named by the ids, so that it is the same under any base; 12 digits as for reports: 8 collide once in a while
        digest = sha256(f"{link.subject} {link.predicate} {link.object}".encode()).hexdigest()[:12]
        node = self._iri(f"{graph}#link-{digest}")
        yield node, RDF.type, RDF.Statement
        yield node, RDF.subject, subject
        yield node, RDF.predicate, predicate
        yield node, RDF.object, value
        yield node, SRO.basis, Literal(link.basis)
        yield node, SRO.confidence, _number(Decimal(str(round(link.confidence, 4))))
        yield node, SRO.rule, Literal(link.rule)
        for report, passages in evidence:
            yield from self._evidence(node, report, passages)

    def _evidence(self, node: URIRef, report: Report, passages: set[Span]) -> Iterator[_Triple]:
        return ((node, SRO.evidence, self._sentence(report, span)) for span in passages)

    # -------------------------------------------------------------------------------- the names

    def _iri(self, path: str) -> URIRef:
        return URIRef(self._base + path)

    def _section(self, report: Report, number: str | None) -> URIRef:
        """The section, or the report itself where there is none."""
        path = _report_path(report.id)
        return self._iri(f"{path}#section-{number}" if number else path)

    def _sentence(self, report: Report, span: Span) -> URIRef:
        """The passage, named as RFC 5147 names a range of characters."""
        return self._iri(f"{_report_path(report.id)}#char={span.start},{span.end}")


def _report_path(report_id: str) -> str:
    return f"report/{report_id}"


def _report_of(path: str) -> str | None:
    """The id of the report that a node belongs to, None for one that reports share.

    >>> _report_of("report/0a1b2c3d4e5f#problem-2"), _report_of("theme/经费保障")
    ('0a1b2c3d4e5f', None)
    """
    kind, _, rest = path.partition("/")
    return rest.partition("#")[0] if kind == "report" else None


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


def _place(node: URIRef, span: Span) -> Iterator[_Triple]:
    yield node, NIF.beginIndex, Literal(str(span.start), datatype=XSD.integer)
    yield node, NIF.endIndex, Literal(str(span.end), datatype=XSD.integer)


def _zh(text: str) -> Literal:
    return Literal(text, lang="zh")


def _number(value: Decimal) -> Literal:
    """A decimal in its canonical form, as every store writes it back: no exponent, no trailing zeros.

    >>> str(_number(Decimal("1E+2"))), str(_number(Decimal("5947.80"))), str(_number(Decimal("0")))
    ('100', '5947.8', '0')
    """
    whole, _, fraction = f"{value:f}".partition(".")
    fraction = fraction.rstrip("0")
    return Literal(f"{whole}.{fraction}" if fraction else whole, datatype=XSD.decimal, normalize=False)
