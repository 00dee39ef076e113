"""SKOS Turtle files: what they say of each concept, and what is wrong with a file that a user wrote."""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.resources.namespaces import BASE_IRI, PREFIXES

__all__ = [
    "CARRIED_OUT_BY",
    "KIND",
    "SCHEMES",
    "SKOS",
    "WEAK_CUE",
    "Facts",
    "TurtleFile",
    "VocabularyError",
    "check",
    "gather",
]

SKOS = PREFIXES["skos"]
KIND = PREFIXES["sro"] + "kind"
CARRIED_OUT_BY = PREFIXES["sro"] + "carriedOutBy"
WEAK_CUE = PREFIXES["sro"] + "weakCue"

SCHEMES = {
    "organization-type": "组织类型",
    "theme": "主题",
    "programme": "项目",
    "doctrine": "不算项目的说法",
}
"""The concept schemes by their path below the base, with what they hold."""

_KINDS = ("活动", "工程", "工作法", "制度", "机制", "计划", "行动", "模式", "其他")
_RDF_TYPE = PREFIXES["rdf"] + "type"
_OWNED = (f"{SKOS}altLabel", f"{SKOS}hiddenLabel", WEAK_CUE)

Facts = Mapping[str, Mapping[str, list[tuple[str, str | None]]]]
"""By subject and predicate, the objects: value and language ("" for none), None as language for an IRI."""


class VocabularyError(ValueError):
    """A vocabulary of the user's cannot be used; the message has a line for each thing that is wrong with it."""


@dataclass(frozen=True, slots=True)
class TurtleFile:
    """A file's name, for messages, and what stands in it."""

    name: str
    content: bytes

    @classmethod
    def read(cls, path: Path) -> "TurtleFile":
        """The file at `path`.

        Raises:
            VocabularyError: it cannot be read.
        """
        try:
            return cls(str(path), path.read_bytes())
        except OSError as error:
            raise VocabularyError(f"{path}: 无法读取 (cannot be read: {error.strerror or error})") from error

    def triples(self) -> Iterator[tuple[str, str, tuple[str, str | None]]]:
        """Subject, predicate and object of each triple without blank nodes.

        Raises:
            VocabularyError: the file is no Turtle.
        """
        try:
            for quad in parse(self.content, format=RdfFormat.TURTLE):
                value = quad.object
                if isinstance(quad.subject, NamedNode) and isinstance(value, NamedNode | Literal):
                    language = (value.language or "") if isinstance(value, Literal) else None
                    yield quad.subject.value, quad.predicate.value, (value.value, language)
        except SyntaxError as error:
            raise VocabularyError(
                f"{self.name}:{error.lineno or 1}: 不是合法的 Turtle，请看这一行和上一行的标点 "
                f"(not valid Turtle; look at the punctuation here and in the line before: {error.msg})"
            ) from error

    def place(self, subject: str) -> str:
        """The file and the line that begins with the subject, the file alone where none does."""
        tail = re.escape(subject.rpartition("/")[2])
        begins = re.compile(rf"\s*[^\s@]*[:/]{tail}>?(?:\s|$)")
        lines = self.content.decode(errors="replace").replace("\\", "").splitlines()
        return next((f"{self.name}:{number}" for number, line in enumerate(lines, 1) if begins.match(line)), self.name)


def gather(shipped: Iterable[TurtleFile], own: Iterable[TurtleFile] = ()) -> Facts:
    """What the files say; where one of the user's own gives a word to a concept, no shipped concept keeps it."""
    facts: defaultdict[str, defaultdict[str, list[tuple[str, str | None]]]] = defaultdict(lambda: defaultdict(list))
    for file in shipped:
        for subject, predicate, value in file.triples():
            facts[subject][predicate].append(value)
    added = [triple for file in own for triple in file.triples()]
    # within a scheme: the 医院 of a type and the 医院 of a theme do not meet
    taken = {(_scheme(subject), value): subject for subject, predicate, value in added if predicate in _OWNED}
    for subject in list(facts):
        for predicate in _OWNED:
            if predicate in facts[subject]:
                kept = [
                    value
                    for value in facts[subject][predicate]
                    if taken.get((_scheme(subject), value), subject) == subject
                ]
                facts[subject][predicate] = kept
    for subject, predicate, value in added:
        facts[subject][predicate].append(value)
    return facts


