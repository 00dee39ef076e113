"""The items of a report in one form, and how they are found: by place, by name, by their words."""

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kg.explanation.model import ExplanationError
from kg.extraction.model import (
    DocumentTitle,
    Figure,
    Findings,
    Mention,
    Organization,
    OrganizationType,
    Programme,
    Region,
    Statement,
    StatementKind,
)
from kg.linking.model import Kind
from kg.problem import Problem, Words
from kg.reading.cleaning import shadow
from kg.reading.model import Span
from kg.resources.concepts import fold

__all__ = ["STATEMENTS", "Source", "Thing", "covering", "named", "things"]

Source = Region | OrganizationType | Organization | Programme | DocumentTitle | Statement | Figure
"""An item as the findings have it."""

STATEMENTS = {
    StatementKind.PROBLEM: Kind.PROBLEM,
    StatementKind.CAUSE: Kind.CAUSE,
    StatementKind.COUNTERMEASURE: Kind.COUNTERMEASURE,
}


@dataclass(frozen=True, slots=True)
class Thing:
    """An item of the findings with its kind, the key that relations call it by, and its mentions."""

    kind: Kind
    key: str
    label: str
    mentions: tuple[Mention, ...]
    source: Source

    @property
    def start(self) -> int:
        """Where the report first speaks of it."""
        return self.mentions[0].span.start


def things(findings: Findings) -> tuple[Thing, ...]:
    """All items of a report in reading order."""
    found = [*_named_items(findings), *_statements(findings), *_figures(findings)]
    return tuple(sorted(found, key=lambda thing: (thing.start, thing.mentions[0].span.end, thing.kind, thing.key)))


def _named_items(findings: Findings) -> Iterator[Thing]:
    by_kind: tuple[tuple[Kind, Iterable[Region | OrganizationType | Organization | Programme | DocumentTitle]], ...] = (
        (Kind.REGION, findings.regions),
        (Kind.ORGANIZATION_TYPE, findings.organization_types),
        (Kind.ORGANIZATION, findings.organizations),
        (Kind.PROGRAMME, findings.programmes),
        (Kind.DOCUMENT, findings.documents),
    )
    for kind, items in by_kind:
        for item in items:
            yield Thing(kind, item.name, item.name, item.mentions, item)


def _statements(findings: Findings) -> Iterator[Thing]:
    for item in findings.statements:
        label = item.words.span.of(findings.report.text)
        yield Thing(STATEMENTS[item.kind], item.id, label, (item.words,), item)


def _figures(findings: Findings) -> Iterator[Thing]:
    for number, item in enumerate(findings.figures, 1):
        label = item.words.span.of(findings.report.text)
        yield Thing(Kind.FIGURE, f"figure-{number}", label, (item.words,), item)


def covering(found: Iterable[Thing], offset: int) -> list[Thing]:
    """The items whose words cover the character at `offset`, innermost first."""

    def shortest(thing: Thing) -> int:
        return min((len(m.span) for m in thing.mentions if m.span.holds(Span(offset, offset + 1))), default=0)

    around = [(shortest(thing), thing.kind, thing.key, thing) for thing in found]
    return [thing for length, _, _, thing in sorted(around, key=lambda one: one[:3]) if length]


def named(found: Iterable[Thing], name: str, text: str) -> list[Thing]:
    """The items with this name or id; where there is none, those that the report mentions so, or else those whose words
    begin so. Quotation marks, spaces and the width of characters make no difference.

    Raises:
        ExplanationError: there is none; the message has the nearest names.
    """
    known, wanted = tuple(found), _plain(name)
    ways: tuple[Callable[[Thing], bool], ...] = (
        lambda thing: wanted in (_plain(thing.key), _plain(thing.label)),
        lambda thing: any(_plain(mention.span.of(text)) == wanted for mention in thing.mentions),
        lambda thing: any(_plain(words).startswith(wanted) for words in (thing.label, *_words(thing, text))),
    )
    for way in ways if wanted else ():
        if matching := [thing for thing in known if way(thing)]:
            return matching
    raise ExplanationError(_unknown(name, wanted, known, text))


# Below this share of common characters names have hardly more than a 县 or 党组织 in common.
_NEAR = 0.4


def _unknown(name: str, wanted: str, found: Iterable[Thing], text: str) -> Problem:
    known: dict[str, str] = {}
    for thing in found:
        for words in (thing.key, *_words(thing, text)):
            # Of a long statement its beginning is compared.
            known.setdefault(_plain(words)[: len(wanted) + 4], words)
    at = shadow(text).find(shadow(name).strip())
    there = Words("", "")
    if at >= 0 and wanted:
        there = Words(f"；原文位置 {at} 有这几个字，可用 --at {at} 看", f"; the text has it: try --at {at}")
    what = Words(f"没有抽取到“{name}”", f"nothing of the name “{name}” was extracted")
    remedy = Words("不加 --entity 列出全部", "without --entity all are listed")
    near = [known[one] for one in difflib.get_close_matches(wanted, known, n=3, cutoff=_NEAR)]
    if near:
        listed = "、".join(" ".join(words.split()) for words in near)
        remedy = Words(f"最接近的是：{listed}", f"the nearest: {listed}")
    return Problem(what, Words(remedy.zh + there.zh, remedy.en + there.en))


def _words(thing: Thing, text: str) -> Iterator[str]:
    yield from dict.fromkeys(mention.span.of(text) for mention in thing.mentions)


def _plain(words: str) -> str:
    return fold("".join(shadow(words).split()))
