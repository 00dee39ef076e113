"""A person's decisions carried out: entities joined, parted, renamed and dropped, before the graph is made."""

import difflib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from kg.linking.corpus.draft import Draft, Edge, Node
from kg.linking.identity import path, plain_name
from kg.linking.model import Basis, Evidence
from kg.problem import Problem, ProblemError, Words
from kg.reading.overrides import CLASSES, Action, Override
from kg.resources.concepts import fold

__all__ = ["amend"]

_RULE = "override"

_Key = tuple[str, str, str]  # subject, predicate, object of a link


def amend(draft: Draft, overrides: Iterable[Override], texts: Mapping[str, str]) -> list[Problem]:
    """Carry out the decisions in their order; links that one has changed have the rule `override`.

    Args:
        draft: what linking made of the reports; changed in place.
        overrides: the decisions.
        texts: the reports' texts by their ids.

    Returns:
        For each decision that could not be carried out, why, and what to do.
    """
    amendment = _Amendment(draft, texts)
    unused = []
    for override in overrides:
        try:
            amendment.carry_out(override)
        except _UnusedError as error:
            unused += [replace(problem, line=override.line, skipped=True) for problem in error.problems]
    return unused


class _UnusedError(ProblemError):
    """Why a decision changes nothing."""

    def __init__(self, what: Words, remedy: Words) -> None:
        unused = Words(f"没有用上：{what.zh}", f"not used: {what.en}")
        super().__init__(Problem(unused, remedy))


_SPARE = Words("可以删去这一行", "the line can go")


