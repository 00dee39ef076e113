"""Linking many reports by their shares: what is held is the entities that reports share and the links between these,
never the reports.

With `kg.linking.similarity.comparison` it says the same as `kg.linking.corpus.link`, report by report.
"""

from array import array
from collections import Counter
from collections.abc import Iterator

from kg.extraction.model import Basis
from kg.linking.corpus.background import add_background
from kg.linking.corpus.share import Agreed, Share
from kg.linking.corpus.summary import Summary
from kg.linking.model import Entity, Kind, Link

__all__ = ["Reduction"]


class Reduction:
    """The shares of all reports, added one after the other in the order of the reports' ids, then closed.

    `bare` are the reports without sections or without statements, and which of the two they have.
    """

    def __init__(self) -> None:
        self._summary = Summary()
        self._unnamed: set[str] = set()
        self._stated = 0  # so many links are stated by reports: they come first
        self._known = 0  # so many entities reports speak of: they come first, too
        self._own: Counter[str] = Counter()
        # what the reports speak of, one behind the other, and where that ends for each
        self._entities, self._links = array("I"), array("Q")
        self._ends = array("Q"), array("Q")
        self.bare: dict[str, dict[str, bool]] = {}

    def add(self, report: str, given: Share) -> None:
        """Add what the report with that id says of what reports share."""
        self._own.update(given.own)
        stated = any(given.own.get(kind) for kind in (Kind.PROBLEM, Kind.CAUSE, Kind.COUNTERMEASURE))
        if not (given.sections and stated):
            self.bare[report] = {"sections": bool(given.sections), "statements": stated}
        for identifier, kind, label, names, attributes, named in given.nodes:
            if named:
                self._unnamed.discard(identifier)
            elif identifier not in self._summary:
                self._unnamed.add(identifier)
            self._summary.add(identifier, Kind(kind), label, names, **attributes)
            self._entities.append(self._summary.number(identifier))
        for subject, predicate, obj, basis, confidence, rule in given.links:
            self._summary.join(subject, predicate, obj, basis=Basis(basis), confidence=confidence, rule=rule)
            self._links.append(self._summary.link(subject, predicate, obj))
        for ends, places in zip(self._ends, (self._entities, self._links), strict=True):
            ends.append(len(places))

    def close(self) -> None:
        """All have been added: what vocabularies and gazetteer say of what they name is put in."""
        self._stated, self._known = self._summary.size, len(self._summary)
        add_background(self._summary)
        self._unnamed.update(self._summary.identifiers(self._known))

    def told(self) -> Iterator[bytes]:
        """For each report, in the order in which they were added, what tells whether all say the same of what it speaks
        of."""
        first_entity = first_link = 0
        for entity, link in zip(*self._ends, strict=True):
            entities = map(self._summary.told, self._entities[first_entity:entity])
            manners = map(self._summary.manner, self._links[first_link:link])
            yield repr([*entities, *manners]).encode()
            first_entity, first_link = entity, link

    def agreed(self, given: Share) -> Agreed:
        """What is to be said of the nodes and links of a report's share."""
        nodes = (self._summary.entity(identifier) for identifier, *_ in given.nodes)
        links = (self._summary.manner(self._summary.link(*link[:3])) for link in given.links)
        return Agreed(
            [[node.label, list(node.variants), dict(node.attributes)] for node in nodes],
            [[basis.value, confidence, rule] for basis, confidence, rule in links],
        )

    def background(self) -> tuple[list[Entity], list[Link]]:
        """The entities that no report names and the links that no report states, with what these are between."""
        links = self._summary.links(self._stated)
        ends = {end for link in links for end in (link.subject, link.object)}
        return [self._summary.entity(identifier) for identifier in sorted(self._unnamed | ends)], links

    def concepts(self) -> Iterator[Entity]:
        """The organization types and themes."""
        kinds = (Kind.ORGANIZATION_TYPE, Kind.THEME)
        return (self._summary.entity(one) for kind in kinds for one in self._summary.of_kind(kind))

    def counts(self) -> Counter[str]:
        """How many reports, entities that they speak of by kind, and links that they state by predicate, those across
        reports left out."""
        shared = Counter({kind.value: many for kind, many in self._summary.kinds(self._known).items()})
        return shared + self._summary.predicates(self._stated) + self._own + Counter(Report=len(self._ends[0]))
