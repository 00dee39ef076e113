"""The SKOS vocabularies under ontology/: what belongs to a field of reports stands there, never in code.

Each scheme is read once, when first asked for. Within `vocabularies(folder)` the Turtle files of a user's own folder
count too: new concepts, or more labels for those that are there, so that another field is another file.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, wraps
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from kg.problem import Problem, Words
from kg.resources import locate
from kg.resources.namespaces import BASE_IRI
from kg.resources.skos import CARRIED_OUT_BY, KIND, SKOS, WEAK_CUE, TurtleFile, VocabularyError, check, gather

__all__ = [
    "QUOTES",
    "Concept",
    "Scheme",
    "Vocabulary",
    "VocabularyError",
    "doctrines",
    "fold",
    "load",
    "organization_types",
    "per_vocabulary",
    "programmes",
    "themes",
    "vocabularies",
]

# Reports quote a name or not (“两新”组织), and print brackets in either width; no two concepts differ in that alone.
_DROPPED = "“”‘’\"'「」『』《》 \u3000"
_FOLD = str.maketrans({**dict.fromkeys(_DROPPED), "（": "(", "）": ")"})
_FOLDED = re.compile(f"[{_DROPPED}（）]")

QUOTES = re.compile(f"[{_DROPPED}]")
"""What of a name does not count: quotation marks and spaces."""


class Scheme(StrEnum):
    """A concept scheme, by its path below the base."""

    ORGANIZATION_TYPE = "organization-type"
    THEME = "theme"
    PROGRAMME = "programme"
    DOCTRINE = "doctrine"


_FILES = {
    Scheme.ORGANIZATION_TYPE: "organization-types.ttl",
    Scheme.THEME: "themes.ttl",
    Scheme.PROGRAMME: "programmes.ttl",
    Scheme.DOCTRINE: "programmes.ttl",
}


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
        found: dict[str, Concept] = {}
        level = [concept] if concept else []
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
    return name.translate(_FOLD) if _FOLDED.search(name) else name  # few have any


# ── the user's own files ──────────────────────────────────────────────────────────────────────────────────────────────

_Made = TypeVar("_Made")

# The files of the folder in use: one object for the same files (`_checked`), so that caches compare it by identity.
_own: ContextVar["_Own | None"] = ContextVar("_own", default=None)


@dataclass(frozen=True, eq=False, slots=True)
class _Own:
    files: tuple[TurtleFile, ...]


@contextmanager
def vocabularies(folder: str | Path | None) -> Iterator[None]:
    """Within it the SKOS Turtle files of `folder` and the folders below it extend the vocabularies.

    None leaves them as they are. It holds for this thread; another thread or process enters it for itself.

    Raises:
        VocabularyError: there is no such folder or no .ttl file in it, or a file is no sound vocabulary: the message
            says where, and what to do.
    """
    if folder is None:
        yield
        return
    token = _own.set(_checked(_files(Path(folder))))
    try:
        yield
    finally:
        _own.reset(token)


def per_vocabulary(make: Callable[[], _Made]) -> Callable[[], _Made]:
    """`functools.cache` for what is made from the vocabularies: made once for each folder in use.

    >>> @per_vocabulary
    ... def number_of_themes() -> int:
    ...     return len(themes())
    >>> number_of_themes()
    18
    """
    made: Callable[[_Own | None], _Made] = cache(lambda own: make())
    return wraps(make)(lambda: made(_own.get()))


def _files(folder: Path) -> tuple[TurtleFile, ...]:
    if not folder.is_dir():
        what = Words("没有这个词表文件夹", "no such folder of vocabularies")
        raise VocabularyError(Problem(what, Words("请检查路径", "check the path"), path=folder))
    paths = sorted(folder.rglob("*.ttl"))
    if not paths:
        what = Words("文件夹里没有词表", "no vocabulary in the folder")
        remedy = Words(
            "请放入 SKOS 的 .ttl 文件，写法见 ontology/README.md",
            "put .ttl files of SKOS there, as ontology/README.md shows",
        )
        raise VocabularyError(Problem(what, remedy, path=folder))
    return tuple(map(TurtleFile.read, paths))


@cache
def _checked(files: tuple[TurtleFile, ...]) -> _Own:
    """The files as one object, the same for the same files."""
    check(map(_shipped, Scheme), files)
    return _Own(files)


# ── the schemes ───────────────────────────────────────────────────────────────────────────────────────────────────────


@per_vocabulary
def organization_types() -> Vocabulary:
    """Kinds of organization."""
    return load(Scheme.ORGANIZATION_TYPE)


@per_vocabulary
def themes() -> Vocabulary:
    """What statements are about; hidden labels are their cue words."""
    return load(Scheme.THEME)


@per_vocabulary
def programmes() -> Vocabulary:
    """Named initiatives that are widely known."""
    return load(Scheme.PROGRAMME)


@per_vocabulary
def doctrines() -> Vocabulary:
    """What looks like the name of a programme and is none: doctrines, slogans, aims, standards."""
    return load(Scheme.DOCTRINE)


def load(scheme: Scheme) -> Vocabulary:
    """The vocabulary of `scheme`: what ships with the package, and what the user's own files in use say."""
    own = _own.get()
    facts = gather([_shipped(scheme)], own.files if own else ())
    whole = f"{BASE_IRI}{scheme.value}"
    concepts = [
        _concept(iri, properties)
        for iri, properties in facts.items()
        if (whole, None) in properties.get(f"{SKOS}inScheme", ())
    ]
    collections = {
        iri.removeprefix(f"{whole}/"): frozenset(_path(member) for member, _ in properties[f"{SKOS}member"])
        for iri, properties in facts.items()
        if iri.startswith(f"{whole}/") and f"{SKOS}member" in properties
    }
    return Vocabulary(concepts, collections)


@cache
def _shipped(scheme: Scheme) -> TurtleFile:
    return TurtleFile.read(locate("ontology", _FILES[scheme]))


def _concept(iri: str, properties: Mapping[str, list[tuple[str, str | None]]]) -> Concept:
    def words(name: str, *languages: str) -> tuple[str, ...]:
        found = properties.get(name, ())
        return tuple(dict.fromkeys(value for value, language in found if language in languages))

    return Concept(
        id=_path(iri),
        label=words(f"{SKOS}prefLabel", "zh")[0],
        label_en=next(iter(words(f"{SKOS}prefLabel", "en")), ""),
        alternatives=words(f"{SKOS}altLabel", "zh"),
        hidden=words(f"{SKOS}hiddenLabel", "zh"),
        weak=words(WEAK_CUE, "zh"),
        broader=tuple(_path(value) for value, _ in properties.get(f"{SKOS}broader", ())),
        kind=next(iter(words(KIND, "", "zh")), None),
        carriers=tuple(_path(value) for value, _ in properties.get(CARRIED_OUT_BY, ())),
        definition=next(iter(words(f"{SKOS}definition", "zh")), None),
    )


def _path(iri: str) -> str:
    """`iri` below the base."""
    return iri.removeprefix(BASE_IRI)