def _scheme(concept: str) -> str:
    return concept.rpartition("/")[0]


def check(shipped: Iterable[TurtleFile], own: Iterable[TurtleFile]) -> None:
    """Go through the user's own files.

    Raises:
        VocabularyError: what is wrong with them, where, and what to do, a line each.
    """
    own = tuple(own)
    facts = gather(shipped, own)
    concepts = {iri for iri, said in facts.items() if _schemes_of(said)}
    wrong: dict[str, None] = {}
    for file in own:
        said = gather([file])
        for iri in said:
            types = {value for value, _ in facts[iri].get(_RDF_TYPE, ())}
            if f"{SKOS}ConceptScheme" in types or not any(predicate.startswith(SKOS) for predicate in said[iri]):
                continue
            members = facts[iri].get(f"{SKOS}member")
            problems = _unknown(members, concepts) if members else _problems(iri, facts, concepts)
            wrong.update((f"{file.place(iri)}: {problem}", None) for problem in problems)
    if wrong:
        raise VocabularyError("\n".join(wrong))


def _schemes_of(said: Mapping[str, list[tuple[str, str | None]]]) -> list[str]:
    found = (value.removeprefix(BASE_IRI) for value, _ in said.get(f"{SKOS}inScheme", ()))
    return [scheme for scheme in found if scheme in SCHEMES]


def _problems(iri: str, facts: Facts, concepts: Iterable[str]) -> Iterator[str]:
    """What is wrong with one concept."""
    said = facts[iri]
    if not iri.startswith(BASE_IRI):
        yield f"概念的 IRI 应以 {BASE_IRI} 开头：{iri} (the IRI of a concept must start with that)"
        return
    name = iri.removeprefix(BASE_IRI)
    if not _schemes_of(said):
        choice = "、".join(f"id:{scheme}（{what}）" for scheme, what in SCHEMES.items())
        yield (
            f"概念 {name} 不在可用的词表里{_near(iri, concepts)}；请写 skos:inScheme，可选 {choice} "
            f"(in no scheme that is known; say skos:inScheme with one of {', '.join(f'id:{s}' for s in SCHEMES)})"
        )
        return
    if not any(language == "zh" for _, language in said.get(f"{SKOS}prefLabel", ())):
        yield (f'概念 {name} 缺少中文标签，请写 skos:prefLabel "名称"@zh (no Chinese label; say skos:prefLabel "…"@zh)')
    for value, language in said.get(f"{SKOS}altLabel", ()):
        owners = [other for other in concepts if other != iri and _is_label(value, other, iri, facts)]
        if language == "zh" and owners:
            yield (
                f"“{value}”是概念 {min(owners).removeprefix(BASE_IRI)} 的首选名称，不能又是 {name} 的别名；请删去，"
                "或把别名加到前一个概念上 (it is another concept's preferred label; remove it, or add to that one)"
            )
    yield from _unknown([*said.get(f"{SKOS}broader", ()), *said.get(CARRIED_OUT_BY, ())], concepts)
    for value, _ in said.get(KIND, ()):
        if value not in _KINDS:
            yield f"概念 {name} 的 sro:kind 是“{value}”，可选 {'、'.join(_KINDS)} (no such kind of programme)"


def _is_label(word: str, concept: str, other: str, facts: Facts) -> bool:
    """Whether the word is the preferred label of the concept, which is in the scheme of the other."""
    return _scheme(concept) == _scheme(other) and (word, "zh") in facts[concept].get(f"{SKOS}prefLabel", ())


def _unknown(targets: Iterable[tuple[str, str | None]], concepts: Iterable[str]) -> Iterator[str]:
    """What is wrong with the concepts that a concept or collection names."""
    for target, _ in targets:
        if target not in concepts:
            name = target.removeprefix(BASE_IRI)
            yield f"没有概念 {name}{_near(target, concepts)} (no such concept; add it, or name one that is there)"


def _near(iri: str, concepts: Iterable[str]) -> str:
    close = difflib.get_close_matches(
        iri.removeprefix(BASE_IRI), sorted(c.removeprefix(BASE_IRI) for c in concepts), n=1
    )
    return f"，是不是 {close[0]}" if close else ""
