"""The findings of all reports → one corpus: entities that are the same in several reports joined, links with their
evidence."""

from collections.abc import Callable, Iterable

from kg.extraction.model import Basis, Findings, Mention, Statement, StatementKind
from kg.linking.corpus.amend import amend
from kg.linking.corpus.background import add_background
from kg.linking.corpus.draft import Draft
from kg.linking.identity import path, plain_name
from kg.linking.identity.naming import Naming
from kg.linking.model import Corpus, Evidence, Kind, Link
from kg.linking.regions.figure_places import FigurePlaces
from kg.linking.similarity import alike, wordings
from kg.problem import Problem
from kg.reading.model import Span
from kg.reading.overrides import Override

__all__ = ["likeness", "link", "said"]

_STATEMENTS = {
    StatementKind.PROBLEM: Kind.PROBLEM,
    StatementKind.CAUSE: Kind.CAUSE,
    StatementKind.COUNTERMEASURE: Kind.COUNTERMEASURE,
}


def link(
    findings: Iterable[Findings],
    overrides: Iterable[Override] = (),
    on_unused: Callable[[Problem], None] = lambda problem: None,
) -> Corpus:
    """The corpus of what the reports say, as a person's overrides amend it.

    The order of the findings makes no difference. `on_unused` is told why of each override that changes nothing.
    """
    ordered = sorted(findings, key=lambda one: one.report.id)
    draft = Draft()
    for one in ordered:
        _ReportLinker(one, draft).run()
    for kind in (StatementKind.PROBLEM, StatementKind.COUNTERMEASURE):
        _join_alike(draft, ordered, kind)
    for unused in amend(draft, overrides, {one.report.id: one.report.text for one in ordered}):
        on_unused(unused)
    add_background(draft)
    return Corpus(tuple(one.report for one in ordered), tuple(draft.entities()), tuple(draft.links()))


def said(findings: Findings) -> Draft:
    """What one report says by itself."""
    draft = Draft()
    _ReportLinker(findings, draft).run()
    return draft


def likeness(first: str, second: str, score: float, evidence: tuple[Evidence, ...]) -> Link:
    """The link between two statements that say the same."""
    return Link(first, "similarTo", second, Basis.INFERRED, score, "shared-words", evidence)


def _join_alike(draft: Draft, findings: Iterable[Findings], kind: StatementKind) -> None:
    """Link the statements of different reports that say the same; the relation goes both ways, the link one."""
    for first, second, score in alike(wordings(findings, kind)):
        evidence = draft.nodes[first].evidence | draft.nodes[second].evidence
        link = likeness(first, second, score, tuple(evidence))
        draft.join(
            first, link.predicate, second, evidence, basis=link.basis, confidence=link.confidence, rule=link.rule
        )


