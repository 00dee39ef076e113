"""SHACL shapes as checks of a graph: the parts of SHACL Core that ontology/shapes.ttl uses.

pySHACL takes a second for 40,000 triples and rudof three, these a twentieth of it, for they read the graph as it stands
in memory. The tests let pySHACL judge: on graphs broken at random both find the same.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from operator import le, lt

import pyoxigraph as ox

from kg.graph.facts import Facts, Node, Nodes, Term
from kg.graph.vocabulary import RDF, RDFS, XSD, Namespace

__all__ = ["Result", "Shape", "compiled", "results"]

SH = Namespace("http://www.w3.org/ns/shacl#")

_TARGETS = (SH.targetClass, SH.targetObjectsOf)
_NO_CONSTRAINTS = {*_TARGETS, SH.path, SH.property, SH.message}
_KINDS: Mapping[Term, type] = {SH.IRI: ox.NamedNode, SH.Literal: ox.Literal, SH.BlankNode: ox.BlankNode}
_LEXICAL: Mapping[Term, re.Pattern[str]] = {
    XSD.string: re.compile(r".*", re.DOTALL),
    XSD.integer: re.compile(r"[+-]?[0-9]+"),
    XSD.decimal: re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"),
    XSD.gYear: re.compile(r"-?([1-9][0-9]{3,}|0[0-9]{3})(Z|[+-][0-9]{2}:[0-9]{2})?"),
}
_NUMBERS = {XSD.integer, XSD.decimal}


class _Data:
    """What the checks ask of a graph, each answer found once."""

    def __init__(self, facts: Nodes) -> None:
        self.facts = facts
        self.members = cache(self._members)
        self.inverse = cache(self._inverse)

    def _members(self, kind: ox.NamedNode) -> frozenset[Term]:
        """The nodes of a class and of the classes below it, as far as the graph itself says which those are."""
        kinds: list[Term] = [kind]
        for one in kinds:  # grows while it is read
            kinds.extend(below for below in self.inverse(RDFS.subClassOf).get(one, ()) if below not in kinds)
        return frozenset(node for one in kinds for node in self.inverse(RDF.type).get(one, ()))

    def _inverse(self, predicate: ox.NamedNode) -> Mapping[Term, Sequence[Node]]:
        """The values of a property, each with the nodes that have it."""
        found: dict[Term, list[Node]] = {}
        for node, said in self.facts.nodes.items():
            for value in said.get(predicate, ()):
                found.setdefault(value, []).append(node)
        return found


_Check = Callable[[_Data, Term, Sequence[Term]], Sequence[Term | None]]
"""Gives what is wrong with the values of a node: each one that is, None where it is about all of them."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A rule: which nodes it is for, which of their values it is about (the node itself where there is no path)."""

    iri: ox.NamedNode
    messages: Mapping[str, str]
    targets: tuple[tuple[ox.NamedNode, ox.NamedNode], ...]
    path: ox.NamedNode | None
    inverse: bool
    checks: tuple[_Check, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A node that breaks a shape, with the value that does, where one does."""

    node: Term
    value: Term | None
    shape: Shape


def results(shapes: Iterable[Shape], facts: Nodes) -> Iterator[Result]:
    """What in the graph breaks a shape; the same result may come twice."""
    data = _Data(facts)
    for shape in shapes:
        for node in _focus_nodes(shape, data):
            for value in _wrong(shape, data, node):
                yield Result(node, value, shape)


def _wrong(shape: Shape, data: _Data, node: Term) -> list[Term | None]:
    values = _values(shape, data, node)
    return [value for check in shape.checks for value in check(data, node, values)]


def _focus_nodes(shape: Shape, data: _Data) -> set[Term]:
    found: set[Term] = set()
    for target, name in shape.targets:
        found.update(data.members(name) if target == SH.targetClass else data.inverse(name))
    return found


def _values(shape: Shape, data: _Data, node: Term) -> Sequence[Term]:
    if shape.path is None:
        return (node,)
    return data.inverse(shape.path).get(node, ()) if shape.inverse else data.facts.values(node, shape.path)


# ------------------------------------------------------------------------------------ from RDF to shapes


def compiled(source: Facts) -> tuple[Shape, ...]:
    """The shapes of a shapes graph, each rule of a node shape aimed at what that shape is aimed at.

    Raises:
        ValueError: a shape uses a part of SHACL that is not known here.
    """
    targets: dict[Term, list[tuple[ox.NamedNode, ox.NamedNode]]] = {}
    for holder, said in source.nodes.items():
        for target in _TARGETS:
            for name in said.get(target, ()):
                assert isinstance(name, ox.NamedNode)
                for shape in (holder, *said.get(SH.property, ())):
                    targets.setdefault(shape, []).append((target, name))
    return tuple(_shape(source, node, tuple(aimed)) for node, aimed in targets.items())


def _shape(source: Facts, node: Term, targets: tuple[tuple[ox.NamedNode, ox.NamedNode], ...] = ()) -> Shape:
    assert isinstance(node, ox.NamedNode), "every shape has a name"
    path = next(iter(source.values(node, SH.path)), None)
    backwards = next(iter(source.values(path, SH.inversePath)), None) if path else None
    way = backwards or path
    if not isinstance(way, ox.NamedNode | None):
        raise ValueError(f"{node}: a path of that kind is not known here")
    said = (text for text in source.values(node, SH.message) if isinstance(text, ox.Literal))
    messages = {text.language or "": text.value for text in said}
    return Shape(node, messages, targets, way, backwards is not None, tuple(_checks(source, node)))


def _checks(source: Facts, node: ox.NamedNode) -> Iterator[_Check]:
    for parameter, values in source.nodes[node].items():
        if not parameter.value.startswith(SH.iri) or parameter in _NO_CONSTRAINTS:
            continue
        if parameter not in _COMPONENTS:
            raise ValueError(f"{node}: {parameter} is not known here")
        for value in values:
            yield _COMPONENTS[parameter](source, value)


def _list(source: Facts, head: Term) -> Iterator[Term]:
    while head != RDF.nil:
        yield from source.values(head, RDF.first)
        [head] = source.values(head, RDF.rest)


# ------------------------------------------------------------------------------------ constraint components


def _each(right: Callable[[_Data, Term], bool]) -> _Check:
    """A check that looks at one value at a time."""
    return lambda data, node, values: [value for value in values if not right(data, value)]


def _min_count(_: Facts, least: Term) -> _Check:
    count = int(least.value)
    return lambda data, node, values: () if len(values) >= count else (None,)


def _max_count(_: Facts, most: Term) -> _Check:
    count = int(most.value)
    return lambda data, node, values: () if len(values) <= count else (None,)


def _min_length(_: Facts, least: Term) -> _Check:
    length = int(least.value)
    return _each(lambda data, value: not isinstance(value, ox.BlankNode) and len(value.value) >= length)


def _pattern(_: Facts, pattern: Term) -> _Check:
    search = re.compile(pattern.value).search
    return _each(lambda data, value: not isinstance(value, ox.BlankNode) and search(value.value) is not None)


def _unique_lang(_: Facts, wanted: Term) -> _Check:
    def check(_data: _Data, _node: Term, values: Sequence[Term]) -> Sequence[None]:
        languages = [value.language.lower() for value in values if isinstance(value, ox.Literal) and value.language]
        return (None,) if len(languages) > len(set(languages)) else ()

    return check if wanted.value == "true" else _each(lambda data, value: True)


def _class(_: Facts, kind: Term) -> _Check:
    assert isinstance(kind, ox.NamedNode)
    return _each(lambda data, value: value in data.members(kind))


def _node_kind(_: Facts, kind: Term) -> _Check:
    wanted = _KINDS[kind]
    return _each(lambda data, value: isinstance(value, wanted))


def _datatype(_: Facts, datatype: Term) -> _Check:
    lexical = _LEXICAL[datatype]
    return _each(
        lambda data, value: (
            isinstance(value, ox.Literal) and value.datatype == datatype and lexical.fullmatch(value.value) is not None
        )
    )


def _in(source: Facts, head: Term) -> _Check:
    choice = frozenset(_list(source, head))
    return _each(lambda data, value: value in choice)


def _min_inclusive(_: Facts, least: Term) -> _Check:
    return _each(lambda data, value: _compare(least, le, value))


def _max_inclusive(_: Facts, most: Term) -> _Check:
    return _each(lambda data, value: _compare(value, le, most))


def _less_than(_: Facts, path: Term) -> _Check:
    assert isinstance(path, ox.NamedNode)

    def check(data: _Data, node: Term, values: Sequence[Term]) -> Sequence[Term]:
        bounds = data.facts.values(node, path)
        return [value for value in values if not all(_compare(value, lt, bound) for bound in bounds)]

    return check


def _or(source: Facts, head: Term) -> _Check:
    choice = [_shape(source, node) for node in _list(source, head)]
    return _each(lambda data, value: any(not _wrong(shape, data, value) for shape in choice))


def _compare(first: Term, holds: Callable[[Decimal, Decimal], bool], second: Term) -> bool:
    """Whether it holds of two numbers; of nothing else."""
    return _is_number(first) and _is_number(second) and holds(Decimal(first.value), Decimal(second.value))


def _is_number(term: Term) -> bool:
    return (
        isinstance(term, ox.Literal)
        and term.datatype in _NUMBERS
        and _LEXICAL[term.datatype].fullmatch(term.value) is not None
    )


_COMPONENTS: Mapping[ox.NamedNode, Callable[[Facts, Term], _Check]] = {
    SH["class"]: _class,
    SH["in"]: _in,
    SH["or"]: _or,
    SH.datatype: _datatype,
    SH.lessThan: _less_than,
    SH.maxCount: _max_count,
    SH.maxInclusive: _max_inclusive,
    SH.minCount: _min_count,
    SH.minInclusive: _min_inclusive,
    SH.minLength: _min_length,
    SH.nodeKind: _node_kind,
    SH.pattern: _pattern,
    SH.uniqueLang: _unique_lang,
}
