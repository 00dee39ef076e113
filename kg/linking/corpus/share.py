"""What one report gives to the linking of all, and what it is given back: little enough to be kept for each of many.

A report's own nodes (its statements and figures) and the links that they have are settled by the report alone. What it
says of entities that reports share, and of the links between these, is settled by all; and its statements are compared
with those of the others.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import Any

from kg.extraction.model import Basis, Findings, Statement, StatementKind
from kg.linking.corpus.corpus import said
from kg.linking.corpus.draft import Draft
from kg.linking.identity import path
from kg.linking.model import Corpus, Entity, Link

__all__ = ["COMPARED", "Agreed", "Share", "compared", "own_corpus", "share"]

COMPARED = (StatementKind.PROBLEM, StatementKind.COUNTERMEASURE)


@dataclass(frozen=True, slots=True)
class Share:
    """What a report says of what reports share, all as plain lists and texts.

    `nodes` are [id, kind, label, names, attributes, whether the report names it], `links` [subject, predicate, object,
    basis, confidence, rule], `own` counts the report's own nodes by kind and its own links by predicate, `sections`
    those of its outline.
    """

    nodes: list[list[Any]]
    links: list[list[Any]]
    own: dict[str, int]
    sections: int


@dataclass(frozen=True, slots=True)
class Agreed:
    """What all reports together make of a share: of each node [label, variants, attributes], of each link [basis,
    confidence, rule], in the order of the share."""

    nodes: list[list[Any]]
    links: list[list[Any]]


def share(findings: Findings) -> Share:
    """The share of one report."""
    draft = said(findings)
    own = Counter({node.kind.value: 0 for node in draft.nodes.values()})
    own.update(node.kind.value for identifier, node in draft.nodes.items() if is_own(identifier))
    own.update(key[1] for key in draft.edges if is_own(key[0]) or is_own(key[2]))
    return Share(
        nodes=[
            [identifier, node.kind.value, node.label, sorted(node.labels), node.attributes, bool(node.evidence)]
            for identifier, node in draft.nodes.items()
            if not is_own(identifier)
        ],
        links=[
            [*key, edge.basis.value, edge.confidence, edge.rule]
            for key, edge in draft.edges.items()
            if not is_own(key[0]) and not is_own(key[2])
        ],
        own={name: count for name, count in own.items() if count},
        sections=len(findings.report.sections),
    )


def compared(findings: Findings) -> list[list[Any]]:
    """The statements of one report that are compared with those of others: [id, kind, theme, words, the places of the
    sentences that hold it]."""
    text, subject = findings.report.text, path("report", findings.report.id)
    return [
        [f"{subject}#{one.id}", kind.value, one.theme, one.words.span.of(text), _sentences(findings, one)]
        for kind in COMPARED
        for one in findings.of_kind(kind)
    ]


def own_corpus(findings: Findings, agreed: Agreed) -> Corpus:
    """What one report says, its entities and links as all reports know them, with its own evidence."""
    draft = said(findings)
    nodes = iter(agreed.nodes)
    entities = []
    for identifier, node in draft.nodes.items():
        label, variants, attributes = node.label or identifier, _variants(draft, identifier), node.attributes
        if not is_own(identifier):
            label, variants, attributes = next(nodes)
        evidence = tuple(sorted(node.evidence))
        entities.append(
            Entity(identifier, node.kind, label, tuple(variants), tuple(sorted(attributes.items())), evidence)
        )
    links = iter(agreed.links)
    found = []
    for key, edge in draft.edges.items():
        basis, confidence, rule = edge.basis.value, edge.confidence, edge.rule
        if not is_own(key[0]) and not is_own(key[2]):
            basis, confidence, rule = next(links)
        found.append(Link(*key, Basis(basis), confidence, rule, tuple(sorted(edge.evidence))))
    return Corpus((findings.report,), tuple(entities), tuple(found))


def is_own(identifier: str) -> bool:
    """Whether a node is a report, or one report's alone.

    >>> is_own("report/0a1b2c3d4e5f#problem-2"), is_own("theme/经费保障")
    (True, False)
    """
    return identifier.startswith("report/")


def _variants(draft: Draft, identifier: str) -> list[str]:
    node = draft.nodes[identifier]
    return sorted(set(node.labels) - {node.label})


def _sentences(findings: Findings, statement: Statement) -> list[list[int]]:
    """The places of the sentences that hold a statement, in their order."""
    report, span = findings.report, statement.words.span
    first, last = report.sentence_at(span.start), report.sentence_at(span.end - 1)
    held = report.sentences[bisect_left(report.sentences, first) : bisect_right(report.sentences, last)]
    return [[one.start, one.end] for one in held]