class _ReportLinker:
    """Adds what one report says to the draft."""

    def __init__(self, findings: Findings, draft: Draft) -> None:
        self.findings = findings
        self.report = findings.report
        self.subject = path("report", self.report.id)
        self.draft = draft
        self.naming = Naming(findings)
        self.regions = {region.name: self.naming.region(region) for region in findings.regions}
        self.statements = {statement.id: f"{self.subject}#{statement.id}" for statement in findings.statements}

    def run(self) -> None:
        """All of it: the items with their mentions, then how they stand to each other."""
        self._regions()
        self._organizations()
        self._programmes()
        self._documents()
        self._statements()
        self._figures()
        self._relations()

    def _evidence(self, span: Span) -> Evidence:
        return Evidence(self.report.id, span.start, span.end)

    def _mentioned(
        self, identifier: str, kind: Kind, label: str, mentions: Iterable[Mention], /, **attributes: str | None
    ) -> str:
        spans = [mention.span for mention in mentions]
        evidence = [self._evidence(span) for span in spans]
        names = dict.fromkeys(span.of(self.report.text) for span in spans)
        self.draft.add(identifier, kind, label, evidence, names, **attributes)
        self.draft.join(self.subject, "mentions", identifier, evidence)
        return identifier

    def _regions(self) -> None:
        for region in self.findings.regions:
            identifier = self._mentioned(
                self.regions[region.name],
                Kind.REGION,
                region.name,
                region.mentions,
                code=region.code,
                level=region.level,
            )
            if region.code is None and region.within in self.regions:
                evidence = [self._evidence(mention.span) for mention in region.mentions[:1]]
                self.draft.join(
                    identifier,
                    "within",
                    self.regions[region.within],
                    evidence,
                    basis=Basis.INFERRED,
                    confidence=0.9,
                    rule="holder-in-report",
                )
        if self.findings.home_region:
            home = next(region for region in self.findings.regions if region.name == self.findings.home_region)
            evidence = [self._evidence(mention.span) for mention in home.mentions]
            self.draft.join(
                self.subject,
                "about",
                self.regions[home.name],
                evidence,
                basis=Basis.INFERRED,
                confidence=0.9,
                rule="region-of-report",
            )

    def _organizations(self) -> None:
        for kind in self.findings.organization_types:
            self._mentioned(
                path("organization-type", plain_name(kind.name)), Kind.ORGANIZATION_TYPE, kind.name, kind.mentions
            )
        for organization in self.findings.organizations:
            identifier, label = self.naming.organization(organization)
            self._mentioned(identifier, Kind.ORGANIZATION, label, organization.mentions)
            if organization.type:
                kind_id = self.draft.add(
                    path("organization-type", organization.type), Kind.ORGANIZATION_TYPE, organization.type
                )
                evidence = [self._evidence(organization.mentions[0].span)]
                self.draft.join(
                    identifier,
                    "classification",
                    kind_id,
                    evidence,
                    basis=Basis.INFERRED,
                    confidence=0.8,
                    rule="type-in-name",
                )

    def _programmes(self) -> None:
        for programme in self.findings.programmes:
            self._mentioned(
                self._programme_id(programme.name),
                Kind.PROGRAMME,
                programme.name,
                programme.mentions,
                kind=programme.kind,
            )

    def _programme_id(self, name: str) -> str:
        return path("programme", plain_name(name))

    def _documents(self) -> None:
        for document in self.findings.documents:
            self._mentioned(self.naming.document(document), Kind.DOCUMENT, document.name, document.mentions)

    def _statements(self) -> None:
        for statement in self.findings.statements:
            identifier = self.statements[statement.id]
            words = statement.words.span.of(self.report.text)
            evidence = [self._evidence(statement.words.span)]
            self.draft.add(identifier, _STATEMENTS[statement.kind], words, evidence, number=statement.number)
            self.draft.join(self.subject, "states", identifier, evidence, rule=statement.words.rule)
            if statement.parent:
                self.draft.join(identifier, "isPartOf", self.statements[statement.parent], evidence, rule="outline")
            self._theme(statement, identifier, evidence)

    def _theme(self, statement: Statement, identifier: str, evidence: list[Evidence]) -> None:
        theme = self.draft.add(path("theme", statement.theme), Kind.THEME, statement.theme)
        self.draft.join(
            identifier,
            "theme",
            theme,
            evidence,
            basis=Basis.INFERRED,
            confidence=round(statement.theme_confidence, 2),
            rule="theme-cues",
        )

    def _figures(self) -> None:
        places = FigurePlaces(self.findings)
        for place, figure in enumerate(self.findings.figures, 1):
            identifier = f"{self.subject}#figure-{place}"
            evidence = [self._evidence(figure.words.span)]
            self.draft.add(
                identifier,
                Kind.FIGURE,
                figure.words.span.of(self.report.text),
                evidence,
                value=_decimal(figure.value),
                unit=figure.unit or None,
                measures=figure.measures.span.of(self.report.text) if figure.measures else None,
                quality=figure.quality,
                rule=figure.measures.rule if figure.measures else None,
            )
            self.draft.join(self.subject, "mentions", identifier, evidence, rule=figure.words.rule)
            region = places.place_of(figure)
            if region:
                self.draft.join(
                    identifier,
                    "about",
                    self.regions[region[0]],
                    evidence,
                    basis=region[1],
                    confidence=region[2],
                    rule=region[3],
                )

    def _relations(self) -> None:
        ends = {
            "runsIn": (self._programme_id, self.regions.__getitem__),
            "carriedOutBy": (self._programme_id, lambda name: path("organization-type", plain_name(name))),
            "affects": (self.statements.__getitem__, lambda name: path("organization-type", plain_name(name))),
            "explains": (self.statements.__getitem__, self.statements.__getitem__),
            "addresses": (self.statements.__getitem__, self.statements.__getitem__),
            "uses": (self.statements.__getitem__, self._programme_id),
        }
        for relation in self.findings.relations:
            subject, obj = ends[relation.predicate]
            self.draft.join(
                subject(relation.subject),
                relation.predicate,
                obj(relation.object),
                [self._evidence(relation.evidence)],
                basis=relation.basis,
                confidence=relation.confidence,
                rule=relation.rule,
            )


def _decimal(value: float) -> str:
    """A plain decimal number without exponent, as xsd:decimal writes it.

    >>> _decimal(5947.8), _decimal(20.0)
    ('5947.8', '20')
    """
    return f"{value:.10f}".rstrip("0").rstrip(".")