class _Amendment:
    def __init__(self, draft: Draft, texts: Mapping[str, str]) -> None:
        self._draft = draft
        self._texts = texts
        self._names: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._links: defaultdict[str, set[_Key]] = defaultdict(set)
        for identifier in draft.nodes:
            self._enter(identifier)
        for key in draft.edges:
            self._links[key[0]].add(key)
            self._links[key[2]].add(key)

    def carry_out(self, override: Override) -> None:
        one = self._find(override.kind, override.name)
        match override.action:
            case Action.SAME:
                self._join(one, self._find(override.kind, override.other))
            case Action.DIFFERENT:
                self._part(one, override)
            case Action.RENAME:
                self._rename(one, override)
            case Action.DROP:
                self._drop(one)

    # ---------------------------------------------------------------------------------------------- the four actions

    def _join(self, gone: str, kept: str) -> None:
        if gone == kept:
            raise _UnusedError(Words("两个名称已经是同一个实体", "they are one already"), _SPARE)
        self._move(gone, kept, self._draft.nodes[kept])

    def _rename(self, one: str, override: Override) -> None:
        node = self._draft.nodes[one]
        name = plain_name(override.other)
        renamed = one if "code" in node.attributes else f"{one.rpartition('/')[0]}/{path(name)}"
        if node.label == name:
            raise _UnusedError(Words("已经叫这个名称", "it has that name already"), _SPARE)
        if renamed != one and renamed in self._draft.nodes:
            raise _UnusedError(_taken(name), Words("要并入它请用 same", "use same to join it"))
        self._leave(one)
        node.labels.setdefault(node.label or "", 1)
        node.label = name
        self._enter(one)
        for key in self._links[one]:
            self._draft.edges[key].rule = _RULE
        if renamed != one:
            self._move(one, renamed, Node(node.kind, label=name, attributes=dict(node.attributes)))

    def _drop(self, one: str) -> None:
        self._leave(one)
        del self._draft.nodes[one]
        for key in self._links.pop(one):
            del self._draft.edges[key]
            self._links[key[2] if key[0] == one else key[0]].discard(key)

    def _part(self, one: str, override: Override) -> None:
        node = self._draft.nodes[one]
        if not override.other:
            self._part_by_report(one)
            return
        wording = plain_name(override.other)
        if wording in node.labels and wording != node.label:
            worded = {found for found in node.evidence if plain_name(self._text(found)) == wording}
            kept = node.evidence - worded
            self._split(
                one,
                f"{one.rpartition('/')[0]}/{path(wording)}",
                wording,
                lambda found: _overlaps(found, worded) and not _overlaps(found, kept),
            )
            return
        other = self._find(override.kind, override.other)
        if other == one:
            raise _UnusedError(
                Words("两个名称是同一个实体", "they are one"),
                Words("other 栏请写要分出去的说法", "say in the column other which wording is apart"),
            )
        self._add((one, "differentFrom", other), Edge(Basis.STATED, 1.0, _RULE))

    def _part_by_report(self, one: str) -> None:
        """Entities of one name in several reports are as many."""
        node = self._draft.nodes[one]
        reports = sorted({found.report for found in node.evidence})
        if len(reports) < 2:
            raise _UnusedError(Words("只有一份报告提到它，没有可分的", "one report alone names it"), _SPARE)
        name = node.label or one
        for report in reports:
            self._split(one, path(one.partition("/")[0], report, name), name, _of_report(report))
        self._drop(one)

    # ---------------------------------------------------------------------------------------------- nodes and links

    def _split(self, one: str, apart: str, name: str, own: Callable[[Evidence], bool]) -> None:
        """Give the entity's own evidence, and the links that rest on it, to another."""
        if apart in self._draft.nodes:
            raise _UnusedError(_taken(name), Words("请写别的说法", "write another wording"))
        node = self._draft.nodes[one]
        moved = {found for found in node.evidence if own(found)}
        kept = node.evidence - moved
        self._leave(one)
        gone, left = ({plain_name(self._text(found)) for found in side} for side in (moved, kept))
        labels = {label: count for label, count in node.labels.items() if label in gone}
        node.labels = {label: count for label, count in node.labels.items() if label in left or label not in gone}
        node.evidence = kept
        self._draft.nodes[apart] = Node(node.kind, labels, name, dict(node.attributes), moved)
        self._enter(one)
        self._enter(apart)
        for key in sorted(self._links[one]):
            edge = self._draft.edges[key]
            taken = {found for found in edge.evidence if own(found)}
            if taken:
                edge.evidence -= taken
                self._add(_with(key, one, apart), Edge(edge.basis, edge.confidence, _RULE, taken))
            if taken and not edge.evidence:
                self._forget(key)

    def _move(self, gone: str, kept: str, into: Node) -> None:
        """Make one entity of two: all that is said of the first is said of the second."""
        self._leave(gone)
        if kept in self._draft.nodes:
            self._leave(kept)
        node = self._draft.nodes.pop(gone)
        self._draft.nodes[kept] = into
        for label, count in {node.label or "": 0, **node.labels}.items():
            into.labels[label] = into.labels.get(label, 0) + count
        into.attributes = {**node.attributes, **into.attributes}
        into.evidence |= node.evidence
        self._enter(kept)
        for key in sorted(self._links[gone]):
            edge = self._draft.edges[key]
            self._forget(key)
            self._add(_with(key, gone, kept), Edge(edge.basis, edge.confidence, _RULE, edge.evidence))

    def _add(self, key: _Key, edge: Edge) -> None:
        if key[0] == key[2]:
            return
        self._draft.join(*key, edge.evidence, basis=edge.basis, confidence=edge.confidence, rule=edge.rule)
        self._links[key[0]].add(key)
        self._links[key[2]].add(key)

    def _forget(self, key: _Key) -> None:
        del self._draft.edges[key]
        self._links[key[0]].discard(key)
        self._links[key[2]].discard(key)

    def _text(self, found: Evidence) -> str:
        return self._texts[found.report][found.start : found.end]

    # ---------------------------------------------------------------------------------------------- names

    def _find(self, kind: str, name: str) -> str:
        """The entity of the class that the name, or the IRI, stands for."""
        parts = name.split("/")
        for start in range(len(parts) - 1) if "/" in name else ():
            identifier = "/".join(parts[start:])
            if identifier in self._draft.nodes and self._draft.nodes[identifier].kind == kind:
                return identifier
        found = sorted(self._names.get((kind, fold(plain_name(name))), ()))
        exact = [one for one in found if self._draft.nodes[one].label == plain_name(name)]
        match exact or found:
            case [one]:
                return one
            case []:
                raise self._not_there(kind, name)
            case several:
                raise _UnusedError(
                    Words(f"有 {len(several)} 个{CLASSES[kind]}叫“{name}”", f"{len(several)} have the name “{name}”"),
                    Words(f"请改写其中一个的标识：{'、'.join(several)}", f"write the id of one: {', '.join(several)}"),
                )

    def _not_there(self, kind: str, name: str) -> _UnusedError:
        names = sorted({node.label or "" for node in self._draft.nodes.values() if node.kind == kind})
        near = [known for known in names if name in known or known in name]
        near += [known for known in difflib.get_close_matches(name, names, n=3) if known not in near]
        remedy = Words("请核对名称", "check the name")
        if near:
            remedy = Words(f"是不是 {'、'.join(near[:3])}", f"did you mean {', '.join(near[:3])}")
        return _UnusedError(Words(f"没有名为“{name}”的{CLASSES[kind]}", f"no {kind} has the name “{name}”"), remedy)

    def _enter(self, identifier: str) -> None:
        node = self._draft.nodes[identifier]
        for name in {node.label or "", *node.labels}:
            self._names[node.kind, fold(name)].add(identifier)

    def _leave(self, identifier: str) -> None:
        node = self._draft.nodes[identifier]
        for name in {node.label or "", *node.labels}:
            self._names[node.kind, fold(name)].discard(identifier)


def _taken(name: str) -> Words:
    return Words(f"已有名为“{name}”的实体", f"there is an entity of the name “{name}” already")


def _overlaps(found: Evidence, words: Iterable[Evidence]) -> bool:
    return any(found.report == one.report and found.start < one.end and one.start < found.end for one in words)


def _of_report(report: str) -> Callable[[Evidence], bool]:
    return lambda found: found.report == report


def _with(key: _Key, gone: str, kept: str) -> _Key:
    subject, predicate, obj = (kept if end == gone else end for end in key)
    return subject, predicate, obj
