"""What one report says: the categories of the annotation guidelines, each item with its spans in the report's text."""

from dataclasses import dataclass
from enum import StrEnum

from kg.reading.model import Report, Span

__all__ = [
    "Basis",
    "DocumentTitle",
    "Figure",
    "Findings",
    "Mention",
    "Organization",
    "OrganizationType",
    "Programme",
    "Region",
    "Relation",
    "Statement",
    "StatementKind",
]


class Basis(StrEnum):
    """Whether the text says it or a rule concluded it."""

    STATED = "stated"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words of the report that name an item, and the id of the rule that found them."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Region:
    """A named administrative place. `code` is its GB/T 2260 code (county and above) where the context settles it,
    `level` one of province, city, county, zone, township, village; `within` the name of the region of this report
    that holds it."""

    name: str
    mentions: tuple[Mention, ...]
    level: str
    code: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class OrganizationType:
    """A kind of organization that takes part, under its fullest standard name."""

    name: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Organization:
    """One particular named body. `type` names the organization type it is an example of, where its name shows it."""

    name: str
    mentions: tuple[Mention, ...]
    type: str | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """A named initiative that people carry out; `kind` is one of 活动 工程 工作法 制度 机制 计划 行动 模式 其他."""

    name: str
    mentions: tuple[Mention, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class DocumentTitle:
    """A titled document in 《》."""

    name: str
    mentions: tuple[Mention, ...]


class StatementKind(StrEnum):
    """What a statement states."""

    PROBLEM = "problem"
    CAUSE = "cause"
    COUNTERMEASURE = "countermeasure"


@dataclass(frozen=True, slots=True)
class Statement:
    """A problem, cause or countermeasure of the report.

    `number` is its place among those of its kind ("2", or "2.1" below the second); `words` the statement itself,
    `scope` all the text that speaks of it; `theme` one of the themes of ontology/themes.ttl, with the classifier's
    `theme_confidence`.
    """

    kind: StatementKind
    number: str
    words: Mention
    scope: Span
    parent: str | None = None
    theme: str = "其他"
    theme_confidence: float = 0.0

    @property
    def id(self) -> str:
        """Its id within the report: problem-2.1."""
        return f"{self.kind}-{self.number}"


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with its meaning: `value` in `unit` of what `measures` names, said in `words` (the shortest clause
    that holds both). `quality` is exact, about, at least, at most or range. The rule of `words` read the number, that
    of `measures` chose the noun."""

    words: Mention
    number: Span
    value: float
    unit: str
    measures: Mention | None
    quality: str = "exact"


@dataclass(frozen=True, slots=True)
class Relation:
    """`subject` stands to `object` as `predicate` says. Named items are given by name, statements by id; `evidence`
    holds the words it rests on, `rule` the id of the rule that made it."""

    predicate: str
    subject: str
    object: str
    basis: Basis
    confidence: float
    rule: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one report says. Extraction fills the items; linking adds codes, the home region, themes and
    relations."""

    report: Report
    regions: tuple[Region, ...] = ()
    organization_types: tuple[OrganizationType, ...] = ()
    organizations: tuple[Organization, ...] = ()
    programmes: tuple[Programme, ...] = ()
    documents: tuple[DocumentTitle, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    home_region: str | None = None
    relations: tuple[Relation, ...] = ()

    def of_kind(self, kind: StatementKind) -> tuple[Statement, ...]:
        """The statements of one kind, in reading order."""
        return tuple(statement for statement in self.statements if statement.kind is kind)
