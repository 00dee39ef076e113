"""The concepts of a vocabulary, and how they are found by any of their names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

__all__ = ["QUOTES", "Concept", "Vocabulary", "fold"]

# Reports quote a name or not (“两新”组织), and print brackets in either width; no two concepts differ in that alone.
_DROPPED = "“”‘’\"'「」『』《》 \u3000"
_FOLD = str.maketrans({**dict.fromkeys(_DROPPED), "（": "(", "）": ")"})

QUOTES = re.compile(f"[{_DROPPED}]")
"""What of a name does not count: quotation marks and spaces."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme.

    `id` is its path below the base ("organization-type/村党组织"), `broader` holds such ids. `label` is the standard
    Chinese name, `alternatives` mean exactly it, `hidden` are words that point to it only in a setting that its scheme
    describes (a bare 税务 in a list, a cue word of a theme), `weak` are cues that need support. `kind` is that of a
    programme (活动, 工程 …), `carriers` are the ids of the organization types known to carry it out.
    """

    id: str
    label: str
    label_en: str
    alternatives: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    kind: str | None = None
    carriers: tuple[str, ...] = ()
    definition: str | None = None


class Vocabulary:
    """The concepts of one scheme, in the order of their ids, found by any of their names.

    >>> from kg.resources.vocabulary import organization_types
    >>> organization_types().find("村支部").label
    '村党支部'
    >>> [concept.label for concept in organization_types().ancestors("村支部")]
    ['党支部', '村党组织', '基层党组织', '党组织']
    """

    def __init__(self, concepts: Iterable[Concept], collections: Mapping[str, frozenset[str]]) -> None:
        """`collections` are the ids in each skos:Collection, by the last part of its IRI (heads, abstract,
        venues)."""
        ordered = sorted(concepts, key=lambda concept: concept.id)
        self._ids = {concept.id: concept for concept in ordered}
        self._heads = collections.get("heads", frozenset())
        self._abstract = collections.get("abstract", frozenset())
        self._venues = collections.get("venues", frozenset())
        self._surfaces: dict[str, Concept] = {}
        self._hidden: dict[str, Concept] = {}
        self._ancestors: dict[str, tuple[Concept, ...]] = {}  # of those that have been asked for
        # Labels go first: where a user's file names a concept by what another has as a variant, the label wins.
        for concept in ordered:
            self._surfaces.setdefault(fold(concept.label), concept)
        for concept in ordered:
            for name in concept.alternatives:
                self._surfaces.setdefault(fold(name), concept)
            for word in concept.hidden:
                self._hidden.setdefault(word, concept)
        self._venue_names = tuple(sorted(name for name, it in self._surfaces.items() if it.id in self._venues))
        self.concepts: Mapping[str, Concept] = MappingProxyType({concept.label: concept for concept in ordered})
        """The concepts by label."""

    def __iter__(self) -> Iterator[Concept]:
        return iter(self._ids.values())

    def __len__(self) -> int:
        return len(self._ids)

    def find(self, name: str) -> Concept | None:
        """The concept that has `name` as label or alternative, whatever the quotes and brackets; None if there is none.

        >>> from kg.resources.vocabulary import organization_types
        >>> organization_types().find("“两新”组织").label
        '两新组织'
        """
        return self._surfaces.get(fold(name))

    def by_id(self, identifier: str) -> Concept | None:
        """The concept with that id, None if the scheme has none."""
        return self._ids.get(identifier)

    def names(self) -> Mapping[str, Concept]:
        """Every name, in the form of `fold`, that stands for a concept in running text; no abstract nouns."""
        return {name: concept for name, concept in self._surfaces.items() if concept.id not in self._abstract}

    def hidden(self) -> Mapping[str, Concept]:
        """Every hidden label with its concept.

        >>> from kg.resources.vocabulary import organization_types
        >>> organization_types().hidden()["税务"].label
        '税务部门'
        """
        return MappingProxyType(self._hidden)

    def is_head(self, name: str) -> bool:
        """Whether longer names are made with `name` at their end (示范 + 合作社)."""
        concept = self.find(name)
        return concept is not None and concept.id in self._heads

    def is_abstract(self, name: str) -> bool:
        """Whether `name` is too bare to be a concept by itself (部门, 单位, 机构)."""
        concept = self.find(name)
        return concept is not None and concept.id in self._abstract

    def is_venue(self, name: str) -> bool:
        """Whether `name` is that of a place that people go to, and of a body only where something else says so (影院).

        >>> from kg.resources.vocabulary import organization_types
        >>> organization_types().is_venue("影院"), organization_types().is_venue("医院")
        (True, False)
        """
        concept = self.find(name)
        return concept is not None and concept.id in self._venues

    def venues(self) -> tuple[str, ...]:
        """The names, folded, of all such places."""
        return self._venue_names

    def heads(self) -> tuple[str, ...]:
        """The names, folded, of all heads with their alternatives, the longest first."""
        found = (name for name, concept in self._surfaces.items() if concept.id in self._heads)
        return tuple(sorted(found, key=lambda name: (-len(name), name)))

    def ancestors(self, name: str) -> tuple[Concept, ...]:
        """All that is broader than the concept called `name`, the nearest first; empty for an unknown name."""
        concept = self.find(name)
        if concept is None:
            return ()
        if concept.id not in self._ancestors:
            self._ancestors[concept.id] = self._going_up(concept)
        return self._ancestors[concept.id]

    def _going_up(self, concept: Concept) -> tuple[Concept, ...]:
        found: dict[str, Concept] = {}
        level = [concept]
        while level:
            above = [self._ids[parent] for child in level for parent in child.broader if parent in self._ids]
            level = [parent for parent in dict.fromkeys(above) if parent.id not in found]
            found.update((parent.id, parent) for parent in level)
        return tuple(found.values())


def fold(name: str) -> str:
    """`name` without quotes and spaces, brackets in half width: the form in which a vocabulary compares names.

    >>> fold("“两新”组织党（工）委")
    '两新组织党(工)委'
    """
    return name if name.isalnum() else name.translate(_FOLD)  # most are
