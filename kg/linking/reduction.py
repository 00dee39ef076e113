"""Linking many reports by their shares: what is held is the entities that reports share, the links between these, and
the statements that are compared, never the reports.

It says the same as `kg.linking.corpus.link`, report by report.
"""

from array import array
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from sys import intern

from kg.extraction.model import Basis, StatementKind
from kg.linking.background import add_background
from kg.linking.draft import Draft
from kg.linking.model import Entity, Evidence, Kind, Link
from kg.linking.share import Agreed, Share
from kg.linking.similarity import Wording, alike
from kg.reading.model import Report, Span

__all__ = ["Reduction"]


class Reduction:
    """The shares of all reports, added one after the other in the order of the reports' ids, then closed."""

    def __init__(self) -> None:
        self._draft = Draft(evidence=False)
        self._unnamed: set[str] = set()
        self._stated = 0  # so many links are stated by reports: they come first
        self._wordings: dict[str, list[Wording]] = {StatementKind.PROBLEM: [], StatementKind.COUNTERMEASURE: []}
        self._places: dict[str, int] = {}
        self._sentences: dict[str, array[int]] = {}
        self._own: Counter[str] = Counter()
        self._reports = 0

    def add(self, report: str, given: Share) -> None:
        """Add the share of the report with that id."""
        self._reports += 1
        self._own.update(given.own)
        for identifier, kind, label, names, attributes, named in given.nodes:
            if identifier not in self._draft.nodes:
                self._unnamed.add(identifier)
            facts = {name: intern(value) for name, value in attributes.items()}
            self._draft.add(intern(identifier), Kind(kind), intern(label), (), map(intern, names), **facts)
            if named:
                self._unnamed.discard(identifier)
        for *key, basis, confidence, rule in given.links:
            subject, predicate, obj = map(intern, key)
            self._draft.join(subject, predicate, obj, basis=Basis(basis), confidence=confidence, rule=intern(rule))
        for identifier, kind, theme, words, start, end in given.statements:
            self._wordings[kind].append(Wording(identifier, report, intern(theme), intern(words)))
            self._places[identifier] = start << 32 | end
        self._sentences[report] = array("I", chain.from_iterable(given.sentences))

    def close(self) -> None:
        """All have been added: what vocabularies and gazetteer say of what they name is put in."""
        self._stated = len(self._draft.edges)
        known = len(self._draft.nodes)
        add_background(self._draft)
        self._unnamed.update(islice(self._draft.nodes, known, None))

    def agreed(self, given: Share) -> Agreed:
        """What is to be said of the nodes and links of a report's share."""
        nodes = []
        for identifier, *_ in given.nodes:
            node = self._draft.nodes[identifier]
            label = node.label or identifier
            nodes.append([label, sorted(set(node.labels) - {label}), dict(sorted(node.attributes.items()))])
        edges = (self._draft.edges[subject, predicate, obj] for subject, predicate, obj, *_ in given.links)
        return Agreed(nodes, [[edge.basis.value, edge.confidence, edge.rule] for edge in edges])

    def background(self) -> tuple[list[Entity], list[Link]]:
        """The entities that no report names and the links that no report states, with what these are between."""
        links = [
            Link(*key, edge.basis, edge.confidence, edge.rule)
            for key, edge in sorted(islice(self._draft.edges.items(), self._stated, None))
        ]
        ends = {end for link in links for end in (link.subject, link.object)}
        return [self._entity(identifier) for identifier in sorted(self._unnamed | ends)], links

    def concepts(self) -> Iterator[Entity]:
        """The organization types and themes."""
        kinds = (Kind.ORGANIZATION_TYPE, Kind.THEME)
        return (self._entity(one) for one, node in self._draft.nodes.items() if node.kind in kinds)

    def across(self) -> Iterator[Link]:
        """The links between statements of different reports that say the same."""
        for wordings in self._wordings.values():
            for first, second, score in alike(wordings):
                evidence = (self._evidence(first), self._evidence(second))
                yield Link(first, "similarTo", second, Basis.INFERRED, score, "shared-words", evidence)

    def cited(self, link: Link) -> dict[str, Report]:
        """The reports that a link of `across` cites, of which no more is known than the sentences of statements."""
        found = {}
        for evidence in link.evidence:
            places = self._sentences[evidence.report]
            sentences = tuple(map(Span, places[::2], places[1::2]))
            found[evidence.report] = Report(evidence.report, evidence.report, "", None, (), sentences)
        return found

    def counts(self) -> Counter[str]:
        """How many reports, entities by kind, and links that reports state, those of `across` left out."""
        shared = Counter(node.kind.value for node in self._draft.nodes.values())
        return shared + self._own + Counter(Report=self._reports, links=self._stated)

    def _entity(self, identifier: str) -> Entity:
        node = self._draft.nodes[identifier]
        label = node.label or identifier
        variants = tuple(sorted(set(node.labels) - {label}))
        return Entity(identifier, node.kind, label, variants, tuple(sorted(node.attributes.items())))

    def _evidence(self, statement: str) -> Evidence:
        report = statement.partition("/")[2].partition("#")[0]
        return Evidence(report, *divmod(self._places[statement], 1 << 32))
