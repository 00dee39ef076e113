"""Abbreviations that a report defines (以下简称…): from there on they name what they were defined for."""

from dataclasses import dataclass, replace
from typing import TypeVar

from kg.extraction.document import Document
from kg.extraction.lexicon import Lexicon
from kg.extraction.model import Findings, Mention, Organization, OrganizationType, Programme
from kg.reading.model import Span
from kg.resources.rules import rule_book

__all__ = ["with_definitions"]

_CUES = rule_book("extraction", "definitions")
_Item = TypeVar("_Item", Organization, OrganizationType, Programme)


@dataclass(frozen=True, slots=True)
class _Definition:
    """Where the name ends that an abbreviation stands for, and where the abbreviation stands."""

    name_end: int
    places: tuple[Span, ...]


def with_definitions(document: Document, findings: Findings) -> Findings:
    """The findings with each defined abbreviation among the mentions of what it was defined for, and of nothing else.

    A definition behind words that are no item of the findings says nothing.
    """
    ends = {mention.span.end for body in findings.organizations for mention in body.mentions}
    ends |= {mention.span.end for programme in findings.programmes for mention in programme.mentions}
    ends |= {mention.span.end for kind in findings.organization_types for mention in kind.mentions}
    known = [one for one in _definitions(document) if {one.name_end, one.name_end + 1} & ends]
    taken = frozenset(place for definition in known for place in definition.places)
    return replace(
        findings,
        organizations=_renamed(findings.organizations, known, taken),
        programmes=_renamed(findings.programmes, known, taken),
        organization_types=_renamed(findings.organization_types, known, taken),
    )


def _definitions(document: Document) -> list[_Definition]:
    plain = document.plain
    found = {match.group("short"): match for match in _CUES["defined"].finditer(plain)}
    places: dict[str, list[Span]] = {}
    for start, end, short in Lexicon({short: short for short in found}).longest(plain):
        if start >= found[short].start():
            places.setdefault(short, []).append(Span(start, end))
    return [
        # “护苗行动”(以下简称护苗): a closing mark belongs to the name.
        _Definition(match.start() - (plain[match.start() - 1] in "”》"), tuple(places.get(short, ())))
        for short, match in found.items()
    ]


def _renamed(items: tuple[_Item, ...], known: list[_Definition], taken: frozenset[Span]) -> tuple[_Item, ...]:
    """The items of one category with the mentions that the definitions give, and without those that they take."""
    out: list[_Item] = []
    for item in items:
        ends = {mention.span.end for mention in item.mentions}
        mentions = [mention for mention in item.mentions if mention.span not in taken]
        for one in known:
            if {one.name_end, one.name_end + 1} & ends:
                mentions += [Mention(place, "defined-abbreviation") for place in one.places]
        if mentions:
            out.append(replace(item, mentions=tuple(sorted(mentions))))
    return tuple(out)
