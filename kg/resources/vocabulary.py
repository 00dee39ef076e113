"""The SKOS vocabularies under ontology/: what belongs to a field of reports stands there, never in code.

Each scheme is read once, when first asked for. Within `vocabularies(folder)` the Turtle files of a user's own folder
count too: new concepts, or more labels for those that are there, so that another field is another file.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, wraps
from pathlib import Path
from typing import TypeVar

from kg.problem import Problem, Words
from kg.resources import locate
from kg.resources.concepts import Concept, Vocabulary
from kg.resources.namespaces import BASE_IRI
from kg.resources.skos import CARRIED_OUT_BY, KIND, SKOS, WEAK_CUE, TurtleFile, VocabularyError, check, gather

__all__ = [
    "Scheme",
    "VocabularyError",
    "doctrines",
    "load",
    "organization_types",
    "per_vocabulary",
    "programmes",
    "themes",
    "vocabularies",
]


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
