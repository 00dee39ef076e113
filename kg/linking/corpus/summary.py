"""What `Draft` gathers, of very many reports and without evidence: in a third of the memory, since entities and links
have numbers, and share the facts that many have."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from sys import intern
from typing import NamedTuple

from kg.linking.identity import plain_name
from kg.linking.model import Basis, Entity, Kind, Link

__all__ = ["Summary"]

_BITS = 28  # of the number of an entity: there is room for 268 million
_LAST = (1 << _BITS) - 1


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is known of entities besides their names."""

    kind: Kind
    attributes: Mapping[str, str]


class _Manner(NamedTuple):
    """How a link was found."""

    basis: Basis
    confidence: float
    rule: str


class Summary:
    """Entities and links in the order in which they were added."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._facts: list[_Facts] = []  # of each entity by its number
        self._labels: list[str | None] = []  # none where it is the end of the id
        self._variants: dict[int, set[str]] = {}
        self._predicates: dict[str, int] = {}
        self._links: dict[int, _Manner] = {}
        self._equal_facts: dict[tuple[Kind, tuple[tuple[str, str], ...]], _Facts] = {}
        self._equal_manners: dict[_Manner, _Manner] = {}

    def __contains__(self, identifier: str) -> bool:
        return identifier in self._numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @property
    def size(self) -> int:
        """How many links there are."""
        return len(self._links)

    def add(self, identifier: str, kind: Kind, label: str, names: Iterable[str] = (), /, **attributes: str) -> str:
        """Add what a report says of an entity; `names` are the words it uses, each in plain form."""
        number = self._numbers.setdefault(identifier, len(self._facts))
        if number == len(self._facts):
            label = plain_name(label)
            self._labels.append(None if label == _end(identifier) else label)
            self._facts.append(self._shared(kind, attributes))
        facts = self._facts[number]
        if not attributes.items() <= facts.attributes.items():
            self._facts[number] = self._shared(facts.kind, {**facts.attributes, **attributes})
        own = self._label(number, identifier)
        for name in names:
            if name != own:  # most have no other
                self._variants.setdefault(number, set()).add(intern(name))
        return identifier

    def rename(self, identifier: str, label: str, variant: str) -> None:
        """Give an entity another label, and a variant."""
        number = self._numbers[identifier]
        self._variants.setdefault(number, set()).add(variant)
        self._labels[number] = label

    def join(
        self,
        subject: str,
        predicate: str,
        obj: str,
        *,
        basis: Basis = Basis.STATED,
        confidence: float = 1.0,
        rule: str = "mention",
    ) -> None:
        """Add a link between entities; the surest way in which it was found stands."""
        if subject == obj:
            return
        link = self.link(subject, predicate, obj)
        if link not in self._links or confidence > self._links[link].confidence:
            manner = _Manner(basis, confidence, rule)
            self._links[link] = self._equal_manners.setdefault(manner, manner)

    def number(self, identifier: str) -> int:
        """The number of an entity."""
        return self._numbers[identifier]

    def link(self, subject: str, predicate: str, obj: str) -> int:
        """The number of a link."""
        predicate_number = self._predicates.setdefault(predicate, len(self._predicates))
        return (predicate_number << _BITS | self._numbers[subject]) << _BITS | self._numbers[obj]

    def manner(self, link: int) -> _Manner:
        """How the link with that number was found."""
        return self._links[link]

    def entity(self, identifier: str) -> Entity:
        """What is known of an entity."""
        number = self._numbers[identifier]
        label = self._label(number, identifier)
        variants = tuple(sorted(self._variants.get(number, set()) - {label}))
        facts = self._facts[number]
        return Entity(identifier, facts.kind, label, variants, tuple(sorted(facts.attributes.items())))

    def told(self, number: int) -> str:
        """What tells whether the same is known of the entity with that number."""
        variants = self._variants.get(number)
        return f"{self._labels[number]!r}{sorted(variants) if variants else ''}{self._facts[number].attributes}"

    def of_kind(self, kind: Kind) -> list[str]:
        """The ids of the entities of a kind."""
        return [identifier for identifier, number in self._numbers.items() if self._facts[number].kind is kind]

    def identifiers(self, start: int = 0) -> Iterator[str]:
        """The ids of the entities, of those from a number on."""
        return islice(self._numbers, start, None)

    def links(self, start: int) -> list[Link]:
        """The links in order, without the first so many that were added."""
        ids, predicates = list(self._numbers), list(self._predicates)
        return sorted(
            (
                Link(ids[link >> _BITS & _LAST], predicates[link >> 2 * _BITS], ids[link & _LAST], *manner)
                for link, manner in islice(self._links.items(), start, None)
            ),
            key=attrgetter("subject", "predicate", "object"),
        )

    def kinds(self, end: int) -> Counter[Kind]:
        """How many of the first so many entities there are of each kind."""
        return Counter(facts.kind for facts in islice(self._facts, end))

    def predicates(self, end: int) -> Counter[str]:
        """How many of the first so many links there are of each predicate."""
        names = list(self._predicates)
        return Counter(names[link >> 2 * _BITS] for link in islice(self._links, end))

    def _label(self, number: int, identifier: str) -> str:
        label = self._labels[number]
        return _end(identifier) if label is None else label

    def _shared(self, kind: Kind, attributes: Mapping[str, str]) -> _Facts:
        facts = _Facts(kind, dict(sorted(attributes.items())))
        return self._equal_facts.setdefault((kind, tuple(facts.attributes.items())), facts)


def _end(identifier: str) -> str:
    return identifier.rpartition("/")[2]
