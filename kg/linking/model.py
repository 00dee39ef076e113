"""What linking hands to the graph: the entities of a corpus of reports and the links between them, each with its
evidence."""

from dataclasses import dataclass
from enum import StrEnum

from kg.extraction.model import Basis
from kg.reading.model import Report

__all__ = ["Basis", "Corpus", "Entity", "Evidence", "Kind", "Link"]


class Kind(StrEnum):
    """The ontology class of an entity (its local name under sro:)."""

    REGION = "Region"
    ORGANIZATION_TYPE = "OrganizationType"
    ORGANIZATION = "Organization"
    PROGRAMME = "Programme"
    DOCUMENT = "Document"
    THEME = "Theme"
    PROBLEM = "Problem"
    CAUSE = "Cause"
    COUNTERMEASURE = "Countermeasure"
    FIGURE = "Figure"


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words of a report: `report` is its id, `start` and `end` code points in its text (the mention, not the
    sentence)."""

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A node of the graph.

    `id` is its IRI below the base, percent-encoded where an IRI needs it ("region/230800", "report/0a1b…#problem-2.1").
    `attributes` are literal facts by the local name of their property: code and level of a region, kind of a programme,
    value, unit and measures of a figure. An entity with no evidence comes from a vocabulary or the gazetteer alone
    (the province above a mentioned county, a broader organization type).
    """

    id: str
    kind: Kind
    label: str
    variants: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A directed relation between two nodes.

    `subject` is an entity id or a report id path ("report/0a1b…"), `predicate` the local name of the property (about,
    states, mentions, within, runsIn, carriedOutBy, affects, explains, addresses, uses, similarTo, isPartOf, theme,
    broader, classification, isReplacedBy, differentFrom), `confidence` a share in [0, 1], `rule` the id of the rule
    that made it. A link with no evidence holds in the vocabulary or gazetteer, whatever the reports say.
    """

    subject: str
    predicate: str
    object: str
    basis: Basis
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """All reports of a build with what they say: reports by id, entities by id, links by (subject, predicate,
    object)."""

    reports: tuple[Report, ...]
    entities: tuple[Entity, ...]
    links: tuple[Link, ...]
