"""What holds whatever the reports say: what lies above each region and what became of it, what is broader than each
type, the themes."""

from collections.abc import Iterable

from kg.linking.corpus.draft import Draft
from kg.linking.corpus.summary import Summary
from kg.linking.identity import path
from kg.linking.model import Kind
from kg.resources.concepts import Concept
from kg.resources.gazetteer import Division, gazetteer
from kg.resources.vocabulary import organization_types, themes

__all__ = ["add_background"]


def add_background(draft: Draft | Summary) -> None:
    """Add to the regions and types of the draft what gazetteer and vocabularies say of them, and all themes."""
    types = organization_types()
    for identifier in draft.of_kind(Kind.REGION):
        region = draft.entity(identifier)
        division = _division(gazetteer().named(region.label), dict(region.attributes).get("code"))
        if division:
            _above(draft, identifier, division)
            _heirs(draft, identifier, division)
    for identifier in draft.of_kind(Kind.ORGANIZATION_TYPE):
        label = draft.entity(identifier).label
        concept = types.find(label)
        _broader(draft, concept or _broader_of_composed(label), identifier, composed=concept is None)
    for theme in themes():
        draft.add(path("theme", theme.label), Kind.THEME, theme.label)


def _region(draft: Draft | Summary, division: Division) -> str:
    return draft.add(
        path("region", division.code), Kind.REGION, division.name, code=division.code, level=division.level
    )


def _above(draft: Draft | Summary, region: str, division: Division) -> None:
    for above in gazetteer().ancestors(division):
        upper = _region(draft, above)
        draft.join(region, "within", upper, rule="gazetteer")
        region = upper


def _heirs(draft: Draft | Summary, region: str, division: Division) -> None:
    """Link a former division to what it became (华县 to 华州区); one that kept its code took another name alone."""
    heirs = [heir for code in division.successors if (heir := gazetteer().by_code(code))]
    for heir in heirs:
        if heir.code == division.code:  # 襄樊市 is 襄阳市
            draft.rename(region, heir.name, division.name)
            return
    for heir in heirs:
        to = _region(draft, heir)
        draft.join(region, "isReplacedBy", to, rule="gazetteer")
        _above(draft, to, heir)


def _division(candidates: Iterable[Division], code: str | None) -> Division | None:
    return next((division for division in candidates if division.code == code), None)


def _broader_of_composed(label: str) -> Concept | None:
    """A composed type (机关基层党支部) is narrower than the longest known name that closes it."""
    found = (organization_types().find(label[start:]) for start in range(1, len(label) - 1))
    return next((concept for concept in found if concept), None)


def _broader(draft: Draft | Summary, concept: Concept | None, identifier: str, *, composed: bool) -> None:
    """Link a type to what is broader than it, up to the top of the scheme."""
    if concept is None:
        return
    if composed:
        upper = draft.add(path("organization-type", concept.label), Kind.ORGANIZATION_TYPE, concept.label)
        draft.join(identifier, "broader", upper, rule="composed-name")
        _broader(draft, concept, upper, composed=False)
        return
    for parent in concept.broader:
        above = organization_types().by_id(parent)
        if above:
            upper = draft.add(path("organization-type", above.label), Kind.ORGANIZATION_TYPE, above.label)
            draft.join(identifier, "broader", upper, rule="vocabulary")
            _broader(draft, above, upper, composed=False)
