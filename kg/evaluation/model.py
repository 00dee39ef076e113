"""What evaluation compares: the annotation of a report, whether by a careful reader (gold) or by extraction (found).

Categories, relations and accuracies have the names that the annotation guidelines and their scorer give them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

__all__ = [
    "ACCURACIES",
    "CATEGORIES",
    "CORE",
    "NAMED",
    "RELATIONS",
    "STATED",
    "Annotation",
    "End",
    "Entry",
    "Link",
    "RelationKind",
    "annotation",
    "plain",
]

NAMED = ("regions", "organization_types", "organizations", "programmes", "documents")
STATED = ("problems", "causes", "countermeasures")
CATEGORIES = (*NAMED, *STATED, "figures")
CORE = ("regions", "organization_types", "programmes", "problems", "countermeasures")
ACCURACIES = ("region code", "theme", "figure measure", "section role", "home region")


class RelationKind(NamedTuple):
    """A relation: its property in the graph, the category of either end, and the field of the subject's entry that
    lists the objects."""

    predicate: str
    subject: str
    object: str
    field: str


RELATIONS: Mapping[str, RelationKind] = {
    "programme-region": RelationKind("runsIn", "programmes", "regions", "regions"),
    "programme-organization": RelationKind("carriedOutBy", "programmes", "organization_types", "organization_types"),
    "problem-organization": RelationKind("affects", "problems", "organization_types", "affects"),
    "cause-problem": RelationKind("explains", "causes", "problems", "explains"),
    "countermeasure-problem": RelationKind("addresses", "countermeasures", "problems", "addresses"),
    "countermeasure-programme": RelationKind("uses", "countermeasures", "programmes", "programmes"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of one category. `key` is what relations call it by (a name, or a statement's id), `label` its name,
    title or words; the other fields are empty where the category has none of the kind."""

    key: str
    label: str
    mentions: tuple[str, ...] = ()
    optional: bool = False
    code: str | None = None
    theme: str | None = None
    value: float = 0.0
    unit: str = ""
    measures: str = ""


class End(NamedTuple):
    """An entry by its category and its place there."""

    category: str
    place: int


class Link(NamedTuple):
    """A relation between two entries of an annotation."""

    relation: str
    subject: End
    object: End


@dataclass(frozen=True, slots=True)
class Annotation:
    """What one report says, in the categories of the guidelines. `sections` are headings with their roles."""

    report: str
    home_region: str | None
    sections: tuple[tuple[str, str], ...]
    entries: Mapping[str, tuple[Entry, ...]]
    links: tuple[Link, ...]

    def __getitem__(self, end: End) -> Entry:
        return self.entries[end.category][end.place]

    def name(self, link: Link) -> str:
        """A link in words: the labels of its two ends."""
        return f"{self[link.subject].label} → {self[link.object].label}"


def annotation(content: Mapping[str, Any]) -> Annotation:
    """An annotation from its JSON, which has been checked (gold) or comes from `kg.to_json` (found).

    >>> found = annotation({"report": "r1", "programmes": [{"name": "清泉入户", "regions": ["青石县"]}],
    ...                     "regions": [{"name": "青石县", "code": None}]})
    >>> [found.name(link) for link in found.links]
    ['清泉入户 → 青石县']
    """
    entries = {c: tuple(_entry(c, entry) for entry in content.get(c, ())) for c in CATEGORIES}
    return Annotation(
        report=content["report"],
        home_region=(content.get("home_region") or {}).get("name"),
        sections=tuple((section["heading"], section["role"]) for section in content.get("sections", ())),
        entries=entries,
        links=_links(content, entries),
    )


def _entry(category: str, content: Mapping[str, Any]) -> Entry:
    label = content.get("name") or content.get("title") or content["text"]
    return Entry(
        key=content["id"] if category in STATED else label,
        label=label,
        mentions=tuple(content.get("mentions", ())),
        optional=content.get("optional", False),
        code=content.get("code"),
        theme=content.get("theme"),
        value=content.get("value", 0.0),
        unit=content.get("unit", ""),
        measures=content.get("measures", ""),
    )


def _links(content: Mapping[str, Any], entries: Mapping[str, tuple[Entry, ...]]) -> tuple[Link, ...]:
    places = {
        category: {entry.key: End(category, i) for i, entry in enumerate(entries[category])} for category in entries
    }
    links = {
        Link(name, End(kind.subject, i), places[kind.object][key])
        for name, kind in RELATIONS.items()
        for i, subject in enumerate(content.get(kind.subject, ()))
        for key in subject.get(kind.field, ())
        if key in places[kind.object]
    }
    return tuple(sorted(links))


def plain(words: str) -> str:
    """The words without white space, punctuation and quotation marks, as everything is compared.

    >>> plain("“百部 联百村”活动")
    '百部联百村活动'
    """
    return re.sub(r"[\W_]+", "", words)
