"""Kinds of organization whose name alone does not show that they take part: places that people go to, and the Party
organizations of a narrower kind."""

from collections.abc import Mapping

from kg.extraction.document import Document
from kg.extraction.model import Mention
from kg.extraction.organization_types.narrower_types import is_party
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types

__all__ = ["is_doubtful"]

_CUES = rule_book("extraction/organization_types", "organization_types")


def is_doubtful(document: Document, name: str, found: Mapping[str, list[Mention]]) -> bool:
    """Whether the report shows no more of the kind `name` of those `found` than a word in passing."""
    if all(_CUES["place-behind"].match(document.plain, mention.span.end) for mention in found[name]):
        return True
    if _is_venue(name):
        bodies = {m.span.start: m.span.end for other in found if not _is_venue(other) for m in found[other]}
        ends = frozenset(bodies.values())
        return not any(_is_counted(document, m) or _is_beside(document, m, bodies, ends) for m in found[name])
    once = len(found[name]) == 1 and _of_narrower_kind(name) and not _in_title(document, found[name][0])
    # 覆盖率, 应建尽建: told is in how many of the kind there are any, and not what they do.
    return once and _CUES["how-many-have-any"].match(document.plain, found[name][0].span.end) is not None


def _is_venue(name: str) -> bool:
    """Whether the kind is that of a venue, or one put together with it: 农村集市."""
    types = organization_types()
    return types.is_venue(name) or types.find(name) is None and name.endswith(types.venues())


def _is_counted(document: Document, mention: Mention) -> bool:
    plain, span = document.plain, mention.span
    before = _CUES["count-before"].search(plain, max(0, span.start - 8), span.start)
    return before is not None or _CUES["count-behind"].match(plain, span.end) is not None


def _is_beside(document: Document, mention: Mention, starts: Mapping[int, int], ends: frozenset[int]) -> bool:
    """Whether the mention stands in a list right before or behind a body: 学校、医院、商场."""
    plain, span = document.plain, mention.span
    joined = _CUES["list-gap"].match(plain, span.end)
    before = plain[span.start - 1 : span.start] in "、和与及" and span.start - 1 in ends
    return before or joined is not None and joined.end() in starts


def _in_title(document: Document, mention: Mention) -> bool:
    """Whether the title tells of the kind whose Party organizations the mention names."""
    title = document.report.title
    kind = document.words(mention.span).removesuffix("党组织")
    return title is not None and kind in title.of(document.plain)


def _of_narrower_kind(name: str) -> bool:
    """Whether the name is that of Party organizations within a kind that is narrower than another (民办学校党组织), but
    for offices, whose Party organizations are a kind by themselves (县直机关党组织)."""
    kind = name.removesuffix("党组织")
    if kind == name or is_party(kind) or _CUES["office"].search(kind):
        return False
    return len(organization_types().ancestors(kind)) > 0
