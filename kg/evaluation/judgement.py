"""One report's extraction against its gold: what is right, what is wrong, what was missed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.evaluation.matching import match
from kg.evaluation.model import CATEGORIES, RELATIONS, STATED, Annotation, End, Entry, Link, plain

__all__ = ["Check", "Judgement", "Verdict", "judge"]

T = TypeVar("T", End, Link)


@dataclass(frozen=True, slots=True)
class Verdict(Generic[T]):
    """Entries of a category, or links of a relation. `right` pairs a gold one with the found one; what gold calls
    optional stands nowhere: finding it earns nothing and costs nothing."""

    right: tuple[tuple[T, T], ...]
    wrong: tuple[T, ...]
    missed: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A property that can be right or wrong: of a matched entry, of a section or of the whole report. `whose` says
    what it belongs to; `found` is the place of the found entry, where there is one."""

    accuracy: str
    whose: str
    wanted: str
    got: str
    right: bool
    found: End | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """All verdicts on one report, by category and by relation, and the checks of what matched."""

    gold: Annotation
    found: Annotation
    matched: Mapping[End, End]  # gold → found, optional ones too
    entries: Mapping[str, Verdict[End]]
    links: Mapping[str, Verdict[Link]]
    checks: tuple[Check, ...]


def judge(gold: Annotation, found: Annotation) -> Judgement:
    """The verdicts on the extraction `found` of the report that `gold` annotates."""
    matched = {
        End(category, i): End(category, j) for category, pairs in match(gold, found).items() for i, j in pairs.items()
    }
    return Judgement(
        gold,
        found,
        matched,
        {category: _entries(category, gold, found, matched) for category in CATEGORIES},
        {relation: _links(relation, gold, found, matched) for relation in RELATIONS},
        (*_checks_of_entries(gold, found, matched), *_checks_of_report(gold, found)),
    )


def _entries(category: str, gold: Annotation, found: Annotation, matched: Mapping[End, End]) -> Verdict[End]:
    wanted = [End(category, i) for i, entry in enumerate(gold.entries[category]) if not entry.optional]
    hit = set(matched.values())
    return Verdict(
        right=tuple((end, matched[end]) for end in wanted if end in matched),
        wrong=tuple(end for i in range(len(found.entries[category])) if (end := End(category, i)) not in hit),
        missed=tuple(end for end in wanted if end not in matched),
    )


def _links(relation: str, gold: Annotation, found: Annotation, matched: Mapping[End, End]) -> Verdict[Link]:
    """A link is right where both its ends matched and gold links them too; one that has an optional end counts
    nowhere."""
    back = {there: here for here, there in matched.items()}

    def counts(link: Link) -> bool:
        return not gold[link.subject].optional and not gold[link.object].optional

    wanted = [link for link in gold.links if link.relation == relation]
    right, wrong = [], []
    for link in found.links:
        if link.relation != relation:
            continue
        if link.subject not in back or link.object not in back:
            wrong.append(link)
            continue
        same = Link(relation, back[link.subject], back[link.object])
        if not counts(same):
            continue
        if same in wanted:
            right.append((same, link))
        else:
            wrong.append(link)
    hit = {link for link, _ in right}
    missed = tuple(link for link in wanted if counts(link) and link not in hit)
    return Verdict(tuple(right), tuple(wrong), missed)


def _checks_of_entries(gold: Annotation, found: Annotation, matched: Mapping[End, End]) -> Iterator[Check]:
    for here, there in matched.items():
        a, b = gold[here], found[there]
        if here.category in STATED:
            yield Check("theme", a.label, a.theme or "", b.theme or "", a.theme == b.theme, there)
        if here.category == "regions" and a.code:
            yield Check("region code", a.label, a.code, b.code or "", a.code == b.code, there)
        if here.category == "figures":
            yield Check("figure measure", a.label, a.measures, b.measures, _same_measure(a, b), there)


def _same_measure(a: Entry, b: Entry) -> bool:
    wanted, got = plain(a.measures), plain(b.measures)
    return wanted in got or bool(got) and got in wanted


def _checks_of_report(gold: Annotation, found: Annotation) -> Iterator[Check]:
    roles = {plain(heading): role for heading, role in found.sections}
    for heading, role in gold.sections:
        got = roles.get(plain(heading), "")
        yield Check("section role", heading, role, got, got == role)
    home, place = gold.home_region or "", found.home_region or ""
    yield Check("home region", gold.report, home, place, home == place)
