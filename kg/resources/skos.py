"""SKOS Turtle files: what they say of each concept, and what is wrong with a file that a user wrote."""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.problem import Problem, ProblemError, Words, refusal
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


class VocabularyError(ProblemError, ValueError):
    """A vocabulary of the user's cannot be used, for these things that are wrong with it."""


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
            zh, en = refusal(error)
            what = Words(f"无法读取：{zh}", f"cannot be read: {en}")
            raise VocabularyError(Problem(what, Words("请检查文件", "check the file"), path=path)) from error

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
            what = Words("不是合法的 Turtle", f"not valid Turtle: {error.msg}")
            remedy = Words("请看这一行和上一行的标点", "look at the punctuation here and in the line before")
            raise VocabularyError(Problem(what, remedy, path=Path(self.name), line=error.lineno or 1)) from error

    def line(self, subject: str) -> int | None:
        """The first line that begins with the subject."""
        tail = re.escape(subject.rpartition("/")[2])
        begins = re.compile(rf"\s*[^\s@]*[:/]{tail}>?(?:\s|$)")
        lines = self.content.decode(errors="replace").replace("\\", "").splitlines()
        return next((number for number, line in enumerate(lines, 1) if begins.match(line)), None)


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
    wrong: dict[Problem, None] = {}
    for file in own:
        said = gather([file])
        for iri in said:
            types = {value for value, _ in facts[iri].get(_RDF_TYPE, ())}
            if f"{SKOS}ConceptScheme" in types or not any(predicate.startswith(SKOS) for predicate in said[iri]):
                continue
            members = facts[iri].get(f"{SKOS}member")
            problems = _unknown(members, concepts) if members else _problems(iri, facts, concepts)
            here = partial(Problem, path=Path(file.name), line=file.line(iri))
            wrong.update((here(what, remedy), None) for what, remedy in problems)
    if wrong:
        raise VocabularyError(*wrong)


def _schemes_of(said: Mapping[str, list[tuple[str, str | None]]]) -> list[str]:
    found = (value.removeprefix(BASE_IRI) for value, _ in said.get(f"{SKOS}inScheme", ()))
    return [scheme for scheme in found if scheme in SCHEMES]


def _problems(iri: str, facts: Facts, concepts: Iterable[str]) -> Iterator[tuple[Words, Words]]:
    """What is wrong with one concept, and what to do about it."""
    said = facts[iri]
    if not iri.startswith(BASE_IRI):
        what = Words(f"概念的 IRI 应以 {BASE_IRI} 开头：{iri}", f"the IRI of a concept starts with {BASE_IRI}: {iri}")
        yield what, Words("请改 IRI", "change the IRI")
        return
    name = iri.removeprefix(BASE_IRI)
    if not _schemes_of(said):
        choice = "、".join(f"id:{scheme}（{what}）" for scheme, what in SCHEMES.items())
        near = _near(iri, concepts)
        what = Words(
            f"概念 {name} 不在可用的词表里{near.zh}", f"the concept {name} is in no scheme that is known{near.en}"
        )
        yield (
            what,
            Words(
                f"请写 skos:inScheme，可选 {choice}",
                f"say skos:inScheme with one of {', '.join(f'id:{scheme}' for scheme in SCHEMES)}",
            ),
        )
        return
    if not any(language == "zh" for _, language in said.get(f"{SKOS}prefLabel", ())):
        what = Words(f"概念 {name} 缺少中文标签", f"the concept {name} has no Chinese label")
        yield what, Words('请写 skos:prefLabel "名称"@zh', 'say skos:prefLabel "…"@zh')
    for value, language in said.get(f"{SKOS}altLabel", ()):
        owners = [other for other in concepts if other != iri and _is_label(value, other, iri, facts)]
        if language == "zh" and owners:
            owner = min(owners).removeprefix(BASE_IRI)
            what = Words(
                f"“{value}”是概念 {owner} 的首选名称，不能又是 {name} 的别名",
                f"“{value}” is the preferred label of {owner} and cannot be another one of {name}",
            )
            yield what, Words("请删去，或把别名加到前一个概念上", "remove it, or add the labels to that concept")
    yield from _unknown([*said.get(f"{SKOS}broader", ()), *said.get(CARRIED_OUT_BY, ())], concepts)
    for value, _ in said.get(KIND, ()):
        if value not in _KINDS:
            what = Words(
                f"概念 {name} 的 sro:kind 是“{value}”", f"{name} has the sro:kind “{value}”, which there is not"
            )
            yield what, Words(f"可选 {'、'.join(_KINDS)}", f"choose from {', '.join(_KINDS)}")


def _is_label(word: str, concept: str, other: str, facts: Facts) -> bool:
    """Whether the word is the preferred label of the concept, which is in the scheme of the other."""
    return _scheme(concept) == _scheme(other) and (word, "zh") in facts[concept].get(f"{SKOS}prefLabel", ())


def _unknown(targets: Iterable[tuple[str, str | None]], concepts: Iterable[str]) -> Iterator[tuple[Words, Words]]:
    """What is wrong with the concepts that a concept or collection names."""
    for target, _ in targets:
        if target not in concepts:
            name = target.removeprefix(BASE_IRI)
            near = _near(target, concepts)
            what = Words(f"没有概念 {name}{near.zh}", f"there is no concept {name}{near.en}")
            yield what, Words("请补上，或改成已有的", "add it, or name one that is there")


def _near(iri: str, concepts: Iterable[str]) -> Words:
    close = difflib.get_close_matches(
        iri.removeprefix(BASE_IRI), sorted(c.removeprefix(BASE_IRI) for c in concepts), n=1
    )
    return Words(f"，是不是 {close[0]}", f"; did you mean {close[0]}?") if close else Words("", "")
