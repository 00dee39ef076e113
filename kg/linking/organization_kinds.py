"""The kinds of organization of a report where they stand: by their names, and in the names of particular bodies."""

from collections.abc import Iterator

from kg.extraction.model import Findings, Organization
from kg.linking.standing import Named, mentions
from kg.reading.model import Span
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types

__all__ = ["is_below", "is_department", "is_subject", "kinds"]

_CUES = rule_book("linking/relations", "relations")

# How long what stands before the subject of a clause is at most.
_LONGEST_LEAD = 24


def kinds(findings: Findings) -> Iterator[Named]:
    """The kinds in order, the longest of those that share words; a particular body counts as the nearest kind of the
    report that it is of (县农村商业银行 as 银行, where the report speaks of 银行)."""
    known = {kind.name for kind in findings.organization_types}
    bodies = ((mention.span, _own_kind(body)) for body in findings.organizations for mention in body.mentions)
    named = [(span, kind) for span, name in bodies if name and (kind := _kind_among(known, name))]
    end = 0
    for span, kind in sorted(
        [*named, *mentions(findings.organization_types)], key=lambda one: (one[0].start, -one[0].end)
    ):
        if span.end > end:
            yield span, kind
            end = span.end


def is_department(kind: str) -> bool:
    """Whether a kind is a department or office of a government, or of a Party committee."""
    return kind.endswith("部门") or is_below(kind, "of-departments")


def is_below(kind: str, cue: str) -> bool:
    """Whether the vocabulary has a kind below one of the words of a cue."""
    return not {concept.label for concept in organization_types().ancestors(kind)}.isdisjoint(_CUES.words(cue))


def is_subject(kind: Span, scope: Span, plain: str, ends: str = ",;:。!?、\n") -> bool:
    """Whether a kind stands at the head of its clause in a stretch of shadow text, with how many of them there are
    before it at most: 少数村支部没有场地. `ends` are the signs that end a clause."""
    start = max(scope.start, kind.start - _LONGEST_LEAD)
    lead = plain[start : kind.start]
    head = max(lead.rfind(sign) for sign in ends)
    if head < 0 and start > scope.start:
        return False
    words = lead[head + 1 :].strip()
    # 有离退休党员,也有个体工商户: what there is among others does nothing.
    if words.endswith("有") and (words == "也有" or _CUES["there-is-also"].match(plain, kind.end)):
        return False
    return _CUES["before-the-subject"].match(words) is not None


def _own_kind(body: Organization) -> str | None:
    """The kind that a body is of; the Party committee of a hospital acts for that (青石县中医院党委 as 医院)."""
    holder = _CUES["party-body-behind"].sub("", body.name)
    types = organization_types()
    if holder != body.name:
        found = (types.find(holder[start:]) for start in range(1, len(holder) - 1))
        if concept := next((concept for concept in found if concept), None):
            return concept.label
    return body.type


def _kind_among(known: set[str], kind: str) -> str | None:
    """The nearest of the known kinds that is the kind, or broader than it."""
    chain = [kind, *(concept.label for concept in organization_types().ancestors(kind))]
    return next((one for one in chain if one in known), None)
