"""Organization types: names of the vocabulary, longer ones put together from modifiers and heads, and elliptic
lists."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from kg.extraction.document import Document
from kg.extraction.model import Mention, OrganizationType
from kg.extraction.organization_types.bare_heads import join_bare_heads
from kg.extraction.organization_types.coined_types import coined_types
from kg.extraction.organization_types.composed_types import composed_types
from kg.extraction.organization_types.department_lists import department_lists
from kg.extraction.organization_types.doubtful_types import is_doubtful
from kg.extraction.organization_types.inside_names import in_quoted_name, in_title, inside_word, torn
from kg.extraction.organization_types.narrower_types import (
    is_narrower,
    join_to_narrower,
    join_to_subject,
    standard_name,
)
from kg.extraction.taken import Taken
from kg.reading.model import Span
from kg.resources.concepts import QUOTES
from kg.resources.rules import rule_book

__all__ = ["find_organization_types", "standard_name"]

_CUES = rule_book("extraction/organization_types", "organization_types")


@dataclass(frozen=True, slots=True)
class _Folded:
    """Shadow text without quotation marks and spaces, and where each character stands in the shadow."""

    text: str
    at: tuple[int, ...]
    plain: str

    def span(self, start: int, end: int) -> Span:
        """The words in the shadow, with both marks of a quotation of which they have one: 村“两委”, “两新”组织."""
        first, stop = self.at[start], self.at[end - 1] + 1
        words = self.plain[first:stop]
        opened = words.count("”") > words.count("“") and self.plain.startswith("“", first - 1)
        closed = words.count("“") > words.count("”") and self.plain.startswith("”", stop)
        return Span(first - opened, stop + closed)


def _folded(plain: str) -> _Folded:
    edges = [-1, *(mark.start() for mark in QUOTES.finditer(plain)), len(plain)]
    runs = [range(before + 1, after) for before, after in pairwise(edges)]
    return _Folded("".join(plain[run.start : run.stop] for run in runs), tuple(chain.from_iterable(runs)), plain)


def find_organization_types(document: Document, taken: tuple[Span, ...]) -> tuple[OrganizationType, ...]:
    """The kinds of organization that the report names, by first mention; `taken` are the names of particular bodies."""
    folded = _folded(document.plain)
    found: dict[str, list[Mention]] = {}
    phrases = [
        (folded.span(start, end), name, rule)
        for start, end, name, rule in [*composed_types(folded.text), *department_lists(folded.text)]
    ]
    bodies, closed = frozenset(taken), dict[int, int]()
    for span, _, _ in phrases:
        closed[span.end] = min(span.start, closed.get(span.end, span.start))
    coined = [
        (span, document.words(span), rule)
        for span, head, rule in coined_types(document)
        # What the vocabulary knows by more than the head needs no more words: 时期 + 非公有制企业.
        if span not in bodies
        and (
            closed.get(span.end, head) >= head
            or is_narrower(document, closed[span.end], span)
            # 小餐饮店、小旅馆: the small shops that a report on supervision counts.
            or rule == "counted-establishment"
            and closed[span.end] == span.start + len("小")
        )
    ]
    phrases += [*coined, *_elliptic_governments(document)]
    page = Taken(len(document.plain), (Span(*match.span()) for match in _CUES["web-page"].finditer(document.plain)))
    own_company = _CUES["own-company"].search(document.plain) is not None
    named = sorted(bodies)
    starts = [body.start for body in named]
    inner = _inside([*taken, *(span for span, _, _ in phrases)])
    for span, name, rule in sorted(phrases):
        # 县人民医院 is one body, and its name alone tells no kind that takes part.
        if span in inner or span in bodies or page.meets(span) or inside_word(document, span):
            continue
        # 青石|电力公司|党支部: what begins in the name of a body and goes on behind it.
        place = bisect_left(starts, span.start) - 1
        if place >= 0 and span.start < named[place].end < span.end:
            continue
        if name in _OF_BODY and _CUES["of-one-body"].search(document.plain, max(0, span.start - 1), span.start):
            continue
        disused = _CUES["disused"].search(document.plain, max(0, span.start - 4), span.start)
        if _CUES["blanked-name"].search(document.plain, max(0, span.start - 2), span.start):
            continue
        if disused or name == "公司党委" and own_company:
            continue
        if in_quoted_name(document.plain, span) or in_title(document.plain, span) or torn(span.of(document.plain)):
            continue
        mention, mentions = Mention(span, rule), found.setdefault(name, [])
        # In order of place, so that the same mention twice stands side by side.
        if mention not in mentions[-1:]:
            mentions.append(mention)
    join_to_narrower(document, found)
    join_to_subject(document, found)
    join_bare_heads(document, found, bodies)
    doubtful = {name for name in found if is_doubtful(document, name, found)}
    return tuple(
        OrganizationType(name, _each_place(mentions)) for name, mentions in found.items() if name not in doubtful
    )


def _each_place(mentions: list[Mention]) -> tuple[Mention, ...]:
    """The mentions in order of place, one of each: two rules may find the same words."""
    at: dict[Span, Mention] = {}
    for mention in sorted(mentions):
        at.setdefault(mention.span, mention)
    return tuple(at.values())


# Bare party bodies.
_OF_BODY = frozenset(["党委", "党组", "党总支", "党支部"])


def _inside(spans: list[Span]) -> set[Span]:
    """Those of `spans` that lie inside a longer one of them."""
    found: set[Span] = set()
    reach, outer = -1, set[Span]()
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.end < reach or span.end == reach and span not in outer:
            found.add(span)
        elif span.end > reach:
            reach, outer = span.end, {span}
    return found


def _elliptic_governments(document: Document) -> Iterator[tuple[Span, str, str]]:
    """乡镇党委、政府: the bare 政府 is that of the 乡镇."""
    for match in _CUES["government-of-pair"].finditer(document.plain):
        yield Span(*match.span(2)), standard_name(f"{match.group(1)}政府"), "elliptic-government"
